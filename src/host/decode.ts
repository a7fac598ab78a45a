import { fromLatin1 } from '../text/windows-1252.ts';

/** Bytes looked at to guess an encoding: enough for the rare letters of a page, cheap for a book. */
const SAMPLE = 65_536;

/** A text without its byte order mark, and the encoding that its bytes were read in, by the name TextDecoder gives it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes UTF-8, UTF-16 with or without a byte order mark, and what else chardet recognises; windows-1252 where it is
 * unsure, since every byte means something there. Null for bytes that are no text (an image, a word processor's file).
 */
export async function decode(bytes: Uint8Array): Promise<Decoded | null> {
  const wide = byMark(bytes) ?? byZeros(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const { default: chardet } = await import('chardet');
    const { encoding } = decoderFor(chardet.detect(bytes.subarray(0, SAMPLE)));
    return { text: decodeAs(encoding, bytes), encoding };
  }
}

/** Hexadecimal SHA-256; of a string, that of its UTF-8. Loading `node:crypto` costs a tenth of a start: only JSON tells digests. */
export function digest(data: Uint8Array | string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(data).digest('hex');
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
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
