import { wordingProblem } from './wording.ts';
import type { WordingRule } from './rule.ts';

export const splicedQuote: WordingRule = {
  id: 'spliced-quote',
  scope: 'wording',
  severity: 'error',
  summary: 'Two separate utterances are run together as one.',
  docs: {
    what:
      'Reports a quotation whose halves stand far apart in the source, or in two answers. Against a transcript, which ' +
      'has everything that was said between them, it is an error; against articles, which quote in pieces themselves, ' +
      'a warning.',
    why: 'Run together, two remarks say something that neither of them said.',
    example:
      'Transcript, 10:02: “The budget is balanced.” 10:41: “Nobody will lose a job.” Draft: “The budget is balanced. ' +
      'Nobody will lose a job.”',
    instead: 'Close the marks after the first remark and give the second its own.',
  },
  check(verdict, context) {
    if (verdict.splice === null) return null;
    const { placement } = verdict.splice;
    const complete = context.analyses[placement.document]?.document.form === 'transcript';
    return wordingProblem(verdict, context, {
      message: { code: 'spliced', args: { complete } },
      severity: complete ? 'error' : 'warning',
      witness: placement,
    });
  },
};
