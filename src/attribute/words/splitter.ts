import type { Block } from '../../model/document.ts';
import { AT, BLOCK, DIGIT, EXCITED, gaps, INITIAL, kinds, LETTER, LOWER, SPACE, STOP } from './characters.ts';
import * as is from './classes.ts';
import type { Lexicon } from './lexicon.ts';
import { readWord } from './read-word.ts';
import type { StringItem, Tokens } from './tokens.ts';

const FULL_STOP = 0x2e;
/** A word of more letters counts for whether a block is set in title case: so many at least, 17 of 20 with a capital. */
const SHORT_WORD = 3;
const LEAST_LONG = 3;

/** Reads the blocks of a text, in order, into {@link Tokens}. */
export class Splitter {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #lexicon: Lexicon;
  /** Words so far, and items outside quotations. */
  #words = 0;
  #outer = 0;
  #sentence = 0;
  #block = 0;
  /** The string that is read, -1 outside all of them; and the one that comes next. */
  #inside = -1;
  #next = 0;
  /** Where the string that is read ends or, outside of all, the next one begins. */
  #border = 0;
  /** What stands between the item before and this place. */
  #gap = BLOCK;
  /** Whether the outer item before is a string that ends a sentence: then a capital begins another. */
  #stringStops = false;
  #longWords = 0;
  #longCapitals = 0;

  constructor(text: string, tokens: Tokens, lexicon: Lexicon) {
    this.#text = text;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
  }

  read({ kind, start, end }: Block, at: number): void {
    const t = this.#tokens;
    if (kind === 'heading') t.heading[at] = 1;
    this.#block = at;
    this.#gap = BLOCK;
    this.#sentence++;
    this.#stringStops = false;
    this.#longWords = 0;
    this.#longCapitals = 0;
    while ((t.strings[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#next++;
    this.#setBorder();
    for (let i = start; i < end; ) {
      if (i < this.#border) i = this.#step(i, end);
      else if (this.#inside < 0) this.#open();
      else this.#close();
    }
    // German nouns have capitals in running text: a short sentence of them is no headline.
    const tellsHeadline = this.#lexicon.language !== 'de';
    if (tellsHeadline && this.#longWords >= LEAST_LONG && this.#longCapitals * 20 >= this.#longWords * 17)
      t.titleCase[at] = 1;
    if (this.#inside >= 0 && this.#border <= end) this.#leave();
  }

  finish(): void {
    const t = this.#tokens;
    if (this.#inside >= 0) this.#current.to = this.#words;
    for (const string of t.strings) string.to = Math.max(string.from, string.to);
    t.length = this.#words;
    t.outerLength = this.#outer;
  }

  /** The string that is read. Asked for within one only: an array is slow to say what it has at -1. */
  get #current(): StringItem {
    return this.#tokens.strings[this.#inside] as StringItem;
  }

  #setBorder(): void {
    this.#border =
      this.#inside < 0 ? (this.#tokens.strings[this.#next]?.start ?? Number.POSITIVE_INFINITY) : this.#current.end;
  }

  /** A string begins: one item of the text round it. */
  #open(): void {
    const gap = this.#gap;
    this.#inside = this.#next;
    const string = this.#current;
    this.#setBorder();
    string.from = this.#words;
    string.position = this.#outer;
    string.block = this.#block;
    if (gap & STOP || gap & EXCITED || (this.#stringStops && !(gap & ~BLOCK))) this.#sentence++;
    this.#addOuter(~this.#next);
    this.#gap = BLOCK;
  }

  #close(): void {
    this.#leave();
    this.#stringStops = (this.#gap & STOP) !== 0;
    this.#gap = 0;
  }

  #leave(): void {
    this.#current.to = this.#words;
    this.#next = this.#inside + 1;
    this.#inside = -1;
    this.#setBorder();
  }

  /** Reads a word, or one character of what stands between words. @returns where it goes on. */
  #step(at: number, end: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    const kind = kinds[code] as number;
    const isWord =
      kind === LETTER || kind === DIGIT || (kind === AT && code === 0x40 && kinds[text.charCodeAt(at + 1)] === LETTER);
    if (isWord) return this.#addWord(at, end);
    if (kind !== SPACE) {
      const bits = gaps[code] as number;
      if (bits !== 0) this.#gap |= bits;
      else if (code === 0x3c && this.#inside < 0) return tagEnd(text, at, end) + 1;
    }
    return at + 1;
  }

  #addWord(at: number, end: number): number {
    const t = this.#tokens;
    const n = this.#words;
    const limit = this.#inside < 0 ? Math.min(end, this.#border) : this.#border;
    const stop = readWord(t, n, this.#text, at, Math.max(limit, at + 1), this.#lexicon);
    t.gap[n] = this.#gap;
    t.string[n] = this.#inside;
    if (this.#inside < 0) this.#addNarrated(n);
    if ((t.end[n] as number) - (t.start[n] as number) > SHORT_WORD) {
      this.#longWords++;
      if (t.shape[n] !== LOWER) this.#longCapitals++;
    }
    this.#gap = 0;
    this.#words++;
    return this.#text.charCodeAt(stop) === FULL_STOP && this.#isAbbreviation(n, stop) ? stop + 1 : stop;
  }

  /** A word outside quotations. */
  #addNarrated(n: number): void {
    const t = this.#tokens;
    const gap = this.#gap;
    const isCapital = t.shape[n] !== LOWER;
    const starts = gap & EXCITED || (isCapital && (gap & STOP || (this.#stringStops && gap === 0)));
    if (this.#outer > 0 && starts) this.#sentence++;
    this.#stringStops = false;
    t.narrated[this.#block] = 1;
    t.position[n] = this.#outer;
    this.#addOuter(n);
  }

  #addOuter(item: number): void {
    const t = this.#tokens;
    t.outer[this.#outer] = item;
    t.outerGap[this.#outer] = this.#gap;
    t.sentence[this.#outer] = this.#sentence;
    t.block[this.#outer] = this.#block;
    this.#outer++;
  }

  /** Whether the full stop behind a word is that of an abbreviation or an initial, which ends no sentence. */
  #isAbbreviation(n: number, stop: number): boolean {
    const t = this.#tokens;
    if ((t.classes[n] as number) & is.ABBREVIATION || t.shape[n] === INITIAL) return true;
    return isDotted(this.#text, t.start[n] as number, stop);
  }
}

/** The end of the tag that a < opens; the < itself where it opens none. */
function tagEnd(text: string, at: number, end: number): number {
  const next = text.charCodeAt(at + 1) | 32;
  if (!((next >= 97 && next <= 122) || next === 0x2f)) return at;
  const limit = Math.min(end, at + 400);
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3e) return i;
    if (code === 0x3c) return at;
  }
  return at;
}

/** U.S, D-N.Y: a point between letters inside the word. */
function isDotted(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (text.charCodeAt(i) === 0x2e) return true;
  return false;
}
