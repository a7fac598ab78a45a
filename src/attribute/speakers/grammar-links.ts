import { UTTERANCES } from '../../text/speech/cues.ts';
import * as is from '../words/classes.ts';
import { bucket, positionAfter, positionResumes, type Scene } from './features.ts';
import {
  CAPITALISED,
  categoryAt,
  COLON_SIGN,
  COMMA_SIGN,
  CONJUNCTION,
  DETERMINER,
  PREPOSITION,
  QUOTED,
  signAt,
  wordAt,
} from './outer-items.ts';
import { hashOf, hashed } from '../words/hashes.ts';
import { cueCandidates, type Cues, mentionsNear, sourceCandidates, type Sources } from './candidates.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import { softmax } from '../model/model.ts';
import * as tok from '../words/tokens.ts';
import type { StringItem } from '../words/tokens.ts';

/**
 * The source of a cue by the grammar of languages that no labelled data trained: what German, Dutch, French, Spanish,
 * Italian and Portuguese news have in common. The subject stands right before the verb or, where something else opens the
 * sentence or the quotation does, right behind it; a preposition of source ("laut", "selon", "según") has it behind. The
 * weights are logits set by hand from grammar, not fitted.
 */
export function grammarSources(scene: Scene, cue: number): Sources {
  const mentions = sourceCandidates(scene, cue);
  const count = mentions.length;
  const logits = new Float64Array(count + 1);
  logits[0] = 0;
  const hasSubject = mentions.some((index) => isSubjectBefore(scene, cue, index));
  for (let k = 0; k < count; k++) {
    const index = mentions[k] as number;
    logits[k + 1] = sourceLogit(scene, cue, index) - (hasSubject && isDativeBehind(scene, cue, index) ? DATIVE : 0);
  }
  softmax(logits, count + 1);
  return { mentions, probabilities: [...logits.subarray(1)] };
}

/**
 * The cue of a string by the same grammar: a word that says, in the string's own sentence, near it; best right behind it
 * or before a colon.
 */
export function grammarCues(scene: Scene, string: StringItem): Cues {
  const { t } = scene;
  const s = string.position;
  const positions = cueCandidates(scene, string);
  const reported = isReported(scene, s);
  const logits = new Float64Array(positions.length + 1);
  positions.forEach((p, k) => {
    const classes = t.classes[t.outer[p] as number] as number;
    const distance = p < s ? s - p - 1 : p - s - 1;
    let logit = classes & is.SAYING ? 2 : classes & is.FRAMING ? 0.5 : -2;
    if (t.block[p] !== string.block) logit -= 4;
    if (t.sentence[p] === t.sentence[s]) logit += 1.5;
    else logit += p > s ? -2.5 : reported ? 0.5 : -1;
    if (NAMES_SOURCE.has(wordAt(scene.items, p))) logit += namesSource(scene, p) ? 1 : -6;
    if (wordAt(scene.items, p) === FEST && !hasVerbOf(scene, p)) logit -= 6;
    logit -= 0.25 * bucket(distance) * (p < s ? 1 : 1.3);
    if (p === s + 1 || (p < s && signAt(scene.items, s) === COLON_SIGN && t.sentence[p] === t.sentence[s]))
      logit += 1.5;
    logits[k + 1] = logit;
  });
  softmax(logits, positions.length + 1);
  return { positions, probabilities: [...logits.subarray(1)], none: logits[0] as number };
}

/** Prepositions and adverbs that name a source behind them ("laut X"); "zufolge" has it before. */
const SOURCE_PREPOSITIONS = hashed(
  "laut nach so gemäß selon d'après según secondo segundo volgens aldus pour para per conforme",
);
const BEHIND_SOURCE = hashed('zufolge');
/** Of these the words that name a source only in a frame: "nach Angaben der Polizei", "…, so der Minister". */
const NAMES_SOURCE = hashed('nach so');
const SO = hashOf('so');
const UTTERANCE = hashed(UTTERANCES);
const VON = hashOf('von');
/** Auxiliaries in the German subjunctive of reported speech: their subject says nothing. */
const SUBJUNCTIVE = hashed('sei seien habe werde könne müsse dürfe wolle solle möge hätten würden wäre wären');

/** Place behind an utterance noun that follows `cue` ("nach [eigenen] Angaben von"), or right behind `cue`. */
function sourcePlace(scene: Scene, cue: number): number {
  for (let p = cue + 1; p <= cue + 3; p++) {
    if (!UTTERANCE.has(wordAt(scene.items, p))) continue;
    return wordAt(scene.items, p + 1) === VON ? p + 2 : p + 1;
  }
  return cue + 1;
}

