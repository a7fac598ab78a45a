/** Writes, merges and thins out segments. Every function here runs inside a transaction of its caller's. */
import { crc32 } from 'node:zlib';
import type { DocumentTable, Place } from '../model/archive.ts';
import { PLACE_STEP } from '../model/archive.ts';
import { packBucket, unpackBucket } from './bucket.ts';
import type { Entry, PackedBucket } from './bucket.ts';
import type { Database } from './database.ts';
import { filterTable, packTable, unpackTable } from './document-table.ts';
import { bitsFor, bucketOf, keysOf, readBucket, segmentsOf } from './segments.ts';
import type { Segment } from './segments.ts';

/** While adding, so many segments of one size that lie side by side are merged; a size is so many times the one before. */
const FAN_IN = 4;
/** Places in a segment of the smallest size. */
const SMALLEST = 1 << 18;

/** The word pairs of a batch of documents, in the order of the documents. */
export interface Batch {
  readonly pairs: readonly Uint32Array[];
  /** Places as if each document were the first, ascending. */
  readonly places: readonly Uint32Array[];
  readonly table: DocumentTable;
}

/** What a batch must stay below: 32 bits of fingerprint and 21 of index are what a number holds. */
export const MOST_PAIRS = 2 ** 21;

/** Writes a segment of documents that come after all others. */
export function addSegment(database: Database, batch: Batch): void {
  const { pairs, places, table } = batch;
  const total = pairs.reduce((sum, { length }) => sum + length, 0);
  if (total >= MOST_PAIRS) throw new RangeError(`a batch of ${total} word pairs`);
  // Numbers that carry their index sort several times faster than objects.
  const order = new Float64Array(total);
  const all = new Float64Array(total);
  let at = 0;
  pairs.forEach((ids, document) => {
    const base = (table.ids[document] ?? 0) * PLACE_STEP;
    const own = places[document] as Uint32Array;
    for (let i = 0; i < ids.length; i++, at++) {
      order[at] = (ids[i] as number) * MOST_PAIRS + at;
      all[at] = base + (own[i] as number);
    }
  });
  order.sort();
  const idAt = (i: number): number => Math.floor((order[i] as number) / MOST_PAIRS);
  let distinct = 0;
  for (let i = 0; i < total; i++) if (i === 0 || idAt(i) !== idAt(i - 1)) distinct++;
  const entries = function* (): Generator<Entry> {
    for (let from = 0; from < total; ) {
      const id = idAt(from);
      const found: Place[] = [];
      for (; from < total && idAt(from) === id; from++) found.push(all[(order[from] as number) % MOST_PAIRS] as number);
      yield { id, places: found };
    }
  };
  writeSegment(database, { table, expected: distinct }, entries());
}

/** Writes entries, by ascending fingerprint, as a new segment, a row at a time. `expected`: about how many they are. */
function writeSegment(
  database: Database,
  { table, expected }: { readonly table: DocumentTable; readonly expected: number },
  entries: Iterable<Entry>,
): void {
  const id = Number(database.get('SELECT coalesce(max(id), 0) + 1 FROM segments')?.[0]);
  const start = (table.ids[0] ?? 0) * PLACE_STEP;
  const bits = bitsFor(expected);
  let [pairs, places, key] = [0, 0, -1];
  let open: Entry[] = [];
  for (const entry of entries) {
    const own = bucketOf({ id, bits }, entry.id);
    if (own !== key) {
      writeBucket(database, key, open, start);
      open = [];
      key = own;
    }
    open.push(entry);
    pairs++;
    places += entry.places.length;
  }
  writeBucket(database, key, open, start);
  const values = [id, bits, start, pairs, places, packTable(table)];
  database.run('INSERT INTO segments (id, bits, start, pairs, places, documents) VALUES (?, ?, ?, ?, ?, ?)', ...values);
}

function writeBucket(database: Database, key: number, entries: readonly Entry[], start: Place): void {
  if (entries.length === 0) {
    database.run('DELETE FROM buckets WHERE key = ?', key);
    return;
  }
  const bucket = packBucket(entries, start);
  const sum = sumOf(bucket);
  database.run(
    'INSERT OR REPLACE INTO buckets (key, near, far, sum) VALUES (?, ?, ?, ?)',
    key,
    bucket.near,
    bucket.far,
    sum,
  );
}

/** What is kept with a bucket, so that a byte that changed by itself is found. */
export function sumOf({ near, far }: PackedBucket): number {
  // Of nothing at all zlib gives 0, whatever came before.
  return far.length === 0 ? crc32(near) : crc32(far, crc32(near));
}

/** Merges what {@link addSegment} left, so that no size has {@link FAN_IN} segments; false when nothing had to be. */
export function mergeSome(database: Database): boolean {
  const segments = segmentsOf(database);
  const last = segments.slice(-FAN_IN);
  const sizes = new Set(last.map(sizeOf));
  if (last.length < FAN_IN || sizes.size > 1) return false;
  merge(database, last);
  return true;
}

/** Merges until each segment is at least {@link FAN_IN} times as large as the next: few are left to ask. */
export function mergeRest(database: Database): boolean {
  const segments = segmentsOf(database);
  const [before, last] = segments.slice(-2);
  if (before === undefined || last === undefined || before.places >= FAN_IN * last.places) return false;
  merge(database, [before, last]);
  return true;
}

