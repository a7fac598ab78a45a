/** The first document, from one on, in which words are looked for; infinity where there is none any more. */
import { firstWhere } from '../text/first-where.ts';

/**
 * Told as the next one, not as yes or no to each: words that ten thousand drafts repeat are looked for in three sources
 * without asking about every draft.
 */
export type LookedAt = (from: number) => number;

/** @param documents ascending. */
export function amongSorted(documents: readonly number[]): LookedAt {
  return (from) =>
    documents[firstWhere(documents.length, (i) => (documents[i] as number) >= from)] ?? Number.POSITIVE_INFINITY;
}

export function butFor(document: number, lookedAt: LookedAt): LookedAt {
  return (from) => {
    const next = lookedAt(from);
    return next === document ? lookedAt(document + 1) : next;
  };
}

export function andAlso(document: number, lookedAt: LookedAt): LookedAt {
  return (from) => (from <= document ? Math.min(document, lookedAt(from)) : lookedAt(from));
}