const FEST = hashOf('fest');
/** Verbs that say something together with "fest"; with any other it is an adjective. */
const VERBS_OF_FEST = hashed('stellt stellte stellten hält hielt hielten');

function hasVerbOf({ t, items }: Scene, particle: number): boolean {
  for (let p = particle - 1; p >= 0 && t.sentence[p] === t.sentence[particle]; p--) {
    if (particle - p > SENTENCE_REACH) return false;
    if (VERBS_OF_FEST.has(wordAt(items, p))) return true;
  }
  return false;
}

function namesSource(scene: Scene, cue: number): boolean {
  if (wordAt(scene.items, cue) !== SO) return sourcePlace(scene, cue) > cue + 1;
  if (signAt(scene.items, cue) === 0 && categoryAt(scene.items, cue - 1) !== QUOTED) return false;
  const next = scene.t.outer[cue + 1] as number;
  if (cue + 1 >= scene.t.outerLength || next < 0) return false;
  return ((scene.t.classes[next] as number) & is.DETERMINER) !== 0 || scene.t.shape[next] !== tok.LOWER;
}

/** Whether the words round a string are in the subjunctive, and no word in its sentence says whose: those before do. */
function isReported({ t }: Scene, s: number): boolean {
  let subjunctive = false;
  for (const step of [-1, 1]) {
    for (let p = s + step; p >= 0 && p < t.outerLength && t.sentence[p] === t.sentence[s]; p += step) {
      if (Math.abs(p - s) > SENTENCE_REACH) break;
      const token = t.outer[p] as number;
      if (token < 0) continue;
      if (DASS.has(t.hash[token] as number) || (t.classes[token] as number) & is.SAYING) return false;
      if (SUBJUNCTIVE.has(t.hash[token] as number)) subjunctive = true;
    }
  }
  return subjunctive;
}

/** What opens a clause of reported speech whose verb of saying stands in the same sentence. */
const DASS = hashed('dass daß ob wonach');

/** How far from a string its sentence is looked through, in items. */
const SENTENCE_REACH = 40;

/** Determiners that no subject has: German dative and accusative, and the merged prepositions of the others. */
const OBLIQUE = hashed(
  'dem den einem einen seinem seinen ihrem ihren im am beim zum zur vom au aux du al del allo alla ai dal dallo nel nella ao à no na pelo pela',
);

/** Verbs whose object speaks: "Die Zeitung zitiert einen Zeugen mit den Worten". */
const QUOTING = hashed('zitiert zitierte zitieren zitierten citeert citeerde');
const PASSIVE = hashed('wird werden wurde wurden worden wordt');

function isPassive({ t }: Scene, cue: number): boolean {
  for (let p = cue - 1; p >= 0 && t.sentence[p] === t.sentence[cue] && cue - p < SENTENCE_REACH; p--) {
    const token = t.outer[p] as number;
    if (token >= 0 && PASSIVE.has(t.hash[token] as number)) return true;
  }
  return false;
}

/** Who passes on what an object of a quoting verb said: the mention before the verb that stands for itself, or -1. */
export function quotingSubject(scene: Scene, cue: number, speaker: number): number {
  const { position } = scene.mentions[speaker] as Mention;
  if (!QUOTING.has(wordAt(scene.items, cue)) || position < cue) return -1;
  const { from, to } = mentionsNear(scene, cue, SENTENCE_REACH, 0);
  for (let i = to - 1; i >= from; i--) {
    const index = scene.outside[i] as number;
    const mention = scene.mentions[index] as Mention;
    if (scene.t.sentence[mention.position] !== scene.t.sentence[cue]) break;
    if (mention.position < cue && !isOblique(scene, mention)) return index;
  }
  return -1;
}

const DER = hashOf('der');
/** Articles that are genitive behind a noun. */
const GENITIVE = hashed('des der eines einer seiner ihrer dieser');

/**
 * Whether a mention cannot be the subject of its clause: behind a preposition, in the dative or accusative, a genitive
 * that belongs to the noun before it, or the subject of a verb in the subjunctive of reported speech.
 */
