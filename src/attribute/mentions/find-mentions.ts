/** Finds the mentions of a document in one pass over its words: at each, the first case that fits takes what belongs to it. */
import * as is from '../words/classes.ts';
import { GermanNouns } from './german-nouns.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import { isCapital, isCommonNoun, isSentenceStart, nameRun, sameStretch, startsName } from './name-runs.ts';
import { ANY_NOUN, genderOfWord, nominalMention, PHRASE_STOP, phraseEnd } from './noun-phrases.ts';
import { capitalsInside, isPlainOpener } from './sentence-openers.ts';
import { bearerOfOffice } from './office-bearers.ts';
import { nameMention } from './split-name.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/** What the cases share. */
interface Finding {
  readonly t: Tokens;
  /** As in German. */
  readonly nounsAreCapitalised: boolean;
  /** Those of a German document; null elsewhere. */
  readonly nouns: GermanNouns | null;
  /** Words that have a capital inside a sentence somewhere. */
  readonly capitals: ReadonlySet<number>;
  readonly found: Mention[];
}

/**
 * All stretches of a document that may name a speaker, in order: names (runs of capitalised words), pronouns, and noun
 * phrases ("a company spokesperson", "the lawsuit", "officials"). Names are found inside quotations too, for what they
 * tell of the people; the others only outside. Cost: linear.
 */
export function findMentions(t: Tokens, text: string, nounsAreCapitalised: boolean): Mention[] {
  const found: Mention[] = [];
  const nouns = nounsAreCapitalised ? new GermanNouns(t, text) : null;
  const finding: Finding = { t, nounsAreCapitalised, nouns, capitals: capitalsInside(t), found };
  let i = 0;
  while (i < t.length) {
    const classes = t.classes[i] as number;
    if (opensName(finding, i)) i = takeName(finding, i);
    else if ((t.string[i] as number) >= 0) i++;
    else if (classes & is.SUBJECT) i = takeWord(finding, i, m.PRONOUN);
    else if (classes & is.RELATIVE && !(classes & is.DETERMINER)) i = takeWord(finding, i, m.RELATIVE);
    else if (isOwner(t, i)) i = takeOwner(finding, i);
    else if (classes & is.DETERMINER) i = takeDetermined(finding, i);
    else if (isBareNoun(t, i)) i = takeBareNoun(finding, i);
    else i++;
  }
  return found;
}

function opensName({ t, nounsAreCapitalised }: Finding, i: number): boolean {
  return isCapital(t, i) && startsName(t, i) && !(nounsAreCapitalised && (t.classes[i] as number) & is.CUE_NOUN);
}

function takeName(finding: Finding, from: number): number {
  const { t, nounsAreCapitalised, nouns, capitals, found } = finding;
  const to = nameRun(t, from, nounsAreCapitalised);
  const isOutside = (t.string[from] as number) < 0;
  const bearer = takeBearer(finding, from, to);
  if (bearer > to) return bearer;
  const isSingle = to === from + 1;
  if (isSingle && isOutside && !nounsAreCapitalised && isPlainOpener(t, from, capitals)) return to;
  if (isSingle && nounsAreCapitalised && isCommonNoun(t, from)) {
    if (isOutside && (t.classes[from] as number) & is.NOUN) found.push(nominalMention(t, from, to));
    return to;
  }
  const nameFrom = nouns === null ? from : nouns.nameIn(from, to);
  if (nameFrom === to) {
    if (isOutside && nouns?.isDescription(from, to)) found.push(nominalMention(t, from, to));
    return to;
  }
  found.push(nameMention(t, nameFrom, to, nounsAreCapitalised));
  if (!isOutside || !qualifiesNoun(t, to)) return to;
  const end = phraseEnd(t, to + 1, nounsAreCapitalised, true);
  const described = takeBearer(finding, to, end);
  if (described > end) return described;
  found.push(nominalMention(t, from, end));
  return end;
}

/** "the Calloway campaign", "Tide Office officials": whether the noun behind a name that ends before `to` decides. */
function qualifiesNoun(t: Tokens, to: number): boolean {
  if (to >= t.length || !sameStretch(t, to - 1, to) || t.gap[to] !== 0 || t.possessive[to - 1]) return false;
  const classes = t.classes[to] as number;
  return (classes & (is.NOUN | is.KIN)) !== 0 && !(classes & is.CUE) && t.shape[to] === tok.LOWER;
}

