/**
 * Which documents are worth a closer look for a reading, by the word pairs that they have of it. Decided by what an index
 * of pairs can tell, so that an archive finds the documents that a search of all of them would.
 */

/** What a document has of a reading. */
export interface Share {
  /** Summed weight of the reading's pairs that the document has, each once. */
  readonly weight: number;
  /** How many these are. */
  readonly pairs: number;
  /** Whether one of them stands in a quotation of few words. */
  readonly inShort: boolean;
  /** Milliseconds of UTC. */
  readonly time: number;
  /** Place among the documents searched. */
  readonly order: number;
}

/** Documents with less than this in common are not looked at: nearly two rare words, in a short reading two common ones. */
const LEAST_WEIGHT = 1.6;
const LEAST_WEIGHT_SHORT = 0.9;
const SHORT_READING = 6;
/** Far above what summing weights in another order can change, far below any weight. */
const ROUNDING = 1e-6;
/**
 * One pair is no likeness between two long texts; it is one where either has few words. From 9 words on, what two texts
 * share of a pair is less than the two fifths from which one is part of the other.
 */
export const SHORT_TEXT = 8;
/**
 * The documents of a reading that are looked at: those with most in common, and of two with as much the earlier. A stock
 * phrase has thousands, and none of them is an utterance. Of 726 drafts with planted edits against 420 articles every
 * status is the same with 64, 24 or 8 documents, and 1 (24) or 5 (8) of 366 findings name another nearest source than
 * with 64; of 300 drafts against 100,000 planted quotations with up to sixty variants of each, 12 (24) or 28 (8) have
 * another status than with 256.
 */
const MOST_DOCUMENTS = 24;

/** The least that a place must share with a reading of so many words, in rare words. */
export function leastWeight(words: number): number {
  return words <= SHORT_READING ? LEAST_WEIGHT_SHORT : LEAST_WEIGHT;
}

/** Whether one pair can be all that a place shares with a reading of so many words. */
export function mayStandAlone(words: number, inShort: boolean): boolean {
  return words <= SHORT_TEXT || inShort;
}

/** The documents to look at, in their order. */
export function mostPromising<T extends Share>(shares: readonly T[], words: number): T[] {
  const least = leastWeight(words) - ROUNDING;
  // A place takes each pair of the reading once, so it cannot weigh more than all of them.
  const found = shares.filter(
    ({ weight, pairs, inShort }) => weight > least && (pairs > 1 || mayStandAlone(words, inShort)),
  );
  if (found.length <= MOST_DOCUMENTS) return found;
  return found
    .sort((a, b) => b.weight - a.weight || a.time - b.time || a.order - b.order)
    .slice(0, MOST_DOCUMENTS)
    .sort((a, b) => a.order - b.order);
}
