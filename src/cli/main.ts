import { note, standardOutput } from '../host/output.ts';
import type { Context } from './context.ts';
import { run } from './run.ts';
import type { Task, TaskResult } from './work.ts';

/** Runs a command line in this process; its exit status is set here and nowhere else. */
export async function main(argv: readonly string[], context: Context = ownContext()): Promise<void> {
  process.exitCode = await run(argv, context);
}

/** Does one task of a large run, in a thread of its own. */
export async function work(task: Task): Promise<TaskResult> {
  return (await import('./work.ts')).work(task);
}

function ownContext(): Context {
  return { cwd: process.cwd(), env: process.env, output: standardOutput(), note };
}
