/**
 * Where a reading stands in the corpus: seeds (shared word pairs), chains, then a word-by-word collation of the stretch.
 *
 * What decides is not how much of the reading was found, but how dense the agreement is inside the stretch, and whether
 * the two texts disagree at its ends. A stretch may end where either text ends; where both go on, and go on differently,
 * those words count against it: two remarks that share a phrase share its middle and neither end.
 */
import { once } from '../text/once.ts';
import type { Span } from '../model/span.ts';
import type { Placement, WitnessForm } from '../model/witness.ts';
import { countWords } from '../text/count-words.ts';
import { firstWhere } from '../text/first-where.ts';
import { sliceAll } from '../text/slice-tokens.ts';
import type { TokenStretch } from '../text/slice-tokens.ts';
import { BOUNDARY } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { chainsOf } from './chain.ts';
import type { Chain } from './chain.ts';
import type { Corpus, CorpusDocument, DocumentStretch } from './corpus.ts';
import { PartCollations } from './part-collations.ts';
import { endOfSpan, placeAs, planIn, prospectsOf } from './place.ts';
import type { Ends, Plan, Prospect, Target } from './place.ts';

/** Chains looked at in one document. */
const MOST_CHAINS = 4;

export type Wanted = (likeness: Likeness) => boolean;

export interface LocateOptions {
  /** Which documents may carry it. */
  readonly documents?: (document: number) => boolean;
  /** The one document, or the stretch of it, that is searched. */
  readonly only?: DocumentStretch;
  /** The document that the reading stands in. */
  readonly own?: number;
  /** Leaves out what stands outside marks. */
  readonly spokenOnly?: boolean;
  readonly ends?: Ends;
  /** Which likenesses are worth collating: all of them where it is absent. */
  readonly wanted?: Wanted;
  /** Stretches that do not count, such as the reading's own place. */
  readonly except?: (document: number, stretch: Span) => boolean;
}

/** A chain, and what can be told of its placement before words are collated, which is what takes the time. */
export interface Likeness {
  readonly document: number;
  /** What it comes to in quotations or turns is no more than one of these; nothing where it lies in none. */
  readonly spoken: readonly Prospect[];
  /** The same of running text. */
  readonly running: readonly Prospect[];
  /** The stretch of the document that the placement lies in. */
  readonly reach: Span;
  /** Collates, once; null where nothing is left of the likeness. */
  readonly placement: () => Placement | null;
}

/** Every placement of a reading, in the order of the corpus; at most {@link MOST_CHAINS} a document. */
export function locate(reading: TokenStream, corpus: Corpus, options: LocateOptions = {}): Placement[] {
  return placementsOf(likenessesAt(chainsFor(reading, corpus, options), reading, corpus, options), options.wanted);
}

/** The placements of those likenesses that are wanted. */
export function placementsOf(likenesses: readonly Likeness[], wanted: Wanted = () => true): Placement[] {
  return likenesses.filter(wanted).flatMap((likeness) => likeness.placement() ?? []);
}

/** Where a reading might stand: the same for readings of the same keys and kinds. */
export function chainsFor(reading: TokenStream, corpus: Corpus, options: LocateOptions): Chain[] {
  const isSearched = (document: number): boolean => options.documents?.(document) !== false;
  const { only = null, own = null } = options;
  return chainsOf(reading, corpus, { most: MOST_CHAINS, only, isSearched, own });
}

/** What the places where a reading might stand can come to. */
export function likenessesAt(
  chains: readonly Chain[],
  reading: TokenStream,
  corpus: Corpus,
  options: LocateOptions,
): Likeness[] {
  const likenesses: Likeness[] = [];
  const collations = new PartCollations();
  for (const chain of chains) {
    const { document, running } = chain.document;
    const stretch = { start: running.start[chain.from] ?? 0, end: running.end[chain.to - 1] ?? 0 };
    if (options.except?.(document, stretch) === true) continue;
    const found = { from: chain.readFrom, to: chain.readTo };
    const inSpeech = speechTarget(chain, options.ends ?? 'short');
    const isRunning = options.spokenOnly !== true && (inSpeech === null || endsBetween(inSpeech));
    const spoken = inSpeech && planIn(reading, found, inSpeech);
    const narrated = isRunning ? planIn(reading, found, runningTarget(chain)) : null;
    const widest = narrated ?? spoken;
    if (widest === null) continue;
    likenesses.push({
      document,
      spoken: spoken === null ? [] : prospectsOf(spoken, corpus.weights),
      running: narrated === null ? [] : prospectsOf(narrated, corpus.weights),
      reach: reachOf(widest.target),
      placement: once(() => {
        const placement =
          (spoken && witness(spoken, chain.document, corpus, collations)) ??
          (narrated && witness(narrated, chain.document, corpus, collations));
        const isOut = placement === null || options.except?.(document, placement.stretches[0] as Span) === true;
        return isOut ? null : placement;
      }),
    });
  }
  return likenesses;
}

/** Whether a chain begins or ends in what stands between two stretches of speech, so that it may be no speech at all. */
function endsBetween({ stream, from, to }: Target): boolean {
  return stream.kind[from] === BOUNDARY || stream.kind[to - 1] === BOUNDARY;
}

