import { note, standardOutput } from '../host/output.ts';
import type { Context } from './context.ts';
import { run } from './run.ts';

/** Runs a command line in this process; its exit status is set here and nowhere else. */
export async function main(argv: readonly string[], context: Context = ownContext()): Promise<void> {
  process.exitCode = await run(argv, context);
}

function ownContext(): Context {
  return { cwd: process.cwd(), env: process.env, output: standardOutput(), note };
}
