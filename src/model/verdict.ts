import type { Span } from './span.ts';
import type { Basis, Placement, Reading } from './witness.ts';

/** Why a quotation could not be verified, when it could not. */
export type Unverifiable =
  /** a word or two that would fit many places */
  | 'too-short'
  /** there is no source, or none that could be read */
  | 'no-source'
  /** no source is in the quotation's language */
  | 'other-language'
  /** it fits two unrelated passages equally well */
  | 'ambiguous'
  /** a text that quotes nobody and is no outlet's has the words: it may be what is quoted, or somebody's account */
  | 'unmarked';

/** A witness that a reading is held against, and how sure the order of the two is. */
export interface HeldAgainst {
  readonly placement: Placement;
  /** What puts the witness first. `order`: nothing does but the order given (or the role of source). */
  readonly basis: Basis;
  /** False where neither time nor credit orders the two: a difference is a disagreement, not an alteration. */
  readonly ordered: boolean;
  /** Whether the reading's document credits the witness's. */
  readonly credited: boolean;
}

/** What is known of one quotation of a draft, before any rule speaks. */
export interface Verdict {
  readonly reading: Reading;
  /**
   * Witnesses that carry the words as somebody's words, in the order in which they are held against: the earliest, then,
   * where that one has only part of the words, the earliest that has the rest.
   */
  readonly held: readonly HeldAgainst[];
  /** Every place that carries the words as somebody's, earliest first; `held` are among them. */
  readonly witnesses: readonly Placement[];
  /** Where the words stand outside quotation marks, or in two places far apart. */
  readonly running: readonly HeldAgainst[];
  readonly splice: HeldAgainst | null;
  /** The passage that comes nearest without being it: shown, never held against. */
  readonly nearest: Placement | null;
  /** The one remark of few sources that is a short reading word for word, however common its words are; never held against. */
  readonly sole: Placement | null;
  /** Stretches of the reading that no witness carries (only where it must be supported). */
  readonly unplaced: readonly Span[];
  readonly unverifiable: Unverifiable | null;
  /** Whether a source must carry it (`--against`, `--archive`). */
  readonly mustBeSupported: boolean;
  /** Whether it comes first: nothing that carries it is earlier. */
  readonly isEarliest: boolean;
}
