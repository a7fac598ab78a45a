import type { Extraction, QuotationKind } from '../../model/quotation.ts';
import { byGrammarAlone, calibrated } from '../model/calibration.ts';
import type { Decision } from './decision.ts';
import { type FeatureList, featureList, type Scene } from './features.ts';
import { categoryAt, COMMA_SIGN, signAt, WORD, wordAt } from './outer-items.ts';
import { LOWER } from '../words/characters.ts';
import { FUNCTION } from '../words/classes.ts';
import { isCapital } from '../mentions/name-runs.ts';
import { type Evidence, kindFeatures, shifted } from './kind-features.ts';
import type { Sources } from './candidates.ts';
import { linkTo } from './links.ts';
import { DOCUMENT, type Mention, NAME, NOMINAL, PLACE, THING, UNKNOWN } from '../mentions/mentions.ts';
import { type Models, scoreOf, softmax } from '../model/model.ts';
import { type Choice, chooseSpeaker } from './speakers.ts';
import type { StringItem } from '../words/tokens.ts';
import { hashed } from '../words/hashes.ts';

export const KINDS: readonly QuotationKind[] = ['other', 'partial', 'direct'];

const features: FeatureList = featureList();
const moved: FeatureList = featureList();
const logits = new Float64Array(3);

/** What is known of a string before its kind is decided. */
export function evidenceOf({ links, mention, probability }: Choice): Evidence {
  return { cued: 1 - links.none, linked: links.best, cue: links.cue, chosen: probability, speaker: mention };
}

/** Adds the probabilities of a string's kinds, in the order of {@link KINDS}, to `sums`. */
function addKinds(scene: Scene, models: Models, choice: Choice, sums: number[]): void {
  kindFeatures(scene, choice.string, evidenceOf(choice), features);
  for (let kind = 0; kind < KINDS.length; kind++) {
    shifted(features, kind, moved);
    logits[kind] = scoreOf(models.kind, moved);
  }
  softmax(logits, KINDS.length);
  for (let kind = 0; kind < KINDS.length; kind++) sums[kind] = (sums[kind] as number) + (logits[kind] as number);
}

/**
 * Decides, quotation by quotation, who speaks, by which cue, and of what kind it is. Who spoke just before was
 * tried as a feature and made it worse. Of a quotation's several strings, the one that is surest decides.
 */
export function decide(scene: Scene, extraction: Extraction, models: Models): Decision[] {
  const cache = new Map<number, Sources>();
  const doubled = usesDoubleMarks(scene);
  const choices: Choice[][] = extraction.quotations.map(() => []);
  for (const string of scene.t.strings) {
    if (string.position < 0) continue;
    const choice = chooseSpeaker(scene, models, string, cache);
    (choices[string.quotation] as Choice[]).push(choice);
  }
  return extraction.quotations.map((quotation, q): Decision => {
    const own = choices[q] as Choice[];
    const best = own.reduce<Choice | null>((a, b) => (a === null || isSurer(scene, b, a) ? b : a), null);
    if (best === null) return { kind: quotation.kind, speaker: -1, relay: -1, cue: -1, confidence: 0 };
    const kind = quotation.form === 'marked' ? kindOfAll(scene, models, own, doubled) : quotation.kind;
    if (kind === 'other') return { kind, speaker: -1, relay: -1, cue: -1, confidence: 0 };
    if (isNobody(scene, best)) {
      const isName = quotation.form === 'marked' && own.length === 1 && isTitled(scene, best.string);
      return { kind: isName ? 'other' : kind, speaker: -1, relay: -1, cue: -1, confidence: 0 };
    }
    const link = linkTo(best.links, best.mention);
    const cue = link.probability > LEAST_LINK ? link.cue : -1;
    return {
      kind,
      speaker: firstOfTwo(scene, best.mention),
      relay: -1,
      cue: cue < 0 ? -1 : (scene.t.outer[cue] as number),
      confidence: scene.trained
        ? calibrated(best.probability)
        : byGrammarAlone(best.probability, isLinked(best), kind === 'direct'),
    };
  });
}

/** Whether a choice needed no ranker: a cue alone tells who speaks. */
function isLinked({ candidates, mention }: Choice): boolean {
  return candidates.length === 0 && mention >= 0;
}

/** Where no model was trained on the language, what grammar says of one string outweighs the ranker's guess at another. */
function isSurer({ trained }: Scene, a: Choice, b: Choice): boolean {
  if (trained || isLinked(a) === isLinked(b)) return a.probability > b.probability;
  return isLinked(a);
}

/**
 * With no reporting word, and this little in favour of anybody, nobody is named: in cross-validation a sixth of those below
 * would be right, of those above a half.
 */
const LEAST_CHOICE = 0.2;
/** The same for what does not speak by itself, "a vote" or "the fence". */
const LEAST_THING = 0.45;

/** Nor is anybody where it is this sure that no word reports the string. */
const SURELY_UNCUED = 0.9;
const LEAST_UNCUED = 0.4;

