import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from './decode.ts';
import { reportedPath } from './find-files.ts';
import { HostError, reasonOf } from './host-error.ts';

/** A file as text, and as the bytes that it was. */
export interface TextFile {
  /** Without a byte order mark. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** @throws HostError naming the file when it cannot be read or is no text. */
export async function readTextFile(path: string, cwd: string): Promise<TextFile> {
  const name = reportedPath(path, cwd);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(cwd, path));
  } catch (error) {
    throw new HostError(`${name}: cannot be read: ${reasonOf(error)}`);
  }
  return decodeFile(bytes, name);
}

/** @throws HostError when the bytes are no text. */
export async function decodeFile(bytes: Uint8Array, name: string): Promise<TextFile> {
  const decoded = await decode(bytes);
  if (decoded === null)
    throw new HostError(`${name}: not a text file; misquote reads plain text, Markdown and JSON lines`);
  return { text: decoded.text, bytes };
}

/** The text of a file alone; see {@link readTextFile}. */
export async function readText(path: string, cwd: string): Promise<string> {
  return (await readTextFile(path, cwd)).text;
}
