import { wordingProblem } from './wording.ts';
import type { WordingRule } from './rule.ts';

export const unverifiableQuote: WordingRule = {
  id: 'unverifiable-quote',
  scope: 'wording',
  severity: 'info',
  summary: 'The quotation could not be placed in any source, and here is why.',
  docs: {
    what:
      'Says that nothing can be said: the quotation is too short to tell one place from another, the sources are in ' +
      'another language, it fits two unrelated passages equally well, or it stands word for word in a text that quotes ' +
      'nobody and is no outlet’s, such as a complaint or a page of notes, which may be what is quoted.',
    why: 'Not found is not the same as cannot tell. Neither “false” nor “fine” would be true.',
    example: 'A draft calls the plan “a mess”, and no source has the two words.',
    instead: 'Check it by hand, or quote enough to be found.',
  },
  check(verdict, context) {
    if (verdict.unverifiable === null) return null;
    return wordingProblem(verdict, context, {
      message: { code: `unverifiable-${verdict.unverifiable}`, args: {} },
      witness: verdict.unverifiable === 'unmarked' ? verdict.nearest : null,
    });
  },
};
