import type { Collation, GoverningCut } from './collation.ts';
import type { Document } from './document.ts';
import type { Quotation, StrayMark } from './quotation.ts';
import type { Span } from './span.ts';
import type { Attribution, Attributions } from './speaker.ts';

/** One document after extraction and attribution: what provenance and the rules work on. */
export interface Analysis {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly strayMarks: readonly StrayMark[];
  readonly attributions: Attributions;
}

/**
 * What carries the words at a place: a quotation or a transcript's turn; a stretch set apart from the text (or word for
 * word what another document quotes); the reporter's own running text; or two stretches far apart.
 */
export type WitnessForm = 'quotation' | 'set-off' | 'running' | 'splice';

/** Why one witness is held to be earlier than another (DESIGN.md section 6). */
export type Basis = 'transcript' | 'date' | 'credit' | 'order';

/** How much speaks for a stretch being the same utterance, in rare words (a function word counts a fifth of one). */
export interface Weight {
  /** Words that both have. */
  readonly shared: number;
  /** Words of the stretch that only one has, where the other has different ones or goes on without them. */
  readonly apart: number;
  /** Words with which the two go on differently beyond the stretch. */
  readonly diverging: number;
  /** The longest run of words that both have, in words. */
  readonly run: number;
  /** The share, 0…1, of the shorter of the two texts that the stretch covers. */
  readonly cover: number;
}

/** A stretch of one document that carries the words of a quotation of another (or of the same). */
export interface Placement {
  /** Index of the document among the analyses. */
  readonly document: number;
  readonly form: WitnessForm;
  /** Indices of the quotations that the stretch lies in, in order; empty for running text. */
  readonly quotations: readonly number[];
  /** Where the words stand; two stretches for a splice. */
  readonly stretches: readonly Span[];
  /** The part of the reading that was placed; the whole of it in most cases. */
  readonly placed: Span;
  readonly whole: boolean;
  readonly collation: Collation;
  readonly weight: Weight;
  readonly cuts: readonly GoverningCut[];
}

/**
 * What is looked for as one piece: a quotation, or, where it was split after the end of a sentence, each part of it. The
 * halves of a sentence that an attribution interrupts must touch; two sentences need not.
 */
export interface Reading {
  /** Unique in a run: the quotation's id, and which part. */
  readonly id: string;
  /** Index of the document among the analyses, and of the quotation in it. */
  readonly analysis: number;
  readonly index: number;
  readonly quotation: Quotation;
  /** The part's spans, with their marks, and what stands between them. */
  readonly spans: readonly Span[];
  readonly content: readonly Span[];
  readonly attribution: Attribution;
}
