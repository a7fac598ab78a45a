import { variantsOf, wordingProblem } from './wording.ts';
import type { WordingRule } from './rule.ts';

export const minorVariant: WordingRule = {
  id: 'minor-variant',
  scope: 'wording',
  severity: 'info',
  summary: 'The same words in another form: a contraction, a spelling variety, a number format, a filler.',
  docs: {
    what:
      'Notes what a house style may change without changing what was said: “don’t” and “do not”, “colour” and “color”, ' +
      '“12 percent” and “12%”, an “um” that was dropped, a masked obscenity, another transliteration of a name.',
    why: 'Strict houses forbid even these; most allow them. The profile decides.',
    example: 'Source: “We do not expect more than seven.” Draft: “We don’t expect more than 7.”',
    instead: 'Nothing, unless your house wants the very form.',
  },
  check(verdict, context) {
    const edits = variantsOf(verdict, context);
    const [first] = edits;
    if (first === undefined) return null;
    return wordingProblem(verdict, context, {
      message: { code: 'minor-variant', args: { before: first.edit.before, after: first.edit.after } },
      edits: edits.map(({ edit }) => edit),
      witness: first.against.placement,
    });
  },
};
