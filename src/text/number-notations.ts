/** Whether two texts have one number, measure, range or time of day in two notations, where their words differ. */
import { proseOf } from '../model/document.ts';
import { clockOf } from './clock.ts';
import { charactersBefore } from './compact.ts';
import { NUMBER } from './flags.ts';
import { wordsOf } from './kinds.ts';
import { wordTables } from './languages/index.ts';
import { isBeforeScale, measureOf } from './measures.ts';
import { scaledForm } from './number-roles.ts';
import type { Streams, TokenRange } from './token-range.ts';
import { type TokenStream, WORD } from './tokens.ts';

/** Longest time of day or measure, in words: "twenty five past seven in the morning". */
const LONGEST_IN_WORDS = 7;
/** How far before the words that differ the number of their measure stands: "40 degrees" before "Celsius". */
const FURTHEST_NUMBER = 3;

/**
 * "7:45" for "seven forty-five", "60mph" for "sixty miles an hour", "km" behind a number for "kilometres": with where it stands
 * in the earlier text; null for no such thing.
 */
export function sameInFigures(streams: Streams, range: TokenRange): TokenRange | null {
  const { reading, earlier } = streams;
  if (earlier.language !== 'en') return null;
  const same = sameMeaning(streams, range, false);
  if (same !== null) return same;
  const { i, j } = range;
  for (let back = 1; back <= FURTHEST_NUMBER && back <= i && back <= j; back++) {
    if (reading.kind[i - back] !== WORD || reading.key[i - back] !== earlier.key[j - back]) return null;
    if (!isNumber(reading, i - back)) continue;
    const whole = sameMeaning(streams, { ...range, i: i - back, j: j - back }, true);
    return whole?.j === j - back ? { ...whole, i, j } : null;
  }
  return null;
}

/** At an end of the reading only some of the words need have been held against it, or none. */
function sameMeaning(
  { reading, earlier }: Streams,
  { i, iEnd, j, jEnd }: TokenRange,
  hasNumber: boolean,
): TokenRange | null {
  const here = meaningOf(reading, i, iEnd);
  if (here === null) return null;
  // "A third" and "one third" need no figure; "seven forty-five" and "a quarter to eight" are other words.
  const isFigure = (stream: TokenStream, at: number): boolean =>
    hasNumber || here.startsWith('1/') || OPENS_FIGURE.test(written(stream, at, at + 1));
  const [opens, ends] = [i === 0, iEnd === reading.count];
  for (let from = opens ? Math.max(0, jEnd - LONGEST_IN_WORDS) : j; from <= (opens ? jEnd : j); from++) {
    const last = ends ? Math.min(earlier.count, from + LONGEST_IN_WORDS) : jEnd;
    for (let to = ends ? from + 1 : jEnd; to <= last; to++) {
      if (!isFigure(reading, i) && !isFigure(earlier, from)) continue;
      const there = meaningOf(earlier, from, to);
      if (there === null) continue;
      if (there === here || isUnclearSign(reading, i, here, there) || isUnclearSign(earlier, from, there, here))
        return { i, iEnd, j: from, jEnd: to };
    }
  }
  return null;
}

const OPENS_FIGURE = /^[\p{Pd}\u2212]?[\d$€£]/u;

function meaningOf(stream: TokenStream, from: number, to: number): string | null {
  const time = clockOf(written(stream, from, to));
  return time === null ? measureOf(wordsOf(stream, from, to)) : `at ${time}`;
}

/** Whether one number is another but for a minus, and has a dash before it, which may be that minus or none. */
function isUnclearSign(stream: TokenStream, at: number, form: string, signed: string): boolean {
  return signed === `-${form}` && DASH_BEFORE.test(charactersBefore(stream.text, stream.start[at] ?? 0, 2));
}

const DASH_BEFORE = /[\p{Pd}\u2212]\s?$/u;

