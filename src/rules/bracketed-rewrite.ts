import { bracketsOf, severityOf, wordingProblem } from './wording.ts';
import type { WordingRule } from './rule.ts';

export const bracketedRewrite: WordingRule = {
  id: 'bracketed-rewrite',
  scope: 'wording',
  severity: 'warning',
  summary: 'Square brackets replace words of substance.',
  docs: {
    what:
      'Reports brackets that stand where the source has words of its own weight. A pronoun replaced by the name it ' +
      'means, a capital, an explanation beside words that stay, and [sic] are how careful people quote, and pass.',
    why: 'Brackets own up to a change; they do not make the new words the speaker’s.',
    example: 'Source: “The contractor lied to us for two years.” Draft: “The contractor [misled] us for two years.”',
    instead: 'Quote the words, or paraphrase outside the marks.',
  },
  check(verdict, context) {
    const edits = bracketsOf(verdict, context);
    const [first] = edits;
    if (first === undefined) return null;
    return wordingProblem(verdict, context, {
      message: { code: 'bracketed', args: { before: first.edit.before, after: first.edit.after } },
      severity: severityOf(edits, context),
      edits: edits.map(({ edit }) => edit),
      witness: first.against.placement,
    });
  },
};
