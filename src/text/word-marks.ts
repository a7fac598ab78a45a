import * as C from './characters.ts';
import { hiddenLetters } from './masked-words.ts';
import { LONGEST_WORD } from './token-buffer.ts';

/** A word as far as it has been read, in offsets of the text. */
export interface BegunWord {
  readonly at: number;
  /** Behind the last letter or digit. */
  readonly end: number;
  /** The last dot in it, `at - 1` where there is none. */
  readonly lastDot: number;
  /** Whether it begins with a digit. */
  readonly digits: boolean;
  /** The end of what is read. */
  readonly to: number;
}

/** How many code units at `i`, none of them a letter, belong to a word with what follows; 0 for none. */
export function unitsInWord(text: string, kind: C.CharacterClass, i: number, word: BegunWord): number {
  const { at, end, lastDot, digits, to } = word;
  const next = i + 1 < to ? C.classOf(text.charCodeAt(i + 1)) : 0;
  switch (kind) {
    case C.APOSTROPHE:
      return next === C.LETTER || next === C.DIGIT ? 1 : 0;
    case C.DOT: {
      if (digits) return next === C.DIGIT ? 1 : 0;
      if (next !== C.LETTER || end - lastDot !== 2 || i - lastDot !== 2) return 0;
      const after = i + 2 < to ? C.classOf(text.charCodeAt(i + 2)) : 0;
      return after === C.LETTER || after === C.DIGIT ? 0 : 1;
    }
    case C.OTHER:
    case C.OPENING:
      if (!digits || next !== C.DIGIT) return 0;
      return text.charAt(i) === ',' || text.charAt(i) === ':' || text.charAt(i) === '/' ? 1 : 0;
    case C.SPACE:
      return digits && groupsDigits(text, i, to) ? 1 : 0;
    case C.SQUARE_OPEN:
      return next === C.LETTER && (i === at || isClosed(text, i + 1, to)) ? 1 : 0;
    case C.SQUARE_CLOSE:
      return isOpened(text, i, at) && (next === C.LETTER || isOpened(text, i, at + 1)) ? 1 : 0;
    case C.STAR:
    case C.HYPHEN:
    case C.DASH:
      return hiddenLetters(text, kind, i, to, at);
    default:
      return 0;
  }
}

/** Whether a space is a thin or unbreakable one that groups the digits of a figure: "1 000". */
function groupsDigits(text: string, i: number, to: number): boolean {
  const code = text.charCodeAt(i);
  if (code !== 0xa0 && code !== 0x202f && code !== 0x2009) return false;
  for (let k = 1; k <= 3; k++) if (i + k >= to || C.classOf(text.charCodeAt(i + k)) !== C.DIGIT) return false;
  return i + 4 >= to || C.classOf(text.charCodeAt(i + 4)) !== C.DIGIT;
}

const ELECT = 'elect';

/** Whether a title that ends before `end` has a name behind it, or another title: "Gov Reyes", "Maj-Gen", "Gov-elect". */
export function nameFollows(text: string, end: number, to: number): boolean {
  const kind = end + 1 < to ? C.classOf(text.charCodeAt(end)) : 0;
  if (kind !== C.SPACE && kind !== C.HYPHEN) return false;
  let next = end + 1;
  if (kind === C.SPACE && next + 1 < to && C.classOf(text.charCodeAt(next)) === C.SPACE) next++;
  const character = text.charAt(next);
  return character !== character.toLowerCase() || (kind === C.HYPHEN && text.startsWith(ELECT, next));
}

/** Letters between square brackets in a word. */
const LONGEST_BRACKETED = 12;

/** Whether the square bracket before `i` is closed within the word; "[sic]" is none of its letters. */
function isClosed(text: string, i: number, to: number): boolean {
  for (let k = 0; k < LONGEST_BRACKETED && i + k < to; k++) {
    const kind = C.classOf(text.charCodeAt(i + k));
    if (kind === C.SQUARE_CLOSE) return k > 0 && text.slice(i, i + k).toLowerCase() !== 'sic';
    if (kind !== C.LETTER) return false;
  }
  return false;
}

/** Whether a square bracket opens at `at` or behind it, before `i`. */
function isOpened(text: string, i: number, at: number): boolean {
  for (let k = i - 1; k >= at && k > i - LONGEST_WORD; k--)
    if (C.classOf(text.charCodeAt(k)) === C.SQUARE_OPEN) return true;
  return false;
}
