import { spawnSync } from 'node:child_process';

/**
 * Runs each command `runs` times, in turn, so that whatever else the machine does falls on all of them.
 *
 * @param commands arguments of Node.
 * @returns the median of each, milliseconds.
 */
export function mediansInTurn(
  commands: readonly (readonly string[])[],
  { cwd, runs }: { readonly cwd: string; readonly runs: number },
): number[] {
  const times = commands.map((): number[] => []);
  for (let i = 0; i < runs; i++) {
    commands.forEach((args, which) => {
      times[which]?.push(timeOf(() => spawnSync(process.execPath, args, { cwd, stdio: 'ignore' })));
    });
  }
  return times.map((list) => percentile(list, 0.5));
}

/** Milliseconds that some work takes. */
export function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** @param share 0…1: 0.5 for the median. Of no values, 0. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below = 0, above = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}
