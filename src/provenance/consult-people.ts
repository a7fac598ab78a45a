/** Documents of an archive that bear on who the people of the drafts are: see `consult.ts`. */
import { UNKNOWN_TIME } from '../model/archive.ts';
import type { Archive, KeptFact, PersonFactKind } from '../model/archive.ts';
import type { RosterPerson } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import { fold } from '../text/fold.ts';
import { OFFICE_WEEKS } from '../text/office.ts';
import { hashText } from '../text/hash.ts';
import { SlipIndex } from '../text/slip-index.ts';
import { namedAs, personFactsOf } from './document-index.ts';
import { timeOf } from './earliest.ts';

export interface ConsultedPeople {
  readonly documents: readonly number[];
  /** See `CorpusFacts.namings`. */
  readonly namings: ReadonlyMap<string, number>;
}

const EARLIEST = -8_640_000_000_000_000;
/** Bearers of a surname that make a lone surname mean nobody in particular. */
const AMBIGUOUS = 2;

/** What is asked about people. */
export interface PeopleQuestion {
  readonly archive: Archive;
  /** Documents whose people are to be known. */
  readonly own: readonly Analysis[];
  /** Documents of the archive that share words with the drafts. */
  readonly loaded: readonly Analysis[];
  readonly roster: readonly RosterPerson[];
}

export async function consultPeople(question: PeopleQuestion): Promise<ConsultedPeople> {
  const { archive, own, loaded, roster } = question;
  const names = namesOf(question);
  const spelt = new Set([...names].map(hashText));
  const known = new Set([...names].map((name) => namedAs(name).name));
  const doubtful = doubtfulSurnames([...names, ...roster.map(({ name }) => name)]);
  const kinds = new Set(own.flatMap((analysis) => personFactsOf(analysis).map(({ kind }) => kind)));
  const times = [...new Set(own.map(({ document }) => timeOf(document.published.value)))];
  const met = new Set([...names, ...loaded.flatMap(personsIn)].map(fold));
  const documents = new Set<number>();
  for (const surname of new Set([...names].map(surnameOf))) {
    const lone = hashText(surname);
    const isAlone = met.has(surname);
    const isDoubtful = doubtful.has(surname);
    // One description is at odds with another only where one holds an office that the other has laid down.
    const isWanted: Readonly<Record<PersonFactKind, (fact: KeptFact) => boolean>> = {
      name: ({ name, fact }) => isDoubtful || (name !== lone && !spelt.has(fact)),
      form: () => isDoubtful,
      office: (fact) => kinds.has('former-office') && isInTime(fact, times),
      'former-office': (fact) => kinds.has('office') && isInTime(fact, times),
    };
    const others = new Set<number>();
    for (const fact of await archive.people(lone, sinceWhen(times))) {
      if (known.has(fact.name) || fact.name === lone) {
        if (isWanted[fact.kind](fact)) documents.add(fact.document);
      } else if ((isAlone || isDoubtful) && others.size < AMBIGUOUS) {
        if (!others.has(fact.name)) documents.add(fact.document);
        others.add(fact.name);
      }
    }
  }
  const namings = new Map<string, number>();
  for (const name of names)
    namings.set(name, await archive.countOf({ ...namedAs(name), kind: 'name', fact: hashText(name) }));
  return { documents: [...documents].sort((a, b) => a - b), namings };
}

/** The names of the people in the run's own documents, and of those in the archive who may be the same, misspelt. */
function namesOf({ own, loaded, roster }: PeopleQuestion): Set<string> {
  const names = new Set(own.flatMap(personsIn));
  const surnames = new Set([...names].map(surnameOf));
  const slips = new SlipIndex(surnames);
  const isNear = (name: string): boolean => {
    const surname = surnameOf(name);
    return surnames.has(surname) || slips.hasSlipOf(surname);
  };
  for (const name of new Set([...loaded.flatMap(personsIn), ...roster.map((person) => person.name)])) {
    if (isNear(name)) names.add(name);
  }
  return names;
}

function personsIn({ attributions }: Analysis): string[] {
  return attributions.entities.flatMap(({ name, type }) => (type === 'person' ? [name] : []));
}

function surnameOf(name: string): string {
  const folded = fold(name);
  return folded.slice(folded.lastIndexOf(' ') + 1);
}

/** Surnames of those whose names differ from another's by a slip: who writes which matters. */
function doubtfulSurnames(names: readonly string[]): Set<string> {
  const bearers = new Map<string, Set<string>>();
  for (const name of names) {
    for (const word of fold(name).split(' ')) bearers.set(word, (bearers.get(word) ?? new Set()).add(surnameOf(name)));
  }
  const slips = new SlipIndex(bearers.keys());
  const doubtful = [...bearers].filter(([word]) => slips.hasSlipOf(word));
  return new Set(doubtful.flatMap(([, surnames]) => [...surnames]));
}

/** Since when the first to say a thing is asked for: ever, in the weeks round each of the run's documents, and undated. */
function sinceWhen(times: readonly number[]): number[] {
  const windows = times.filter((time) => time !== UNKNOWN_TIME).map((time) => time - OFFICE_WEEKS * WEEK);
  return [EARLIEST, ...windows, UNKNOWN_TIME];
}

function isInTime({ time }: KeptFact, times: readonly number[]): boolean {
  return (
    time === UNKNOWN_TIME || times.some((own) => own === UNKNOWN_TIME || Math.abs(time - own) <= OFFICE_WEEKS * WEEK)
  );
}

const WEEK = 7 * 86_400_000;
