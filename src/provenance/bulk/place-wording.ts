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

/**
 * Places of a wording that one place of another is held against, where they share a pair: two wordings of two words have as
 * many hits as the square of their length. Nothing is left out where the wording has the pair as often as this; with more,
 * a chain would not look back as far as the place before.
 */
const MOST_AT_A_PLACE = 32;
/** Places of all pairs: of a wording as long as a book, fewer of each are taken. Each is some hundred bytes. */
const MOST_HITS = 1 << 20;
const LEAST_AT_A_PLACE = 4;

/** The pairs of one wording by their words, to look up those of another. */
export class PairTable {
  readonly #byId = new Map<number, Pair[]>();
  /** How often it has the pair that it has most often. */
  #mostOfOne = 0;

  constructor(pairs: readonly Pair[]) {
    for (const pair of pairs) {
      const known = this.#byId.get(pair.id) ?? [];
      if (known.push(pair) === 1) this.#byId.set(pair.id, known);
      this.#mostOfOne = Math.max(this.#mostOfOne, known.length);
    }
  }

  /** Where another wording has these pairs, in its order; of one that either has very often, where a copy would have it. */
  hitsIn(witness: Tokens): Hit[] {
    const hits: Hit[] = [];
    const { key } = witness;
    const most = Math.max(LEAST_AT_A_PLACE, Math.min(MOST_AT_A_PLACE, Math.floor(MOST_HITS / witness.count)));
    const wanted = this.#mostOfOne > most ? this.#whereACopyHas(witness, most) : (pairs: readonly Pair[]) => pairs;
    this.#eachPairIn(witness, (pairs, position, last) => {
      for (const { first, second, read, next, weight } of wanted(pairs)) {
        if (first !== key[position] || second !== key[last]) continue;
        hits.push({ position, positionEnd: last + 1, read, readEnd: next + 1, weight });
      }
    });
    return hits;
  }

  /** Calls `found` for each pair of another wording that this one has too, in its order, with the tokens of its words. */
  #eachPairIn(
    { key, kind, count, vocabulary }: Tokens,
    found: (pairs: readonly Pair[], first: number, second: number) => void,
  ): void {
    let before = -1;
    for (let i = 0; i < count; i++) {
      if (kind[i] !== WORD) continue;
      if (before >= 0) {
        const pairs = this.#byId.get(pairId(vocabulary, key[before] as number, key[i] as number));
        if (pairs !== undefined) found(pairs, before, i);
      }
      before = i;
    }
  }

  /**
   * Which of the places of a pair are taken, asked once for each time that the other wording has it, in its order: those
   * with as many of it before them as there, or behind them, give or take some. A copy with something added or left out at
   * an end has it there.
   */
  #whereACopyHas(witness: Tokens, most: number): (pairs: readonly Pair[]) => readonly Pair[] {
    const times = new Map<readonly Pair[], number>();
    this.#eachPairIn(witness, (pairs) => times.set(pairs, (times.get(pairs) ?? 0) + 1));
    const met = new Map<readonly Pair[], number>();
    const reach = Math.ceil(most / 4);
    return (pairs) => {
      if (pairs.length <= most) return pairs;
      const before = met.get(pairs) ?? 0;
      met.set(pairs, before + 1);
      const fromEnd = before + pairs.length - (times.get(pairs) as number);
      const [one, other] = [around(Math.min(before, fromEnd), reach), around(Math.max(before, fromEnd), reach)];
      return [...pairs.slice(one.from, one.to), ...pairs.slice(Math.max(one.to, other.from), other.to)];
    };
  }
}

/** The indices of a list around one, which may lie outside it, so far to either side. */
function around(at: number, reach: number): { readonly from: number; readonly to: number } {
  return { from: Math.max(0, at - reach), to: Math.max(0, at + reach) };
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
