import type { Span } from '../model/span.ts';
import { BOUNDARY, type TokenStream, tokenize, WORD } from './tokens.ts';

/** How far from the marks the reporter's sentence is looked for, in code units. */
const REACH = 300;

/**
 * The words (normal forms) of the draft's own sentence round a quotation, outside the marks: before it, after it, and
 * between its spans.
 */
export function outsideWords(reading: TokenStream): string[] {
  const from = reading.start[0] ?? 0;
  const to = reading.end[reading.count - 1] ?? 0;
  const spans: Span[] = [{ start: sentenceStart(reading.text, from), end: from }];
  for (let t = 0; t < reading.count; t++) {
    if (reading.kind[t] === BOUNDARY)
      spans.push({ start: reading.end[t - 1] ?? from, end: reading.start[t + 1] ?? to });
  }
  spans.push({ start: to, end: sentenceEnd(reading.text, to) });
  const words: string[] = [];
  for (const span of spans) {
    const outside = tokenize(reading.text, [span], reading.language, reading.vocabulary);
    for (let t = 0; t < outside.count; t++)
      if (outside.kind[t] === WORD) words.push(reading.vocabulary.form(outside.key[t] as number));
  }
  return words;
}

/** A full stop behind a word of three letters or more, so that "Mr." and initials end no sentence. */
const END_BEFORE = /[\p{L}\d)]{3}[.?!]["\u201d\u2019\u00bb]?\s+$/u;

function sentenceStart(text: string, at: number): number {
  const window = text.slice(Math.max(0, at - REACH), at);
  const line = window.lastIndexOf('\n') + 1;
  for (let i = window.length; i > line; i--) {
    const mark = window.charCodeAt(i - 1);
    if ((mark === 32 || mark === 160) && END_BEFORE.test(window.slice(Math.max(line, i - 12), i)))
      return at - window.length + i;
  }
  return at - window.length + line;
}

/** The reporter's sentence ends at the first stop behind the quotation; a stop inside the marks ended it already. */
function sentenceEnd(text: string, at: number): number {
  const stop = Math.min(text.length, at + REACH);
  for (let i = at; i < stop; i++) {
    const character = text[i];
    if (character === '\n') return i;
    if (character === '.' || character === '?' || character === '!') {
      const next = text[i + 1];
      if (i <= at + 1 || next === undefined || /\s/.test(next)) return i;
    }
  }
  return stop;
}
