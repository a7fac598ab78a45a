import {
  closeSync,
  constants,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { HostError, NOBODY_READS, reasonOf } from './host-error.ts';
import { PATIENCE, PAUSE, pause } from './pause.ts';

/** What a file is to hold, in one piece or in several. */
type Content = string | Uint8Array | readonly Uint8Array[];

/**
 * Writes a file whole or not at all: into a file beside it, which then takes its name, so that of two runs that write one
 * file the later holds. Permissions are kept, and a link is followed. What is no file (a pipe, /dev/null) is written to
 * as it is.
 *
 * @throws HostError when the folder is missing or may not be written.
 */
export function writeAtomically(path: string, content: Content, cwd: string, mode?: number): void {
  const target = behindLinks(resolve(cwd, path));
  // Two containers that share a folder may share process ids too.
  const temporary = `${target}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`;
  try {
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory() === true) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (there?.isFIFO() === true) withReader(target, () => put(target, 'w', content));
    else if (there?.isFile() === false) put(target, 'w', content);
    else replace(target, temporary, content, mode ?? there?.mode);
  } catch (error) {
    const isForbidden = (error as NodeJS.ErrnoException).code === 'EACCES';
    throw new HostError(`${path}: cannot be written: ${isForbidden ? 'no permission' : reasonOf(error)}`);
  }
}

function replace(target: string, temporary: string, content: Content, mode: number | undefined): void {
  try {
    // Never through a link or into a file that somebody laid there.
    put(temporary, 'wx', content, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function put(path: string, flag: 'w' | 'wx', content: Content, mode?: number): void {
  const descriptor = openSync(path, flag, mode);
  try {
    for (const piece of Array.isArray(content) ? content : [content]) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes into a pipe when somebody reads from it: to open it for writing alone would wait for that without an end. */
function withReader(path: string, write: () => void): void {
  const probe = openWhenRead(path);
  try {
    write();
  } finally {
    closeSync(probe);
  }
}

function openWhenRead(path: string): number {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      if (waited >= PATIENCE) throw Object.assign(new Error(), { code: NOBODY_READS });
      pause(PAUSE);
    }
  }
}

function behindLinks(path: string): string {
  try {
    const real = realpathSync(path);
    // What a shell opened for `>(…)` has a name that leads nowhere.
    return existsSync(real) ? real : path;
  } catch {
    return path;
  }
}
