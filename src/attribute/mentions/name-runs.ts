import * as is from '../words/classes.ts';
import { hashOf, hashed } from '../words/hashes.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

const LONGEST_NAME = 12;
const OF = hashOf('of');
const THE = hashOf('the');
const GENITIVE = hashed('der den des');

/** German: a single capitalised word behind an article, a preposition, an adjective or a figure is a noun, not a name. */
export function isCommonNoun(t: Tokens, i: number): boolean {
  const classes = t.classes[i] as number;
  if (classes & is.NOUN) return true;
  if (
    classes & is.GIVEN_NAME ||
    t.shape[i] === tok.ALL_CAPITALS ||
    i === 0 ||
    t.gap[i] !== 0 ||
    !sameStretch(t, i - 1, i)
  )
    return false;
  const before = t.classes[i - 1] as number;
  if (before & is.SAYING) return false;
  return (
    (before & (is.DETERMINER | is.PREPOSITION)) !== 0 ||
    t.shape[i - 1] === tok.NUMBER ||
    (t.shape[i - 1] === tok.LOWER && before === 0)
  );
}

export function sameStretch(t: Tokens, a: number, b: number): boolean {
  return t.string[a] === t.string[b];
}

export function isSentenceStart(t: Tokens, i: number): boolean {
  if (i === 0 || !sameStretch(t, i - 1, i) || (t.gap[i] as number) & (tok.BLOCK | tok.STOP | tok.EXCITED | tok.COLON))
    return true;
  const position = t.position[i] as number;
  return (t.string[i] as number) < 0 && position > 0 && t.sentence[position] !== t.sentence[position - 1];
}

/** Whether a capitalised token begins a name: not a small word, not a weekday, not a title-case opener. */
export function startsName(t: Tokens, i: number): boolean {
  const classes = t.classes[i] as number;
  if (isPartyLabel(t, i)) return false;
  if (isParticle(t, i) && opensSurname(t, i)) return true;
  if (classes & (is.FUNCTION | is.CALENDAR | is.PRONOUN | is.DETERMINER)) {
    const next = i + 1;
    return (
      (classes & is.GIVEN_NAME) !== 0 &&
      next < t.length &&
      t.gap[next] === 0 &&
      isCapital(t, next) &&
      !((t.classes[next] as number) & (is.FUNCTION | is.CALENDAR))
    );
  }
  if (isSentenceStart(t, i) && t.shape[i] === tok.CAPITAL) {
    // A plain noun or verb at the head of a sentence: "Officials said", "Asked about".
    const next = i + 1;
    const alone = next >= t.length || t.gap[next] !== 0 || !isCapital(t, next);
    if (alone && classes & (is.NOUN | is.SAYING | is.CONJUNCTION) && !(classes & (is.TITLE | is.GIVEN_NAME)))
      return false;
  }
  return true;
}

/** "Von der Aue sagte": at the head of a sentence only the verb behind it tells a surname from a preposition. */
function opensSurname(t: Tokens, i: number): boolean {
  if (!isSentenceStart(t, i)) return false;
  let at = i + 1;
  while (at < i + 3 && at < t.length && t.shape[at] === tok.LOWER && (t.classes[at] as number) & is.PARTICLE) at++;
  const verb = at + 1;
  if (verb >= t.length || !sameStretch(t, i, verb) || t.gap[at] !== 0 || t.gap[verb] !== 0) return false;
  return isCapital(t, at) && !((t.classes[at] as number) & is.NOUN) && ((t.classes[verb] as number) & is.SAYING) !== 0;
}

/** "R-Ohio" in brackets or between commas. */
export function isPartyLabel(t: Tokens, i: number): boolean {
  return t.partyLabel[i] === 1;
}

export function isCapital(t: Tokens, i: number): boolean {
  const shape = t.shape[i] as number;
  return shape === tok.CAPITAL || shape === tok.ALL_CAPITALS || shape === tok.INITIAL;
}

/**
 * End of the run of capitalised words from `i`, particles and the "of" of offices and bodies inside it.
 *
 * @param nounsAreCapitalised as in German, where articles and prepositions stand before capitals everywhere.
 */
