/** Slips in names: "Calaway" in a text that has Ines Calloway elsewhere. */
import { isSlip } from '../../text/name-similarity.ts';
import { COURTESY_TITLES } from '../../text/speech/people.ts';
import type { Mention } from '../mentions/mentions.ts';
import { BLOCK, STOP } from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';
import type { Person } from './people.ts';
import { hashed } from '../words/hashes.ts';

/** Most persons for whom slips are looked for: beyond, the text is a list of names. */
const MOST_FOR_SLIPS = 400;

/**
 * A surname that stands alone and is a slip of one (and only one) full name of the document goes to that person, unless it
 * has a life of its own: a first name, a role, a place beside the other ("Nadia Rahman and Nadia Rehman"). So does a full
 * name with the same first name and a slip in the last.
 *
 * @param mentions those of the document, which the persons have the indices of.
 */
export function mergeSlips(
  persons: readonly Person[],
  ofMention: number[],
  t: Tokens,
  mentions: readonly Mention[],
): void {
  if (persons.length > MOST_FOR_SLIPS) return;
  for (const stray of persons) {
    if (stray.listed !== null || stray.type !== 'person' || stray.isPlace || stray.mentions.length === 0) continue;
    const index = onlyOneMeant(persons, stray);
    if (index < 0) continue;
    const person = persons[index] as Person;
    if (hasOtherRole(stray, person) || isBefore(stray, person)) continue;
    if (areNamedTogether(stray, person, t, mentions)) continue;
    for (const mention of stray.mentions) ofMention[mention] = index;
    person.mentions = [...person.mentions, ...stray.mentions].sort((x, y) => x - y);
    stray.mentions = [];
  }
}

/** Index of the one person whose name a stray one can be a slip of; -1 for none or several. */
function onlyOneMeant(persons: readonly Person[], stray: Person): number {
  let found = -1;
  for (let k = 0; k < persons.length; k++) {
    if (!isSlipOf(stray, persons[k] as Person)) continue;
    if (found >= 0) return -1;
    found = k;
  }
  return found;
}

function isSlipOf(stray: Person, person: Person): boolean {
  if (person === stray || person.type !== 'person' || person.words.length < 2) return false;
  // Most pairs fail here, before anything is measured.
  if (Math.abs(stray.last.length - person.last.length) > 2) return false;
  if (stray.last.charCodeAt(0) !== person.last.charCodeAt(0) && stray.last.charCodeAt(1) !== person.last.charCodeAt(1))
    return false;
  if (stray.words.length > 1) {
    return stray.first === person.first && isSlip(stray.last, person.last) && isRarer(stray, person);
  }
  return isSlip(stray.last, person.last) && (person.mentions.length > 0 || person.listed !== null);
}

/** Of two full names the commoner one is right, else the one that comes first. */
function isRarer({ mentions: a }: Person, { mentions: b }: Person): boolean {
  return a.length < b.length || (a.length === b.length && (a[0] ?? 0) >= (b[0] ?? 0));
}

function hasOtherRole(stray: Person, person: Person): boolean {
  if (person.roles.size === 0) return false;
  for (const role of stray.roles) if (!person.roles.has(role) && !COURTESY.has(role)) return true;
  return false;
}

/** In tokens: "Nadia Rahman, an engineer, and Nadia Rehman". */
const LONGEST_BETWEEN = 6;
const AND = hashed('and & und et y e en');

/** Whether "and" joins two names, on one line: nobody is told beside himself. */
function areNamedTogether(one: Person, other: Person, t: Tokens, mentions: readonly Mention[]): boolean {
  const places = [...one.mentions, ...other.mentions].sort((a, b) => a - b);
  const isOne = new Set(one.mentions);
  return places.some((mention, i) => {
    const before = places[i - 1];
    if (before === undefined || isOne.has(before) === isOne.has(mention)) return false;
    return isJoined((mentions[before] as Mention).to, (mentions[mention] as Mention).from, t);
  });
}

function isJoined(from: number, to: number, t: Tokens): boolean {
  if (to - from > LONGEST_BETWEEN) return false;
  let hasAnd = false;
  for (let i = from; i <= to; i++) {
    if ((t.gap[i] as number) & (STOP | BLOCK)) return false;
    hasAnd ||= i < to && AND.has(t.hash[i] as number);
  }
  return hasAnd;
}

const COURTESY = hashed(COURTESY_TITLES);

/** A surname alone that comes before the full name introduces somebody. */
function isBefore(stray: Person, person: Person): boolean {
  return stray.words.length === 1 && (stray.mentions[0] as number) < (person.mentions[0] ?? -1);
}
