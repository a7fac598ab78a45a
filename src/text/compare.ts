import type { Change, Collation, Edit, GoverningCut } from '../model/collation.ts';
import type { Language } from '../model/document.ts';
import { contains } from '../model/span.ts';
import { changeOf, collate } from './collate.ts';
import { governingCuts } from './cuts.ts';
import { CAPITAL } from './flags.ts';
import { type TokenStream, tokenize, Vocabulary } from './tokens.ts';

export interface Comparison {
  readonly change: Change;
  /** In order of the later wording; `earlier` and `reading` are offsets into the two strings. */
  readonly edits: readonly Edit[];
}

/**
 * Holds one wording against an earlier one. Either may be longer than the other at its ends: that is told as an edit of
 * class `cut-at-end`, and is no change, unless it takes a negation of what is left with it.
 */
export function compare(
  earlier: string,
  later: string,
  language: Language = 'en',
  vocabulary = new Vocabulary(),
): Comparison {
  const stream = (text: string) => tokenize(text, [{ start: 0, end: text.length }], language, vocabulary);
  const [before, after] = [stream(earlier), stream(later)];
  const collation = collate(after, before, { mode: 'global' });
  const cuts = negationsCut(after, before, collation);
  const edits = collation.edits.map((edit) => {
    const negates = edit.class === 'cut-at-end' && cuts.some((cut) => contains(edit.earlier, cut.taken));
    return negates ? { ...edit, class: 'omission' as const, kind: 'negation' as const } : edit;
  });
  return { change: changeOf(edits), edits };
}

/** A wording that opens in the middle of a sentence may have its negation in the reporter's own words: not told. */
function negationsCut(after: TokenStream, before: TokenStream, collation: Collation): GoverningCut[] {
  const opensSentence = ((after.flags[0] ?? 0) & CAPITAL) !== 0;
  return governingCuts(after, before, collation).filter((cut) => {
    if (cut.governs !== 'negation' || cut.side === 'inside') return false;
    return cut.side === 'after' || opensSentence || cut.taken.start === before.start[0];
  });
}
