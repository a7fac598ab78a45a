import * as is from '../words/classes.ts';
import { stringShape } from './cue-features.ts';
import {
  bucket,
  type FeatureList,
  hashFeatures,
  level,
  mentionKind,
  pair,
  positionAfter,
  positionResumes,
  type Scene,
  templates,
} from './features.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import { BRACKET_SIGN, categoryAt, clauseAt, countBetween, pattern, signAt, wordAt } from './outer-items.ts';
import * as tok from '../words/tokens.ts';
import type { StringItem } from '../words/tokens.ts';

/** How far from a string its speaker is looked for, in outer items. */
export const MENTION_BEFORE = 90;
export const MENTION_BEHIND = 45;

/** What the cue and source models say of one mention as the speaker of one string. */
export interface Link {
  /** Probability that the mention is the source of the string's cue, summed over cues. */
  readonly probability: number;
  /** Outer item of the likeliest cue, -1 for none. */
  readonly cue: number;
  /** 0 for the mention with the highest probability. */
  readonly rank: number;
}

const SPEAKER = templates(1, 46, [25, 26, 27, 28, 29, 30]);

/** Features of a mention as the speaker of a string. */
export function mentionFeatures(
  scene: Scene,
  string: StringItem,
  index: number,
  order: number,
  link: Link,
  noCue: number,
  list: FeatureList,
): void {
  const { t, items } = scene;
  const { values: of } = list;
  const mention = scene.mentions[index] as Mention;
  const s = string.position;
  const ahead = mention.position < s;
  const side = ahead ? 1 : 0;
  const after = positionAfter(mention);
  const resumes = positionResumes(scene, mention);
  const kind = mentionKind(scene, mention);
  const coarse = mention.sort * 8 + mention.type;
  const sentence = Math.max(-4, Math.min(3, (t.sentence[mention.position] as number) - (t.sentence[s] as number)));
  const block = Math.max(-2, Math.min(1, (t.block[mention.position] as number) - string.block));
  const distance = bucket(ahead ? s - after : mention.position - s - 1);
  const place = (sentence + 4) * 64 + (block + 2) * 16 + side;
  const shape = stringShape(scene, string);
  const linked = level(link.probability);
  const cueCategory = categoryAt(items, link.cue);

  of[1] = pair(kind, side);
  of[2] = place;
  of[3] = pair(place, distance);
  of[4] = pair(place, coarse);
  of[5] = pair(linked, side);
  of[6] = pair(linked, Math.min(link.rank, 3));
  of[7] = pair(linked, pair(level(noCue), place));
  of[8] = pair(link.rank === 0 ? 1 : 0, pair(coarse, place));
  of[9] = pair(Math.min(order, 8), side);
  of[10] = pair(Math.min(order, 8), pair(mention.sort, block));
  of[11] = pair(shape, side);
  of[12] = pair(shape, pair(place, Math.min(distance, 5)));

  const next = categoryAt(items, resumes);
  const previous = categoryAt(items, mention.position - 1);
  of[13] = pair(wordAt(items, mention.position - 1), side);
  of[14] = pair(wordAt(items, resumes), side);
  of[15] = pair(next, pair(signAt(items, resumes), place));
  of[16] = pair(previous, pair(signAt(items, mention.position), place));
  of[17] = pair(wordAt(items, after), pair(wordAt(items, mention.position - 1), side));
  of[18] = pair(next * 32 + previous, pair(place, Math.min(distance, 5)));
  of[19] = pair(categoryAt(items, resumes + 1), pair(next, place));
  const way = ahead ? pattern(items, Math.min(resumes, s), s, 6) : pattern(items, s + 1, mention.position, 6);
  of[20] = pair(way, side);
  of[21] = pair(way, pair(coarse, next));
  of[22] = pair(pattern(items, after, after + 3, 3), pair(side, Math.min(distance, 4)));
  of[23] = pair((t.possessive[mention.to - 1] as number) + 1, place);
  of[24] = pair(signAt(items, mention.position) === BRACKET_SIGN ? 1 : 0, side);

  const described = scene.described[index] as number;
  of[43] = pair(described, place);
  of[44] = pair(described, pair(linked, mention.sort));

  // What else lies between.
  const from = ahead ? after : s + 1;
  const to = ahead ? s : mention.position;
  const strings = Math.min(countBetween(items.stringsBefore, from, to), 3);
  of[31] = pair(strings, place);
  of[32] = pair(strings, pair(linked, side));
  of[33] = pair(cueCategory, pair(linked, side));
  of[34] = pair(wordAt(items, link.cue), pair(side, link.rank === 0 ? 1 : 0));
  of[35] = pair(t.hash[mention.head] as number, mention.sort);
  const opens = isBlockStart(scene, mention) ? 1 : 0;
  of[36] = pair(opens, pair(coarse, place));
  of[37] = pair(aloneInBlock(scene, string) ? 1 : 0, place);
  of[38] = pair(stringSize(string), pair(linked, side));
  of[39] = pair(mention.sort === m.NAME && (t.classes[mention.head] as number) & is.PLACE ? 1 : 0, linked);
  of[40] = pair(signAt(items, s), pair(place, next));
  const clause = clauseAt(items, mention.position);
  const together = clause === clauseAt(items, s) ? 1 : 0;
  of[45] = pair(wordAt(items, clause), pair(place, together));
  of[46] = pair(categoryAt(items, clause), pair(place, linked));
  of[41] = pair(wordAt(items, s - 1), pair(side, linked));
  of[42] = pair(wordAt(items, s + 1), pair(side, linked));
  hashFeatures(list, SPEAKER);
}

function stringSize(string: StringItem): number {
  return bucket(string.to - string.from);
}

function isBlockStart(scene: Scene, mention: Mention): boolean {
  return ((scene.t.outerGap[mention.position] as number) & tok.BLOCK) !== 0;
}

/** Whether nothing but quotations stands in the string's block. */
export function aloneInBlock(scene: Scene, string: StringItem): boolean {
  return scene.t.narrated[string.block] === 0;
}
