import type { Document } from '../model/document.ts';
import { FILLER } from '../model/document.ts';
import type { RosterPerson, SpeakerType } from '../model/speaker.ts';
import { formalGivenName } from '../text/speech/nicknames.ts';
import { foldName } from '../text/name-similarity.ts';
import { fullNameKey, givenName, middleInitial, middlesAgree } from '../text/person-name.ts';
import * as is from './classes.ts';
import { ownedRoleAt, roleAt } from './roles.ts';
import { completeOfficeHolders, mergeSlips, officeHolder } from './complete-people.ts';
import { choose } from './bearers.ts';
import * as m from './mentions.ts';
import { isOffice, type Mention } from './mentions.ts';
import * as tok from './tokens.ts';
import type { Tokens } from './tokens.ts';
import { forLetters } from '../text/letters.ts';

/** Somebody, while the document is being read. */
export interface Person {
  /** Words of the fullest form, as written. */
  words: string[];
  /** "Jr.", "III"; '' for none. */
  suffix: string;
  /** Folded first and last word: what makes two forms one. */
  first: string;
  last: string;
  type: SpeakerType;
  isPlace: boolean;
  /** -1 female, 1 male, 0 unknown. */
  gender: number;
  /** Indices of the mentions by name, in order. */
  mentions: number[];
  /** Hashes of titles and roles said of them. */
  roles: Set<number>;
  listed: RosterPerson | null;
  /** For one without a name: the description. */
  description: string | null;
}

export interface People {
  readonly persons: Person[];
  /** By mention: index of the person that a name means, or -1. */
  readonly ofMention: readonly number[];
  /** Persons by the hash of a role said of them; the first hundred of each. */
  readonly byRole: ReadonlyMap<number, readonly number[]>;
  /** Those that are bodies; the first hundred. */
  readonly bodies: readonly number[];
}

/** A written name, split once. */
class Form {
  readonly words: string[];
  readonly folded: string[];
  readonly last: string;
  readonly suffix: string;
  /** What makes two full forms one. */
  readonly full: string;

  constructor(words: string[], folded: string[], suffix: string) {
    this.words = words;
    this.folded = folded;
    this.last = folded.at(-1) ?? '';
    this.suffix = suffix;
    this.full = fullNameKey(folded, suffix);
  }
}

const NOT_A_PERSON = m.ORGANIZATION;

/** The name of a mention, fillers left out. */
function formOf(text: string, t: Tokens, mention: Mention): Form {
  const words: string[] = [];
  let suffix = '';
  for (let i = mention.nameFrom; i < mention.nameTo; i++) {
    if ((t.classes[i] as number) & is.SUFFIX && i > mention.nameFrom) {
      const end = t.end[i] as number;
      suffix = text.slice(t.start[i], text.charCodeAt(end) === 0x2e ? end + 1 : end);
      continue;
    }
    const start = t.start[i] as number;
    let end = t.end[i] as number;
    if (t.shape[i] === tok.INITIAL && text.charCodeAt(end) === 0x2e) end++;
    let word = text.slice(start, end);
    if (word.includes(FILLER)) word = word.replaceAll(FILLER, '');
    words.push(word);
  }
  const folded = words.map(foldName);
  return new Form(words, folded, suffix);
}

/** "SACKS" and "SANDY HUNT" as they are written in running text. */
function uncapitalised(word: string): string {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase()
    ? word[0] + word.slice(1).toLowerCase()
    : word;
}

/**
 * Groups the names of a document by whom they mean. Full names come first: the same first and last word make one person,
 * whatever stands between. Then every shorter form goes to a person who bears that surname (by gender and title where
 * they are told, else the one named last before it), then to one who bears it as a first name; then abbreviations to
 * bodies; then slips; what is left stands for itself. Cost: linear in the mentions, with a table of surnames.
 */
