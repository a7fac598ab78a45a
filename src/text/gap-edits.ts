import type { EditClass } from '../model/collation.ts';
import { charactersBefore, charactersFrom } from './compact.ts';
import { hasWordIn, type TokenEdit } from './edit-context.ts';
import { ABBREVIATION, CAPITAL, HYPHENATED } from './flags.ts';
import { grammarTables } from './languages/index.ts';
import { type EditWord, governs, share, wordsOf } from './kinds.ts';
import { isSameRoman } from './measures.ts';
import { isNameVariant } from './name-variants.ts';
import { areOneInTwoLetters } from './transliteration.ts';
import { hasOtherFigures, isSaidMark, isSameNumber, sameInFigures } from './number-notations.ts';
import type { Streams, TokenRange } from './token-range.ts';
import { BOUNDARY, type TokenStream, WORD } from './tokens.ts';
import { isBrokenOff, isUnsaid } from './unsaid.ts';

/** What a stretch where words differ is called: one edit, or several where a filler was dropped beside a change. */
export function editsOfGap(streams: Streams, range: TokenRange): TokenEdit[] {
  const { reading, earlier } = streams;
  const { i, iEnd, j, jEnd } = range;
  const here = wordsOf(reading, i, iEnd);
  const there = wordsOf(earlier, j, jEnd);
  if (here.length === 0 && there.length === 0) return [];
  const only = here.length + there.length === 1 ? [...here, ...there][0] : undefined;
  if (isExpletive(only, reading, iEnd) && isExpletive(only, earlier, jEnd)) return [{ class: 'dialect', ...range }];
  if (isGenitive(streams, range)) return [{ class: 'spelling', ...range }];
  if (only !== undefined && isSaidMark(streams, range)) return [{ class: 'number-format', ...range }];
  if (here.length === 0) return editsOfOmission(streams, range);
  const spoken = isFiller(earlier, jEnd - 1) ? { ...range, jEnd: jEnd - 1 } : range;
  const same = sameInFigures(streams, spoken);
  if (same !== null) {
    const filler: TokenEdit = { class: 'filler', i: iEnd, iEnd, j: jEnd - 1, jEnd };
    return [{ class: 'number-format', ...same }, ...(spoken === range ? [] : [filler])];
  }
  if (there.length === 0) return [{ class: 'reworded', ...range }];
  return [{ class: classOfReplacement(streams, range, here, there), ...range }];
}

function classOfReplacement(
  streams: Streams,
  range: TokenRange,
  here: readonly EditWord[],
  there: readonly EditWord[],
): EditClass {
  const { reading, earlier } = streams;
  const { i, iEnd, j, jEnd } = range;
  const [a, b] = [letters(reading, i, iEnd), letters(earlier, j, jEnd)];
  if (a === b && a !== '' && here.length !== there.length)
    return hasOtherFigures(streams, range) ? 'reworded' : 'compound';
  const capital = (word: EditWord) => (word.flags & CAPITAL) !== 0;
  if (here.some(capital) && there.some(capital)) {
    const forms = (words: readonly EditWord[]): string[] => words.map(({ form }) => form);
    if (isNameVariant(forms(here), forms(there)) || areOneInTwoLetters(a, b)) return 'name-variant';
  }
  if (isSameRoman(here, there) || isSameNumber(streams, range)) return 'number-format';
  const [x, y] = [here[0], there[0]];
  if (here.length === 1 && there.length === 1 && x !== undefined && y !== undefined) {
    if (gClipped(reading, iEnd, x.form, y.form) || gClipped(earlier, jEnd, y.form, x.form)) return 'dialect';
    const { abbreviated, agreement } = grammarTables(earlier.language);
    const isAbbreviated = ((x.flags | y.flags) & ABBREVIATION) !== 0 || Math.min(x.form.length, y.form.length) <= 2;
    if (isAbbreviated && share(x.form, y.form, abbreviated)) return 'abbreviation';
    if (share(x.form, y.form, agreement)) return 'speech-grammar';
  }
  return 'reworded';
}

/** How far the other half of a negation stands from the half that speech leaves out: "ne le lui ai jamais". */
const OTHER_HALF = 6;

function isExpletive(word: EditWord | undefined, stream: TokenStream, from: number): boolean {
  const { expletives, negations } = grammarTables(stream.language);
  if (word === undefined || !expletives.has(word.form)) return false;
  return wordsOf(stream, from, Math.min(stream.count, from + OTHER_HALF)).some(
    ({ form }) => negations.has(form) && !expletives.has(form),
  );
}

