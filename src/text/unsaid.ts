/** What a written text has between a speaker's words that the speaker did not say, or took back at once. */
import { charactersBefore, charactersFrom } from './compact.ts';
import { isListedDirection, isStageDirection } from './stage-directions.ts';
import type { TokenStream } from './tokens.ts';
import { WORD } from './tokens.ts';

/** "{laughs}", "<laughs>". */
const BRACES = { open: /[<{]\s?$/, close: /^\s?[>}]/ };
/** "*laughs*". */
const STARS = { open: /[*_]\s?$/, close: /^\s?[*_]/ };
/** The number or sign of a note below: "the library.¹ And". */
const NOTE = /^[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]{1,3}$/;
/** A word is broken off: "cl- close", "we will ne— we will never". */
const BROKEN_OFF = /^(?:-(?!\p{L})|[\u2013\u2014])/u;
/** Words of a start that is made anew. */
const LONGEST_START = 6;

/** Whether tokens are something that was never said aloud: a stage direction between marks, the number of a note. */
export function isUnsaid(stream: TokenStream, from: number, to: number): boolean {
  const { text, start, end } = stream;
  const [first, last] = [start[from] as number, end[to - 1] as number];
  if (last - first <= 3 && NOTE.test(text.slice(first, last))) return true;
  const isBetween = ({ open, close }: typeof BRACES): boolean =>
    open.test(charactersBefore(text, first, 2)) && close.test(charactersFrom(text, last, 2));
  if (isBetween(BRACES)) return isStageDirection(stream, from, to);
  return isBetween(STARS) && isListedDirection(stream, from, to);
}

/**
 * Whether tokens break off in the middle of a word, and what follows says them anew: as many words again, and one that begins
 * as the last of them does.
 */
export function isBrokenOff(
  { vocabulary, key, kind, text, end, count }: TokenStream,
  from: number,
  to: number,
): boolean {
  const length = to - from;
  if (length === 0 || length > LONGEST_START || to + length > count) return false;
  if (!BROKEN_OFF.test(charactersFrom(text, end[to - 1] as number, 2))) return false;
  const form = (at: number): string | null => (kind[at] === WORD ? vocabulary.form(key[at] as number) : null);
  for (let t = from; t < to - 1; t++) if (form(t) === null || form(t) !== form(t + length)) return false;
  const [begun, whole] = [form(to - 1), form(to - 1 + length)];
  return begun !== null && whole !== null && whole.length > begun.length && whole.startsWith(begun);
}