export function findPeople(
  document: Document,
  t: Tokens,
  mentions: readonly Mention[],
  roster: readonly RosterPerson[],
): People {
  const { text } = document;
  const persons: Person[] = [];
  const ofMention = mentions.map(() => -1);
  const byFull = new Map<string, number>();
  const byLast = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  const initials = new Map<string, number>();
  const forms = new Map<number, Form>();

  const read = (mention: Mention): Form => {
    // Two hashes of the words make the key: no string is made of a form seen before.
    let a = 0;
    let b = 17;
    for (let i = mention.nameFrom; i < mention.nameTo; i++) {
      const hash = (t.hash[i] as number) ^ (t.shape[i] as number);
      a = Math.imul(a, 31) + hash;
      b = Math.imul(b ^ hash, 0x5bd1e995);
    }
    const key = (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff);
    let form = forms.get(key);
    if (form === undefined) {
      form = formOf(text, t, mention);
      forms.set(key, form);
    }
    return form;
  };
  const create = (
    words: string[],
    folded: string[],
    type: SpeakerType,
    { isPlace = false, suffix = '', full = fullNameKey(folded, suffix) } = {},
  ): number => {
    const index = persons.length;
    const first = givenName(folded);
    const last = folded.at(-1) ?? '';
    persons.push({
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
      description: null,
    });
    push(byLast, last, index);
    if (folded.length > 1) {
      byFull.set(full, index);
      push(byFirst, first, index);
      if (type === 'organization') for (const abbreviation of abbreviationsOf(words)) initials.set(abbreviation, index);
    }
    return index;
  };
  const addRole = (person: Person, i: number): void => {
    person.roles.add(roleAt(t, i));
    const owned = ownedRoleAt(t, i);
    if (owned !== 0) person.roles.add(owned);
  };
  const join = (index: number, at: number): void => {
    const person = persons[index] as Person;
    const mention = mentions[at] as Mention;
    ofMention[at] = index;
    person.mentions.push(at);
    if (person.gender === 0) person.gender = mention.gender;
    for (let i = mention.from; i < mention.nameFrom; i++) {
      if ((t.classes[i] as number) & (is.TITLE | is.ROLE)) person.roles.add(roleAt(t, i));
    }
    // "campaign manager Ines Calloway", "the lawyer, Otto Lunde,": the noun phrase before says it too.
    const before = mentions[at - 1];
    if (before !== undefined && before.sort === m.NOMINAL && before.type === m.PERSON && !before.plural) {
      if (before.to === mention.from || before.appositiveFrom === mention.from) {
        addRole(person, before.head);
        if (person.gender === 0) person.gender = before.gender;
      }
    }
    let gendered = person.gender !== 0;
    for (let i = mention.appositiveFrom; i < mention.appositiveTo; i++) {
      const classes = t.classes[i] as number;
      if (classes & (is.TITLE | is.ROLE)) addRole(person, i);
      if (!gendered && classes & is.ROLE) {
        gendered = true;
        person.gender = classes & is.FEMALE ? -1 : classes & is.MALE ? 1 : 0;
      }
    }
  };

  for (const listed of roster) {
    const words = listed.name.split(/\s+/).filter(Boolean);
    if (words.length === 0) continue;
    const index = create(words, words.map(foldName), listed.type);
    const person = persons[index] as Person;
    person.listed = listed;
    person.gender = listed.gender === 'female' ? -1 : listed.gender === 'male' ? 1 : 0;
    for (const alias of [...listed.aliases, ...listed.spellings]) {
      const parts = alias.split(/\s+/).map(foldName).filter(Boolean);
      if (parts.length === 0) continue;
      push(byLast, parts.at(-1) as string, index);
      if (parts.length > 1) byFull.set(fullNameKey(parts, ''), index);
    }
  }

  // "Wasserman Schultz", of whom the text has a first name elsewhere.
  const tails = new Map<string, Form>();
  for (const mention of mentions) {
    if (mention.sort !== m.NAME || mention.type !== m.PERSON || mention.nameTo - mention.nameFrom < 3) continue;
    const form = read(mention);
    if (form.words.length === 3 && form.folded[1] !== undefined && form.folded[1].length > 2)
      tails.set(form.folded.slice(1).join(' '), form);
  }

  // Full names.
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k] as Mention;
    if (mention.sort !== m.NAME || mention.nameTo - mention.nameFrom < 2 || isOffice(t, mention) || inTitle(t, mention))
      continue;
    const own = read(mention);
    if (own.words.length < 2) continue;
    const isTail = own.words.length === 2 && !((t.classes[mention.nameFrom] as number) & is.GIVEN_NAME);
    const { words, folded, suffix, full } = (isTail ? tails.get(own.folded.join(' ')) : undefined) ?? own;
    let key = full;
    let index = byFull.get(key);
    // "George H. W. Lunde" beside "George W. Lunde".
    if (index !== undefined && !middlesAgree(folded, foldedOf(persons[index] as Person))) {
      key = `${full} ${middleInitial(folded)}`;
      index = byFull.get(key);
    }
    if (index === undefined) {
      const type = mention.type === NOT_A_PERSON ? 'organization' : 'person';
      index = create(words.map(words.every((w) => w === w.toUpperCase()) ? uncapitalised : (w) => w), folded, type, {
        suffix,
        full: key,
      });
    } else {
      const person = persons[index] as Person;
      if (person.suffix === '') person.suffix = suffix;
      if (person.listed === null && words.length > person.words.length && words.length <= 4 && person.type === 'person')
        person.words = words;
    }
    join(index, k);
  }
  // Shorter forms.
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k] as Mention;
    if (mention.sort !== m.NAME || ofMention[k] !== -1) continue;
    const { words, folded, last: word, suffix, full } = read(mention);
    if (word === '' || isOffice(t, mention)) continue;
    let index = words.length > 1 ? (byFull.get(full) ?? -1) : -1;
    // "President Obama" is none of his daughters: who bears the surname must bear the holder's first name.
    const holder = officeHolder(titlesOf(t, mention), word);
    const first = holder === null ? '' : foldName(holder[0] as string);
    const bearers = byLast.get(word);
    const same = first === '' ? bearers : bearers?.filter((b) => isNamed(persons[b] as Person, first));
    if (index < 0) index = choose(persons, same, mention, k, mentions);
    if (index < 0 && holder !== null && (bearers?.length ?? 0) > 0)
      index = create([...holder], holder.map(foldName), 'person');
    if (index < 0 && words.length === 1) {
      index = initials.get(word) ?? -1;
      if (index < 0 && mention.type === m.UNKNOWN && suffix === '')
        index = choose(persons, byFirst.get(word), mention, k, mentions);
    }
    if (index < 0 && inTitle(t, mention) && words.length > 1) continue;
    if (index < 0) {
      const isBody = mention.type === m.ORGANIZATION || (mention.type === m.UNKNOWN && words.some(isCoined));
      const type = isBody ? 'organization' : 'person';
      index = create(
        words.map((w) => (mention.type === m.PERSON ? uncapitalised(w) : w)),
        folded,
        type,
        { isPlace: mention.type === m.PLACE, suffix },
      );
    }
    join(index, k);
  }
  completeOfficeHolders(persons);
  mergeSlips(persons, ofMention);
  const byRole = new Map<number, number[]>();
  persons.forEach((person, index) => {
    if (person.mentions.length > 0)
      for (const role of person.roles) if ((byRole.get(role)?.length ?? 0) < MOST_OF_A_ROLE) push(byRole, role, index);
  });
  const bodies = [...persons.keys()].filter((p) => {
    const { type, mentions: named } = persons[p] as Person;
    return type === 'organization' && named.length > 0;
  });
  return { persons, ofMention, byRole, bodies: bodies.slice(0, MOST_OF_A_ROLE) };
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

