/**
 * Encodings of seven bits. A file in one is ASCII to every byte, and so would be taken for UTF-8 in which nobody says
 * anything: its quotation marks are written in letters.
 */

export const SEVEN_BIT: ReadonlySet<string> = new Set(['iso-2022-jp', 'utf-7', 'hz-gb-2312']);

/** What a text of ASCII says in one of them, and which; null for what is just ASCII. */
export function readSevenBit(ascii: string): { readonly text: string; readonly encoding: string } | null {
  if (/\u001b\$(?:[@B]|\([@BD])/.test(ascii)) return { text: decoded('iso-2022-jp', ascii), encoding: 'iso-2022-jp' };
  if (countUpTo2(ascii, SHIFTED) === 2) return { text: ascii.replace(UTF_7, readUtf7), encoding: 'utf-7' };
  if (countUpTo2(ascii, CHINESE) === 2) return { text: ascii.replace(CHINESE, readHz), encoding: 'hz-gb-2312' };
  return null;
}

/**
 * One to three characters of Latin, Greek, Cyrillic or general punctuation, as UTF-7 writes them: sixteen bits each, in
 * digits of base64, the bits left over being zero. Two of these stand in no other text but one about UTF-7.
 */
const SHIFTED = /\+(?:A[A-V]|I[A-D])(?:[AEIMQUYcgkosw048]|[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{6})-/g;

/** RFC 2152. */
const UTF_7 = /\+([A-Za-z0-9+/]*)(-?)/g;

function readUtf7(run: string, digits: string, end: string): string {
  if (digits === '') return end === '' ? run : '+';
  const left = (digits.length * 6) % 16;
  const bytes = Buffer.from(digits, 'base64');
  // A plus sign that is meant as one, as before a telephone number.
  if (left >= 6 || bytes.length < 2) return run;
  return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
}

/** RFC 1843: pairs of bytes between `~{` and `~}`, which GB 2312 has with the high bits set. */
const CHINESE = /~\{((?:[!-w][!-~])+)~\}/g;

function readHz(_run: string, pairs: string): string {
  return new TextDecoder('gbk').decode(Uint8Array.from(pairs, (char) => char.charCodeAt(0) | 0x80));
}

function decoded(encoding: string, ascii: string): string {
  return new TextDecoder(encoding).decode(Buffer.from(ascii, 'latin1'));
}

function countUpTo2(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count === 2) break;
  return count;
}
