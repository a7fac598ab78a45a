import { resolve } from 'node:path';
import { digest } from '../host/decode.ts';
import { HostError, reasonOf } from '../host/host-error.ts';
import { linesOf } from '../host/lines.ts';
import { readTextFile } from '../host/read-file.ts';
import type { TextFile } from '../host/read-file.ts';
import type { Document, DocumentRole, UnreadDocument } from '../model/document.ts';
import { readBulkLine } from '../read/bulk.ts';
import { ReadError } from '../read/read-error.ts';
import { formatOf, read } from '../read/read.ts';
import type { Invocation } from './parse.ts';
import type { Settings } from './settings.ts';

/** Digest of a document's bytes, or of its text where it is one record of many. */
type DigestOf = (data: Uint8Array | string) => string;

/** Only JSON tells digests: where nobody will see them, ones that cost nothing. */
export function digestFor({ format }: Invocation): DigestOf {
  return format === 'json' ? digest : () => '';
}

/** One document, or the reason why there is none. */
export type Loaded = Document | UnreadDocument;

export function isUnread(loaded: Loaded): loaded is UnreadDocument {
  return 'error' in loaded;
}

/** What is to be read: the path as reported, its role, and its text where that is not the file's on disk. */
export interface Input {
  readonly path: string;
  readonly role: DocumentRole;
  readonly content?: () => Promise<TextFile>;
}

/**
 * Reads documents one after the other, in the order given; a bulk file record by record. Whatever cannot be read comes as
 * an {@link UnreadDocument}, and the rest follows.
 */
export async function* load(
  inputs: readonly Input[],
  settings: Settings,
  cwd: string,
  digestOf: DigestOf = digest,
): AsyncGenerator<Loaded> {
  let count = 0;
  const nextId = (): string => `d${++count}`;
  for (const input of inputs) {
    if (formatOf(input.path) === 'bulk') yield* loadBulk(input, settings, cwd, nextId, digestOf);
    else yield await loadOne(input, settings, cwd, nextId, digestOf);
  }
}

/** Everything that {@link load} gives, parted. */
export async function loadAll(
  inputs: readonly Input[],
  settings: Settings,
  cwd: string,
  digestOf: DigestOf = digest,
): Promise<{ documents: Document[]; unread: UnreadDocument[] }> {
  const documents: Document[] = [];
  const unread: UnreadDocument[] = [];
  for await (const loaded of load(inputs, settings, cwd, digestOf)) {
    if (isUnread(loaded)) unread.push(loaded);
    else documents.push(loaded);
  }
  return { documents, unread };
}

async function loadOne(
  input: Input,
  settings: Settings,
  cwd: string,
  nextId: () => string,
  digestOf: DigestOf,
): Promise<Loaded> {
  const { path, role } = input;
  try {
    const { text, bytes } = await (input.content?.() ?? readTextFile(path, cwd));
    return await read({ id: nextId(), path, role, text, sha256: digestOf(bytes), metadata: settings.metadataOf(path) });
  } catch (error) {
    return unreadOf(input, error);
  }
}

async function* loadBulk(
  input: Input,
  settings: Settings,
  cwd: string,
  nextId: () => string,
  digestOf: DigestOf,
): AsyncGenerator<Loaded> {
  const { path, role } = input;
  try {
    for (const { line, text } of await bulkLines(input, cwd)) {
      try {
        const document = readBulkLine({ id: '', path, line, role, json: text, metadata: null, digest: digestOf });
        const metadata = settings.metadataOf(document.path);
        const id = nextId();
        yield metadata === null
          ? { ...document, id }
          : readBulkLine({ id, path, line, role, json: text, metadata, digest: digestOf });
      } catch (error) {
        yield unreadOf(input, error);
      }
    }
  } catch (error) {
    yield unreadOf(input, error);
  }
}

async function bulkLines({ path, content }: Input, cwd: string): Promise<Iterable<{ line: number; text: string }>> {
  if (content === undefined) return linesOf(resolve(cwd, path));
  return (await content()).text.split('\n').flatMap((text, i) => (text.trim() === '' ? [] : [{ line: i + 1, text }]));
}

function unreadOf({ path, role }: Input, error: unknown): UnreadDocument {
  if (error instanceof ReadError || error instanceof HostError) return { path, role, error: error.message };
  if (error instanceof Error && 'syscall' in error) {
    return { path, role, error: `${path}: cannot be read: ${reasonOf(error)}` };
  }
  throw error;
}
