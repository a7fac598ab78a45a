import * as is from './classes.ts';
import type { Decision } from './decision.ts';
import { type FeatureList, featureList, positionResumes, type Scene } from './features.ts';
import { categoryAt, FRAMING, SAYING, signAt } from './outer-items.ts';
import { hashOf } from './lexicon.ts';
import * as m from './mentions.ts';
import { isOffice, type Mention } from './mentions.ts';
import { type LinearModel, scoreOf, softmax } from './model.ts';
import { lastBefore } from './bearers.ts';
import type { People, Person } from './people.ts';
import { MENTIONS_BACK, MOST_PERSONS, pronounFeatures, type Track } from './pronoun-features.ts';
import { ownedRoleAt, roleAt } from './roles.ts';
import { bodyMeant } from './bodies.ts';
import { nameSetBehind } from './set-names.ts';
import type { StringItem, Tokens } from './tokens.ts';

/** Lets a trainer look at each choice, and overrule it. */
export type Observer = (
  pronoun: number,
  persons: readonly number[],
  features: (k: number) => FeatureList,
  speaking: number,
) => void;

const features: FeatureList = featureList();
const logits = new Float64Array(MOST_PERSONS);

/** By mention: the person it means, or -1; and the probability that it is that one. */
export interface Meant {
  readonly meant: readonly number[];
  readonly certainty: readonly number[];
}

/** "The governor" for one of whom no office is told: a guess by order, never enough to rest a charge on. */
const TAKEN_UP = 0.8;

/**
 * Whom each mention outside quotations means: by mention, the index of a person, or -1 where it stands for itself. Names
 * are settled; pronouns are ranked among the persons mentioned before, descriptions go to whom the role was said of,
 * relatives to what stands before them. In order of the text, so that each knows what the ones before meant and who spoke
 * just before. Cost: linear (each pronoun weighs at most {@link MOST_PERSONS} persons).
 */
export function resolveMentions(
  scene: Scene,
  people: People,
  decisions: readonly Decision[],
  model: LinearModel,
  observe?: Observer,
): Meant {
  const { t, mentions } = scene;
  const meant = mentions.map(() => -1);
  const certainty = mentions.map(() => 1);
  const tracks = new Map<number, Track>();
  /** Persons by when they were last mentioned, the last one at the end. */
  const recent: number[] = [];
  const quoted = personsQuoted(scene, people, decisions);
  /** Sentence of the last person mentioned. */
  let personSentence = -1;
  let string = 0;
  let speaking = -1;
  /** Who spoke the string right before, -1 when that is nobody with a name; and its block. */
  let latest = -1;
  let latestBlock = -1;
  /** Who, named first in its sentence, put out "a statement" that "the statement" can mean. */
  let opener = -1;
  let openerSentence = -1;
  let openerBlock = -1;
  let issued = NOTHING_ISSUED;
  for (let i = 0; i < scene.outsideLength; i++) {
    const k = scene.outside[i] as number;
    const mention = mentions[k] as Mention;
    while (string < t.strings.length && (t.strings[string] as StringItem).position < mention.position) {
      const speaker = decisions[(t.strings[string] as StringItem).quotation]?.speaker ?? -1;
      // A speaker who is still to come, behind the quotation, is not known yet.
      if (speaker >= 0 && speaker < k) {
        latest = meant[speaker] as number;
        latestBlock = (t.strings[string] as StringItem).block;
        if (latest >= 0) speaking = latest;
      }
      string++;
    }
    let person = -1;
    if (mention.sort === m.NAME && !isOffice(t, mention)) person = people.ofMention[k] as number;
    else if (mention.sort === m.RELATIVE) person = antecedent(scene, meant, k);
    else if (mention.sort === m.PRONOUN)
      person =
        mention.gender === 0
          ? -1
          : pronoun(scene, people, model, k, tracks, recent, speaking, quoted, meant, certainty, observe);
    else if (isIssued(t, mention) && issued.head === t.hash[mention.head] && isNear(t, mention, issued.block)) {
      person = issued.by;
      certainty[k] = TAKEN_UP;
    } else if (isWithin(mention, mentions[k - 1])) {
      person = meant[k - 1] as number;
      certainty[k] = certainty[k - 1] as number;
    } else if (isWithin(mention, mentions[k - 2])) {
      person = meant[k - 2] as number;
      certainty[k] = certainty[k - 2] as number;
    } else {
      person = describedPerson(t, mentions, people, meant, k);
      const near = latest >= 0 && (t.block[mention.position] as number) - latestBlock <= 2;
      if (person < 0 && near && goesOnSpeaking(t, mention, people.persons[latest] as Person)) {
        person = latest;
        certainty[k] = TAKEN_UP;
      }
      if (person < 0) {
        person = bodyMeant(scene, people, k);
        if (person >= 0) certainty[k] = TAKEN_UP;
      }
      // Nor was any other person named since the sentence before began with this one.
      const isLast = opener >= 0 && recent.at(-1) === opener && isNear(t, mention, openerBlock + 1);
      if (person < 0 && isLast && t.sentence[mention.position] !== openerSentence) {
        const subject = people.persons[opener] as Person;
        if (mention.type === m.PERSON && subject.roles.size > 0 && goesOnSpeaking(t, mention, subject)) {
          person = opener;
          certainty[k] = TAKEN_UP;
        }
      }
    }
    meant[k] = person;
    const sentence = t.sentence[mention.position] as number;
    if (person >= 0 && sentence !== openerSentence) {
      opener = person;
      openerSentence = sentence;
      openerBlock = t.block[mention.position] as number;
    }
    if (sentence === openerSentence && opensIssue(t, mention))
      issued = { head: t.hash[mention.head] as number, by: opener, block: t.block[mention.position] as number };
    if (
      person >= 0 &&
      (people.persons[person] as Person).type === 'person' &&
      !(people.persons[person] as Person).isPlace &&
      mention.sort !== m.RELATIVE
    ) {
      const track = tracks.get(person) ?? { last: k, lastName: k, count: 0, lastFirst: -1, lastSaying: -1 };
      tracks.set(person, track);
      track.last = k;
      if (mention.sort === m.NAME) track.lastName = k;
      track.count++;
      if (sentence !== personSentence) track.lastFirst = k;
      if (isSayingBehind(scene, mention)) track.lastSaying = k;
      personSentence = sentence;
      const place = recent.indexOf(person);
      if (place >= 0) recent.splice(place, 1);
      recent.push(person);
      if (recent.length > MOST_PERSONS * 2) recent.shift();
    }
  }
  return { meant, certainty };
}

