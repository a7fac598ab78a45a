/** Whom the names of a document mean: the plain data that finding people makes. */
import type { RosterPerson, SpeakerType } from '../../model/speaker.ts';

/** Somebody, while the document is being read. */
export interface Person {
  /** Words of the fullest form, as written. */
  words: readonly string[];
  /** "Jr.", "III"; '' for none. */
  suffix: string;
  /** Folded first and last word: what makes two forms one. */
  first: string;
  readonly last: string;
  readonly type: SpeakerType;
  readonly isPlace: boolean;
  /** -1 female, 1 male, 0 unknown. */
  gender: number;
  /** Indices of the mentions by name, in order. */
  mentions: number[];
  /** Hashes of titles and roles said of them. */
  readonly roles: Set<number>;
  listed: RosterPerson | null;
}

export interface People {
  readonly persons: readonly Person[];
  /** By mention: index of the person that a name means, or -1. */
  readonly ofMention: readonly number[];
  /** Persons by the hash of a role said of them; the first hundred of each. */
  readonly byRole: ReadonlyMap<number, readonly number[]>;
  /** Those that are bodies; the first hundred. */
  readonly bodies: readonly number[];
}
