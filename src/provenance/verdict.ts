/** What is known of one quotation: which witness it is held against, and what could not be placed. */
import { overlaps } from '../model/span.ts';
import type { GoverningCut } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import type { HeldAgainst, Unverifiable, Verdict } from '../model/verdict.ts';
import type { Analysis, Placement, Reading } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { countWords } from '../text/count-words.ts';
import { governingCuts } from '../text/cuts.ts';
import { sliceTokens, tokenFrom } from '../text/slice-tokens.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { isVerbatim } from './cluster.ts';
import type { CorpusDocument } from './corpus.ts';
import type { Evidence } from './evidence.ts';
import { standsElsewhere } from './fragments.ts';
import { leastWeight } from './promising.ts';
import { isParaphrase, isSameUtterance, isSplicedPart } from './same-utterance.ts';

/** Quotations of at most this many words are never called unsupported: they would fit anywhere, or nowhere. */
const TOO_SHORT_WORDS = 3;
/** Stretches of a reading shorter than this need no witness of their own. */
const UNPLACED_WORDS = 3;

export function judge(reading: Reading, evidence: Evidence): Verdict {
  // With --against a quotation must be found, and sources outrank drafts.
  const mustBeSupported = evidence.against;
  const tokens = evidence.tokensOf(reading);
  const isElsewhere = (placement: Placement): boolean => !repeatsItself(placement, reading, evidence);
  const placements = evidence.placementsOf(reading).filter(isElsewhere);
  const spoken = bestInEach(evidence.utterancesOf(reading).filter(isElsewhere));
  const unmarked = bestInEach(
    placements.filter((placement) => placement.form === 'running' && isWitness(placement, reading, evidence)),
  ).map((placement): Placement => ({ ...placement, form: 'set-off' }));
  const witnesses = evidence.placementsEarliestFirst([...spoken, ...unmarked]);
  const candidates = witnesses
    .map((placement) => heldAgainst(placement, reading, evidence))
    .filter((held) => held !== null)
    .filter(
      ({ placement }) => isSure(placement, reading, evidence) && !isAnotherOccasion(placement, reading, evidence),
    );
  const held = cover(candidates, tokens).map((against) => ({
    ...against,
    placement: withCuts(against.placement, reading, tokens, evidence),
  }));
  const isWhole = held.length > 0 && held.every(({ placement }) => placement.whole);
  const splice = isWhole ? null : spliceOf(placements, tokens, reading, evidence);
  const narrated =
    witnesses.length > 0
      ? []
      : evidence
          .placementsEarliestFirst(bestInEach(placements.filter((p) => p.form === 'running' && isParaphrase(p))))
          .map((placement) => heldAgainst(placement, reading, evidence))
          .filter((passage) => passage !== null);
  const unplaced = mustBeSupported && held.length > 0 && splice === null ? gapsOf(held, tokens) : [];
  const found = held.length > 0 || narrated.length > 0 || splice !== null;
  return {
    reading,
    held,
    witnesses,
    running: narrated,
    splice,
    nearest: found ? null : nearestOf(placements),
    unplaced,
    unverifiable: found || !mustBeSupported ? null : unverifiableOf(reading, countWords(tokens), evidence),
    mustBeSupported,
    isEarliest: held.length === 0 && witnesses.length > 0,
  };
}

/** In one document, only what is set apart (headline, standfirst, pull quote, caption) is held against the body. */
function repeatsItself(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  if (placement.document !== reading.analysis) return false;
  return placement.quotations.length === 0 || !evidence.isSetApart(reading) || !isOneLine(placement);
}

/** A line that repeats another of the same article: all of it, with little changed. */
function isOneLine({ whole, collation: { words, matched } }: Placement): boolean {
  return whole && matched >= 4 * (words - matched);
}

/** Running text that is the words themselves: a block or caption, or what yet another document quotes. */
function isWitness(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  if (!isVerbatim(placement)) return isAttested(placement, reading, evidence);
  const { document } = evidence.analyses[placement.document] as Analysis;
  const at = placement.stretches[0]?.start ?? 0;
  const block = document.blocks[blockIndexAt(document.blocks, at)];
  if (block?.kind === 'blockquote' || block?.kind === 'caption') return true;
  return evidence
    .utterancesOf(reading)
    .some((other) => other.document !== placement.document && other.document !== reading.analysis);
}

/** Whether a third document quotes the same stretch of running text word for word: a letter that is printed without marks. */
function isAttested(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  if (!placement.whole || !isSameUtterance(placement, 'unknown')) return false;
  const isQuoted = (mate: Reading): boolean =>
    evidence
      .placementsOf(mate)
      .some(
        (there) =>
          there.document === placement.document &&
          there.form === 'running' &&
          isVerbatim(there) &&
          there.stretches.some((a) => placement.stretches.some((b) => overlaps(a, b))),
      );
  return evidence
    .utterancesOf(reading)
    .filter(({ document }) => document !== placement.document && document !== reading.analysis)
    .some((other) => evidence.readingsUnder(other).some(isQuoted));
}

