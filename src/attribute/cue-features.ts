import * as is from './classes.ts';
import {
  bucket,
  clauseAt,
  clauseWord,
  type FeatureList,
  gapSign,
  itemCategory,
  itemHash,
  pair,
  pattern,
  put,
  type Scene,
} from './features.ts';
import * as tok from './tokens.ts';
import type { StringItem } from './tokens.ts';

/** How far from a quotation its cue is looked for, in outer items, before and behind. On polnear.train 98 % lie inside. */
export const CUE_BEFORE = 40;
export const CUE_BEHIND = 30;

/** Whether an outer item may be a cue. */
export function mayBeCue(scene: Scene, position: number): boolean {
  const token = scene.t.outer[position] as number;
  if (token < 0) return false;
  const classes = scene.t.classes[token] as number;
  return (classes & (is.CUE | is.CUE_NOUN)) !== 0;
}

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
export function stringShape(scene: Scene, string: StringItem): number {
  const { text } = scene;
  const last = text.charCodeAt(string.end - 2);
  const end = last === 0x2c ? 1 : last === 0x2e ? 2 : last === 0x3f || last === 0x21 ? 3 : 4;
  return end * 32 + gapSign(scene, string.position);
}

/** Features of a word as the cue of a string. */
export function cueFeatures(scene: Scene, string: StringItem, position: number, list: FeatureList): void {
  const { t } = scene;
  list.length = 0;
  const s = string.position;
  const before = position < s;
  const token = t.outer[position] as number;
  const word = t.hash[token] as number;
  const classes = t.classes[token] as number;
  const distance = bucket(before ? s - position - 1 : position - s - 1) * 2 + (before ? 1 : 0);
  const sameSentence = t.sentence[position] === t.sentence[s] ? 1 : 0;
  const sameBlock = t.block[position] === t.block[s] ? 1 : 0;
  const lexical = classes & is.SAYING ? 1 : classes & is.FRAMING ? 2 : 3;
  const where = distance * 4 + sameSentence * 2 + sameBlock;
  const shape = stringShape(scene, string);
  const form = ending(scene, position);
  put(list, 1, word);
  put(list, 2, where);
  put(list, 3, pair(word, before ? 1 : 0));
  put(list, 4, pair(lexical * 8 + form, where));
  put(list, 5, pair(shape, distance));
  put(list, 6, pair(shape, pair(lexical, before ? 1 : 0)));
  put(list, 7, pair(itemHash(scene, position - 1), lexical));
  put(list, 8, pair(itemHash(scene, position + 1), lexical));
  put(list, 9, pair(itemCategory(scene, position - 1), itemCategory(scene, position + 1) * 2 + (before ? 1 : 0)));
  put(list, 10, pair(before ? pattern(scene, position + 1, s, 5) : pattern(scene, s + 1, position, 5), before ? 1 : 0));
  put(list, 11, pair(gapSign(scene, position + 1), pair(distance, lexical)));
  put(list, 12, pair(gapSign(scene, position), pair(distance, lexical)));
  let cuesBetween = 0;
  let stringsBetween = 0;
  let saying = 0;
  const from = before ? position + 1 : s + 1;
  const to = before ? s : position;
  for (let p = from; p < to; p++) {
    if ((t.outer[p] as number) < 0) stringsBetween++;
    else if (mayBeCue(scene, p)) {
      cuesBetween++;
      if ((t.classes[t.outer[p] as number] as number) & is.SAYING) saying++;
    }
  }
  put(list, 13, pair(Math.min(cuesBetween, 4), before ? 1 : 0));
  put(list, 14, pair(Math.min(stringsBetween, 3), before ? 1 : 0));
  put(list, 15, pair(Math.min(saying, 3), pair(distance, lexical)));
  put(list, 16, pair(form, pair(lexical, itemCategory(scene, position - 1))));
  put(list, 17, pair(form, pair(itemHash(scene, position + 1), before ? 1 : 0)));
  put(list, 18, pair(t.shape[token] === tok.LOWER ? 0 : 1, lexical));
  const opener = clauseWord(scene, position);
  const together = clauseAt(scene, position) === clauseAt(scene, s) ? 1 : 0;
  put(list, 20, pair(opener, (before ? 2 : 0) + together));
  put(list, 21, pair(together, pair(itemCategory(scene, clauseAt(scene, position)), where)));
  put(list, 19, pair(shape, pair(word, Math.min(bucket(s - position), 4))));
}

/** Features of "no cue": what only the string tells. */
export function noCueFeatures(scene: Scene, string: StringItem, candidates: number, list: FeatureList): void {
  list.length = 0;
  const s = string.position;
  put(list, 30, 0);
  put(list, 31, stringShape(scene, string));
  put(list, 32, Math.min(candidates, 8));
  put(list, 33, itemCategory(scene, s - 1) * 32 + itemCategory(scene, s + 1));
  put(list, 34, itemHash(scene, s - 1));
  put(list, 35, itemHash(scene, s + 1));
  put(list, 36, gapSign(scene, s) * 32 + gapSign(scene, s + 1));
  put(list, 37, bucket(string.to - string.from));
}
