/** What a format is given: the report, and what it needs besides. */
import type { Document } from '../model/document.ts';
import type { Finding, Report, Severity } from '../model/report.ts';
import { written } from '../text/notation.ts';
import { FILLER } from '../model/document.ts';

/** What is said of a rule to whoever reads a report. */
export interface RuleHelp {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly docs: { readonly what: string; readonly why: string; readonly example: string; readonly instead: string };
}

export interface Printed {
  readonly report: Report;
  /** Those of the report that could be read, in its order. */
  readonly documents: readonly Document[];
  /** Every rule there is, in the order of the registry. */
  readonly rules: readonly RuleHelp[];
}

/**
 * The correction of a finding that a tool may offer at a key press: of an error, and not across markup, which replacing the
 * words would take away.
 */
export function offeredFix(finding: Finding, documents: ReadonlyMap<string, Document>): Finding['fix'] {
  const { fix, severity, document } = finding;
  if (fix === null || severity !== 'error') return null;
  const own = documents.get(document);
  // Of one document among several of a file, the offsets are not the file's.
  if (own === undefined || own.origin !== undefined) return null;
  const words = own.text.slice(fix.start, fix.end);
  const text = written(fix.text, own.notation);
  return words === '' || words.includes(FILLER) || words === fix.text || text === null ? null : { ...fix, text };
}

/** What a finding says, with the words of the quotation it is about: for lists that show nothing else. */
export function messageWithWords({ message, actual, quotation }: Finding): string {
  return actual === null || quotation === null ? message : `${message}\n“${actual}”`;
}

export function byId(documents: readonly Document[]): Map<string, Document> {
  return new Map(documents.map((document) => [document.id, document]));
}
