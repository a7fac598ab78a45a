import { ArchiveError } from '../archive/archive-error.ts';
import { ConfigError } from '../config/config-error.ts';
import { HostError, reasonOf } from '../host/host-error.ts';
import { ClosedPipe } from '../host/output.ts';
import { ReadError } from '../read/read-error.ts';
import type { Context } from './context.ts';
import { EXIT, UsageError } from './exit.ts';
import type { ExitStatus } from './exit.ts';
import type { CommandName } from './flags.ts';
import type { Invocation } from './parse.ts';

/** Carries out one command and says how it went. */
export type CommandFunction = (invocation: Invocation, context: Context) => Promise<ExitStatus>;

const LOADERS: Readonly<Record<CommandName, () => Promise<CommandFunction>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  extract: async () => (await import('./commands/extract.ts')).extract,
  cluster: async () => (await import('./commands/cluster.ts')).cluster,
  compare: async () => (await import('./commands/compare.ts')).compare,
  trace: async () => (await import('./commands/trace.ts')).trace,
  fix: async () => (await import('./commands/fix.ts')).fix,
  index: async () => (await import('./commands/index.ts')).index,
  init: async () => (await import('./commands/init.ts')).init,
  completion: async () => (await import('./commands/completion.ts')).completion,
  explain: async () => (await import('./commands/explain.ts')).explain,
};

/** Runs a command line from its arguments to its exit status; every error ends here, as one line. */
export async function run(argv: readonly string[], context: Context): Promise<ExitStatus> {
  try {
    const { asksForHelp, parse } = await import('./parse.ts');
    if (asksForHelp(argv)) {
      const { helpFor } = await import('./help.ts');
      context.output.write(`${helpFor(argv)}\n`);
      context.output.end();
      return EXIT.clean;
    }
    const invocation = parse(argv);
    const command = invocation.printConfig
      ? (await import('./print-config.ts')).printConfig
      : await LOADERS[invocation.command]();
    const status = await command(invocation, context);
    context.output.end();
    return status;
  } catch (error) {
    if (error instanceof ClosedPipe) return EXIT.clean;
    const lines = isKnown(error) ? [error.message] : (refusalOf(error) ?? internal(error)).split('\n');
    for (const [i, line] of lines.entries()) context.note(i === 0 ? `misquote: ${line}` : line);
    return EXIT.trouble;
  }
}

function isKnown(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof HostError ||
    error instanceof ArchiveError ||
    error instanceof ConfigError ||
    error instanceof ReadError
  );
}

/** What the system refused, and of which file; null for an error that is none of its. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error)) return null;
  return `${error.path}: cannot be used: ${reasonOf(error)}`;
}

function internal(error: unknown): string {
  return `internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
