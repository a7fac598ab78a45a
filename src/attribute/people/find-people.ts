/** Groups the names of a document by whom they mean. */
import type { RosterPerson } from '../../model/speaker.ts';
import { forLetters } from '../../text/letters.ts';
import { foldName } from '../../text/name-similarity.ts';
import { formalGivenName } from '../../text/speech/nicknames.ts';
import { addFacts, titlesOf } from './bearer-facts.ts';
import { likeliestBearer } from './bearers.ts';
import * as is from '../words/classes.ts';
import * as m from '../mentions/mentions.ts';
import { isOffice, type Mention } from '../mentions/mentions.ts';
import { isUpperCase, type NameForm, NameForms, nameForm, uncapitalised } from './name-forms.ts';
import { completeOfficeHolders, officeHolder } from './office-holders.ts';
import type { People, Person } from './people.ts';
import { Register } from './register.ts';
import { mergeSlips } from './slips.ts';
import { LOWER, type Tokens } from '../words/tokens.ts';

/** What the steps share. */
interface Finding {
  readonly t: Tokens;
  readonly mentions: readonly Mention[];
  readonly forms: NameForms;
  readonly register: Register;
  readonly ofMention: number[];
}

/**
 * Who is named in a document. Full names come first: the same first and last word make one person, whatever stands between.
 * Then every shorter form goes to a person who bears that surname (by gender and title where they are told, else the one
 * named last before it), then to one who bears it as a first name; abbreviations go to bodies; then slips; what is left
 * stands for itself. Cost: linear in the mentions, with a table of surnames.
 *
 * @param roster people who are known beforehand; they come first in the result.
 */
export function findPeople(
  text: string,
  t: Tokens,
  mentions: readonly Mention[],
  roster: readonly RosterPerson[],
): People {
  const register = new Register();
  const ofMention = mentions.map(() => -1);
  const finding: Finding = { t, mentions, forms: new NameForms(text, t), register, ofMention };
  for (const listed of roster) register.addListed(listed);
  joinFullNames(finding);
  joinShorterForms(finding);
  const { persons } = register;
  completeOfficeHolders(persons);
  mergeSlips(persons, ofMention, t, mentions);
  return { persons, ofMention, byRole: personsByRole(persons), bodies: bodiesAmong(persons) };
}

function joinFullNames(finding: Finding): void {
  const { t, mentions, forms } = finding;
  const surnames = doubleSurnames(finding);
  mentions.forEach((mention, k) => {
    if (mention.sort !== m.NAME || mention.nameTo - mention.nameFrom < 2 || isOffice(t, mention) || inTitle(t, mention))
      return;
    if (isSurnameAlone(t, mention)) return;
    const form = forms.of(mention);
    if (form.words.length < 2) return;
    const isSurname = form.words.length === 2 && !((t.classes[mention.nameFrom] as number) & is.GIVEN_NAME);
    const fuller = isSurname ? surnames.get(form.folded.join(' ')) : undefined;
    join(finding, k, bearerOfFull(finding, mention, fuller ?? form));
  });
}

/** Full names by the double surname in them: of "Ansel Teale" the text may say elsewhere that it is Ines Ansel Teale's. */
function doubleSurnames({ mentions, forms }: Finding): Map<string, NameForm> {
  const found = new Map<string, NameForm>();
  for (const mention of mentions) {
    if (mention.sort !== m.NAME || mention.type !== m.PERSON || mention.nameTo - mention.nameFrom < 3) continue;
    const form = forms.of(mention);
    const [, second = '', third = ''] = form.folded;
    if (form.words.length === 3 && second.length > 2) found.set(`${second} ${third}`, form);
  }
  return found;
}

/** In words: longer forms are kept for no person's name. */
const LONGEST_NAME = 4;

function bearerOfFull({ register }: Finding, mention: Mention, form: NameForm): number {
  const { words, suffix } = form;
  const full = register.keyOf(form);
  const known = register.ofFull(full);
  if (known === undefined) {
    const written = words.every(isUpperCase) ? words.map(uncapitalised) : words;
    return register.add({ ...form, words: written, full }, mention.type === m.ORGANIZATION ? 'organization' : 'person');
  }
  const person = register.persons[known] as Person;
  if (person.suffix === '') person.suffix = suffix;
  const isFuller = words.length > person.words.length && words.length <= LONGEST_NAME;
  if (isFuller && person.listed === null && person.type === 'person') person.words = words;
  return known;
}

function joinShorterForms(finding: Finding): void {
  const { t, mentions, forms, ofMention } = finding;
  mentions.forEach((mention, k) => {
    if (mention.sort !== m.NAME || ofMention[k] !== -1) return;
    const form = forms.of(mention);
    if (form.last === '' || isOffice(t, mention)) return;
    const bearer = bearerOfShort(finding, k, form);
    if (bearer !== undefined) join(finding, k, bearer);
  });
}

