import type { Span } from './span.ts';

/** What somebody wrote into a document to keep rules from speaking there. */
export interface Suppression {
  /** Where it is written. */
  readonly at: Span;
  /** Ids of rules, as written. */
  readonly rules: readonly string[];
  /** Null: none was given, and it holds for nothing. */
  readonly reason: string | null;
  /** The text that it holds for; empty where nothing follows, null where it does not say. */
  readonly covers: Span | null;
}
