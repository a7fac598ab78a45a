/** Every rule, in the order of DESIGN.md section 5: of those on wording, the first that holds is the one finding. */
import { alteredWording } from './altered-wording.ts';
import { bracketedRewrite } from './bracketed-rewrite.ts';
import { conflictingDescription } from './conflicting-description.ts';
import { minorVariant } from './minor-variant.ts';
import { misattributedQuote } from './misattributed-quote.ts';
import { misleadingCut } from './misleading-cut.ts';
import { misspelledSpeaker } from './misspelled-speaker.ts';
import { paraphraseAsQuote } from './paraphrase-as-quote.ts';
import type { Rule } from './rule.ts';
import { splicedQuote } from './spliced-quote.ts';
import { unattributedQuote } from './unattributed-quote.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';
import { unmarkedOmission } from './unmarked-omission.ts';
import { unsupportedQuote } from './unsupported-quote.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { unverifiableQuote } from './unverifiable-quote.ts';

export type { Rule, RuleContext, RuleDocs, RunContext } from './rule.ts';

export const rules: readonly Rule[] = [
  alteredWording,
  unmarkedOmission,
  misleadingCut,
  splicedQuote,
  paraphraseAsQuote,
  unsupportedQuote,
  misattributedQuote,
  misspelledSpeaker,
  bracketedRewrite,
  conflictingDescription,
  unbalancedQuote,
  unverifiableQuote,
  unattributedQuote,
  minorVariant,
  unusedSuppression,
];