function isNobody(scene: Scene, { links, mention, probability }: Choice): boolean {
  if (linkTo(links, mention).probability > LEAST_LINK) return false;
  const { sort, type } = scene.mentions[mention] ?? { sort: -1, type: -1 };
  if (sort < 0) return true;
  if (!scene.trained) return probability < LEAST_CHOICE;
  const isThing = (sort === NOMINAL && (type === THING || type === UNKNOWN || type === DOCUMENT)) || type === PLACE;
  return probability < (isThing ? LEAST_THING : links.none > SURELY_UNCUED ? LEAST_UNCUED : LEAST_CHOICE);
}

const AND = hashed('and und et y e en &');

/** "Doe and Roe said": of two names that speak together the first is told. */
function firstOfTwo(scene: Scene, index: number): number {
  const mention = scene.mentions[index];
  const before = scene.mentions[index - 1];
  if (mention === undefined || before === undefined || mention.sort !== NAME || before.sort !== NAME) return index;
  const { t } = scene;
  const joined = before.to === mention.from - 1 && AND.has(t.hash[before.to] as number) && t.gap[before.to] === 0;
  return joined && !t.possessive[before.to - 1] && before.position >= 0 ? index - 1 : index;
}

/** A cue is told from this probability that it is this mention's, and this string's. */
const LEAST_LINK = 0.25;

/** Words from which a marked string is more than a term, a title or a nickname. */
const CLAUSE = 4;

/** Participles behind a noun that give it a name: "a method called “…”". */
const NAMING = hashed('called dubbed named nicknamed termed titled entitled labeled labelled');
const LONGEST_TERM = 4;

/** "Otto Lunde, the mayor's “water man”, spoke": a label in a description, between its commas. */
function isLabel(scene: Scene, { position, from, to }: StringItem): boolean {
  const { t } = scene;
  const before = position > 0 ? (t.outer[position - 1] as number) : -1;
  if (
    to - from > LONGEST_TERM ||
    before < 0 ||
    t.possessive[before] !== 1 ||
    signAt(scene.items, position + 1) !== COMMA_SIGN
  )
    return false;
  for (let p = position - 1; p >= 0 && p > position - 4; p--) if (signAt(scene.items, p) === COMMA_SIGN) return true;
  return false;
}

/** "William “Billy” Prendergast": a name of one word or two within a name. */
function isNickname(scene: Scene, { position, from, to }: StringItem): boolean {
  const { t } = scene;
  if (to - from > 2 || position <= 0 || signAt(scene.items, position) !== 0 || signAt(scene.items, position + 1) !== 0)
    return false;
  const [before, after] = [t.outer[position - 1], t.outer[position + 1]];
  const isName = (token: number | undefined): boolean => token !== undefined && token >= 0 && isCapital(t, token);
  return isName(before) && isName(after) && isCapital(t, from);
}

/** "The Ballad of Junction 14": English words in capitals, small ones aside, that nobody says are the name of a work. */
function isTitled({ t, trained }: Scene, { from, to, block }: StringItem): boolean {
  if (!trained || t.heading[block] === 1) return false;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (isCapital(t, i)) capitals++;
    else if (t.shape[i] === LOWER && !((t.classes[i] as number) & FUNCTION)) return false;
  }
  return capitals > 1;
}

/** Whether a string names the thing before it: nobody's words. */
function isTerm(scene: Scene, { position, from, to }: StringItem): boolean {
  if (to - from > LONGEST_TERM || !NAMING.has(wordAt(scene.items, position - 1))) return false;
  const before = categoryAt(scene.items, position - 2);
  return before === WORD && signAt(scene.items, position - 1) === 0;
}

/** Whether a text sets speech in double marks: more of its strings stand in them than in single ones. */
function usesDoubleMarks(scene: Scene): boolean {
  let singles = 0;
  for (const string of scene.t.strings) if (isSingle(scene, string)) singles++;
  return singles * 2 <= scene.t.strings.length;
}

function isSingle({ text }: Scene, { start }: StringItem): boolean {
  const code = text.charCodeAt(start);
  return code === 0x27 || code === 0x2018;
}

function kindOfAll(scene: Scene, models: Models, choices: readonly Choice[], doubled: boolean): QuotationKind {
  const [{ string }] = choices as [Choice];
  // Where speech stands in double marks, single ones are for terms and titles; headlines quote in them.
  if (doubled && isSingle(scene, string) && scene.t.heading[string.block] !== 1) return 'other';
  if (choices.length === 1 && (isTerm(scene, string) || isLabel(scene, string) || isNickname(scene, string)))
    return 'other';
  const sum = [0, 0, 0];
  for (const choice of choices) addKinds(scene, models, choice, sum);
  // The kind model knows English words only: elsewhere, what is cued or has the length of a clause is somebody's.
  const words = choices.reduce((n, { string }) => n + string.to - string.from, 0);
  const first = choices[0] as Choice;
  if (!scene.trained && (words >= CLAUSE || 1 - first.links.none > 0.5)) sum[0] = -1;
  let best = 0;
  for (let kind = 1; kind < 3; kind++) if ((sum[kind] as number) > (sum[best] as number)) best = kind;
  return KINDS[best] as QuotationKind;
}

export type { Mention };
