import { list } from '../../text/word-list.ts';
import { englishVerbForms } from '../../text/speech/inflect.ts';
import * as is from '../words/classes.ts';
import type { Decision } from './decision.ts';
import { positionResumes, type Scene } from './features.ts';
import { categoryAt, COMMA_SIGN, CONJUNCTION, QUOTED, signAt, wordAt } from './outer-items.ts';
import { hashOf, hashed } from '../words/hashes.ts';
import { mentionsNear, type Sources } from './candidates.ts';
import { quotingSubject } from './grammar-links.ts';
import { sourcesOf } from './links.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { LinearModel } from '../model/model.ts';
import type { StringItem } from '../words/tokens.ts';

/** How sure the source of the second reporting word must be before it is told. */
const LEAST_SOURCE = 0.5;
/** How far from the quotation the inner reporting word may stand, in outer items. */
const NEAR = 12;
const FAR = 34;
/** Verbs that, in a reported clause, make the words behind them their own subject's: "Doe said Roe calls it “…”". */
const INNER = hashed(
  list(() =>
    list(
      'say tell write tweet call describe view see consider regard label dub brand characterize characterise portray declare claim argue insist promise vow warn',
    ).words.flatMap((verb) => Object.values(englishVerbForms(verb)).concat(verb)),
  ),
);
const QUOTING = hashed('quote quotes quoted quoting cite cites cited citing');
const ACCORDING = hashOf('according');
const AS = hashOf('as');
const THAT = hashOf('that');
const COMMA = 0x2c;

/** A mention as the source of a reporting word; -1 where it has none. */
interface Source {
  readonly mention: number;
  readonly probability: number;
}

/** One quotation as the patterns of a relay see it. */
interface Quoting {
  readonly scene: Scene;
  readonly string: StringItem;
  readonly decision: Decision;
  /** Outer item of the reporting word that was chosen. */
  readonly cue: number;
  /** Whom each mention means. */
  readonly meant: readonly number[];
  /** The likeliest source of a reporting word. */
  readonly likeliest: (cue: number) => Source;
}

/**
 * Tells whose words they are from who passes them on. Four patterns, each with two reporting words in the quotation's
 * sentence and two different sources: an inner clause ("Teale noted that Lunde views it as “…”"), quoting ("the Courier
 * quoted sources as saying “…”"), a credit behind ("“…,” Lunde said, according to the Courier"), and an outer clause
 * ("Teale said Lunde called it “…”" with Lunde chosen). The first that fits decides.
 *
 * @param meant whom each mention means: one person under two names is no relay.
 */
export function findRelays(
  scene: Scene,
  decisions: readonly Decision[],
  meant: readonly number[],
  source: LinearModel,
): Decision[] {
  const { t } = scene;
  const strings = new Map<number, StringItem>();
  for (const string of t.strings)
    if (string.position >= 0 && !strings.has(string.quotation)) strings.set(string.quotation, string);
  const cache = new Map<number, Source>();
  const likeliest = (cue: number): Source => {
    let found = cache.get(cue);
    if (found === undefined) {
      found = best(sourcesOf(scene, source, cue));
      cache.set(cue, found);
    }
    return found;
  };
  return decisions.map((decision, q) => {
    const string = strings.get(q);
    if (string === undefined || decision.speaker < 0 || decision.cue < 0) return decision;
    const cue = t.position[decision.cue] as number;
    if (!scene.trained) return { ...decision, relay: quotingSubject(scene, cue, decision.speaker) };
    const quoting: Quoting = { scene, string, decision, cue, meant, likeliest };
    return inner(quoting) ?? quoted(quoting) ?? credited(quoting) ?? outer(quoting) ?? decision;
  });
}

function best({ mentions, probabilities }: Sources): Source {
  let index = -1;
  for (let k = 0; k < mentions.length; k++)
    if (index < 0 || (probabilities[k] as number) > (probabilities[index] as number)) index = k;
  return index < 0
    ? { mention: -1, probability: 0 }
    : { mention: mentions[index] as number, probability: probabilities[index] as number };
}

/** Whether a word can credit a source at all: what is cheap to know. */
function mayCredit(scene: Scene, cue: number): boolean {
  if (wordAt(scene.items, cue) === ACCORDING) return true;
  const token = scene.t.outer[cue] as number;
  if (!((scene.t.classes[token] as number) & is.SAYING)) return false;
  for (let p = cue - 1; p >= cue - NEAR; p--) if (wordAt(scene.items, p) === AS) return true;
  return false;
}

/** "according to the Courier", "as the Courier reported". */
function isCreditAt(scene: Scene, cue: number, source: Mention | undefined): boolean {
  if (wordAt(scene.items, cue) === ACCORDING) return true;
  return source !== undefined && wordAt(scene.items, Math.min(source.position, cue) - 1) === AS;
}

function differ(meant: readonly number[], a: number, b: number): boolean {
  return a !== b && ((meant[a] as number) < 0 || meant[a] !== meant[b]);
}

/** Whether a mention by itself can be somebody else: no pronoun, no thing. */
function stands(mention: Mention): boolean {
  return (
    (mention.sort === m.NAME && mention.type !== m.PLACE) ||
    (mention.sort === m.NOMINAL && (mention.type === m.PERSON || mention.type === m.ORGANIZATION))
  );
}

