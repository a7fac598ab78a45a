import type { Document, DocumentRole } from '../model/document.ts';
import { raising, DEFAULT_LIMITS, MILLION } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import type { DocumentMetadata, MetadataLayer } from '../model/metadata.ts';
import { assemble } from './assemble.ts';
import type { Page } from './assemble.ts';
import { brokenness, pointerProblem } from './broken.ts';
import { FORMATS, formatNamed, formatOf } from './formats.ts';
import type { BrokenItem, Format, Item, ReaderTools } from './format.ts';
import { ReadError } from './read-error.ts';
import { suppressionsIn, WORD } from './suppressions.ts';
import { isTranscript } from './transcript.ts';
import { hasApostrophesForMarks } from './typed-marks.ts';
import { toldOutside } from './unread-quotations.ts';

/** One file, as the host hands it over. */
export interface SourceFile {
  /** Unique among the documents of a run. */
  readonly id: string;
  /** As reported; where the content does not tell, its ending says how it is read, and its last part may carry a date. */
  readonly path: string;
  readonly role: DocumentRole;
  /** The decoded text, without a byte order mark; the bytes of a form that is no text. */
  readonly text: string | Uint8Array;
  /** Hexadecimal SHA-256 of the bytes, for the report; empty unless given. */
  readonly sha256?: string;
  /** What the manifest or the command line says of it; outranks what the file says. */
  readonly metadata?: DocumentMetadata | null;
  /** The form to read it as (a name of `FORMAT_NAMES`), instead of recognising it. */
  readonly format?: string | null;
  /** What is read at most, where it is not the default. */
  readonly limits?: Partial<Limits>;
}

/** A file with what is asked for each of its documents. */
export interface SourceFiles extends Omit<SourceFile, 'id' | 'metadata'> {
  /** Called once for each document, in order. */
  readonly nextId: () => string;
  /** What the manifest says of the document at this path: the file's own, or `path#id` of one of several. */
  readonly metadataOf: (path: string) => DocumentMetadata | null;
  readonly tools?: ReaderTools;
}

/**
 * Reads a file that is one document. Linear in its length.
 *
 * @throws ReadError when it is in no form that misquote reads, is broken, or holds several documents.
 */
export async function read({ id, metadata = null, ...file }: SourceFile): Promise<Document> {
  const read: Document[] = [];
  for await (const one of readAll({ ...file, nextId: () => id, metadataOf: () => metadata })) {
    if (one instanceof ReadError) throw one;
    read.push(one);
  }
  const [first] = read;
  if (first === undefined) throw new ReadError(`${file.path}: there is no text in it`);
  if (read.length > 1) throw new ReadError(`${file.path}: holds ${read.length} documents; read them with readAll`);
  return first;
}

/**
 * Reads every document of a file: a feed and a mailbox hold many, most other files one. What cannot be read of several
 * comes as an error, and the rest follows.
 *
 * @throws ReadError when it is in no form that misquote reads, or nothing of it can be read.
 */
export async function* readAll(file: SourceFiles): AsyncGenerator<Document | ReadError> {
  const { path, text } = file;
  const format = file.format == null ? formatOf(path, text) : formatNamed(file.format);
  const pointer = typeof text === 'string' ? pointerProblem(text) : null;
  if (pointer !== null) throw new ReadError(`${path}: ${pointer}`);
  if (format === null) {
    const broken = typeof text === 'string' ? await brokenness(text, path) : null;
    throw new ReadError(broken ?? `${path}: ${unknownForm(text)}`);
  }
  const limits = { ...DEFAULT_LIMITS, ...file.limits };
  const tooLong = (length: number): boolean => length > limits.textSize * MILLION;
  if (typeof text === 'string' && tooLong(text.length)) throw new ReadError(`${path}: ${tooMuch(text.length, limits)}`);
  const seen = new Map<string, number>();
  for (const item of await itemsOf(format, text, path, { ...file.tools, limits })) {
    const name = item.id === null ? null : uniqueIn(seen, item.id);
    const own = name === null ? path : `${path}#${name}`;
    if ('error' in item) yield new ReadError(`${own}: ${item.error}`);
    else if (tooLong(item.page.text.length)) {
      yield new ReadError(`${own}: ${tooMuch(item.page.text.length, limits)}`);
    } else {
      const document = documentOf(file, item, own, name ?? path);
      yield item.id === null && typeof text === 'string'
        ? await withSuppressions(document, text, item.page, format.name)
        : document;
    }
  }
}

function tooMuch(length: number, limits: Limits): string {
  return `${(length / MILLION).toFixed(1)} million characters of text, more than ${limits.textSize}; ${raising('textSize')}`;
}

/** Why a file of no known form is not read, and the mend. */
function unknownForm(content: string | Uint8Array): string {
  const reads = `misquote reads ${FORMATS.map(({ title }) => title).join(', ')}`;
  return typeof content === 'string'
    ? `in no form that is known: ${reads}; say which with --input-format`
    : `not a text file; ${reads}`;
}

async function itemsOf(
  format: Format,
  content: string | Uint8Array,
  path: string,
  tools: ReaderTools = {},
): Promise<Iterable<Item | BrokenItem>> {
  if (format.kind === 'lines') throw new ReadError(`${path}: ${format.title} are read line by line, see readBulkLine`);
  if (format.kind === 'text') {
    if (typeof content !== 'string') throw new ReadError(`${path}: not a text file, so not ${format.title}`);
    return (await format.open())(content, path, tools);
  }
  if (typeof content === 'string') throw new ReadError(`${path}: a text file, not ${format.title}`);
  return (await format.open())(content, path, tools);
}

function documentOf(file: SourceFiles, { page, layers, warnings }: Item, path: string, name: string): Document {
  const given = file.metadataOf(path);
  const all: MetadataLayer[] = given === null ? [...layers] : [{ basis: 'manifest', metadata: given }, ...layers];
  const isSaid = all.some(({ metadata }) => metadata.form !== undefined);
  if (!isSaid && isTranscript(page)) all.push({ basis: 'unknown', metadata: { form: 'transcript' } });
  const identity = { id: file.nextId(), path, name, role: file.role, sha256: file.sha256 ?? '' };
  const document = assemble(identity, all, page);
  const told = [
    ...(warnings ?? []),
    ...toldOutside(page),
    ...(hasApostrophesForMarks(document.text, document.blocks) ? [APOSTROPHES] : []),
  ];
  return told.length === 0 ? document : { ...document, warnings: told };
}

const APOSTROPHES = "has quotation marks of two apostrophes (''so''), which are not read: write others";

/** Only a file that is one text says what is to be suppressed in it. */
async function withSuppressions(document: Document, text: string, page: Page, format: string): Promise<Document> {
  if (!text.includes(WORD)) return document;
  const suppressions = await suppressionsIn(text, page, document.path, format);
  return suppressions.length === 0 ? document : { ...document, suppressions };
}

/** Longest name of an item within its file; feeds name theirs by addresses. Characters. */
const LONGEST_NAME = 200;

/** An item's name as one word of a path, told from an equal one before it. */
function uniqueIn(seen: Map<string, number>, id: string): string {
  const name = id
    .trim()
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, '_')
    .slice(0, LONGEST_NAME);
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name}~${count}`;
}
