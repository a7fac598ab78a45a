/**
 * What a run of capitalised words is made of: titles, offices and places before the name, the name, a suffix; and what
 * these tell of its bearer.
 */
import * as is from '../words/classes.ts';
import { hashOf } from '../words/hashes.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

const OF = hashOf('of');

/**
 * The mention that the run `[from, to)` is.
 *
 * @param nounsAreCapitalised as in German, where any role can stand before a name: "Werksleiterin Ines Kolbe".
 */
export function nameMention(t: Tokens, from: number, to: number, nounsAreCapitalised: boolean): Mention {
  const { end, title, gender: honorific } = titlesBefore(t, from, to, nounsAreCapitalised);
  const titled = title >= 0;
  if (end >= to) {
    // Titles only: an office by itself ("the President", "Prime Minister").
    return m.mentionOf(t, {
      sort: m.NAME,
      from,
      to,
      nameFrom: from,
      nameTo: to,
      head: Math.max(title, 0),
      type: titled ? m.PERSON : m.UNKNOWN,
      plural: false,
      gender: honorific,
    });
  }
  const nameFrom = behindAffiliation(t, end, to);
  let head = to - 1;
  while (head > nameFrom && (t.classes[head] as number) & is.SUFFIX) head--;
  if (titled && isBodyBehind(t, from, end, to)) {
    const organization = { type: m.ORGANIZATION, plural: false, gender: 0 };
    return m.mentionOf(t, { sort: m.NAME, from, to, nameFrom: from, nameTo: to, head: to - 1, ...organization });
  }
  const type = titled ? m.PERSON : typeOfName(t, nameFrom, head, nounsAreCapitalised);
  const gender = type === m.PERSON && honorific === 0 ? genderOfGivenName(t.classes[nameFrom] as number) : honorific;
  return m.mentionOf(t, { sort: m.NAME, from, to, nameFrom, nameTo: to, head, type, plural: false, gender });
}

/** "Blue Anchor Ferries": behind a name's first word a title may be a part of what a body is called. */
function isBodyBehind(t: Tokens, from: number, end: number, to: number): boolean {
  return (
    end === to - 1 &&
    !((t.classes[from] as number) & (is.TITLE | is.GIVEN_NAME)) &&
    ((t.classes[end] as number) & is.ORGANIZATION_WORD) !== 0
  );
}

interface Titles {
  /** The token behind the last title. */
  readonly end: number;
  /** The last title, -1 for none. */
  readonly title: number;
  /** What an honorific says: -1 female, 1 male, 0 nothing. */
  readonly gender: number;
}

function titlesBefore(t: Tokens, from: number, to: number, nounsAreCapitalised: boolean): Titles {
  let end = from;
  let title = -1;
  let gender = 0;
  for (let i = from; i < to; i++) {
    const classes = t.classes[i] as number;
    const isRole = nounsAreCapitalised && end === i && i + 1 < to && (classes & is.ROLE) !== 0;
    if ((isRole || isTitle(t, i, from, to)) && !(classes & is.GIVEN_NAME && i + 1 < to && title < 0)) {
      if (classes & is.HONORIFIC_FEMALE) gender = -1;
      else if (classes & is.HONORIFIC_MALE) gender = 1;
      title = i;
      end = i + 1;
    } else if (t.hash[i] === OF && end === i) {
      // "Secretary of State Ines Calloway": what the office is of goes up to the given name.
      end = i + 1;
      while (end < to && !((t.classes[end] as number) & is.GIVEN_NAME)) end++;
      i = end - 1;
    }
  }
  return { end, title, gender };
}

/** Behind a given name the last word is a surname, title or not: "Ines Judge"; what can follow a full name follows it there. */
function isTitle(t: Tokens, i: number, from: number, to: number): boolean {
  const classes = t.classes[i] as number;
  if (!(classes & is.TITLE)) return false;
  if (classes & is.SUFFIX && i === to - 1 && i - from > 1 && (t.classes[from] as number) & is.GIVEN_NAME) return false;
  return !(i > from && i === to - 1 && (t.classes[i - 1] as number) & is.GIVEN_NAME);
}

/** Behind places, peoples and bodies before a given name: "Republican Otto Lunde", "Tide Radio Ines Calloway". */
function behindAffiliation(t: Tokens, from: number, to: number): number {
  let i = from;
  while (
    i < to - 1 &&
    (t.classes[i] as number) & (is.DEMONYM | is.PLACE | is.ORGANIZATION_WORD) &&
    !((t.classes[i] as number) & is.GIVEN_NAME)
  )
    i++;
  return (t.classes[i] as number) & is.GIVEN_NAME && i < to - 1 ? i : from;
}

/** What the name `[from, head]` without a title names. */
function typeOfName(t: Tokens, from: number, head: number, nounsAreCapitalised: boolean): number {
  const isSingle = head === from;
  const body = nounsAreCapitalised ? is.ORGANIZATION_WORD | is.BODY_NOUN : is.ORGANIZATION_WORD;
  if (!isSingle && (t.classes[head] as number) & body) return m.ORGANIZATION;
  if (!isSingle && (t.classes[from] as number) & is.GIVEN_NAME) return m.PERSON;
  for (let i = from; i <= head; i++) if ((t.classes[i] as number) & body) return m.ORGANIZATION;
  if (!isSingle && hasArticle(t, from, head)) return m.ORGANIZATION;
  if (isSingle && t.shape[head] === tok.ALL_CAPITALS) return m.ORGANIZATION;
  if (isSingle && (t.classes[head] as number) & (is.PLACE | is.DEMONYM)) return m.PLACE;
  return m.UNKNOWN;
}

/** What a given name tells; one that both bear tells nothing. */
function genderOfGivenName(classes: number): number {
  return (classes & is.MALE_NAME ? 1 : 0) - (classes & is.FEMALE_NAME ? 1 : 0);
}

const THE = hashOf('the');

/** "the Northern Star said": a team, a ship, a paper; a person has no article, unless a noun follows that has it. */
function hasArticle(t: Tokens, from: number, head: number): boolean {
  if (from === 0 || t.hash[from - 1] !== THE || t.gap[from] !== 0 || t.string[from - 1] !== t.string[from])
    return false;
  const next = head + 1;
  return next >= t.length || t.gap[next] !== 0 || ((t.classes[next] as number) & (is.CUE | is.AUXILIARY)) !== 0;
}
