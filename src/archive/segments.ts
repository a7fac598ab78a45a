/**
 * The index of word pairs: segments, each of some documents that were added together, each of buckets of pairs.
 *
 * A row a place would cost ten times the space and the time. A batch of documents is sorted in memory and written as one
 * segment; segments of one size that lie side by side are merged, row by row, into one of the next size (the
 * log-structured merge tree of O'Neil and others, 1996), so that there are few to ask, every place is written a handful
 * of times, and no list is held in memory but those of one bucket.
 */
import type { DocumentTable, PairPlaces, Place } from '../model/archive.ts';
import { findIn, PAIRS_A_BUCKET, unpackBucket } from './bucket.ts';
import type { PackedBucket } from './bucket.ts';
import type { Database } from './database.ts';
import { unpackTable } from './document-table.ts';

export const SEGMENT_TABLES = `
CREATE TABLE segments (id INTEGER PRIMARY KEY, bits INTEGER, start INTEGER, pairs INTEGER, places INTEGER, documents BLOB);
CREATE TABLE buckets (key INTEGER PRIMARY KEY, near BLOB, far BLOB, sum INTEGER);
`;

/** A segment has at most 2^20 buckets; their key begins with its number. */
const MOST_BITS = 20;
const KEYS = 2 ** MOST_BITS;
const ID_BITS = 32;

export interface Segment {
  readonly id: number;
  /** Leading bits of a fingerprint that name its bucket. */
  readonly bits: number;
  /** At or before its first place. */
  readonly start: Place;
  /** Different pairs, and places. */
  readonly pairs: number;
  readonly places: number;
}

/** The leading bits of a segment with about so many different pairs. */
export function bitsFor(pairs: number): number {
  return Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(Math.max(1, pairs) / PAIRS_A_BUCKET))));
}

/** The segments in the order of their documents. */
export function segmentsOf(database: Database): Segment[] {
  return database.all('SELECT id, bits, start, pairs, places FROM segments ORDER BY start').map((row) => {
    const [id, bits, start, pairs, places] = row.map(Number) as [number, number, number, number, number];
    return { id, bits, start, pairs, places };
  });
}

/** The documents of all segments. */
export function documentTable(database: Database): DocumentTable {
  return unpackTable(
    database.all('SELECT documents FROM segments ORDER BY start').map(([bytes]) => bytes as Uint8Array),
  );
}

/** The key of the bucket of a pair. */
export function bucketOf({ id, bits }: Pick<Segment, 'id' | 'bits'>, pair: number): number {
  return id * KEYS + Math.floor(pair / 2 ** (ID_BITS - bits));
}

/** The places of some pairs in all segments; `most`: see `Archive.pairs`. */
export function findPairs(database: Database, ids: readonly number[], most: number): Map<number, PairPlaces> {
  const segments = segmentsOf(database);
  const sought = [...new Set(ids)].sort((a, b) => a - b);
  // One statement for all segments: a statement takes 43 µs, a row 12.
  const rows = rowsOf(database, [...new Set(segments.flatMap((segment) => sought.map((id) => bucketOf(segment, id))))]);
  const found = new Map<number, PairPlaces>();
  for (const id of sought) {
    const listed = segments.map((segment) => {
      const near = rows.get(bucketOf(segment, id));
      return near === undefined ? null : findIn(near, id, segment.start);
    });
    const count = listed.reduce((sum, list) => sum + (list?.count ?? 0), 0);
    const places: Place[] = [];
    if (count <= most) for (const list of listed) list?.addTo(places);
    // Long in one segment: only where more is asked for than a bucket keeps near.
    const isCut = count <= most && places.length < count;
    found.set(id, { count, places: isCut ? allPlaces(database, segments, id) : places });
  }
  return found;
}

function allPlaces(database: Database, segments: readonly Segment[], id: number): Place[] {
  return segments.flatMap((segment) => {
    const bucket = readBucket(database, bucketOf(segment, id));
    return unpackBucket(bucket, segment.start).find((entry) => entry.id === id)?.places ?? [];
  });
}

const NEAR_OF = 'SELECT key, near FROM buckets WHERE key IN (SELECT value FROM json_each(?))';

function rowsOf(database: Database, keys: readonly number[]): Map<number, Uint8Array> {
  return new Map(database.all(NEAR_OF, `[${keys.join()}]`).map(([key, near]) => [Number(key), near as Uint8Array]));
}

const NOTHING = new Uint8Array(0);

export function readBucket(database: Database, key: number): PackedBucket {
  const row = database.get('SELECT near, far FROM buckets WHERE key = ?', key);
  return { near: (row?.[0] ?? NOTHING) as Uint8Array, far: (row?.[1] ?? NOTHING) as Uint8Array };
}

/** The first and the last key that the buckets of a segment can have. */
export function keysOf({ id }: Pick<Segment, 'id'>): readonly [number, number] {
  return [id * KEYS, id * KEYS + KEYS - 1];
}
