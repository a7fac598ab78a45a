import type { Change, EditKind, EditOp } from './collation.ts';
import type { DocumentForm, DocumentRole, Language, Publication } from './document.ts';
import type { QuotationKind } from './quotation.ts';
import type { Position } from './span.ts';
import type { SpeakerType } from './speaker.ts';
import type { WitnessForm } from './witness.ts';

/** The JSON report, as `schemas/report.schema.json` fixes it. Fields are only added within 1.x. */
export interface Report {
  readonly schemaVersion: '1.0';
  readonly tool: { readonly name: string; readonly version: string };
  readonly documents: readonly ReportDocument[];
  readonly quotations: readonly ReportQuotation[];
  readonly speakers: readonly ReportSpeaker[];
  readonly clusters: readonly ReportCluster[];
  readonly findings: readonly Finding[];
  /** What would be findings, but for a comment in the document or the baseline; absent where there are none. */
  readonly suppressed?: readonly SuppressedFinding[];
  readonly summary: {
    readonly documents: number;
    readonly quotations: number;
    readonly clusters: number;
    readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  };
  /** Absent where nothing was: the commonest ending first. */
  readonly passedOver?: readonly PassedOver[];
}

/** Files with one ending that folders held and that are of no form that is read. */
export interface PassedOver {
  /** With its dot, in lower case; empty for names without one. */
  readonly ending: string;
  readonly files: number;
}

export interface ReportDocument {
  readonly id: string;
  readonly path: string;
  readonly role: DocumentRole;
  readonly form: DocumentForm;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: Publication;
  readonly language: Language;
  readonly sha256: string | null;
  /** When the file was made, which is no date of publication. */
  readonly created?: string;
  /** What its reader passed over: attachments, tracked changes. */
  readonly warnings?: readonly string[];
  readonly error?: string;
}

/** Where something stands: offsets are half-open, UTF-16; lines and columns count from 1, columns in UTF-16 units. */
export interface Place extends Position {
  readonly start: number;
  readonly end: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * A place by its words, as the Web Annotation Data Model has it (W3C, section 4.2.4): holds where offsets have moved. Without
 * markup; `prefix` and `suffix` are up to 32 UTF-16 code units before and after, within the document.
 */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface ReportMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ReportSpeakerRef {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly mention: ReportMention | null;
}

/**
 * What was found out about a quotation. `earliest`: the others are held against it; `verbatim`, `cosmetic`, `marked`,
 * `altered`: against the earliest witness; `unchecked`: nothing else carries it and nothing had to.
 */
export type QuotationStatus =
  | 'earliest'
  | 'verbatim'
  | 'cosmetic'
  | 'marked'
  | 'altered'
  | 'paraphrase'
  | 'unsupported'
  | 'unverifiable'
  | 'unchecked';

export interface ReportQuotation extends Position {
  readonly id: string;
  readonly document: string;
  readonly kind: QuotationKind;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  /** One for each of `spans`. */
  readonly selectors: readonly TextQuoteSelector[];
  readonly speaker: ReportSpeakerRef | null;
  readonly relay: ReportSpeakerRef | null;
  readonly cue: ReportMention | null;
  readonly confidence: number;
  readonly clusters: readonly string[];
  readonly status: QuotationStatus;
}

export interface ReportSpeaker {
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly forms: readonly { readonly form: string; readonly count: number; readonly documents: readonly string[] }[];
  readonly descriptions: readonly { readonly text: string; readonly document: string }[];
}

export interface ReportEdit {
  readonly op: EditOp;
  readonly kind: EditKind;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

export interface ReportMember {
  readonly document: string;
  readonly quotation: string | null;
  readonly primary: boolean;
  /** Another cluster, which has nothing to do with this one, has the words as well, and nothing tells which it is. */
  readonly ambiguous?: true;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly change: Change;
  readonly edits: readonly ReportEdit[];
}

export interface ReportCluster {
  readonly id: string;
  readonly basis: 'date' | 'credit' | 'order';
  readonly earliest: {
    readonly document: string;
    readonly quotation: string | null;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  };
  readonly members: readonly ReportMember[];
}

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Evidence {
  readonly document: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly selector: TextQuoteSelector;
}

export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly document: string;
  readonly path: string;
  readonly selector: TextQuoteSelector;
  readonly message: string;
  readonly quotation: string | null;
  /** What the draft has: the quotation's words, or the misspelled form. */
  readonly actual: string | null;
  /** What it should have: the earliest witness's words, or the right form. */
  readonly expected: string | null;
  readonly edits: readonly ReportEdit[];
  readonly evidence: Evidence | null;
  /** Further places that bear on it: the second stretch of a splice, other witnesses. */
  readonly related: readonly Evidence[];
  readonly fix: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** Made of rule, path and content, never of a line number. */
  readonly fingerprint: string;
}

/** A finding that counts for nothing, and why. */
export interface SuppressedFinding extends Finding {
  readonly suppression: {
    /** `inSource`: by a comment in the document; `external`: by the baseline. The words are SARIF's. */
    readonly kind: 'inSource' | 'external';
    readonly reason: string | null;
  };
}

/** One place that carries the words that were traced. */
export interface TraceWitness extends Place {
  readonly document: string;
  readonly path: string;
  readonly outlet: string | null;
  readonly published: ReportDocument['published'];
  readonly form: WitnessForm;
  readonly text: string;
  /** Who is said to speak; null for running text and where nobody is named. */
  readonly speaker: ReportSpeakerRef | null;
  /** How the witness differs from the words asked for. */
  readonly change: Change;
  readonly edits: readonly ReportEdit[];
}

/** The answer of `trace`: every witness of some words, earliest first. */
export interface Trace {
  readonly schemaVersion: '1.0';
  readonly tool: { readonly name: string; readonly version: string };
  readonly words: string;
  /** What puts the first before the others; null with fewer than two. */
  readonly basis: ReportCluster['basis'] | null;
  readonly witnesses: readonly TraceWitness[];
}