export function isOblique(scene: Scene, mention: Mention): boolean {
  const { t, text } = scene;
  const first = t.hash[mention.from] as number;
  if (isBehindPreposition(scene, mention.position) || OBLIQUE.has(first)) return true;
  if (SUBJUNCTIVE.has(wordAt(scene.items, positionResumes(scene, mention)))) return true;
  const before = mention.from - 1;
  if (
    GENITIVE.has(first) &&
    before >= 0 &&
    t.gap[mention.from] === 0 &&
    t.shape[before] === tok.CAPITAL &&
    !((t.classes[before] as number) & is.FUNCTION)
  )
    return true;
  // "der großen Zeitung": behind a nominative "der" an adjective ends in -e.
  const adjective = mention.from + 1;
  return (
    first === DER &&
    mention.to - mention.from > 2 &&
    t.shape[adjective] === tok.LOWER &&
    text.startsWith('en', (t.end[adjective] as number) - 2)
  );
}

/** Whether somebody stands right before a verb as its subject: "Ines Kolbe sagte", "er sagte". */
function isSubjectBefore(scene: Scene, cue: number, index: number): boolean {
  const mention = scene.mentions[index] as Mention;
  const isName = mention.sort === m.NAME && mention.type !== m.PLACE;
  const isSomebody = isName || mention.sort === m.PRONOUN || (mention.sort === m.NOMINAL && mention.type === m.PERSON);
  const ends = positionAfter(mention) === cue || positionResumes(scene, mention) === cue;
  return isSomebody && mention.position < cue && ends && !isOblique(scene, mention);
}

/** "der Zeitung" behind a verb that has its subject is whom it was told to. */
function isDativeBehind({ t, mentions }: Scene, cue: number, index: number): boolean {
  const { position, from } = mentions[index] as Mention;
  return position === cue + 1 && t.hash[from] === DER;
}

const DATIVE = 4;

/** How many items may stand between a preposition and the second of two nouns behind it. */
const LONGEST_PAIR = 4;

/** "zwischen Vorstand und Betriebsrat": a preposition governs both. */
function isBehindPreposition({ items }: Scene, position: number): boolean {
  if (categoryAt(items, position - 1) === PREPOSITION) return true;
  if (categoryAt(items, position - 1) !== CONJUNCTION) return false;
  for (let p = position - 2; p > position - 2 - LONGEST_PAIR && signAt(items, p + 1) === 0; p--) {
    const category = categoryAt(items, p);
    if (category === PREPOSITION) return true;
    if (category !== CAPITALISED && category !== DETERMINER) return false;
  }
  return false;
}

function sourceLogit(scene: Scene, cue: number, index: number): number {
  const { t } = scene;
  const mention = scene.mentions[index] as Mention;
  const token = t.outer[cue] as number;
  const word = t.hash[token] as number;
  const before = mention.position < cue;
  const gap = before ? cue - Math.min(positionResumes(scene, mention), cue) : mention.position - cue - 1;
  const nearer = before ? Math.min(gap, cue - positionAfter(mention)) : gap;
  let logit = -0.5 * bucket(Math.max(0, nearer));
  if (SOURCE_PREPOSITIONS.has(word)) {
    const away = mention.position - sourcePlace(scene, cue);
    return away < 0 ? -4 : away === 0 ? 4 : away < 3 ? 1.5 : -3;
  }
  if (BEHIND_SOURCE.has(word)) return before && nearer === 0 ? 4 : -3;
  if (t.sentence[mention.position] !== t.sentence[cue]) logit -= before ? 2 : 4;
  if (isOblique(scene, mention)) logit -= 2.5;
  if (QUOTING.has(word) && !isPassive(scene, cue)) logit += before ? -1 : gap < 3 ? 3.5 : 0;
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
      signAt(scene.items, mention.position) > 0 ||
      categoryAt(scene.items, mention.position - 1) === QUOTED ||
      isSentenceStart(scene, mention.position);
    if (nearer === 0) logit += 2;
    logit += opens ? 1.2 : 0;
  } else if (opensClause(scene, cue, mention)) logit -= 2;
  else if (gap === 0) logit += mention.sort === m.NAME && mention.type === m.PERSON ? 3.5 : 2.5;
  else if (gap < 3) logit += 1;
  return logit;
}

/** "Ein Sprecher meinte, der Fahrer habe „geschlafen“": behind a comma begins what is said, with a subject of its own. */
function opensClause({ items }: Scene, cue: number, { position }: Mention): boolean {
  for (let p = cue + 1; p <= position; p++)
    if (signAt(items, p) === COMMA_SIGN && categoryAt(items, p - 1) !== QUOTED) return true;
  return false;
}

function isSentenceStart({ t }: Scene, position: number): boolean {
  return position === 0 || t.sentence[position] !== t.sentence[position - 1];
}
