import { resolve } from 'node:path';
import { decode, digest } from '../host/decode.ts';
import type { FoundBy } from '../host/find-files.ts';
import { HostError, reasonOf } from '../host/host-error.ts';
import { isolatedPdfContent } from '../host/isolated-pdf.ts';
import { linesIn, linesOf } from '../host/lines.ts';
import type { LineChunk, NumberedLine } from '../host/lines.ts';
import { readBytes } from '../host/read-file.ts';
import type { Document, DocumentRole, UnreadDocument } from '../model/document.ts';
import { raising, MILLION } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import { isOwnPage } from '../model/own-page.ts';
import type { PassedOverFile } from './passed-over.ts';
import { NotPlainRecord, readBulkLine } from '../read/bulk.ts';
import type { BulkLine } from '../read/bulk.ts';
import { brokenness, pointerProblem } from '../read/broken.ts';
import { detectBinary, formatByEnding, formatNamed, formatOf, HEAD } from '../read/formats.ts';
import { ReadError } from '../read/read-error.ts';
import { readAll } from '../read/read.ts';
import { countQuotations } from '../pipeline/analyse.ts';
import type { Invocation } from './parse.ts';
import type { Settings } from './settings.ts';

/** Digest of a document's bytes, or of its text where it is one record of many. */
type DigestOf = (data: Uint8Array | string) => string;

/** Formats that tell digests: for the others, ones that cost nothing. */
const TELLS_DIGESTS: ReadonlySet<string | null> = new Set(['json', 'sarif']);

export function digestFor({ format, targets }: Invocation): DigestOf {
  const isTold = TELLS_DIGESTS.has(format) || targets.some((target) => TELLS_DIGESTS.has(target.format));
  return isTold ? digest : () => '';
}

/** One document, or the reason why there is none. */
export type Loaded = Document | UnreadDocument;

export function isUnread(loaded: Loaded): loaded is UnreadDocument {
  return 'error' in loaded;
}

/** What is to be read: the path as reported, its role, and its bytes where they are not the file's on disk. */
export interface Input {
  readonly path: string;
  readonly role: DocumentRole;
  /** How it was found; by its name where nothing is said. One in a folder is passed over if of no known form, or a report. */
  readonly by?: FoundBy;
  readonly content?: (limits: Limits) => Uint8Array;
  /** What `content` would give may be read a piece at a time, from standard input. */
  readonly isStream?: true;
  /** The same, fetched. */
  readonly bytes?: Uint8Array;
  /** Why the rest of a file of records could not be read. */
  readonly problem?: string;
  /** Of a file of records, those that are to be read; all of them where it is not given. */
  readonly lines?: LineChunk;
}

/** Whether some input is a bulk file, which may hold more documents than fit into memory. */
export function hasBulk(inputs: readonly Input[], settings: Settings): boolean {
  return inputs.some((input) => isOfRecords(input, settings));
}

/**
 * Reads documents one after the other, in the order given; a bulk file record by record. Whatever cannot be read comes as
 * an {@link UnreadDocument}, and the rest follows. `numbers` counts the ids that were given out.
 */
export async function* load(
  inputs: readonly Input[],
  settings: Settings,
  cwd: string,
  digestOf: DigestOf = digest,
  numbers: Numbers = { taken: 0 },
): AsyncGenerator<Loaded> {
  const { passedOver = [] } = numbers;
  const run: Run = { settings, cwd, digestOf, nextId: () => `d${++numbers.taken}`, passedOver };
  for (const input of inputs) {
    try {
      if (input.problem !== undefined) throw new HostError(input.problem);
      const isBulk = isOfRecords(input, settings);
      for await (const one of isBulk ? loadBulk(input, run) : loadFile(input, run)) {
        const found = isUnread(one) ? one : withText(one);
        yield isUnread(found) ? found : withinQuotations(found, settings);
      }
    } catch (error) {
      yield unreadOf(input, error);
    }
  }
}

/** Fewer characters hold no quotation, its marks and a space included. */
const SHORTEST = 4;

