import { wordingProblem } from './wording.ts';
import type { WordingRule } from './rule.ts';

export const paraphraseAsQuote: WordingRule = {
  id: 'paraphrase-as-quote',
  scope: 'wording',
  severity: 'error',
  summary: 'The sources have it only outside quotation marks, as indirect speech or narration.',
  docs: {
    what:
      'Reports a quotation that no source has between marks, while one has the same thing in its own running text. An ' +
      'error where that source was given with --against, or is one that the draft credits or is downstream of; a note ' +
      'where two articles merely chose differently.',
    why: 'A reporter’s summary is not what was said. Marks round it put words into somebody’s mouth.',
    example:
      'Agency: The agency may close two of its three depots before winter, officials said. Draft: “The agency may close ' +
      'two of its three depots before winter,” officials said.',
    instead: 'Take the marks off, or find and quote the words that were said.',
  },
  check(verdict, context) {
    const [passage] = verdict.running;
    if (passage === undefined) return null;
    const downstream = passage.credited || verdict.mustBeSupported;
    return wordingProblem(verdict, context, {
      message: { code: 'paraphrase', args: { downstream, whole: passage.placement.whole } },
      severity: downstream ? 'error' : 'info',
      edits: passage.placement.collation.edits.filter(
        (edit) => context.actionOf(edit, passage.placement.document) === 'finding',
      ),
      witness: passage.placement,
    });
  },
};
