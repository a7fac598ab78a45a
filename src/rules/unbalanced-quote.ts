import type { Problem } from '../model/finding.ts';
import type { Quotation, StrayMark } from '../model/quotation.ts';
import { extentOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Analysis } from '../model/witness.ts';
import type { RunRule } from './rule.ts';

export const unbalancedQuote: RunRule = {
  id: 'unbalanced-quote',
  scope: 'run',
  severity: 'warning',
  summary: 'An opening quotation mark never closes, or a closing one was never opened.',
  docs: {
    what:
      'Reports a mark without its partner. Paragraphs of one long quotation each open and only the last closes, or only the ' +
      'first opens and only the last closes; ' +
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
      const partners = partnersOf(analysis);
      const unclosed = analysis.quotations
        .filter((quotation) => !quotation.balanced && !partners.has(quotation))
        .map((quotation): Problem => {
          return {
            ...common,
            span: extentOf(quotation.spans),
            quotation: quotation.id,
            message: { code: 'unclosed', args: {} },
          };
        });
      const open = analysis.quotations.filter(({ balanced }) => !balanced).map(({ spans }) => extentOf(spans));
      const stray = outside(
        analysis.strayMarks.filter((mark) => !partners.has(mark)),
        open,
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

/** Paragraphs over which a quotation may go on without a mark of its own at the head of each. */
const MOST_PARAGRAPHS = 6;

/**
 * Opening marks that never close, each with the next closing mark that was never opened, where nothing is quoted between
 * them: paragraphs of one quotation that do not open again, as posts and statements are often set.
 */
function partnersOf({ document: { blocks }, quotations, strayMarks }: Analysis): ReadonlySet<Quotation | StrayMark> {
  const found = new Set<Quotation | StrayMark>();
  const marks: Mark[] = [
    ...quotations.map((of) => ({
      of,
      ...extentOf(of.spans),
      side: of.balanced ? null : ('opening' as const),
    })),
    ...strayMarks.map((of) => ({ of, start: of.start, end: of.end, side: of.side })),
  ];
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  let block = 0;
  marks.forEach(({ of, end, side }, i) => {
    const next = marks[i + 1];
    if (side !== 'opening' || next?.side !== 'closing') return;
    while ((blocks[block]?.start ?? Infinity) <= end) block++;
    let between = 0;
    while (between <= MOST_PARAGRAPHS && (blocks[block + between]?.start ?? next.start) < next.start) between++;
    if (between > 0 && between <= MOST_PARAGRAPHS) found.add(of).add(next.of);
  });
  return found;
}

interface Mark extends Span {
  readonly of: Quotation | StrayMark;
  /** Null for a quotation that opens and closes. */
  readonly side: StrayMark['side'] | null;
}
