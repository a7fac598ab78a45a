import { alterationsOf, severityOf, supports, witnessOf, wordingProblem } from './wording.ts';
import type { HeldEdit } from './wording.ts';
import { contains, extentOf } from '../model/span.ts';
import type { Verdict } from '../model/verdict.ts';
import type { RuleContext, WordingRule } from './rule.ts';

/** Edits of these kinds change what was said whatever their form, so they are never a mere omission. */
const GRAVE = new Set(['negation', 'number', 'name', 'modality']);

/** Whether edits are nothing but words cut from the middle, none of them grave. */
export function isOmission(edits: readonly HeldEdit[]): boolean {
  return edits.every(({ edit }) => edit.op === 'delete' && !GRAVE.has(edit.kind));
}

/**
 * The one word that would set a reading right: where one word stands for one word, and the earliest source is known and
 * no document that nothing puts after it has the draft's.
 */
function fixOf(
  verdict: Verdict,
  edits: readonly HeldEdit[],
  context: RuleContext,
): { start: number; end: number; text: string } | null {
  const only = edits[0];
  if (edits.length !== 1 || only === undefined || !only.against.ordered) return null;
  const { edit, against } = only;
  if (edit.op !== 'replace' || !isWord(edit.before) || !isWord(edit.after)) return null;
  if (!contains(extentOf(verdict.reading.spans), edit.reading)) return null;
  const { document } = against.placement;
  const isDisputed = verdict.witnesses.some(
    (witness) => supports(witness, edit.reading) && context.precedes(document, witness.document) === null,
  );
  const opens = verdict.reading.content.some(({ start }) => start === edit.reading.start);
  const text = inPlaceOf(edit.after, edit.before, opens);
  return isDisputed || text === null ? null : { ...edit.reading, text };
}

function isWord(text: string): boolean {
  return /^\S+$/.test(text);
}

/**
 * The right word as the draft's sentence has it: a capital where it opens the quotation. Null where the two differ in
 * their capitals elsewhere, since a name cannot be told from the beginning of a sentence.
 */
function inPlaceOf(word: string, right: string, opens: boolean): string | null {
  if (isCapital(word) === isCapital(right)) return right;
  return opens && isCapital(word) ? right.charAt(0).toUpperCase() + right.slice(1) : null;
}

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
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
      fix: fixOf(verdict, edits, context),
    });
  },
};
