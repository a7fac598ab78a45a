import { firstWhere } from '../text/first-where.ts';
import type { TokenStretch } from '../text/slice-tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { eachWordPair } from './word-pairs.ts';

/** A text to index: its running stream, and where its tokens are counted from. */
export interface IndexedText {
  readonly running: TokenStream;
  /** For each token of the stream: the index of the reading that it stands in; -1 outside marks. */
  readonly readingAt: Int32Array;
  /** Position of its first token; it ascends from text to text. */
  readonly base: number;
}

/** The positions of a text's tokens. */
export function stretchOf({ base, running }: Pick<IndexedText, 'base' | 'running'>): TokenStretch {
  return { from: base, to: base + running.count };
}

/**
 * Where each word pair stands in some texts: two flat arrays, bucket starts and postings (8 bytes a word); building it and
 * looking up a pair cost what the pair occurs. Postings keep the pair's fingerprint beside the place (4 bytes more), so
 * that how often a pair occurs does not hang on what else fell into its bucket.
 */
export class PairIndex {
  readonly #bucketStart: Int32Array;
  readonly #postings: Int32Array;
  /** The fingerprint of each posting's pair. */
  readonly #ids: Uint32Array;
  readonly #mask: number;

  constructor(texts: readonly IndexedText[]) {
    const tokens = texts.reduce((sum, { running }) => sum + running.count, 0);
    this.#mask = bucketCount(tokens) - 1;
    this.#bucketStart = new Int32Array(this.#mask + 2);
    this.#postings = new Int32Array(tokens);
    this.#ids = new Uint32Array(tokens);
    this.#build(texts);
  }

  /**
   * Calls `found` with the position of each place where a pair may stand, in order, so long as it answers true: all of
   * them, or those of one stretch.
   *
   * @returns false where it answered false.
   */
  each(id: number, only: TokenStretch | undefined, found: (position: number) => boolean): boolean {
    const end = this.#bucketStart[(id & this.#mask) + 1] ?? 0;
    const limit = only?.to ?? Number.POSITIVE_INFINITY;
    let i = this.#bucketStart[id & this.#mask] ?? 0;
    if (only !== undefined) i += firstWhere(end - i, (at) => (this.#postings[i + at] as number) >= only.from);
    for (; i < end; i++) {
      const position = this.#postings[i] as number;
      if (position >= limit) break;
      if (this.#ids[i] === id && !found(position)) return false;
    }
    return true;
  }

  /** How many places a pair has: all, or those in one stretch; of more than `most` it says one more. */
  count(id: number, only?: TokenStretch, most = Number.POSITIVE_INFINITY): number {
    let count = 0;
    this.each(id, only, () => ++count <= most);
    return count;
  }

  #build(texts: readonly IndexedText[]): void {
    const starts = this.#bucketStart;
    const ids = new Uint32Array(this.#ids.length);
    const positions = new Int32Array(this.#ids.length);
    let count = 0;
    for (const { running, readingAt, base } of texts) {
      eachWordPair(running, readingAt, (id, first) => {
        ids[count] = id;
        positions[count++] = base + first;
        starts[(id & this.#mask) + 1] = (starts[(id & this.#mask) + 1] as number) + 1;
      });
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    for (let pair = 0; pair < count; pair++) {
      const id = ids[pair] as number;
      const at = next[id & this.#mask] as number;
      this.#postings[at] = positions[pair] as number;
      this.#ids[at] = id;
      next[id & this.#mask] = at + 1;
    }
  }
}

function bucketCount(tokens: number): number {
  let size = 1024;
  while (size < tokens) size *= 2;
  return size;
}
