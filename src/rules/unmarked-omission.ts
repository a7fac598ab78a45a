import { alterationsOf, severityOf, witnessOf, wordingProblem } from './wording.ts';
import { isOmission } from './altered-wording.ts';
import type { WordingRule } from './rule.ts';

export const unmarkedOmission: WordingRule = {
  id: 'unmarked-omission',
  scope: 'wording',
  severity: 'error',
  summary: 'Words were cut from the middle of a quotation, and no ellipsis says so.',
  docs: {
    what:
      'Reports a quotation that is word for word the earliest source but for words missing from its middle, with no ' +
      'ellipsis where they stood. A cut at either end is no omission, nor is a quotation split round its attribution ' +
      'after a full stop.',
    why: 'A reader takes the words between two marks to have been said in one breath.',
    example:
      'Source: “The bridge is safe for cars, for now and in dry weather, and we will keep it open.” Draft: “The bridge ' +
      'is safe for cars, and we will keep it open.”',
    instead: 'Mark the cut with an ellipsis, close the marks and open them again, or restore the words.',
  },
  check(verdict, context) {
    const edits = alterationsOf(verdict, context);
    if (edits.length === 0 || !isOmission(edits)) return null;
    const witness = witnessOf(edits);
    return wordingProblem(verdict, context, {
      message: {
        code: witness?.ordered === true ? 'omission' : 'omission-disagreement',
        args: { basis: witness?.basis ?? 'order' },
      },
      severity: severityOf(edits, context),
      edits: edits.map(({ edit }) => edit),
      witness: witness?.placement ?? null,
    });
  },
};
