import type { GoverningCut } from '../model/collation.ts';

/** What a cut took away that governs the words kept beside it. */
export interface Governing {
  readonly governs: GoverningCut['governs'];
  /** The tokens taken away, half-open. */
  readonly from: number;
  readonly to: number;
}
