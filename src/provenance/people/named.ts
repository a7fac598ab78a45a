import type { Entity } from '../../model/speaker.ts';
import type { Analysis } from '../../model/witness.ts';

/** Somebody whom one document names. */
export interface Named {
  /** Index of the document among the analyses, and of the entity in it. */
  readonly document: number;
  readonly index: number;
  readonly entity: Entity;
  /** Of the name that counts, the listed one before the document's own; folded. */
  readonly words: readonly string[];
}

/** The people of a run, and for each entity of each document its place among them. */
export interface Cast {
  readonly analyses: readonly Analysis[];
  readonly named: readonly Named[];
  readonly namedAt: readonly (readonly number[])[];
}

/** Which of some things are one: a forest of disjoint sets. */
export class Joined {
  readonly #parent: Int32Array;

  /** @param count how many there are; each is its own at first. */
  constructor(count: number) {
    this.#parent = new Int32Array(count);
    for (let at = 0; at < count; at++) this.#parent[at] = at;
  }

  /** The first of those that are one with this. */
  root(at: number): number {
    let top = at;
    while (this.#parent[top] !== top) top = this.#parent[top] as number;
    for (let next = at; next !== top; ) {
      const after = this.#parent[next] as number;
      this.#parent[next] = top;
      next = after;
    }
    return top;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)];
    this.#parent[Math.max(first, second)] = Math.min(first, second);
  }
}
