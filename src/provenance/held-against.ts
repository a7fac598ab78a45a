/** Which of the witnesses of a reading it is held against, and what of it they leave open. */
import type { Span } from '../model/span.ts';
import type { HeldAgainst } from '../model/verdict.ts';
import type { Placement, Reading } from '../model/witness.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { isVerbatim } from './cluster.ts';
import type { Evidence } from './evidence.ts';
import { isUnchanged } from './same-utterance.ts';

/** Stretches of a reading shorter than this need no witness of their own. */
const UNPLACED_WORDS = 3;

/** The grounds on which a reading can be held against its witnesses: what is surely earlier first. */
export function groundsFor(reading: Reading, witnesses: readonly Placement[], evidence: Evidence): HeldAgainst[] {
  const bearers = evidence.against
    ? witnesses.filter((placement) => bearsOut(placement, reading, evidence)).slice(-MOST_BEARERS)
    : [];
  return witnesses
    .map((placement) => heldAgainst(placement, reading, evidence))
    .filter((held) => held !== null)
    .filter(({ placement }) => isSure(placement, reading, evidence) && !isAnotherOccasion(placement, reading, evidence))
    .filter(({ placement }) => !bearers.some((bearer) => outweighs(bearer, placement, reading, evidence)))
    .sort(byGround(reading));
}

/** Whether and why a placement is to be held against a reading; null when the reading is the earlier of the two. */
export function heldAgainst(placement: Placement, reading: Reading, evidence: Evidence): HeldAgainst | null {
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
  return evidence.agreement(reading, placement) === 'same' || evidence.related.areOne(reading.analysis, document);
}

/** Days between two articles beyond which like words in another wording were said on another occasion. */
const ONE_OCCASION_DAYS = 45;

/** Articles far apart in time that word a thing differently report two occasions; a source given as such is the source. */
function isAnotherOccasion({ document, weight }: Placement, reading: Reading, evidence: Evidence): boolean {
  if (evidence.against || weight.apart === 0) return false;
  return daysBetween(document, reading.analysis, evidence) > ONE_OCCASION_DAYS;
}

/** Whether a given source has the words as they are, and says nobody else to have said them. */
function bearsOut(placement: Placement, reading: Reading, evidence: Evidence): boolean {
  return (
    placement.form !== 'running' &&
    placement.document !== reading.analysis &&
    isVerbatim(placement) &&
    evidence.agreement(reading, placement) !== 'different'
  );
}

/** The latest sources with the words are asked, however many have them: each is held against all with others. */
const MOST_BEARERS = 32;

/** Days between two sources of which the later may be a copy with a slip; later the same may have been said anew. */
const COPIED_WITHIN_DAYS = 14;

/**
 * Whether a source that has the words outweighs one that has others: the draft credits it and it does not credit the other,
 * or nothing tells which of the two came first, or it came so much later that it may tell of another occasion.
 */
function outweighs(bearer: Placement, placement: Placement, reading: Reading, evidence: Evidence): boolean {
  const [from, to] = [placement.document, bearer.document];
  if (isUnchanged(placement) || from === to || from === reading.analysis) return false;
  if (evidence.isDownstream(to, from)) return false;
  const basis = evidence.precedes(from, to);
  if (basis === null || evidence.isDownstream(reading.analysis, to)) return true;
  return basis === 'date' && daysBetween(from, to, evidence) > COPIED_WITHIN_DAYS;
}

function daysBetween(one: number, other: number, { analyses }: Evidence): number {
  const [a, b] = [one, other].map((at) => Date.parse(analyses[at]?.document.published.value ?? '')) as [number, number];
  return Math.abs(a - b) / 86_400_000;
}

/** What is surely earlier first, then the article's own body, then what may be later; each in the order given. */
function byGround(reading: Reading): (a: HeldAgainst, b: HeldAgainst) => number {
  const rank = ({ ordered, placement }: HeldAgainst): number =>
    ordered ? Number(placement.document === reading.analysis) : 2;
  return (a, b) => rank(a) - rank(b);
}

/** Whether a placement carries the word of its reading that begins at an offset. */
export function carries({ placed }: Placement, offset: number): boolean {
  return placed.start <= offset && offset < placed.end;
}

/** The earliest witness, then, for what it lacks, the earliest that has it. */
export function cover(candidates: readonly HeldAgainst[], tokens: TokenStream): HeldAgainst[] {
  const covered = new Uint8Array(tokens.count);
  const held: HeldAgainst[] = [];
  for (const candidate of candidates) {
    // Once something surely earlier is found, what may be later is no ground to accuse anybody.
    if (!candidate.ordered && held.some(({ ordered }) => ordered)) continue;
    let gained = 0;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== WORD || covered[i] === 1) continue;
      if (carries(candidate.placement, tokens.start[i] ?? 0)) gained++;
    }
    if (held.length > 0 && gained < UNPLACED_WORDS) continue;
    held.push(candidate);
    for (let i = 0; i < tokens.count; i++) if (carries(candidate.placement, tokens.start[i] ?? 0)) covered[i] = 1;
  }
  return held;
}

/** Stretches of the reading, of some words, that no held witness carries. */
export function gapsOf(held: readonly HeldAgainst[], tokens: TokenStream): Span[] {
  if (held.length === 0) return [];
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
    if (held.some(({ placement }) => carries(placement, start))) close(last);
    else {
      if (from < 0) from = start;
      words++;
    }
    last = tokens.end[i] ?? 0;
  }
  close(last);
  return gaps;
}
