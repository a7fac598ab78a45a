import * as is from './classes.ts';
import { stringShape } from './cue-features.ts';
import {
  bucket,
  clauseAt,
  clauseWord,
  type FeatureList,
  gapSign,
  itemCategory,
  itemHash,
  level,
  mentionKind,
  pair,
  pattern,
  positionAfter,
  positionResumes,
  put,
  type Scene,
} from './features.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import * as tok from './tokens.ts';
import type { StringItem } from './tokens.ts';

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
  const { t } = scene;
  const mention = scene.mentions[index] as Mention;
  list.length = 0;
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
  const cueCategory = itemCategory(scene, link.cue);

  put(list, 1, pair(kind, side));
  put(list, 2, place);
  put(list, 3, pair(place, distance));
  put(list, 4, pair(place, coarse));
  put(list, 5, pair(linked, side));
  put(list, 6, pair(linked, Math.min(link.rank, 3)));
  put(list, 7, pair(linked, pair(level(noCue), place)));
  put(list, 8, pair(link.rank === 0 ? 1 : 0, pair(coarse, place)));
  put(list, 9, pair(Math.min(order, 8), side));
  put(list, 10, pair(Math.min(order, 8), pair(mention.sort, block)));
  put(list, 11, pair(shape, side));
  put(list, 12, pair(shape, pair(place, Math.min(distance, 5))));

  const next = itemCategory(scene, resumes);
  const previous = itemCategory(scene, mention.position - 1);
  put(list, 13, pair(itemHash(scene, mention.position - 1), side));
  put(list, 14, pair(itemHash(scene, resumes), side));
  put(list, 15, pair(next, pair(gapSign(scene, resumes), place)));
  put(list, 16, pair(previous, pair(gapSign(scene, mention.position), place)));
  put(list, 17, pair(itemHash(scene, after), pair(itemHash(scene, mention.position - 1), side)));
  put(list, 18, pair(next * 32 + previous, pair(place, Math.min(distance, 5))));
  put(list, 19, pair(itemCategory(scene, resumes + 1), pair(next, place)));
  const way = ahead ? pattern(scene, Math.min(resumes, s), s, 6) : pattern(scene, s + 1, mention.position, 6);
  put(list, 20, pair(way, side));
  put(list, 21, pair(way, pair(coarse, next)));
  put(list, 22, pair(pattern(scene, after, after + 3, 3), pair(side, Math.min(distance, 4))));
  put(list, 23, pair((t.possessive[mention.to - 1] as number) + 1, place));
  put(list, 24, pair(gapSign(scene, mention.position) === 27 ? 1 : 0, side));

  const described = scene.described[index] as number;
  put(list, 43, pair(described, place));
  put(list, 44, pair(described, pair(linked, mention.sort)));

  // What else lies between.
  let strings = 0;
  for (let p = ahead ? after : s + 1, to = ahead ? s : mention.position; p < to; p++)
    if ((t.outer[p] as number) < 0) strings++;
  put(list, 31, pair(Math.min(strings, 3), place));
  put(list, 32, pair(Math.min(strings, 3), pair(linked, side)));
  put(list, 33, pair(cueCategory, pair(linked, side)));
  put(list, 34, pair(itemHash(scene, link.cue), pair(side, link.rank === 0 ? 1 : 0)));
  put(list, 35, pair(t.hash[mention.head] as number, mention.sort));
  const opens = isBlockStart(scene, mention) ? 1 : 0;
  put(list, 36, pair(opens, pair(coarse, place)));
  put(list, 37, pair(aloneInBlock(scene, string) ? 1 : 0, place));
  put(list, 38, pair(stringSize(string), pair(linked, side)));
  put(list, 39, pair(mention.sort === m.NAME && (t.classes[mention.head] as number) & is.PLACE ? 1 : 0, linked));
  put(list, 40, pair(gapSign(scene, s), pair(place, next)));
  const together = clauseAt(scene, mention.position) === clauseAt(scene, s) ? 1 : 0;
  put(list, 45, pair(clauseWord(scene, mention.position), pair(place, together)));
  put(list, 46, pair(itemCategory(scene, clauseAt(scene, mention.position)), pair(place, linked)));
  put(list, 41, pair(itemHash(scene, s - 1), pair(side, linked)));
  put(list, 42, pair(itemHash(scene, s + 1), pair(side, linked)));
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
