/**
 * Bits by the hash of a word, as one open-addressed table: the slots of a hash and its bits are side by side, and a hash of 0
 * is an empty slot. Half of it, or more, must be empty; its length is a power of two.
 */
import { prepared } from './prepared.ts';

/** The table that the build has made ready, by its name; null for none. */
export function preparedTable(name: string): Int32Array | null {
  const ready = prepared(name);
  if (ready === null) return null;
  return new Int32Array(ready.buffer, ready.byteOffset, ready.byteLength / Int32Array.BYTES_PER_ELEMENT);
}

/** An empty table for so many words, a power of two. */
export function emptyTable(size: number): Int32Array {
  return new Int32Array(2 * size);
}

/** Adds bits to those of a hash. */
export function enterBits(table: Int32Array, hash: number, bits: number): void {
  const at = slotOf(table, hash);
  table[at] = hash;
  table[at + 1] = (table[at + 1] as number) | bits;
}

/** The bits of a hash; 0 for none. */
export function bitsOf(table: Int32Array, hash: number): number {
  return table[slotOf(table, hash) + 1] as number;
}

/** Where a hash stands in the table, or would stand. */
function slotOf(table: Int32Array, hash: number): number {
  const mask = table.length / 2 - 1;
  let slot = hash & mask;
  while (table[2 * slot] !== hash && table[2 * slot] !== 0) slot = (slot + 1) & mask;
  return 2 * slot;
}
