/** "He" and "she": a model ranks the persons mentioned before. */
import type { Decision } from '../speakers/decision.ts';
import { describedPerson } from './descriptions.ts';
import type { Discourse, Referent } from './discourse.ts';
import { type FeatureList, featureList, type Scene } from '../speakers/features.ts';
import * as m from '../mentions/mentions.ts';
import { isOffice, type Mention } from '../mentions/mentions.ts';
import { type LinearModel, scoreOf, softmax } from '../model/model.ts';
import { categoryAt, FRAMING, SAYING, signAt } from '../speakers/outer-items.ts';
import type { People, Person } from '../people/people.ts';
import { type Candidate, pronounFeatures } from './pronoun-features.ts';
import type { StringItem } from '../words/tokens.ts';

/** How many persons are weighed for a pronoun: the last ones mentioned. */
const MOST_PERSONS = 10;
/** How far back, in mentions. */
const MENTIONS_BACK = 120;

const features: FeatureList = featureList();
const logits = new Float64Array(MOST_PERSONS);

/** Lets a trainer look at each choice. */
export type Observer = (pronoun: number, persons: readonly number[], features: (k: number) => FeatureList) => void;

/** What ranks the candidates of every pronoun of a document. */
export interface Ranking {
  readonly model: LinearModel;
  /** By mention that speaks: the persons that its own words name. */
  readonly quoted: ReadonlyMap<number, ReadonlySet<number>>;
  readonly observe: Observer | undefined;
}

/** Whom the pronoun at `at` means; null where nobody comes into question. */
export function pronounMeant(discourse: Discourse, { model, quoted, observe }: Ranking, at: number): Referent | null {
  const candidates = candidatesFor(discourse, at, quoted.get(at));
  const fill = (k: number): FeatureList => {
    pronounFeatures(discourse, at, candidates[k] as Candidate, features);
    return features;
  };
  observe?.(
    at,
    candidates.map(({ index }) => index),
    fill,
  );
  let best = -1;
  for (let k = 0; k < candidates.length; k++) {
    logits[k] = scoreOf(model, fill(k));
    if (best < 0 || (logits[k] as number) > (logits[best] as number)) best = k;
  }
  if (best < 0) return null;
  softmax(logits, candidates.length);
  return { person: (candidates[best] as Candidate).index, certainty: logits[best] as number };
}

/** Persons of the pronoun's gender, the last one mentioned first. */
function candidatesFor(discourse: Discourse, at: number, quoted: ReadonlySet<number> | undefined): Candidate[] {
  const { scene, people, tracks, speaking } = discourse;
  const { gender } = scene.mentions[at] as Mention;
  const told = personTold(scene, people, at);
  const found: Candidate[] = [];
  for (let i = tracks.recent.length - 1; i >= 0 && found.length < MOST_PERSONS; i--) {
    const index = tracks.recent[i] as number;
    const person = people.persons[index] as Person;
    const track = tracks.of(index);
    if ((person.gender !== 0 && person.gender !== gender) || index === told || at - track.last > MENTIONS_BACK)
      continue;
    found.push({
      index,
      person,
      track,
      order: found.length,
      isSpeaking: index === speaking,
      isQuoted: quoted?.has(index) === true,
    });
  }
  return found;
}

/** "He told the mayor": subject and object of one verb are two people. The person that the object means, or -1. */
function personTold(scene: Scene, people: People, at: number): number {
  const { t, mentions, items } = scene;
  const { position } = mentions[at] as Mention;
  const object = mentions[at + 1];
  if (object === undefined || object.position !== position + 2) return -1;
  if (signAt(items, position + 1) !== 0 || signAt(items, position + 2) !== 0) return -1;
  const verb = categoryAt(items, position + 1);
  if (verb !== SAYING && verb !== FRAMING) return -1;
  if (object.sort === m.NAME && !isOffice(t, object)) return people.ofMention[at + 1] as number;
  return object.sort === m.NOMINAL ? describedPerson(scene, people, at + 1) : -1;
}

/** By mention that speaks: the persons that its own words name. Nobody speaks of themselves so. */
export function personsQuoted(
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
