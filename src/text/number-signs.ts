/** The signs of a number, told from what else those marks are. */
import * as C from './characters.ts';

/** A character that is a minus wherever it stands before a number. */
const MINUS_SIGN = '\u2212';
const BEFORE_SIGN: ReadonlySet<C.CharacterClass> = new Set([C.OPENING, C.APOSTROPHE, C.ROUND_OPEN, C.SQUARE_OPEN]);

/**
 * Whether the dash at a place is a minus: a number touches it, and nothing before it could be joined to that number or parted
 * from it. At the start of a line a hyphen may open an item of a list, and an en dash is punctuation as often as not.
 */
export function isMinus(text: string, at: number, to: number): boolean {
  const sign = text.charAt(at);
  const isHyphen = C.classOf(text.charCodeAt(at)) === C.HYPHEN;
  if ((!isHyphen && sign !== MINUS_SIGN) || !opensFigure(text, at + 1, to)) return false;
  const before = text.charCodeAt(at - 1);
  if (BEFORE_SIGN.has(C.classOf(before))) return true;
  if (at === 0 || isLineEnd(before)) return !isHyphen;
  if (C.classOf(before) !== C.SPACE) return false;
  const last = C.classOf(text.charCodeAt(at - 2));
  return last !== C.DIGIT && last !== C.DASH && last !== C.HYPHEN;
}

function opensFigure(text: string, at: number, to: number): boolean {
  const digit = C.classOf(text.charCodeAt(at)) === C.SYMBOL ? at + 1 : at;
  return digit < to && C.classOf(text.charCodeAt(digit)) === C.DIGIT;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether the ring at a place says "degrees": behind a figure, and by itself, for "40°C" is "40C". */
export function isDegrees(text: string, at: number): boolean {
  const figure = C.classOf(text.charCodeAt(at - 1)) === C.SPACE ? at - 2 : at - 1;
  return C.classOf(text.charCodeAt(figure)) === C.DIGIT && C.classOf(text.charCodeAt(at + 1)) !== C.LETTER;
}
