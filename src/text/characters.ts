import { FILLER_CODE } from '../model/document.ts';
import { forLetters } from './letters.ts';

/** What a UTF-16 code unit does in prose. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const DASH = 6;
export const DOT = 7;
export const ELLIPSIS_SIGN = 8;
export const SQUARE_OPEN = 9;
export const SQUARE_CLOSE = 10;
export const ROUND_OPEN = 11;
export const ROUND_CLOSE = 12;
export const TERMINAL = 13;
export const SYMBOL = 14;
export const STAR = 15;
export const ABSENT = 16;
/** A colon, or a mark that opens a quotation. */
export const OPENING = 17;
export const OTHER = 18;

export type CharacterClass = number;

const BY_CHARACTER: readonly (readonly [CharacterClass, string])[] = [
  [APOSTROPHE, "'’‘ʼ′`´"],
  [HYPHEN, '-‐‑'],
  [DASH, '–—―‒−'],
  [DOT, '.'],
  [ELLIPSIS_SIGN, '…'],
  [SQUARE_OPEN, '['],
  [SQUARE_CLOSE, ']'],
  [ROUND_OPEN, '('],
  [ROUND_CLOSE, ')'],
  [TERMINAL, '?!'],
  [SYMBOL, '$€£¥%&°'],
  [STAR, '*'],
  [OPENING, ':"“„«‹'],
  [ABSENT, '\u00ad\u200b\u200c\u200d\ufeff'],
  // The i of an information desk is a letter to Unicode, and a picture to who writes it.
  [OTHER, '\u2139'],
];

/**
 * First and last of the characters that only say how the one before them is drawn: as a picture or as text, in a circle, as
 * the key of a telephone. Unicode has them among the marks, but they belong to no letter, and most follow an emoji.
 */
const PRESENTATION: readonly (readonly [first: number, last: number])[] = [
  [0xfe00, 0xfe0f],
  [0x20d0, 0x20ff],
];

const WORD_CHARACTER = forLetters(/[\p{L}\p{M}\p{N}]/u);
const WHITE_SPACE = /\s/;

/** Classes by code unit, for inner loops; 0 where {@link classOf} has not been asked yet. */
export const classes = new Uint8Array(0x10000);
for (const [kind, characters] of BY_CHARACTER) for (const c of characters) classes[c.charCodeAt(0)] = kind;
for (const [first, last] of PRESENTATION) classes.fill(ABSENT, first, last + 1);
for (let code = 48; code <= 57; code++) classes[code] = DIGIT;
for (let code = 97; code <= 122; code++) classes[code] = classes[code - 32] = LETTER;
classes[32] = SPACE;
classes[FILLER_CODE] = ABSENT;

/**
 * The class of a code unit; 0 outside the text (`NaN` from `charCodeAt`). Surrogates are {@link OTHER}: emoji are no
 * words. Classes beyond ASCII are looked up once and remembered, so that loading this file costs nothing.
 */
export function classOf(code: number): CharacterClass {
  const known = classes[code];
  if (known !== 0 || known === undefined) return known ?? 0;
  const character = String.fromCharCode(code);
  const kind = WHITE_SPACE.test(character) ? SPACE : WORD_CHARACTER(character).test(character) ? LETTER : OTHER;
  classes[code] = kind;
  return kind;
}
