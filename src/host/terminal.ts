import { fstatSync, statSync } from 'node:fs';

const STDOUT = 1;

/**
 * Whether standard output, or another of the standard streams, is a terminal. Only what may be one is asked: loading `node:tty` costs a tenth of a start.
 */
export function isTerminal(descriptor = STDOUT): boolean {
  try {
    const output = fstatSync(descriptor);
    if (!output.isCharacterDevice()) return false;
    if (output.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** Columns of the terminal, at most 120; 100 where there is none, so that a report is the same wherever it is kept. */
export function terminalColumns(): number {
  if (!isTerminal()) return 100;
  const { columns } = process.stdout;
  return Math.min(columns ?? 100, 120);
}

/**
 * Whether to paint. `--no-color` outranks FORCE_COLOR, which outranks NO_COLOR (no-color.org, force-color.org: set and
 * not empty), which outranks what standard output is.
 */
export function wantsColor(flag: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (!flag) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return env['TERM'] !== 'dumb' && isTerminal();
}
