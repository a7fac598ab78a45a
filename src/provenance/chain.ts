/**
 * Where in the corpus a reading might stand: shared word pairs, chained in order.
 *
 * Rejected: the share of the reading's words found anywhere in a document (loses short altered quotations, finds stock
 * phrases everywhere); an unseeded alignment of every reading with every document (7 ms a pair). The chain is the sparse
 * dynamic programme of sequence mappers with a bounded look-back, so its cost is linear in the number of shared pairs.
 */
import type { Analysis } from '../model/witness.ts';
import { BOUNDARY, ELLIPSIS, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';

/** A stretch of a document's running text that shares words with a stretch of the reading, in one order. */
export interface Chain {
  readonly document: CorpusDocument;
  /** Token positions in the document's running stream, half-open: first to last shared word. */
  readonly from: number;
  readonly to: number;
  /** The same in the reading. */
  readonly readFrom: number;
  readonly readTo: number;
  /** Summed weight of the reading's words that are shared. */
  readonly weight: number;
}

interface Hit {
  /** Position among all tokens of the corpus. */
  readonly position: number;
  /** First token of the pair in the reading, and the end of its second one in both. */
  readonly read: number;
  readonly readEnd: number;
  readonly positionEnd: number;
  readonly weight: number;
}

/** How many earlier hits a hit may follow on. Beyond it the chain starts anew. */
const LOOK_BACK = 48;
/** Pairs that occur more often than this are skipped where the reading has rarer ones: stock phrases of the language. */
const COMMON_PAIR = 512;
/** More hits than this in one document are cut: a reading of 40 words has 39 pairs. */
const MOST_HITS = 4096;
/** Outside marks a chain jumps over at most this many words. */
const LONGEST_JUMP = 60;
/** What a jump in the source costs, as a share of a rare word: little each word, never more than 1. */
const JUMP_COST = 0.04;

/** The chains of each document that shares a pair with the reading, best first, at most `most` a document. */
export function chainsOf(
  reading: TokenStream,
  corpus: Corpus,
  most: number,
  isSearched: (document: number) => boolean,
): Chain[] {
  const hits = hitsOf(reading, corpus, isSearched);
  const cuts = markedCuts(reading);
  const chains: Chain[] = [];
  for (let from = 0; from < hits.length; ) {
    const document = corpus.documentAt(hits[from]?.position ?? 0);
    const limit = document.base + document.running.count;
    let to = from;
    while (to < hits.length && (hits[to]?.position ?? 0) < limit) to++;
    chains.push(
      ...chainsIn(hits.slice(from, Math.min(to, from + MOST_HITS)), document, most, (a, b) =>
        mayFollow(a, b, document, corpus, cuts),
      ),
    );
    from = to;
  }
  return chains;
}

function hitsOf(reading: TokenStream, corpus: Corpus, isSearched: (document: number) => boolean): Hit[] {
  const pairs: { first: number; second: number; read: number; next: number; count: number }[] = [];
  let before = -1;
  for (let i = 0; i < reading.count; i++) {
    if (reading.kind[i] !== WORD) {
      before = -1;
      continue;
    }
    if (before >= 0) {
      const first = reading.key[before] ?? -1;
      const second = reading.key[i] ?? -1;
      pairs.push({ first, second, read: before, next: i, count: corpus.pairCount(first, second) });
    }
    before = i;
  }
  const rare = pairs.filter(({ count }) => count > 0 && count <= COMMON_PAIR);
  const used = rare.length > 0 ? rare : pairs;
  const hits: Hit[] = [];
  for (const { first, second, read, next } of used) {
    const weight = corpus.weights.of(first) + corpus.weights.of(second);
    corpus.eachPair(first, second, (position) => {
      const { document, running, base, readingAt } = corpus.documentAt(position);
      if (!isSearched(document)) return;
      const at = position - base;
      if (running.key[at] !== first) return;
      let after = at + 1;
      while (after < running.count && running.kind[after] !== WORD) after++;
      // A pair that straddles a mark is half one's words and half another's.
      if (running.key[after] !== second || readingAt[at] !== readingAt[after]) return;
      hits.push({ position, read, readEnd: next + 1, positionEnd: base + after + 1, weight });
    });
  }
  return hits.sort((a, b) => a.position - b.position || a.read - b.read);
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
 * two of one speaker where the reading marks its cut or a transcript's turn was interrupted. Articles quote in pieces:
 * what lies between two pieces is not a cut, so each piece is a stretch of its own.
 */
function mayFollow(a: Hit, b: Hit, document: CorpusDocument, corpus: Corpus, cuts: Cuts): boolean {
  const first = document.readingAt[a.position - document.base] ?? -1;
  const second = document.readingAt[b.position - document.base] ?? -1;
  if (first === second) return first >= 0 || b.position - a.position <= longestJump(a, b, cuts);
  if (first < 0 || second < 0) return false;
  const [one, other] = [first, second].map((at) => document.readings[at]?.attribution.speaker?.entity);
  if (one !== undefined && other !== undefined && one !== other) return false;
  return cuts.ellipses[a.read] !== cuts.ellipses[b.read] || goesOn(first, second, document, corpus);
}

function longestJump(a: Hit, b: Hit, { boundaries }: Cuts): number {
  return boundaries[a.read] === boundaries[b.read] ? LONGEST_JUMP : 2 * LONGEST_JUMP;
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
  return !/[.!?…]["”’')\]]*\s*$/.test(
    (corpus.analyses[document] as Analysis).document.text.slice(Math.max(0, end - 4), end),
  );
}

/** Turns of others that may stand between the halves of an interrupted sentence. */
const INTERRUPTING_TURNS = 2;

function chainsIn(
  hits: readonly Hit[],
  document: CorpusDocument,
  most: number,
  mayFollow: (a: Hit, b: Hit) => boolean,
): Chain[] {
  const score = new Float64Array(hits.length);
  const from = new Int32Array(hits.length).fill(-1);
  const used = new Uint8Array(hits.length);
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as Hit;
    let best = 0;
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      const earlier = hits[j] as Hit;
      const readStep = hit.read - earlier.read;
      const step = hit.position - earlier.position;
      if (readStep <= 0 || step <= 0 || !mayFollow(earlier, hit)) continue;
      // Two pairs that follow on each other share a word, which must not count twice.
      const shared = readStep === 1 && step === 1 ? Math.min(hit.weight, earlier.weight) / 2 : 0;
      const total = (score[j] ?? 0) - shared - Math.min(1, Math.abs(step - readStep) * JUMP_COST);
      if (total > best) {
        best = total;
        from[i] = j;
      }
    }
    score[i] = best + hit.weight;
  }
  const order = [...hits.keys()].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
  const chains: Chain[] = [];
  for (const last of order) {
    if (chains.length === most) break;
    if (used[last] === 1) continue;
    let first = last;
    let taken = false;
    for (let at = last; at >= 0; at = from[at] ?? -1) {
      if (used[at] === 1) {
        taken = true;
        break;
      }
      first = at;
    }
    for (let at = last; at >= 0 && used[at] === 0; at = from[at] ?? -1) used[at] = 1;
    const head = hits[first] as Hit;
    const tail = hits[last] as Hit;
    const weight = taken ? (score[last] ?? 0) - (score[from[first] ?? -1] ?? 0) : (score[last] ?? 0);
    chains.push({
      document,
      from: head.position - document.base,
      to: tail.positionEnd - document.base,
      readFrom: head.read,
      readTo: tail.readEnd,
      weight,
    });
  }
  return chains;
}
