import type { Span } from './span.ts';

/**
 * `direct`: a whole clause or more; `partial`: a fragment inside the reporter's own sentence; `other`: a scare quote, a
 * title, a nickname, a term: recorded, never verified.
 */
export type QuotationKind = 'direct' | 'partial' | 'other';

/** How the page shows that these are somebody's words. */
export type QuotationForm =
  /** between quotation marks */
  | 'marked'
  /** a pull quote, block quotation or caption: no marks, but set apart and signed */
  | 'set-off'
  /** a paragraph of a conversation that opens with a dash */
  | 'dialogue'
  /** a turn of a transcript */
  | 'turn';

/** One utterance as one document gives it. */
export interface Quotation {
  /** Unique in a run: `d3q2` is the second of document `d3`. */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly kind: QuotationKind;
  readonly form: QuotationForm;
  /** In order; a split or multi-paragraph quotation has several. Quotation marks included. */
  readonly spans: readonly Span[];
  /** The same stretches without their marks: what is collated. As many as `spans`. */
  readonly content: readonly Span[];
  /** False when an opening mark never closes (and the quotation was ended at its paragraph's end). */
  readonly balanced: boolean;
}

/** A mark that stands alone: an opening one that never closes, or the reverse. */
export interface StrayMark extends Span {
  readonly document: string;
  readonly side: 'opening' | 'closing';
}

export interface Extraction {
  /** Ordered by first span; spans of different quotations do not overlap. */
  readonly quotations: readonly Quotation[];
  readonly strayMarks: readonly StrayMark[];
}

/** The id of a document's quotation, by its place among them, from 0. */
export function quotationId(document: string, index: number): string {
  return `${document}q${index + 1}`;
}
