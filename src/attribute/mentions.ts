import { appositiveEnd, behindBracket, continuesAppositive, isClause, opensAppositive } from './appositives.ts';
import * as is from './classes.ts';
import { hashOf } from './lexicon.ts';
import { isCapital, isCommonNoun, isSentenceStart, nameRun, sameStretch, startsName } from './name-runs.ts';
import * as tok from './tokens.ts';
import type { Tokens } from './tokens.ts';

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

/** A stretch that may tell who speaks. Token indices are half-open. */
export interface Mention {
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
  /** Index of the string it lies in, or -1. */
  readonly string: number;
  /** Place of its first token among the outer items; -1 inside strings. */
  readonly position: number;
  /** Token behind its appositive or bracket ("Sacks, a former official," → the verb); `to` when there is none. */
  readonly resumes: number;
  /** The description set behind it, as tokens; empty when there is none. */
  readonly appositiveFrom: number;
  readonly appositiveTo: number;
}

const NP_STOP = is.PREPOSITION | is.AUXILIARY | is.CONJUNCTION | is.PRONOUN | is.RELATIVE | is.DETERMINER | is.CALENDAR;
const NOUN = is.ROLE | is.PLURAL_ROLE | is.DOCUMENT_NOUN | is.BODY_NOUN | is.CUE_NOUN | is.KIN;
/** Nouns that a name before them only qualifies: "the Calloway campaign". */
const NOUN_BEHIND_NAME = is.ROLE | is.PLURAL_ROLE | is.DOCUMENT_NOUN | is.BODY_NOUN | is.KIN;
const LONGEST_NOMINAL = 9;

/**
 * All stretches of a document that may name a speaker, in order: names (runs of capitalised words), pronouns, and noun
 * phrases ("a company spokesperson", "the lawsuit", "officials"). Names are found inside quotations too, for what they
 * tell of the people; the others only outside. Cost: linear.
 */
export function findMentions(t: Tokens, nounsAreCapitalised: boolean): Mention[] {
  const mentions: Mention[] = [];
  const known = capitalsInside(t);
  let i = 0;
  while (i < t.length) {
    const classes = t.classes[i] as number;
    const shape = t.shape[i] as number;
    const outside = (t.string[i] as number) < 0;
    if (
      shape !== tok.LOWER &&
      shape !== tok.NUMBER &&
      startsName(t, i) &&
      !(nounsAreCapitalised && classes & is.CUE_NOUN)
    ) {
      const to = nameRun(t, i);
      if (to === i + 1 && outside && !nounsAreCapitalised && isPlainOpener(t, i, known)) {
        i = to;
        continue;
      }
      if (nounsAreCapitalised && to === i + 1 && isCommonNoun(t, i)) {
        if (outside && classes & (is.ROLE | is.PLURAL_ROLE | is.BODY_NOUN | is.DOCUMENT_NOUN))
          mentions.push(nominal(t, i, to));
        i = to;
        continue;
      }
      // "the Clinton campaign", "White House officials": the noun behind decides.
      if (
        outside &&
        to < t.length &&
        sameStretch(t, to - 1, to) &&
        t.gap[to] === 0 &&
        !t.possessive[to - 1] &&
        (t.classes[to] as number) & NOUN_BEHIND_NAME &&
        !((t.classes[to] as number) & is.CUE) &&
        t.shape[to] === tok.LOWER
      ) {
        const end = nominalEnd(t, to + 1, nounsAreCapitalised, 1);
        mentions.push(name(t, i, to));
        mentions.push(nominal(t, i, end));
        i = end;
        continue;
      }
      mentions.push(name(t, i, to));
      i = to;
      continue;
    }
    if (outside) {
      if (classes & is.SUBJECT) {
        mentions.push(simple(t, i, PRONOUN));
      } else if (classes & is.RELATIVE && !(classes & is.DETERMINER)) {
        mentions.push(simple(t, i, RELATIVE));
      } else if (
        classes & is.PRONOUN &&
        (t.classes[i + 1] as number) & (is.CUE_NOUN | is.DOCUMENT_NOUN) &&
        i + 1 < t.length &&
        t.gap[i + 1] === 0
      ) {
        mentions.push(simple(t, i, PRONOUN));
        if (classes & is.DETERMINER) {
          const end = nominalEnd(t, i + 1, nounsAreCapitalised);
          if (end > i + 1) mentions.push(nominal(t, i, end));
        }
      } else if (classes & is.DETERMINER) {
        const end = nominalEnd(t, i + 1, nounsAreCapitalised);
        mentions.push(nominal(t, i, end));
        // A name inside ("the Democrat Hillary Clinton") is found on its own.
        if (!hasName(t, i + 1, end, nounsAreCapitalised)) {
          i = end;
          continue;
        }
      } else if (
        classes & (is.ROLE | is.PLURAL_ROLE | is.BODY_NOUN | is.DOCUMENT_NOUN) &&
        (shape === tok.LOWER || isSentenceStart(t, i)) &&
        !isVerbHere(t, i)
      ) {
        let from = i;
        while (
          from > 0 &&
          i - from < 4 &&
          sameStretch(t, from - 1, from) &&
          t.gap[from] === 0 &&
          isModifier(t, from - 1, mentions)
        )
          from--;
        const end = nominalEnd(t, i + 1, nounsAreCapitalised, 1);
        mentions.push(nominal(t, from, end));
        i = end;
        continue;
      }
    }
    i++;
  }
  return mentions;
}