function sizeOf({ places }: Segment): number {
  return Math.max(0, Math.ceil(Math.log(places / SMALLEST) / Math.log(FAN_IN)));
}

/** Makes one of segments that lie side by side. */
function merge(database: Database, segments: readonly Segment[]): void {
  const table = unpackTable(segments.map(({ id }) => tableOf(database, id)));
  const expected = segments.reduce((sum, { pairs }) => sum + pairs, 0);
  writeSegment(database, { table, expected }, mergedEntries(database, segments));
  for (const segment of segments) dropSegment(database, segment);
}

function tableOf(database: Database, segment: number): Uint8Array {
  return database.get('SELECT documents FROM segments WHERE id = ?', segment)?.[0] as Uint8Array;
}

function dropSegment(database: Database, segment: Segment): void {
  database.run('DELETE FROM buckets WHERE key BETWEEN ? AND ?', ...keysOf(segment));
  database.run('DELETE FROM segments WHERE id = ?', segment.id);
}

/** The entries of some segments by ascending fingerprint, the places of one pair in the order of the segments. */
function* mergedEntries(database: Database, segments: readonly Segment[]): Generator<Entry> {
  const cursors = segments.map((segment) => entriesIn(database, segment));
  const heads = cursors.map((cursor) => cursor.next().value);
  for (;;) {
    let id = Number.POSITIVE_INFINITY;
    for (const head of heads) if (head !== undefined && head.id < id) id = head.id;
    if (id === Number.POSITIVE_INFINITY) return;
    const lists: (readonly Place[])[] = [];
    heads.forEach((head, i) => {
      if (head?.id !== id) return;
      lists.push(head.places);
      heads[i] = cursors[i]?.next().value;
    });
    yield { id, places: lists.length === 1 ? (lists[0] as readonly Place[]) : lists.flat() };
  }
}

const NEXT_BUCKET = 'SELECT key, near, far, sum FROM buckets WHERE key > ? AND key <= ? ORDER BY key LIMIT 1';

/** The entries of a segment, one bucket held at a time, which `look` sees first with the sum that was kept with it. */
export function* entriesIn(
  database: Database,
  segment: Segment,
  look: (bucket: PackedBucket, sum: number) => void = () => {},
): Generator<Entry, undefined> {
  const [first, last] = keysOf(segment);
  for (let key = first - 1; ; ) {
    const row = database.get(NEXT_BUCKET, key, last);
    if (row === undefined) return undefined;
    key = Number(row[0]);
    const bucket = { near: row[1] as Uint8Array, far: row[2] as Uint8Array };
    look(bucket, Number(row[3]));
    yield* unpackBucket(bucket, segment.start);
  }
}

/** A document whose places are to go. */
export interface Gone {
  readonly id: number;
  readonly words: number;
  readonly pairs: Uint32Array;
}

/** Takes the places of some documents out of every list. */
export function removePlaces(database: Database, gone: readonly Gone[]): void {
  const segments = segmentsOf(database);
  const bySegment = new Map<Segment, Gone[]>();
  for (const document of gone) {
    const segment = segments.findLast(({ start }) => start <= document.id * PLACE_STEP);
    if (segment !== undefined) bySegment.set(segment, [...(bySegment.get(segment) ?? []), document]);
  }
  for (const [segment, documents] of bySegment) thinOut(database, segment, documents);
}

function thinOut(database: Database, segment: Segment, gone: readonly Gone[]): void {
  const ids = new Set(gone.map(({ id }) => id));
  const table = unpackTable([tableOf(database, segment.id)]);
  const left = filterTable(table, (id) => !ids.has(id));
  if (left.ids.length === 0) {
    dropSegment(database, segment);
    return;
  }
  const isLeft = documentFinder(gone);
  const keys = [...new Set(gone.flatMap(({ pairs }) => Array.from(pairs, (pair) => bucketOf(segment, pair))))];
  let { pairs, places } = segment;
  for (const key of keys.sort((a, b) => a - b)) {
    const before = unpackBucket(readBucket(database, key), segment.start);
    const after = before
      .map((entry) => ({ ...entry, places: entry.places.filter(isLeft) }))
      .filter((entry) => entry.places.length > 0);
    pairs += after.length - before.length;
    places += count(after) - count(before);
    writeBucket(database, key, after, segment.start);
  }
  const values = [pairs, places, packTable(left), segment.id];
  database.run('UPDATE segments SET pairs = ?, places = ?, documents = ? WHERE id = ?', ...values);
}

function count(entries: readonly Entry[]): number {
  return entries.reduce((sum, { places }) => sum + places.length, 0);
}

/** Whether a place lies in none of some documents. */
function documentFinder(gone: readonly Gone[]): (place: Place) => boolean {
  const sorted = [...gone].sort((a, b) => a.id - b.id);
  return (place) => {
    const position = Math.floor(place / PLACE_STEP);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Gone).id <= position) low = middle + 1;
      else high = middle;
    }
    const last = sorted[low - 1];
    return last === undefined || position >= last.id + last.words;
  };
}
