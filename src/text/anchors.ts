/**
 * Keeps alignment linear in long texts: where two texts share a run of four words that each has only once, the way must
 * lead through it (patience diff's idea, on runs instead of lines), and what lies between two such anchors is small.
 */
import { align, type Ends, type FreeEnds, type Side, type Step } from './align.ts';
import { firstWhere } from './first-where.ts';
import { BOUNDARY, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of a run that is an anchor. */
const RUN = 4;

/** How large a piece of two texts may be. */
export interface PieceLimits {
  /** Cells that one alignment may fill. */
  readonly most: number;
  /** Cells of a piece beyond which an anchor ends it; below eight times as many, anchors are not looked for. */
  readonly worthwhile: number;
  /** Where no anchor parts a piece that is too large, it is cut into lengths of so many words of the reading. */
  readonly blind: number;
  /** Cells that all pieces together may fill, but for those of {@link LEAST_BLIND} words: those lengths are shorter then. */
  readonly all: number;
}

/** 4 million cells take 0.2 s and 4 MB, 64 million a second; 60,000 take 3 ms, and finding anchors is not worth less. */
const LIMITS: PieceLimits = { most: 1 << 22, worthwhile: 60_000, blind: 1_000, all: 1 << 26 };

/** Words of the shortest length into which a piece is cut. */
const LEAST_BLIND = 32;

interface Cut {
  readonly i: number;
  readonly j: number;
}

/** {@link align}, in time linear in the longer text. What it gives is best between anchors, not always over all. */
export function alignLong(
  reading: Side,
  earlier: Side,
  vocabulary: Vocabulary,
  free: Ends,
  limits: PieceLimits = LIMITS,
): Step[] {
  if (isSame(reading, earlier)) return verbatim(reading, 0);
  if (reading.count * earlier.count <= limits.worthwhile * 8) {
    const at = free.start.earlier && free.end.earlier ? occurrence(reading, earlier, vocabulary) : -1;
    return at < 0 ? align(reading, earlier, vocabulary, free) : verbatim(reading, at);
  }
  const none: FreeEnds = { earlier: false, reading: false };
  const cuts = anchors(reading, earlier);
  const blind = Math.max(LEAST_BLIND, Math.min(limits.blind, limits.all / Math.max(reading.count, earlier.count)));
  const steps: Step[] = [];
  let from: Cut = { i: 0, j: 0 };
  let open = true;
  const end: Cut = { i: reading.count, j: earlier.count };
  const piece = (to: Cut, last: boolean) => {
    const ends = { start: open ? free.start : none, end: last ? free.end : none };
    for (const [a, b, first, final] of divide(from, to, { ...limits, blind })) {
      const part = align(slice(reading, a.i, b.i), slice(earlier, a.j, b.j), vocabulary, {
        start: first ? ends.start : none,
        end: final ? ends.end : none,
        symmetric: free.symmetric,
      });
      for (const step of part) {
        steps.push({ kind: step.kind, i: step.i + a.i, iEnd: step.iEnd + a.i, j: step.j + a.j, jEnd: step.jEnd + a.j });
      }
    }
    from = to;
    open = false;
  };
  for (const cut of cuts) {
    if ((cut.i - from.i) * (cut.j - from.j) >= limits.worthwhile || open) piece(cut, false);
  }
  piece(end, true);
  return steps;
}

function isSame(a: Side, b: Side): boolean {
  if (a.count !== b.count) return false;
  for (let t = 0; t < a.count; t++) if (a.key[t] !== b.key[t] || a.kind[t] !== b.kind[t]) return false;
  return true;
}

/**
 * Where the earlier side has all of the reading, word for word, if {@link align} would surely find it there; else -1. No
 * way gains more than every word of the reading, and of those that gain as much it takes the one that ends first: so
 * nothing up to there may be another way to the same, such as a mark that costs nothing or two words written as one.
 */
function occurrence(reading: Side, earlier: Side, vocabulary: Vocabulary): number {
  const isPlain = (side: Side, t: number): boolean =>
    side.kind[t] === WORD && !vocabulary.isAmbiguous(side.key[t] as number);
  for (let t = 0; t < reading.count; t++) if (!isPlain(reading, t)) return -1;
  let checked = 0;
  for (let from = 0; from + reading.count <= earlier.count; from++) {
    for (; checked < from + reading.count; checked++) {
      if (earlier.kind[checked] === BOUNDARY) continue;
      if (!isPlain(earlier, checked) || earlier.joined[checked] !== -1) return -1;
    }
    let t = 0;
    while (t < reading.count && reading.key[t] === earlier.key[from + t]) t++;
    if (t === reading.count) return from;
  }
  return -1;
}

/** The way through a text and the same words from a token of the other side on. */
function verbatim(side: Side, from: number): Step[] {
  const steps: Step[] = [];
  for (let t = 0; t < side.count; t++) {
    if ((side.key[t] as number) < 0) continue;
    steps.push({ kind: 'match', i: t, iEnd: t + 1, j: from + t, jEnd: from + t + 1 });
  }
  return steps;
}

/** The piece as it is, or, when it is too large, in equal shares of both sides: right for texts that run alike. */
function* divide(from: Cut, to: Cut, { most, blind }: PieceLimits): Generator<[Cut, Cut, boolean, boolean]> {
  const n = to.i - from.i;
  const m = to.j - from.j;
  if (n * m <= most) {
    yield [from, to, true, true];
    return;
  }
  const pieces = Math.max(Math.ceil(n / blind), Math.ceil(Math.sqrt((n * m) / most)));
  let a = from;
  for (let p = 1; p <= pieces; p++) {
    const b =
      p === pieces ? to : { i: from.i + Math.floor((n * p) / pieces), j: from.j + Math.floor((m * p) / pieces) };
    yield [a, b, p === 1, p === pieces];
    a = b;
  }
}

function slice(side: Side, from: number, to: number): Side {
  return {
    count: to - from,
    key: side.key.subarray(from, to),
    kind: side.kind.subarray(from, to),
    weight: side.weight.subarray(from, to),
    joined: side.joined.subarray(from, to),
    boundary: side.boundary.subarray(from, to),
  };
}

/** Places where a run of words that is unique on both sides begins, in order on both. */
function anchors(reading: Side, earlier: Side): Cut[] {
  const here = uniqueRuns(reading);
  const there = uniqueRuns(earlier);
  const pairs: Cut[] = [];
  for (const [hash, i] of here) {
    const j = there.get(hash);
    if (j !== undefined && same(reading, i, earlier, j)) pairs.push({ i, j });
  }
  return increasing(pairs);
}

/** By the hash of their words: where the runs begin that a side has once. */
function uniqueRuns(side: Side): Map<number, number> {
  const runs = new Map<number, number>();
  const repeated = new Set<number>();
  for (let t = 0; t + RUN <= side.count; t++) {
    let hash = 17;
    let whole = true;
    for (let k = 0; k < RUN; k++) {
      const key = side.key[t + k] as number;
      if (key < 0) whole = false;
      hash = Math.imul(hash ^ key, 0x9e3779b1) + k;
    }
    if (whole && runs.has(hash)) repeated.add(hash);
    else if (whole) runs.set(hash, t);
  }
  for (const hash of repeated) runs.delete(hash);
  return runs;
}

function same(a: Side, i: number, b: Side, j: number): boolean {
  for (let k = 0; k < RUN; k++) if (a.key[i + k] !== b.key[j + k]) return false;
  return true;
}

/** The longest chain that rises on both sides (patience sorting, n log n). */
function increasing(pairs: readonly Cut[]): Cut[] {
  const tails: number[] = [];
  const parent = new Int32Array(pairs.length).fill(-1);
  for (let p = 0; p < pairs.length; p++) {
    const j = (pairs[p] as Cut).j;
    const at = firstWhere(tails.length, (i) => (pairs[tails[i] as number] as Cut).j >= j);
    if (at > 0) parent[p] = tails[at - 1] as number;
    tails[at] = p;
  }
  const chain: Cut[] = [];
  for (let p = tails.at(-1) ?? -1; p >= 0; p = parent[p] as number) chain.push(pairs[p] as Cut);
  return chain.reverse();
}
