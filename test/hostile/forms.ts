/** Broken and boobytrapped files of the forms that are not plain text, built in memory. */
import { strToU8, zipSync } from 'fflate';
import { odtFile } from '../support/odt-file.ts';
import { pdfFile } from '../support/pdf-file.ts';
import { paragraph, run, wordFile } from '../support/word-file.ts';

export const STATEMENT = '“The weir will not open in May,” said Ottoline Brandt, the river warden. ';

/** A piece again and again, to a length in characters. */
export const times = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Elements or brackets inside each other. */
export const nested = (open: string, close: string, depth: number, inner = ''): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** The same bytes for the same seed: xorshift32 (Marsaglia, “Xorshift RNGs”, 2003). */
export function noise(length: number, seed = 7): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state & 0xff;
  }
  return bytes;
}

/** Some characters of a set, by chance. */
export function babble(set: string, length: number, seed = 11): string {
  const chars = [...set];
  return Array.from(noise(length, seed), (byte) => chars[byte % chars.length]).join('');
}

export const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);

/** Bytes with one in a hundred changed by chance; the first ones stay, so that the form is recognised. */
export function damaged(bytes: Uint8Array, keep = 64): Uint8Array {
  const by = noise(bytes.length);
  const places = noise(bytes.length, 23);
  return bytes.map((byte, i) => (i >= keep && (places[i] ?? 0) < 3 ? (by[i] ?? 0) : byte));
}

export const word = (): Uint8Array => wordFile({ body: paragraph(run(STATEMENT)) });
export const odt = odtFile;
export const pdf = (): Uint8Array => pdfFile([[{ x: 40, y: 500, text: STATEMENT }]]);

/** A Word file whose text is one word, gigabytes of it when unpacked if nobody stops. */
export const wordBomb = (): Uint8Array => wordFile({ body: paragraph(run('a'.repeat(60_000_000))) });

/** Tables in tables, deeper than any writer nests them. */
export const deepWord = (): Uint8Array =>
  wordFile({ body: nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000, paragraph(run('a'))) });

/** A million runs of one letter. */
export const choppedWord = (): Uint8Array => wordFile({ body: paragraph(run('“').repeat(100_000)) });

/** Parts with names that lead out of the folder, were they ever used as paths. */
export const wordWithWays = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
    ),
    '../../escaped.txt': strToU8('x'),
    '/tmp/escaped.txt': strToU8('x'),
  });

/** A zip file in whose directory a part lies about how long it is. */
export function lyingWord(size: number): Uint8Array {
  const bytes = word().slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

/** A page whose content stream is drawn from by itself for gigabytes. */
export const pdfBomb = (): Uint8Array =>
  pdfFile([strToU8('BT /F1 11 Tf 1 0 0 1 40 500 Tm (a) Tj ET\n'.repeat(200_000))]);
