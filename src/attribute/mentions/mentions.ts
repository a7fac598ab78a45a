/** What finding hands to all that follows: the stretches of a document that may tell who speaks. */
import { descriptionBehind } from './appositives.ts';
import * as is from '../words/classes.ts';
import type { Tokens } from '../words/tokens.ts';

/** Sorts of mention. */
export const NAME = 0;
export const PRONOUN = 1;
export const NOMINAL = 2;
export const RELATIVE = 3;

/** What a name names, as far as its own words say. */
export const UNKNOWN = 0;
export const PERSON = 1;
export const ORGANIZATION = 2;
export const PLACE = 3;
/** What a nominal names: persons (PERSON), a body (ORGANIZATION), or something written. */
export const DOCUMENT = 4;
export const THING = 5;

/** What the words of a mention tell by themselves. Token indices are half-open. */
export interface MentionWords {
  readonly sort: number;
  readonly from: number;
  readonly to: number;
  /** The name itself, titles and places before it stripped; for others the whole stretch. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** The token that decides what it is: the surname, the noun, the pronoun. */
  readonly head: number;
  readonly type: number;
  readonly plural: boolean;
  /** -1 female, 1 male, 0 unknown. */
  readonly gender: number;
}

/** A stretch that may tell who speaks, and where it stands. */
export interface Mention extends MentionWords {
  /** Index of the string it lies in, or -1. */
  readonly string: number;
  /** Place of its first token among the outer items; -1 inside strings. */
  readonly position: number;
  /** Token behind its appositive or bracket ("Lunde, a former official," → the verb); `to` when there is none. */
  readonly resumes: number;
  /** The description set behind it, as tokens; empty when there is none. */
  readonly appositiveFrom: number;
  readonly appositiveTo: number;
}

/** Sets words into the text. A name or a nominal outside quotations may have a description behind it. */
export function mentionOf(t: Tokens, words: MentionWords): Mention {
  const { sort, from, to, nameFrom, nameTo, head, type, plural, gender } = words;
  const string = t.string[from] as number;
  const isOutside = string < 0;
  const behind =
    isOutside && (sort === NAME || sort === NOMINAL) ? descriptionBehind(t, to) : { from: to, to, resumes: to };
  return {
    sort,
    from,
    to,
    nameFrom,
    nameTo,
    head,
    type,
    plural,
    gender,
    string,
    position: isOutside ? (t.position[from] as number) : -1,
    resumes: behind.resumes,
    appositiveFrom: behind.from,
    appositiveTo: behind.to,
  };
}

const OFFICE = is.TITLE | is.PREPOSITION | is.PLACE | is.DEMONYM | is.BODY_NOUN | is.ORGANIZATION_WORD;

/** A title by itself ("the President") is a description, not a name. */
export function isOffice(t: Tokens, { from, nameFrom, nameTo, head }: Mention): boolean {
  if (nameFrom !== from || !((t.classes[head] as number) & is.TITLE)) return false;
  for (let i = nameFrom; i < nameTo; i++) if (!((t.classes[i] as number) & OFFICE)) return false;
  return true;
}
