/**
 * What the page shows, as plain data: built from the report here, shown by the views, and kept in the page as JSON where it is
 * shown later. Every string is one line without control characters, fillers or marks that turn the direction of text.
 */
import type { Change } from '../../model/collation.ts';
import type { BlockKind } from '../../model/document.ts';
import type { QuotationStatus, Severity } from '../../model/report.ts';

/** Where something stands and who published it. */
export interface SourceModel {
  /** The outlet; the path where it is not known. */
  readonly label: string;
  readonly path: string;
  /** `1 March 2024`; empty when unknown. */
  readonly date: string;
  /** ISO 8601 as precise as known; empty when unknown. */
  readonly iso: string;
  /** How the date is known: `front matter`. */
  readonly basis: string;
}

/** A place in a document: `draft.md:7`, `draft.docx, paragraph 7`. */
export interface CitedModel extends SourceModel {
  readonly place: string;
}

/** A word that both wordings have; or one of each, empty where there is none, and whether the difference counts. */
export type CellModel = string | readonly [draft: string, source: string, marked: boolean];

export interface FindingModel {
  /** Counted through the page, from 1. */
  readonly n: number;
  readonly rule: string;
  readonly severity: Severity;
  /** `draft.md:7`. */
  readonly place: string;
  readonly message: string;
  readonly speaker: string;
  /** The two wordings, the draft's first; null when there is no pair. */
  readonly cells: readonly CellModel[] | null;
  /** What the second wording is called. */
  readonly label: string;
  /** The draft's words. */
  readonly actual: string;
  readonly expected: string;
  /** What changed, in words, with its kind where it is a grave one. */
  readonly edits: readonly { readonly words: string; readonly kind: string }[];
  readonly source: CitedModel | null;
  /** Others that have the earliest words, and whatever else bears on it. */
  readonly also: readonly string[];
  readonly related: readonly { readonly place: string; readonly text: string }[];
  readonly fix: { readonly from: string; readonly to: string } | null;
  readonly utterance: string;
}

/** A stretch of copy: plain, or a quotation or what a finding marks. */
export interface PieceModel {
  readonly text: string;
  readonly status: QuotationStatus | '';
  readonly severity: Severity | '';
  /** Numbers of the findings on it. */
  readonly findings: readonly number[];
  /** Whether it is the first piece of what it marks: the one that bears the numbers. */
  readonly opens: boolean;
  readonly utterance: string;
  readonly speaker: string;
}

export interface BlockModel {
  readonly kind: BlockKind;
  readonly line: number;
  readonly pieces: readonly (string | PieceModel)[];
  /** Those that are told after it. */
  readonly findings: readonly FindingModel[];
}

export interface DraftModel {
  readonly id: string;
  readonly source: SourceModel;
  readonly title: string;
  readonly language: string;
  readonly quotations: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly blocks: readonly BlockModel[];
}

export interface WitnessModel {
  /** Index into the page's list of sources. */
  readonly source: number;
  readonly place: string;
  readonly change: Change;
  /** The words that differ; empty where none do. */
  readonly readings: readonly { readonly before: string; readonly after: string }[];
  /** Both wordings; null where the words are the same. */
  readonly cells: readonly CellModel[] | null;
  readonly speaker: string;
}

export interface UtteranceModel {
  readonly id: string;
  readonly speaker: string;
  readonly basis: 'date' | 'credit' | 'order';
  /** The earliest wording; words that some witness changes are marked. */
  readonly lemma: readonly { readonly text: string; readonly marked: boolean }[];
  /** The earliest first. */
  readonly witnesses: readonly WitnessModel[];
}

/** What the page's script is given. */
export interface PageData {
  readonly sources: readonly SourceModel[];
  readonly utterances: readonly UtteranceModel[];
  /** Drafts whose text is shown when it is asked for. */
  readonly drafts: readonly DraftModel[];
}
