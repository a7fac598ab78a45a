import * as is from '../words/classes.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/** What an outer item is, coarsely: the alphabet of the patterns between mention, cue and quotation. */
export const QUOTED = 1;
export const SAYING = 2;
export const FRAMING = 3;
export const CAPITALISED = 4;
export const DETERMINER = 5;
export const PREPOSITION = 6;
export const AUXILIARY = 7;
export const CONJUNCTION = 8;
export const PRONOUN = 9;
export const RELATIVE = 10;
export const FIGURE = 11;
export const NOUN = 12;
export const NEGATION = 13;
export const CALENDAR = 14;
export const WORD = 15;
export const CUE_NOUN = 16;

/** What the punctuation before an item amounts to: the coarse signs of a pattern; 0 for none. */
export const BLOCK_SIGN = 31;
export const STOP_SIGN = 30;
export const COLON_SIGN = 29;
export const SEMICOLON_SIGN = 28;
export const BRACKET_SIGN = 27;
export const DASH_SIGN = 26;
export const COMMA_SIGN = 25;
const OTHER_SIGN = 24;

/** What stands for the word of a string, and for the word where there is none. */
const STRING_WORD = 11;
const NO_WORD = 7;

/**
 * The outer items as the models look at them, in parallel arrays, so that what hundreds of features ask of an item is read
 * and not found out anew. In the arrays an item stands {@link MARGIN} places behind its number: what looks a few items
 * beyond the ends of the text meets "nothing" there and needs no test.
 */
export interface OuterItems {
  words: Int32Array;
  categories: Uint8Array;
  signs: Uint8Array;
  /**
   * Number of the item at which its clause begins: behind punctuation or a quotation, at a conjunction or a relative. What
   * word stands there ("when", "with", "during") tells whether a subject in it is the sentence's.
   */
  clauses: Int32Array;
  /** How many of the items before are strings, may be cues, are words of saying that may be cues. No margin. */
  stringsBefore: Int32Array;
  cuesBefore: Int32Array;
  sayingsBefore: Int32Array;
  /** Numbers of the items that may be cues; the first `cuesBefore[length]` are in use. */
  cues: Int32Array;
}

/** No feature looks further beyond an end of the text. */
const MARGIN = 16;

/** Arrays for so many items. */
export function outerItems(size: number): OuterItems {
  return {
    words: new Int32Array(size + 2 * MARGIN),
    categories: new Uint8Array(size + 2 * MARGIN),
    signs: new Uint8Array(size + 2 * MARGIN),
    clauses: new Int32Array(size + 2 * MARGIN),
    stringsBefore: new Int32Array(size + 1),
    cuesBefore: new Int32Array(size + 1),
    sayingsBefore: new Int32Array(size + 1),
    cues: new Int32Array(size),
  };
}

/** Fills in the items of a document, for which there must be room. Cost: one pass. */
export function readItems(t: Tokens, items: OuterItems): void {
  const count = t.outerLength;
  for (const from of [0, MARGIN + count]) {
    items.words.fill(NO_WORD, from, from + MARGIN);
    items.categories.fill(0, from, from + MARGIN);
    items.signs.fill(BLOCK_SIGN, from, from + MARGIN);
    items.clauses.fill(-1, from, from + MARGIN);
  }
  let clause = 0;
  let strings = 0;
  let cues = 0;
  let sayings = 0;
  let isBehindString = false;
  for (let p = 0; p < count; p++) {
    const token = t.outer[p] as number;
    const gap = t.outerGap[p] as number;
    const at = p + MARGIN;
    items.stringsBefore[p] = strings;
    items.cuesBefore[p] = cues;
    items.sayingsBefore[p] = sayings;
    let category = QUOTED;
    if (token < 0) {
      items.words[at] = STRING_WORD;
      strings++;
    } else {
      const classes = t.classes[token] as number;
      category = categoryOf(classes, t.shape[token] as number);
      items.words[at] = t.hash[token] as number;
      if (mayBeCue(classes)) {
        items.cues[cues++] = p;
        if (classes & is.SAYING) sayings++;
      }
    }
    if (gap !== 0 || category === CONJUNCTION || category === RELATIVE || isBehindString) clause = p;
    isBehindString = token < 0;
    items.categories[at] = category;
    items.signs[at] = signOf(gap);
    items.clauses[at] = clause;
  }
  items.stringsBefore[count] = strings;
  items.cuesBefore[count] = cues;
  items.sayingsBefore[count] = sayings;
}

