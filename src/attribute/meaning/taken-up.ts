/**
 * Definite descriptions that take up somebody by order alone: "the statement" that was issued, "the governor" of one of whom
 * no office is told, "the agency". They are guesses, and say so.
 */
import { mayAgree } from '../people/bearers.ts';
import { bodyMeant } from '../people/bodies.ts';
import * as is from '../words/classes.ts';
import { DEFINITE } from '../mentions/articles.ts';
import type { Discourse, Referent } from './discourse.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Person } from '../people/people.ts';
import type { Tokens } from '../words/tokens.ts';
import { takesUpWriting } from './writings.ts';

/** Never enough to rest a charge on. */
const GUESS = 0.8;
/** In blocks: what was told longer ago is not taken up. */
const NEAR = 2;
/** In words. */
const LONGEST_OFFICE = 4;

/** Who put out the writing that `at` takes up; null where that is not told. */
export function issuerMeant({ scene, issued }: Discourse, at: number): Referent | null {
  const { t, mentions } = scene;
  const mention = mentions[at] as Mention;
  const isIssued = takesUpWriting(t, mention) && issued.head === t.hash[mention.head];
  return isIssued && blocksSince(t, mention, issued.block) <= NEAR ? guess(issued.person) : null;
}

/** Whom the description at `at` takes up: who spoke just before, the body of that kind, who opened the sentence before. */
export function takenUp(discourse: Discourse, at: number): Referent | null {
  return speakerBefore(discourse, at) ?? bodyOfKind(discourse, at) ?? openerBefore(discourse, at);
}

function speakerBefore({ scene, people, spoke }: Discourse, at: number): Referent | null {
  const { t, mentions } = scene;
  const mention = mentions[at] as Mention;
  if (spoke.person < 0 || blocksSince(t, mention, spoke.block) > NEAR) return null;
  const goesOn = takesUpWriting(t, mention) || isOfficeOf(t, mention, people.persons[spoke.person] as Person);
  return goesOn ? guess(spoke.person) : null;
}

function bodyOfKind({ scene, people }: Discourse, at: number): Referent | null {
  const body = bodyMeant(scene, people, at);
  return body >= 0 ? guess(body) : null;
}

/** Nor was any other person named since the sentence before began with this one. */
function openerBefore({ scene, people, opener, tracks }: Discourse, at: number): Referent | null {
  const { t, mentions } = scene;
  const mention = mentions[at] as Mention;
  if (opener.person < 0 || tracks.recent.at(-1) !== opener.person) return null;
  if (t.sentence[mention.position] === opener.sentence || blocksSince(t, mention, opener.block) > NEAR + 1) return null;
  const person = people.persons[opener.person] as Person;
  return person.roles.size > 0 && isOfficeOf(t, mention, person) ? guess(opener.person) : null;
}

/** Whether "the governor" can be a person: few words, the last of them an office, of the same gender. */
function isOfficeOf(t: Tokens, { sort, type, plural, from, to, head, gender }: Mention, person: Person): boolean {
  return (
    sort === m.NOMINAL &&
    type === m.PERSON &&
    person.type === 'person' &&
    !plural &&
    DEFINITE.has(t.hash[from] as number) &&
    ((t.classes[head] as number) & is.TITLE) !== 0 &&
    mayAgree(gender, person.gender) &&
    to - from <= LONGEST_OFFICE &&
    to === head + 1
  );
}

function blocksSince(t: Tokens, { position }: Mention, block: number): number {
  return (t.block[position] as number) - block;
}

function guess(person: number): Referent {
  return { person, certainty: GUESS };
}