/** A file without a text, or a record, was hardly meant to be so. */
function withText(document: Document): Loaded {
  const { path, role, blocks, warnings = [] } = document;
  if (blocks.some(({ kind }) => kind !== 'heading')) return document;
  if (blocks.length > 0) return { ...document, warnings: [...warnings, 'there is nothing but a headline in it'] };
  const problem = 'there is no text in it';
  if (role === 'source') return { path, role, error: `${path}: ${problem}, so nothing can be held against it` };
  // Its text was passed over, as behind a comment that is never closed: a clean check of it would say what nobody knows.
  if (warnings.length > 0) return { path, role, error: `${path}: ${problem}: ${warnings.join('; ')}` };
  return { ...document, warnings: [...warnings, problem] };
}

/** A document, unless it has more quotations than are worked on. */
function withinQuotations(document: Document, { limits, quotationLimit }: Settings): Loaded {
  const most = limits[quotationLimit];
  if (document.text.length <= most * SHORTEST) return document;
  const count = countQuotations(document);
  if (count <= most) return document;
  const { path, role } = document;
  return { path, role, error: `${path}: ${count} quotations, more than ${most}; ${raising(quotationLimit)}` };
}

/** Whether a file holds one document a line. */
export function isOfRecords({ path }: Input, { inputFormat }: Settings): boolean {
  return (inputFormat === null ? formatByEnding(path) : formatNamed(inputFormat))?.kind === 'lines';
}

/** What is counted while files are read. */
export interface Numbers {
  /** Ids that were given out. */
  taken: number;
  /** Files that a folder held and that turned out to be nothing to read. Added to. */
  readonly passedOver?: PassedOverFile[];
}

/** What the files of a run are read with. */
interface Run {
  readonly settings: Settings;
  readonly cwd: string;
  readonly digestOf: DigestOf;
  readonly nextId: () => string;
  readonly passedOver: PassedOverFile[];
}

/** Tells, one line each, which files could not be read and what was passed over in those that were. */
export function tellTroubles(
  documents: readonly Pick<Document, 'path' | 'warnings'>[],
  unread: readonly UnreadDocument[],
  note: (line: string) => void,
  { quiet }: Pick<Invocation, 'quiet'>,
): void {
  for (const { error } of unread) note(`misquote: ${error}`);
  if (quiet) return;
  for (const { path, warnings = [] } of documents) {
    for (const warning of warnings) note(`misquote: ${path}: ${warning}`);
  }
}

/** Everything that {@link load} gives, parted. */
export async function loadAll(
  inputs: readonly Input[],
  settings: Settings,
  cwd: string,
  digestOf: DigestOf = digest,
): Promise<{ documents: Document[]; unread: UnreadDocument[]; passedOver: readonly PassedOverFile[] }> {
  const documents: Document[] = [];
  const unread: UnreadDocument[] = [];
  const passedOver: PassedOverFile[] = [];
  for await (const loaded of load(inputs, settings, cwd, digestOf, { taken: 0, passedOver })) {
    if (isUnread(loaded)) unread.push(loaded);
    else documents.push(loaded);
  }
  return { documents, unread, passedOver };
}

async function* loadFile(input: Input, { settings, cwd, digestOf, nextId, passedOver }: Run): AsyncGenerator<Loaded> {
  const { path, role, by } = input;
  const { inputFormat: format, metadataOf, limits } = settings;
  const bytes = fetched(input, limits) ?? readBytes(path, cwd, limits);
  const decoded = isBinary(bytes, format) ? null : await decode(bytes);
  const text = decoded?.text ?? bytes;
  const isForeign = (): boolean => formatOf(path, text) === null && formatByEnding(path) === null;
  const isReport = (): boolean => decoded !== null && isOwnPage(decoded.text.slice(0, HEAD));
  if (by === 'folder' && format === null && (isForeign() || isReport())) {
    const broken = decoded === null || !isForeign() ? null : await brokenness(decoded.text, path);
    if (broken !== null) throw new ReadError(broken);
    passedOver.push(isForeign() ? path : { ownPage: path });
    return;
  }
  const tools = { pdfContent: (pdf: Uint8Array) => isolatedPdfContent(pdf, limits) };
  const file = { path, role, text, sha256: digestOf(bytes), format, nextId, metadataOf, tools, limits };
  for await (const loaded of readAll(file)) {
    if (loaded instanceof ReadError) yield unreadOf(input, loaded);
    else yield decoded === null ? loaded : withDoubt(loaded, decoded.doubt);
  }
}

