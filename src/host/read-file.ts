import { fstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { raising, DEFAULT_LIMITS, MILLION } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import { decode } from './decode.ts';
import { reportedPath } from './find-files.ts';
import { HostError, reasonOf } from './host-error.ts';
import { bytesUpTo, closeFile, openFile } from './lines.ts';
import type { OpenFile } from './lines.ts';

/**
 * The bytes of a file.
 *
 * @param limits null: those of what is read beside documents, which no configuration changes.
 * @throws HostError naming the file when it cannot be read, or holds more than the limits let in.
 */
export function readBytes(path: string, cwd: string, limits: Limits | null = null): Uint8Array {
  const name = reportedPath(path, cwd);
  try {
    const file = openFile(resolve(cwd, path));
    try {
      return within(bytesOf(file, (limits ?? DEFAULT_LIMITS).fileSize * MILLION), name, limits);
    } finally {
      closeFile(file);
    }
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(`${name}: cannot be read: ${reasonOf(error)}`);
  }
}

/** A pipe or a device does not say how much there is in it. */
function bytesOf(file: OpenFile, most: number): Uint8Array | null {
  const stat = fstatSync(file.descriptor);
  if (stat.size > most) return null;
  return stat.isFile() || stat.isDirectory() ? readFileSync(file.descriptor) : bytesUpTo(most, file);
}

/** All of standard input. @throws HostError where there is more than the limits let in. */
export function stdinBytes(limits: Limits | null = null): Uint8Array {
  return within(bytesUpTo((limits ?? DEFAULT_LIMITS).fileSize * MILLION), 'standard input', limits);
}

function within(bytes: Uint8Array | null, name: string, limits: Limits | null): Uint8Array {
  if (bytes !== null) return bytes;
  throw new HostError(`${name}: ${limits === null ? FIXED : sizeProblem(limits.fileSize)}`);
}

const FIXED = `more than ${DEFAULT_LIMITS.fileSize} million bytes, and this limit is fixed; name a smaller file`;

/** What is said of a document that is larger than the limits let in, in millions of bytes. */
export function sizeProblem(fileSize: number): string {
  return `more than ${fileSize} million bytes; ${raising('fileSize')}`;
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