/** Whether a word of these classes may be a cue. */
export function mayBeCue(classes: number): boolean {
  return (classes & (is.CUE | is.CUE_NOUN)) !== 0;
}

function categoryOf(classes: number, shape: number): number {
  if (shape === tok.NUMBER) return FIGURE;
  if (shape !== tok.LOWER && !(classes & is.FUNCTION)) return classes & is.CALENDAR ? CALENDAR : CAPITALISED;
  if (classes & is.SUBJECT) return PRONOUN;
  if (classes & is.DETERMINER) return DETERMINER;
  if (classes & is.RELATIVE) return RELATIVE;
  if (classes & is.AUXILIARY) return AUXILIARY;
  if (classes & is.PREPOSITION) return PREPOSITION;
  if (classes & is.CONJUNCTION) return CONJUNCTION;
  if (classes & is.PRONOUN) return DETERMINER;
  if (classes & is.NEGATION) return NEGATION;
  if (classes & is.SAYING) return SAYING;
  if (classes & is.NOUN) return NOUN;
  if (classes & is.FRAMING) return FRAMING;
  if (classes & is.CUE_NOUN) return CUE_NOUN;
  if (classes & is.CALENDAR) return CALENDAR;
  return WORD;
}

function signOf(gap: number): number {
  if (gap === 0) return 0;
  if (gap & tok.BLOCK) return BLOCK_SIGN;
  if (gap & (tok.STOP | tok.EXCITED)) return STOP_SIGN;
  if (gap & tok.COLON) return COLON_SIGN;
  if (gap & tok.SEMICOLON) return SEMICOLON_SIGN;
  if (gap & (tok.OPEN_BRACKET | tok.CLOSE_BRACKET)) return BRACKET_SIGN;
  if (gap & tok.DASH) return DASH_SIGN;
  if (gap & tok.COMMA) return COMMA_SIGN;
  return OTHER_SIGN;
}

/** Hash of the word of an item. */
export function wordAt({ words }: OuterItems, position: number): number {
  return words[position + MARGIN] as number;
}

export function categoryAt({ categories }: OuterItems, position: number): number {
  return categories[position + MARGIN] as number;
}

/** What the punctuation before an item amounts to. */
export function signAt({ signs }: OuterItems, position: number): number {
  return signs[position + MARGIN] as number;
}

/** Where the clause of an item begins; -1 outside the text. */
export function clauseAt({ clauses }: OuterItems, position: number): number {
  return clauses[position + MARGIN] as number;
}

/** The word that opens the clause of an item. */
export function clauseWord(items: OuterItems, position: number): number {
  return wordAt(items, clauseAt(items, position));
}

/** How many items of a sort lie in `[from, to)`, by how many of them are before each item. */
export function countBetween(before: Int32Array, from: number, to: number): number {
  return from < to ? (before[to] as number) - (before[from] as number) : 0;
}

/**
 * The items from `from` to `to` (exclusive) with the punctuation between them, as one hash: repeated words count once, and
 * beyond `limit` items the pattern is cut (and says so).
 */
export function pattern({ signs, categories }: OuterItems, from: number, to: number, limit: number): number {
  let hash = 0x2545f491;
  let last = -1;
  let count = 0;
  for (let at = from + MARGIN; at < to + MARGIN; at++) {
    const mark = signs[at] as number;
    if (mark !== 0 && at > from + MARGIN) {
      hash = Math.imul(hash ^ mark, 0x01000193);
      last = -1;
    }
    const category = categories[at] as number;
    if (category === last && category !== QUOTED) continue;
    hash = Math.imul(hash ^ category, 0x01000193);
    last = category;
    if (++count >= limit) return hash ^ 0x777;
  }
  const end = signs[to + MARGIN] as number;
  return end !== 0 ? Math.imul(hash ^ end, 0x01000193) : hash;
}
