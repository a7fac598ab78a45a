import { note, standardOutput } from '../host/output.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit.ts';
import { run } from './run.ts';
import type { Task, TaskResult } from './work.ts';

/** Runs a command line in this process; its exit status is set here and nowhere else. */
export async function main(argv: readonly string[], context: Context | null = ownContext()): Promise<void> {
  process.exitCode = context === null ? EXIT.trouble : await run(argv, context);
}

/** Does one task of a large run, in a thread of its own. */
export async function work(task: Task): Promise<TaskResult> {
  return (await import('./work.ts')).work(task);
}

/** Null, and told, where the folder that the command was started in is gone. */
function ownContext(): Context | null {
  try {
    return { cwd: process.cwd(), env: process.env, output: standardOutput(), note };
  } catch {
    note('misquote: the working directory is gone; go to another and try again');
    return null;
  }
}
