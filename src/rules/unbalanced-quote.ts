import type { Problem } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { RunRule } from './rule.ts';

export const unbalancedQuote: RunRule = {
  id: 'unbalanced-quote',
  scope: 'run',
  severity: 'warning',
  summary: 'An opening quotation mark never closes, or a closing one was never opened.',
  docs: {
    what:
      'Reports a mark without its partner. Paragraphs of one long quotation each open and only the last closes; ' +
      'apostrophes, inches, feet and decades are no marks: none of these is reported.',
    why: 'The reader cannot tell where the speaker ends and the reporter begins.',
    example: '“The pier is closed until May, the harbour master said.',
    instead: 'Set the missing mark.',
  },
  check(context) {
    return context.reported.flatMap((document): Problem[] => {
      const analysis = context.analyses[document];
      if (analysis === undefined) return [];
      const common = { document, actual: null, expected: null, edits: [], evidence: null, related: [], fix: null };
      const unclosed = analysis.quotations
        .filter((quotation) => !quotation.balanced)
        .map((quotation): Problem => {
          const span = { start: quotation.spans[0]?.start ?? 0, end: quotation.spans.at(-1)?.end ?? 0 };
          return { ...common, span, quotation: quotation.id, message: { code: 'unclosed', args: {} } };
        });
      const stray = outside(
        analysis.strayMarks,
        unclosed.map(({ span }) => span),
      ).map(
        (mark): Problem => ({
          ...common,
          span: { start: mark.start, end: mark.end },
          quotation: null,
          message: { code: `stray-${mark.side}`, args: {} },
        }),
      );
      return [...unclosed, ...stray];
    });
  },
};

/** Those of some marks that no span overlaps; both in order of their starts. One pass over each. */
function outside<T extends Span>(marks: readonly T[], spans: readonly Span[]): T[] {
  let next = 0;
  let reached = 0;
  return marks.filter(({ start, end }) => {
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next]) {
      reached = Math.max(reached, span.end);
    }
    return reached <= start;
  });
}