/** The parts of a mail are each in an encoding of their own, which they name. */
function withDoubt(document: Document, doubt: string | null): Document {
  const { warnings = [], notation = [] } = document;
  if (doubt === null || notation.includes('encoded')) return document;
  return { ...document, warnings: [...warnings, doubt] };
}

function isBinary(bytes: Uint8Array, format: string | null): boolean {
  return format === null ? detectBinary(bytes) !== null : formatNamed(format).kind === 'binary';
}

async function* loadBulk(input: Input, { settings, cwd, digestOf, nextId }: Run): AsyncGenerator<Loaded> {
  const { path, role } = input;
  const { limits } = settings;
  let isEmpty = input.lines === undefined;
  for (const { line, text, isDamaged } of await bulkLines(input, cwd, limits)) {
    isEmpty = false;
    const pointer = text === null ? null : pointerProblem(text);
    if (pointer !== null) throw new ReadError(`${path}: ${pointer}`);
    try {
      if (text === null)
        throw new ReadError(
          `${path}:${line}: a line of more than ${limits.fileSize} million bytes; ${raising('fileSize')}`,
        );
      if (isDamaged === true)
        throw new ReadError(`${path}:${line}: no UTF-8, which JSON must be in; write the file anew as UTF-8`);
      const record = { id: '', path, line, role, json: text, metadata: null, digest: digestOf, limits };
      const document = readPlainRecord(record) ?? (await readOtherRecord(record));
      const metadata = settings.metadataOf(document.path);
      const id = nextId();
      const told = { ...record, id, metadata };
      yield metadata === null ? { ...document, id } : (readPlainRecord(told) ?? (await readOtherRecord(told)));
    } catch (error) {
      yield unreadOf(input, error);
    }
  }
  if (isEmpty) throw new ReadError(`${path}: there is no record in it`);
}

/** Null where the record is not of the plain form: most are, and wait for nothing. */
function readPlainRecord(record: BulkLine): Document | null {
  try {
    return readBulkLine(record);
  } catch (error) {
    if (error instanceof NotPlainRecord) return null;
    throw error;
  }
}

async function readOtherRecord(record: BulkLine): Promise<Document> {
  return (await import('../read/bulk-form.ts')).readBulkForm(record);
}

async function bulkLines(input: Input, cwd: string, limits: Limits): Promise<Iterable<NumberedLine>> {
  if (input.lines !== undefined) return linesIn(input.lines);
  const longest = limits.fileSize * MILLION;
  if (input.isStream === true) return linesOf(null, longest);
  const bytes = fetched(input, limits);
  if (bytes === undefined) return linesOf(resolve(cwd, input.path), longest);
  const text = (await decode(bytes))?.text ?? '';
  return text.split('\n').flatMap((one, i) => (one.trim() === '' ? [] : [{ line: i + 1, text: one }]));
}

function fetched({ bytes, content }: Input, limits: Limits): Uint8Array | undefined {
  return bytes ?? content?.(limits);
}

function unreadOf({ path, role }: Input, error: unknown): UnreadDocument {
  if (error instanceof ReadError || error instanceof HostError) return { path, role, error: error.message };
  return { path, role, error: readingProblem(path, error) };
}

/** What the system said of a file that could not be read. @throws what is no such answer. */
export function readingProblem(path: string, error: unknown): string {
  if (error instanceof Error && 'syscall' in error) return `${path}: cannot be read: ${reasonOf(error)}`;
  throw error;
}
