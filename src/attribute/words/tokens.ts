import type { Block, Document } from '../../model/document.ts';
import type { Extraction } from '../../model/quotation.ts';
import * as is from './classes.ts';
import { AT, BLOCK, DIGIT, EXCITED, gaps, INITIAL, kinds, LETTER, LOWER, SPACE, STOP } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { readWord } from './read-word.ts';

export {
  ALL_CAPITALS,
  BLOCK,
  CAPITAL,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  EXCITED,
  INITIAL,
  LOWER,
  NUMBER,
  OPEN_BRACKET,
  OTHER_GAP,
  SEMICOLON,
  STOP,
} from './characters.ts';

/** A stretch between marks (or set off), seen as one item of the sentence round it. */
export interface StringItem {
  readonly start: number;
  readonly end: number;
  /** Index of the quotation, and which of its spans this is. */
  readonly quotation: number;
  readonly part: number;
  /** Its tokens: [from, to). */
  from: number;
  to: number;
  /** Its place among the outer items. */
  position: number;
  block: number;
}

/**
 * The words of a document in parallel arrays, no object a word. `outer` is the text outside quotations: a token's index,
 * or `~k` for the k-th string, which counts as one item. The arrays are longer than `length`.
 */
export interface Tokens {
  length: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  classes: Int32Array;
  shape: Uint8Array;
  gap: Uint16Array;
  possessive: Uint8Array;
  /** 1 for R-Ohio, D-N.Y.: a party and a place. */
  partyLabel: Uint8Array;
  /** Index of the string a token lies in, -1 outside. */
  string: Int32Array;
  /** Place among the outer items of a token outside strings. */
  position: Int32Array;
  outer: Int32Array;
  outerLength: number;
  /** By outer item: number of its sentence, of its block. */
  sentence: Int32Array;
  block: Int32Array;
  /** By outer item: what stands before it. */
  outerGap: Uint16Array;
  strings: StringItem[];
  /** By block: 1 where every longer word is capitalised, as in a headline. */
  titleCase: Uint8Array;
  /** By block: 1 for a heading. */
  heading: Uint8Array;
  /** By block: 1 where words stand outside quotations. */
  narrated: Uint8Array;
}

function allocate(size: number): Tokens {
  return {
    length: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    hash: new Int32Array(size),
    classes: new Int32Array(size),
    shape: new Uint8Array(size),
    gap: new Uint16Array(size),
    possessive: new Uint8Array(size),
    partyLabel: new Uint8Array(size),
    string: new Int32Array(size),
    position: new Int32Array(size),
    outer: new Int32Array(size),
    outerLength: 0,
    sentence: new Int32Array(size),
    block: new Int32Array(size),
    outerGap: new Uint16Array(size),
    strings: [],
    titleCase: new Uint8Array(0),
    narrated: new Uint8Array(0),
    heading: new Uint8Array(0),
  };
}

/** Kept between documents: allocating anew for each article of a bulk file costs as much as reading it. */
let scratch: Tokens = allocate(1 << 14);

/**
 * Splits a document into words, looks each up, and sets strings and sentences. The result lives in buffers that the next
 * call overwrites. Cost: one pass.
 */
