/** One wording held against another, from their tokens alone. */
import { countWords } from '../../text/count-words.ts';
import { WORD } from '../../text/tokens.ts';
import type { TokenStream } from '../../text/tokens.ts';
import { endOfSpan, placeIn } from '../place.ts';
import type { Placed } from '../place.ts';
import type { Hit, HitChain } from '../sparse-chain.ts';
import type { WordWeights } from '../word-weight.ts';
import { pairId } from '../word-pairs.ts';
import type { Pair, Tokens } from '../word-pairs.ts';

/** The pairs of one wording by their words, to look up those of another. */
export class PairTable {
  readonly #byId = new Map<number, Pair[]>();

  constructor(pairs: readonly Pair[]) {
    for (const pair of pairs) {
      const known = this.#byId.get(pair.id);
      if (known === undefined) this.#byId.set(pair.id, [pair]);
      else known.push(pair);
    }
  }

  /** Where another wording has these pairs, in its order. */
  hitsIn({ key, kind, count, vocabulary }: Tokens): Hit[] {
    const hits: Hit[] = [];
    let before = -1;
    for (let i = 0; i < count; i++) {
      if (kind[i] !== WORD) continue;
      if (before >= 0) {
        const first = key[before] as number;
        const second = key[i] as number;
        for (const pair of this.#byId.get(pairId(vocabulary, first, second)) ?? []) {
          if (pair.first !== first || pair.second !== second) continue;
          const { read, next, weight } = pair;
          hits.push({ position: before, positionEnd: i + 1, read, readEnd: next + 1, weight });
        }
      }
      before = i;
    }
    return hits;
  }
}

/** What clustering asks of a placement. */
export type Likeness = Pick<Placed, 'whole' | 'placed' | 'weight'>;

/** A wording that stands word for word in another, found without collating them; null when it does not. */
export function placeVerbatim(
  reading: Tokens,
  witness: Tokens,
  hits: readonly Hit[],
  weights: WordWeights,
): Likeness | null {
  const { key, kind, count } = reading;
  for (const { read, position } of hits) {
    if (read > 0) continue;
    let i = 0;
    while (i < count && kind[i] === WORD && witness.kind[position + i] === WORD && witness.key[position + i] === key[i])
      i++;
    if (i < count || position + count > witness.count) continue;
    let shared = 0;
    for (let t = 0; t < count; t++) shared += weights.of(key[t] as number);
    const weight = { shared, apart: 0, diverging: 0, run: count, cover: 1 };
    return { whole: true, placed: { start: 0, end: Number.POSITIVE_INFINITY }, weight };
  }
  return null;
}

/** The part of a wording that another has, collated with it; null when that is too little to be looked at. */
export function placeWording(
  reading: TokenStream,
  witness: TokenStream,
  chain: HitChain,
  weights: WordWeights,
): Placed | null {
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
