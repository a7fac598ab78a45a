/** The part that a glyph can play. Which one it plays at a place is decided by the state of the scan and the context. */
export const NONE = 0;
/** “ and ❝ open in English, close in German. */
export const HIGH_LEFT = 1;
/** ” closes in most languages, opens and closes in Swedish and Finnish. */
export const HIGH_RIGHT = 2;
/** „ opens. */
export const LOW = 3;
/** " opens and closes. */
export const STRAIGHT = 4;
/** « opens in French, Italian, Spanish; closes in German and Danish. */
export const GUILLEMET_LEFT = 5;
/** » the reverse. */
export const GUILLEMET_RIGHT = 6;
/** 「, 『 and 〝 */
export const CORNER_LEFT = 7;
/** 」, 』, 〞 and 〟 */
export const CORNER_RIGHT = 8;
/** ‘ opens, ‚…‘ closes; an elision now and then. */
export const SINGLE_LEFT = 9;
/** ’ closes, or is an apostrophe. */
export const SINGLE_RIGHT = 10;
/** ' all of it. */
export const SINGLE_STRAIGHT = 11;
/** ‚ opens. */
export const SINGLE_LOW = 12;
/** < may begin a tag, whose attributes are no prose. */
export const TAG = 13;

export type Role = number;

const GLYPHS: readonly (readonly [Role, string])[] = [
  [HIGH_LEFT, '“❝'],
  [HIGH_RIGHT, '”‟❞'],
  [LOW, '„'],
  [STRAIGHT, '"＂″'],
  [GUILLEMET_LEFT, '«'],
  [GUILLEMET_RIGHT, '»'],
  [CORNER_LEFT, '「『〝'],
  [CORNER_RIGHT, '」』〞〟'],
  [SINGLE_LEFT, '‘‹❛'],
  [SINGLE_RIGHT, '’‛›❜'],
  [SINGLE_STRAIGHT, "'"],
  [SINGLE_LOW, '‚'],
  [TAG, '<'],
];

const roles = new Uint8Array(0x10000);
for (const [role, glyphs] of GLYPHS) for (const glyph of glyphs) roles[glyph.charCodeAt(0)] = role;

/** The role of a code unit; {@link NONE} for all that is no mark, and outside the text. */
export function roleOf(code: number): Role {
  return roles[code] ?? NONE;
}

/** Which roles end what a role has opened, the usual one first. */
export const CLOSERS: Readonly<Record<Role, readonly Role[]>> = {
  [HIGH_LEFT]: [HIGH_RIGHT, STRAIGHT, HIGH_LEFT],
  [HIGH_RIGHT]: [HIGH_RIGHT, STRAIGHT],
  [LOW]: [HIGH_LEFT, HIGH_RIGHT, STRAIGHT],
  [STRAIGHT]: [STRAIGHT, HIGH_RIGHT, HIGH_LEFT],
  [GUILLEMET_LEFT]: [GUILLEMET_RIGHT],
  [GUILLEMET_RIGHT]: [GUILLEMET_LEFT],
  [CORNER_LEFT]: [CORNER_RIGHT],
};

export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Latin, Greek and Cyrillic letters, and whatever lies beyond the punctuation blocks; digits are not among them. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122;
  return (
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x2c00 && (code < 0x3000 || code > 0x303f))
  );
}

/** An upper-case letter of any script that has them. */
export function isUpper(code: number): boolean {
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}
