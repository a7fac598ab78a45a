import { cueFeatures, noCueFeatures } from './cue-features.ts';
import { type FeatureList, featureList, type Scene } from './features.ts';
import { cueCandidates, type Cues, sourceCandidates, type Sources } from './candidates.ts';
import { grammarCues, grammarSources } from './grammar-links.ts';
import type { Link } from './mention-features.ts';
import type { Mention } from '../mentions/mentions.ts';
import { type LinearModel, scoreOf, softmax } from '../model/model.ts';
import { noSourceFeatures, sourceFeatures } from './source-features.ts';
import type { StringItem } from '../words/tokens.ts';

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

export function sourcesOf(scene: Scene, model: LinearModel, cue: number): Sources {
  const mentions = sourceCandidates(scene, cue);
  const count = mentions.length;
  noSourceFeatures(scene, cue, count, features);
  logits[0] = scoreOf(model, features);
  for (let k = 0; k < count; k++) {
    sourceFeatures(
      scene,
      cue,
      scene.mentions[mentions[k] as number] as Mention,
      rankBy(scene, mentions, cue, k),
      scene.described[mentions[k] as number] as number,
      features,
    );
    logits[k + 1] = scoreOf(model, features);
  }
  softmax(logits, count + 1);
  return { mentions, probabilities: copyOf(logits, count) };
}

export function cuesOf(scene: Scene, model: LinearModel, string: StringItem): Cues {
  const positions = cueCandidates(scene, string);
  const count = positions.length;
  noCueFeatures(scene, string, count, features);
  logits[0] = scoreOf(model, features);
  for (let k = 0; k < count; k++) {
    cueFeatures(scene, string, positions[k] as number, features);
    logits[k + 1] = scoreOf(model, features);
  }
  softmax(logits, count + 1);
  return { positions, probabilities: copyOf(logits, count), none: logits[0] as number };
}

/** The probabilities behind the first, which is that of "none". */
function copyOf(probabilities: Float64Array, count: number): number[] {
  const copy: number[] = [];
  for (let k = 1; k <= count; k++) copy.push(probabilities[k] as number);
  return copy;
}

/** A cue less likely than this adds nothing to a link. */
const LEAST_CUE = 0.05;

/** The link of a mention to a string, while it is summed over cues. */
interface Sum {
  readonly mention: number;
  probability: number;
  /** The cue that has the largest part in it, and that part. */
  cue: number;
  part: number;
}

/** What cue and source models say together of the mentions that may speak one string. */
export interface Links {
  /** Of the mentions that some cue links to the string, each once. */
  readonly sums: readonly Readonly<Sum>[];
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
  const sums: Sum[] = [];
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
      sources = scene.trained ? sourcesOf(scene, sourceModel, cue) : grammarSources(scene, cue);
      cache.set(cue, sources);
    }
    for (let i = 0; i < sources.mentions.length; i++)
      addPart(sums, sources.mentions[i] as number, p * (sources.probabilities[i] as number), cue);
  }
  let best: Sum | undefined;
  for (const sum of sums) if (best === undefined || beats(sum, best)) best = sum;
  return { sums, none: cues.none, cue: likeliest, best: best?.probability ?? 0, mention: best?.mention ?? -1 };
}

function addPart(sums: Sum[], mention: number, part: number, cue: number): void {
  for (const sum of sums) {
    if (sum.mention !== mention) continue;
    sum.probability += part;
    if (part > sum.part) {
      sum.part = part;
      sum.cue = cue;
    }
    return;
  }
  sums.push({ mention, probability: part, cue, part });
}

function beats(a: Readonly<Sum>, b: Readonly<Sum>): boolean {
  return a.probability > b.probability || (a.probability === b.probability && a.mention < b.mention);
}

const NO_LINK: Link = { probability: 0, cue: -1, rank: 9 };

/** The link of one mention. */
export function linkTo({ sums }: Links, mention: number): Link {
  for (const sum of sums) {
    if (sum.mention !== mention) continue;
    let rank = 0;
    for (const other of sums) if (beats(other, sum)) rank++;
    return { probability: sum.probability, cue: sum.cue, rank };
  }
  return NO_LINK;
}
