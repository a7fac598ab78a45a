/** One side of a collation, ready to align: what each token is worth, and what it may be matched with. */
import { proseOf } from '../model/document.ts';
import type { Side } from './align.ts';
import { CONTENT_WEIGHT, COSTS, FUNCTION_WEIGHT } from './alignment-table.ts';
import type { BracketPair } from './brackets.ts';
import { HYPHENATED, NUMBER, PART } from './flags.ts';
import { grammarTables } from './languages/index.ts';
import { BOUNDARY, type TokenStream, type Vocabulary, WORD } from './tokens.ts';

/** Longest gap, in code units, between two spans that one cue fills: longer ones part two utterances. */
const NEAR = 200;

const functionKeys = new WeakMap<Vocabulary, Map<string, ReadonlySet<number>>>();

function functionWords(stream: TokenStream): ReadonlySet<number> {
  let byLanguage = functionKeys.get(stream.vocabulary);
  if (byLanguage === undefined) {
    byLanguage = new Map();
    functionKeys.set(stream.vocabulary, byLanguage);
  }
  let keys = byLanguage.get(stream.language);
  if (keys === undefined) {
    // "one", "un", "una" have the form of the figure.
    keys = new Set([...grammarTables(stream.language).functionWords, '1'].map((form) => stream.vocabulary.key(form)));
    byLanguage.set(stream.language, keys);
  }
  return keys;
}

/**
 * The tokens `from` to `to` of a stream.
 *
 * @param counterpart the other side where that one's words may be written apart ("web site"); null to leave that out.
 */
export function sideOf(stream: TokenStream, from: number, to: number, counterpart: TokenStream | null): Side {
  const count = Math.max(0, to - from);
  const grammar = functionWords(stream);
  const weight = new Int32Array(count);
  const joined = new Int32Array(count).fill(-1);
  const boundary = new Int32Array(count);
  const joins = counterpart === null ? null : openings(counterpart);
  for (let t = 0; t < count; t++) {
    const at = from + t;
    const kind = stream.kind[at];
    const key = stream.key[at] as number;
    if (kind === WORD) {
      weight[t] = grammar.has(key) ? FUNCTION_WEIGHT : CONTENT_WEIGHT;
      if (t > 0) joined[t] = joinedKey(stream, at, joins);
    } else if (kind === BOUNDARY) {
      const gap = (stream.start[at + 1] ?? 0) - (stream.end[at - 1] ?? 0);
      boundary[t] = gap <= NEAR ? COSTS.boundaryNear : COSTS.boundaryFar;
    }
  }
  return { count, key: stream.key.subarray(from, to), kind: stream.kind.subarray(from, to), weight, joined, boundary };
}

const NO_WORD_OF_ANY_TEXT = -2;

/** The same side; what stands between some brackets is matched with nothing. */
export function withoutMatches(side: Side, brackets: readonly BracketPair[]): Side {
  if (brackets.length === 0) return side;
  const [key, joined] = [side.key.slice(), side.joined.slice()];
  for (const { open, close } of brackets) {
    key.fill(NO_WORD_OF_ANY_TEXT, open + 1, close);
    joined.fill(-1, open + 1, close + 1);
  }
  return { ...side, key, joined };
}

/** First letter and length of the words of a stream: a cheap test before two words of the other are written together. */
function openings(stream: TokenStream): ReadonlySet<number> {
  const found = new Set<number>();
  for (let t = 0; t < stream.count; t++) {
    if (stream.kind[t] !== WORD) continue;
    const form = stream.vocabulary.form(stream.key[t] as number);
    found.add(form.charCodeAt(0) * 64 + form.length);
  }
  return found;
}

/** The key of "website" for "site" after "web", where some text has that word; -1 otherwise. */
function joinedKey(stream: TokenStream, at: number, joins: ReadonlySet<number> | null): number {
  if (
    stream.kind[at - 1] !== WORD ||
    (((stream.flags[at] as number) | (stream.flags[at - 1] as number)) & NUMBER) !== 0
  )
    return -1;
  const flags = stream.flags[at] as number;
  if ((flags & PART) !== 0) return -1;
  const gap = { start: stream.end[at - 1] as number, end: stream.start[at] as number };
  const isApart = gap.end - gap.start !== 1 && (flags & HYPHENATED) === 0;
  if (isApart && (gap.end <= gap.start || proseOf(stream.text, gap).length !== 1)) return -1;
  const first = stream.vocabulary.form(stream.key[at - 1] as number);
  const second = stream.vocabulary.form(stream.key[at] as number);
  if (joins !== null && !joins.has(first.charCodeAt(0) * 64 + first.length + second.length)) return -1;
  return stream.vocabulary.find(first + second);
}
