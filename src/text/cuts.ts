/**
 * Cuts that turn what was said: what a reading leaves out at an end, or where an ellipsis stands, and whether that
 * governs what it keeps. Conservative on purpose: a negation must stand next to what is kept (or belong to the verb of
 * thinking or saying that introduces it), a condition must belong to a clause that the reading gives from its beginning,
 * and anything of the kind in the draft's own sentence outside the marks clears it.
 */
import type { Collation, EditClass, GoverningCut } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { sentenceEnd, sentenceStart } from './clauses.ts';
import type { Governing } from './governing.ts';
import { governingAfter } from './governing-after.ts';
import { governingBefore } from './governing-before.ts';
import { grammarTables } from './languages/index.ts';
import type { GrammarTables } from './languages/tables.ts';
import { outsideWords } from './own-sentence.ts';
import { tokenFrom } from './slice-tokens.ts';
import { type TokenStream, WORD } from './tokens.ts';

/** What replaces words: where it stands nothing was cut. */
const REPLACES: ReadonlySet<EditClass> = new Set([
  'reworded',
  'omission',
  'speech-grammar',
  'bracket',
  'bracket-of-substance',
]);

/**
 * The governing cuts of a reading, in order of the reading.
 *
 * @param earlier the stream that the collation was made against, with what stands before and after the stretch.
 */
export function governingCuts(reading: TokenStream, earlier: TokenStream, collation: Collation): GoverningCut[] {
  if (collation.matched === 0) return [];
  const grammar = grammarTables(earlier.language);
  const first = tokenFrom(earlier, collation.stretch.start);
  const last = tokenFrom(earlier, collation.stretch.end) - 1;
  const cuts: GoverningCut[] = [];
  const add = (found: Governing | null, side: GoverningCut['side'], at: Span, marked: boolean) => {
    if (found === null) return;
    const taken = { start: earlier.start[found.from] as number, end: earlier.end[found.to - 1] as number };
    cuts.push({ taken, governs: found.governs, at, side, marked });
  };
  const opening = reading.start[0] ?? 0;
  const ending = reading.end[reading.count - 1] ?? 0;
  // A changed or bracketed end is no cut: what stood there was replaced.
  const changedAt = (offset: number) =>
    collation.edits.some(
      (edit) => edit.reading.start <= offset && offset <= edit.reading.end && REPLACES.has(edit.class),
    );
  if (!changedAt(opening)) {
    add(
      governingBefore(earlier, first, sentenceStart(earlier, first), grammar),
      'before',
      { start: opening, end: opening },
      reading.kind[0] !== WORD,
    );
  }
  for (const edit of collation.edits) {
    if (edit.class !== 'ellipsis' || edit.earlier.end <= edit.earlier.start) continue;
    const from = tokenFrom(earlier, edit.earlier.start);
    const to = tokenFrom(earlier, edit.earlier.end);
    if (from <= first || to > last) continue;
    const found =
      governingAfter(earlier, { first, kept: from - 1, to, ends: false }, grammar) ??
      governingBefore(earlier, to, Math.max(from, sentenceStart(earlier, to)), grammar);
    add(found, 'inside', edit.reading, true);
  }
  if (!changedAt(ending)) {
    add(
      governingAfter(earlier, { first, kept: last, to: sentenceEnd(earlier, last), ends: true }, grammar),
      'after',
      { start: ending, end: ending },
      reading.kind[reading.count - 1] !== WORD,
    );
  }
  if (cuts.length === 0) return cuts;
  const own = outsideWords(reading);
  return cuts.filter((cut) => !carries(own, cut.governs, grammar));
}

/** Whether the draft's own words say the same outside the marks. */
function carries(own: readonly string[], governs: Governing['governs'], grammar: GrammarTables): boolean {
  if (governs === 'negation') return own.some((word) => grammar.negations.has(word) || grammar.denials.has(word));
  const text = ` ${own.join(' ')} `;
  return (
    grammar.openingConditions.has(own[0] ?? '') ||
    own.some((word) => grammar.limiters.has(word) || grammar.conditional.has(word) || grammar.privatives.has(word)) ||
    [...grammar.conditions, ...grammar.exceptions].some((phrase) => text.includes(` ${phrase} `))
  );
}
