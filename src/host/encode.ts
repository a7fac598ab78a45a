import { decodeAs } from './decode.ts';
import { SEVEN_BIT } from './seven-bit.ts';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const UNKNOWN = '\ufffd';

/** The bytes of a text, without a byte order mark; null where the encoding has no bytes for a character of it. */
export type Encoder = (text: string) => Uint8Array | null;

/**
 * The way back from {@link decodeAs}: UTF-8, UTF-16 and every encoding of one byte a character; null for the others
 * (Shift_JIS, Big5, UTF-7), in which one text can be written in more than one way.
 */
export function encoderFor(encoding: string): Encoder | null {
  if (encoding === 'utf-8') return (text) => Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16();
  if (SEVEN_BIT.has(encoding)) return null;
  const chars = decodeAs(encoding, EVERY_BYTE);
  if (chars.length !== EVERY_BYTE.length) return null;
  const byteOf = new Map([...chars].map((char, byte) => [char, byte]));
  byteOf.delete(UNKNOWN);
  return (text) => {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
      const byte = byteOf.get(text.charAt(i));
      if (byte === undefined) return null;
      bytes[i] = byte;
    }
    return bytes;
  };
}
