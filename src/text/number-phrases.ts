/**
 * A number is one token, whatever words it has. So where a cut, a bracket or an attribution falls inside it ("loses a,"
 * she said, "billion dollars"), the words that are left match nothing, though each stands in the earlier text.
 */
import type { Edit } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { NUMBER } from './flags.ts';
import { tokenFrom } from './slice-tokens.ts';
import { BOUNDARY, type TokenStream, tokenize, WORD } from './tokens.ts';

/** Whether an edit of words touches a number that either text writes in several words. */
export function partsNumber(edit: Edit, reading: TokenStream, earlier: TokenStream): boolean {
  if (edit.class !== 'reworded' && edit.class !== 'omission') return false;
  return (
    numbersIn(earlier, edit.earlier).some((t) => isPhrase(earlier, t)) ||
    numbersIn(reading, edit.reading).some((t) => isPhrase(reading, t))
  );
}

/** Whether what the reading keeps of a number is no other number: "five million" of five million dollars, not "five". */
export function keepsValue(edit: Edit, reading: TokenStream, earlier: TokenStream): boolean {
  const kept = numbersIn(reading, edit.reading).map((t) => formOf(reading, t));
  const whole = numbersIn(earlier, edit.earlier).map((t) => {
    const isSigned = /^\p{Sc}/u.test(earlier.text.slice(earlier.start[t], earlier.end[t]));
    return isSigned ? formOf(earlier, t) : formOf(earlier, t).replace(/^\p{Sc}/u, '');
  });
  return kept.every((form) => whole.includes(form));
}

/** Some tokens of a stream, read anew with each word of a number by itself. */
export function wordByWord(stream: TokenStream, from: number, to: number): TokenStream {
  const spans: Span[] = [];
  let start = from;
  for (let t = from; t <= to; t++) {
    if (t < to && stream.kind[t] !== BOUNDARY) continue;
    if (t > start) spans.push({ start: stream.start[start] as number, end: stream.end[t - 1] as number });
    start = t + 1;
  }
  return tokenize(stream.text, spans, stream.language, stream.vocabulary, { joinNumbers: false });
}

function numbersIn(stream: TokenStream, span: Span): number[] {
  const found: number[] = [];
  for (let t = tokenFrom(stream, span.start); t < stream.count && (stream.start[t] as number) < span.end; t++) {
    if (stream.kind[t] === WORD && ((stream.flags[t] as number) & NUMBER) !== 0) found.push(t);
  }
  return found;
}

function isPhrase(stream: TokenStream, t: number): boolean {
  return /[\s-]/.test(stream.text.slice(stream.start[t], stream.end[t]));
}

function formOf(stream: TokenStream, t: number): string {
  return stream.vocabulary.form(stream.key[t] as number);
}
