/** Every word of the page's own, in one place. */
import type { Change } from '../../model/collation.ts';
import type { QuotationStatus, Severity } from '../../model/report.ts';
import type { UtteranceModel } from './model.ts';

export const SEVERITY: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** What a quotation is, for those who hover or listen. */
export const STATUS: Readonly<Record<QuotationStatus, string>> = {
  earliest: 'first to have these words',
  verbatim: 'word for word',
  cosmetic: 'word for word; only marks or capitals differ',
  marked: 'with a marked change',
  altered: 'differs from the earliest source',
  paraphrase: 'only a paraphrase in the source',
  unsupported: 'in no source',
  unverifiable: 'cannot be verified',
  unchecked: 'in one document only',
};

export const CHANGE: Readonly<Record<Change, string>> = {
  none: 'the same words',
  cosmetic: 'the same words',
  bracketed: 'with brackets',
  elided: 'with a marked cut',
  wording: 'other words',
};

export const BASIS: Readonly<Record<UtteranceModel['basis'], string>> = {
  date: 'first by date',
  credit: 'first: the others credit it',
  order: 'first in the order given; which came first is not known',
};

/** `altered-wording` as a heading has it. */
export function ruleName(rule: string): string {
  return rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ');
}
