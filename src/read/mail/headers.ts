/** The headers of a mail or of one of its parts (RFC 5322, RFC 2045), encoded words (RFC 2047) read. */
import type { Span } from '../../model/span.ts';
import { bytesOfBase64, bytesOfQuoted, decoderFor } from './encodings.ts';

export interface Headers {
  /** By name in lower case, unfolded; the first of several. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** Longer header sections are no mail's. Characters. */
const LONGEST = 262_144;
const FIELD = /^([!-9;-~]{1,80}):[ \t]*/;

export function readHeaders(file: string, { start, end }: Span): Headers {
  const fields = new Map<string, string>();
  let name = '';
  let at = start;
  const stop = Math.min(end, start + LONGEST);
  while (at < stop) {
    const newline = file.indexOf('\n', at);
    const lineEnd = newline === -1 || newline > stop ? stop : newline;
    const line = file.slice(at, lineEnd).replace(/\r$/, '');
    at = lineEnd + 1;
    if (line === '') break;
    const field = FIELD.exec(line);
    if (/^[ \t]/.test(line)) {
      if (name !== '') fields.set(name, `${fields.get(name)}${line}`.slice(0, LONGEST_FIELD));
    } else if (field !== null) {
      name = (field[1] ?? '').toLowerCase();
      if (fields.has(name)) name = '';
      else fields.set(name, line.slice(field[0].length, LONGEST_FIELD));
    }
  }
  return { fields, bodyStart: Math.min(at, end) };
}

/** Of a field no more is used. Characters. */
const LONGEST_FIELD = 8192;

/** A field's value without parameters, in lower case, and its parameters: `text/plain; charset=utf-8`. */
export function parametersOf(value: string): {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const [first = '', ...rest] = value.split(';');
  const parameters = new Map<string, string>();
  for (const one of rest) {
    const equals = one.indexOf('=');
    if (equals === -1) continue;
    const name = one
      .slice(0, equals)
      .trim()
      .toLowerCase()
      .replace(/\*\d*\*?$/, '');
    if (!parameters.has(name))
      parameters.set(
        name,
        one
          .slice(equals + 1)
          .trim()
          .replace(/^"|"$/g, ''),
      );
  }
  return { value: first.trim().toLowerCase(), parameters };
}

const ENCODED_WORD = /=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,2000})\?=(?:\s{1,20}(?==\?))?/gi;

/** The text of a header, encoded words read. */
export function headerText(value: string): string {
  return value
    .replace(ENCODED_WORD, (word, charset: string, encoding: string, data: string) => {
      const decoder = decoderFor(charset);
      if (decoder === null) return word;
      const { bytes } = encoding.toLowerCase() === 'b' ? bytesOfBase64(data) : bytesOfQuoted(data.replaceAll('_', ' '));
      return decoder.decode(bytes);
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name in an address: `"Fen Water Board" <press@fen.example>`, `press@fen.example (Fen Water Board)`; null for none. */
export function displayName(from: string): string | null {
  const name = from.includes('<') ? from.slice(0, from.indexOf('<')) : (/\(([^()]{1,200})\)/.exec(from)?.[1] ?? '');
  return headerText(name.trim().replace(/^"|"$/g, '').replaceAll('\\', '')) || null;
}
