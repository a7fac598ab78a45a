/** Transfer encodings of mail (RFC 2045) and its character sets, with the place of each character in the file. */
import { fromLatin1 } from '../../text/windows-1252.ts';
import type { Embedded } from '../embedded.ts';

/** Bytes, and for each the place in the encoded text where its notation begins. */
export interface PlacedBytes {
  readonly bytes: Uint8Array;
  readonly places: Uint32Array;
}

export interface Decoder {
  /** Whether a byte below 128 is always that character of ASCII. */
  readonly keepsAscii: boolean;
  readonly decode: (bytes: Uint8Array) => string;
  /** Takes one byte more; gives what it completes. */
  readonly next: (byte: number) => string;
}

/** The decoder of a character set as mails name it; null for an unknown one. */
export function decoderFor(charset: string): Decoder | null {
  const name = /^(?:us-)?ascii$/i.test(charset) ? 'windows-1252' : charset;
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(name);
  } catch {
    return null;
  }
  const isLatin = decoder.encoding === 'windows-1252';
  const mend = (text: string): string => (isLatin ? fromLatin1(text) : text);
  const one = new Uint8Array(1);
  return {
    keepsAscii: !/^(?:utf-16|iso-2022|replacement)/.test(decoder.encoding),
    decode: (bytes) => mend(new TextDecoder(name).decode(bytes)),
    next: (byte) => {
      one[0] = byte;
      return mend(decoder.decode(one, { stream: true }));
    },
  };
}

/** Quoted-printable. What breaks its rules stands for itself. */
export function bytesOfQuoted(text: string): PlacedBytes {
  const bytes = new Uint8Array(text.length);
  const places = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x3d) {
      const soft = softBreak(text, at + 1);
      if (soft > 0) {
        at += 1 + soft;
        continue;
      }
      const hex = text.slice(at + 1, at + 3);
      if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
        places[length] = at;
        bytes[length++] = Number.parseInt(hex, 16);
        at += 3;
        continue;
      }
    }
    places[length] = at++;
    bytes[length++] = code < 0x80 ? code : 0x3f;
  }
  return { bytes: bytes.subarray(0, length), places: places.subarray(0, length) };
}

/** Characters of a line break, with the white space that may have been added before it; 0 for none. */
function softBreak(text: string, from: number): number {
  let at = from;
  while (at - from < 80 && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at++;
  if (text.charAt(at) === '\r') at++;
  return text.charAt(at) === '\n' || at === text.length ? at + 1 - from : 0;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGIT_OF = new Int8Array(128).fill(-1);
for (let i = 0; i < DIGITS.length; i++) DIGIT_OF[DIGITS.charCodeAt(i)] = i;

/** Base64; what is none of its digits is passed over. */
export function bytesOfBase64(text: string): PlacedBytes {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  const places = new Uint32Array(bytes.length);
  let length = 0;
  let bits = 0;
  let value = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = DIGIT_OF[text.charCodeAt(at)] ?? -1;
    if (digit === -1) continue;
    if (bits === 0) from = at;
    value = ((value << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    places[length] = from;
    bytes[length++] = (value >> bits) & 0xff;
    from = at;
  }
  return { bytes: bytes.subarray(0, length), places: places.subarray(0, length) };
}

/**
 * The text of bytes. Each character stands where its first byte does; two that would share a place (three bytes are four
 * digits of base64, so none do) keep their order.
 *
 * @param offset place in the file of the encoded text's beginning.
 */
export function decodeBytes({ bytes, places }: PlacedBytes, decoder: Decoder, offset: number, end: number): Embedded {
  const parts: string[] = [];
  const found: number[] = [];
  let pending = -1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    const isPlain = byte < 0x80 && pending === -1 && decoder.keepsAscii;
    if (pending === -1) pending = i;
    const text = isPlain ? String.fromCharCode(byte) : decoder.next(byte);
    if (text === '') continue;
    parts.push(text);
    // A character of two units has at least as many bytes.
    for (let unit = 0; unit < text.length; unit++) found.push(offset + (places[Math.min(pending + unit, i)] ?? 0));
    pending = -1;
  }
  found.push(end);
  return { text: parts.join(''), places: found };
}
