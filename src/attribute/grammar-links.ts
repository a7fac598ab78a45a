import * as is from './classes.ts';
import {
  bucket,
  COLON_SIGN,
  gapSign,
  itemCategory,
  positionAfter,
  positionResumes,
  PREPOSITION,
  QUOTED,
  type Scene,
} from './features.ts';
import { hashOf } from './lexicon.ts';
import { cueCandidates, type Cues, sourceCandidates, type Sources } from './candidates.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import { softmax } from './model.ts';
import type { StringItem } from './tokens.ts';

/**
 * The source of a cue by the grammar of languages that no labelled data trained: what German, Dutch, French, Spanish,
 * Italian and Portuguese news have in common. The subject stands right before the verb or, where something else opens the
 * sentence or the quotation does, right behind it; a preposition of source ("laut", "selon", "según") has it behind. The
 * weights are logits set by hand from grammar, not fitted.
 */
export function grammarSources(scene: Scene, cue: number, scratch: number[]): Sources {
  sourceCandidates(scene, cue, scratch);
  const count = Math.min(scratch.length, 200);
  const logits = new Float64Array(count + 1);
  logits[0] = 0;
  for (let k = 0; k < count; k++) logits[k + 1] = sourceLogit(scene, cue, scratch[k] as number);
  softmax(logits, count + 1);
  return { mentions: Int32Array.from(scratch.slice(0, count)), probabilities: logits.slice(1) };
}

/**
 * The cue of a string by the same grammar: a word that says, in the string's own sentence, near it; best right behind it
 * or before a colon.
 */
export function grammarCues(scene: Scene, string: StringItem): Cues {
  const { t } = scene;
  const s = string.position;
  const positions: number[] = [];
  cueCandidates(scene, string, positions);
  const logits = new Float64Array(positions.length + 1);
  positions.forEach((p, k) => {
    const classes = t.classes[t.outer[p] as number] as number;
    const distance = p < s ? s - p - 1 : p - s - 1;
    let logit = classes & is.SAYING ? 2 : classes & is.FRAMING ? 0.5 : -2;
    if (t.block[p] !== string.block) logit -= 4;
    if (t.sentence[p] === t.sentence[s]) logit += 1.5;
    else logit -= 1;
    logit -= 0.25 * bucket(distance) * (p < s ? 1 : 1.3);
    if (p === s + 1 || (p < s && gapSign(scene, s) === COLON_SIGN && t.sentence[p] === t.sentence[s])) logit += 1.5;
    logits[k + 1] = logit;
  });
  softmax(logits, positions.length + 1);
  return { positions, probabilities: logits.slice(1), none: logits[0] as number };
}

/** Prepositions and adverbs that name a source behind them ("laut X"); "zufolge" has it before. */
const SOURCE_PREPOSITIONS = new Set(
  [
    'laut',
    'nach',
    'so',
    'gemäß',
    'selon',
    'según',
    'secondo',
    'segundo',
    'volgens',
    'aldus',
    'pour',
    'para',
    'per',
    'conforme',
  ].map(hashOf),
);
const BEHIND_SOURCE = new Set(['zufolge'].map(hashOf));
/** Determiners that no subject has: German dative and accusative, and the merged prepositions of the others. */
const OBLIQUE = new Set(
  'dem den einem einen seinem seinen ihrem ihren im am beim zum zur vom au aux du al del allo alla ai dal dallo nel nella ao à no na pelo pela'
    .split(' ')
    .map(hashOf),
);

function sourceLogit(scene: Scene, cue: number, index: number): number {
  const { t } = scene;
  const mention = scene.mentions[index] as Mention;
  const token = t.outer[cue] as number;
  const word = t.hash[token] as number;
  const before = mention.position < cue;
  const gap = before ? cue - Math.min(positionResumes(scene, mention), cue) : mention.position - cue - 1;
  const nearer = before ? Math.min(gap, cue - positionAfter(mention)) : gap;
  const first = t.hash[mention.from] as number;
  let logit = -0.5 * bucket(Math.max(0, nearer));
  if (SOURCE_PREPOSITIONS.has(word)) return before ? -4 : gap === 0 ? 4 : gap < 3 ? 1.5 : -3;
  if (BEHIND_SOURCE.has(word)) return before && nearer === 0 ? 4 : -3;
  if (t.sentence[mention.position] !== t.sentence[cue]) logit -= 2;
  const previous = itemCategory(scene, mention.position - 1);
  if (previous === PREPOSITION || OBLIQUE.has(first)) logit -= 2.5;
  if (mention.sort === m.PRONOUN) logit += (t.classes[mention.head] as number) & is.SUBJECT ? 1.5 : -2;
  else if (mention.sort === m.NAME)
    logit +=
      mention.type === m.PERSON ? 1.2 : mention.type === m.PLACE ? -0.5 : mention.type === m.ORGANIZATION ? 0.6 : 0;
  else
    logit +=
      mention.type === m.PERSON || mention.type === m.ORGANIZATION ? 1 : mention.type === m.DOCUMENT ? 0.6 : -0.8;
  if (mention.sort === m.RELATIVE) logit -= 0.5;
  if (scene.described[index] === 1) logit -= 2;
  if (before) {
    // Opens its clause: the sentence's head, or behind a comma or a quotation.
    const opens =
      gapSign(scene, mention.position) > 0 ||
      itemCategory(scene, mention.position - 1) === QUOTED ||
      isSentenceStart(scene, mention.position);
    if (nearer === 0) logit += 2;
    logit += opens ? 1.2 : 0;
  } else if (gap === 0) logit += 2.5;
  else if (gap < 3) logit += 1;
  return logit;
}

function isSentenceStart({ t }: Scene, position: number): boolean {
  return position === 0 || t.sentence[position] !== t.sentence[position - 1];
}
