/** Whom of a roster a document means by a name. */
import type { Entity, RosterPerson } from '../../model/speaker.ts';
import { fold } from '../../text/fold.ts';
import { nameWords } from '../../text/person-name.ts';
import { NearNames } from './near-names.ts';

export class ListedNames {
  readonly #roster: readonly RosterPerson[];
  /** Places in the roster of those of one name. */
  readonly #named = new Map<string, number[]>();
  /** By each word that a slip may be in: the people of the roster. */
  readonly #near = new NearNames<RosterPerson[]>();
  /** Of how many words a name of the roster is. */
  readonly #lengths = new Set<number>();
  /** Other forms of listed names, folded. */
  readonly #accepted: ReadonlySet<string>;

  constructor(roster: readonly RosterPerson[]) {
    this.#roster = roster;
    this.#accepted = new Set(roster.flatMap(({ aliases, spellings }) => [...aliases, ...spellings].map(fold)));
    roster.forEach((person, at) => {
      const places = this.#named.get(person.name);
      if (places === undefined) this.#named.set(person.name, [at]);
      else places.push(at);
      const words = nameWords(person.name);
      if (words.length < 2) return;
      this.#lengths.add(words.length);
      for (const differing of words.keys()) this.#near.of(words, differing, () => []).push(person);
    });
  }

  /** The one name of the roster from which a person's name differs by a slip in one part, and in nothing else. */
  nearest({ name, type }: Entity): string | null {
    if (type !== 'person' || this.#roster.length === 0) return null;
    const words = nameWords(name);
    if (!this.#lengths.has(words.length) || this.#accepted.has(words.join(' '))) return null;
    const near = [...words.keys()].flatMap((differing) => this.#near.near(words, differing).flat());
    return near.length === 1 ? (near[0]?.name ?? null) : null;
  }

  /** The people of the roster under some of its names, in its order. */
  under(names: Iterable<string>): RosterPerson[] {
    const places = [...new Set(names)].flatMap((name) => this.#named.get(name) ?? []);
    return places.sort((a, b) => a - b).map((at) => this.#roster[at] as RosterPerson);
  }
}
