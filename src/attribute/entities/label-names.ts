/** Where in the label of a turn its speaker's name stands: a label may tell the office first, or nothing else. */
import type { Span } from '../../model/span.ts';
import { firstWhere } from '../../text/first-where.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import * as is from '../words/classes.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/** Tokens, half-open. */
interface Words {
  readonly from: number;
  readonly to: number;
}

/**
 * Which of the names in a label is the speaker's: the one in brackets or behind a comma where an office stands before it
 * ("Minister for Health (Miriam Calder)", "Town Clerk, Ms Orwin"), else the first. -1 where the label names nobody:
 * "Town Clerk", "Leader of the Council", "Town Clerk (Housing)".
 *
 * @param names those that touch the label, in order.
 */
export function nameInLabel(t: Tokens, label: Span, names: readonly Mention[]): number {
  const all = wordsOf(t, label);
  const first = firstPart(t, all);
  if (!isOfficeAlone(t, first)) return names.length > 0 ? 0 : -1;
  const named = givenNameIn(t, first);
  return names.findIndex(({ from, to }, n) =>
    from >= first.to ? isPerson(t, names[n] as Mention) : named >= 0 && from <= named && named < to,
  );
}

function wordsOf(t: Tokens, { start, end }: Span): Words {
  const from = firstWhere(t.length, (i) => (t.end[i] as number) > start);
  return { from, to: firstWhere(t.length, (i) => (t.start[i] as number) >= end) };
}

/** What stands before the first bracket or comma. */
function firstPart(t: Tokens, { from, to }: Words): Words {
  let end = from + 1;
  while (end < to && ((t.gap[end] as number) & (tok.OPEN_BRACKET | tok.COMMA)) === 0) end++;
  return { from, to: Math.min(end, to) };
}

/** "Town Clerk", "Leader of the Council", "The Under-Secretary": the last word before "of" or "for" is one for an office. */
function isOfficeAlone(t: Tokens, { from, to }: Words): boolean {
  let head = from;
  while (head + 1 < to && !isLink(t, head + 1)) head++;
  if (from < to && (t.classes[from] as number) & is.DETERMINER) return true;
  if (head >= to || ((t.classes[head] as number) & (is.TITLE | is.ROLE | is.PLURAL_ROLE)) === 0) return false;
  // A surname: "Kate Porter", "Ms Judge".
  return head === from || ((t.classes[from] as number) & (is.GIVEN_NAME | is.HONORIFIC)) === 0;
}

/** "of", "for", "to"; not the "van" of a name. */
function isLink(t: Tokens, at: number): boolean {
  return ((t.classes[at] as number) & is.PREPOSITION) !== 0 && ((t.classes[at] as number) & is.PARTICLE) === 0;
}

/** "Secretary of State Ines Calloway": the given name behind an office; -1 where there is none. */
function givenNameIn(t: Tokens, { from, to }: Words): number {
  for (let i = from + 1; i + 1 < to; i++) if ((t.classes[i] as number) & is.GIVEN_NAME) return i;
  return -1;
}

/** Whether a name has more than a bare word: "Housing" in brackets is what the office is for. */
function isPerson(t: Tokens, { from, nameFrom, nameTo, type }: Mention): boolean {
  if (type === m.PERSON || from < nameFrom) return true;
  return nameTo - nameFrom > 1 && type === m.UNKNOWN && ((t.classes[nameFrom] as number) & is.PLACE) === 0;
}
