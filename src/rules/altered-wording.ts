import { alterationsOf, extentOf, severityOf, witnessOf, wordingProblem } from './wording.ts';
import type { HeldEdit } from './wording.ts';
import type { Verdict } from '../model/verdict.ts';
import type { WordingRule } from './rule.ts';

/** Edits of these kinds change what was said whatever their form, so they are never a mere omission. */
const GRAVE = new Set(['negation', 'number', 'name', 'modality']);

/** Whether edits are nothing but words cut from the middle, none of them grave. */
export function isOmission(edits: readonly HeldEdit[]): boolean {
  return edits.every(({ edit }) => edit.op === 'delete' && !GRAVE.has(edit.kind));
}

/** The one replacement that would set a reading right, where the earliest source is unambiguous. */
function fixOf(verdict: Verdict, edits: readonly HeldEdit[]): { start: number; end: number; text: string } | null {
  const only = edits[0];
  if (edits.length !== 1 || only === undefined || !only.against.ordered) return null;
  const { edit } = only;
  if (edit.op !== 'replace' || edit.before.includes('\n')) return null;
  const extent = extentOf(verdict);
  if (edit.reading.start < extent.start || edit.reading.end > extent.end) return null;
  return { start: edit.reading.start, end: edit.reading.end, text: edit.before };
}

export const alteredWording: WordingRule = {
  id: 'altered-wording',
  scope: 'wording',
  severity: 'error',
  summary: 'Words inside the marks differ from the earliest witness, and nothing marks the change.',
  docs: {
    what:
      'Holds each quotation, word by word, against the earliest source that carries it, and names every difference: ' +
      'a negation, number, name or modal verb, a hedge, a tense, the order, or another word. Where neither time nor ' +
      'credit says which of two documents came first, the difference is a disagreement and a warning.',
    why: 'What stands between quotation marks is a promise that these are the words. One changed word can reverse them.',
    example:
      'The mayor said on Monday: “We will not close the western pier.” The draft has: “We will close the western pier,” ' +
      'the mayor said.',
    instead:
      'Restore the words, mark the cut with an ellipsis, put your own words in square brackets, or take the marks off ' +
      'and paraphrase.',
  },
  check(verdict, context) {
    const edits = alterationsOf(verdict, context);
    if (edits.length === 0 || isOmission(edits)) return null;
    const witness = witnessOf(edits);
    return wordingProblem(verdict, context, {
      message: {
        code: witness?.ordered === true ? 'altered' : 'disagreement',
        args: { basis: witness?.basis ?? 'order' },
      },
      severity: severityOf(edits, context),
      edits: edits.map(({ edit }) => edit),
      witness: witness?.placement ?? null,
      fix: fixOf(verdict, edits),
    });
  },
};