/** "Texas governor" in "the Texas governor". */
function isWithin(mention: Mention, wider: Mention | undefined): boolean {
  return (
    wider !== undefined &&
    mention.sort === m.NOMINAL &&
    wider.sort === m.NOMINAL &&
    wider.head === mention.head &&
    wider.to === mention.to
  );
}

/** What somebody said in writing, and what can go on to say more of it. */
const ISSUED = new Set(['statement', 'email', 'e-mail', 'post', 'tweet', 'message', 'memo'].map(hashOf));

interface Issued {
  readonly head: number;
  readonly by: number;
  readonly block: number;
}
const NOTHING_ISSUED: Issued = { head: 0, by: -1, block: -1 };
const INDEFINITE = new Set(['a', 'an'].map(hashOf));

/** "The statement", of which an earlier sentence may tell who put it out. */
function isIssued(t: Tokens, mention: Mention): boolean {
  return mention.type === m.DOCUMENT && mention.to - mention.from === 2 && isWriting(t, mention, THE);
}

/** "Lunde said in a statement". */
function opensIssue(t: Tokens, mention: Mention): boolean {
  return isWriting(t, mention, INDEFINITE);
}

function isWriting(t: Tokens, { sort, from, head }: Mention, article: ReadonlySet<number>): boolean {
  return sort === m.NOMINAL && article.has(t.hash[from] as number) && ISSUED.has(t.hash[head] as number);
}

function isNear(t: Tokens, mention: Mention, block: number): boolean {
  return (t.block[mention.position] as number) - block <= 2;
}

/**
 * Whether a definite description takes up who spoke just before: "the statement" that somebody issued, "the governor" of
 * one for whom no other office is told.
 */
