/**
 * A bucket: the word pairs whose fingerprints begin with the same bits, each with its places, as one row of a segment.
 *
 * Rows cost more than bytes (a look-up in SQLite takes some ten microseconds, reading a bucket of a hundred pairs less),
 * so that a row holds about {@link PAIRS_A_BUCKET} pairs: for each, ascending, the step from the fingerprint before, the
 * number of its places, the bytes that these take where they are more than a few, so that a search steps over them, and
 * the steps from place to place. Long lists of places, of stock phrases that are hardly ever asked for, stand in a blob
 * of their own, which SQLite does not read unless it is asked for.
 */
import type { Place } from '../model/archive.ts';
import { Reader, Writer } from './varint.ts';

export const PAIRS_A_BUCKET = 128;
/** Longer lists of places are kept apart: twice what a search takes as rare. */
export const LONGEST_NEAR = 1024;
/** The bytes of shorter lists are not told: reading these costs no more than reading that. */
const LONGEST_UNTOLD = 2;

/** One pair of a segment, with all its places there, ascending. */
export interface Entry {
  readonly id: number;
  readonly places: readonly Place[];
}

export interface PackedBucket {
  readonly near: Uint8Array;
  /** Empty where no list is long. */
  readonly far: Uint8Array;
}

/** @param entries by ascending fingerprint; `start`: at or before the first place of the segment. */
export function packBucket(entries: readonly Entry[], start: Place): PackedBucket {
  const near = new Writer();
  const far = new Writer();
  const list = new Writer();
  let before = 0;
  for (const { id, places } of entries) {
    near.write(id - before);
    before = id;
    near.write(places.length);
    let last = start;
    for (const place of places) {
      list.write(place - last);
      last = place;
    }
    const steps = list.take();
    if (places.length > LONGEST_NEAR) far.append(steps);
    else {
      if (places.length > LONGEST_UNTOLD) near.write(steps.length);
      near.append(steps);
    }
  }
  return { near: near.take(), far: far.take() };
}

/** What a bucket tells of one pair. */
export interface Listed {
  /** How many places it has. */
  readonly count: number;
  /** Adds them to a list; nothing where they are kept apart. */
  readonly addTo: (places: Place[]) => void;
}

/** Looks a pair up in the near part of a bucket; null for a pair that it has not. */
export function findIn(near: Uint8Array, id: number, start: Place): Listed | null {
  const reader = new Reader(near);
  for (let at = 0; !reader.isAtEnd; ) {
    at += reader.read();
    if (at > id) return null;
    const count = reader.read();
    const bytes = bytesOf(count, reader);
    if (at === id) {
      const inNear = count <= LONGEST_NEAR ? count : 0;
      return { count, addTo: (places) => addPlaces(places, reader, inNear, start) };
    }
    if (bytes === null) reader.skip(count);
    else reader.at += bytes;
  }
  return null;
}

/** Everything in a bucket. */
export function unpackBucket({ near, far }: PackedBucket, start: Place): Entry[] {
  const entries: Entry[] = [];
  const reader = new Reader(near);
  const long = new Reader(far);
  for (let id = 0; !reader.isAtEnd; ) {
    id += reader.read();
    const count = reader.read();
    bytesOf(count, reader);
    const places: Place[] = [];
    addPlaces(places, count <= LONGEST_NEAR ? reader : long, count, start);
    entries.push({ id, places });
  }
  return entries;
}

/** What so many places take in the near part, where they stand next; null where that is not told. */
function bytesOf(count: number, near: Reader): number | null {
  if (count > LONGEST_NEAR) return 0;
  return count > LONGEST_UNTOLD ? near.read() : null;
}

function addPlaces(places: Place[], reader: Reader, count: number, start: Place): void {
  let last = start;
  for (let i = 0; i < count; i++) {
    last += reader.read();
    places.push(last);
  }
}