/** Hashes of the words that have a capital inside a sentence somewhere: headings in capitals do not count. */
function capitalsInside(t: Tokens): Set<number> {
  const known = new Set<number>();
  for (let i = 0; i < t.length; i++) {
    if (t.shape[i] !== tok.CAPITAL || isSentenceStart(t, i)) continue;
    const position = t.position[i] as number;
    if ((t.string[i] as number) < 0 && t.titleCase[t.block[position] as number] === 1) continue;
    known.add(t.hash[i] as number);
  }
  return known;
}

/**
 * "Rain fell": a single word that has its capital from the head of the sentence only, as nothing else says it is a name: no
 * list knows it, it has no capital inside a sentence, nothing is set behind it, and no word of saying follows.
 */
function isPlainOpener(t: Tokens, i: number, known: ReadonlySet<number>): boolean {
  if (t.shape[i] !== tok.CAPITAL || !isSentenceStart(t, i) || t.possessive[i] || known.has(t.hash[i] as number))
    return false;
  const classes = t.classes[i] as number;
  if (classes & (is.GIVEN_NAME | is.TITLE | is.ORGANIZATION_WORD | is.PLACE | is.DEMONYM)) return false;
  const next = i + 1;
  return (
    next < t.length &&
    sameStretch(t, i, next) &&
    t.gap[next] === 0 &&
    t.shape[next] === tok.LOWER &&
    !((t.classes[next] as number) & (is.CUE | is.AUXILIARY | is.CONJUNCTION))
  );
}

const OF = hashOf('of');

