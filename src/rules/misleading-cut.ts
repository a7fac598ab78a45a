import { proseOf } from '../model/document.ts';
import { wordingProblem } from './wording.ts';
import type { WordingRule } from './rule.ts';

export const misleadingCut: WordingRule = {
  id: 'misleading-cut',
  scope: 'wording',
  severity: 'error',
  summary: 'A cut takes away a negation, a condition or a qualification that governs what is left.',
  docs: {
    what:
      'Looks at what an ellipsis, or the end of a quotation, left out: a “not” or “never” that negated what remains, an ' +
      '“if” or “unless” that it hung on, an “only” or “some” that limited it. A date, or a relative clause with a ' +
      'negation of its own, governs nothing; a negation that the draft carries outside the marks is not lost.',
    why: 'Every word can be right and the quotation false. An ellipsis owns up to a cut, not to a reversal.',
    example: 'Source: “We will sign if the prisoners come home.” Draft: “We will sign,” the minister said.',
    instead: 'Quote the governing words too, or carry them in your own sentence outside the marks.',
  },
  check(verdict, context) {
    for (const against of verdict.held) {
      const cut = against.placement.cuts[0];
      if (cut === undefined) continue;
      const document = against.placement.document;
      const text = context.analyses[document]?.document.text ?? '';
      return wordingProblem(verdict, context, {
        message: {
          code: 'misleading-cut',
          args: { governs: cut.governs, taken: proseOf(text, cut.taken), marked: cut.marked },
        },
        ...(against.ordered ? {} : { severity: 'warning' as const }),
        witness: against.placement,
        related: [{ document, span: cut.taken }],
      });
    }
    return null;
  },
};
