import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HostError, reasonOf } from './host-error.ts';

/**
 * Writes a file whole or not at all: into a file beside it, which then takes its name. Permissions are kept, and a link
 * is followed.
 *
 * @throws HostError when the folder is missing or may not be written.
 */
export function writeAtomically(path: string, content: string | Uint8Array, cwd: string, mode?: number): void {
  const target = behindLinks(resolve(cwd, path));
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const kept = mode ?? statSync(target, { throwIfNoEntry: false })?.mode;
    writeFileSync(temporary, content, kept === undefined ? {} : { mode: kept });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new HostError(`${path}: cannot be written: ${reasonOf(error)}`);
  }
}

function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