/** Splits a run into what stands before the name (titles, offices, places) and the name. */
function name(t: Tokens, from: number, to: number): Mention {
  let start = from;
  let honorific = 0;
  let titled = false;
  let title = 0;
  for (let i = from; i < to; i++) {
    const classes = t.classes[i] as number;
    const isTitle =
      (classes & is.TITLE) !== 0 &&
      !(i > from && i === to - 1 && (t.classes[i - 1] as number) & is.GIVEN_NAME) &&
      !(classes & is.GIVEN_NAME && i + 1 < to && !titled);
    if (isTitle) {
      if (classes & is.HONORIFIC_FEMALE) honorific = -1;
      else if (classes & is.HONORIFIC_MALE) honorific = 1;
      titled = true;
      title = i;
      start = i + 1;
    } else if (t.hash[i] === OF && start === i) {
      // "Secretary of State Hillary Clinton": a given name, or else the second word behind, begins the name.
      let j = i + 1;
      while (j < to && !((t.classes[j] as number) & is.GIVEN_NAME)) j++;
      start = j < to ? j : to;
      i = start - 1;
    }
  }
  if (start >= to) {
    // Titles only: an office by itself ("the President", "Prime Minister").
    return make(t, NAME, from, to, from, to, title, titled ? PERSON : UNKNOWN, false, honorific);
  }
  // Places, peoples, bodies before a given name: "Republican Mitt Romney", "Fox News Sean Hannity".
  let strip = start;
  while (
    strip < to - 1 &&
    (t.classes[strip] as number) & (is.DEMONYM | is.PLACE | is.ORGANIZATION_WORD) &&
    !((t.classes[strip] as number) & is.GIVEN_NAME)
  )
    strip++;
  if (strip > start && (t.classes[strip] as number) & is.GIVEN_NAME && strip < to - 1) start = strip;
  let end = to;
  while (end - 1 > start && (t.classes[end - 1] as number) & is.SUFFIX) end--;
  const head = end - 1;
  let type = UNKNOWN;
  let gender = honorific;
  const first = t.classes[start] as number;
  if (titled) type = PERSON;
  else if ((t.classes[head] as number) & is.ORGANIZATION_WORD && end - start > 1) type = ORGANIZATION;
  else if (first & is.GIVEN_NAME && end - start > 1) type = PERSON;
  else if (hasOrganizationWord(t, start, end)) type = ORGANIZATION;
  else if (end - start === 1 && t.shape[head] === tok.ALL_CAPITALS) type = ORGANIZATION;
  else if (end - start === 1 && (t.classes[head] as number) & (is.PLACE | is.DEMONYM)) type = PLACE;
  if (type === PERSON && gender === 0 && first & is.GIVEN_NAME)
    gender = first & is.FEMALE_NAME ? (first & is.MALE_NAME ? 0 : -1) : 1;
  return make(t, NAME, from, to, start, to, head, type, false, gender);
}

function hasOrganizationWord(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((t.classes[i] as number) & is.ORGANIZATION_WORD) return true;
  return false;
}

function hasName(t: Tokens, from: number, to: number, nounsAreCapitalised: boolean): boolean {
  for (let i = from; i < to; i++) {
    if (isCapital(t, i) && startsName(t, i) && !(nounsAreCapitalised && isCommonNoun(t, i))) return true;
  }
  return false;
}

function simple(t: Tokens, at: number, sort: number): Mention {
  const classes = t.classes[at] as number;
  const gender = classes & is.FEMALE ? -1 : classes & is.MALE ? 1 : 0;
  return make(t, sort, at, at + 1, at, at + 1, at, UNKNOWN, false, gender);
}

/** A word that is no verb of saying here: "the report", "his call", "an official statement". */
function isVerbHere(t: Tokens, i: number): boolean {
  const classes = t.classes[i] as number;
  return (
    (classes & is.SAYING) !== 0 &&
    (classes & (is.ROLE | is.PLURAL_ROLE)) === 0 &&
    i > 0 &&
    ((t.classes[i - 1] as number) & (is.PRONOUN | is.RELATIVE | is.AUXILIARY)) !== 0
  );
}

function isModifier(t: Tokens, i: number, mentions: readonly Mention[]): boolean {
  const classes = t.classes[i] as number;
  if (classes & (NP_STOP | is.CUE | is.FUNCTION | is.NEGATION) && !(classes & NOUN)) return false;
  const last = mentions.at(-1);
  return last === undefined || last.to <= i;
}

