import type { Span } from './span.ts';

/** What sort of word an edit touches. Negation, number, name and modality are never permitted. */
export type EditKind = 'negation' | 'number' | 'name' | 'modality' | 'hedge' | 'tense' | 'order' | 'other';

export type EditOp = 'replace' | 'insert' | 'delete' | 'move';

/** The rows of the table of permitted edits (DESIGN.md section 5). `reworded` is every edit that no other row covers. */
export type EditClass =
  | 'glyph'
  | 'capital'
  | 'cut-at-end'
  | 'split'
  | 'ellipsis'
  | 'bracket'
  | 'bracket-of-substance'
  | 'sic'
  | 'contraction'
  | 'spelling'
  | 'number-format'
  | 'abbreviation'
  | 'dialect'
  | 'filler'
  | 'masked-obscenity'
  | 'compound'
  | 'name-variant'
  | 'speech-grammar'
  | 'omission'
  | 'reworded';

/** One difference between a reading and the earliest witness. */
export interface Edit {
  readonly op: EditOp;
  readonly kind: EditKind;
  readonly class: EditClass;
  /** The words of the earlier witness, as they stand there; empty for an insertion. */
  readonly before: string;
  /** The words of the reading; empty for a deletion. */
  readonly after: string;
  /** Where `after` stands in the reading's document; empty (`start === end`) for a deletion. */
  readonly reading: Span;
  /** Where `before` stands in the earlier document; empty for an insertion. */
  readonly earlier: Span;
}

/** A cut that takes away a negation, a condition or a qualification that governs what is left. */
export interface GoverningCut {
  /** What the cut took away, as it stands in the earlier document. */
  readonly taken: Span;
  readonly governs: 'negation' | 'condition' | 'qualification';
  /** Where the reading was cut. */
  readonly at: Span;
  readonly side: 'before' | 'inside' | 'after';
  /** Whether an ellipsis owns up to it. */
  readonly marked: boolean;
}

/** `none` < `cosmetic` < `bracketed` < `elided` < `wording`: the gravest class of any edit. */
export type Change = 'none' | 'cosmetic' | 'bracketed' | 'elided' | 'wording';

export interface Collation {
  readonly change: Change;
  /** Every edit, in order of the reading; permitted ones too. */
  readonly edits: readonly Edit[];
  /** The stretches of the earlier document that the reading covers, first to last. */
  readonly stretch: Span;
  /** Words of the reading, and how many of them stand in the earlier witness too. */
  readonly words: number;
  readonly matched: number;
}
