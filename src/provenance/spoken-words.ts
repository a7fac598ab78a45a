import { firstWhere } from '../text/first-where.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';

/** Where each word stands in some streams: two flat arrays, made in two passes. 4 bytes a word. */
export class SpokenWords {
  /** Position of the first token of each stream among all tokens. */
  readonly #bases: Int32Array;
  /** By key: where its places begin. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;

  constructor(streams: readonly TokenStream[]) {
    this.#bases = new Int32Array(streams.length);
    let [base, highest, words] = [0, -1, 0];
    streams.forEach(({ key, kind, count }, stream) => {
      this.#bases[stream] = base;
      base += count;
      for (let i = 0; i < count; i++) {
        if (kind[i] !== WORD) continue;
        words++;
        highest = Math.max(highest, key[i] ?? -1);
      }
    });
    const starts = new Int32Array(highest + 2);
    const eachWord = (found: (key: number, position: number) => void): void =>
      streams.forEach(({ key, kind, count }, stream) => {
        for (let i = 0; i < count; i++)
          if (kind[i] === WORD) found(key[i] as number, (this.#bases[stream] as number) + i);
      });
    eachWord((key) => {
      starts[key + 1] = (starts[key + 1] as number) + 1;
    });
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    this.#places = new Int32Array(words);
    const next = starts.slice();
    eachWord((key, position) => {
      const at = next[key] as number;
      this.#places[at] = position;
      next[key] = at + 1;
    });
    this.#starts = starts;
  }

  /** The places of a word, in order; none for one that no stream has. */
  placesOf(key: number): Int32Array {
    if (key < 0 || key + 1 >= this.#starts.length) return new Int32Array();
    return this.#places.subarray(this.#starts[key], this.#starts[key + 1]);
  }

  /** The stream and token of a place. */
  at(place: number): { stream: number; token: number } {
    const stream = firstWhere(this.#bases.length, (i) => (this.#bases[i] as number) > place) - 1;
    return { stream, token: place - (this.#bases[stream] as number) };
  }

  /** The index of the first of some places that lies in a stream or in a later one. */
  firstFrom(places: Int32Array, stream: number): number {
    const start = this.#bases[stream] ?? Number.POSITIVE_INFINITY;
    return firstWhere(places.length, (i) => (places[i] as number) >= start);
  }
}
