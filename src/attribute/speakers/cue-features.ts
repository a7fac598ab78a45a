import * as is from '../words/classes.ts';
import { bucket, type FeatureList, hashFeatures, pair, type Scene, templates } from './features.ts';
import { categoryAt, clauseAt, countBetween, pattern, signAt, wordAt } from './outer-items.ts';
import * as tok from '../words/tokens.ts';
import type { StringItem } from '../words/tokens.ts';

/** How far from a quotation its cue is looked for, in outer items, before and behind. On polnear.train 98 % lie inside. */
export const CUE_BEFORE = 40;
export const CUE_BEHIND = 30;

/** The last three letters of a word: -ing, -ed, -s tell what form a verb has. */
export function ending(scene: Scene, position: number): number {
  const { t, text } = scene;
  const token = t.outer[position] as number;
  if (token < 0) return 0;
  const end = t.end[token] as number;
  const a = text.charCodeAt(end - 1) | 32;
  const b = text.charCodeAt(end - 2) | 32;
  if (a === 0x67 && b === 0x6e) return 1;
  if (a === 0x64 && b === 0x65) return 2;
  if (a === 0x73) return 3;
  return 4;
}

/** What the marks and the surroundings of a string say about where its attribution stands. */
export function stringShape({ text, items }: Scene, string: StringItem): number {
  const last = text.charCodeAt(string.end - 2);
  const end = last === 0x2c ? 1 : last === 0x2e ? 2 : last === 0x3f || last === 0x21 ? 3 : 4;
  return end * 32 + signAt(items, string.position);
}

const CUE = templates(1, 21);

/** Features of a word as the cue of a string. */
export function cueFeatures(scene: Scene, string: StringItem, position: number, list: FeatureList): void {
  const { t, items } = scene;
  const { values: of } = list;
  const s = string.position;
  const before = position < s ? 1 : 0;
  const token = t.outer[position] as number;
  const word = t.hash[token] as number;
  const classes = t.classes[token] as number;
  const distance = bucket(before ? s - position - 1 : position - s - 1) * 2 + before;
  const sameSentence = t.sentence[position] === t.sentence[s] ? 1 : 0;
  const sameBlock = t.block[position] === t.block[s] ? 1 : 0;
  const lexical = classes & is.SAYING ? 1 : classes & is.FRAMING ? 2 : 3;
  const where = distance * 4 + sameSentence * 2 + sameBlock;
  const shape = stringShape(scene, string);
  const form = ending(scene, position);
  const from = before ? position + 1 : s + 1;
  const to = before ? s : position;
  const next = wordAt(items, position + 1);
  const previousCategory = categoryAt(items, position - 1);
  const far = pair(distance, lexical);
  of[1] = word;
  of[2] = where;
  of[3] = pair(word, before);
  of[4] = pair(lexical * 8 + form, where);
  of[5] = pair(shape, distance);
  of[6] = pair(shape, pair(lexical, before));
  of[7] = pair(wordAt(items, position - 1), lexical);
  of[8] = pair(next, lexical);
  of[9] = pair(previousCategory, categoryAt(items, position + 1) * 2 + before);
  of[10] = pair(pattern(items, from, to, 5), before);
  of[11] = pair(signAt(items, position + 1), far);
  of[12] = pair(signAt(items, position), far);
  of[13] = pair(Math.min(countBetween(items.cuesBefore, from, to), 4), before);
  of[14] = pair(Math.min(countBetween(items.stringsBefore, from, to), 3), before);
  of[15] = pair(Math.min(countBetween(items.sayingsBefore, from, to), 3), far);
  of[16] = pair(form, pair(lexical, previousCategory));
  of[17] = pair(form, pair(next, before));
  of[18] = pair(t.shape[token] === tok.LOWER ? 0 : 1, lexical);
  of[19] = pair(shape, pair(word, Math.min(bucket(s - position), 4)));
  const clause = clauseAt(items, position);
  const together = clause === clauseAt(items, s) ? 1 : 0;
  of[20] = pair(wordAt(items, clause), before * 2 + together);
  of[21] = pair(together, pair(categoryAt(items, clause), where));
  hashFeatures(list, CUE);
}

const NO_CUE = templates(30, 37);

/** Features of "no cue": what only the string tells. */
export function noCueFeatures(scene: Scene, string: StringItem, candidates: number, list: FeatureList): void {
  const { items } = scene;
  const { values: of } = list;
  const s = string.position;
  of[30] = 0;
  of[31] = stringShape(scene, string);
  of[32] = Math.min(candidates, 8);
  of[33] = categoryAt(items, s - 1) * 32 + categoryAt(items, s + 1);
  of[34] = wordAt(items, s - 1);
  of[35] = wordAt(items, s + 1);
  of[36] = signAt(items, s) * 32 + signAt(items, s + 1);
  of[37] = bucket(string.to - string.from);
  hashFeatures(list, NO_CUE);
}
