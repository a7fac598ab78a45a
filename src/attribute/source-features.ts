import * as is from './classes.ts';
import { ending } from './cue-features.ts';
import {
  bucket,
  clauseAt,
  clauseWord,
  type FeatureList,
  gapSign,
  itemCategory,
  itemHash,
  mentionKind,
  pair,
  pattern,
  positionAfter,
  positionResumes,
  put,
  type Scene,
} from './features.ts';
import type { Mention } from './mentions.ts';

/** How far from a cue its source is looked for, in outer items. */
export const SOURCE_BEFORE = 40;
export const SOURCE_BEHIND = 14;

/** Features of a mention as the source of the cue at `cue`. */
export function sourceFeatures(
  scene: Scene,
  cue: number,
  mention: Mention,
  rank: number,
  described: number,
  list: FeatureList,
): void {
  const { t } = scene;
  list.length = 0;
  const token = t.outer[cue] as number;
  const word = t.hash[token] as number;
  const lexical = (t.classes[token] as number) & is.SAYING ? 1 : (t.classes[token] as number) & is.FRAMING ? 2 : 3;
  const before = mention.position < cue;
  const after = positionAfter(mention);
  const resumes = positionResumes(scene, mention);
  const gap = before ? (resumes <= cue ? cue - resumes : cue - after) : mention.position - cue - 1;
  const direct = before ? cue - after : mention.position - cue - 1;
  const inside = mention.position <= cue && cue < after ? 1 : 0;
  const kind = mentionKind(scene, mention);
  const form = ending(scene, cue);
  const side = (before ? 1 : 0) + inside * 2;
  const sentence = t.sentence[mention.position] === t.sentence[cue] ? 1 : 0;
  const place = bucket(gap) * 8 + side * 2 + sentence;
  const previous = itemHash(scene, mention.position - 1);
  const previousCategory = itemCategory(scene, mention.position - 1);
  const sign = gapSign(scene, mention.position);
  put(list, 1, pair(kind, side));
  put(list, 2, place);
  put(list, 3, pair(place, mention.sort));
  put(list, 4, pair(word, side * 4 + Math.min(gap, 3)));
  put(list, 5, pair(previous, side));
  put(list, 6, pair(previousCategory, pair(sign, side)));
  put(list, 7, pair(Math.min(rank, 6), side));
  const between = before
    ? pattern(scene, Math.min(resumes, cue), cue, 5)
    : pattern(scene, cue + 1, mention.position, 5);
  put(list, 8, pair(between, side));
  put(list, 9, pair(between, pair(side, lexical * 8 + form)));
  put(list, 10, pair(form * 4 + lexical, place));
  put(list, 11, pair(mention.sort * 8 + mention.type, pair(lexical, place)));
  put(list, 12, pair(itemHash(scene, cue + 1), side * 4 + Math.min(gap, 3)));
  put(list, 13, pair(itemHash(scene, cue - 1), side * 4 + Math.min(gap, 3)));
  put(list, 14, pair(itemCategory(scene, cue + 1), pair(itemCategory(scene, cue - 1), side * 4 + Math.min(gap, 3))));
  put(list, 15, pair(itemHash(scene, after), side));
  put(list, 16, pair((t.possessive[mention.to - 1] as number) + 1, pair(side, Math.min(gap, 3))));
  put(list, 17, pair(t.hash[mention.head] as number, side));
  put(list, 18, pair(direct === gap ? 1 : 0, place));
  put(list, 19, pair(sign, pair(place, mention.sort)));
  if (before) put(list, 20, pair(pattern(scene, after, cue, 7), 1));
  put(list, 22, pair(described, place));
  put(list, 23, pair(described, pair(mention.sort, side)));
  const opener = clauseWord(scene, mention.position);
  const together = clauseAt(scene, mention.position) === clauseAt(scene, cue) ? 1 : 0;
  put(list, 24, pair(opener, side * 2 + together));
  put(list, 25, pair(together, pair(itemCategory(scene, clauseAt(scene, mention.position)), place)));
  put(list, 26, pair(clauseWord(scene, cue), side * 2 + together));
  put(list, 21, pair(gapSign(scene, after), pair(side, Math.min(gap, 3))));
}

/** Features of "this word reports nothing": the cue and its neighbours alone. */
export function noSourceFeatures(scene: Scene, cue: number, candidates: number, list: FeatureList): void {
  const { t } = scene;
  list.length = 0;
  const token = t.outer[cue] as number;
  put(list, 30, 0);
  put(list, 31, t.hash[token] as number);
  put(list, 32, pair(itemHash(scene, cue - 1), 0));
  put(list, 33, pair(itemHash(scene, cue + 1), 0));
  put(list, 34, pair(itemCategory(scene, cue - 1), itemCategory(scene, cue + 1)));
  put(list, 35, pair(ending(scene, cue), itemCategory(scene, cue + 1)));
  put(list, 36, Math.min(candidates, 8));
  put(list, 37, pair(t.hash[token] as number, itemCategory(scene, cue + 1)));
  put(list, 38, pair(t.hash[token] as number, itemCategory(scene, cue - 1)));
}
