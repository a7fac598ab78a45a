import type { Change, Edit } from '../model/collation.ts';
import type { Language } from '../model/document.ts';
import { collate } from './collate.ts';
import { tokenize, Vocabulary } from './tokens.ts';

export interface Comparison {
  readonly change: Change;
  /** In order of the later wording; `earlier` and `reading` are offsets into the two strings. */
  readonly edits: readonly Edit[];
}

/**
 * Holds one wording against an earlier one. Either may be longer than the other at its ends: that is told as an edit of
 * class `cut-at-end`, and is no change.
 */
export function compare(
  earlier: string,
  later: string,
  language: Language = 'en',
  vocabulary = new Vocabulary(),
): Comparison {
  const stream = (text: string) => tokenize(text, [{ start: 0, end: text.length }], language, vocabulary);
  const before = stream(earlier);
  const { change, edits } = collate(stream(later), before, { mode: 'global' });
  return { change, edits };
}
