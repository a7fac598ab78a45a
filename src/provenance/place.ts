/**
 * A reading held against a stretch of an earlier text with which it shares words: the collation, and what speaks for the
 * two being one utterance. `locate`, which looks in whole documents, and `bulk/`, which looks in quotations alone, both
 * use it, so that both say the same of the same two wordings.
 */
import type { Placement } from '../model/witness.ts';
import { collate } from '../text/collate.ts';
import { countWords } from '../text/count-words.ts';
import { sliceTokens } from '../text/slice-tokens.ts';
import { BOUNDARY, BRACKET_CLOSE, BRACKET_OPEN, ELLIPSIS, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { weigh } from './weigh.ts';
import type { WordWeights } from './word-weight.ts';

/** An end of at most this many words, or this share of what was found, belongs to the placement, as an alteration. */
const SHORT_END = 3;
const SHORT_END_SHARE = 0.5;
/** Words beyond the chain that the collation may look at, besides those of the reading. */
const MARGIN = 12;

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

/** How a reading overhangs the words that a chain found. */
interface Overhang {
  /** Words of the reading before and after them, up to the next cut. */
  readonly head: number;
  readonly tail: number;
  /** Tokens of the reading between the cuts on either side. */
  readonly from: number;
  readonly to: number;
}

/**
 * The reading held against a target: with its short ends, which then count as altered; without them, where so much of
 * them differs that they are rather something else.
 */
export function placeIn(reading: TokenStream, found: Shared, target: Target, weights: WordWeights): Placed | null {
  const from = beyondEllipsis(reading, endOfSpan(reading, found.from - 1, -1), -1) + 1;
  const to = beyondEllipsis(reading, endOfSpan(reading, found.to, 1), 1);
  const head = countOwnWords(reading, from, found.from);
  const tail = countOwnWords(reading, found.to, to);
  const short = Math.max(SHORT_END, countWords(reading, found.from, found.to) * SHORT_END_SHARE);
  const keeps = (words: number, room: number): boolean =>
    words > 0 && (target.ends === 'all' || (room > 0 && (target.ends === 'goes-on' || words <= short)));
  const keepHead = keeps(head, target.headRoom);
  const keepTail = keeps(tail, target.tailRoom);
  const overhang = { head, tail, from, to };
  const placement = placePart(reading, found, target, weights, overhang, { head: keepHead, tail: keepTail });
  if (placement === null || target.ends !== 'short') return placement;
  if ((keepHead ? head : 0) + (keepTail ? tail : 0) <= SHORT_END) return placement;
  if (placement.weight.apart <= placement.weight.shared * MOST_APART) return placement;
  return placePart(reading, found, target, weights, overhang, { head: false, tail: false });
}

/** Longer ends that bring more than this share of what is shared, in words that differ, are left out. */
const MOST_APART = 0.67;

function placePart(
  reading: TokenStream,
  found: Shared,
  target: Target,
  weights: WordWeights,
  { head, tail, from, to }: Overhang,
  keep: { readonly head: boolean; readonly tail: boolean },
): Placed | null {
  const readFrom = keep.head || head === 0 ? from : found.from;
  const readTo = keep.tail || tail === 0 ? to : found.to;
  const whole = readFrom <= 0 && readTo >= reading.count;
  const part = whole ? reading : sliceTokens(reading, readFrom, readTo);
  const window =
    target.ends === 'all' || hasEllipsis(part)
      ? { from: target.first, to: target.last }
      : {
          from: Math.max(target.first, target.from - (keep.head ? found.from - readFrom + MARGIN : 0)),
          to: Math.min(target.last, target.to + (keep.tail ? readTo - found.to + MARGIN : 0)),
        };
  const collation = collate(part, target.stream, { mode: 'within', window });
  if (collation.matched === 0) return null;
  const diverging =
    (keep.head ? 0 : Math.min(head, target.headRoom)) + (keep.tail ? 0 : Math.min(tail, target.tailRoom));
  return {
    placed: { start: part.start[0] ?? 0, end: part.end[part.count - 1] ?? 0 },
    whole,
    collation,
    weight: weigh(part, collation.edits, { diverging, ...keep, shorter: shorterOf(reading, target) }, weights),
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

function hasEllipsis(stream: TokenStream): boolean {
  return stream.kind.subarray(0, stream.count).includes(ELLIPSIS);
}