/** End of the noun phrase whose first word behind the determiner is `from`. */
function nominalEnd(t: Tokens, from: number, nounsAreCapitalised: boolean, known = 0): number {
  let i = from;
  let nouns = known;
  while (i < t.length && i - from < LONGEST_NOMINAL && sameStretch(t, i - 1, i)) {
    if (t.gap[i] !== 0) break;
    const classes = t.classes[i] as number;
    if (classes & NP_STOP && !(classes & NOUN && i === from)) break;
    // Where nouns have capitals the noun ends its phrase: "der Kläger ging".
    if (nounsAreCapitalised && t.shape[i] === tok.LOWER && t.shape[i - 1] === tok.CAPITAL && (i > from || known > 0))
      break;
    if (classes & is.SAYING && !(classes & NOUN) && i > from) break;
    if (classes & is.CUE && nouns > 0 && !isCapital(t, i)) break;
    if (classes & is.NEGATION) break;
    // "campaign manager Ines Calloway": the name behind the noun is a mention of its own.
    if (nouns > 0 && isCapital(t, i) && startsName(t, i) && !(classes & is.ROLE)) break;
    if (classes & (is.ROLE | is.PLURAL_ROLE | is.DOCUMENT_NOUN | is.BODY_NOUN)) nouns++;
    i++;
    if (t.possessive[i - 1]) {
      if (i - from > LONGEST_NOMINAL - 3) break;
    }
  }
  return i;
}

function nominal(t: Tokens, from: number, to: number): Mention {
  let head = to - 1;
  // The last noun that the tables know is the head, else the last word.
  for (let i = to - 1; i >= from; i--) {
    if ((t.classes[i] as number) & (is.ROLE | is.PLURAL_ROLE | is.DOCUMENT_NOUN | is.BODY_NOUN) && !t.possessive[i]) {
      head = i;
      break;
    }
  }
  const classes = t.classes[head] as number;
  const type =
    classes & (is.ROLE | is.PLURAL_ROLE)
      ? PERSON
      : classes & is.DOCUMENT_NOUN
        ? DOCUMENT
        : classes & is.BODY_NOUN
          ? ORGANIZATION
          : to === from + 1
            ? UNKNOWN
            : THING;
  const gender = classes & is.FEMALE ? -1 : classes & is.MALE ? 1 : 0;
  // "Sprecher" is one or several: one, unless the word is no singular.
  const plural = (classes & is.PLURAL_ROLE) !== 0 && (classes & is.ROLE) === 0;
  return make(t, NOMINAL, from, to, from, to, head, type, plural, gender);
}

function make(
  t: Tokens,
  sort: number,
  from: number,
  to: number,
  nameFrom: number,
  nameTo: number,
  head: number,
  type: number,
  plural: boolean,
  gender: number,
): Mention {
  const string = t.string[from] as number;
  const position = string < 0 ? (t.position[from] as number) : -1;
  let resumes = to;
  let appositiveFrom = to;
  let appositiveTo = to;
  if (string < 0 && to < t.length && (sort === NAME || sort === NOMINAL)) {
    let next = to;
    if ((t.gap[next] as number) & tok.OPEN_BRACKET) next = behindBracket(t, next);
    if (
      next < t.length &&
      (t.gap[next] as number) & tok.COMMA &&
      !((t.gap[next] as number) & (tok.STOP | tok.BLOCK)) &&
      opensAppositive(t, next)
    ) {
      let end = appositiveEnd(t, next);
      if (end > next && !isClause(t, next, end)) {
        appositiveFrom = next;
        // "Otto Lunde, R-Calif., chairman of the committee, said": one may follow another.
        for (let more = 0; more < 2 && end < t.length && continuesAppositive(t, end); more++) {
          const further = appositiveEnd(t, end);
          if (further === end) break;
          end = further;
        }
        appositiveTo = end;
        resumes = end;
      }
    } else resumes = next;
  }
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
    position,
    resumes,
    appositiveFrom,
    appositiveTo,
  };
}