/** "James'" for "James's": the s is written on one side only. */
function isGenitive({ reading, earlier }: Streams, { i, iEnd, j, jEnd }: TokenRange): boolean {
  const bareApostrophe = (stream: TokenStream, at: number) =>
    at > 0 && /^s?['\u2019]$/i.test(aroundEnd(stream, at - 1));
  const s = (stream: TokenStream, at: number, end: number) =>
    end - at === 1 && stream.vocabulary.form(stream.key[at] as number) === "'s";
  return (
    (iEnd === i && s(earlier, j, jEnd) && bareApostrophe(reading, i)) ||
    (jEnd === j && s(reading, i, iEnd) && bareApostrophe(earlier, j))
  );
}

/** The last character of a token and the one behind it. */
function aroundEnd({ text, end }: TokenStream, at: number): string {
  const place = end[at] ?? 0;
  return charactersBefore(text, place, 1) + charactersFrom(text, place, 1);
}

const NO_LETTERS = /[^\p{L}\p{N}\p{Sc}%]+/gu;

/** The letters of a stretch as they are written, without case: "web site" and "website" have the same. */
function letters(stream: TokenStream, from: number, to: number): string {
  if (to <= from) return '';
  return stream.text
    .slice(stream.start[from], stream.end[to - 1])
    .replace(NO_LETTERS, '')
    .toLowerCase();
}

/** "goin'" for "going". */
function gClipped(stream: TokenStream, end: number, clipped: string, full: string): boolean {
  if (!clipped.endsWith('in') || full !== `${clipped}g`) return false;
  return /^['\u2019]/.test(charactersFrom(stream.text, stream.end[end - 1] ?? 0, 1));
}

/** Words dropped: fillers, a break between two halves that need not touch, or an omission. */
function editsOfOmission({ reading, earlier }: Streams, { i, j, jEnd }: TokenRange): TokenEdit[] {
  if (needNotTouch(reading, i)) return [{ class: 'split', i, iEnd: i, j, jEnd }];
  if (isStarredOut(reading, i) && mayBeOath(earlier, j, jEnd))
    return [{ class: 'masked-obscenity', i, iEnd: i, j, jEnd }];
  if (isUnsaid(earlier, j, jEnd)) return [{ class: 'bracket', i, iEnd: i, j, jEnd }];
  const found: TokenEdit[] = [];
  let from = j;
  for (let t = j; t < jEnd; ) {
    const isTakenBack = t === j && (isFalseStart(earlier, j, jEnd) || isBrokenOff(earlier, j, jEnd));
    const length = isTakenBack ? jEnd - j : fillerAt(earlier, t, jEnd);
    if (length === 0) {
      t++;
      continue;
    }
    if (t > from) found.push({ class: 'omission', i, iEnd: i, j: from, jEnd: t });
    found.push({ class: 'filler', i, iEnd: i, j: t, jEnd: t + length });
    t += length;
    from = t;
  }
  if (hasWordIn(earlier, from, jEnd)) found.push({ class: 'omission', i, iEnd: i, j: from, jEnd });
  return found;
}

/** Stars, dots or dashes where a word would stand: "the ******* council". */
const STARS = /\*{2,}|_{3,}|\u2022{2,}|-{4,}/;
const LONGEST_STARS = 16;

function isStarredOut({ text, end, start, count }: TokenStream, at: number): boolean {
  if (at === 0 || at >= count) return false;
  const from = end[at - 1] as number;
  return STARS.test(text.slice(from, Math.min(start[at] as number, from + LONGEST_STARS)));
}

/** One word, and none that the sentence hangs on: "not" behind stars would be another sentence. */
function mayBeOath(stream: TokenStream, from: number, to: number): boolean {
  const [word, ...more] = wordsOf(stream, from, to);
  return word !== undefined && more.length === 0 && !governs(word, stream.language);
}

/** Longest false start, in words: "it was, it was". */
const LONGEST_START = 4;

/**
 * Words of grammar that the speaker said twice on end: "I'm not, I'm not going". "Very, very" and "no, no" are no slips.
 */
function isFalseStart(stream: TokenStream, from: number, to: number): boolean {
  const words = withoutFillers(stream, from, to);
  const { functionWords, negations, hedges } = grammarTables(stream.language);
  if (words.length === 0 || words.length > LONGEST_START) return false;
  const isForce = ({ form }: EditWord): boolean => negations.has(form) || hedges.has(form);
  if (words.every(isForce) || !words.every((word) => functionWords.has(word.form) || isForce(word))) return false;
  const same = (other: readonly EditWord[]) =>
    other.length === words.length && other.every((word, i) => word.form === words[i]?.form);
  const reach = 2 * (to - from) + 1;
  const after = wordsOf(stream, to, Math.min(stream.count, to + reach)).slice(0, words.length);
  const before = wordsOf(stream, Math.max(0, from - reach), from).slice(-words.length);
  return same(after) || same(before);
}

/** What is left of some words when the fillers among them are taken away: "the, um" of "the, um, the weir". */
function withoutFillers(stream: TokenStream, from: number, to: number): EditWord[] {
  const words: EditWord[] = [];
  for (let t = from; t < to; ) {
    const length = fillerAt(stream, t, to);
    if (length === 0) words.push(...wordsOf(stream, t, t + 1));
    t += Math.max(1, length);
  }
  return words;
}

/** Halves of a split quotation need not touch when the first ends its sentence. */
function needNotTouch(reading: TokenStream, at: number): boolean {
  if (reading.kind[at] !== BOUNDARY && reading.kind[at - 1] !== BOUNDARY) return false;
  const boundary = reading.kind[at] === BOUNDARY ? at : at - 1;
  const from = reading.end[boundary - 1] ?? 0;
  return /^\s*[.?!\u2026]/.test(charactersFrom(reading.text, from, 4));
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

function isFiller(stream: TokenStream, at: number): boolean {
  return fillerAt(stream, at, at + 1) === 1;
}

/** Whether a comma or a dash parts words from those round them; a hyphen does not: "well-known". */
function setOff(stream: TokenStream, from: number, to: number): boolean {
  const isHyphenated = (at: number) => ((stream.flags[at] ?? 0) & HYPHENATED) !== 0;
  if (isHyphenated(from) || isHyphenated(to)) return false;
  const end = stream.end[to - 1] as number;
  const start = stream.start[from] as number;
  return (
    /^\s*[,\u2014\u2013-]/.test(charactersFrom(stream.text, end, 4)) ||
    /[,\u2014\u2013-]\s*$/.test(charactersBefore(stream.text, start, 4))
  );
}
