/** What is known of one quotation: which witness it is held against, and what could not be placed. */
import { proseOf } from '../model/document.ts';
import { overlaps } from '../model/span.ts';
import type { HeldAgainst, Unverifiable, Verdict } from '../model/verdict.ts';
import type { Analysis, Placement, Reading } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { countWords } from '../text/count-words.ts';
import { isVerbatim } from './cluster.ts';
import type { Evidence } from './evidence.ts';
import { cover, gapsOf, groundsFor, heldAgainst } from './held-against.ts';
import { TOO_SHORT_WORDS, withCuts } from './kept-cuts.ts';
import type { Likeness, Wanted } from './locate.ts';
import type { Prospect } from './place.ts';
import { leastWeight } from './promising.ts';
import {
  isParaphrase,
  isSameUtterance,
  mayBeParaphrase,
  mayBeSplicedPart,
  mayBeWholeRunning,
} from './same-utterance.ts';
import { isQuotedAsWritten, mayBeOwnWords } from './quoted-documents.ts';
import { repeats } from './set-apart.ts';
import { soleQuotation } from './sole-quotation.ts';
import { speakerOf } from './speaker-agreement.ts';
import { joinedPart, spliceAt, spliceOf } from './splice.ts';
import { narratedRuns, placeOfNarrated, runOf, runsOf, spokenRuns } from './word-for-word.ts';
import type { Run } from './word-for-word.ts';

/**
 * Fewer words are no clause; so many, however common, are not chance where the passage that has all of them names their
 * speaker.
 */
const NARRATED_WORDS = 4;

export function judge(reading: Reading, evidence: Evidence): Verdict {
  // With --against a quotation must be found, and sources outrank drafts.
  const mustBeSupported = evidence.against;
  const tokens = evidence.tokensOf(reading);
  const isElsewhere = (placement: Placement): boolean => !repeatsItself(placement, reading, evidence);
  const placementsThat = (wanted: Wanted): Placement[] =>
    evidence.likenesses.placementsOf(reading, wanted).filter(isElsewhere);
  const spoken = bestInEach(evidence.utterances.of(reading).filter(isElsewhere));
  const unmarked = bestInEach(
    placementsThat(mayBeWholeRunning).filter(
      (placement) => placement.form === 'running' && isWitness(placement, reading, evidence),
    ),
  ).map((placement): Placement => ({ ...placement, form: 'set-off' }));
  const witnesses = evidence.placementsEarliestFirst([...spoken, ...unmarked]);
  const held = cover(groundsFor(reading, witnesses, evidence), tokens).map((against) => ({
    ...against,
    placement: withCuts(against.placement, reading, tokens, evidence),
  }));
  const isWhole = held.length > 0 && held.every(({ placement }) => placement.whole);
  const gaps = mustBeSupported ? gapsOf(held, tokens) : [];
  const joined = gaps.map((gap) => joinedPart(gap, held, reading, evidence));
  const splice = isWhole
    ? null
    : (spliceOf(placementsThat(mayBeSplicedPart), tokens, reading, evidence) ??
      spliceAt(held, joined, tokens, evidence));
  const unplaced = splice === null ? gaps.filter((_, i) => joined[i] === null) : [];
  const narrated = witnesses.length > 0 ? [] : narratedOf(reading, placementsThat(mayBeParaphrase), evidence);
  const unmarkedWords = mustBeSupported
    ? narrated.find(({ placement }) => mayBeOwnWords(placement, reading, evidence))
    : undefined;
  const running = unmarkedWords === undefined ? narrated : [];
  const found = held.length > 0 || running.length > 0 || splice !== null;
  return {
    reading,
    held,
    witnesses,
    running,
    splice,
    nearest: found ? null : (unmarkedWords?.placement ?? nearestOf(evidence.likenesses.of(reading), isElsewhere)),
    unplaced,
    sole: soleQuotation(reading, evidence),
    unverifiable: found || !mustBeSupported ? null : unverifiableOf(reading, unmarkedWords, evidence),
    mustBeSupported,
    isEarliest: held.length === 0 && witnesses.length > 0,
  };
}

/** In one document, only what is set apart (headline, standfirst, pull quote, caption) is held against the body. */
function repeatsItself(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  if (placement.document !== reading.analysis) return false;
  const { blocks } = (evidence.analyses[placement.document] as Analysis).document;
  const [witness] = evidence.readingsUnder(placement);
  return witness === undefined || !repeats(reading, witness, blocks) || !isOneLine(placement);
}

/** A line that repeats another of the same article: all of it, with little changed. */
function isOneLine({ whole, collation: { words, matched } }: Placement): boolean {
  return whole && matched >= 4 * (words - matched);
}

/** Running text that is the words themselves: what a body wrote, a block or caption, or what yet another document quotes. */
function isWitness(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  if (isSameUtterance(placement, 'unknown') && isQuotedAsWritten(placement, reading, evidence)) return true;
  if (!isVerbatim(placement)) return isAttested(placement, reading, evidence);
  const { document } = evidence.analyses[placement.document] as Analysis;
  const at = placement.stretches[0]?.start ?? 0;
  const block = document.blocks[blockIndexAt(document.blocks, at)];
  if (block?.kind === 'blockquote' || block?.kind === 'caption') return true;
  return evidence.utterances
    .of(reading)
    .some((other) => other.document !== placement.document && other.document !== reading.analysis);
}

