/**
 * The pairs that a document shares with a reading, in groups that no chain crosses, each with the most that a chain in it
 * can weigh: of thousands of quotations in the same few words, a handful needs to be chained.
 */
import type { CorpusDocument } from './corpus.ts';
import { nextWord } from './seeds.ts';
import type { SharedPairs } from './seeds.ts';
import type { Hit } from './sparse-chain.ts';
import { longestRuns } from './straight-runs.ts';
import type { Pair } from './word-pairs.ts';

/**
 * Of more hits than these in one group for each token of the reading, those of its rarest pairs are kept: a few dozen
 * places of each pair. Two thousand quotations in ten words against a transcript of as many turns in the same took 20.8 s
 * of processor time with 4096 hits for each of them, 10.6 s so.
 */
const HITS_A_TOKEN = 40;
/** No fewer are kept for a reading of a few words; no more for a longer one, unless it has more tokens. */
const FEWEST_HITS = 512;
const MOST_HITS = 4096;

/** Shared places that a chain may lie in. */
export interface HitGroup {
  /** Summed weight of its pairs, each once, because a chain rises in the reading. */
  readonly bound: number;
  /** In order of position. */
  readonly hits: () => Hit[];
}

/**
 * Calls `found` for each group: the pairs in one quotation, in all turns of a transcript, or outside marks near each other.
 *
 * @param places of one document, ascending, as {@link SharedPairs} has them.
 * @param furthest tokens that a chain jumps over outside marks, at most.
 * @param found must ask for the hits at once, if at all.
 */
export function eachGroup(
  places: Float64Array,
  shared: SharedPairs,
  document: CorpusDocument,
  furthest: number,
  found: (group: HitGroup) => void,
): void {
  const { base, readings, readingAt, isTranscript } = document;
  const spoken = new Group(shared, document);
  const narrated = new Group(shared, document);
  let [quotation, last] = [-1, -1];
  for (const place of places) {
    const position = Math.floor(place / shared.scale);
    const read = place - position * shared.scale;
    const token = position - base;
    const reading = readings[readingAt[token] as number];
    if (reading === undefined) {
      if (token - last > furthest) narrated.end(found);
      last = token;
      narrated.add(place, read);
    } else {
      // The turns of a speaker may follow on each other over those of others.
      if (reading.index !== quotation && !isTranscript) spoken.end(found);
      quotation = reading.index;
      spoken.add(place, read);
    }
  }
  spoken.end(found);
  narrated.end(found);
}

class Group implements HitGroup {
  readonly #shared: SharedPairs;
  readonly #document: CorpusDocument;
  /** By token of the reading: the number of the latest group that has its pair. */
  readonly #latest: Int32Array;
  readonly #most: number;
  #number = 1;
  #places: number[] = [];
  bound = 0;

  constructor(shared: SharedPairs, document: CorpusDocument) {
    this.#shared = shared;
    this.#document = document;
    this.#latest = new Int32Array(shared.scale);
    this.#most = Math.max(FEWEST_HITS, Math.min(MOST_HITS, HITS_A_TOKEN * shared.scale), shared.scale);
  }

  /** @param read the token of the reading that the place is shared with. */
  add(place: number, read: number): void {
    if (this.#latest[read] !== this.#number) this.bound += (this.#shared.pairs[read] as Pair).weight;
    this.#latest[read] = this.#number;
    this.#places.push(place);
  }

  /** Hands the group on, and begins the next. */
  end(found: (group: HitGroup) => void): void {
    if (this.#places.length === 0) return;
    found(this);
    this.#places = [];
    this.#number++;
    this.bound = 0;
  }

  readonly hits = (): Hit[] => {
    const { scale, pairs } = this.#shared;
    const { running, base } = this.#document;
    return this.#ofRarest().map((place): Hit => {
      const position = Math.floor(place / scale);
      const { read, next, weight } = pairs[place - position * scale] as Pair;
      const positionEnd = base + nextWord(running, position - base) + 1;
      return { position, read, readEnd: next + 1, positionEnd, weight };
    });
  };

  /** All of them, or those of its rarest pairs, where these are most of its pairs; else those that a copy would have. */
  #ofRarest(): readonly number[] {
    if (this.#places.length <= this.#most) return this.#places;
    const { scale } = this.#shared;
    const counts = new Int32Array(scale);
    for (const place of this.#places) counts[place % scale] = (counts[place % scale] as number) + 1;
    const ascending = counts.filter((count) => count > 0).sort();
    let left = this.#most;
    const tooCommon = ascending.find((count) => {
      left -= count;
      return left < 0;
    }) as number;
    if (ascending.indexOf(tooCommon) <= ascending.length / 2) {
      const { base, running } = this.#document;
      return longestRuns(this.#places, scale, { base, tokens: running.count }, this.#most);
    }
    return this.#places.filter((place) => (counts[place % scale] as number) < tooCommon);
  }
}
