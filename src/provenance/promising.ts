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
/** How many documents of a reading are looked at: those with most in common, then the earliest of those with nearly as much. */
export interface MostDocuments {
  readonly heaviest: number;
  readonly earliest: number;
}

/** Among themselves documents are clustered, which wants the copies too. A stock phrase has thousands, and none matters. */
export const AMONG_THEMSELVES: MostDocuments = { heaviest: 24, earliest: 0 };

/**
 * What a draft is held against is the earliest, and any other says the same. 726 drafts with planted edits against 420
 * articles: with 64, 24, 12 (as here) or 8 documents every status is the same, and 0, 1, 5, 5 of 366 findings name another
 * nearest source. 300 drafts against an archive of 100,000 planted quotations with up to sixty variants of each: of 256
 * documents' statuses differ 12 with the heaviest 24, 28 with the heaviest 8, 18 as here, in three fifths of the time of 24.
 */
export const AGAINST_SOURCES: MostDocuments = { heaviest: 8, earliest: 4 };
/** As much in common as the document with most, for this purpose. */
const NEARLY_AS_MUCH = 0.6;

/** The least that a place must share with a reading of so many words, in rare words. */
export function leastWeight(words: number): number {
  return words <= SHORT_READING ? LEAST_WEIGHT_SHORT : LEAST_WEIGHT;
}

/** Whether one pair can be all that a place shares with a reading of so many words. */
export function mayStandAlone(words: number, inShort: boolean): boolean {
  return words <= SHORT_TEXT || inShort;
}

/** The documents to look at, in their order. */
export function mostPromising<T extends Share>(
  shares: readonly T[],
  words: number,
  { heaviest, earliest }: MostDocuments,
): T[] {
  const least = leastWeight(words) - ROUNDING;
  // A place takes each pair of the reading once, so it cannot weigh more than all of them.
  const found = shares.filter(
    ({ weight, pairs, inShort }) => weight > least && (pairs > 1 || mayStandAlone(words, inShort)),
  );
  if (found.length <= heaviest + earliest) return found;
  found.sort((a, b) => b.weight - a.weight || a.time - b.time || a.order - b.order);
  const enough = (found[0]?.weight ?? 0) * NEARLY_AS_MUCH - ROUNDING;
  const early = found
    .slice(heaviest)
    .filter(({ weight }) => weight > enough)
    .sort((a, b) => a.time - b.time || a.order - b.order)
    .slice(0, earliest);
  return [...found.slice(0, heaviest), ...early].sort((a, b) => a.order - b.order);
}