function foldedOf({ words }: Person): string[] {
  return words.map(foldName);
}

/** A list of names can give hundreds one role: more than these are not weighed. */
const MOST_OF_A_ROLE = 100;

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
}

/** Whether a mention stands in a headline, where every word is capitalised and a run of capitals is no name. */
function inTitle(t: Tokens, mention: Mention): boolean {
  const block =
    mention.position >= 0
      ? (t.block[mention.position] as number)
      : mention.string >= 0
        ? (t.strings[mention.string]?.block ?? 0)
        : 0;
  return t.titleCase[block] === 1;
}

const COINED = forLetters(/(?:^|-)(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St)\p{Lu}\p{Ll}+\p{Lu}/u);

/** A capital inside a word is a company's or a product's (HarborLink), unless a surname begins so (McKay, DeWitt). */
function isCoined(word: string): boolean {
  return COINED(word).test(word);
}

/** The titles before a name, in one form each. */
function titlesOf(t: Tokens, mention: Mention): Set<number> {
  const titles = new Set<number>();
  for (let i = mention.from; i < mention.nameFrom; i++)
    if ((t.classes[i] as number) & is.TITLE) titles.add(roleAt(t, i));
  return titles;
}

/** Whether a person goes by this first name, or by the surname alone. */
function isNamed({ words, first }: Person, name: string): boolean {
  return words.length < 2 || formalGivenName(first) === formalGivenName(name);
}