export function tokenize(document: Document, extraction: Extraction, lexicon: Lexicon): Tokens {
  const { text } = document;
  const strings = stringsOf(extraction);
  if (scratch.start.length < text.length / 2 + strings.length + 16)
    scratch = allocate(Math.ceil(text.length / 2) + strings.length + 1024);
  const t = scratch;
  t.strings = strings;
  t.titleCase = new Uint8Array(document.blocks.length);
  t.narrated = new Uint8Array(document.blocks.length);
  t.heading = new Uint8Array(document.blocks.length);
  let n = 0;
  let outer = 0;
  let next = 0;
  let sentence = 0;
  let inside = -1;
  for (let b = 0; b < document.blocks.length; b++) {
    const { kind: blockKind, start, end } = document.blocks[b] as Block;
    if (blockKind === 'heading') t.heading[b] = 1;
    let gap = BLOCK;
    sentence++;
    let long = 0;
    let longCapitals = 0;
    let i = start;
    // What ended the outer item before: decides whether a capital begins a sentence.
    let lastStringStops = false;
    while (next < strings.length && (strings[next] as StringItem).end <= start) next++;
    while (i < end) {
      if (inside < 0 && next < strings.length && i >= (strings[next] as StringItem).start) {
        const string = strings[next] as StringItem;
        inside = next;
        string.from = n;
        string.position = outer;
        string.block = b;
        if (gap & STOP || gap & EXCITED || (lastStringStops && !(gap & ~BLOCK))) sentence++;
        t.outer[outer] = ~next;
        t.outerGap[outer] = gap;
        t.sentence[outer] = sentence;
        t.block[outer] = b;
        outer++;
        gap = BLOCK;
      }
      if (inside >= 0 && i >= (strings[inside] as StringItem).end) {
        (strings[inside] as StringItem).to = n;
        next = inside + 1;
        inside = -1;
        lastStringStops = (gap & STOP) !== 0;
        gap = 0;
        continue;
      }
      const code = text.charCodeAt(i);
      const kind = kinds[code] as number;
      if (
        kind === LETTER ||
        kind === DIGIT ||
        (kind === AT && code === 0x40 && kinds[text.charCodeAt(i + 1)] === LETTER)
      ) {
        const limit =
          inside >= 0
            ? (strings[inside] as StringItem).end
            : next < strings.length
              ? Math.min(end, (strings[next] as StringItem).start)
              : end;
        const stop = readWord(t, n, text, i, Math.max(limit, i + 1), lexicon);
        t.gap[n] = gap;
        t.string[n] = inside;
        if (inside < 0) {
          const shape = t.shape[n] as number;
          const starts = shape !== LOWER;
          if (outer > 0 && ((gap & STOP && starts) || gap & EXCITED || (lastStringStops && starts && gap === 0)))
            sentence++;
          lastStringStops = false;
          t.narrated[b] = 1;
          t.position[n] = outer;
          t.outer[outer] = n;
          t.outerGap[outer] = gap;
          t.sentence[outer] = sentence;
          t.block[outer] = b;
          outer++;
        }
        if ((t.end[n] as number) - (t.start[n] as number) > 3) {
          long++;
          if (t.shape[n] !== LOWER) longCapitals++;
        }
        gap = 0;
        // The full stop of an abbreviation or an initial ends no sentence.
        if (
          text.charCodeAt(stop) === 0x2e &&
          ((t.classes[n] as number) & is.ABBREVIATION ||
            t.shape[n] === INITIAL ||
            isDotted(text, t.start[n] as number, stop))
        )
          i = stop + 1;
        else i = stop;
        n++;
        continue;
      }
      if (kind !== SPACE) {
        const bits = gaps[code] as number;
        if (bits !== 0) gap |= bits;
        else if (code === 0x3c && inside < 0) i = tagEnd(text, i, end);
      }
      i++;
    }
    if (long >= 3 && longCapitals * 20 >= long * 17) t.titleCase[b] = 1;
    if (inside >= 0 && (strings[inside] as StringItem).end <= end) {
      (strings[inside] as StringItem).to = n;
      next = inside + 1;
      inside = -1;
    }
  }
  if (inside >= 0) (strings[inside] as StringItem).to = n;
  for (const string of strings) {
    if (string.to < string.from) string.to = string.from;
  }
  t.length = n;
  t.outerLength = outer;
  return t;
}

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

function stringsOf(extraction: Extraction): StringItem[] {
  const strings: StringItem[] = [];
  extraction.quotations.forEach((quotation, q) => {
    quotation.spans.forEach(({ start, end }, part) => {
      strings.push({ start, end, quotation: q, part, from: 0, to: -1, position: -1, block: -1 });
    });
  });
  return strings.sort((a, b) => a.start - b.start);
}

/** U.S, D-N.Y: a point between letters inside the word. */
function isDotted(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (text.charCodeAt(i) === 0x2e) return true;
  return false;
}
