/** Bits of `TokenStream.flags`. */

/** The word as written opens with a capital. */
export const CAPITAL = 1;
/** The word as written has two capitals or more and no small letter. */
export const UPPER = 2;
/** The first word of a sentence or of a span. */
export const SENTENCE_START = 4;
/** Joined to the word before by a hyphen. */
export const HYPHENATED = 8;
/** Another part of the written word that the token before begins ("n't" of "don't"). */
export const PART = 16;
/** The normal form stands for a contraction, a number, and so on: names the class of an edit that changes no word. */
export const CONTRACTION = 32;
export const NUMBER = 64;
export const ABBREVIATION = 128;
export const DIALECT = 256;
export const SPELLING = 512;
/** Part of the word is in square brackets: "[H]e". */
export const BRACKETED = 1024;
/** Letters of the word are hidden: "f---ing". */
export const MASKED = 2048;
/** Accents or ligatures were folded. */
export const ACCENT = 4096;
/** Behind an opening mark or a colon: a capital there need not be a name's. */
export const AFTER_MARK = 8192;
