import type { Language } from './document.ts';

/** What is true of all documents of a run, where only some of an archive's were loaded. */
export interface CorpusFacts {
  /** Index of the first document among the analyses that is the archive's; all after it are too. */
  readonly archived: number;
  /** How many of the archive's documents are in each language. */
  readonly languages: ReadonlyMap<Language, number>;
  /** Of the archive's documents. */
  readonly outlets: readonly string[];
  /** How many places some word pairs have, in all documents of the run and the archive. */
  readonly pairCounts: ReadonlyMap<number, number>;
  /** How many of the archive's documents give a person some names, as they are spelt. */
  readonly namings: ReadonlyMap<string, number>;
}
