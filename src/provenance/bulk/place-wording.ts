/** One wording held against another, from their tokens alone. */
import { countWords } from '../../text/count-words.ts';
import { WORD } from '../../text/tokens.ts';
import type { TokenStream } from '../../text/tokens.ts';
import { endOfSpan, placeIn } from '../place.ts';
import type { Placed } from '../place.ts';
import { chainHits } from '../sparse-chain.ts';
import type { Hit } from '../sparse-chain.ts';
import type { WordWeights } from '../word-weight.ts';
import { pairHash } from './wording-index.ts';

/** Two words of a wording that follow on each other. */
export interface Pair {
  readonly hash: number;
  readonly weight: number;
  readonly first: number;
  readonly second: number;
  /** Tokens of the first and of the second word. */
  readonly at: number;
  readonly next: number;
}

type Tokens = Pick<TokenStream, 'key' | 'kind'> & { readonly count: number };

/** The pairs of neighbouring words; a mark between two words parts them. */
export function pairsOf({ key, kind, count }: Tokens, weights: WordWeights): Pair[] {
  const pairs: Pair[] = [];
  let before = -1;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD) {
      before = -1;
      continue;
    }
    if (before >= 0) {
      const first = key[before] as number;
      const second = key[i] as number;
      const weight = weights.of(first) + weights.of(second);
      pairs.push({ hash: pairHash(first, second), weight, first, second, at: before, next: i });
    }
    before = i;
  }
  return pairs;
}

/** The pairs of one wording by their words, to look up those of another. */
export class PairTable {
  readonly #byHash = new Map<number, Pair[]>();

  constructor(pairs: readonly Pair[]) {
    for (const pair of pairs) {
      const known = this.#byHash.get(pair.hash);
      if (known === undefined) this.#byHash.set(pair.hash, [pair]);
      else known.push(pair);
    }
  }

  /** Where another wording has these pairs, in its order. */
  hitsIn({ key, kind, count }: Tokens): Hit[] {
    const hits: Hit[] = [];
    let before = -1;
    for (let i = 0; i < count; i++) {
      if (kind[i] !== WORD) continue;
      if (before >= 0) {
        const first = key[before] as number;
        const second = key[i] as number;
        for (const pair of this.#byHash.get(pairHash(first, second)) ?? []) {
          if (pair.first !== first || pair.second !== second) continue;
          const { at, next, weight } = pair;
          hits.push({ position: before, positionEnd: i + 1, read: at, readEnd: next + 1, weight });
        }
      }
      before = i;
    }
    return hits;
  }
}

/** The part of a wording that another has, collated with it; null when that is too little to be looked at. */
export function placeWording(
  reading: TokenStream,
  witness: TokenStream,
  hits: readonly Hit[],
  least: number,
  weights: WordWeights,
): Placed | null {
  const [chain] = chainHits(hits, { most: 1, least }, () => true);
  if (chain === undefined) return null;
  const from = chain.head.position;
  const to = chain.tail.positionEnd;
  return placeIn(
    reading,
    { from: chain.head.read, to: chain.tail.readEnd },
    {
      stream: witness,
      from,
      to,
      headRoom: countWords(witness, endOfSpan(witness, from, -1) + 1, from),
      tailRoom: countWords(witness, to, endOfSpan(witness, to - 1, 1)),
      first: 0,
      last: witness.count,
      ends: 'short',
    },
    weights,
  );
}
