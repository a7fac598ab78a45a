import type { Decision } from '../src/attribute/speakers/decision.ts';
import { decide } from '../src/attribute/speakers/decide.ts';
import { MODEL_BITS, type Models, softmax } from '../src/attribute/model/model.ts';
import type { Mention } from '../src/attribute/mentions/mentions.ts';
import * as m from '../src/attribute/mentions/mentions.ts';
import { findPeople } from '../src/attribute/people/find-people.ts';
import type { People, Person } from '../src/attribute/people/people.ts';
import { resolveMentions } from '../src/attribute/meaning/resolve.ts';
import { overlaps, type Span } from '../src/model/span.ts';
import { foldName } from '../src/text/name-similarity.ts';
import { spanOfMention } from './align.ts';
import type { GoldDocument } from './corpus.ts';
import { asModel, averaged, endEpoch, learner, type Learner, shuffled, step } from './learn.ts';

/** The persons that some quotations name: whoever speaks them speaks of others. */
function namedIn({ scene }: GoldDocument, people: People, quoted: readonly Span[]): Set<number> {
  const named = new Set<number>();
  scene.mentions.forEach((mention, k) => {
    const person = people.ofMention[k] as number;
    if (mention.string < 0 || person < 0) return;
    if (quoted.some((span) => overlaps(spanOfMention(scene, mention), span))) named.add(person);
  });
  return named;
}

/**
 * The name that the data gives for each pronoun that speaks. It is silver: an automatic coreference made it, and it is
 * taken only where it agrees with the pronoun's gender and with one person of the document whom the words do not name.
 */
function silver(document: GoldDocument, people: People): Map<number, number> {
  const { scene } = document;
  const result = new Map<number, number>();
  const pronouns = [...scene.mentions.keys()].filter((k) => {
    const mention = scene.mentions[k] as Mention;
    return mention.sort === m.PRONOUN && mention.gender !== 0;
  });
  for (const gold of document.gold) {
    if (gold.speaker === null || gold.speakerName === null || gold.kind === 'indirect') continue;
    const words = gold.speakerName
      .replace(/[’']s$/, '')
      .split(/\s+/)
      .map(foldName);
    const last = words.at(-1) ?? '';
    const pronoun = pronouns.find((k) =>
      overlaps(spanOfMention(scene, scene.mentions[k] as Mention), gold.speaker as { start: number; end: number }),
    );
    if (pronoun === undefined) continue;
    const bearers = people.persons
      .map((_, i) => i)
      .filter((i) => {
        const person = people.persons[i] as Person;
        return (
          person.mentions.length > 0 &&
          person.last === last &&
          (words.length === 1 || person.words.length === 1 || person.first === words[0])
        );
      });
    const [bearer] = bearers;
    if (bearers.length !== 1 || bearer === undefined || namedIn(document, people, gold.quoted).has(bearer)) continue;
    result.set(pronoun, bearer);
  }
  return result;
}

export interface Pronouns {
  readonly people: People;
  readonly right: Map<number, number>;
}

export function preparePronouns(corpus: readonly GoldDocument[]): Map<number, Pronouns> {
  return new Map(
    corpus.map((document) => {
      const people = findPeople(document.document.text, document.scene.t, document.scene.mentions, []);
      return [document.index, { people, right: silver(document, people) }];
    }),
  );
}

/** From this epoch on a label that the model finds this unlikely is taken for a mistake of the automatic coreference. */
const TRUSTED = 3;
const DOUBTFUL = 0.05;

function isDoubtful(model: Learner, ids: Int32Array, offsets: readonly number[], target: number): boolean {
  const count = offsets.length - 1;
  const scores = new Float64Array(count);
  for (let k = 0; k < count; k++)
    for (let i = offsets[k] as number; i < (offsets[k + 1] as number); i++)
      scores[k] = (scores[k] as number) + (model.weights[(ids[i] as number) & model.mask] as number);
  softmax(scores, count);
  return (scores[target] as number) < DOUBTFUL;
}

/** Trains the pronoun ranker; what pronouns before meant is what the model says at that moment. */
export function trainPronouns(
  corpus: readonly GoldDocument[],
  prepared: ReadonlyMap<number, Pronouns>,
  models: Models,
  epochs: number,
  rate: number,
  decay: number,
): Learner {
  const model = learner(MODEL_BITS.pronoun);
  const decisions = new Map<number, Decision[]>(
    corpus.map((document) => [document.index, decide(document.scene, document.extraction, models)]),
  );
  const ids = new Int32Array(4096);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const d of shuffled(corpus.length, 300 + epoch)) {
      const document = corpus[d] as GoldDocument;
      const { people, right } = prepared.get(document.index) as Pronouns;
      if (right.size === 0) continue;
      resolveMentions(
        document.scene,
        people,
        decisions.get(document.index) as Decision[],
        asModel(model),
        (pronoun, persons, features) => {
          const target = right.get(pronoun);
          if (target === undefined || !persons.includes(target)) return;
          const offsets = [0];
          let length = 0;
          persons.forEach((_, k) => {
            const list = features(k);
            ids.set(list.ids.subarray(0, list.length), length);
            length += list.length;
            offsets.push(length);
          });
          if (epoch >= TRUSTED && isDoubtful(model, ids, offsets, persons.indexOf(target))) return;
          step(
            model,
            ids,
            offsets,
            0,
            persons.length,
            persons.map((p) => p === target),
            1,
            { rate, decay },
          );
        },
      );
    }
    endEpoch(model, epoch);
  }
  return averaged(model);
}

/** How many of the pronouns with a silver name go to it. */
export function scorePronouns(
  corpus: readonly GoldDocument[],
  prepared: ReadonlyMap<number, Pronouns>,
  models: Models,
): { right: number; total: number; reachable: number } {
  const score = { right: 0, total: 0, reachable: 0 };
  for (const document of corpus) {
    const { people, right } = prepared.get(document.index) as Pronouns;
    if (right.size === 0) continue;
    const { meant } = resolveMentions(
      document.scene,
      people,
      decide(document.scene, document.extraction, models),
      models.pronoun,
      (pronoun, persons) => {
        const target = right.get(pronoun);
        if (target !== undefined && persons.includes(target)) score.reachable++;
      },
    );
    for (const [pronoun, target] of right) {
      score.total++;
      if (meant[pronoun] === target) score.right++;
    }
  }
  return score;
}