/** The best placements of each document that carry different parts of the reading. */
function bestInEach(placements: readonly Placement[]): Placement[] {
  const chosen: Placement[] = [];
  for (const placement of [...placements].sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0))) {
    const isNew = chosen.every(
      (other) => other.document !== placement.document || !overlaps(other.placed, placement.placed),
    );
    if (isNew) chosen.push(placement);
  }
  return chosen;
}

function isBetter(a: Placement, b: Placement): boolean {
  return a.whole === b.whole ? merit(a) > merit(b) : a.whole;
}

function merit({ weight }: Placement): number {
  return weight.shared - weight.apart - weight.diverging;
}

/** Whether and why a placement is to be held against a reading; null when the reading is the earlier of the two. */
function heldAgainst(placement: Placement, reading: Reading, evidence: Evidence): HeldAgainst | null {
  const { document } = placement;
  const credited = evidence.isDownstream(reading.analysis, document);
  if (document === reading.analysis) return { placement, basis: 'order', ordered: true, credited: false };
  const basis = evidence.precedes(document, reading.analysis);
  if (basis !== null) return { placement, basis, ordered: true, credited };
  if (evidence.against) return { placement, basis: 'order', ordered: true, credited };
  if (evidence.precedes(reading.analysis, document) !== null || document > reading.analysis) return null;
  return { placement, basis: 'order', ordered: false, credited };
}

/** Weight of shared words from which a differing stretch is the same utterance whoever speaks, in whatever document. */
const BEYOND_CHANCE = 5;

/**
 * Whether words that differ are surely the same utterance, so that the difference is one: the speaker is the same, or
 * the two documents are on one event, or more is shared than stock phrases share. In 840 articles of one campaign two
 * thirds of the likenesses with none of these were chance.
 */
function isSure(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  const { weight, document } = placement;
  if (weight.apart + weight.diverging === 0 || weight.shared >= BEYOND_CHANCE) return true;
  return evidence.agreement(reading, placement) === 'same' || evidence.relatedTo(reading.analysis).has(document);
}

/** Days between two articles beyond which like words in another wording were said on another occasion. */
const ONE_OCCASION_DAYS = 45;

/** Articles far apart in time that word a thing differently report two occasions; a source given as such is the source. */
function isAnotherOccasion({ document, weight }: Placement, reading: Reading, evidence: Evidence): boolean {
  if (evidence.against || weight.apart === 0) return false;
  const [one, other] = [document, reading.analysis].map((at) =>
    Date.parse(evidence.analyses[at]?.document.published.value ?? ''),
  ) as [number, number];
  return Math.abs(one - other) > ONE_OCCASION_DAYS * 86_400_000;
}

/**
 * What a reading that was placed whole leaves out, where that governs what it keeps. A fragment in the reporter's own
 * sentence asserts nothing by itself, so that nothing governs it but that sentence.
 */
function withCuts(placement: Placement, reading: Reading, tokens: TokenStream, evidence: Evidence): Placement {
  const source = evidence.corpus.documentOf(placement.document);
  if (
    !placement.whole ||
    reading.quotation.kind !== 'direct' ||
    source === undefined ||
    placement.stretches.length !== 1
  )
    return placement;
  // A word or two may be anybody's: what another said of it governs nothing.
  if (countWords(tokens) <= TOO_SHORT_WORDS && evidence.agreement(reading, placement) !== 'same') return placement;
  const stream = placement.form === 'quotation' || placement.quotations.length > 0 ? source.speech : source.running;
  const [from, to] =
    stream === source.speech ? readingRange(source, placement.stretches[0] as Span) : [0, stream.count];
  const cuts = governingCuts(tokens, sliceTokens(stream, from, to), placement.collation);
  const isTaken = (cut: GoverningCut): boolean =>
    !breaksOff(cut, tokens, evidence) && !isQuotedBeside(cut, placement.document, reading, evidence);
  return { ...placement, cuts: cuts.filter(isTaken) };
}

/** Whether the quotation before or after gives what a cut left out. */
function isQuotedBeside({ taken }: GoverningCut, document: number, reading: Reading, evidence: Evidence): boolean {
  return evidence
    .besides(reading)
    .some((beside) =>
      evidence
        .placementsOf(beside)
        .some((other) => other.document === document && other.stretches.some((span) => overlaps(span, taken))),
    );
}

/** The tokens of the readings that a stretch lies in, half-open: what the speaker said elsewhere governs nothing here. */
function readingRange({ speech, readingOf }: CorpusDocument, stretch: Span): readonly [number, number] {
  let from = tokenFrom(speech, stretch.start);
  let to = tokenFrom(speech, stretch.end);
  const [first, last] = [readingOf[from], readingOf[to - 1]];
  while (from > 0 && (readingOf[from - 1] === first || readingOf[from - 1] === -1)) from--;
  while (to < speech.count && (readingOf[to] === last || readingOf[to] === -1)) to++;
  return [from, to];
}

/**
 * Whether a reading breaks off in the middle of a clause ("people that can …"): what would have followed is missing for
 * everybody to see. A negation that stood next is not: "I will" is a whole answer.
 */
