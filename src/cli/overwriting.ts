import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportedPath } from '../host/find-files.ts';
import { isOwnPage } from '../model/own-page.ts';
import { formatByEnding, HEAD } from '../read/formats.ts';
import { UsageError } from './exit.ts';
import type { Input } from './load.ts';
import type { Invocation } from './parse.ts';

type Written = Pick<Invocation, 'output' | 'targets'>;

/**
 * Sees to it that no report is written over a file that the run reads, whatever the names and links that lead to it. The
 * page of a former run is no document.
 *
 * @param read paths from `cwd`.
 * @throws UsageError naming the report's file.
 */
export function refuseOverwriting({ output, targets }: Written, read: readonly string[], cwd: string): void {
  const written = new Map<string, string>();
  for (const name of [output, ...targets.map(({ file }) => file)]) {
    const identity = name === null ? null : identityOf(resolve(cwd, name));
    if (name !== null && identity !== null) written.set(identity, name);
  }
  if (written.size === 0) return;
  for (const path of read) {
    const name = written.get(identityOf(resolve(cwd, path)) ?? '');
    if (name !== undefined && !isReport(resolve(cwd, name)))
      throw new UsageError(
        `${reportedPath(name, cwd)}: is read in this run, so no report is written over it; name another file`,
      );
  }
}

/** The paths of documents that are surely read: one that a folder holds and whose form is not known yet may be none. */
export function pathsOf(inputs: readonly Input[]): string[] {
  return inputs
    .filter(({ content, path, by }) => content === undefined && !(by === 'folder' && formatByEnding(path) === null))
    .map(({ path }) => path);
}

/** Whether a file is there, and is a page that a former run wrote. */
function isReport(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return isOwnPage(head.toString('utf8', 0, readSync(file, head, 0, HEAD, 0)));
  } finally {
    closeSync(file);
  }
}

/** What names a file of the disk whatever it is called, be it there or not; null for what is none (a pipe, /dev/null). */
function identityOf(path: string): string | null {
  try {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined) return path;
    return stat.isFile() ? `${stat.dev}:${stat.ino}` : null;
  } catch {
    return null;
  }
}
