import { isSlip, foldName } from '../text/name-similarity.ts';
import { OFFICE_HOLDERS } from '../text/speech/office-holders.ts';
import { hashOf } from './lexicon.ts';
import type { Person } from './people.ts';
import { qualified } from './roles.ts';

/** Offices in the table, and the hashes of the titles that name them. */
const OFFICES: readonly (readonly [office: string, title: number])[] = [
  ['president', hashOf('president')],
  ['president', qualified('vice', 'president')],
  ['minister', hashOf('minister')],
  ['minister', qualified('prime', 'minister')],
  ['chancellor', hashOf('chancellor')],
];

/** The full name of who is known by office and surname alone ("President Obama"), or null. */
export function officeHolder(roles: ReadonlySet<number>, last: string): readonly string[] | null {
  for (const [title, hash] of OFFICES) {
    const words = roles.has(hash) ? OFFICE_HOLDERS.get(`${title} ${last}`) : undefined;
    if (words !== undefined) return words;
  }
  return null;
}

/** "President Obama", whose first name the document never gives. */
export function completeOfficeHolders(persons: Person[]): void {
  for (const person of persons) {
    if (person.words.length !== 1 || person.listed !== null || person.roles.size === 0) continue;
    const words = officeHolder(person.roles, person.last);
    if (words === null) continue;
    person.words = [...words];
    person.first = foldName(words[0] as string);
  }
}

/** Most persons for whom slips are looked for: beyond, the text is a list of names. */
const MOST_FOR_SLIPS = 400;

/**
 * A surname that stands alone and is a slip of one (and only one) full name of the document goes to that person, unless it
 * has a life of its own: a first name, a role. So does a full name with the same first name and a slip in the last.
 */
export function mergeSlips(persons: Person[], ofMention: number[]): void {
  if (persons.length > MOST_FOR_SLIPS) return;
  for (let a = 0; a < persons.length; a++) {
    const stray = persons[a] as Person;
    if (stray.listed !== null || stray.type !== 'person' || stray.isPlace || stray.mentions.length === 0) continue;
    let target = -1;
    for (let b = 0; b < persons.length; b++) {
      const person = persons[b] as Person;
      if (a === b || person.type !== 'person' || person.words.length < 2) continue;
      // Most pairs fail here, before anything is measured.
      if (
        Math.abs(stray.last.length - person.last.length) > 2 ||
        (stray.last.charCodeAt(0) !== person.last.charCodeAt(0) &&
          stray.last.charCodeAt(1) !== person.last.charCodeAt(1))
      )
        continue;
      if (stray.words.length === 1) {
        if (!isSlip(stray.last, person.last)) continue;
        // Longer written forms must be the commoner, or a namesake would be swallowed.
        if (person.mentions.length === 0 && person.listed === null) continue;
      } else if (
        stray.first !== person.first ||
        !isSlip(stray.last, person.last) ||
        stray.mentions.length > person.mentions.length ||
        (stray.mentions.length === person.mentions.length && (stray.mentions[0] ?? 0) < (person.mentions[0] ?? 0))
      )
        continue;
      target = target === -1 ? b : -2;
    }
    if (target < 0) continue;
    const person = persons[target] as Person;
    if ([...stray.roles].some((role) => person.roles.size > 0 && !person.roles.has(role))) continue;
    if (stray.words.length === 1 && (stray.mentions[0] as number) < (person.mentions[0] ?? -1)) continue;
    for (const mention of stray.mentions) ofMention[mention] = target;
    person.mentions = [...person.mentions, ...stray.mentions].sort((x, y) => x - y);
    stray.mentions = [];
  }
}
