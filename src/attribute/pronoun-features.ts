import { bucket, type FeatureList, pair, put, type Scene } from './features.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import type { Person } from './people.ts';

/** What has been said of a person up to a pronoun. */
export interface Track {
  /** Index of the last mention outside quotations that means them: a name, or a pronoun already settled. */
  last: number;
  /** The last by name. */
  lastName: number;
  count: number;
  /** The last that was the first person named in its sentence, and the last that a reporting word follows; -1 for none. */
  lastFirst: number;
  lastSaying: number;
}

/** How many persons are weighed for a pronoun: the last ones mentioned. */
export const MOST_PERSONS = 10;
/** How far back, in mentions. */
export const MENTIONS_BACK = 120;

/**
 * Features of a person as the one a pronoun means. Few and coarse: on 740 labelled pronouns, a tenth of them mislabelled,
 * words and patterns of the surroundings measured nothing in cross-validation (619 right with them, 618 without).
 */
export function pronounFeatures(
  scene: Scene,
  pronoun: number,
  person: Person,
  track: Track,
  order: number,
  speaking: number,
  own: number,
  isQuoted: boolean,
  list: FeatureList,
): void {
  const { t, mentions } = scene;
  const here = mentions[pronoun] as Mention;
  const last = mentions[track.last] as Mention;
  const named = mentions[track.lastName] as Mention;
  list.length = 0;
  const sentences = Math.min(6, (t.sentence[here.position] as number) - (t.sentence[last.position] as number));
  const blocks = Math.min(4, (t.block[here.position] as number) - (t.block[last.position] as number));
  const gender = person.gender === 0 ? 0 : person.gender === here.gender ? 1 : 2;
  const asPronoun = last.sort === m.PRONOUN ? 1 : 0;
  const evidence =
    person.words.length > 1 || (person.gender !== 0 && named.type === m.PERSON)
      ? 1
      : person.roles.size > 0
        ? 2
        : named.type === m.PERSON
          ? 3
          : 0;
  const type = named.type;
  const isSpeaking = speaking === own ? 1 : 0;
  put(list, 1, gender);
  put(list, 2, sentences * 8 + blocks);
  put(list, 3, pair(sentences * 8 + blocks, gender));
  put(list, 4, Math.min(order, 6));
  put(list, 5, pair(Math.min(order, 6), gender));
  put(list, 7, pair(isSpeaking, sentences * 8 + blocks));
  put(list, 8, pair(isSpeaking, pair(Math.min(order, 4), gender)));
  put(list, 11, pair(asPronoun, sentences));
  put(list, 12, pair(evidence, gender));
  put(list, 13, pair(type, evidence));
  put(list, 15, pair(bucket(here.position - last.position), asPronoun));
  put(list, 18, pair(t.possessive[last.to - 1] as number, sentences));
  put(list, 19, pair(speaking < 0 ? 0 : 1, pair(isSpeaking, Math.min(order, 4))));
  put(list, 20, pair(isOpening(scene, last), sentences));
  put(list, 21, pair(named.resumes > named.to ? 1 : 0, sentences));
  put(list, 24, pair(scene.described[track.last] as number, sentences));
  const first = sentencesSince(scene, here, track.lastFirst);
  const saying = sentencesSince(scene, here, track.lastSaying);
  put(list, 25, pair(first, sentences));
  put(list, 26, pair(saying, sentences));
  put(list, 27, pair(first, pair(saying, Math.min(order, 3))));
  put(list, 28, isQuoted ? 1 : 0);
  put(list, 22, pair(person.first === '' ? 0 : person.words.length > 1 ? 1 : 0, pair(sentences, asPronoun)));
}

/** How many sentences lie between a mention and a pronoun, 0 to 5; 7 where there is no such mention. */
function sentencesSince(scene: Scene, here: Mention, at: number): number {
  if (at < 0) return 7;
  const { sentence } = scene.t;
  const { position } = scene.mentions[at] as Mention;
  return Math.min(5, (sentence[here.position] as number) - (sentence[position] as number));
}

function isOpening(scene: Scene, mention: Mention): number {
  const p = mention.position;
  return p === 0 || scene.t.sentence[p] !== scene.t.sentence[p - 1] ? 1 : 0;
}
