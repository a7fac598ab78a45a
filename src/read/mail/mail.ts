/** Press releases as they come: a mail (`.eml`), or a mailbox of them (`.mbox`, RFC 4155). */
import type { Notation } from '../../model/document.ts';
import type { Limits } from '../../model/limits.ts';
import type { MetadataLayer } from '../../model/metadata.ts';
import type { Span } from '../../model/span.ts';
import type { Page } from '../assemble.ts';
import { setBack, verbatim } from '../embedded.ts';
import type { Embedded, Passage } from '../embedded.ts';
import { languageOf } from '../fields.ts';
import type { BrokenItem, Item, ReaderTools } from '../format.ts';
import { readHtmlPiece } from '../html.ts';
import { originIn } from '../origin.ts';
import { codedMarkIn, readPlainText } from '../plain-text.ts';
import { ReadError } from '../read-error.ts';
import { proseIn, quotationsIn, quotationsLacking, quotationsStand } from '../unread-quotations.ts';
import { parseMailDate } from './date.ts';
import { bytesOfBase64, bytesOfQuoted, decodeBytes, decoderFor } from './encodings.ts';
import { displayName, headerText, readHeaders } from './headers.ts';
import type { Headers } from './headers.ts';
import { partsOf } from './parts.ts';
import type { Parts, PartTools, TextPart } from './parts.ts';

/**
 * The mails of a file. A text that is encoded (quoted-printable, base64) is read where its encoding stands.
 *
 * @throws ReadError when there is no mail with a text in it.
 */
export function readMail(file: string, path: string, tools?: ReaderTools): (Item | BrokenItem)[] {
  if (!file.startsWith('From ')) {
    const item = itemOf(file, { start: 0, end: file.length }, null, tools?.limits);
    if ('error' in item) throw new ReadError(`${path}: ${item.error}`);
    return [item];
  }
  const origins = originIn(file);
  return messagesOf(file).map((message, i) => {
    const item = itemOf(file, message, String(i + 1), tools?.limits);
    return 'error' in item ? item : { ...item, page: { ...item.page, origin: origins(message.start) } };
  });
}

/** The messages of a mailbox: each begins with a line `From `, the first of the file or behind a blank one. */
function messagesOf(file: string): Span[] {
  const starts = [0];
  for (const separator of ['\n\nFrom ', '\n\r\nFrom ']) {
    for (let at = file.indexOf(separator); at !== -1; at = file.indexOf(separator, at + 1)) {
      const start = at + separator.length - 'From '.length;
      // Its next line is a header, or it is a sentence.
      const next = file.indexOf('\n', start) + 1;
      if (next > 0 && /^[!-9;-~]{1,60}:/.test(file.slice(next, next + 80))) starts.push(start);
    }
  }
  starts.sort((a, b) => a - b);
  return starts.map((start, i) => ({
    start: file.indexOf('\n', start) + 1 || file.length,
    end: starts[i + 1] ?? file.length,
  }));
}

/** @param number null for the only mail of a file. */
function itemOf(file: string, span: Span, number: string | null, limits?: Limits): Item | BrokenItem {
  const headers = readHeaders(file, span);
  const id = number === null ? null : (headers.fields.get('message-id')?.trim().replace(/^<|>$/g, '') ?? number);
  const read = readerOf(file);
  const wordsOf = (part: TextPart): number => countWords(read(part).passage.page);
  const parts = partsWithin(file, headers, { start: headers.bodyStart, end: span.end }, { limits, wordsOf });
  if (parts instanceof ReadError) return { id, error: parts.message };
  const { texts, forms, attachments, isCut } = parts;
  const passages = texts.map((part) => read(part).passage);
  if (!passages.some(({ page }) => page.blocks.length > 0)) return { id, error: 'a mail without text' };
  const isPlain = texts.every(({ encoding }) => !ENCODED.has(encoding));
  const isMarkup = texts.some(({ isHtml }) => isHtml);
  const notation: Notation[] = isPlain ? (isMarkup ? ['markup'] : []) : ['encoded'];
  const page = { ...setBack(file, span, passages), ...(notation.length === 0 ? {} : { notation }) };
  const warnings = [
    ...(isCut ? ['it is cut off: its last part has no end'] : []),
    ...strangeCharsets(texts),
    ...strangeEncodings(texts, passages),
    ...belowSignature(texts.map((part) => read(part).below)),
    ...inAnotherForm(
      texts.map((part) => `${proseIn(read(part).passage.page)}\n${read(part).below}`),
      forms.map((part) => proseIn(read(part).passage.page)),
    ),
    ...warningsOf(attachments),
  ];
  return { id, page, layers: layersOf(headers), warnings };
}

