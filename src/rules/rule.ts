import type { Problem } from '../model/finding.ts';
import type { Severity } from '../model/report.ts';
import type { RunSpeaker } from '../model/speaker.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Analysis, Basis } from '../model/witness.ts';
import type { EditAction } from '../text/permitted.ts';
import type { Edit } from '../model/collation.ts';

/** The four parts that every rule opens with: shown by `explain` and in `docs/rules.md`. */
export interface RuleDocs {
  readonly what: string;
  readonly why: string;
  readonly example: string;
  readonly instead: string;
}

/** What a rule may look at. Everything is indexed by the position of a document among `analyses`. */
export interface RunContext {
  readonly analyses: readonly Analysis[];
  /** Indices of the documents that are reported on. */
  readonly reported: readonly number[];
  /** One for each quotation that is reported on and is somebody's words. */
  readonly verdicts: readonly Verdict[];
  /** Why the first document is earlier than the second; null where nothing orders them. */
  readonly precedes: (a: number, b: number) => Exclude<Basis, 'order'> | null;
  /** Whether drafts are held against sources (`--against`), which outrank them whatever their dates. */
  readonly sourcesOutrank: boolean;
  /** Who an entity of a document is across the run. */
  readonly speakerOf: (document: number, entity: number) => RunSpeaker;
  /** Whose spelling of a name counts: a smaller number for a document that counts more. */
  readonly spellingRank: (document: number) => number;
}

/** The same for one draft's wording. */
export interface RuleContext extends RunContext {
  /** What the table of permitted edits says of an edit, in the draft's house style, given the witness's document. */
  readonly actionOf: (edit: Edit, document: number) => EditAction;
}

interface RuleBase {
  /** Words that name the defect, in kebab-case; never changed once published. */
  readonly id: string;
  /** The severity unless a finding says otherwise. */
  readonly severity: Severity;
  readonly summary: string;
  readonly docs: RuleDocs;
}

/** A rule on the wording of one quotation: of these, the first in the registry that holds is the one finding. */
export interface WordingRule extends RuleBase {
  readonly scope: 'wording';
  readonly check: (verdict: Verdict, context: RuleContext) => Problem | null;
}

/** A rule on speakers, marks and documents: reports whatever it finds, beside the wording. */
export interface RunRule extends RuleBase {
  readonly scope: 'run';
  readonly check: (context: RunContext) => readonly Problem[];
}

/** A rule on what was written to keep other rules from speaking: reports what of it is good for nothing. */
export interface SuppressionRule extends RuleBase {
  readonly scope: 'suppression';
  readonly check: (idle: readonly IdleSuppression[]) => readonly Problem[];
}

/** A suppression that holds for nothing, or for nothing in part. */
export interface IdleSuppression {
  /** Index of the document among the analyses. */
  readonly document: number;
  readonly suppression: Suppression;
  readonly fault: 'unused' | 'no-reason' | 'no-rule' | 'unknown-rule' | 'unknown-reach';
  /** Those of its rules that the fault is about. */
  readonly rules: readonly string[];
}

export type Rule = WordingRule | RunRule | SuppressionRule;
