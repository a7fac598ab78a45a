/** Whom a description means ("the lawyer", "Calloway's lawyer"): the name beside it, or of whom its role was said. */
import { DEFINITE } from '../mentions/articles.ts';
import { lastBefore, mayAgree } from '../people/bearers.ts';
import * as is from '../words/classes.ts';
import type { Scene } from '../speakers/features.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { People, Person } from '../people/people.ts';
import { ownedRoleAt, roleAt } from '../people/roles.ts';
import { nameSetBehind } from '../mentions/set-names.ts';
import type { Tokens } from '../words/tokens.ts';

/** In words; longer ones tell of somebody new. */
const LONGEST_DESCRIPTION = 7;

/**
 * The person that the nominal or the office at `at` means, -1 for nobody. Without a name beside it a nominal must be
 * definite and singular.
 */
export function describedPerson(scene: Scene, people: People, at: number): number {
  const { t, mentions } = scene;
  const mention = mentions[at] as Mention;
  if (mention.sort === m.NOMINAL) {
    const name = nameBeside(t, mentions, people, at);
    if (name >= 0) return people.ofMention[name] as number;
    if (mention.type !== m.PERSON || mention.plural || !isDefinite(t, mention)) return -1;
  }
  return lastBearer(t, people, mention, at);
}

/** Index of the name's mention, -1 when there is none. */
function nameBeside(t: Tokens, mentions: readonly Mention[], people: People, at: number): number {
  const mention = mentions[at] as Mention;
  if (mention.type !== m.PERSON && mention.type !== m.THING) return -1;
  const isName = (k: number): boolean => mentions[k]?.sort === m.NAME && (people.ofMention[k] as number) >= 0;
  if (isName(at + 1)) {
    const next = mentions[at + 1] as Mention;
    const bearer = people.persons[people.ofMention[at + 1] as number] as Person;
    if (bearer.type === 'person' && (isBehind(t, mention, next) || isSetBehind(mention, next, bearer))) return at + 1;
  }
  const set = nameSetBehind(t, mentions, at);
  if (set >= 0 && (people.ofMention[set] as number) >= 0) return set;
  for (const near of [at - 1, at + 1]) if (isName(near) && endsIn(mention, mentions[near] as Mention)) return near;
  const isDescriptive = mention.type === m.PERSON && !mention.plural;
  return isDescriptive && isName(at - 1) && isSetBehindName(mentions[at - 1] as Mention, mention) ? at - 1 : -1;
}

/** "campaign manager Ines Calloway". */
function isBehind(t: Tokens, mention: Mention, name: Mention): boolean {
  return mention.type === m.PERSON && name.from === mention.to && t.gap[name.from] === 0;
}

/** "the lawyer, Otto Lunde,". */
function isSetBehind(mention: Mention, name: Mention, bearer: Person): boolean {
  return mention.appositiveFrom === name.from && (name.type === m.PERSON || bearer.words.length > 1) && !mention.plural;
}

/** "the Democrat Ines Calloway". */
function endsIn(mention: Mention, name: Mention): boolean {
  return name.to === mention.to && name.from > mention.from;
}

/** "Ines Calloway, the nominee,". */
function isSetBehindName(name: Mention, mention: Mention): boolean {
  return name.appositiveFrom === mention.from && name.appositiveTo > name.appositiveFrom;
}

/** "the Halm governor", and "Halm governor" as headlines have it; "a governor" and "his governor" are somebody new. */
function isDefinite(t: Tokens, { from, to }: Mention): boolean {
  if (to - from > LONGEST_DESCRIPTION) return false;
  return !((t.classes[from] as number) & is.DETERMINER) || DEFINITE.has(t.hash[from] as number);
}

/** Who was named last before `at` of those of whom the role of a mention was said. */
function lastBearer(t: Tokens, people: People, mention: Mention, at: number): number {
  let best = -1;
  let bestAt = -1;
  for (const index of bearersOf(t, people, mention.head)) {
    const person = people.persons[index] as Person;
    if (person.type !== 'person' || !mayAgree(mention.gender, person.gender)) continue;
    const last = lastBefore(person.mentions, at);
    if (last > bestAt) {
      best = index;
      bestAt = last;
    }
  }
  return best;
}

/** "Calloway's lawyer" is whoever was said to be hers, or else the only lawyer there is. */
function bearersOf(t: Tokens, { byRole }: People, head: number): readonly number[] {
  const bearers = byRole.get(roleAt(t, head)) ?? [];
  const owned = t.possessive[head - 1] === 1 ? ownedRoleAt(t, head) : 0;
  if (owned === 0) return bearers;
  return byRole.get(owned) ?? (bearers.length === 1 ? bearers : []);
}
