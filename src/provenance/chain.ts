/**
 * Where in the corpus a reading might stand: shared word pairs, chained in order.
 *
 * Rejected: the share of the reading's words found anywhere in a document (loses short altered quotations, finds stock
 * phrases everywhere); an unseeded alignment of every reading with every document (7 ms a pair).
 */
import type { Analysis } from '../model/witness.ts';
import { charactersBefore } from '../text/compact.ts';
import { countWords } from '../text/count-words.ts';
import { BOUNDARY, ELLIPSIS, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { eachGroup } from './hit-groups.ts';
import { leastWeight, mayStandAlone, mostPromising, SHORT_TEXT } from './promising.ts';
import type { Share } from './promising.ts';
import { nextWord, previousWord, sharedPairs } from './seeds.ts';
import type { SeedOptions, SharedPairs } from './seeds.ts';
import type { Pair } from './word-pairs.ts';
import { HeaviestChains } from './sparse-chain.ts';
import type { Hit } from './sparse-chain.ts';

/** A stretch of a document's running text that shares words with a stretch of the reading, in one order. */
export interface Chain {
  readonly document: CorpusDocument;
  /** Token positions in the document's running stream, half-open: first to last shared word. */
  readonly from: number;
  readonly to: number;
  /** The same in the reading. */
  readonly readFrom: number;
  readonly readTo: number;
}

/** Outside marks a chain jumps over at most this many words. */
const LONGEST_JUMP = 60;
/** The same where the reading has a boundary, as a split quotation has. */
export const FURTHEST_JUMP = 2 * LONGEST_JUMP;

/** What is searched, and how many chains of a document are kept. */
export interface ChainOptions extends SeedOptions {
  readonly most: number;
}

/** What one document has of a reading: some of the shared places. */
interface Found extends Share {
  readonly document: CorpusDocument;
  readonly places: Float64Array;
}

/** The chains of each document that shares enough with the reading, best first. */
export function chainsOf(reading: TokenStream, corpus: Corpus, options: ChainOptions): Chain[] {
  const cuts = markedCuts(reading);
  const words = countWords(reading);
  const promising = promisingIn(reading, words, corpus, options);
  if (promising === null) return [];
  const { shared, found } = promising;
  return found.flatMap(({ document, places }) => {
    const heaviest = new HeaviestChains(options.most, {
      least: leastWeight(words),
      mayFollow: (a, b) => mayFollow(a, b, document, corpus, cuts),
      standsAlone: (hit) => mayStandAlone(words, isInShort(hit.position - document.base, document)),
    });
    eachGroup(places, shared, document, FURTHEST_JUMP, ({ bound, hits }) => {
      if (heaviest.mayBeIn(bound)) heaviest.add(hits());
    });
    return heaviest.chains.map(({ head, tail }) =>
      goneOn(reading, {
        document,
        from: head.position - document.base,
        to: tail.positionEnd - document.base,
        readFrom: head.read,
        readTo: tail.readEnd,
      }),
    );
  });
}

/**
 * A chain goes on at each end by at most so many words: more than a stock phrase has. With no limit a text of two words in
 * turn is one chain, and twice as long a one ten times the work.
 */
const FURTHEST_ON = 60;

/**
 * A chain in somebody's words with those beyond its ends that are the same in both: stock phrases were not looked up. In
 * narration they say nothing: so much of 1,254 articles was told as “has it without quotation marks” twice.
 */
function goneOn(reading: TokenStream, chain: Chain): Chain {
  const { running, readingAt } = chain.document;
  const isSame = (read: number, token: number, within: number): boolean =>
    reading.kind[read] === WORD &&
    running.kind[token] === WORD &&
    reading.key[read] === running.key[token] &&
    (readingAt[token] as number) >= 0 &&
    readingAt[token] === readingAt[within];
  let { from, to, readFrom, readTo } = chain;
  for (let left = FURTHEST_ON; left > 0 && isSame(readFrom - 1, from - 1, from); left--)
    [from, readFrom] = [from - 1, readFrom - 1];
  for (let left = FURTHEST_ON; left > 0 && isSame(readTo, to, to - 1); left--) [to, readTo] = [to + 1, readTo + 1];
  return { document: chain.document, from, to, readFrom, readTo };
}

/** The documents that are looked at, for the rare pairs of a reading, or, where these lead to none, for its stock phrases. */
function promisingIn(
  reading: TokenStream,
  words: number,
  corpus: Corpus,
  options: ChainOptions,
): { readonly shared: SharedPairs; readonly found: Found[] } | null {
  for (const shared of sharedPairs(reading, corpus, options)) {
    const found = mostPromising(sharesOf(shared, reading, corpus), words);
    if (found.length > 0) return { shared, found };
  }
  return null;
}

function sharesOf({ places, scale, pairs }: SharedPairs, reading: TokenStream, corpus: Corpus): Found[] {
  const shares: Found[] = [];
  const seenIn = new Int32Array(reading.count).fill(-1);
  for (let from = 0; from < places.length; ) {
    const document = corpus.documentAt(Math.floor((places[from] as number) / scale));
    const limit = (document.base + document.running.count) * scale;
    let [weight, distinct, inShort] = [0, 0, false];
    let to = from;
    for (; to < places.length && (places[to] as number) < limit; to++) {
      const place = places[to] as number;
      const position = Math.floor(place / scale);
      const read = place - position * scale;
      inShort ||= isInShort(position - document.base, document);
      if (seenIn[read] === document.document) continue;
      seenIn[read] = document.document;
      weight += (pairs[read] as Pair).weight;
      distinct++;
    }
    const { time, document: order } = document;
    shares.push({ document, places: places.subarray(from, to), weight, pairs: distinct, inShort, time, order });
    from = to;
  }
  return shares;
}

function isInShort(token: number, { readingAt, lengths }: CorpusDocument): boolean {
  return (lengths[readingAt[token] ?? -1] ?? SHORT_TEXT + 1) <= SHORT_TEXT;
}

/** For each token of a reading, how many ellipses, and how many boundaries, stand before it. */
interface Cuts {
  readonly ellipses: Int32Array;
  readonly boundaries: Int32Array;
}

function markedCuts(reading: TokenStream): Cuts {
  const ellipses = new Int32Array(reading.count);
  const boundaries = new Int32Array(reading.count);
  let [dots, spans] = [0, 0];
  for (let i = 0; i < reading.count; i++) {
    if (reading.kind[i] === ELLIPSIS) dots++;
    else if (reading.kind[i] === BOUNDARY) spans++;
    ellipses[i] = dots;
    boundaries[i] = spans;
  }
  return { ellipses, boundaries };
}

/**
 * Whether two shared pairs can belong to one stretch: both outside marks and near each other, both in one reading, or in
 * two turns of a transcript's speaker where the reading marks its cut or the turn was interrupted. Articles quote in
 * pieces: what lies between two pieces is not a cut, so each piece is a stretch of its own.
 */
function mayFollow(a: Hit, b: Hit, document: CorpusDocument, corpus: Corpus, cuts: Cuts): boolean {
  const first = document.readingAt[a.position - document.base] ?? -1;
  const second = document.readingAt[b.position - document.base] ?? -1;
  if (first === second) return first >= 0 || b.position - a.position <= longestJump(a, b, cuts);
  if (first < 0 || second < 0) return false;
  const one = speakerOf(document, first);
  const other = speakerOf(document, second);
  if (one !== undefined && other !== undefined && one !== other) return false;
  if (touch(a, b, document)) return true;
  const isMarked = document.isTranscript && cuts.ellipses[a.read] !== cuts.ellipses[b.read];
  return isMarked || goesOn(first, second, document, corpus);
}

function speakerOf({ readings }: CorpusDocument, reading: number): number | undefined {
  return readings[reading]?.attribution.speaker?.entity;
}

/** Whether two pairs that follow on each other in the reading end one part of a quotation and open its next. */
function touch(a: Hit, b: Hit, { base, running, readings, readingAt }: CorpusDocument): boolean {
  if (a.readEnd !== b.read) return false;
  const [end, start] = [a.positionEnd - base - 1, b.position - base];
  const [first, second] = [readingAt[end], readingAt[start]] as [number, number];
  if (second !== first + 1 || readings[first]?.index !== readings[second]?.index) return false;
  return readingAt[nextWord(running, end)] !== first && readingAt[previousWord(running, start)] !== second;
}

function longestJump(a: Hit, b: Hit, { boundaries }: Cuts): number {
  return boundaries[a.read] === boundaries[b.read] ? LONGEST_JUMP : FURTHEST_JUMP;
}

/** Whether a turn of a transcript was interrupted before its sentence ended, and this is its other half. */
function goesOn(
  first: number,
  second: number,
  { document, readings, isTranscript }: CorpusDocument,
  corpus: Corpus,
): boolean {
  if (!isTranscript || second < first || second - first > INTERRUPTING_TURNS + 1) return false;
  const end = readings[first]?.content.at(-1)?.end ?? 0;
  return !/[.!?…]["”’')\]]*\s*$/.test(charactersBefore((corpus.analyses[document] as Analysis).document.text, end, 4));
}

/** Turns of others that may stand between the halves of an interrupted sentence. */
const INTERRUPTING_TURNS = 2;
