import type { Document } from '../model/document.ts';
import type { BulkLine } from './bulk.ts';
import { noText } from './bulk.ts';
import { detectText } from './formats.ts';
import { ReadError } from './read-error.ts';
import { read } from './read.ts';

/** Where records of the news formats name themselves, the surest first. */
const NAMES = ['id', '_id', 'uri', 'guid', 'slug'];

/**
 * The document of a line that is a record of a news format (ninjs, Arc ANS, WordPress, Ghost) or a transcript. Its places
 * are those of the line.
 *
 * @throws ReadError naming file and line when it is in no such form, or has no text.
 */
export async function readBulkForm(line: BulkLine): Promise<Document> {
  const format = detectText(line.json)?.name;
  if (format === undefined) throw noText(line);
  const record = JSON.parse(line.json) as Record<string, unknown>;
  const given = NAMES.map((name) => record[name]).find((one) => typeof one === 'string' || typeof one === 'number');
  const name = String(given ?? line.line);
  const { id, role, json, metadata, limits } = line;
  const file = { id, path: name, role, text: json, sha256: line.digest(json), metadata, format };
  try {
    const document = await read(limits === undefined ? file : { ...file, limits });
    return { ...document, path: `${line.path}#${name}` };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const said = error.message.startsWith(`${name}:`) ? error.message.slice(name.length + 1) : error.message;
    throw new ReadError(`${line.path}:${line.line}: ${said.replace(/^\d+: /, '').trim()}`);
  }
}