function goesOnSpeaking(t: Tokens, mention: Mention, person: Person): boolean {
  if (mention.sort !== m.NOMINAL || mention.plural || !THE.has(t.hash[mention.from] as number)) return false;
  if (mention.type === m.DOCUMENT) return mention.to - mention.from === 2 && ISSUED.has(t.hash[mention.head] as number);
  if (mention.type !== m.PERSON || person.type !== 'person' || !((t.classes[mention.head] as number) & is.TITLE))
    return false;
  if (mention.gender !== 0 && person.gender !== 0 && mention.gender !== person.gender) return false;
  return mention.to - mention.from <= 4 && mention.to === mention.head + 1;
}

/** By mention that speaks: the persons that its own words name. Nobody speaks of themselves so. */
function personsQuoted(
  { t, mentions }: Scene,
  { ofMention }: People,
  decisions: readonly Decision[],
): Map<number, Set<number>> {
  const quoted = new Map<number, Set<number>>();
  mentions.forEach(({ string }, k) => {
    const person = ofMention[k] as number;
    if (string < 0 || person < 0) return;
    const speaker = decisions[(t.strings[string] as StringItem).quotation]?.speaker ?? -1;
    if (speaker < 0) return;
    const named = quoted.get(speaker);
    if (named === undefined) quoted.set(speaker, new Set([person]));
    else named.add(person);
  });
  return quoted;
}

/** "He told the mayor": subject and object of one verb are two people. The person that the object means, or -1. */
function personTold(scene: Scene, people: People, meant: readonly number[], at: number): number {
  const { t, mentions } = scene;
  const { position } = mentions[at] as Mention;
  const object = mentions[at + 1];
  if (object === undefined || object.position !== position + 2) return -1;
  if (signAt(scene.items, position + 1) !== 0 || signAt(scene.items, position + 2) !== 0) return -1;
  const verb = categoryAt(scene.items, position + 1);
  if (verb !== SAYING && verb !== FRAMING) return -1;
  if (object.sort === m.NAME && !isOffice(t, object)) return people.ofMention[at + 1] as number;
  return object.sort === m.NOMINAL ? describedPerson(t, mentions, people, meant, at + 1) : -1;
}

/** "Lunde wrote", over a description and one word. */
function isSayingBehind(scene: Scene, mention: Mention): boolean {
  const next = positionResumes(scene, mention);
  return categoryAt(scene.items, next) === SAYING || categoryAt(scene.items, next + 1) === SAYING;
}

function pronoun(
  scene: Scene,
  people: People,
  model: LinearModel,
  at: number,
  tracks: ReadonlyMap<number, Track>,
  recent: readonly number[],
  speaking: number,
  quoted: ReadonlyMap<number, ReadonlySet<number>>,
  meant: readonly number[],
  certainty: number[],
  observe?: Observer,
): number {
  const here = scene.mentions[at] as Mention;
  const persons: number[] = [];
  const told = personTold(scene, people, meant, at);
  for (let i = recent.length - 1; i >= 0 && persons.length < MOST_PERSONS; i--) {
    const index = recent[i] as number;
    const person = people.persons[index] as Person;
    if ((person.gender !== 0 && person.gender !== here.gender) || index === told) continue;
    if (at - (tracks.get(index) as Track).last > MENTIONS_BACK) continue;
    persons.push(index);
  }
  const fill = (k: number): FeatureList => {
    const index = persons[k] as number;
    pronounFeatures(
      scene,
      at,
      people.persons[index] as Person,
      tracks.get(index) as Track,
      k,
      speaking,
      index,
      quoted.get(at)?.has(index) === true,
      features,
    );
    return features;
  };
  observe?.(at, persons, fill, speaking);
  let best = -1;
  for (let k = 0; k < persons.length; k++) {
    logits[k] = scoreOf(model, fill(k));
    if (best < 0 || (logits[k] as number) > (logits[best] as number)) best = k;
  }
  if (best < 0) return -1;
  softmax(logits, persons.length);
  certainty[at] = logits[best] as number;
  return persons[best] as number;
}

/** "Otto Lunde, who": the mention right before, over an appositive. */
function antecedent({ t, mentions }: Scene, meant: readonly number[], at: number): number {
  const relative = mentions[at] as Mention;
  for (let k = at - 1; k >= 0 && k > at - 6; k--) {
    const before = mentions[k] as Mention;
    if (before.position < 0) continue;
    if (t.block[before.position] !== t.block[relative.position]) break;
    if (before.to === relative.from || before.resumes === relative.from || before.appositiveFrom === relative.from) {
      // "Sheriff Otto Lunde of Halm County, Ariz., who": where somebody is from.
      if (WHO.has(t.hash[relative.head] as number) && isWhere(t, before)) continue;
      return meant[k] as number;
    }
    if (WHO.has(t.hash[relative.head] as number) && before.sort === m.NAME && !isWhere(t, before) && k < at - 1)
      return meant[k] as number;
  }
  return -1;
}

