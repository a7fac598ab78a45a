import * as is from '../words/classes.ts';
import { ending } from './cue-features.ts';
import {
  bucket,
  type FeatureList,
  hashFeatures,
  mentionKind,
  pair,
  positionAfter,
  positionResumes,
  type Scene,
  templates,
} from './features.ts';
import type { Mention } from '../mentions/mentions.ts';
import { categoryAt, clauseAt, clauseWord, pattern, signAt, wordAt } from './outer-items.ts';

/** How far from a cue its source is looked for, in outer items. */
export const SOURCE_BEFORE = 40;
export const SOURCE_BEHIND = 14;

/** What lies between a mention and a cue behind it is one more. */
const SOURCE_BEFORE_CUE = templates(1, 26);
const SOURCE_BEHIND_CUE = templates(1, 26, [20]);

/** Features of a mention as the source of the cue at `cue`. */
export function sourceFeatures(
  scene: Scene,
  cue: number,
  mention: Mention,
  rank: number,
  described: number,
  list: FeatureList,
): void {
  const { t, items } = scene;
  const { values: of } = list;
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
  const previous = wordAt(items, mention.position - 1);
  const previousCategory = categoryAt(items, mention.position - 1);
  const sign = signAt(items, mention.position);
  const near = Math.min(gap, 3);
  const beside = side * 4 + near;
  const within = pair(side, near);
  const between = before
    ? pattern(items, Math.min(resumes, cue), cue, 5)
    : pattern(items, cue + 1, mention.position, 5);
  of[1] = pair(kind, side);
  of[2] = place;
  of[3] = pair(place, mention.sort);
  of[4] = pair(word, beside);
  of[5] = pair(previous, side);
  of[6] = pair(previousCategory, pair(sign, side));
  of[7] = pair(Math.min(rank, 6), side);
  of[8] = pair(between, side);
  of[9] = pair(between, pair(side, lexical * 8 + form));
  of[10] = pair(form * 4 + lexical, place);
  of[11] = pair(mention.sort * 8 + mention.type, pair(lexical, place));
  of[12] = pair(wordAt(items, cue + 1), beside);
  of[13] = pair(wordAt(items, cue - 1), beside);
  of[14] = pair(categoryAt(items, cue + 1), pair(categoryAt(items, cue - 1), beside));
  of[15] = pair(wordAt(items, after), side);
  of[16] = pair((t.possessive[mention.to - 1] as number) + 1, within);
  of[17] = pair(t.hash[mention.head] as number, side);
  of[18] = pair(direct === gap ? 1 : 0, place);
  of[19] = pair(sign, pair(place, mention.sort));
  if (before) of[20] = pair(pattern(items, after, cue, 7), 1);
  of[21] = pair(signAt(items, after), within);
  of[22] = pair(described, place);
  of[23] = pair(described, pair(mention.sort, side));
  const clause = clauseAt(items, mention.position);
  const together = clause === clauseAt(items, cue) ? 1 : 0;
  of[24] = pair(wordAt(items, clause), side * 2 + together);
  of[25] = pair(together, pair(categoryAt(items, clause), place));
  of[26] = pair(clauseWord(items, cue), side * 2 + together);
  hashFeatures(list, before ? SOURCE_BEFORE_CUE : SOURCE_BEHIND_CUE);
}

const NO_SOURCE = templates(30, 38);

/** Features of "this word reports nothing": the cue and its neighbours alone. */
export function noSourceFeatures(scene: Scene, cue: number, candidates: number, list: FeatureList): void {
  const { t, items } = scene;
  const { values: of } = list;
  const token = t.outer[cue] as number;
  of[30] = 0;
  of[31] = t.hash[token] as number;
  of[32] = pair(wordAt(items, cue - 1), 0);
  of[33] = pair(wordAt(items, cue + 1), 0);
  of[34] = pair(categoryAt(items, cue - 1), categoryAt(items, cue + 1));
  of[35] = pair(ending(scene, cue), categoryAt(items, cue + 1));
  of[36] = Math.min(candidates, 8);
  of[37] = pair(t.hash[token] as number, categoryAt(items, cue + 1));
  of[38] = pair(t.hash[token] as number, categoryAt(items, cue - 1));
  hashFeatures(list, NO_SOURCE);
}