function reachOf({ stream, first, last }: Target): Span {
  let [from, to] = [first, last];
  while (from + 1 < to && stream.kind[from] === BOUNDARY) from++;
  while (from + 1 < to && stream.kind[to - 1] === BOUNDARY) to--;
  return { start: stream.start[from] ?? 0, end: stream.end[to - 1] ?? 0 };
}

/** The chain as a stretch of quotations or turns; null when nothing of them stands where it begins and ends. */
function speechTarget(chain: Chain, ends: Ends): Target | null {
  const { running, speech, readingOf } = chain.document;
  const from = tokenAt(speech, running.start[chain.from] ?? 0);
  const to = tokenAt(speech, running.start[chain.to - 1] ?? 0);
  if (from < 0 || to < from) return null;
  const headRoom = countWords(speech, endOfSpan(speech, from, -1) + 1, from);
  const tailRoom = countWords(speech, to + 1, endOfSpan(speech, to, 1));
  const limits = { from: readingEnd(readingOf, from, -1) + 1, to: readingEnd(readingOf, to, 1) };
  const uninterrupted = withoutInterruptions(chain.document, { from, to: to + 1 }, limits);
  if (countWords(uninterrupted.stream, uninterrupted.first, uninterrupted.last) === 0) return null;
  return { ...uninterrupted, headRoom, tailRoom, ends };
}

/**
 * A stretch of speech and what may be looked at around it, without the tokens of a transcript between two of one speaker's
 * that belong to somebody else: they interrupt, and are no cut.
 */
function withoutInterruptions(
  { isTranscript, readings, readingOf, speech }: CorpusDocument,
  { from, to }: TokenStretch,
  limits: TokenStretch,
): Pick<Target, 'stream' | 'from' | 'to' | 'first' | 'last'> {
  const asItIs = { stream: speech, from, to, first: limits.from, last: limits.to };
  if (!isTranscript || readingOf[from] === readingOf[to - 1]) return asItIs;
  const speakerAt = (token: number): number | undefined =>
    readings[readingOf[token] ?? -1]?.attribution.speaker?.entity;
  const own = speakerAt(from);
  const kept: TokenStretch[] = [];
  let [next, left] = [limits.from, 0];
  for (let token = from; own !== undefined && token < to; token++) {
    const speaker = speakerAt(token);
    if (speaker === undefined || speaker === own) continue;
    if (token > next) kept.push({ from: next, to: token });
    next = token + 1;
    left++;
  }
  if (left === 0) return asItIs;
  if (next < limits.to) kept.push({ from: next, to: limits.to });
  return {
    stream: sliceAll(speech, kept, 'nothing'),
    from: from - limits.from,
    to: to - limits.from - left,
    first: 0,
    last: limits.to - limits.from - left,
  };
}

function runningTarget({ from, to, document: { running } }: Chain): Target {
  const rooms = { headRoom: from, tailRoom: running.count - to, first: 0, last: running.count, ends: 'short' as const };
  return { stream: running, from, to, ...rooms };
}

function witness(plan: Plan, document: CorpusDocument, corpus: Corpus, collations: PartCollations): Placement | null {
  const found = placeAs(plan, corpus.weights, collations);
  if (found === null) return null;
  const { stretch } = found.collation;
  return {
    document: document.document,
    ...formOf(stretch, document, plan.target.stream),
    stretches: [stretch],
    ...found,
    cuts: [],
  };
}

/** The first token of another reading in one direction. */
function readingEnd(readingOf: Int32Array, from: number, step: 1 | -1): number {
  const reading = readingOf[from];
  let at = from;
  while (at >= 0 && at < readingOf.length && (readingOf[at] === reading || readingOf[at] === -1)) at += step;
  return at;
}

/** Index of the token that covers an offset; -1 when the stream has none there. */
function tokenAt(stream: TokenStream, offset: number): number {
  const at = firstWhere(stream.count, (i) => (stream.start[i] as number) > offset) - 1;
  return at >= 0 && offset < (stream.end[at] as number) ? at : -1;
}

function formOf(
  stretch: Span,
  { readingOf, readings, speech, running, isTranscript }: CorpusDocument,
  stream: TokenStream,
): { form: WitnessForm; quotations: number[] } {
  if (stream === running) return { form: 'running', quotations: [] };
  const under = new Set<number>();
  for (let i = Math.max(0, tokenAt(speech, stretch.start)); i < speech.count; i++) {
    if ((speech.start[i] ?? 0) >= stretch.end) break;
    if ((readingOf[i] ?? -1) >= 0) under.add(readingOf[i] ?? 0);
  }
  const all = [...under].sort((a, b) => a - b).flatMap((at) => readings[at] ?? []);
  const speaker = all[0]?.attribution.speaker?.entity;
  const found = isTranscript ? all.filter(({ attribution }) => attribution.speaker?.entity === speaker) : all;
  const setOff = found.every(({ quotation }) => quotation.form === 'set-off');
  return { form: setOff ? 'set-off' : 'quotation', quotations: [...new Set(found.map(({ index }) => index))] };
}