function takeWord({ t, found }: Finding, at: number, sort: number): number {
  found.push(
    m.mentionOf(t, {
      sort,
      from: at,
      to: at + 1,
      nameFrom: at,
      nameTo: at + 1,
      head: at,
      type: m.UNKNOWN,
      plural: false,
      gender: genderOfWord(t.classes[at] as number),
    }),
  );
  return at + 1;
}

/** "her statement", "his lawsuit": who owns what is said or written. */
function isOwner(t: Tokens, i: number): boolean {
  if (!((t.classes[i] as number) & is.PRONOUN) || i + 1 >= t.length || t.gap[i + 1] !== 0) return false;
  return ((t.classes[i + 1] as number) & (is.CUE_NOUN | is.DOCUMENT_NOUN)) !== 0;
}

function takeOwner(finding: Finding, at: number): number {
  const { t, nounsAreCapitalised, found } = finding;
  takeWord(finding, at, m.PRONOUN);
  if ((t.classes[at] as number) & is.DETERMINER) {
    const end = phraseEnd(t, at + 1, nounsAreCapitalised, false);
    if (end > at + 1) found.push(nominalMention(t, at, end));
  }
  return at + 1;
}

function takeDetermined(finding: Finding, from: number): number {
  const { t, nounsAreCapitalised, found } = finding;
  const end = phraseEnd(t, from + 1, nounsAreCapitalised, false);
  const bearer = takeBearer(finding, from, end);
  if (bearer > end) return bearer;
  found.push(nominalMention(t, from, end));
  // A name inside ("the Democrat Ines Calloway") is found on its own.
  return hasName(t, from + 1, end, nounsAreCapitalised) ? from + 1 : end;
}

function hasName(t: Tokens, from: number, to: number, nounsAreCapitalised: boolean): boolean {
  for (let i = from; i < to; i++) {
    if (isCapital(t, i) && startsName(t, i) && !(nounsAreCapitalised && isCommonNoun(t, i))) return true;
  }
  return false;
}

/** "officials", "campaign manager": a noun that no determiner opens. */
function isBareNoun(t: Tokens, i: number): boolean {
  return (
    ((t.classes[i] as number) & is.NOUN) !== 0 &&
    (t.shape[i] === tok.LOWER || isSentenceStart(t, i)) &&
    !isVerbHere(t, i)
  );
}

/** "they report", "who claims", "did report": no noun where a verb is due. */
function isVerbHere(t: Tokens, i: number): boolean {
  const classes = t.classes[i] as number;
  return (
    (classes & is.SAYING) !== 0 &&
    (classes & (is.ROLE | is.PLURAL_ROLE)) === 0 &&
    i > 0 &&
    ((t.classes[i - 1] as number) & (is.PRONOUN | is.RELATIVE | is.AUXILIARY)) !== 0
  );
}

/** How many words before a bare noun may belong to it. */
const MOST_MODIFIERS = 4;

function takeBareNoun(finding: Finding, at: number): number {
  const { t, nounsAreCapitalised, found } = finding;
  const taken = found.at(-1)?.to ?? 0;
  let from = at;
  while (
    from > taken &&
    at - from < MOST_MODIFIERS &&
    sameStretch(t, from - 1, from) &&
    t.gap[from] === 0 &&
    isModifier(t.classes[from - 1] as number)
  )
    from--;
  const end = phraseEnd(t, at + 1, nounsAreCapitalised, true);
  const bearer = takeBearer(finding, from, end);
  if (bearer > end) return bearer;
  found.push(nominalMention(t, from, end));
  return end;
}

/** Takes the office `[from, end)` with the name of its bearer where that stands behind it, and gives back where that ends; else `end`. */
function takeBearer({ t, nounsAreCapitalised, found }: Finding, from: number, end: number): number {
  const name = bearerOfOffice(t, end);
  if (name < 0) return end;
  const to = nameRun(t, name, nounsAreCapitalised);
  const mention = nameMention(t, name, to, nounsAreCapitalised);
  if (mention.type !== m.PERSON || qualifiesNoun(t, to)) return end;
  found.push(m.mentionOf(t, { ...mention, from }));
  return to;
}

function isModifier(classes: number): boolean {
  return !(classes & (PHRASE_STOP | is.CUE | is.FUNCTION | is.NEGATION)) || (classes & ANY_NOUN) !== 0;
}
