import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Baseline } from '../config/baseline.ts';
import { EMPTY_BASELINE, partByBaseline, printBaseline, readBaseline, renewBaseline } from '../config/baseline.ts';
import { writeAtomically } from '../host/atomic-write.ts';
import { reportedPath } from '../host/find-files.ts';
import { readText } from '../host/read-file.ts';
import type { Report } from '../model/report.ts';
import { withBaseline } from '../report/select.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';

/**
 * Sets the findings apart that the baseline lists, after writing those that there are now into it where that is asked
 * for; tells how many are mended.
 *
 * @throws UsageError without a baseline; HostError or ConfigError when it cannot be read, is none, or cannot be written.
 */
export async function holdAgainstBaseline(
  report: Report,
  path: string | null,
  update: boolean,
  { cwd, note }: Context,
): Promise<Report> {
  if (path === null) throw new UsageError('--update-baseline needs to know which: add --baseline <file>');
  const name = reportedPath(path, cwd);
  const isThere = existsSync(resolve(cwd, path));
  if (!isThere && !update) throw new UsageError(`${name}: there is no such baseline; --update-baseline writes it`);
  const former = isThere ? await readBaseline(await readText(path, cwd), name) : EMPTY_BASELINE;
  const baseline = update ? renewBaseline(report, former, (entry) => isDocument(entry, cwd)) : former;
  if (update) {
    writeAtomically(path, printBaseline(baseline), cwd);
    note(`${name}: ${plural(countOf(baseline), 'finding')}, before: ${countOf(former)}`);
  }
  const parted = partByBaseline(report, baseline);
  if (parted.fixed.length > 0) {
    const mended = plural(countOf({ ...baseline, findings: parted.fixed }), 'finding');
    note(`misquote: ${name} lists ${mended} too many, mended since; --update-baseline takes them out`);
  }
  return withBaseline(report, parted);
}

/** Whether there is still such a document; a record of a bulk file goes with its file. */
function isDocument(path: string, cwd: string): boolean {
  const [file = path] = path.split('#', 1);
  return existsSync(resolve(cwd, path)) || existsSync(resolve(cwd, file));
}

function countOf({ findings }: Baseline): number {
  return findings.reduce((sum, { count = 1 }) => sum + count, 0);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
