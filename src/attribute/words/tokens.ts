import type { Document } from '../../model/document.ts';
import type { Extraction } from '../../model/quotation.ts';
import type { Lexicon } from './lexicon.ts';
import { Splitter } from './splitter.ts';

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
  const strings = stringsOf(extraction);
  const tokens = emptied(document, strings);
  const splitter = new Splitter(document.text, tokens, lexicon);
  for (const [at, block] of document.blocks.entries()) splitter.read(block, at);
  splitter.finish();
  return tokens;
}

/** The buffers, large enough for a document: it has at most a word for every two characters. */
function emptied(document: Document, strings: StringItem[]): Tokens {
  const most = Math.ceil(document.text.length / 2) + strings.length;
  if (scratch.start.length < most + 16) scratch = allocate(most + 1024);
  scratch.strings = strings;
  scratch.titleCase = new Uint8Array(document.blocks.length);
  scratch.narrated = new Uint8Array(document.blocks.length);
  scratch.heading = new Uint8Array(document.blocks.length);
  return scratch;
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
