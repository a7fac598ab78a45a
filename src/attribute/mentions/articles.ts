/** Articles that open a noun phrase: one that was spoken of before, or somebody new. */
import { hashOf } from '../words/lexicon.ts';

export const DEFINITE: ReadonlySet<number> = new Set(
  ['the', 'der', 'die', 'den', 'dem', 'le', 'la', 'el', 'il', 'lo', 'o', 'de', 'het'].map(hashOf),
);
export const INDEFINITE: ReadonlySet<number> = new Set(['a', 'an'].map(hashOf));
