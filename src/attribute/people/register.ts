/** The persons of a document while they are being found, by the names that they bear. */
import type { RosterPerson, SpeakerType } from '../../model/speaker.ts';
import { foldName } from '../../text/name-similarity.ts';
import { fullNameKey, givenName, middleInitial, middlesAgree } from '../../text/person-name.ts';
import { type NameForm, nameForm } from './name-forms.ts';
import type { Person } from './people.ts';

export class Register {
  readonly persons: Person[] = [];
  readonly #ofFull = new Map<string, number>();
  readonly #ofAbbreviation = new Map<string, number>();
  readonly #bearingLast = new Map<string, number[]>();
  readonly #bearingFirst = new Map<string, number[]>();

  /** The person of a key that {@link keyOf} gave, or of a form's `full`. */
  ofFull(key: string): number | undefined {
    return this.#ofFull.get(key);
  }

  /** The body whose initials make a word. */
  ofAbbreviation(word: string): number | undefined {
    return this.#ofAbbreviation.get(word);
  }

  /** Who bears a surname; of very many the last ones that were added. */
  bearingLast(word: string): readonly number[] {
    return lastOf(this.#bearingLast.get(word));
  }

  /** The same for a first name. */
  bearingFirst(word: string): readonly number[] {
    return lastOf(this.#bearingFirst.get(word));
  }

  /** The key of a full name: one of its own where its middle initial clashes, "George H. W. Lunde" beside "George W. Lunde". */
  keyOf({ full, folded }: NameForm): string {
    const index = this.#ofFull.get(full);
    if (index === undefined) return full;
    const { words } = this.persons[index] as Person;
    return middlesAgree(folded, words.map(foldName)) ? full : `${full} ${middleInitial(folded)}`;
  }

  /** A new person; gives the index. */
  add({ words, folded, last, suffix, full }: NameForm, type: SpeakerType, isPlace = false): number {
    const index = this.persons.length;
    const first = givenName(folded);
    this.persons.push({
      words,
      suffix,
      first,
      last,
      type,
      isPlace,
      gender: 0,
      mentions: [],
      roles: new Set(),
      listed: null,
    });
    push(this.#bearingLast, last, index);
    if (folded.length > 1) {
      this.#ofFull.set(full, index);
      push(this.#bearingFirst, first, index);
      if (type === 'organization')
        for (const abbreviation of abbreviationsOf(words)) this.#ofAbbreviation.set(abbreviation, index);
    }
    return index;
  }

  /** A person who is known beforehand, under all their names. */
  addListed(listed: RosterPerson): void {
    const words = listed.name.split(/\s+/).filter(Boolean);
    if (words.length === 0) return;
    const index = this.add(nameForm(words), listed.type);
    const person = this.persons[index] as Person;
    person.listed = listed;
    person.gender = listed.gender === 'female' ? -1 : listed.gender === 'male' ? 1 : 0;
    for (const alias of [...listed.aliases, ...listed.spellings]) {
      const parts = alias.split(/\s+/).map(foldName).filter(Boolean);
      const last = parts.at(-1);
      if (last === undefined) continue;
      push(this.#bearingLast, last, index);
      if (parts.length > 1) this.#ofFull.set(fullNameKey(parts, ''), index);
    }
  }
}

/** A list of names can give thousands one surname: no more than these are weighed for each place where it stands alone. */
const MOST_OF_A_NAME = 100;

function lastOf(bearers: readonly number[] = []): readonly number[] {
  return bearers.length > MOST_OF_A_NAME ? bearers.slice(-MOST_OF_A_NAME) : bearers;
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [index]);
  else known.push(index);
}

/** Initials of a body's name, with and without its country's: "U.S. Harbor and Tide Service" is HTS too. */
function abbreviationsOf(words: readonly string[]): string[] {
  const initials = (from: number): string =>
    words
      .slice(from)
      .map((word) => (/^\p{Lu}/u.test(word) ? word.charAt(0) : ''))
      .join('')
      .toLowerCase();
  return /^U\.?[SKN]\.?$/.test(words[0] ?? '') ? [initials(0), initials(1)] : [initials(0)];
}
