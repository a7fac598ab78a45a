/**
 * A reading held against a stretch of an earlier text with which it shares words: the collation, and what speaks for the
 * two being one utterance. `locate`, which looks in whole documents, and `bulk/`, which looks in quotations alone, both
 * use it, so that both say the same of the same two wordings.
 */
import type { Placement } from '../model/witness.ts';
import { countWords } from '../text/count-words.ts';
import { grammarTables } from '../text/languages/index.ts';
import { sliceTokens } from '../text/slice-tokens.ts';
import { BOUNDARY, BRACKET_CLOSE, BRACKET_OPEN, ELLIPSIS, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { touches } from '../text/word-at.ts';
import { PartCollations } from './part-collations.ts';
import { weigh } from './weigh.ts';
import type { WordWeights } from './word-weight.ts';

/** An end of at most this many words, or this share of what was found, belongs to the placement, as an alteration. */
const SHORT_END = 3;
const SHORT_END_SHARE = 0.5;

/**
 * Which ends of a reading, beyond the words that it shares with a place, are held against that place: `short` ones, so
 * long as the witness goes on too; every one where the witness `goes-on`; or `all`.
 */
export type Ends = 'short' | 'goes-on' | 'all';

/** The tokens of a reading from the first to the last word that it shares with the target, half-open. */
export interface Shared {
  readonly from: number;
  readonly to: number;
}

/** What of a {@link Placement} follows from the two wordings alone. */
export type Placed = Pick<Placement, 'placed' | 'whole' | 'collation' | 'weight'>;

/** Where in an earlier text the shared words of a reading stand, and what of that text may be looked at. */
export interface Target {
  readonly stream: TokenStream;
  /** First and last shared word, half-open. */
  readonly from: number;
  readonly to: number;
  /** Words that the witness has before and after them, between the same marks. */
  readonly headRoom: number;
  readonly tailRoom: number;
  /** Tokens that the collation may look at, half-open: beyond them somebody says something else. */
  readonly first: number;
  readonly last: number;
  readonly ends: Ends;
}

/** A part of a reading that is held against a target, and which of its ends beyond the shared words it keeps. */
export interface Part {
  /** Tokens of the reading, half-open. */
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
  readonly keep: { readonly head: boolean; readonly tail: boolean };
  /** Words with which reading and target go on differently. */
  readonly diverging: number;
}

/** What of a reading is held against a target. */
export interface Plan {
  readonly reading: TokenStream;
  readonly found: Shared;
  readonly target: Target;
  readonly part: Part;
  /** What is held instead where so much of the ends differs that they are rather something else. */
  readonly withoutEnds: Part | null;
}

/** The most that can come of a {@link Plan}: no collation finds more words than a part has. */
export type Prospect = Pick<Placement, 'whole' | 'weight'>;

/** Chooses what of a reading is held against a target: with its short ends, which then count as altered. */
export function planIn(reading: TokenStream, found: Shared, target: Target): Plan {
  const from = beyondEllipsis(reading, endOfSpan(reading, found.from - 1, -1), -1) + 1;
  const to = beyondEllipsis(reading, endOfSpan(reading, found.to, 1), 1);
  const head = countOwnWords(reading, from, found.from);
  const tail = countOwnWords(reading, found.to, to);
  const short = Math.max(SHORT_END, countWords(reading, found.from, found.to) * SHORT_END_SHARE);
  const keeps = (words: number, room: number): boolean =>
    words > 0 && (target.ends === 'all' || (room > 0 && (target.ends === 'goes-on' || words <= short)));
  const keep = {
    head: keeps(head, target.headRoom) || (head === 1 && negates(reading, from, from + 1)),
    tail: keeps(tail, target.tailRoom) || (tail === 1 && negates(reading, found.to, found.to)),
  };
  const partWith = (kept: Part['keep']): Part => {
    const part = {
      from: kept.head || head === 0 ? from : found.from,
      to: kept.tail || tail === 0 ? to : found.to,
    };
    return {
      ...part,
      whole: part.from <= 0 && part.to >= reading.count,
      keep: kept,
      diverging: (kept.head ? 0 : Math.min(head, target.headRoom)) + (kept.tail ? 0 : Math.min(tail, target.tailRoom)),
    };
  };
  const isLong = (keep.head ? head : 0) + (keep.tail ? tail : 0) > SHORT_END;
  return {
    reading,
    found,
    target,
    part: partWith(keep),
    withoutEnds: target.ends === 'short' && isLong ? partWith({ head: false, tail: false }) : null,
  };
}

/**
 * Whether a word turns what it touches, as "n't" in "I wish it weren't": never what another merely left out. `seam`: the
 * second of the two. "No, we will" answers somebody.
 */
function negates(reading: TokenStream, at: number, seam: number): boolean {
  if (at < 0 || !touches(reading, seam)) return false;
  return grammarTables(reading.language).directNegations.has(reading.vocabulary.form(reading.key[at] as number));
}

export function prospectsOf({ reading, target, part, withoutEnds }: Plan, weights: WordWeights): Prospect[] {
  const shorter = shorterOf(reading, target);
  return [part, withoutEnds]
    .filter((one) => one !== null)
    .map(({ from, to, whole, diverging }) => {
      let [shared, words] = [0, 0];
      for (let i = Math.max(0, from); i < to; i++) {
        if (reading.kind[i] !== WORD) continue;
        shared += weights.of(reading.key[i] ?? 0);
        words++;
      }
      return { whole, weight: { shared, apart: 0, diverging, run: words, cover: Math.min(1, words / shorter) } };
    });
}

/**
 * The reading held against the target as planned.
 *
 * @param collations of the same reading.
 */
export function placeAs(plan: Plan, weights: WordWeights, collations: PartCollations): Placed | null {
  const placed = placePart(plan, plan.part, weights, collations);
  if (placed === null || plan.withoutEnds === null) return placed;
  if (placed.weight.apart <= placed.weight.shared * MOST_APART) return placed;
  return placePart(plan, plan.withoutEnds, weights, collations);
}

/** {@link planIn} and {@link placeAs} in one. */
export function placeIn(reading: TokenStream, found: Shared, target: Target, weights: WordWeights): Placed | null {
  return placeAs(planIn(reading, found, target), weights, new PartCollations());
}

/** Longer ends that bring more than this share of what is shared, in words that differ, are left out. */
const MOST_APART = 0.67;

function placePart(
  { reading, found, target }: Plan,
  part: Part,
  weights: WordWeights,
  collations: PartCollations,
): Placed | null {
  const { from, to, whole, keep, diverging } = part;
  const tokens = whole ? reading : sliceTokens(reading, from, to);
  const collation = collations.of(tokens, part, found, target);
  if (collation.matched === 0) return null;
  return {
    placed: { start: tokens.start[0] ?? 0, end: tokens.end[tokens.count - 1] ?? 0 },
    whole,
    collation,
    weight: weigh(tokens, collation.edits, { diverging, ...keep, shorter: shorterOf(reading, target) }, weights),
  };
}

function shorterOf(reading: TokenStream, { stream, from, to, headRoom, tailRoom }: Target): number {
  const own = countWords(reading);
  return Math.min(own, headRoom + countWords(stream, from, to) + tailRoom);
}

/**
 * What stands beyond an ellipsis belongs to the placement when it is too short to be found by itself: "Absolutely … The
 * army stays", or nothing at all.
 */
function beyondEllipsis(reading: TokenStream, at: number, step: 1 | -1): number {
  if (reading.kind[at] !== ELLIPSIS) return at;
  const end = endOfSpan(reading, at + step, step);
  const words = step > 0 ? countWords(reading, at, end) : countWords(reading, end + 1, at);
  return words <= SHORT_END ? end : at;
}

/** Words that the reading gives as the speaker's: what stands in square brackets is the reporter's. */
function countOwnWords(stream: TokenStream, from: number, to: number): number {
  let count = 0;
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (stream.kind[i] === BRACKET_OPEN) depth++;
    else if (stream.kind[i] === BRACKET_CLOSE) depth = Math.max(0, depth - 1);
    else if (stream.kind[i] === WORD && depth === 0) count++;
  }
  return count;
}

/** The boundary or ellipsis next to a token in one direction, beyond which a text may jump; else beyond the stream. */
export function endOfSpan(stream: TokenStream, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < stream.count && stream.kind[at] !== BOUNDARY && stream.kind[at] !== ELLIPSIS) at += step;
  return at;
}
