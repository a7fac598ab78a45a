/** Row numbers by a hash of the rows, in flat arrays: a map of a million entries takes ten times as much. */
import { Column } from './columns.ts';

export class HashChains {
  #heads = new Int32Array(1024).fill(-1);
  readonly #hashes = new Column(Int32Array);
  readonly #next = new Column(Int32Array);

  /** Enters the next row, under its hash. */
  push(hash: number): void {
    const row = this.#hashes.length;
    this.#hashes.push(hash);
    this.#next.push(-1);
    if (row >= this.#heads.length) this.#grow();
    else this.#link(row);
  }

  /** The last row of a hash of which something holds, or -1. */
  findLast(hash: number, holds: (row: number) => boolean): number {
    let row = this.#heads[this.#bucketOf(hash)] as number;
    while (row >= 0 && !(this.#hashes.at(row) === hash && holds(row))) row = this.#next.at(row);
    return row;
  }

  /** Forgets every row. */
  clear(): void {
    this.#heads = new Int32Array(1024).fill(-1);
    this.#hashes.clear();
    this.#next.clear();
  }

  #bucketOf(hash: number): number {
    return hash & (this.#heads.length - 1);
  }

  #link(row: number): void {
    const bucket = this.#bucketOf(this.#hashes.at(row));
    this.#next.set(row, this.#heads[bucket] as number);
    this.#heads[bucket] = row;
  }

  #grow(): void {
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1);
    for (let row = 0; row < this.#hashes.length; row++) this.#link(row);
  }
}
