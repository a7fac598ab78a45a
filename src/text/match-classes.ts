import type { Edit, EditClass } from '../model/collation.ts';
import { proseOf } from '../model/document.ts';
import type { Step } from './align.ts';
import {
  ABBREVIATION,
  ACCENT,
  BRACKETED,
  CAPITAL,
  CONTRACTION,
  DIALECT,
  HYPHENATED,
  MASKED,
  NUMBER,
  PART,
  SENTENCE_START,
  SPELLING,
} from './flags.ts';
import { MASK_CHARACTERS } from './masked-words.ts';
import { type TokenStream, WORD } from './tokens.ts';

/** Which class it is when two equal words are written differently: the first that either side has. */
const BY_FLAG: readonly (readonly [number, EditClass])[] = [
  [MASKED, 'masked-obscenity'],
  [BRACKETED, 'bracket'],
  [NUMBER, 'number-format'],
  [CONTRACTION, 'contraction'],
  [DIALECT, 'dialect'],
  [ABBREVIATION, 'abbreviation'],
  [SPELLING, 'spelling'],
];

const ABSENT = /[\u2060\u00ad\u200b-\u200d\ufeff]|[\ufe00-\ufe0f]|[\u20d0-\u20ff]/g;
const APOSTROPHES = /[\u2019\u2018\u02bc\u2032\u00b4`]/g;

/** The class of the difference between two words with one normal form, or null when they are written alike. */
export function classOfMatch(reading: TokenStream, i: number, earlier: TokenStream, j: number): EditClass | null {
  const [here, there] = [written(reading, i), written(earlier, j)];
  if (here === there) return null;
  const [a, b] = [plain(here), plain(there)];
  if (a === b || isBrokenOff(a, b) || isBrokenOff(b, a)) return 'glyph';
  if (a.toLowerCase() === b.toLowerCase()) return 'capital';
  const flags = (reading.flags[i] as number) | (earlier.flags[j] as number);
  const named = BY_FLAG.find(([flag]) => (flags & flag) !== 0);
  if (named !== undefined) return named[1];
  if ((flags & ACCENT) === 0) return 'abbreviation';
  return (flags & CAPITAL) !== 0 && (flags & SENTENCE_START) === 0 ? 'name-variant' : 'spelling';
}

function written({ text, start, end }: TokenStream, at: number): string {
  return proseOf(text, { start: start[at] as number, end: end[at] as number });
}

function plain(word: string): string {
  return word.replace(ABSENT, '').replace(APOSTROPHES, "'").normalize('NFC');
}

/** Whether a word is another with a dash behind it: "f—" of "I f—I left", which hides no letters there. */
function isBrokenOff(word: string, whole: string): boolean {
  return word.startsWith(whole) && word.replace(MASK_CHARACTERS, '') === whole;
}

/** Whether a hyphen joins this word to the one before on one side only. */
export function hyphenDiffers(reading: TokenStream, i: number, earlier: TokenStream, j: number): boolean {
  const [a, b] = [reading.flags[i] as number, earlier.flags[j] as number];
  if (((a | b) & PART) !== 0) return false;
  return (a & HYPHENATED) !== (b & HYPHENATED);
}

const SPACES = /[\s\u2060\u00ad\u200b-\u200d\ufeff]+/g;
const MARKS =
  /["\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'\u201a\u2033\u2039\u203a\u275b-\u275e\u300c\u300d\u301d-\u301f*_`]/g;
/** Longer stretches without a word are layout, not punctuation. */
const LONGEST = 12;

/** A difference in the punctuation before two words, both of which follow a matched word; null when there is none. */
export function glyphBetween(reading: TokenStream, i: number, earlier: TokenStream, j: number): Edit | null {
  if (i === 0 || j === 0 || reading.kind[i - 1] !== WORD || earlier.kind[j - 1] !== WORD) return null;
  if ((((reading.flags[i] as number) | (earlier.flags[j] as number)) & PART) !== 0) return null;
  const here = { start: reading.end[i - 1] as number, end: reading.start[i] as number };
  const there = { start: earlier.end[j - 1] as number, end: earlier.start[j] as number };
  const after = proseOf(reading.text, here);
  const before = proseOf(earlier.text, there);
  if (after.length > LONGEST || before.length > LONGEST) return null;
  if (after === before || bare(after) === bare(before)) return null;
  return { op: 'replace', kind: 'other', class: 'glyph', before, after, reading: here, earlier: there };
}

function bare(gap: string): string {
  return gap.replace(SPACES, '').replace(MARKS, '');
}

/**
 * By step: 1 where a match goes on from the match before it, and both texts have the two words and what parts them letter
 * for letter. In such a step nothing differs.
 */
export function alikeSteps(reading: TokenStream, earlier: TokenStream, steps: readonly Step[]): Uint8Array {
  const alike = new Uint8Array(steps.length);
  for (let first = 0; first < steps.length; ) {
    const end = endOfRun(steps, first);
    if (end - first > 1 && isAlike(reading, earlier, steps[first] as Step, steps[end - 1] as Step))
      alike.fill(1, first + 1, end);
    first = end;
  }
  return alike;
}

/** Behind the last of the matches that follow on each other from a step; behind the step itself where it is no match. */
function endOfRun(steps: readonly Step[], first: number): number {
  let at = first + 1;
  while (at < steps.length && goesOn(steps[at - 1] as Step, steps[at] as Step)) at++;
  return at;
}

function goesOn(before: Step, { kind, i, j }: Step): boolean {
  return before.kind === 'match' && kind === 'match' && i === before.iEnd && j === before.jEnd;
}

function isAlike(reading: TokenStream, earlier: TokenStream, first: Step, last: Step): boolean {
  const [here, there] = [reading.start[first.i] as number, earlier.start[first.j] as number];
  for (let k = 0; first.i + k < last.iEnd; k++) {
    const [i, j] = [first.i + k, first.j + k];
    if ((reading.start[i] as number) - here !== (earlier.start[j] as number) - there) return false;
    if ((((reading.flags[i] as number) ^ (earlier.flags[j] as number)) & (PART | HYPHENATED)) !== 0) return false;
  }
  return reading.text.slice(here, reading.end[last.iEnd - 1]) === earlier.text.slice(there, earlier.end[last.jEnd - 1]);
}
