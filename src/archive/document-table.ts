import { UNKNOWN_TIME } from '../model/archive.ts';
import type { DocumentTable } from '../model/archive.ts';
import { Reader, Writer } from './varint.ts';

/** The first moment that a date can name, so that what is kept is never negative: the year 1. */
const FIRST_TIME = Date.parse('0001-01-01T00:00:00Z');
const UNKNOWN = 0;

/** A table of documents as bytes: steps from id to id, each with its time. */
export function packTable({ ids, times }: DocumentTable): Uint8Array {
  const writer = new Writer();
  let before = 0;
  ids.forEach((id, i) => {
    writer.write(id - before);
    before = id;
    const time = times[i] as number;
    writer.write(time === UNKNOWN_TIME ? UNKNOWN : Math.max(0, time - FIRST_TIME) + 1);
  });
  return writer.take();
}

/** Tables of documents that follow on each other, as one. */
export function unpackTable(parts: readonly Uint8Array[]): DocumentTable {
  const ids: number[] = [];
  const times: number[] = [];
  for (const part of parts) {
    const reader = new Reader(part);
    for (let id = 0; !reader.isAtEnd; ) {
      id += reader.read();
      const time = reader.read();
      ids.push(id);
      times.push(time === UNKNOWN ? UNKNOWN_TIME : time - 1 + FIRST_TIME);
    }
  }
  return { ids: Float64Array.from(ids), times: Float64Array.from(times) };
}

/** The documents of a table that `keep` answers true for. */
export function filterTable({ ids, times }: DocumentTable, keep: (id: number) => boolean): DocumentTable {
  return { ids: ids.filter((id) => keep(id)), times: times.filter((_, i) => keep(ids[i] as number)) };
}
