/**
 * Which of two documents is earlier (DESIGN.md section 6): time of publication, then credit, then the order given. Time
 * and credit make a partial order; where they say nothing, nothing is pretended.
 */
import { UNKNOWN_TIME } from '../model/archive.ts';
import type { Document } from '../model/document.ts';
import type { Basis } from '../model/witness.ts';
import { creditsOf, foldOutlet } from './credit.ts';

/** Why the first of two documents comes before the second; null where neither time nor credit says so. */
export type Precedence = (a: number, b: number) => Exclude<Basis, 'order'> | null;

export interface Order {
  readonly precedes: Precedence;
  /** Whether the first document credits the second, or the outlet that it stands for. */
  readonly isDownstream: (document: number, of: number) => boolean;
}

/**
 * Orders the documents of a run by what they say of themselves and of each other. Indices are those of `documents`.
 * `more`: outlets of documents that were not loaded.
 * A document's text is read when its credits are first asked for.
 */
export function orderOf(documents: readonly Document[], more: readonly string[] = []): Order {
  const outlets = documents.map((document) => (document.outlet === null ? null : foldOutlet(document.outlet)));
  const known = new Set([...outlets.filter((outlet) => outlet !== null), ...more.map(foldOutlet)]);
  const instants = documents.map(({ published }) => (published.value === null ? null : instantOf(published.value)));
  const credits = new Map<number, ReadonlySet<string>>();
  const creditsAt = (i: number): ReadonlySet<string> => {
    const read = credits.get(i);
    if (read !== undefined) return read;
    const document = documents[i];
    const found = document === undefined ? new Set<string>() : creditsOf(document, known);
    credits.set(i, found);
    return found;
  };

  /** `b` credits the outlet of `a`, or `a` is of unknown outlet, reports first-hand and credits nobody while `b` does. */
  const isDownstream = (b: number, a: number): boolean => {
    const credited = creditsAt(b);
    if (credited.size === 0) return false;
    const outlet = outlets[a] ?? null;
    return outlet === null ? creditsAt(a).size === 0 : credited.has(outlet);
  };

  const precedes: Precedence = (a, b) => {
    const first = documents[a];
    const second = documents[b];
    if (first === undefined || second === undefined || a === b) return null;
    if (first.withheld !== second.withheld) return second.withheld ? 'date' : null;
    if (first.form !== second.form) return first.form === 'transcript' ? 'transcript' : null;
    const time = compareInstants(instants[a] ?? null, instants[b] ?? null);
    if (time !== 0) return time < 0 ? 'date' : null;
    return isDownstream(b, a) && !isDownstream(a, b) ? 'credit' : null;
  };
  return { precedes, isDownstream };
}

/** A stretch of time, in milliseconds of UTC, its end left out. */
interface Instant {
  readonly from: number;
  readonly to: number;
}

/**
 * Negative when the first is earlier, positive when later, 0 when the two dates do not order: one is unknown, or they are
 * the same as far as the less precise of the two goes.
 */
function compareInstants(first: Instant | null, second: Instant | null): number {
  if (first === null || second === null) return 0;
  if (first.to <= second.from) return -1;
  return second.to <= first.from ? 1 : 0;
}

/** The stretch of time that a date of its precision covers; null where it is no date. */
export function instantOf(value: string): Instant | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(T.*)?$/.exec(value);
  if (match === null) return null;
  const [, year, month, day, time] = match;
  if (time !== undefined) {
    const from = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`);
    return Number.isNaN(from) ? null : { from, to: from + 1 };
  }
  const y = Number(year);
  const m = month === undefined ? 0 : Number(month) - 1;
  const d = day === undefined ? 1 : Number(day);
  const from = Date.UTC(y, m, d);
  const to =
    month === undefined ? Date.UTC(y + 1, 0, 1) : day === undefined ? Date.UTC(y, m + 1, 1) : from + 86_400_000;
  return { from, to };
}

/** Sets of more documents than this are ordered by date alone: an exact order asks about every pair. */
const EXACT_DOCUMENTS = 500;

/**
 * The documents, each after all that precede it; where nothing orders two, in the order given. Credits can go round in a
 * circle; then the first given of the circle comes first.
 */
export function orderDocuments(
  given: Iterable<number>,
  documents: readonly Document[],
  precedes: Precedence,
): number[] {
  const rest = [...new Set(given)].sort((a, b) => a - b);
  if (rest.length > EXACT_DOCUMENTS) {
    const time = (at: number): number => timeOf(documents[at]?.published.value ?? null);
    return rest.sort((a, b) => (time(a) === time(b) ? a - b : time(a) < time(b) ? -1 : 1));
  }
  const before = new Map(rest.map((at) => [at, rest.filter((other) => precedes(other, at) !== null)]));
  const placed = new Set<number>();
  const ordered: number[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((at) => before.get(at)?.every((other) => placed.has(other)) ?? true);
    const [next] = rest.splice(Math.max(0, free), 1) as [number];
    placed.add(next);
    ordered.push(next);
  }
  return ordered;
}

/**
 * Of drafts and sources, whose spelling of a name counts: sources first, and of these the earlier date. An order of any
 * two that does not hang on a third, so that it is the same whatever else was loaded. Smaller numbers count more.
 */
export function rankBySpelling(documents: readonly Document[]): (document: number) => number {
  const ordered = documents
    .map(({ role, published }, at) => ({ at, isDraft: role === 'draft', time: timeOf(published.value) }))
    .sort((a, b) => Number(a.isDraft) - Number(b.isDraft) || a.time - b.time || a.at - b.at);
  const rank = new Map(ordered.map(({ at }, i) => [at, i]));
  return (document) => rank.get(document) ?? 0;
}

/** A date of publication in milliseconds of UTC; beyond every date where it is unknown. */
export function timeOf(published: string | null): number {
  return (published === null ? null : instantOf(published)?.from) ?? UNKNOWN_TIME;
}
