/** Who said some words first: every place that carries them, earliest first. */
import { overlaps } from '../model/span.ts';
import type { Basis, Placement } from '../model/witness.ts';
import type { Evidence } from './evidence.ts';
import { locate } from './locate.ts';
import { isParaphrase, isSameUtterance } from './same-utterance.ts';

export interface Traced {
  readonly basis: Basis | null;
  readonly placements: readonly Placement[];
}

export function traceWords(words: string, evidence: Evidence): Traced {
  const tokens = evidence.corpus.tokens(words, [{ start: 0, end: words.length }], 'und');
  const found = locate(tokens, evidence.corpus)
    .filter((placement) => isSameUtterance(placement, 'unknown') || isParaphrase(placement, false))
    .filter((placement, i, all) => !all.slice(0, i).some((other) => isOnePlace(placement, other)));
  const ordered = evidence.placementsEarliestFirst(found);
  const [first, ...rest] = ordered;
  const other = rest.find(({ document }) => document !== first?.document);
  const basis =
    first === undefined || other === undefined ? null : (evidence.precedes(first.document, other.document) ?? 'order');
  return { basis, placements: ordered };
}

function isOnePlace(a: Placement, b: Placement): boolean {
  return a.document === b.document && a.stretches.some((one) => b.stretches.some((other) => overlaps(one, other)));
}
