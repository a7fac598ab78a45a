import * as C from './characters.ts';
import { OATH_ENDINGS, OATH_HEADS, PLAIN_OATH_HEADS } from './languages/en-oaths.ts';

/** A word with letters hidden: "f***ing", "s---". Equal to any word that its visible letters fit. */
export const MASK_CHARACTERS = /[*\-\u2010-\u2015\u2212]+/;

/**
 * How many stars, hyphens or dashes at `i` hide letters of the word that begins at `at`: "f***ing", "s---", "f—ing";
 * 0 when they do not.
 */
export function hiddenLetters(text: string, kind: C.CharacterClass, i: number, to: number, at: number): number {
  if (i - at > LONGEST_HEAD) return 0;
  let stop = i;
  while (stop < to && stop - i < 12 && C.classOf(text.charCodeAt(stop)) === kind) stop++;
  const run = stop - i;
  if (kind === C.STAR) {
    const follows = stop < to && C.classOf(text.charCodeAt(stop)) === C.LETTER;
    const starred = at > 0 && C.classOf(text.charCodeAt(at - 1)) === C.STAR;
    return follows && !starred ? run : run >= 2 && i - at <= 5 && !starred ? run : 0;
  }
  const head = text.slice(at, i);
  if (kind === C.HYPHEN && run > 2) return OATH_HEADS.has(head.toLowerCase()) ? run : 0;
  // "f-ing": one hyphen joins whole words otherwise.
  if (kind === C.HYPHEN && run === 1)
    return head.toLowerCase() === 'f' && ENDS_F_WORD.test(text.slice(stop, stop + 6)) ? 1 : 0;
  // Two hyphens are a typed dash as well: "Plan B--the other one".
  const isHead =
    (kind === C.DASH && PLAIN_OATH_HEADS.has(head.toLowerCase())) ||
    ((kind === C.DASH || run === 2) && OATH_HEADS.has(head));
  return isHead && endsOath(text, stop, to) ? run : 0;
}

const ENDS_F_WORD = /^(?:ing|in|ed|ers?)(?![\p{L}'\u2019])/iu;
const LONGEST_HEAD = 8;
const LONGEST_ENDING = 5;

/** Whether the letters at `from` are nothing, or the ending of an oath: what follows a dash is another word otherwise. */
function endsOath(text: string, from: number, to: number): boolean {
  let end = from;
  while (end < to && end - from <= LONGEST_ENDING && C.classOf(text.charCodeAt(end)) === C.LETTER) end++;
  return end === from || OATH_ENDINGS.has(text.slice(from, end).toLowerCase());
}