/** Whether one word says what the other text has a mark for, or none: "10 to 15", "10-15"; "plus five", "+5"; "40 degrees C", "40 C". */
export function isSaidMark({ reading, earlier }: Streams, { i, iEnd, j, jEnd }: TokenRange): boolean {
  if (iEnd - i + jEnd - j !== 1) return false;
  const [said, at, marked, place] = iEnd > i ? [reading, i, earlier, j] : [earlier, j, reading, i];
  const form = formAt(said, at);
  const isBehindNumber = isNumber(said, at - 1) && isNumber(marked, place - 1);
  if (isBehindNumber && isBeforeScale(form, formAt(said, at + 1))) return true;
  if (!isNumber(marked, place)) return false;
  const { range, plus } = wordTables(said.language).numbers;
  const mark = proseOf(marked.text, { start: marked.end[place - 1] ?? 0, end: marked.start[place] as number });
  return (isBehindNumber && range.includes(form) && ONE_DASH.test(mark)) || (plus.includes(form) && mark.endsWith('+'));
}

const ONE_DASH = /^\s?[\p{Pd}\u2212]\s?$/u;

/** Whether a word each is one number: "'98" for "1998", "5m" for "5 million", "–5" for "-5". */
export function isSameNumber({ reading, earlier }: Streams, { i, iEnd, j, jEnd }: TokenRange): boolean {
  if (iEnd - i !== 1 || jEnd - j !== 1) return false;
  const same = (one: TokenStream, at: number, other: TokenStream, place: number): boolean => {
    const [form, full] = [formAt(one, at), formAt(other, place)];
    return scaledForm(form) === full || isUnclearSign(one, at, form, full) || isYearOf(one, at, full);
  };
  return same(reading, i, earlier, j) || same(earlier, j, reading, i);
}

/** Whether a figure is a year without its century, which an apostrophe or the year before stands for: "'98", "1939-45". */
function isYearOf(stream: TokenStream, at: number, year: string): boolean {
  const form = formAt(stream, at);
  if (!/^\d\d$/.test(form) || year.length !== 4 || !year.endsWith(form)) return false;
  const before = charactersBefore(stream.text, stream.start[at] ?? 0, 5);
  const century = year.slice(0, 2);
  return AFTER_APOSTROPHE.test(before)
    ? century === '19' || century === '20'
    : CENTURY_BEFORE.exec(before)?.[1] === century;
}

const AFTER_APOSTROPHE = /(?:^|[^\p{L}\d])['\u2019\u2018]$/u;
const CENTURY_BEFORE = /(\d\d)\d\d\p{Pd}$/u;

/** Digits that a telephone number has at least: where its groups are parted is of no weight. */
const TELEPHONE = 7;

/**
 * Whether a hyphen makes two numbers of the digits that the other text has as one: "3-0", "30". Told digit by digit, or as long
 * as a telephone number, it is one: "9-1-1".
 */
export function hasOtherFigures({ reading, earlier }: Streams, { i, iEnd, j, jEnd }: TokenRange): boolean {
  const [here, there] = [written(reading, i, iEnd), written(earlier, j, jEnd)];
  const seams = Math.abs(seamsIn(here) - seamsIn(there));
  return seams === 1 && here.replace(/\D/g, '').length < TELEPHONE;
}

function seamsIn(text: string): number {
  return text.match(/\d\s?[\p{Pd}\u2212/:]\s?(?=\d)/gu)?.length ?? 0;
}

function isNumber(stream: TokenStream, at: number): boolean {
  return stream.kind[at] === WORD && ((stream.flags[at] as number) & NUMBER) !== 0;
}

function formAt(stream: TokenStream, at: number): string {
  return stream.vocabulary.form(stream.key[at] ?? -1);
}

function written({ text, start, end }: TokenStream, from: number, to: number): string {
  return to > from ? proseOf(text, { start: start[from] as number, end: end[to - 1] as number }) : '';
}
