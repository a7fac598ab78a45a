import type { DocumentTable } from '../model/archive.ts';

/**
 * A table of documents as bytes: all ids, then all times, each as it lies in memory, so that reading it takes apart nothing
 * (of 400,000 documents, steps in as few bytes as they need took 40 ms more). Little-endian, as are all machines that
 * libsql has a binary for.
 */
export function packTable({ ids, times }: DocumentTable): Uint8Array {
  const bytes = new Uint8Array(ids.byteLength + times.byteLength);
  bytes.set(bytesOf(ids));
  bytes.set(bytesOf(times), ids.byteLength);
  return bytes;
}

/** Tables of documents that follow on each other, as one. */
export function unpackTable(parts: readonly Uint8Array[]): DocumentTable {
  const halves = parts.map(({ length }) => length >> 1);
  const count = halves.reduce((sum, half) => sum + half, 0) / Float64Array.BYTES_PER_ELEMENT;
  const table = { ids: new Float64Array(count), times: new Float64Array(count) };
  let at = 0;
  parts.forEach((part, i) => {
    const half = halves[i] as number;
    bytesOf(table.ids).set(part.subarray(0, half), at);
    bytesOf(table.times).set(part.subarray(half), at);
    at += half;
  });
  return table;
}

/** The documents of a table that `keep` answers true for. */
export function filterTable({ ids, times }: DocumentTable, keep: (id: number) => boolean): DocumentTable {
  return { ids: ids.filter((id) => keep(id)), times: times.filter((_, i) => keep(ids[i] as number)) };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
