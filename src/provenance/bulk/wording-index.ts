/**
 * An index of word pairs over wordings, in flat arrays: for each pair a list of the wordings that brought it in.
 *
 * Only a pair that is new to its utterance is entered, so a list is as long as there are utterances with the pair, however
 * often each was quoted; that length is what says how rare the pair is. Where a list is long (a stock phrase), the pair
 * is entered once more together with the speaker's name, and that list is looked at instead.
 */
import type { Pair } from '../word-pairs.ts';
import { Column } from './columns.ts';

/** Longer lists are not read to their end: 64 utterances with one pair are no evidence for any of them. */
const LONG_LIST = 64;
/** Entries read for one wording: what is beyond them shares only pairs that everybody uses. */
const MOST_READ = 512;

/** What of a pair of words the index asks for. */
export type IndexedPair = Pick<Pair, 'id' | 'weight'>;

export class WordingIndex {
  readonly #heads: Int32Array;
  readonly #counts: Int32Array;
  readonly #next = new Column(Int32Array);
  readonly #owners = new Column(Int32Array);
  readonly #mask: number;
  #utterances = 0;
  /** Scores of the wordings that a search has met, and which search that was. */
  readonly #score: Float64Array;
  readonly #metIn: Int32Array;
  #searches = 0;

  readonly #scopeOf: (wording: number) => number;

  /**
   * @param pairs how many pairs may come to be entered.
   * @param wordings how many wordings there are.
   * @param scopeOf the speaker of a wording, or -1.
   */
  constructor(pairs: number, wordings: number, scopeOf: (wording: number) => number) {
    this.#scopeOf = scopeOf;
    let size = 1024;
    // Two in five wordings enter their pairs.
    while (size < pairs / 2) size *= 2;
    this.#heads = new Int32Array(size).fill(-1);
    this.#counts = new Int32Array(size);
    this.#mask = size - 1;
    this.#score = new Float64Array(wordings);
    this.#metIn = new Int32Array(wordings).fill(-1);
  }

  /** How rare a pair is, 0 for one that every utterance has: bits by which meeting it narrows the search. */
  rarity(hash: number): number {
    return Math.log2((this.#utterances + 2) / ((this.#counts[hash & this.#mask] as number) + 1));
  }

  /** Enters some pairs of a wording. @param opens whether it is an utterance that was not met before. */
  add(wording: number, pairs: Iterable<IndexedPair>, opens: boolean): void {
    if (opens) this.#utterances++;
    for (const { id } of pairs) {
      const bucket = id & this.#mask;
      const count = this.#counts[bucket] as number;
      this.#enter(bucket, wording);
      if (count === LONG_LIST) this.#scope(bucket, id);
      else if (count > LONG_LIST) this.#enterScoped(id, wording);
    }
  }

  /** Enters what a list holds once more by the speakers: it has become too long to be read. */
  #scope(bucket: number, hash: number): void {
    const owners: number[] = [];
    for (let at = this.#heads[bucket] as number; at >= 0; at = this.#next.at(at)) owners.push(this.#owners.at(at));
    for (const owner of owners.reverse()) this.#enterScoped(hash, owner);
  }

  #enterScoped(hash: number, wording: number): void {
    const scope = this.#scopeOf(wording);
    if (scope >= 0) this.#enter(scoped(hash, scope) & this.#mask, wording);
  }

  #enter(bucket: number, wording: number): void {
    this.#next.push(this.#heads[bucket] as number);
    this.#owners.push(wording);
    this.#heads[bucket] = this.#next.length - 1;
    this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
  }

  /** Wordings that share pairs with a new one, with the rarity of what they share; in no order. */
  search(pairs: readonly IndexedPair[], scope: number): { readonly wording: number; readonly score: number }[] {
    const search = this.#searches++;
    const met: number[] = [];
    const lists = pairs
      .map((pair) => ({ pair, bucket: pair.id & this.#mask, count: this.#counts[pair.id & this.#mask] as number }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count);
    let left = MOST_READ;
    const read = (bucket: number, gain: number, most: number): void => {
      let taken = 0;
      for (let at = this.#heads[bucket] as number; at >= 0 && taken < most; at = this.#next.at(at), taken++) {
        const owner = this.#owners.at(at);
        if (this.#metIn[owner] !== search) {
          this.#metIn[owner] = search;
          this.#score[owner] = 0;
          met.push(owner);
        }
        this.#score[owner] = (this.#score[owner] as number) + gain;
      }
      left -= taken;
    };
    for (const { pair, bucket, count } of lists) {
      if (left <= 0) break;
      const gain = pair.weight * Math.max(0.1, this.rarity(pair.id));
      if (count <= LONG_LIST) read(bucket, gain, LONG_LIST);
      else if (scope >= 0) read(scoped(pair.id, scope) & this.#mask, gain, LONG_LIST);
      else read(bucket, gain, LONG_LIST);
    }
    return met.map((wording) => ({ wording, score: this.#score[wording] as number }));
  }
}

function scoped(hash: number, scope: number): number {
  let mixed = Math.imul(hash ^ Math.imul(scope + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return mixed >>> 0;
}
