import type { RosterPerson } from '../../src/model/speaker.ts';

/** A person of the roster of whom it says nothing but the name. */
export function aPerson(name: string): RosterPerson {
  return { name, aliases: [], spellings: [], roles: [], gender: null, type: 'person' };
}
