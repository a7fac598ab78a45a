/** What the word processors' formats have in common: the properties of the file, tracked changes, comments. */
import type { DocumentMetadata } from '../model/metadata.ts';
import { parseDate } from '../text/dates.ts';
import { bylineNames } from './byline.ts';
import { readXml, textOf } from './xml.ts';

/** Counts of what an editor must know before trusting the text. */
export interface Tracked {
  insertions: number;
  deletions: number;
  comments: number;
  /** Whole documents that it shows and does not hold itself. */
  embedded: number;
  /** Characters that only the font of a run gives a meaning. */
  symbols: number;
  /** Pieces of text that stand in drawings and diagrams. */
  drawn: number;
}

export const NOTHING_TRACKED: Readonly<Tracked> = {
  insertions: 0,
  deletions: 0,
  comments: 0,
  embedded: 0,
  symbols: 0,
  drawn: 0,
};

/** One line each; none for a clean document. */
export function trackedWarnings({ insertions, deletions, comments, embedded, symbols, drawn }: Tracked): string[] {
  const warnings: string[] = [];
  if (insertions + deletions > 0) {
    const counts = [counted(insertions, 'insertion'), counted(deletions, 'deletion')].filter((count) => count !== '');
    warnings.push(`has tracked changes (${counts.join(', ')}): read as if all were accepted`);
  }
  if (comments > 0) warnings.push(`has ${counted(comments, 'comment')}: not read`);
  if (embedded > 0) warnings.push(`shows ${counted(embedded, 'other document')} within it: not read`);
  if (symbols > 0) warnings.push(`has ${counted(symbols, 'character')} of a symbol font: left out`);
  if (drawn > 0) warnings.push(`has ${counted(drawn, 'piece')} of text in drawings: not read`);
  return warnings;
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

/**
 * What the properties of the file say, by the names of their elements: when it was made (never when it was published) and
 * by whom, where that is a person's name and not an account's.
 */
export function officeMetadata(
  xml: string | null,
  path: string,
  names: { readonly created: string; readonly author: string },
): DocumentMetadata {
  if (xml === null) return {};
  const values: Record<string, string> = {};
  let element = '';
  readXml(xml, path, {
    open: ({ name }) => {
      element = name;
    },
    close: () => {
      element = '';
    },
    text: (start, end, isRaw) => {
      if (element !== '') values[element] ??= textOf(xml, start, end, isRaw).trim();
    },
  });
  const created = parseDate(values[names.created] ?? '');
  const authors = bylineNames(values[names.author] ?? '');
  return { ...(created === null ? {} : { created }), ...(authors.length === 0 ? {} : { authors }) };
}
