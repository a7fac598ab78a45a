import type { EditClass } from '../model/collation.ts';
import { CAPITAL } from './flags.ts';
import { grammarTables } from './languages/index.ts';
import { type EditWord, has, wordsOf } from './kinds.ts';
import { isNameVariant } from './name-variants.ts';
import { BOUNDARY, type TokenStream, WORD } from './tokens.ts';

export type ClassedGap = readonly [kind: EditClass, i: number, iEnd: number, j: number, jEnd: number];

/** The class of a stretch where words differ; several where a filler was dropped beside a change. */
export function classOfGap(
  reading: TokenStream,
  i: number,
  iEnd: number,
  earlier: TokenStream,
  j: number,
  jEnd: number,
): ClassedGap[] {
  const here = wordsOf(reading, i, iEnd);
  const there = wordsOf(earlier, j, jEnd);
  if (here.length === 0 && there.length === 0) return [];
  if (here.length + there.length === 1 && isExpletive([...here, ...there][0], earlier, jEnd))
    return [['dialect', i, iEnd, j, jEnd]];
  if (here.length === 0) return classOfOmission(reading, i, earlier, j, jEnd);
  if (there.length === 0) return [['reworded', i, iEnd, j, jEnd]];
  return [[classOfReplacement(reading, iEnd, earlier, jEnd, here, there), i, iEnd, j, jEnd]];
}

function classOfReplacement(
  reading: TokenStream,
  iEnd: number,
  earlier: TokenStream,
  jEnd: number,
  here: readonly EditWord[],
  there: readonly EditWord[],
): EditClass {
  const [a, b] = [letters(here), letters(there)];
  if (a === b && a !== '') return 'compound';
  const capital = (word: EditWord) => (word.flags & CAPITAL) !== 0;
  if (
    here.some(capital) &&
    there.some(capital) &&
    isNameVariant(
      here.map((word) => word.form),
      there.map((word) => word.form),
    )
  )
    return 'name-variant';
  const [x, y] = [here[0], there[0]];
  if (here.length === 1 && there.length === 1 && x !== undefined && y !== undefined) {
    if (gClipped(reading, iEnd, x.form, y.form) || gClipped(earlier, jEnd, y.form, x.form)) return 'dialect';
    const pair = grammarTables(earlier.language).agreement.some((group) => has(group, x.form) && has(group, y.form));
    if (pair) return 'speech-grammar';
  }
  return 'reworded';
}

/** How far the other half of a negation stands from the half that speech leaves out: "ne le lui ai jamais". */
const OTHER_HALF = 6;

function isExpletive(word: EditWord | undefined, earlier: TokenStream, from: number): boolean {
  const { expletives, negations } = grammarTables(earlier.language);
  if (word === undefined || !expletives.has(word.form)) return false;
  return wordsOf(earlier, from, Math.min(earlier.count, from + OTHER_HALF)).some(
    ({ form }) => negations.has(form) && !expletives.has(form),
  );
}

function letters(list: readonly EditWord[]): string {
  return list.map((word) => word.form).join('');
}

/** "goin'" for "going". */
function gClipped(stream: TokenStream, end: number, clipped: string, full: string): boolean {
  if (!clipped.endsWith('in') || full !== `${clipped}g`) return false;
  return /^['’]/.test(stream.text.slice(stream.end[end - 1], (stream.end[end - 1] ?? 0) + 1));
}

/** Words dropped: fillers, a break between two halves that need not touch, or an omission. */
function classOfOmission(reading: TokenStream, i: number, earlier: TokenStream, j: number, jEnd: number): ClassedGap[] {
  if (needNotTouch(reading, i)) return [['split', i, i, j, jEnd]];
  const out: ClassedGap[] = [];
  let from = j;
  for (let t = j; t < jEnd; ) {
    const length = fillerAt(earlier, t, jEnd);
    if (length === 0) {
      t++;
      continue;
    }
    if (t > from) out.push(['omission', i, i, from, t]);
    out.push(['filler', i, i, t, t + length]);
    t += length;
    from = t;
  }
  if (jEnd > from && hasWord(earlier, from, jEnd)) out.push(['omission', i, i, from, jEnd]);
  return out;
}

function hasWord(stream: TokenStream, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (stream.kind[t] === WORD) return true;
  return false;
}

/** Halves of a split quotation need not touch when the first ends its sentence. */
function needNotTouch(reading: TokenStream, at: number): boolean {
  if (reading.kind[at] !== BOUNDARY && reading.kind[at - 1] !== BOUNDARY) return false;
  const boundary = reading.kind[at] === BOUNDARY ? at : at - 1;
  const from = reading.end[boundary - 1] ?? 0;
  return /^[\s\u2060]*[.?!…]/.test(reading.text.slice(from, Math.min(from + 4, reading.text.length)));
}

/** Fillers that are words otherwise: only commas or dashes around them make them fillers. */
const NEEDS_COMMAS = /^(?:[\p{L}]+ [\p{L} ]+|like|well|bueno|vale|also|ja|nun|halt|enfin|bon|eh bien)$/u;

/** How many words from `at` are one filler; 0 for none. */
function fillerAt(stream: TokenStream, at: number, to: number): number {
  for (const phrase of grammarTables(stream.language).fillers) {
    const forms = phrase.split(' ');
    if (at + forms.length > to) continue;
    if (
      !forms.every(
        (form, k) => stream.kind[at + k] === WORD && stream.vocabulary.form(stream.key[at + k] as number) === form,
      )
    )
      continue;
    if (!NEEDS_COMMAS.test(phrase) || setOff(stream, at, at + forms.length)) return forms.length;
  }
  return 0;
}

function setOff(stream: TokenStream, from: number, to: number): boolean {
  const end = stream.end[to - 1] as number;
  const behind = /^[\s\u2060]*[,—–-]/.test(stream.text.slice(end, end + 4));
  const start = stream.start[from] as number;
  return behind || /[,—–-][\s\u2060]*$/.test(stream.text.slice(Math.max(0, start - 4), start));
}
