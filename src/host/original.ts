import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeAtomically } from './atomic-write.ts';
import { decode, digest } from './decode.ts';
import { encoderFor } from './encode.ts';
import { HostError, reasonOf } from './host-error.ts';

/** A file that can be written back with some words changed and every other byte as it was. */
export interface Original {
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** Hexadecimal SHA-256 of its bytes. */
  readonly sha256: string;
  /** The file's bytes with another text in them, the byte order mark kept; null where its encoding cannot write that. */
  readonly bytesOf: (text: string) => Uint8Array | null;
}

/**
 * Reads a file for rewriting.
 *
 * @param sha256 of the bytes that the corrections were found in.
 * @throws HostError in one line: the file cannot be read, is another one by now, or is in an encoding that cannot be
 *   written back byte for byte.
 */
export async function readOriginal(path: string, sha256: string, cwd: string): Promise<Original> {
  const bytes = readAgain(path, sha256, cwd);
  const decoded = await decode(bytes);
  const encode = decoded === null ? null : encoderFor(decoded.encoding);
  if (decoded === null || encode === null) {
    throw new HostError(`${path}: left as it is: its encoding (${decoded?.encoding ?? 'none'}) cannot be written`);
  }
  const { text, encoding } = decoded;
  const length = encode(text)?.length ?? 0;
  const mark = bytes.subarray(0, Math.max(0, bytes.length - length));
  const bytesOf = (changed: string): Uint8Array | null => {
    const encoded = encode(changed);
    return encoded === null ? null : Buffer.concat([mark, encoded]);
  };
  const same = bytesOf(text);
  if (same === null || Buffer.compare(same, bytes) !== 0) {
    throw new HostError(`${path}: left as it is: it holds bytes that mean nothing in its encoding (${encoding})`);
  }
  return { path, text, sha256, bytesOf };
}

/**
 * Gives a file another text: written beside it and renamed, so that it is never half written.
 *
 * @throws HostError when the file changed since it was read, or cannot be written.
 */
export function rewrite(original: Original, text: string, cwd: string): void {
  readAgain(original.path, original.sha256, cwd);
  const bytes = original.bytesOf(text);
  if (bytes === null)
    throw new HostError(`${original.path}: left as it is: its encoding has no bytes for the new text`);
  writeAtomically(original.path, bytes, cwd);
}

function readAgain(path: string, sha256: string, cwd: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    const file = resolve(cwd, path);
    // To open a pipe would be to wait for somebody who writes into it.
    if (!statSync(file).isFile())
      throw new HostError(`${path}: left as it is: it is no file, so it cannot be rewritten`);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(`${path}: cannot be read: ${reasonOf(error)}`);
  }
  if (digest(bytes) !== sha256) {
    throw new HostError(`${path}: changed since it was read; nothing was written, run the command again`);
  }
  return bytes;
}
