import type { Edit } from './collation.ts';
import type { Severity } from './report.ts';
import type { Span } from './span.ts';

/** A stretch of one of the run's documents. */
export interface Locus {
  /** Index of the document among the analyses. */
  readonly document: number;
  readonly span: Span;
}

/** What a finding says, without its wording: prose for people lives in `report/messages.ts`. */
export interface Message {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a rule reports. Severity, rule id and fingerprint are added by whoever runs the rules. */
export interface Problem extends Locus {
  readonly message: Message;
  /** Where the rule has two severities, the one that holds here. */
  readonly severity?: Severity;
  /** Id of the quotation, when it is about one. */
  readonly quotation: string | null;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly edits: readonly Edit[];
  readonly evidence: Locus | null;
  readonly related: readonly Locus[];
  readonly fix: { readonly start: number; readonly end: number; readonly text: string } | null;
}

/** A problem, the rule that found it, and the severity that the configuration left it. */
export interface Ruled {
  readonly rule: string;
  readonly severity: Severity;
  readonly problem: Problem;
}

/** A finding that its document suppresses. */
export interface SuppressedRuled extends Ruled {
  readonly reason: string;
}
