/** Who is known by office and surname alone ("President Obama"): a document may never give the first name. */
import { foldName } from '../../text/name-similarity.ts';
import { officeHolders } from '../../text/speech/office-holders.ts';
import { hashOf } from '../words/hashes.ts';
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

/** The full name of who holds one of these offices under this surname (folded), or null. */
export function officeHolder(roles: ReadonlySet<number>, last: string): readonly string[] | null {
  for (const [title, hash] of OFFICES) {
    const words = roles.has(hash) ? officeHolders().get(`${title} ${last}`) : undefined;
    if (words !== undefined) return words;
  }
  return null;
}

/** Gives those whom the document names by office and surname their full names. */
export function completeOfficeHolders(persons: readonly Person[]): void {
  for (const person of persons) {
    if (person.words.length !== 1 || person.listed !== null || person.roles.size === 0) continue;
    const words = officeHolder(person.roles, person.last);
    if (words === null) continue;
    person.words = words;
    person.first = foldName(words[0] as string);
  }
}
