/** Noun phrases as mentions ("a company spokesperson", "the lawsuit", "officials"): where they end, and what they name. */
import * as is from '../words/classes.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import { isCapital, sameStretch, startsName } from './name-runs.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/** Words that are no part of a noun phrase, unless they are nouns too. */
export const PHRASE_STOP =
  is.PREPOSITION | is.AUXILIARY | is.CONJUNCTION | is.PRONOUN | is.RELATIVE | is.DETERMINER | is.CALENDAR;
/** Nouns of any kind. */
export const ANY_NOUN = is.NOUN | is.CUE_NOUN | is.KIN;
const LONGEST_PHRASE = 9;

/**
 * End of the noun phrase that goes on at `from`.
 *
 * @param hasNoun whether a noun of it stands before `from`; else there may be its determiner.
 */
export function phraseEnd(t: Tokens, from: number, nounsAreCapitalised: boolean, hasNoun: boolean): number {
  let i = from;
  let isNounBefore = hasNoun;
  while (i < t.length && i - from < LONGEST_PHRASE && sameStretch(t, i - 1, i) && t.gap[i] === 0) {
    const classes = t.classes[i] as number;
    const isNoun = (classes & ANY_NOUN) !== 0;
    if (classes & PHRASE_STOP && !(isNoun && i === from)) break;
    // Where nouns have capitals the noun ends its phrase: "der Kläger ging".
    if (nounsAreCapitalised && t.shape[i] === tok.LOWER && t.shape[i - 1] === tok.CAPITAL && (i > from || hasNoun))
      break;
    if (classes & is.SAYING && !isNoun && i > from) break;
    if (classes & is.CUE && isNounBefore && !isCapital(t, i)) break;
    if (classes & is.NEGATION) break;
    // "campaign manager Ines Calloway": the name behind the noun is a mention of its own.
    if (isNounBefore && isCapital(t, i) && startsName(t, i) && !(classes & is.ROLE)) break;
    if (classes & is.NOUN) isNounBefore = true;
    i++;
    if (t.possessive[i - 1] && i - from > LONGEST_PHRASE - 3) break;
  }
  return i;
}

/** The mention that the noun phrase `[from, to)` is. */
export function nominalMention(t: Tokens, from: number, to: number): Mention {
  const head = headOf(t, from, to);
  const classes = t.classes[head] as number;
  return m.mentionOf(t, {
    sort: m.NOMINAL,
    from,
    to,
    nameFrom: from,
    nameTo: to,
    head,
    type: typeOf(classes, to - from),
    // "Sprecher" is one or several: one, unless the word is no singular.
    plural: (classes & is.PLURAL_ROLE) !== 0 && (classes & is.ROLE) === 0,
    gender: genderOfWord(classes),
  });
}

/** -1 for a word that is female, 1 male, 0 neither. */
export function genderOfWord(classes: number): number {
  return classes & is.FEMALE ? -1 : classes & is.MALE ? 1 : 0;
}

/** The last noun that the tables know, else the last word. */
function headOf(t: Tokens, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if ((t.classes[i] as number) & is.NOUN && !t.possessive[i]) return i;
  return to - 1;
}

function typeOf(classes: number, words: number): number {
  if (classes & (is.ROLE | is.PLURAL_ROLE)) return m.PERSON;
  if (classes & is.DOCUMENT_NOUN) return m.DOCUMENT;
  if (classes & is.BODY_NOUN) return m.ORGANIZATION;
  return words === 1 ? m.UNKNOWN : m.THING;
}
