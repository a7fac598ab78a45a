import { type FeatureList, featureList, type Scene } from './features.ts';
import { mentionsNear, type Sources } from './candidates.ts';
import { isOblique } from './grammar-links.ts';
import { type Links, linksOf, linkTo } from './links.ts';
import { MENTION_BEFORE, MENTION_BEHIND, mentionFeatures } from './mention-features.ts';
import { type Mention, NOMINAL, THING, UNKNOWN } from '../mentions/mentions.ts';
import { type LinearModel, type Models, scoreOf, softmax } from '../model/model.ts';
import type { StringItem } from '../words/tokens.ts';

const features: FeatureList = featureList();
const logits = new Float64Array(512);
/**
 * From here on the link alone decides: in cross-validation the ranker adds nothing above 0.8 (93.6 % right either way), and
 * it takes most of the time.
 */
const CERTAIN_LINK = 0.85;
/** The same for a language whose ranker was trained on another. */
const LIKELY_LINK = 0.7;

/** And a source that its grammar makes no subject is weighed only when a preposition of source links it. */
const LIKELY_SOURCE = 0.3;

/** How many mentions before and behind a string are weighed whatever they are, nearest first. */
const NEAREST_BEFORE = 7;
const NEAREST_BEHIND = 4;
/** A mention further off is weighed when its link is at least this. */
const LEAST_LINK = 0.01;

/**
 * The mentions that may speak a string, in order: the nearest before and behind, those that a cue links to it and
 * the first of its block; none inside quotations. On polnear.train these hold 99.3 % of the speakers
 * that all mentions of three blocks hold, at a third of the cost.
 */
export function speakerCandidates(scene: Scene, string: StringItem, links: Links): number[] {
  const found: number[] = [];
  const { t } = scene;
  const { from, to } = mentionsNear(scene, string.position, MENTION_BEFORE, MENTION_BEHIND);
  let split = from;
  while (split < to && (scene.mentions[scene.outside[split] as number] as Mention).position < string.position) split++;
  let opened = false;
  for (let k = from; k < to; k++) {
    const index = scene.outside[k] as number;
    const mention = scene.mentions[index] as Mention;
    const block = (t.block[mention.position] as number) - string.block;
    if (block > 1 || block < -2) continue;
    const near = k >= split - NEAREST_BEFORE && k < split + NEAREST_BEHIND;
    const opens = block === 0 && !opened;
    if (block === 0) opened = true;
    if (!scene.trained && !maySpeak(mention)) continue;
    if (!scene.trained && linkTo(links, index).probability < LIKELY_SOURCE && isOblique(scene, mention)) continue;
    if (near || opens || linkTo(links, index).probability >= LEAST_LINK) found.push(index);
  }
  return found;
}

/** Where no training says what things "say": persons, bodies, names and what is written. */
function maySpeak({ sort, type }: Mention): boolean {
  return sort !== NOMINAL || (type !== THING && type !== UNKNOWN);
}

/** How many candidates lie between a mention and the string. */
export function orderOf(scene: Scene, candidates: readonly number[], string: StringItem, at: number): number {
  const mention = scene.mentions[candidates[at] as number] as Mention;
  let order = 0;
  if (mention.position < string.position) {
    for (let k = at + 1; k < candidates.length; k++) {
      if ((scene.mentions[candidates[k] as number] as Mention).position < string.position) order++;
      else break;
    }
  } else {
    for (let k = at - 1; k >= 0; k--) {
      if ((scene.mentions[candidates[k] as number] as Mention).position > string.position) order++;
      else break;
    }
  }
  return order;
}

/** Who speaks one string. */
export interface Choice {
  readonly string: StringItem;
  readonly candidates: readonly number[];
  readonly links: Links;
  /** Index of the likeliest mention, -1 when there is none. */
  readonly mention: number;
  readonly probability: number;
}

export function chooseSpeaker(scene: Scene, models: Models, string: StringItem, cache: Map<number, Sources>): Choice {
  return chooseAmong(scene, models.mention, string, linksOf(scene, models.cue, models.source, string, cache));
}

/** The same on links that are known. */
export function chooseAmong(scene: Scene, model: LinearModel, string: StringItem, links: Links): Choice {
  if (links.best >= (scene.trained ? CERTAIN_LINK : LIKELY_LINK))
    return { string, candidates: [], links, mention: links.mention, probability: links.best };
  const candidates = speakerCandidates(scene, string, links);
  const count = candidates.length;
  for (let k = 0; k < count; k++) {
    const index = candidates[k] as number;
    mentionFeatures(
      scene,
      string,
      index,
      orderOf(scene, candidates, string, k),
      linkTo(links, index),
      links.none,
      features,
    );
    logits[k] = scoreOf(model, features);
  }
  softmax(logits, count);
  let best = -1;
  for (let k = 0; k < count; k++) if (best < 0 || (logits[k] as number) > (logits[best] as number)) best = k;
  return {
    string,
    candidates,
    links,
    mention: best < 0 ? -1 : (candidates[best] as number),
    probability: best < 0 ? 0 : (logits[best] as number),
  };
}
