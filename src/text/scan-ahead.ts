/** What stands ahead of the scanner in a text; nothing here reads it into tokens. `to` is the end of what is read. */
import * as C from './characters.ts';
import { LONGEST_WORD } from './token-buffer.ts';

function classAt(text: string, i: number): C.CharacterClass {
  return C.classOf(text.charCodeAt(i));
}

export function skipSpaces(text: string, i: number, to: number): number {
  while (i < to && classAt(text, i) === C.SPACE) i++;
  return i;
}

/** The end of the ellipsis that opens at `i` (three dots or more, spaced or not, or the sign); 0 when there is none. */
export function endOfEllipsis(text: string, i: number, to: number): number {
  let dots = 0;
  let end = 0;
  while (i < to) {
    const kind = classAt(text, i);
    if (kind === C.DOT) dots++;
    else if (kind === C.ELLIPSIS_SIGN) dots += 3;
    else if (kind !== C.ABSENT) {
      const next = kind === C.SPACE && i - end < 2 ? classAt(text, i + 1) : 0;
      if (dots === 0 || (next !== C.DOT && next !== C.ELLIPSIS_SIGN) || i + 1 >= to) break;
      i++;
      continue;
    }
    i++;
    if (kind !== C.ABSENT) end = i;
  }
  return dots >= 3 ? end : 0;
}

/** The end of the ellipsis in brackets, of which the opening one stands at `at`; 0 where there is none. */
export function endOfBracketedEllipsis(text: string, at: number, to: number, closing: C.CharacterClass): number {
  const inner = skipSpaces(text, at + 1, to);
  if (inner >= to) return 0;
  const first = classAt(text, inner);
  if (first !== C.DOT && first !== C.ELLIPSIS_SIGN) return 0;
  const end = endOfEllipsis(text, inner, to);
  const close = end > 0 ? skipSpaces(text, end, to) : to;
  return close < to && classAt(text, close) === closing ? close + 1 : 0;
}

/** Whether the square bracket at `at` holds letters with which the word behind it begins: "[H]e". */
export function opensWord(text: string, at: number, to: number): boolean {
  let i = at + 1;
  while (i < to && i - at <= LONGEST_WORD && classAt(text, i) === C.LETTER) i++;
  return i > at + 1 && i + 1 < to && classAt(text, i) === C.SQUARE_CLOSE && classAt(text, i + 1) === C.LETTER;
}

export function figureFollows(text: string, at: number, to: number): boolean {
  const next = skipSpaces(text, at, Math.min(to, at + 3));
  return next < to && classAt(text, next) === C.DIGIT;
}

/** Whether a figure follows that numbers what it stands for: "No 9". "No 9-year-old" counts nobody. */
export function numberFollows(text: string, at: number, to: number): boolean {
  if (!figureFollows(text, at, to)) return false;
  let i = skipSpaces(text, at, to);
  while (i < to && classAt(text, i) === C.DIGIT) i++;
  const after = i < to ? classAt(text, i) : 0;
  return after !== C.LETTER && after !== C.HYPHEN && after !== C.SYMBOL;
}

/** The first character from `at` on that is there, as a soft hyphen is not. */
export function skipAbsent(text: string, at: number): number {
  let i = at;
  while (classAt(text, i) === C.ABSENT) i++;
  return i;
}

/** Where the `offset`-th character from `at` stands when absent ones are passed over. */
export function behindPresent(text: string, at: number, offset: number): number {
  let i = at;
  for (let seen = 0; seen < offset; i++) if (classAt(text, i) !== C.ABSENT) seen++;
  return i;
}
