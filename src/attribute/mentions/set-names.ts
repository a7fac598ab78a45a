import * as is from '../words/classes.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';
import { hashed } from '../words/hashes.ts';

/** Prepositions that tie a body or a place to a role. */
export const BELONGING = hashed(
  'of for from at in with von aus bei im am beim vom zum für de du des del di della dello dei degli delle do da das dos ' +
    'van voor bij',
);
const GENITIVE = hashed('des der eines einer');
/** In words: from the noun to the comma before the name. */
const LONGEST_TAIL = 8;

/**
 * "the head of the water board, Ines Calloway,": the full name set between commas behind a description of one person, over
 * what belongs to the description. Index of the name's mention, -1 when there is none.
 */
export function nameSetBehind(t: Tokens, mentions: readonly Mention[], at: number): number {
  const mention = mentions[at] as Mention;
  if (mention.sort !== m.NOMINAL || (mention.type !== m.PERSON && mention.type !== m.THING) || mention.plural)
    return -1;
  let i = mention.to;
  if (i < t.length && t.gap[i] === 0 && !BELONGING.has(t.hash[i] as number) && !GENITIVE.has(t.hash[i] as number))
    return -1;
  while (i < t.length && t.gap[i] === 0 && i - mention.to < LONGEST_TAIL) {
    if ((t.classes[i] as number) & (is.CUE | is.AUXILIARY | is.SUBJECT) && !((t.classes[i] as number) & is.DETERMINER))
      return -1;
    i++;
  }
  if (i >= t.length || t.gap[i] !== tok.COMMA) return -1;
  for (let k = at + 1; k < mentions.length && (mentions[k] as Mention).from <= i; k++) {
    const { sort, type, from, to, nameFrom, nameTo, string } = mentions[k] as Mention;
    if (from !== i || sort !== m.NAME || string !== mention.string) continue;
    // "Sen. Otto Lunde of Halm, said": where they come from may follow.
    const ends =
      to >= t.length || t.gap[to] !== 0 || t.string[to] !== t.string[from] || BELONGING.has(t.hash[to] as number);
    // A thing may be followed by any name; what is no known role needs a name that can only be a person's.
    if (mention.type === m.THING && type !== m.PERSON) return -1;
    return ends && nameTo - nameFrom >= 2 && type !== m.ORGANIZATION && type !== m.PLACE ? k : -1;
  }
  return -1;
}
