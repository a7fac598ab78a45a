import { lociOf, textAt, wordingProblem } from './wording.ts';
import type { WordingRule } from './rule.ts';

export const unsupportedQuote: WordingRule = {
  id: 'unsupported-quote',
  scope: 'wording',
  severity: 'error',
  summary: 'No source carries the quotation.',
  docs: {
    what:
      'With --against or --archive: the words, or words close enough to be them, stand in none of the sources, neither ' +
      'between marks nor in running text. Shown with the passage that comes nearest, which is not it. A warning where ' +
      'the sources carry part of the quotation and nothing is found for the rest.',
    why: 'Either a source is missing, or nobody said it.',
    example: 'A draft quotes the harbour master; none of the three reports that it was written from does.',
    instead: 'Add the source that has it (a recording, your own notes), or take the quotation out.',
  },
  check(verdict, context) {
    if (!verdict.mustBeSupported || verdict.unverifiable !== null || verdict.splice !== null) return null;
    if (verdict.held.length > 0 && verdict.unplaced.length === 0) return null;
    const partly = verdict.held.length > 0;
    // Where a mark is missing, what no source carries is the reporter's own: `unbalanced-quote` tells of it.
    if (partly && !verdict.reading.quotation.balanced) return null;
    const rest = verdict.unplaced.map((span) => textAt({ document: verdict.reading.analysis, span }, context));
    const problem = wordingProblem(verdict, context, {
      message: {
        code: partly ? 'partly-supported' : 'unsupported',
        args: { rest: partly ? rest.join(' … ') : null, nearest: !partly && verdict.nearest !== null },
      },
      severity: partly ? 'warning' : 'error',
      witness: partly ? (verdict.held[0]?.placement ?? null) : null,
      related: !partly && verdict.nearest !== null ? lociOf(verdict.nearest) : [],
    });
    return partly ? problem : { ...problem, expected: null };
  },
};
