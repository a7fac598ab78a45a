import type { QuotationStatus, Report } from '../model/report.ts';

/** What is said of so many quotations, in the order in which an editor wants to hear it. */
const STATUS_WORDS: readonly (readonly [readonly QuotationStatus[], string])[] = [
  [['earliest'], 'first to have the words'],
  [['verbatim', 'cosmetic'], 'verbatim'],
  [['marked'], 'with a marked change'],
  [['altered'], 'altered'],
  [['paraphrase'], 'only a paraphrase'],
  [['unsupported'], 'in no source'],
  [['unverifiable'], 'not to be verified'],
  [['unchecked'], 'in one document only'],
];

export interface Tally {
  /** Documents that were checked and could be read. */
  readonly drafts: number;
  readonly hasSources: boolean;
  /** Their quotations that are somebody's words. */
  readonly said: number;
  /** Of each status that occurs. */
  readonly counts: readonly {
    readonly statuses: readonly QuotationStatus[];
    readonly words: string;
    readonly count: number;
  }[];
}

/** What a summary counts. */
export function tally({ documents, quotations }: Pick<Report, 'documents' | 'quotations'>): Tally {
  const sources = new Set(documents.filter(({ role }) => role === 'source').map(({ id }) => id));
  const drafts = documents.filter(({ id, error }) => !sources.has(id) && error === undefined);
  const said = quotations.filter(({ kind, document }) => kind !== 'other' && !sources.has(document));
  const counts = STATUS_WORDS.flatMap(([statuses, words]) => {
    const count = said.filter(({ status }) => statuses.includes(status)).length;
    return count === 0 ? [] : [{ statuses, words, count }];
  });
  return { drafts: drafts.length, hasSources: sources.size > 0, said: said.length, counts };
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
