/** Shapes of a word. */
export const LOWER = 0;
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const NUMBER = 3;
export const INITIAL = 4;

/** What stands between a word and the word before it, as bits. */
export const COMMA = 1;
export const STOP = 2;
export const COLON = 4;
export const SEMICOLON = 8;
export const DASH = 16;
export const OPEN_BRACKET = 32;
export const CLOSE_BRACKET = 64;
export const BLOCK = 128;
export const OTHER_GAP = 256;
/** ? or !, with or without a full stop. */
export const EXCITED = 512;

export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
export const HYPHEN = 4;
export const POINT = 5;
export const AMPERSAND = 6;
export const SPACE = 7;
export const AT = 8;

export const kinds = new Uint8Array(0x10000);
// By `fill`: a loop over half the code units takes milliseconds in a process that has just started.
for (const [kind, from, to] of [
  [SPACE, 0, 33],
  [DIGIT, 48, 58],
  [LETTER, 65, 91],
  [LETTER, 97, 123],
  [LETTER, 0xc0, 0xd7],
  [LETTER, 0xd8, 0xf7],
  [LETTER, 0xf8, 0x2000],
  [SPACE, 0x2000, 0x200c],
  [LETTER, 0x2c00, 0x3000],
  [LETTER, 0x3040, 0xd800],
  [LETTER, 0xf900, 0xfe00],
] as const) {
  kinds.fill(kind, from, to);
}
for (const [character, kind] of [
  ["'", APOSTROPHE],
  ['’', APOSTROPHE],
  ['-', HYPHEN],
  ['‑', HYPHEN],
  ['.', POINT],
  ['&', AMPERSAND],
  ['@', AT],
  ['_', AT],
  ['\u00a0', SPACE],
  ['\u202f', SPACE],
  ['\u2028', SPACE],
  ['\u2029', SPACE],
  ['\u3000', SPACE],
] as const) {
  kinds[character.charCodeAt(0)] = kind;
}
export const gaps = new Uint16Array(0x10000);
for (const [character, bits] of [
  [',', COMMA],
  ['.', STOP],
  ['!', EXCITED],
  ['?', EXCITED],
  ['…', STOP],
  [':', COLON],
  [';', SEMICOLON],
  ['-', DASH],
  ['–', DASH],
  ['—', DASH],
  ['―', DASH],
  ['(', OPEN_BRACKET],
  ['[', OPEN_BRACKET],
  [')', CLOSE_BRACKET],
  [']', CLOSE_BRACKET],
  ['/', OTHER_GAP],
  ['&', OTHER_GAP],
  ['•', OTHER_GAP],
  ['*', OTHER_GAP],
  ['|', OTHER_GAP],
] as const) {
  gaps[character.charCodeAt(0)] = bits;
}
