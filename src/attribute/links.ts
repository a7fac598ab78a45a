import { cueFeatures, noCueFeatures } from './cue-features.ts';
import { type FeatureList, featureList, type Scene } from './features.ts';
import { cueCandidates, type Cues, sourceCandidates, type Sources } from './candidates.ts';
import { grammarCues, grammarSources } from './grammar-links.ts';
import type { Link } from './mention-features.ts';
import type { Mention } from './mentions.ts';
import { type LinearModel, scoreOf, softmax } from './model.ts';
import { noSourceFeatures, sourceFeatures } from './source-features.ts';
import type { StringItem } from './tokens.ts';

const features: FeatureList = featureList();
const logits = new Float64Array(256);

/** How many mentions lie between a candidate and the cue: what "the nearest" means. */
export function rankBy(scene: Scene, candidates: readonly number[], position: number, at: number): number {
  const mention = scene.mentions[candidates[at] as number] as Mention;
  let rank = 0;
  if (mention.position < position) {
    for (let k = at + 1; k < candidates.length; k++) {
      if ((scene.mentions[candidates[k] as number] as Mention).position < position) rank++;
      else break;
    }
  } else {
    for (let k = at - 1; k >= 0; k--) {
      if ((scene.mentions[candidates[k] as number] as Mention).position > position) rank++;
      else break;
    }
  }
  return rank;
}

export function sourcesOf(scene: Scene, model: LinearModel, cue: number, scratch: number[]): Sources {
  sourceCandidates(scene, cue, scratch);
  const count = Math.min(scratch.length, 200);
  noSourceFeatures(scene, cue, count, features);
  logits[0] = scoreOf(model, features);
  for (let k = 0; k < count; k++) {
    sourceFeatures(
      scene,
      cue,
      scene.mentions[scratch[k] as number] as Mention,
      rankBy(scene, scratch, cue, k),
      scene.described[scratch[k] as number] as number,
      features,
    );
    logits[k + 1] = scoreOf(model, features);
  }
  softmax(logits, count + 1);
  return { mentions: Int32Array.from(scratch.slice(0, count)), probabilities: logits.slice(1, count + 1) };
}

export function cuesOf(scene: Scene, model: LinearModel, string: StringItem): Cues {
  const positions: number[] = [];
  cueCandidates(scene, string, positions);
  const count = positions.length;
  noCueFeatures(scene, string, count, features);
  logits[0] = scoreOf(model, features);
  for (let k = 0; k < count; k++) {
    cueFeatures(scene, string, positions[k] as number, features);
    logits[k + 1] = scoreOf(model, features);
  }
  softmax(logits, count + 1);
  return { positions, probabilities: logits.slice(1, count + 1), none: logits[0] as number };
}

/** A cue less likely than this adds nothing to a link. */
const LEAST_CUE = 0.05;

/** What cue and source models say together: by mention, the link to one string. */
export interface Links {
  readonly byMention: Map<number, Link>;
  readonly none: number;
  /** Likeliest cue, -1 when there is no candidate. */
  readonly cue: number;
  /** Probability of the likeliest source. */
  readonly best: number;
  /** Index of the likeliest source, -1 when there is none. */
  readonly mention: number;
}

export function linksOf(
  scene: Scene,
  cueModel: LinearModel,
  sourceModel: LinearModel,
  string: StringItem,
  cache: Map<number, Sources>,
): Links {
  const cues = scene.trained ? cuesOf(scene, cueModel, string) : grammarCues(scene, string);
  const sums = new Map<number, { probability: number; cue: number; part: number }>();
  const scratch: number[] = [];
  let likeliest = -1;
  let highest = 0;
  for (let k = 0; k < cues.positions.length; k++) {
    const p = cues.probabilities[k] as number;
    const cue = cues.positions[k] as number;
    if (p > highest) {
      highest = p;
      likeliest = cue;
    }
    if (p < LEAST_CUE) continue;
    let sources = cache.get(cue);
    if (sources === undefined) {
      sources = scene.trained ? sourcesOf(scene, sourceModel, cue, scratch) : grammarSources(scene, cue, scratch);
      cache.set(cue, sources);
    }
    for (let i = 0; i < sources.mentions.length; i++) {
      const part = p * (sources.probabilities[i] as number);
      const mention = sources.mentions[i] as number;
      const sum = sums.get(mention);
      if (sum === undefined) sums.set(mention, { probability: part, cue, part });
      else {
        sum.probability += part;
        if (part > sum.part) {
          sum.part = part;
          sum.cue = cue;
        }
      }
    }
  }
  const order = [...sums].sort((a, b) => b[1].probability - a[1].probability || a[0] - b[0]);
  const byMention = new Map<number, Link>();
  order.forEach(([mention, { probability, cue }], rank) => {
    byMention.set(mention, { probability, cue, rank });
  });
  return {
    byMention,
    none: cues.none,
    cue: likeliest,
    best: order[0]?.[1].probability ?? 0,
    mention: order[0]?.[0] ?? -1,
  };
}
