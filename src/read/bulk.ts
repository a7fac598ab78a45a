import type { Document, DocumentRole } from '../model/document.ts';
import { raising, DEFAULT_LIMITS, MILLION } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import type { DocumentMetadata, MetadataLayer } from '../model/metadata.ts';
import { assemble } from './assemble.ts';
import { metadataOf } from './fields.ts';
import { parseJson } from './json/tree.ts';
import { readPlainText } from './plain-text.ts';
import { ReadError } from './read-error.ts';
import { suppressionsInField, WORD } from './suppressions.ts';

/** A record that is none of the plain form, and may be one of a news format: see `readBulkForm`. */
export class NotPlainRecord extends ReadError {}

/** One line of a bulk file, as the host hands it over. */
export interface BulkLine {
  readonly id: string;
  /** Path of the bulk file; the document's own is `path#id`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly role: DocumentRole;
  readonly json: string;
  readonly metadata: DocumentMetadata | null;
  /** Hexadecimal SHA-256 of a text in UTF-8. */
  readonly digest: (text: string) => string;
  /** What is read at most; the defaults unless given. */
  readonly limits?: Limits;
}

/**
 * The document that one line of a bulk file holds: `{"id","text","published","outlet","title","author","form"}`, of
 * which `text` must be there. A record without an id is named by its line.
 *
 * @throws ReadError naming file and line when the line is no such record; {@link NotPlainRecord} when it may be one of
 *   another form.
 */
export function readBulkLine(line: BulkLine): Document {
  const where = `${line.path}:${line.line}`;
  const { json } = line;
  const record = parseRecord(json, where);
  const { text } = record;
  if (json.indexOf(TEXT, json.indexOf(TEXT) + TEXT.length) !== -1) refuseTwins(json, where);
  if (typeof text !== 'string' || Array.isArray(record['segments'])) throw noText(line);
  const { limits = DEFAULT_LIMITS } = line;
  if (text.length > limits.textSize * MILLION)
    throw new ReadError(`${where}: more than ${limits.textSize} million characters of text; ${raising('textSize')}`);
  const { id } = record;
  const name = typeof id === 'string' || typeof id === 'number' ? String(id) : String(line.line);
  const layers: MetadataLayer[] = line.metadata === null ? [] : [{ basis: 'manifest', metadata: line.metadata }];
  layers.push({ basis: 'metadata', metadata: metadataOf(record, (_, problem) => `${where}: ${problem}`) });
  const file = { id: line.id, path: `${line.path}#${name}`, name, role: line.role, sha256: line.digest(text) };
  const page = readPlainText(text, 0);
  const document = assemble(file, layers, page);
  const suppressions = suppressionsInField(record[WORD], { start: 0, end: 0 }, page);
  return suppressions.length === 0 ? document : { ...document, suppressions };
}

const TEXT = '"text"';

/** Of two texts of one name in a record, JSON's own reader takes the last and drops the other in silence. */
function refuseTwins(json: string, where: string): void {
  try {
    parseJson(json, where);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ReadError(error.message.replace(`${where}:1:`, () => `${where}:`));
  }
}

/** What is wrong with a record that no form knows. */
export function noText({ path, line }: BulkLine): NotPlainRecord {
  return new NotPlainRecord(`${path}:${line}: the record has no "text"; give it the article's text`);
}

function parseRecord(json: string, where: string): Record<string, unknown> {
  let record: unknown;
  try {
    record = JSON.parse(json);
  } catch {
    throw new ReadError(`${where}: not a JSON record; every line must be one whole object`);
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new ReadError(`${where}: a line must be one JSON object with "id" and "text"`);
  }
  return record as Record<string, unknown>;
}