/** Whether a third document quotes the same stretch of running text word for word: a letter that is printed without marks. */
function isAttested(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  if (!placement.whole || !isSameUtterance(placement, 'unknown')) return false;
  const isQuoted = (mate: Reading): boolean =>
    evidence.likenesses
      .placementsOf(mate, (likeness) => likeness.document === placement.document && mayBeWholeRunning(likeness))
      .some(
        (there) =>
          there.document === placement.document &&
          there.form === 'running' &&
          isVerbatim(there) &&
          there.stretches.some((a) => placement.stretches.some((b) => overlaps(a, b))),
      );
  return evidence.utterances
    .of(reading)
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

function merit({ weight }: Prospect): number {
  return weight.shared - weight.apart - weight.diverging;
}

function nearestOf(likenesses: readonly Likeness[], isElsewhere: (placement: Placement) => boolean): Placement | null {
  let best: Placement | null = null;
  const isNearer = (one: Prospect): boolean => one.weight.shared >= 2 && (best === null || merit(one) > merit(best));
  for (const { spoken, running, placement: collate } of likenesses) {
    if (!spoken.some(isNearer) && !running.some(isNearer)) continue;
    const placement = collate();
    if (placement !== null && isElsewhere(placement) && isNearer(placement)) best = placement;
  }
  return best;
}

/** Passages outside quotation marks that say what a reading says, earliest first. */
function narratedOf(reading: Reading, placements: readonly Placement[], evidence: Evidence): HeldAgainst[] {
  // The name of a paper, a term: both texts have it, and nobody put it into words.
  if (countWords(evidence.tokensOf(reading)) < NARRATED_WORDS) return [];
  const narrated = placements.filter(({ form }) => form === 'running');
  const isOfSpeaker = (placement: Placement): boolean =>
    evidence.isGivenByHand && namesSpeaker(placement, reading, evidence);
  const alike = bestInEach(narrated.filter((placement) => isParaphrase(placement, isOfSpeaker(placement))));
  const passages = alike.length > 0 ? alike : narratedWordForWord(reading, evidence);
  return evidence
    .placementsEarliestFirst(passages)
    .map((placement) => heldAgainst(placement, reading, evidence))
    .filter((passage) => passage !== null);
}

/** Where a paragraph that names the speaker has all the words of a reading outside marks, however common they are. */
function narratedWordForWord(reading: Reading, evidence: Evidence): Placement[] {
  const tokens = evidence.tokensOf(reading);
  const keys = runOf(tokens);
  if (!evidence.against || keys === null || keys.length < NARRATED_WORDS) return [];
  return narratedElsewhere(keys, reading, evidence)
    .map((run) => placeOfNarrated(run, tokens, evidence.corpus.weights.ofAll(keys)))
    .filter((placement) => namesSpeaker(placement, reading, evidence));
}

/** Whether the paragraph in which a placement stands has the last name of the speaker of a reading. */
function namesSpeaker({ document, stretches }: Placement, reading: Reading, evidence: Evidence): boolean {
  const speaker = speakerOf(evidence.analyses[reading.analysis] as Analysis, reading.index);
  if (speaker === null || speaker.type === 'unnamed') return false;
  const { text, blocks } = (evidence.analyses[document] as Analysis).document;
  const block = blocks[blockIndexAt(blocks, stretches[0]?.start ?? 0)];
  return block !== undefined && proseOf(text, block).includes(speaker.name.split(' ').at(-1) as string);
}

/** Where other documents have the words outside marks: asked for a paraphrase, then for whether they stand anywhere. */
function narratedElsewhere(keys: readonly number[], reading: Reading, evidence: Evidence): readonly Run[] {
  const find = (): readonly Run[] => narratedRuns(keys, evidence.corpus, evidence.othersThan(reading.analysis));
  return evidence.occurrences.of(`narrated elsewhere ${reading.analysis} ${keys.join()}`, find);
}

function unverifiableOf(
  reading: Reading,
  unmarkedWords: HeldAgainst | undefined,
  evidence: Evidence,
): Unverifiable | null {
  if (unmarkedWords !== undefined) return 'unmarked';
  const { language } = (evidence.analyses[reading.analysis] as Analysis).document;
  const searched = evidence.searchedLanguages(reading.analysis);
  if (searched.size === 0) return 'no-source';
  if (language !== 'und' && !searched.has(language) && !searched.has('und')) return 'other-language';
  const tokens = evidence.tokensOf(reading);
  const [runs, all] = [runsOf(tokens), runOf(tokens)];
  if (runs === null || all === null) return null;
  const own = runs.flat();
  const isShort = own.length <= TOO_SHORT_WORDS || evidence.corpus.weights.ofAll(own) < leastWeight(own.length);
  // Words that sources have, where nothing tells that they are this utterance, are not words that no source carries.
  const isThere = (keys: readonly number[]): boolean => standsWordForWord(keys, reading, evidence);
  return isShort || runs.every(isThere) || isThere(all) ? 'too-short' : null;
}

/** Whether the very words stand in a document that is searched, whoever says them there. */
function standsWordForWord(keys: readonly number[], reading: Reading, evidence: Evidence): boolean {
  const { corpus, occurrences } = evidence;
  const first = (): Run[] => {
    const { value } = spokenRuns(keys, corpus, evidence.othersThan(reading.analysis)).next();
    return value === undefined ? narratedElsewhere(keys, reading, evidence).slice(0, 1) : [value];
  };
  return occurrences.of(`first elsewhere ${reading.analysis} ${keys.join()}`, first).length > 0;
}
