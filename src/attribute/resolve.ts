import * as is from './classes.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import { isOffice, type People, type Person } from './people.ts';
import type { Tokens } from './tokens.ts';

/**
 * Whom a mention means. Names are settled; here pronouns, relatives and descriptions ("the senator") are. Gives the index
 * of a person, or -1 when the mention stands for itself.
 */
export function resolveMention(
  t: Tokens,
  mentions: readonly Mention[],
  people: People,
  at: number,
  pick: PronounPick,
): number {
  const mention = mentions[at] as Mention;
  if (mention.sort === m.NAME && !isOffice(t, mention)) return people.ofMention[at] as number;
  if (mention.sort === m.RELATIVE) return antecedent(t, mentions, people, at, pick);
  if (mention.sort === m.PRONOUN) return pick(at);
  return describedPerson(t, mentions, people, at);
}

/** Chooses among the persons for a personal pronoun; -1 for none. */
export type PronounPick = (mention: number) => number;

/** "Mike Pence, who": the mention right before. */
function antecedent(t: Tokens, mentions: readonly Mention[], people: People, at: number, pick: PronounPick): number {
  const relative = mentions[at] as Mention;
  for (let k = at - 1; k >= 0 && k > at - 6; k--) {
    const before = mentions[k] as Mention;
    if (before.position < 0) continue;
    if (t.block[before.position] !== t.block[relative.position]) break;
    if (
      before.sort === m.NAME &&
      (before.to === relative.from || before.resumes === relative.from || before.appositiveFrom === relative.from)
    )
      return people.ofMention[k] as number;
    if (before.sort === m.NOMINAL && before.to === relative.from) return resolveMention(t, mentions, people, k, pick);
  }
  for (let k = at - 1; k >= 0 && k > at - 4; k--) {
    const before = mentions[k] as Mention;
    if (before.sort === m.NAME && before.position >= 0) return people.ofMention[k] as number;
  }
  return -1;
}

/** "the senator": the person named last before of whom that role was said. Definite and singular only. */
function describedPerson(t: Tokens, mentions: readonly Mention[], people: People, at: number): number {
  const mention = mentions[at] as Mention;
  const first = t.hash[mention.from] as number;
  const isNominal = mention.sort === m.NOMINAL;
  if (isNominal && (!definite.has(first) || mention.plural || mention.type !== m.PERSON)) return -1;
  if (isNominal && mention.to - mention.from > 4) return -1;
  const role = t.hash[mention.head] as number;
  let best = -1;
  let bestAt = -1;
  for (let p = 0; p < people.persons.length; p++) {
    const person = people.persons[p] as Person;
    if (person.type !== 'person' || !person.roles.has(role)) continue;
    if (mention.gender !== 0 && person.gender !== 0 && person.gender !== mention.gender) continue;
    let last = -1;
    for (const k of person.mentions) if (k < at) last = k;
    if (last > bestAt) {
      best = p;
      bestAt = last;
    }
  }
  return best;
}

import { hashOf } from './lexicon.ts';

const definite = new Set(
  ['the', 'der', 'die', 'den', 'dem', 'le', 'la', "l'", 'el', 'il', 'lo', 'o', 'a', 'de', 'het']
    .filter((w) => w !== 'a')
    .map(hashOf),
);

/** The plain choice: the person of fitting gender named last before, in a sentence's front where two compete. */
export function recentPerson(t: Tokens, mentions: readonly Mention[], people: People): PronounPick {
  return (at) => {
    const pronoun = mentions[at] as Mention;
    const subject = ((t.classes[pronoun.head] as number) & (is.FEMALE | is.MALE)) !== 0;
    if (!subject) return -1;
    for (let k = at - 1; k >= 0 && k > at - 60; k--) {
      const mention = mentions[k] as Mention;
      if (mention.sort !== m.NAME || mention.position < 0) continue;
      const index = people.ofMention[k] as number;
      if (index < 0) continue;
      const person = people.persons[index] as Person;
      if (person.type !== 'person' || person.isPlace) continue;
      if (person.gender !== 0 && person.gender !== pronoun.gender) continue;
      if (person.gender === 0 && person.words.length < 2 && mention.type === m.UNKNOWN) continue;
      return index;
    }
    return -1;
  };
}
