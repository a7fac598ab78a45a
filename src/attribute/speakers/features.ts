import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import { type OuterItems, outerItems, readItems } from './outer-items.ts';
import type { Tokens } from '../words/tokens.ts';

/** One more than the largest number of a template. */
const TEMPLATES = 64;

/**
 * A list of features, each a template and its value hashed to one integer. First the values are set, by template, then
 * {@link hashFeatures} makes `ids` of them. One list is filled and scored at a time, so one buffer serves all: no strings, no
 * objects in the inner loop.
 */
export interface FeatureList {
  readonly values: Int32Array;
  readonly ids: Int32Array;
  length: number;
}

export function featureList(): FeatureList {
  return { values: new Int32Array(TEMPLATES), ids: new Int32Array(TEMPLATES), length: 0 };
}

const KEYS = Int32Array.from({ length: TEMPLATES }, (_, template) => Math.imul(template + 1, 0x9e3779b1));

/** Makes features of the values of these templates. The mask of the model that scores them is applied there. */
export function hashFeatures(list: FeatureList, templates: Uint8Array): void {
  const { values, ids } = list;
  const count = templates.length;
  for (let i = 0; i < count; i++) {
    const template = templates[i] as number;
    let hash = Math.imul((values[template] as number) ^ (KEYS[template] as number), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    ids[i] = hash ^ (hash >>> 13);
  }
  list.length = count;
}

/** The templates from the first number to the last, but for those left out. */
export function templates(first: number, last: number, without: readonly number[] = []): Uint8Array {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return Uint8Array.from(all.filter((template) => !without.includes(template)));
}

/** Two values as one. */
export function pair(a: number, b: number): number {
  return Math.imul(a, 0x01000193) ^ Math.imul(b + 0x51ed27, 0x5bd1e995);
}

/** 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–22, 23–40, more: distances on a scale that grows. */
export function bucket(n: number): number {
  const x = n < 0 ? -n : n;
  return x < 4 ? x : x < 6 ? 4 : x < 9 ? 5 : x < 14 ? 6 : x < 23 ? 7 : x < 41 ? 8 : 9;
}

/** Probability on a scale of logits, 0 (impossible) to 12 (certain). */
export function level(p: number): number {
  if (p <= 0.0005) return 0;
  if (p >= 0.9995) return 12;
  return Math.max(1, Math.min(11, Math.round(Math.log(p / (1 - p)) * 0.8 + 6)));
}

/** The document as the models see it. */
export interface Scene {
  /** Whether the models were trained on its language. */
  readonly trained: boolean;
  readonly text: string;
  readonly t: Tokens;
  readonly mentions: readonly Mention[];
  readonly items: OuterItems;
  /** Indices of the mentions outside quotations, in order. */
  readonly outside: Int32Array;
  readonly outsideLength: number;
  /** By mention: 1 where it stands inside the description of another ("Calloway, Republican of Halm County"). */
  readonly described: Uint8Array;
}

let itemBuffers = outerItems(1 << 12);
let describedBuffer = new Uint8Array(1 << 10);
let outsideBuffer = new Int32Array(1 << 10);

/** A document's scene; like its tokens it lives in buffers that the next document overwrites. */
export function sceneOf(text: string, t: Tokens, mentions: readonly Mention[], trained: boolean): Scene {
  if (outsideBuffer.length < mentions.length) outsideBuffer = new Int32Array(mentions.length * 2);
  if (describedBuffer.length < mentions.length) describedBuffer = new Uint8Array(mentions.length * 2);
  fillDescribed(mentions, describedBuffer);
  let count = 0;
  for (let i = 0; i < mentions.length; i++) if ((mentions[i] as Mention).position >= 0) outsideBuffer[count++] = i;
  if (itemBuffers.cues.length < t.outerLength) itemBuffers = outerItems(t.outerLength * 2);
  readItems(t, itemBuffers);
  return {
    trained,
    text,
    t,
    mentions,
    items: itemBuffers,
    outside: outsideBuffer,
    outsideLength: count,
    described: describedBuffer,
  };
}

/** Marks the mentions that lie in the description of an earlier name. */
export function fillDescribed(mentions: readonly Mention[], into: Uint8Array): void {
  let until = -1;
  let from = 0;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    into[i] = mention.from >= from && mention.from < until ? 1 : 0;
    if (into[i] === 0 && mention.sort === m.NAME && mention.appositiveTo > mention.appositiveFrom) {
      from = mention.appositiveFrom;
      until = mention.appositiveTo;
    }
  }
}

/** Type of a mention, finely enough for the models: sort, type, gender, plural; for pronouns the word. */
export function mentionKind(scene: Scene, mention: Mention): number {
  if (mention.sort === m.PRONOUN || mention.sort === m.RELATIVE) return scene.t.hash[mention.head] as number;
  return mention.sort * 16 + mention.type * 2 + (mention.plural ? 1 : 0);
}

/** Place among the outer items of the first item behind a mention, and of the one behind its appositive. */
export function positionAfter(mention: Mention): number {
  return mention.position + (mention.to - mention.from);
}

export function positionResumes(scene: Scene, mention: Mention): number {
  const { t } = scene;
  const token = mention.resumes;
  if (token >= t.length || (t.string[token] as number) >= 0) return positionAfter(mention);
  return t.position[token] as number;
}