function partsWithin(file: string, headers: Headers, body: Span, tools: PartTools): Parts | ReadError {
  try {
    return partsOf(file, headers, body, tools);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

const ENCODED: ReadonlySet<string> = new Set(['quoted-printable', 'base64']);

/** What a part is read to. */
interface ReadPart {
  readonly passage: Passage;
  /** The text below the line of a signature: it is not read. */
  readonly below: string;
}

/** Reads the parts of a file, each once. */
function readerOf(file: string): (part: TextPart) => ReadPart {
  const done = new Map<TextPart, ReadPart>();
  return (part) => {
    const known = done.get(part);
    if (known !== undefined) return known;
    const read = readPart(file, part);
    done.set(part, read);
    return read;
  };
}

function readPart(file: string, part: TextPart): ReadPart {
  const { text, places } = textOf(file, part);
  if (part.isHtml) return { passage: { places, page: readHtmlPiece(text) }, below: '' };
  // What stands below this line is the sender's card (RFC 3676 section 4.3).
  const signature = text.search(/^-- \r?$/m);
  const end = signature === -1 ? text.length : signature;
  return { passage: { places, page: readPlainText(text.slice(0, end), 0) }, below: text.slice(end) };
}

function countWords(page: Page): number {
  return proseIn(page).match(/\p{L}+/gu)?.length ?? 0;
}

function belowSignature(texts: readonly string[]): string[] {
  const count = texts.reduce((sum, text) => sum + quotationsIn(text, true).length, 0);
  if (count === 0) return [];
  return [`${quotationsStand(count)} below the line of a signature (--), where reading ends: take that line out`];
}

/** Told of quotations that a form of the mail has which is not read, and the one that is read lacks. */
function inAnotherForm(read: readonly string[], forms: readonly string[]): string[] {
  const count = forms.reduce((sum, form) => sum + quotationsLacking(read.join('\n'), form), 0);
  if (count === 0) return [];
  return [`${quotationsStand(count)} in the mail's other form (HTML or plain text) alone: not read`];
}

function textOf(file: string, part: TextPart): Embedded {
  const { start, end, encoding, charset } = part;
  const decoder = ENCODED.has(encoding) ? (decoderFor(charset) ?? decoderFor('utf-8')) : null;
  if (decoder === null) return verbatim(file, part);
  const raw = file.slice(start, end);
  const bytes = encoding === 'base64' ? bytesOfBase64(raw) : bytesOfQuoted(raw);
  return decodeBytes(bytes, decoder, start, end);
}

function layersOf({ fields }: Headers): MetadataLayer[] {
  const text = (name: string): string | null => headerText(fields.get(name) ?? '') || null;
  const published = parseMailDate(fields.get('date') ?? '');
  const author = displayName(fields.get('from') ?? '');
  const language = text('content-language');
  const given = Object.entries({
    published,
    title: text('subject'),
    outlet: text('organization') ?? text('organisation'),
    authors: author === null ? null : [author],
    language: language === null ? null : languageOf(language),
  }).filter(([, value]) => value !== null);
  return [{ basis: 'metadata', metadata: Object.fromEntries(given), source: 'Date header' }];
}

function strangeCharsets(texts: readonly TextPart[]): string[] {
  const unknown = texts.filter(({ encoding, charset }) => ENCODED.has(encoding) && decoderFor(charset) === null);
  return [...new Set(unknown.map(({ charset }) => charset))].map(
    (charset) => `a part is in ${charset}, which is not known, and was read as UTF-8: letters and marks may be wrong`,
  );
}

/** Told of parts in an encoding that is not known, and of plain text whose header lacks the encoding that it has. */
function strangeEncodings(texts: readonly TextPart[], passages: readonly Passage[]): string[] {
  const unknown = texts.filter(({ encoding }) => !ENCODED.has(encoding) && !PLAIN.has(encoding));
  const told = unknown.map(
    ({ encoding }) => `a part is encoded as ${encoding.slice(0, 40)}, which is not known, and was read as it is`,
  );
  const codes = texts.flatMap(({ isHtml }, i) => (isHtml ? [] : (codedMarkIn(passages[i]?.page.text ?? '') ?? [])));
  return [
    ...new Set(told),
    ...codes.slice(0, 1).map((code) => `has quotation marks in codes (${code}), which its headers do not tell of`),
  ];
}

const PLAIN: ReadonlySet<string> = new Set(['', '7bit', '8bit', 'binary']);

function warningsOf(attachments: readonly string[]): string[] {
  if (attachments.length === 0) return [];
  const names = attachments.slice(0, 5).join(', ');
  const more = attachments.length > 5 ? ` and ${attachments.length - 5} more` : '';
  return [`attachments were not read: ${names}${more}; save and name them to have them read`];
}