const WHO = new Set(['who', 'whom', 'whose'].map(hashOf));

/** Whether a name is of a place, or the abbreviation of one. */
function isWhere(t: Tokens, { sort, type, head }: Mention): boolean {
  return (
    sort === m.NAME &&
    (type === m.PLACE || type === m.ORGANIZATION || ((t.classes[head] as number) & (is.PLACE | is.ABBREVIATION)) !== 0)
  );
}

const THE = new Set(['the', 'der', 'die', 'den', 'dem', 'le', 'la', 'el', 'il', 'lo', 'o', 'de', 'het'].map(hashOf));
const LONGEST_DESCRIPTION = 7;

/**
 * "campaign manager Ines Calloway", "the lawyer, Otto Lunde,": the name beside it. "the senator": who was named last of
 * those of whom that role was said; definite and singular only, or an office in capitals.
 */
function describedPerson(
  t: Tokens,
  mentions: readonly Mention[],
  people: People,
  meant: readonly number[],
  at: number,
): number {
  const mention = mentions[at] as Mention;
  const isNominal = mention.sort === m.NOMINAL;
  if (isNominal && mention.type !== m.PERSON && mention.type !== m.THING) return -1;
  const next = mentions[at + 1];
  if (isNominal && next !== undefined && next.sort === m.NAME && people.ofMention[at + 1] !== -1) {
    const person = people.persons[people.ofMention[at + 1] as number] as Person;
    const beside = mention.type === m.PERSON && next.from === mention.to && t.gap[next.from] === 0;
    const set =
      mention.appositiveFrom === next.from && (next.type === m.PERSON || person.words.length > 1) && !mention.plural;
    if (person.type === 'person' && (beside || set)) return people.ofMention[at + 1] as number;
  }
  const setBehind = nameSetBehind(t, mentions, at);
  if (setBehind >= 0 && people.ofMention[setBehind] !== -1) return people.ofMention[setBehind] as number;
  // "the Democrat Hillary Clinton" and other phrases that end in the name itself.
  for (const near of [at - 1, at + 1]) {
    const other = mentions[near];
    if (
      isNominal &&
      other?.sort === m.NAME &&
      other.to === mention.to &&
      other.from > mention.from &&
      (people.ofMention[near] as number) >= 0
    )
      return people.ofMention[near] as number;
  }
  if (mention.plural || (isNominal && mention.type !== m.PERSON)) return -1;
  // "Hillary Clinton, the nominee,": a description set behind the name it describes.
  const before = mentions[at - 1];
  if (
    isNominal &&
    before?.sort === m.NAME &&
    before.appositiveFrom === mention.from &&
    before.appositiveTo > before.appositiveFrom &&
    (people.ofMention[at - 1] as number) >= 0
  )
    return meant[at - 1] as number;
  // "the Texas governor", and "Texas governor" as headlines have it; "a governor" and "his governor" are somebody new.
  const opening = t.classes[mention.from] as number;
  if (
    isNominal &&
    ((opening & is.DETERMINER && !THE.has(t.hash[mention.from] as number)) ||
      mention.to - mention.from > LONGEST_DESCRIPTION)
  )
    return -1;
  // "Calloway's lawyer" is whoever was said to be hers, or else the only lawyer there is.
  const owned = t.possessive[mention.head - 1] === 1 ? ownedRoleAt(t, mention.head) : 0;
  const bearers = people.byRole.get(roleAt(t, mention.head)) ?? [];
  const own = owned === 0 ? bearers : (people.byRole.get(owned) ?? (bearers.length === 1 ? bearers : []));
  let best = -1;
  let bestAt = -1;
  for (const p of own) {
    const person = people.persons[p] as Person;
    if (person.type !== 'person' || (mention.gender !== 0 && person.gender !== 0 && person.gender !== mention.gender))
      continue;
    const last = lastBefore(person.mentions, at);
    if (last > bestAt) {
      best = p;
      bestAt = last;
    }
  }
  return best;
}
