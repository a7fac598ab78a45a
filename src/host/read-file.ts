import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from './decode.ts';
import { reportedPath } from './find-files.ts';
import { HostError, reasonOf } from './host-error.ts';

/**
 * The bytes of a file.
 *
 * @throws HostError naming the file when it cannot be read.
 */
export function readBytes(path: string, cwd: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (error) {
    throw new HostError(`${reportedPath(path, cwd)}: cannot be read: ${reasonOf(error)}`);
  }
}

/**
 * The text of a file that must be one: a configuration, a roster.
 *
 * @throws HostError naming the file when it cannot be read or is no text.
 */
export async function readText(path: string, cwd: string): Promise<string> {
  const decoded = await decode(readBytes(path, cwd));
  if (decoded === null) throw new HostError(`${reportedPath(path, cwd)}: not a text file`);
  return decoded.text;
}