/** The speaker chosen reports a clause whose own subject says the words. */
function inner({ scene, string, decision, cue, meant }: Quoting): Decision | null {
  const { t } = scene;
  const s = string.position;
  if (cue > s || s - cue > FAR || t.sentence[cue] !== t.sentence[s]) return null;
  for (let p = s - 1; p > cue + 1 && s - p <= NEAR; p--) {
    const token = t.outer[p] as number;
    if (token < 0) return null;
    if (!INNER.has(t.hash[token] as number)) continue;
    const index = subjectOf(scene, p, cue);
    if (index < 0 || !differ(meant, index, decision.speaker)) continue;
    return { ...decision, speaker: index, relay: decision.speaker };
  }
  return null;
}

/** The mention right before a verb that opens a reported clause: behind the outer cue itself, or behind "that". */
function subjectOf(scene: Scene, verb: number, cue: number): number {
  const { from, to } = mentionsNear(scene, verb, NEAR, 0);
  for (let i = to - 1; i >= from; i--) {
    const index = scene.outside[i] as number;
    const mention = scene.mentions[index] as Mention;
    if (mention.position <= cue) return -1;
    const beside = verb - positionResumes(scene, mention);
    const opens = mention.position === cue + 1 || wordAt(scene.items, mention.position - 1) === THAT;
    if (beside >= 0 && beside <= 1 && opens && stands(mention)) return index;
  }
  return -1;
}

/** The speaker chosen quotes somebody. */
function quoted({ scene, string, decision, cue, meant }: Quoting): Decision | null {
  const { t, mentions } = scene;
  if (!QUOTING.has(t.hash[decision.cue] as number) || Math.abs(string.position - cue) > FAR) return null;
  const { from, to } = mentionsNear(scene, cue, 0, 6);
  for (let i = from; i < to; i++) {
    const k = scene.outside[i] as number;
    const mention = mentions[k] as Mention;
    if (t.hash[mention.to] === AS && differ(meant, k, decision.speaker))
      return { ...decision, speaker: k, relay: decision.speaker };
  }
  return null;
}

/**
 * The clause that the chosen one lies in: "Otto Lunde said Calloway called it “…”" with Calloway chosen, and "Calloway
 * called it “…,” Lunde said", where what closes the sentence reports all that stands before it.
 */
function outer({ scene, string, decision, cue, meant, likeliest }: Quoting): Decision | null {
  const { t, mentions } = scene;
  const s = string.position;
  const { position } = mentions[decision.speaker] as Mention;
  if (position > s || cue > s || t.sentence[position] !== t.sentence[s]) return null;
  const first = Math.max(0, position - NEAR);
  const last = Math.min(t.outerLength - 1, s + NEAR);
  for (let p = first; p <= last; p++) {
    const token = t.outer[p] as number;
    if (token < 0 || p === cue || !((t.classes[token] as number) & is.SAYING) || t.sentence[p] !== t.sentence[s])
      continue;
    if (p > position && p < s) continue;
    // What is cheap to know first: few words pass.
    if (p < position ? !isJoined(scene, p, position) : !isTail(scene, string, s + 1)) continue;
    const found = likeliest(p);
    if (found.probability < LEAST_SOURCE || !differ(meant, found.mention, decision.speaker)) continue;
    const source = mentions[found.mention] as Mention;
    if (!stands(source) && (meant[found.mention] as number) < 0) continue;
    if (p < position ? source.position > p : source.position < s) continue;
    return { ...decision, relay: found.mention };
  }
  return null;
}

/** Whether nothing between a reporting word and what it reports opens a clause beside it. */
function isJoined(scene: Scene, cue: number, subject: number): boolean {
  for (let p = cue + 1; p <= subject; p++) {
    const sign = signAt(scene.items, p);
    if (categoryAt(scene.items, p) === QUOTED) return false;
    if (sign !== 0 && (sign !== COMMA_SIGN || categoryAt(scene.items, p) === CONJUNCTION)) return false;
  }
  return true;
}

/** Whether the sentence goes on behind a comma. */
function isTail(scene: Scene, string: StringItem, next: number): boolean {
  return signAt(scene.items, next) === COMMA_SIGN || scene.text.charCodeAt(string.end - 2) === COMMA;
}

/** Another word of saying credits the report to somebody; where the credit itself was chosen, it tells who speaks. */
function credited({ scene, string, decision, cue, meant, likeliest }: Quoting): Decision | null {
  const { t, mentions } = scene;
  const s = string.position;
  const isCredit = t.hash[decision.cue] === ACCORDING;
  const first = Math.max(0, s - FAR);
  const last = Math.min(t.outerLength - 1, s + FAR);
  for (let p = first; p <= last; p++) {
    const token = t.outer[p] as number;
    if (token < 0 || p === cue || t.block[p] !== string.block) continue;
    const sentence = t.sentence[p];
    if (sentence !== t.sentence[s] && sentence !== t.sentence[cue]) continue;
    if (isCredit ? ((t.classes[token] as number) & is.SAYING) === 0 : !mayCredit(scene, p)) continue;
    const found = likeliest(p);
    if (!isCredit && !isCreditAt(scene, p, mentions[found.mention])) continue;
    if (
      found.probability < LEAST_SOURCE ||
      !stands(mentions[found.mention] as Mention) ||
      !differ(meant, found.mention, decision.speaker)
    )
      continue;
    return isCredit
      ? { ...decision, speaker: found.mention, relay: decision.speaker, cue: token }
      : { ...decision, relay: found.mention };
  }
  return null;
}
