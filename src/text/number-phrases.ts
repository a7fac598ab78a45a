/**
 * A number is one token, whatever words it has. So where a cut, a bracket or an attribution falls inside it ("loses a,"
 * she said, "billion dollars"), the words that are left match nothing, though each stands in the earlier text.
 */
import type { Edit } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { firstWhere } from './first-where.ts';
import { NUMBER } from './flags.ts';
import { tokenFrom } from './slice-tokens.ts';
import { BOUNDARY, type TokenStream, tokenize, WORD } from './tokens.ts';

/** Whether an edit of words touches a number that either text writes in several words. */
export function partsNumber(edit: Edit, reading: TokenStream, earlier: TokenStream): boolean {
  if (edit.class !== 'reworded' && edit.class !== 'omission') return false;
  return [...numbersIn(earlier, edit.earlier), ...numbersIn(reading, edit.reading)].some(({ isPhrase }) => isPhrase);
}

/**
 * Whether what the reading keeps of the numbers that some edits touch is no other number: "five million" of five million
 * dollars, not "five".
 */
export function keepValues(edits: readonly Edit[], reading: TokenStream, earlier: TokenStream): boolean {
  const whole = new Set<string>();
  for (const { form, isSigned } of edits.flatMap((edit) => numbersIn(earlier, edit.earlier, BESIDE))) {
    whole.add(form);
    // "Minus two players" has two players in it; "-2C" has no 2C.
    if (!isSigned) whole.add(form.replace(/^(?:-|\p{Sc})/u, ''));
  }
  return edits.every((edit) => numbersIn(reading, edit.reading).every(({ form }) => whole.has(form)));
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

interface NumberToken {
  readonly form: string;
  /** Written in several words, or parted by an attribution. */
  readonly isPhrase: boolean;
  /** Written with a minus or the sign of a currency before it. */
  readonly isSigned: boolean;
}

const SIGNED = /^[\p{Sc}\p{Pd}\u2212]/u;

/** What was put in where the earlier text has nothing may be the number beside that place, parted otherwise. */
const BESIDE = 1;

/**
 * The numbers of which something stands in a span; of an empty one, within some tokens of it. A number is read across
 * an attribution: “five,” she said, “million dollars”.
 */
function numbersIn(stream: TokenStream, span: Span, beside = 0): NumberToken[] {
  const [first, last] = [tokenFrom(stream, span.start), tokenFrom(stream, span.end)];
  const more = first === last ? beside : 0;
  const about = acrossBoundaries(stream, first - more, last + more);
  const found: NumberToken[] = [];
  for (let t = firstWhere(about.stream.count, (i) => (about.stream.end[i] as number) > about.span.start); ; t++) {
    if (t >= about.stream.count || (about.stream.start[t] as number) >= about.span.end) return found;
    if (about.stream.kind[t] !== WORD || ((about.stream.flags[t] as number) & NUMBER) === 0) continue;
    const written = about.stream.text.slice(about.stream.start[t], about.stream.end[t]);
    found.push({
      form: stream.vocabulary.form(about.stream.key[t] as number),
      isPhrase: /[\s-]/.test(written),
      isSigned: SIGNED.test(written),
    });
  }
}

/** Tokens that a number may reach beyond an edit on either side: "two hundred and twenty five thousand" has six. */
const REACH = 8;

/** The tokens `first` to `last`, read with those about them as if nothing parted the words; and where they stand. */
function acrossBoundaries(stream: TokenStream, first: number, last: number): { stream: TokenStream; span: Span } {
  const [from, to] = [Math.max(0, first - REACH), Math.min(stream.count, last + REACH)];
  if (!stream.kind.subarray(from, to).includes(BOUNDARY)) {
    const [start, end] = [stream.end[first - 1] ?? 0, stream.end[last - 1] ?? 0];
    return { stream, span: { start, end } };
  }
  let text = '';
  let [start, end] = [0, 0];
  let before = -1;
  for (let t = from; t < to; t++) {
    if (stream.kind[t] === BOUNDARY) continue;
    if (before >= 0) text += before === t - 1 ? stream.text.slice(stream.end[before], stream.start[t]) : ' ';
    text += stream.text.slice(stream.start[t], stream.end[t]);
    if (t < first) start = text.length;
    if (t < last) end = text.length;
    before = t;
  }
  const whole = tokenize(text, [{ start: 0, end: text.length }], stream.language, stream.vocabulary);
  return { stream: whole, span: { start, end } };
}
