import { BRACKET_CLOSE, BRACKET_OPEN, WORD } from '../text/tokens.ts';
import type { TokenStream, Vocabulary } from '../text/tokens.ts';
import type { WordWeights } from './word-weight.ts';

/**
 * The fingerprint of two words that follow on each other: 32 bits of their normal forms. Made of the words alone, so that
 * it is the same in every run and can be kept.
 */
export function pairId(vocabulary: Vocabulary, first: number, second: number): number {
  let id = Math.imul(vocabulary.hash(first), 0x9e3779b1) ^ Math.imul(vocabulary.hash(second) + 1, 0x85ebca6b);
  id ^= id >>> 15;
  id = Math.imul(id, 0x2c1b3c6d);
  return (id ^ (id >>> 13)) >>> 0;
}

/**
 * Calls `found` for each two words of a stream that follow on each other in one reading, or both outside marks, in
 * order, with the token of the first. A pair that straddles a mark is half one's words and half another's.
 *
 * @param readingAt the reading that each token stands in; -1 outside marks.
 */
export function eachWordPair(
  stream: TokenStream,
  readingAt: Int32Array,
  found: (id: number, first: number) => void,
): void {
  const { count, kind, key, vocabulary } = stream;
  let before = -1;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD) continue;
    if (before >= 0 && readingAt[before] === readingAt[i]) {
      found(pairId(vocabulary, key[before] as number, key[i] as number), before);
    }
    before = i;
  }
}

/** What pairs are made of: the words of a stream, without their places. */
export type Tokens = Pick<TokenStream, 'count' | 'key' | 'kind' | 'vocabulary'>;

/** Two words of a reading that follow on each other, by their tokens. */
export interface Pair {
  readonly id: number;
  readonly first: number;
  readonly second: number;
  readonly read: number;
  readonly next: number;
  readonly weight: number;
}

/**
 * The pairs of a reading, in order; none across an ellipsis, a bracket or a boundary. Where it has others, none of what
 * stands in square brackets, which is the reporter's: "They [the crew] knew".
 */
export function pairsOf(reading: Tokens, weights: WordWeights): Pair[] {
  const own = pairsIn(reading, weights, true);
  return own.length > 0 ? own : pairsIn(reading, weights, false);
}

/**
 * The token that closes the square bracket which opens at another, where nothing but words stands between; else that other
 * one. Asked of each token of a stream in turn it is linear.
 */
export function closeOfBracket({ count, kind }: Pick<Tokens, 'count' | 'kind'>, at: number): number {
  if (kind[at] !== BRACKET_OPEN) return at;
  let i = at + 1;
  while (i < count && kind[i] === WORD) i++;
  return i < count && kind[i] === BRACKET_CLOSE ? i : at;
}

function pairsIn(reading: Tokens, weights: WordWeights, withoutBrackets: boolean): Pair[] {
  const { count, kind, key, vocabulary } = reading;
  const pairs: Pair[] = [];
  let before = -1;
  for (let next = 0; next < count; next++) {
    if (withoutBrackets) next = closeOfBracket(reading, next);
    if (kind[next] !== WORD) {
      before = -1;
      continue;
    }
    if (before >= 0) {
      const [first, second] = [key[before] ?? -1, key[next] ?? -1];
      const weight = weights.of(first) + weights.of(second);
      pairs.push({ id: pairId(vocabulary, first, second), first, second, read: before, next, weight });
    }
    before = next;
  }
  return pairs;
}
