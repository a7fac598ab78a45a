/** Who was mentioned so far and where, which is what tells whom a pronoun means. */
import { positionResumes, type Scene } from '../speakers/features.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import { categoryAt, SAYING } from '../speakers/outer-items.ts';

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

/** Persons that are kept in mind: twice as many as are weighed for one pronoun, for some are of the other gender. */
const MOST_RECENT = 20;

export class Tracks {
  /** Persons by when they were last mentioned, the last one at the end. */
  readonly recent: number[] = [];
  readonly #tracks = new Map<number, Track>();
  /** Sentence of the last mention of a person. */
  #sentence = -1;

  /** The track of one who was mentioned. */
  of(person: number): Track {
    return this.#tracks.get(person) as Track;
  }

  /** Takes in that mention `k` means a person. */
  add(scene: Scene, k: number, person: number): void {
    const mention = scene.mentions[k] as Mention;
    const sentence = scene.t.sentence[mention.position] as number;
    let track = this.#tracks.get(person);
    if (track === undefined) {
      track = { last: k, lastName: k, count: 0, lastFirst: -1, lastSaying: -1 };
      this.#tracks.set(person, track);
    }
    track.last = k;
    if (mention.sort === m.NAME) track.lastName = k;
    track.count++;
    if (sentence !== this.#sentence) track.lastFirst = k;
    if (isSayingBehind(scene, mention)) track.lastSaying = k;
    this.#sentence = sentence;
    const place = this.recent.indexOf(person);
    if (place >= 0) this.recent.splice(place, 1);
    this.recent.push(person);
    if (this.recent.length > MOST_RECENT) this.recent.shift();
  }
}

/** "Lunde wrote", over a description and one word. */
function isSayingBehind(scene: Scene, mention: Mention): boolean {
  const next = positionResumes(scene, mention);
  return categoryAt(scene.items, next) === SAYING || categoryAt(scene.items, next + 1) === SAYING;
}
