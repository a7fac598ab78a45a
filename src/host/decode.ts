import { fromLatin1 } from '../text/windows-1252.ts';
import { readSevenBit } from './seven-bit.ts';

/** Bytes looked at to guess an encoding: enough for the rare letters of a page, cheap for a book. */
const SAMPLE = 65_536;

/** A text without its byte order mark, and the encoding that its bytes were read in, by the name TextDecoder gives it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Why the text may not be what was written, for the reader of the report; null where it is. */
  readonly doubt: string | null;
}

/**
 * Decodes UTF-8, UTF-16 with or without a byte order mark, and what else chardet recognises; windows-1252 where it is
 * unsure, since every byte means something there. Null for bytes that are no text (an image, a word processor's file).
 */
export async function decode(bytes: Uint8Array): Promise<Decoded | null> {
  const wide = byMark(bytes) ?? byZeros(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, encoding: wide, doubt: doubtOfWide(text, wide) };
  }
  if (isNoText(bytes.subarray(0, SAMPLE))) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damagedUtf8(bytes) ?? (isEbcdic(bytes.subarray(0, SAMPLE)) ? null : await guessed(bytes));
  }
  const other = text.length === bytes.length ? readSevenBit(text) : null;
  if (other !== null) return { ...other, doubt: doubtOfGuess(other.encoding) };
  return { text, encoding: 'utf-8', doubt: lossIn(text) };
}

/** Why a text of whole UTF-8 may not be what was written: a program before this one read it wrong. */
function lossIn(text: string): string | null {
  if (MISREAD.some((marks) => text.includes(marks)))
    return 'it was saved after a program had read its quotation marks wrong (“â€œ” or the like); save it anew from the original';
  return text.includes(UNKNOWN)
    ? 'a program that could not read some of its characters put “\ufffd” in their place'
    : null;
}

/** Why a text that was read as UTF-16 may not be what was written: its mark lies, or half of a character is missing. */
function doubtOfWide(text: string, encoding: string): string | null {
  const sample = text.slice(0, SAMPLE);
  let swapped = 0;
  let spaced = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    const [high, low] = [code >> 8, code & 0xff];
    if (low === 0 && isLetter(high)) swapped++;
    else if ((low === 0x20 && isLetter(high)) || (high === 0x20 && isLetter(low))) spaced++;
  }
  if (swapped > sample.length / 2 || spaced > sample.length * MOST_SPACED)
    return `its byte order mark says ${encoding}, which its characters are not; save it as UTF-8`;
  return lossIn(text);
}

/** Letters of ASCII, and the few signs among them. */
function isLetter(byte: number): boolean {
  return byte > 0x40 && byte < 0x7f;
}

/** Of UTF-16, the pairs of bytes that are a letter and a space in ASCII: a third where it is UTF-8, one in a hundred in Chinese. */
const MOST_SPACED = 0.1;

/** Curly marks of UTF-8 that were read as windows-1252 and saved as UTF-8. */
const MISREAD = ['â€œ', 'â€™', 'â€˜'];

/** A text of mainframes: its letters are above ASCII, its spaces where ASCII has another sign (a seventh of a text is spaces). */
function isEbcdic(sample: Uint8Array): boolean {
  let high = 0;
  let spaces = 0;
  for (const byte of sample) {
    if (byte === 0x20) return false;
    if (byte > 0x80) high++;
    else if (byte === 0x40) spaces++;
  }
  return high > sample.length / 2 && spaces > sample.length / 20;
}

/** A control character among a hundred: texts have tabs, breaks, form feeds and the escapes of terminals and of Japanese. */
const MOST_CONTROLS = 0.01;

/** Whether bytes are no text in an encoding of bytes: a zero is in none of them. */
function isNoText(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  }
  return controls > sample.length * MOST_CONTROLS;
}

/**
 * UTF-8 in which some bytes are broken: cut off in the middle of a character, or joined from two files. In another encoding
 * hardly two letters in a row would make a character of UTF-8, so that more are broken than not. Null where that is so and
 * no byte order mark says otherwise.
 */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let whole = 0;
  let broken = 0;
  for (const char of text) {
    if (char === UNKNOWN) broken++;
    else if (char > '\u007f') whole++;
  }
  const doubt = `${broken} ${broken === 1 ? 'character' : 'characters'} of it cannot be read, being no UTF-8`;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked || whole > broken ? { text, encoding: 'utf-8', doubt } : null;
}

const UNKNOWN = '\ufffd';

async function guessed(bytes: Uint8Array): Promise<Decoded> {
  const { default: chardet } = await import('chardet');
  const { encoding } = decoderFor(chardet.detect(bytes.subarray(0, SAMPLE)));
  const text = decodeAs(encoding, bytes);
  if (encoding === 'windows-1252' && MACINTOSH.test(text)) {
    return { text: decodeAs('macintosh', bytes), encoding: 'macintosh', doubt: doubtOfGuess('macintosh') };
  }
  const isSure = (encoding === 'windows-1252' && WELL_MARKED.test(text)) || isDeclared(bytes, encoding);
  return { text, encoding, doubt: isSure ? null : doubtOfGuess(encoding) };
}

function doubtOfGuess(encoding: string): string {
  return `read as ${encoding}, which is a guess; save it as UTF-8 if letters or quotation marks come out wrong`;
}

/** Marks of old Macintosh files (” ’ and « before a space), read as windows-1252: capitals where none can stand. */
const MACINTOSH = /[\p{Ll}.,?!]Ó(?:\s|$)|\p{Ll}Õ\p{Ll}|(?:^|\s)ÇÊ\p{L}/mu;

/** Curly marks where they belong are nowhere by chance: in other encodings their bytes are letters or halves of letters. */
const WELL_MARKED = /(?:^|\s)[“‘]\p{L}|\p{L}’\p{L}|[\p{L}.,?!]”(?:\s|$)/mu;

/** What HTML and XML call an encoding near their beginning; a mail names one for each of its parts. */
const DECLARED = /(?:charset|encoding)\s{0,9}=[\s"']{0,9}([\w.:-]{1,40})/i;

function isDeclared(bytes: Uint8Array, encoding: string): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = DECLARED.exec(head)?.[1];
  try {
    return name !== undefined && new TextDecoder(name).encoding === encoding;
  } catch {
    return false;
  }
}

/** Hexadecimal SHA-256; of a string, that of its UTF-8. Loading `node:crypto` costs a tenth of a start: only JSON tells digests. */
export function digest(data: Uint8Array | string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(data).digest('hex');
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  // Of UTF-8 the rest is looked at like any other; of UTF-32 the mark begins like that of UTF-16.
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? null : 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, 512) >> 1;
  if (pairs < 2 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

/** The text of bytes in an encoding that {@link decode} named. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  // Node's own decoder of that name reads Latin-1 in many versions (nodejs/node#56542) and loses the curly marks.
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return fromLatin1(latin);
}

function decoderFor(guess: string | null): InstanceType<typeof TextDecoder> {
  try {
    // Bytes that are not UTF-8 as a whole and still look like it are a single-byte text with a few such pairs.
    return new TextDecoder(guess === null || /^utf-?8$|^ascii$/i.test(guess) ? 'windows-1252' : guess);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
