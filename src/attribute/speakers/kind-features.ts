import * as is from '../words/classes.ts';
import { bucket, type FeatureList, hashFeatures, level, pair, type Scene, templates } from './features.ts';
import { aloneInBlock } from './mention-features.ts';
import { categoryAt, pattern, signAt, wordAt } from './outer-items.ts';
import * as tok from '../words/tokens.ts';
import type { StringItem } from '../words/tokens.ts';

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

/** What single word it is is one more. */
const KIND_OF_A_WORD = templates(1, 41);
const KIND = templates(1, 41, [35]);

/** Features of a string's kind; each is taken once for each kind, by `shift`. */
export function kindFeatures(scene: Scene, string: StringItem, evidence: Evidence, list: FeatureList): void {
  const { t, text, items } = scene;
  const { values: of } = list;
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
  const before = signAt(items, s);
  const after = signAt(items, s + 1);
  const previous = wordAt(items, s - 1);
  const next = wordAt(items, s + 1);
  const cued = level(evidence.cued);
  const linked = level(evidence.linked);
  of[1] = 0;
  of[2] = size;
  of[3] = pair(size, first);
  of[4] = pair(size, end);
  of[5] = pair(first, pair(end, before));
  of[6] = pair(before, pair(first, size));
  of[7] = pair(after, end);
  of[8] = previous;
  of[9] = next;
  of[10] = pair(previous, first);
  of[11] = pair(categoryAt(items, s - 1), pair(before, first));
  of[12] = pair(categoryAt(items, s + 1), pair(after, end));
  of[13] = pair(wordAt(items, s - 2), 1);
  of[14] = pair(cued, size);
  of[15] = pair(linked, size);
  of[16] = pair(cued, pair(first, end));
  of[17] = pair(titled, size);
  of[18] = pair(titled, pair(first, categoryAt(items, s - 1)));
  of[19] = pair(Math.min(auxiliaries, 3), Math.min(size, 9));
  of[20] = pair(Math.min(persons, 3), Math.min(size, 9));
  of[21] = Math.min(stops, 3);
  of[22] = pair(opener, size);
  of[23] = pair(pattern(items, s - 3, s, 4), before);
  of[24] = pair(pattern(items, s + 1, s + 4, 4), after);
  of[25] = pair(aloneInBlock(scene, string) ? 1 : 0, pair(first, end));
  of[26] = count > 0 ? (t.hash[string.from] as number) : 3;
  of[27] = count > 0 ? (t.hash[string.to - 1] as number) : 3;
  of[28] = pair(firstClass, first);
  of[29] = pair(wordAt(items, evidence.cue), cued);
  of[30] = pair(wordAt(items, evidence.cue), evidence.cue < s ? 1 : 0);
  of[31] = pair(categoryAt(items, s - 1), categoryAt(items, s - 2) * 32 + size);
  of[32] = pair(string.part, 0);
  of[33] = pair(cued, linked);
  of[34] = pair(
    evidence.cue < 0 ? 0 : evidence.cue < s ? 1 + bucket(s - evidence.cue) : 20 + bucket(evidence.cue - s),
    first,
  );
  of[36] = pair(previous, categoryAt(items, s - 2));
  of[37] = pair(previous, pair(Math.min(size, 4), first));
  of[38] = pair(wordAt(items, s - 2), previous);
  const chosen = level(evidence.chosen);
  const who = speakerKind(scene, string, evidence.speaker);
  of[39] = pair(chosen, size);
  of[40] = pair(who, chosen);
  of[41] = pair(who, pair(cued, first));
  if (count === 1) of[35] = pair(t.hash[string.from] as number, categoryAt(items, s - 1));
  hashFeatures(list, count === 1 ? KIND_OF_A_WORD : KIND);
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