export function nameRun(t: Tokens, from: number, nounsAreCapitalised: boolean): number {
  let to = from + 1;
  while (to < t.length && to - from < LONGEST_NAME && sameStretch(t, from, to) && !t.possessive[to - 1]) {
    const gap = t.gap[to] as number;
    const classes = t.classes[to] as number;
    if (gap & tok.COMMA && gap === tok.COMMA && classes & is.SUFFIX && isCapital(t, to)) {
      to++;
      continue;
    }
    if (gap !== 0) break;
    if (isCapital(t, to)) {
      if (classes & is.CALENDAR || (classes & is.FUNCTION && !(classes & is.GIVEN_NAME) && t.shape[to] !== tok.INITIAL))
        break;
      to++;
      continue;
    }
    const next = to + 1;
    const capitalNext =
      next < t.length &&
      sameStretch(t, to, next) &&
      t.gap[next] === 0 &&
      isCapital(t, next) &&
      !((t.classes[next] as number) & is.CALENDAR);
    // Behind a noun "der" is a genitive: it belongs to a name only in "von der Aue".
    if (
      t.shape[to] === tok.LOWER &&
      classes & is.PARTICLE &&
      !(classes & is.SAYING) &&
      (!GENITIVE.has(t.hash[to] as number) || isParticle(t, to - 1)) &&
      !(nounsAreCapitalised && isOutsideName(t, from, to))
    ) {
      if (capitalNext) {
        to += 2;
        continue;
      }
      const behind = to + 2;
      if (
        next < t.length &&
        t.shape[next] === tok.LOWER &&
        (t.classes[next] as number) & is.PARTICLE &&
        behind < t.length &&
        sameStretch(t, to, behind) &&
        t.gap[next] === 0 &&
        t.gap[behind] === 0 &&
        isCapital(t, behind) &&
        !((t.classes[behind] as number) & (is.NOUN | is.ORGANIZATION_WORD))
      ) {
        to += 3;
        continue;
      }
    }
    const joined = joinedBody(t, from, to);
    if (joined > to) return joined;
    const office = (t.classes[to - 1] as number) & (is.TITLE | is.ORGANIZATION_WORD | is.BODY_NOUN);
    if (office && classes & is.PREPOSITION && t.hash[to] === OF) {
      if (capitalNext) {
        to += 2;
        continue;
      }
      const third = next + 1;
      if (
        t.hash[next] === THE &&
        third < t.length &&
        sameStretch(t, to, third) &&
        t.gap[next] === 0 &&
        t.gap[third] === 0 &&
        isCapital(t, third)
      ) {
        to += 3;
        continue;
      }
    }
    break;
  }
  return to;
}

const VON = hashOf('von');
const ZU = hashOf('zu');
const THAT = hashOf('das');

/**
 * German: whether a particle behind capitals belongs to the sentence: "Otto Lunde von der Weserwacht", "warf Otto Lunde das
 * Handtuch", "Otto Lunde zu den Gründen". In "Ines von der Aue" and "Karl Otto zu Aue" it belongs to the name.
 */
function isOutsideName(t: Tokens, from: number, at: number): boolean {
  if (t.hash[at] === THAT) return true;
  const isFullName = at - from > 1 && !((t.classes[at - 1] as number) & is.GIVEN_NAME);
  const isBeforeArticle = (t.classes[at + 1] as number) & is.DETERMINER;
  return (t.hash[at] === VON && isFullName) || (t.hash[at] === ZU && (isFullName || isBeforeArticle !== 0));
}

/** A preposition that opens a name stands in it: "Von der Aue". */
function isParticle(t: Tokens, i: number): boolean {
  return ((t.classes[i] as number) & is.PARTICLE) !== 0 && ((t.classes[i] as number) & is.PREPOSITION) !== 0;
}

const AND = hashed('and &');

/** End of "the Harbor and Tide Service" when `and` is the token at `and`: behind "the", a body's word at the end; else `and`. */
function joinedBody(t: Tokens, from: number, and: number): number {
  if (!AND.has(t.hash[and] as number) || from === 0 || t.hash[from - 1] !== THE || t.gap[from] !== 0) return and;
  if ((t.classes[and - 1] as number) & (is.GIVEN_NAME | is.TITLE)) return and;
  let to = and + 1;
  while (to < t.length && to - from < LONGEST_NAME && sameStretch(t, from, to) && t.gap[to] === 0 && isCapital(t, to))
    to++;
  const isBody = to - and > 2 && ((t.classes[to - 1] as number) & is.ORGANIZATION_WORD) !== 0;
  return isBody ? to : and;
}
