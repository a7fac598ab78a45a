import * as is from './classes.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import * as tok from './tokens.ts';
import type { Tokens } from './tokens.ts';

/**
 * A list of features, each a template and a value hashed to one integer. One list is filled and scored at a time, so one
 * buffer serves all: no strings, no objects in the inner loop.
 */
export interface FeatureList {
  readonly ids: Int32Array;
  length: number;
}

export function featureList(): FeatureList {
  return { ids: new Int32Array(256), length: 0 };
}

/** Adds template `template` with `value`. The mask of the model that scores it is applied there. */
export function put(list: FeatureList, template: number, value: number): void {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  list.ids[list.length++] = hash ^ (hash >>> 13);
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

/** What an outer item is, coarsely: the alphabet of the patterns between mention, cue and quotation. */
export const QUOTED = 1;
export const SAYING = 2;
export const FRAMING = 3;
export const CAPITALISED = 4;
export const DETERMINER = 5;
export const PREPOSITION = 6;
export const AUXILIARY = 7;
export const CONJUNCTION = 8;
export const PRONOUN = 9;
export const RELATIVE = 10;
export const FIGURE = 11;
export const NOUN = 12;
export const NEGATION = 13;
export const CALENDAR = 14;
export const WORD = 15;
export const CUE_NOUN = 16;

let categoryBuffer = new Uint8Array(1 << 12);

/** The category of each outer item; the buffer is overwritten by the next call. */
export function categories(t: Tokens): Uint8Array {
  if (categoryBuffer.length < t.outerLength) categoryBuffer = new Uint8Array(t.outerLength * 2);
  const result = categoryBuffer;
  for (let p = 0; p < t.outerLength; p++) {
    const token = t.outer[p] as number;
    result[p] = token < 0 ? QUOTED : categoryOf(t.classes[token] as number, t.shape[token] as number);
  }
  return result;
}

function categoryOf(classes: number, shape: number): number {
  if (shape === tok.NUMBER) return FIGURE;
  if (shape !== tok.LOWER && !(classes & is.FUNCTION)) return classes & is.CALENDAR ? CALENDAR : CAPITALISED;
  if (classes & is.SUBJECT) return PRONOUN;
  if (classes & is.DETERMINER) return DETERMINER;
  if (classes & is.RELATIVE) return RELATIVE;
  if (classes & is.AUXILIARY) return AUXILIARY;
  if (classes & is.PREPOSITION) return PREPOSITION;
  if (classes & is.CONJUNCTION) return CONJUNCTION;
  if (classes & is.PRONOUN) return DETERMINER;
  if (classes & is.NEGATION) return NEGATION;
  if (classes & is.SAYING) return SAYING;
  if (classes & (is.ROLE | is.PLURAL_ROLE | is.DOCUMENT_NOUN | is.BODY_NOUN)) return NOUN;
  if (classes & is.FRAMING) return FRAMING;
  if (classes & is.CUE_NOUN) return CUE_NOUN;
  if (classes & is.CALENDAR) return CALENDAR;
  return WORD;
}

let clauseBuffer = new Int32Array(1 << 12);

/**
 * Where the clause of each outer item begins: behind punctuation or a quotation, at a conjunction or a relative. What word
 * stands there ("when", "with", "during") tells whether a subject in it is the sentence's. The buffer is overwritten by the
 * next call.
 */
export function clauseStarts(t: Tokens, kinds: Uint8Array): Int32Array {
  if (clauseBuffer.length < t.outerLength) clauseBuffer = new Int32Array(t.outerLength * 2);
  const result = clauseBuffer;
  let start = 0;
  for (let p = 0; p < t.outerLength; p++) {
    const kind = kinds[p];
    if (t.outerGap[p] !== 0 || kind === CONJUNCTION || kind === RELATIVE || kinds[p - 1] === QUOTED) start = p;
    result[p] = start;
  }
  return result;
}

/** The document as the models see it. */
export interface Scene {
  /** Whether the models were trained on its language. */
  readonly trained: boolean;
  readonly text: string;
  readonly t: Tokens;
  readonly mentions: readonly Mention[];
  readonly categories: Uint8Array;
  /** By outer item: where its clause begins, as far as punctuation and small words tell. */
  readonly clauses: Int32Array;
  /** Indices of the mentions outside quotations, in order. */
  readonly outside: Int32Array;
  readonly outsideLength: number;
  /** By mention: 1 where it stands inside the description of another ("Ryan, Republican of Wisconsin"). */
  readonly described: Uint8Array;
}

let describedBuffer = new Uint8Array(1 << 10);
let outsideBuffer = new Int32Array(1 << 10);

/** A document's scene; like its tokens it lives in buffers that the next document overwrites. */
export function sceneOf(text: string, t: Tokens, mentions: readonly Mention[], trained: boolean): Scene {
  if (outsideBuffer.length < mentions.length) outsideBuffer = new Int32Array(mentions.length * 2);
  if (describedBuffer.length < mentions.length) describedBuffer = new Uint8Array(mentions.length * 2);
  fillDescribed(mentions, describedBuffer);
  let count = 0;
  for (let i = 0; i < mentions.length; i++) if ((mentions[i] as Mention).position >= 0) outsideBuffer[count++] = i;
  const kinds = categories(t);
  return {
    trained,
    text,
    t,
    mentions,
    categories: kinds,
    clauses: clauseStarts(t, kinds),
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

export function itemHash(scene: Scene, position: number): number {
  const { t } = scene;
  if (position < 0 || position >= t.outerLength) return 7;
  const token = t.outer[position] as number;
  return token < 0 ? 11 : (t.hash[token] as number);
}

/** The word that opens the clause of an outer item. */
export function clauseWord(scene: Scene, position: number): number {
  return position < 0 || position >= scene.t.outerLength ? 7 : itemHash(scene, scene.clauses[position] as number);
}

/** Where that clause begins, -1 outside the text. */
export function clauseAt(scene: Scene, position: number): number {
  return position < 0 || position >= scene.t.outerLength ? -1 : (scene.clauses[position] as number);
}

export function itemCategory(scene: Scene, position: number): number {
  return position < 0 || position >= scene.t.outerLength ? 0 : (scene.categories[position] as number);
}

export const COLON_SIGN = 29;
export const COMMA_SIGN = 25;

/** What the punctuation between two items amounts to: the coarse sign of a pattern. */
function sign(gap: number): number {
  if (gap === 0) return 0;
  if (gap & tok.BLOCK) return 31;
  if (gap & (tok.STOP | tok.EXCITED)) return 30;
  if (gap & tok.COLON) return COLON_SIGN;
  if (gap & tok.SEMICOLON) return 28;
  if (gap & (tok.OPEN_BRACKET | tok.CLOSE_BRACKET)) return 27;
  if (gap & tok.DASH) return 26;
  if (gap & tok.COMMA) return COMMA_SIGN;
  return 24;
}

export function gapSign(scene: Scene, position: number): number {
  return position < 0 || position >= scene.t.outerLength ? 31 : sign(scene.t.outerGap[position] as number);
}

/**
 * The items from `from` to `to` (exclusive) with the punctuation between them, as one hash: repeated words count once, and
 * beyond `limit` items the pattern is cut (and says so).
 */
export function pattern(scene: Scene, from: number, to: number, limit: number): number {
  let hash = 0x2545f491;
  let last = -1;
  let count = 0;
  for (let p = from; p < to; p++) {
    const mark = gapSign(scene, p);
    if (mark !== 0 && p > from) {
      hash = Math.imul(hash ^ mark, 0x01000193);
      last = -1;
    }
    const category = itemCategory(scene, p);
    if (category === last && category !== QUOTED) continue;
    hash = Math.imul(hash ^ category, 0x01000193);
    last = category;
    if (++count >= limit) return hash ^ 0x777;
  }
  const end = gapSign(scene, to);
  return end !== 0 ? Math.imul(hash ^ end, 0x01000193) : hash;
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
