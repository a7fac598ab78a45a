/** What a text has told up to a mention: whom the mentions before mean, who spoke, who opened the sentence, who was named. */
import type { Decision } from '../speakers/decision.ts';
import type { Scene } from '../speakers/features.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { People, Person } from '../people/people.ts';
import type { StringItem } from '../words/tokens.ts';
import { Tracks } from './tracks.ts';
import { opensWriting } from './writings.ts';

/** Whom a mention means: the index of a person, -1 for nobody with a name; and the probability that it is that one. */
export interface Referent {
  readonly person: number;
  readonly certainty: number;
}

export class Discourse {
  readonly scene: Scene;
  readonly people: People;
  /** By mention: its referent, in two lists. */
  readonly meant: number[];
  readonly certainty: number[];
  readonly tracks = new Tracks();
  /** The last of those with a name who spoke; -1 while there is none. */
  speaking = -1;
  /** Who spoke the string right before, -1 when that is nobody with a name; and its block. */
  spoke = { person: -1, block: -1 };
  /** Who was named first in the last sentence that names somebody. */
  opener = { person: -1, sentence: -1, block: -1 };
  /** Who put out the last "statement", by the hash of that word. */
  issued = { head: 0, person: -1, block: -1 };
  readonly #decisions: readonly Decision[];
  #string = 0;

  constructor(scene: Scene, people: People, decisions: readonly Decision[]) {
    this.scene = scene;
    this.people = people;
    this.meant = scene.mentions.map(() => -1);
    this.certainty = scene.mentions.map(() => 1);
    this.#decisions = decisions;
  }

  /** Takes in the strings before mention `k`. */
  hearUpTo(k: number): void {
    const { t, mentions } = this.scene;
    const { position } = mentions[k] as Mention;
    for (; this.#string < t.strings.length; this.#string++) {
      const string = t.strings[this.#string] as StringItem;
      if (string.position >= position) return;
      const speaker = this.#decisions[string.quotation]?.speaker ?? -1;
      // A speaker who is still to come, behind the quotation, is not known yet.
      if (speaker < 0 || speaker >= k) continue;
      const person = this.meant[speaker] as number;
      this.spoke = { person, block: string.block };
      if (person >= 0) this.speaking = person;
    }
  }

  /** Takes in whom mention `k` means. */
  settle(k: number, { person, certainty }: Referent): void {
    const { t, mentions } = this.scene;
    const mention = mentions[k] as Mention;
    const sentence = t.sentence[mention.position] as number;
    const block = t.block[mention.position] as number;
    this.meant[k] = person;
    this.certainty[k] = certainty;
    if (person >= 0 && sentence !== this.opener.sentence) this.opener = { person, sentence, block };
    if (sentence === this.opener.sentence && opensWriting(t, mention))
      this.issued = { head: t.hash[mention.head] as number, person: this.opener.person, block };
    if (person >= 0 && mention.sort !== m.RELATIVE && isSomebody(this.people.persons[person] as Person))
      this.tracks.add(this.scene, k, person);
  }
}

/** Whether "he" or "she" can mean them. */
function isSomebody({ type, isPlace }: Person): boolean {
  return type === 'person' && !isPlace;
}