/** "Von der Aue", "Van der Linde": particles that open a name, and nothing before them. */
function isSurnameAlone({ classes, shape }: Tokens, { nameFrom, nameTo }: Mention): boolean {
  const [first = 0, second = 0] = [classes[nameFrom], classes[nameFrom + 1]];
  if (!(first & is.PARTICLE) || nameTo - nameFrom < 2) return false;
  const isJoined = nameTo - nameFrom > 2 && shape[nameFrom + 1] === LOWER && (second & is.PARTICLE) !== 0;
  return isJoined || (first & is.PREPOSITION) !== 0;
}

/** Two words that the first step left stand in a headline, where every word has a capital: they may be no name. */
function bearerOfShort(finding: Finding, k: number, form: NameForm): number | undefined {
  const { register, t, mentions } = finding;
  if (form.words.length > 1) {
    const known = register.ofFull(form.full) ?? bearerOfSurname(finding, k, form);
    return known ?? (isSurnameAlone(t, mentions[k] as Mention) ? newBearer(finding, k, form) : undefined);
  }
  return (
    bearerOfSurname(finding, k, form) ??
    register.ofAbbreviation(form.last) ??
    bearerOfFirst(finding, k, form) ??
    newBearer(finding, k, form)
  );
}

function bearerOfSurname({ t, mentions, register }: Finding, k: number, { last }: NameForm): number | undefined {
  const { persons } = register;
  const mention = mentions[k] as Mention;
  const bearers = register.bearingLast(last);
  const holder = officeHolder(titlesOf(t, mention), last);
  if (holder === null) return likeliestBearer(persons, bearers, mention, k);
  // "President Obama" is none of his daughters: who bears the surname must bear the holder's first name.
  const first = foldName(holder[0] as string);
  const same = bearers.filter((b) => isNamed(persons[b] as Person, first));
  const found = likeliestBearer(persons, same, mention, k);
  return found === undefined && bearers.length > 0 ? register.add(nameForm(holder), 'person') : found;
}

/** Whether a person goes by this first name, or by the surname alone. */
function isNamed({ words, first }: Person, name: string): boolean {
  return words.length < 2 || formalGivenName(first) === formalGivenName(name);
}

function bearerOfFirst({ mentions, register }: Finding, k: number, { last, suffix }: NameForm): number | undefined {
  const mention = mentions[k] as Mention;
  if (mention.type !== m.UNKNOWN || suffix !== '') return undefined;
  return likeliestBearer(register.persons, register.bearingFirst(last), mention, k);
}

function newBearer({ mentions, register }: Finding, k: number, form: NameForm): number {
  const { type } = mentions[k] as Mention;
  const isBody = type === m.ORGANIZATION || (type === m.UNKNOWN && form.words.some(isCoined));
  const words = type === m.PERSON ? form.words.map(uncapitalised) : form.words;
  return register.add({ ...form, words }, isBody ? 'organization' : 'person', type === m.PLACE);
}

const COINED = forLetters(/(?:^|-)(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St)\p{Lu}\p{Ll}+\p{Lu}/u);

/** A capital inside a word is a company's or a product's (HarborLink), unless a surname begins so (McKay, DeWitt). */
function isCoined(word: string): boolean {
  return COINED(word).test(word);
}

/** Takes in that the name `mentions[k]` means a person. */
function join({ t, mentions, register, ofMention }: Finding, k: number, index: number): void {
  const person = register.persons[index] as Person;
  ofMention[k] = index;
  person.mentions.push(k);
  addFacts(person, t, mentions, k);
}

/** Whether a mention stands in a headline, where every word is capitalised and a run of capitals is no name. */
function inTitle(t: Tokens, { position, string }: Mention): boolean {
  const block = position >= 0 ? t.block[position] : t.strings[string]?.block;
  return t.titleCase[block ?? 0] === 1;
}

/** A list of names can give hundreds one role: more than these are not weighed. */
const MOST_OF_A_ROLE = 100;

function personsByRole(persons: readonly Person[]): Map<number, number[]> {
  const byRole = new Map<number, number[]>();
  persons.forEach(({ mentions, roles }, index) => {
    if (mentions.length === 0) return;
    for (const role of roles) {
      const known = byRole.get(role);
      if (known === undefined) byRole.set(role, [index]);
      else if (known.length < MOST_OF_A_ROLE) known.push(index);
    }
  });
  return byRole;
}

function bodiesAmong(persons: readonly Person[]): number[] {
  const bodies: number[] = [];
  persons.forEach(({ type, mentions }, index) => {
    if (type === 'organization' && mentions.length > 0 && bodies.length < MOST_OF_A_ROLE) bodies.push(index);
  });
  return bodies;
}
