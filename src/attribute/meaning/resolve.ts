/** Whom each mention outside quotations means, in the order of the text: each knows what the ones before meant. */
import { antecedent } from './antecedents.ts';
import type { Decision } from '../speakers/decision.ts';
import { describedPerson } from './descriptions.ts';
import { Discourse, type Referent } from './discourse.ts';
import type { Scene } from '../speakers/features.ts';
import * as m from '../mentions/mentions.ts';
import { isOffice, type Mention } from '../mentions/mentions.ts';
import type { LinearModel } from '../model/model.ts';
import type { People } from '../people/people.ts';
import { type Observer, personsQuoted, pronounMeant, type Ranking } from './pronouns.ts';
import { issuerMeant, takenUp } from './taken-up.ts';

/** By mention: the person it means, or -1; and the probability that it is that one. */
export interface Meant {
  readonly meant: readonly number[];
  readonly certainty: readonly number[];
}

const NOBODY: Referent = { person: -1, certainty: 1 };

/**
 * Whom each mention means: the index of a person, or -1 where it stands for itself. Names are settled; pronouns are ranked
 * among the persons mentioned before, descriptions go to whom the role was said of, relatives to what stands before them.
 * Cost: linear (each pronoun weighs a few persons).
 *
 * @param model ranks the persons that a pronoun can mean.
 */
export function resolveMentions(
  scene: Scene,
  people: People,
  decisions: readonly Decision[],
  model: LinearModel,
  observe?: Observer,
): Meant {
  const discourse = new Discourse(scene, people, decisions);
  const ranking: Ranking = { model, quoted: personsQuoted(scene, people, decisions), observe };
  for (let i = 0; i < scene.outsideLength; i++) {
    const k = scene.outside[i] as number;
    discourse.hearUpTo(k);
    discourse.settle(k, referentOf(discourse, ranking, k) ?? NOBODY);
  }
  return discourse;
}

function referentOf(discourse: Discourse, ranking: Ranking, k: number): Referent | null {
  const { scene, people, meant } = discourse;
  const mention = scene.mentions[k] as Mention;
  if (mention.sort === m.RELATIVE) return sure(antecedent(scene, meant, k));
  if (mention.sort === m.PRONOUN) return mention.gender === 0 ? null : pronounMeant(discourse, ranking, k);
  if (mention.sort === m.NAME && !isOffice(scene.t, mention)) return sure(people.ofMention[k] as number);
  return (
    issuerMeant(discourse, k) ??
    widerMeant(discourse, k) ??
    sure(describedPerson(scene, people, k)) ??
    takenUp(discourse, k)
  );
}

function sure(person: number): Referent | null {
  return person < 0 ? null : { person, certainty: 1 };
}

/** What "the Halm governor" means is what "Halm governor" in it means, be it nobody. */
function widerMeant({ scene, meant, certainty }: Discourse, k: number): Referent | null {
  const mention = scene.mentions[k] as Mention;
  for (const wider of [k - 1, k - 2]) {
    if (isWithin(mention, scene.mentions[wider]))
      return { person: meant[wider] as number, certainty: certainty[wider] as number };
  }
  return null;
}

function isWithin(mention: Mention, wider: Mention | undefined): boolean {
  return (
    wider !== undefined &&
    mention.sort === m.NOMINAL &&
    wider.sort === m.NOMINAL &&
    wider.head === mention.head &&
    wider.to === mention.to
  );
}
