/** The words of a text that say who somebody is, as spans: before a name, behind it, or in the place of one. */
import type { Span } from '../../model/span.ts';
import * as is from '../words/classes.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import { BELONGING } from '../mentions/set-names.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/** In words. */
const LONGEST_DESCRIPTION = 16;

/** The span of the tokens `[from, to)`. */
export function spanOf(t: Tokens, from: number, to: number): Span {
  return { start: t.start[from] as number, end: t.end[to - 1] as number };
}

/** "Chief engineer Ines Calloway": the words before a name that say what its bearer is. */
export function describedBefore(t: Tokens, mention: Mention): Span | null {
  let from = mention.nameFrom;
  while (
    from > 0 &&
    mention.nameFrom - from < 8 &&
    t.gap[from] === 0 &&
    t.string[from - 1] === t.string[mention.from]
  ) {
    const classes = t.classes[from - 1] as number;
    const inName = from - 1 >= mention.from;
    if (!inName && classes & (is.AUXILIARY | is.CONJUNCTION | is.PREPOSITION | is.RELATIVE | is.SUBJECT)) break;
    if (!inName && classes & is.SAYING && !(classes & (is.ROLE | is.TITLE))) break;
    if (
      !inName &&
      t.shape[from - 1] === tok.LOWER &&
      !(classes & (is.ROLE | is.TITLE | is.DETERMINER | is.KIN)) &&
      classes !== 0
    )
      break;
    from--;
    if (classes & is.DETERMINER && !inName) break;
  }
  let roles = 0;
  for (let i = from; i < mention.nameFrom; i++) {
    if (
      (t.classes[i] as number) & (is.ROLE | is.TITLE) &&
      !((t.classes[i] as number) & is.HONORIFIC && i === mention.nameFrom - 1 && i === from)
    )
      roles++;
  }
  if (roles === 0 || from >= mention.nameFrom) return null;
  return spanOf(t, from, mention.nameFrom);
}

/** "Ines Calloway, the chief engineer,": a description set behind a name. */
export function describedBehind(t: Tokens, mention: Mention): Span | null {
  const { appositiveFrom: from, appositiveTo: to } = mention;
  return to > from && to - from <= LONGEST_DESCRIPTION && isDescription(t, from, to) ? spanOf(t, from, to) : null;
}

/** A noun phrase, not a clause: the stretch behind the name has a role in it or an article in front, and no verb of its own. */
function isDescription(t: Tokens, from: number, to: number): boolean {
  let roles = 0;
  for (let i = from; i < to; i++) {
    const classes = t.classes[i] as number;
    if (classes & (is.ROLE | is.PLURAL_ROLE | is.TITLE | is.KIN)) roles++;
    if (i === from && classes & is.DETERMINER && !(classes & is.RELATIVE)) roles++;
    if (i === from && classes & (is.RELATIVE | is.CONJUNCTION | is.PRONOUN) && !(classes & is.DETERMINER)) return false;
    if (classes & is.AUXILIARY && i < from + 3) return false;
  }
  return roles > 0;
}

/** The span of one who is told by a description alone. */
export function unnamedSpan(t: Tokens, mention: Mention): Span {
  return spanOf(t, mention.from, endOfDescription(t, mention));
}

/** "a spokesman for the company": the prepositional phrase belongs to who it is. */
function endOfDescription(t: Tokens, mention: Mention): number {
  let end = mention.to;
  const limit = Math.min(t.length, mention.to + 8);
  if (end >= limit || mention.type !== m.PERSON || !BELONGING.has(t.hash[end] as number) || t.gap[end] !== 0)
    return end;
  end++;
  while (
    end < limit &&
    t.gap[end] === 0 &&
    t.string[end] === t.string[mention.from] &&
    !((t.classes[end] as number) & (is.CUE | is.AUXILIARY | is.RELATIVE | is.PRONOUN | is.CONJUNCTION))
  )
    end++;
  return end;
}
