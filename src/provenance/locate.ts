/**
 * Where a reading stands in the corpus: seeds (shared word pairs), chains, then a word-by-word collation of the stretch.
 *
 * What decides is not how much of the reading was found, but how dense the agreement is inside the stretch, and whether
 * the two texts disagree at its ends. A stretch may end where either text ends; where both go on, and go on differently,
 * those words count against it: two remarks that share a phrase share its middle and neither end.
 */
import type { Span } from '../model/span.ts';
import type { Placement, WitnessForm } from '../model/witness.ts';
import { collate } from '../text/collate.ts';
import { countWords } from '../text/count-words.ts';
import { sliceTokens } from '../text/slice-tokens.ts';
import { BOUNDARY, BRACKET_CLOSE, BRACKET_OPEN, ELLIPSIS, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { chainsOf } from './chain.ts';
import type { Chain } from './chain.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { weigh } from './weigh.ts';

/** Chains looked at in one document. */
const MOST_CHAINS = 4;
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

export interface LocateOptions {
  /** Which documents may carry it. */
  readonly documents?: (document: number) => boolean;
  /** The one document that is asked for. */
  readonly only?: number;
  /** Leaves out what stands outside marks. */
  readonly spokenOnly?: boolean;
  readonly ends?: Ends;
  /** Stretches that do not count, such as the reading's own place. */
  readonly except?: (document: number, stretch: Span) => boolean;
}

/** Every placement of a reading, in the order of the corpus; at most {@link MOST_CHAINS} a document. */
export function locate(reading: TokenStream, corpus: Corpus, options: LocateOptions = {}): Placement[] {
  const placements: Placement[] = [];
  const isSearched = (document: number): boolean => options.documents?.(document) !== false;
  const { only = null } = options;
  const own = options.except === undefined ? 0 : 1;
  const chains = chainsOf(reading, corpus, { most: MOST_CHAINS, only, isSearched, own });
  for (const chain of chains) {
    const { document, running } = chain.document;
    const stretch = { start: running.start[chain.from] ?? 0, end: running.end[chain.to - 1] ?? 0 };
    if (options.except?.(document, stretch) === true) continue;
    const spoken = inSpeech(reading, chain, corpus, options.ends ?? 'short');
    const placement = spoken ?? (options.spokenOnly === true ? null : inRunning(reading, chain, corpus));
    if (placement !== null && options.except?.(document, placement.stretches[0] as Span) !== true) {
      placements.push(placement);
    }
  }
  return placements;
}

/** The chain as a stretch of quotations or turns; null when it does not begin or does not end inside one. */
function inSpeech(reading: TokenStream, chain: Chain, corpus: Corpus, ends: Ends): Placement | null {
  const { running, speech, readingOf } = chain.document;
  const from = tokenAt(speech, running.start[chain.from] ?? 0);
  const to = tokenAt(speech, running.start[chain.to - 1] ?? 0);
  if (from < 0 || to < from) return null;
  const headRoom = countWords(speech, endOfSpan(speech, from, -1) + 1, from);
  const tailRoom = countWords(speech, to + 1, endOfSpan(speech, to, 1));
  const limits = { first: readingEnd(readingOf, from, -1) + 1, last: readingEnd(readingOf, to, 1) };
  return placeIn(reading, chain, corpus, { stream: speech, from, to: to + 1, headRoom, tailRoom, ...limits, ends });
}

function inRunning(reading: TokenStream, chain: Chain, corpus: Corpus): Placement | null {
  const { running } = chain.document;
  const { from, to } = chain;
  const rooms = { headRoom: from, tailRoom: running.count - to, first: 0, last: running.count, ends: 'short' as const };
  return placeIn(reading, chain, corpus, { stream: running, from, to, ...rooms });
}

interface Target {
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
function placeIn(reading: TokenStream, chain: Chain, corpus: Corpus, target: Target): Placement | null {
  const from = beyondEllipsis(reading, endOfSpan(reading, chain.readFrom - 1, -1), -1) + 1;
  const to = beyondEllipsis(reading, endOfSpan(reading, chain.readTo, 1), 1);
  const head = countOwnWords(reading, from, chain.readFrom);
  const tail = countOwnWords(reading, chain.readTo, to);
  const short = Math.max(SHORT_END, countWords(reading, chain.readFrom, chain.readTo) * SHORT_END_SHARE);
  const keeps = (words: number, room: number): boolean =>
    words > 0 && (target.ends === 'all' || (room > 0 && (target.ends === 'goes-on' || words <= short)));
  const keepHead = keeps(head, target.headRoom);
  const keepTail = keeps(tail, target.tailRoom);
  const overhang = { head, tail, from, to };
  const placement = placePart(reading, chain, corpus, target, overhang, { head: keepHead, tail: keepTail });
  if (placement === null || target.ends !== 'short') return placement;
  if ((keepHead ? head : 0) + (keepTail ? tail : 0) <= SHORT_END) return placement;
  if (placement.weight.apart <= placement.weight.shared * MOST_APART) return placement;
  return placePart(reading, chain, corpus, target, overhang, { head: false, tail: false });
}

/** Longer ends that bring more than this share of what is shared, in words that differ, are left out. */
const MOST_APART = 0.67;

function placePart(
  reading: TokenStream,
  chain: Chain,
  corpus: Corpus,
  target: Target,
  { head, tail, from, to }: Overhang,
  keep: { readonly head: boolean; readonly tail: boolean },
): Placement | null {
  const readFrom = keep.head || head === 0 ? from : chain.readFrom;
  const readTo = keep.tail || tail === 0 ? to : chain.readTo;
  const whole = readFrom <= 0 && readTo >= reading.count;
  const part = whole ? reading : sliceTokens(reading, readFrom, readTo);
  const window =
    target.ends === 'all' || hasEllipsis(part)
      ? { from: target.first, to: target.last }
      : {
          from: Math.max(target.first, target.from - (keep.head ? chain.readFrom - readFrom + MARGIN : 0)),
          to: Math.min(target.last, target.to + (keep.tail ? readTo - chain.readTo + MARGIN : 0)),
        };
  const collation = collate(part, target.stream, { mode: 'within', window });
  if (collation.matched === 0) return null;
  const diverging =
    (keep.head ? 0 : Math.min(head, target.headRoom)) + (keep.tail ? 0 : Math.min(tail, target.tailRoom));
  return {
    document: chain.document.document,
    ...formOf(collation.stretch, chain.document, target.stream),
    stretches: [collation.stretch],
    placed: { start: part.start[0] ?? 0, end: part.end[part.count - 1] ?? 0 },
    whole,
    collation,
    weight: weigh(part, collation.edits, { diverging, ...keep, shorter: shorterOf(reading, target) }, corpus),
    cuts: [],
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

/** The first token of another reading in one direction. */
function readingEnd(readingOf: Int32Array, from: number, step: 1 | -1): number {
  const reading = readingOf[from];
  let at = from;
  while (at >= 0 && at < readingOf.length && (readingOf[at] === reading || readingOf[at] === -1)) at += step;
  return at;
}

/** The boundary or ellipsis next to a token in one direction, beyond which a text may jump; else beyond the stream. */
function endOfSpan(stream: TokenStream, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < stream.count && stream.kind[at] !== BOUNDARY && stream.kind[at] !== ELLIPSIS) at += step;
  return at;
}

function hasEllipsis(stream: TokenStream): boolean {
  return stream.kind.subarray(0, stream.count).includes(ELLIPSIS);
}

/** Index of the token that covers an offset; -1 when the stream has none there. */
function tokenAt(stream: TokenStream, offset: number): number {
  let low = 0;
  let high = stream.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stream.start[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return stream.count > 0 && (stream.start[low] ?? 0) <= offset && offset < (stream.end[low] ?? 0) ? low : -1;
}

function formOf(
  stretch: Span,
  { readingOf, readings, speech }: CorpusDocument,
  stream: TokenStream,
): { form: WitnessForm; quotations: number[] } {
  if (stream !== speech) return { form: 'running', quotations: [] };
  const under = new Set<number>();
  for (let i = Math.max(0, tokenAt(speech, stretch.start)); i < speech.count; i++) {
    if ((speech.start[i] ?? 0) >= stretch.end) break;
    if ((readingOf[i] ?? -1) >= 0) under.add(readingOf[i] ?? 0);
  }
  const found = [...under].sort((a, b) => a - b).flatMap((at) => readings[at] ?? []);
  const setOff = found.every(({ quotation }) => quotation.form === 'set-off');
  return { form: setOff ? 'set-off' : 'quotation', quotations: [...new Set(found.map(({ index }) => index))] };
}
