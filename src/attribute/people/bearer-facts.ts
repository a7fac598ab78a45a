/** What the words round a name tell of its bearer: gender, titles and roles. */
import * as is from '../words/classes.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import { genderOfWord } from '../mentions/noun-phrases.ts';
import type { Person } from './people.ts';
import { ownedRoleAt, roleAt } from './roles.ts';
import type { Tokens } from '../words/tokens.ts';

/** Takes in what is told of a person at the name `mentions[at]`. What was told of their gender before stands. */
export function addFacts(person: Person, t: Tokens, mentions: readonly Mention[], at: number): void {
  const mention = mentions[at] as Mention;
  if (person.gender === 0) person.gender = mention.gender;
  for (let i = mention.from; i < mention.nameFrom; i++)
    if ((t.classes[i] as number) & (is.TITLE | is.ROLE)) person.roles.add(roleAt(t, i));
  const before = mentions[at - 1];
  if (before !== undefined && describes(before, mention)) {
    addRole(person, t, before.head);
    if (person.gender === 0) person.gender = before.gender;
  }
  let isGenderTold = person.gender !== 0;
  for (let i = mention.appositiveFrom; i < mention.appositiveTo; i++) {
    const classes = t.classes[i] as number;
    if (classes & (is.TITLE | is.ROLE)) addRole(person, t, i);
    if (isGenderTold || !(classes & is.ROLE)) continue;
    person.gender = genderOfWord(classes);
    isGenderTold = true;
  }
}

/** The titles before a name, in one form each. */
export function titlesOf(t: Tokens, { from, nameFrom }: Mention): Set<number> {
  const titles = new Set<number>();
  for (let i = from; i < nameFrom; i++) if ((t.classes[i] as number) & is.TITLE) titles.add(roleAt(t, i));
  return titles;
}

/** "campaign manager Ines Calloway", "the lawyer, Otto Lunde,": the noun phrase before a name says it too. */
function describes(phrase: Mention, name: Mention): boolean {
  return (
    phrase.sort === m.NOMINAL &&
    phrase.type === m.PERSON &&
    !phrase.plural &&
    (phrase.to === name.from || phrase.appositiveFrom === name.from)
  );
}

function addRole(person: Person, t: Tokens, i: number): void {
  person.roles.add(roleAt(t, i));
  const owned = ownedRoleAt(t, i);
  if (owned !== 0) person.roles.add(owned);
}
