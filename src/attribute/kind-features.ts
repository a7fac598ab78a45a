import * as is from './classes.ts';
import {
  bucket,
  type FeatureList,
  gapSign,
  itemCategory,
  itemHash,
  level,
  pair,
  pattern,
  put,
  type Scene,
} from './features.ts';
import { aloneInBlock } from './mention-features.ts';
import * as tok from './tokens.ts';
import type { StringItem } from './tokens.ts';

/** What attribution knows of a string before its kind is decided. */
export interface Evidence {
  /** Probability that it has a cue, and of the likeliest mention as its source. */
  readonly cued: number;
  readonly linked: number;
  /** Outer item of the likeliest cue, -1 for none. */
  readonly cue: number;
  /** Probability of the mention that is chosen as its speaker, and that mention; -1 for none. */
  readonly chosen: number;
  readonly speaker: number;
}

/** Features of a string's kind; each is taken once for each kind, by `shift`. */
export function kindFeatures(scene: Scene, string: StringItem, evidence: Evidence, list: FeatureList): void {
  const { t, text } = scene;
  list.length = 0;
  const s = string.position;
  const count = string.to - string.from;
  const size = count < 7 ? count : 5 + bucket(count);
  const last = text.charCodeAt(string.end - 2);
  const end = last === 0x2c ? 1 : last === 0x2e ? 2 : last === 0x3f || last === 0x21 ? 3 : 4;
  let capitals = 0;
  let auxiliaries = 0;
  let persons = 0;
  let stops = 0;
  for (let i = string.from; i < string.to; i++) {
    const classes = t.classes[i] as number;
    if (t.shape[i] !== tok.LOWER) capitals++;
    if (classes & is.AUXILIARY) auxiliaries++;
    if (classes & is.PRONOUN) persons++;
    if (i > string.from && (t.gap[i] as number) & (tok.STOP | tok.EXCITED)) stops++;
  }
  const titled = count > 1 && capitals === count ? 2 : capitals * 2 > count ? 1 : 0;
  const first = count > 0 ? (t.shape[string.from] !== tok.LOWER ? 1 : 0) : 2;
  const firstClass = count > 0 ? categoryBits(t.classes[string.from] as number) : 0;
  const opener = text.charCodeAt(string.start);
  const before = gapSign(scene, s);
  const after = gapSign(scene, s + 1);
  const previous = itemHash(scene, s - 1);
  const next = itemHash(scene, s + 1);
  const cued = level(evidence.cued);
  const linked = level(evidence.linked);
  put(list, 1, 0);
  put(list, 2, size);
  put(list, 3, pair(size, first));
  put(list, 4, pair(size, end));
  put(list, 5, pair(first, pair(end, before)));
  put(list, 6, pair(before, pair(first, size)));
  put(list, 7, pair(after, end));
  put(list, 8, previous);
  put(list, 9, next);
  put(list, 10, pair(previous, first));
  put(list, 11, pair(itemCategory(scene, s - 1), pair(before, first)));
  put(list, 12, pair(itemCategory(scene, s + 1), pair(after, end)));
  put(list, 13, pair(itemHash(scene, s - 2), 1));
  put(list, 14, pair(cued, size));
  put(list, 15, pair(linked, size));
  put(list, 16, pair(cued, pair(first, end)));
  put(list, 17, pair(titled, size));
  put(list, 18, pair(titled, pair(first, itemCategory(scene, s - 1))));
  put(list, 19, pair(Math.min(auxiliaries, 3), Math.min(size, 9)));
  put(list, 20, pair(Math.min(persons, 3), Math.min(size, 9)));
  put(list, 21, Math.min(stops, 3));
  put(list, 22, pair(opener, size));
  put(list, 23, pair(pattern(scene, s - 3, s, 4), before));
  put(list, 24, pair(pattern(scene, s + 1, s + 4, 4), after));
  put(list, 25, pair(aloneInBlock(scene, string) ? 1 : 0, pair(first, end)));
  put(list, 26, count > 0 ? (t.hash[string.from] as number) : 3);
  put(list, 27, count > 0 ? (t.hash[string.to - 1] as number) : 3);
  put(list, 28, pair(firstClass, first));
  put(list, 29, pair(itemHash(scene, evidence.cue), cued));
  put(list, 30, pair(itemHash(scene, evidence.cue), evidence.cue < s ? 1 : 0));
  put(list, 31, pair(itemCategory(scene, s - 1), itemCategory(scene, s - 2) * 32 + size));
  put(list, 32, pair(string.part, 0));
  put(list, 33, pair(cued, linked));
  put(
    list,
    34,
    pair(evidence.cue < 0 ? 0 : evidence.cue < s ? 1 + bucket(s - evidence.cue) : 20 + bucket(evidence.cue - s), first),
  );
  put(list, 36, pair(previous, itemCategory(scene, s - 2)));
  put(list, 37, pair(previous, pair(Math.min(size, 4), first)));
  put(list, 38, pair(itemHash(scene, s - 2), previous));
  const chosen = level(evidence.chosen);
  const who = speakerKind(scene, string, evidence.speaker);
  put(list, 39, pair(chosen, size));
  put(list, 40, pair(who, chosen));
  put(list, 41, pair(who, pair(cued, first)));
  if (count === 1) put(list, 35, pair(t.hash[string.from] as number, itemCategory(scene, s - 1)));
}

/** Of what sort the chosen speaker is, on which side it stands and whether in the string's sentence. */
function speakerKind(scene: Scene, string: StringItem, speaker: number): number {
  const mention = scene.mentions[speaker];
  if (mention === undefined) return 0;
  const side = mention.position < string.position ? 1 : 0;
  const sentence = scene.t.sentence[mention.position] === scene.t.sentence[string.position] ? 2 : 0;
  return 4 + (mention.sort * 8 + mention.type) * 4 + side + sentence;
}

function categoryBits(classes: number): number {
  return (
    classes & (is.AUXILIARY | is.PRONOUN | is.DETERMINER | is.PREPOSITION | is.CONJUNCTION | is.SUBJECT | is.NEGATION)
  );
}

/** Templates of the second and third kind: the same features, moved apart. */
export function shifted(list: FeatureList, kind: number, into: FeatureList): void {
  into.length = list.length;
  const key = Math.imul(kind + 1, 0x45d9f3b);
  for (let i = 0; i < list.length; i++) {
    const hash = Math.imul((list.ids[i] as number) ^ key, 0x2c1b3c6d);
    into.ids[i] = hash ^ (hash >>> 13);
  }
}