function breaksOff({ side, governs }: GoverningCut, tokens: TokenStream, evidence: Evidence): boolean {
  if (side !== 'after' || governs === 'negation') return false;
  let last = tokens.count - 1;
  while (last > 0 && tokens.kind[last] !== WORD) last--;
  return evidence.corpus.weights.isGrammar(tokens.key[last] ?? -1);
}

/** The earliest witness, then, for what it lacks, the earliest that has it. */
function cover(candidates: readonly HeldAgainst[], tokens: TokenStream): HeldAgainst[] {
  const covered = new Uint8Array(tokens.count);
  const held: HeldAgainst[] = [];
  for (const candidate of candidates) {
    // Once something surely earlier is found, what may be later is no ground to accuse anybody.
    if (!candidate.ordered && held.some(({ ordered }) => ordered)) continue;
    let gained = 0;
    const { placed } = candidate.placement;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== WORD || covered[i] === 1) continue;
      const start = tokens.start[i] ?? 0;
      if (placed.start <= start && start < placed.end) gained++;
    }
    if (held.length > 0 && gained < UNPLACED_WORDS) continue;
    held.push(candidate);
    for (let i = 0; i < tokens.count; i++) {
      const start = tokens.start[i] ?? 0;
      if (placed.start <= start && start < placed.end) covered[i] = 1;
    }
  }
  return held;
}

/** Stretches of the reading, of some words, that no held witness carries. */
function gapsOf(held: readonly HeldAgainst[], tokens: TokenStream): Span[] {
  const gaps: Span[] = [];
  let from = -1;
  let words = 0;
  const close = (end: number): void => {
    if (from >= 0 && words >= UNPLACED_WORDS) gaps.push({ start: from, end });
    from = -1;
    words = 0;
  };
  let last = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const start = tokens.start[i] ?? 0;
    if (held.some(({ placement: { placed } }) => placed.start <= start && start < placed.end)) close(last);
    else {
      if (from < 0) from = start;
      words++;
    }
    last = tokens.end[i] ?? 0;
  }
  close(last);
  return gaps;
}

/** Two stretches of one earlier document, in different quotations, that together carry all of the reading. */
function spliceOf(
  placements: readonly Placement[],
  tokens: TokenStream,
  reading: Reading,
  evidence: Evidence,
): HeldAgainst | null {
  const parts = evidence.placementsEarliestFirst(placements.filter(isSplicedPart));
  for (const first of parts) {
    const held = heldAgainst(first, reading, evidence);
    const complete = evidence.analyses[first.document]?.document.form === 'transcript';
    if (held === null || !held.ordered || !(complete || evidence.against)) continue;
    const rest = parts.find(
      (other) =>
        other.document === first.document &&
        other.placed.start > first.placed.start &&
        areFarApart(first, other, evidence.analyses[first.document] as Analysis) &&
        carriesAll([first, other], tokens),
    );
    if (rest === undefined) continue;
    const stretches = [...first.stretches, ...rest.stretches];
    return { ...held, placement: { ...first, form: 'splice', stretches, whole: true } };
  }
  return null;
}

/** Two answers of a transcript; two quotations of an article with a paragraph between them, or in the other order. */
function areFarApart(first: Placement, second: Placement, { document }: Analysis): boolean {
  if (second.quotations.some((quotation) => first.quotations.includes(quotation))) return false;
  if (document.form === 'transcript') return true;
  const [one, other] = [first, second].map(({ stretches }) =>
    blockIndexAt(document.blocks, stretches[0]?.start ?? 0),
  ) as [number, number];
  return other < one || other > one + 1;
}

/** Words of a splice that may belong to neither part: the "and" that joins them. */
const JOINING_WORDS = 2;

function carriesAll(parts: readonly Placement[], tokens: TokenStream): boolean {
  let missing = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] ?? 0;
    if (tokens.kind[i] === WORD && !parts.some(({ placed }) => placed.start <= start && start < placed.end)) missing++;
  }
  return missing <= JOINING_WORDS;
}

function nearestOf(placements: readonly Placement[]): Placement | null {
  let best: Placement | null = null;
  for (const placement of placements) {
    if (placement.weight.shared >= 2 && (best === null || merit(placement) > merit(best))) best = placement;
  }
  return best;
}

function unverifiableOf(reading: Reading, words: number, evidence: Evidence): Unverifiable | null {
  const { language } = (evidence.analyses[reading.analysis] as Analysis).document;
  const searched = evidence.searchedLanguages(reading.analysis);
  if (language !== 'und' && !searched.has(language) && !searched.has('und')) return 'other-language';
  const tokens = evidence.tokensOf(reading);
  const isShort = words <= TOO_SHORT_WORDS || weightOf(tokens, evidence) < leastWeight(words);
  // Words that a source has, where nothing tells that they are this utterance, are not words that no source carries.
  return isShort || standsElsewhere(reading, evidence) ? 'too-short' : null;
}

function weightOf(tokens: TokenStream, { corpus }: Evidence): number {
  let weight = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === WORD) weight += corpus.weights.of(tokens.key[i] ?? -1);
  }
  return weight;
}
