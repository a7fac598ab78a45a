import { SlipIndex } from '../../text/slip-index.ts';

/** What belongs to names, found again by a name in which one of the words differs by a slip. */
export class NearNames<T> {
  /** By the words that agree, of the one in their midst that does not: what belongs to each. */
  readonly #groups = new Map<string, Map<string, T>>();
  readonly #indexes = new Map<string, SlipIndex>();

  /** What belongs to a name, made when it is first asked for; `differing`: which of its words may differ. */
  of(words: readonly string[], differing: number, make: () => T): T {
    const key = keyOf(words, differing);
    const group = this.#groups.get(key) ?? new Map<string, T>();
    this.#groups.set(key, group);
    const word = words[differing] as string;
    const known = group.get(word) ?? make();
    group.set(word, known);
    this.#indexes.delete(key);
    return known;
  }

  /** What belongs to the names that differ from this one by a slip in this word, and in nothing else. */
  near(words: readonly string[], differing: number): T[] {
    const key = keyOf(words, differing);
    const group = this.#groups.get(key);
    if (group === undefined) return [];
    const index = this.#indexes.get(key) ?? new SlipIndex(group.keys());
    this.#indexes.set(key, index);
    return index.slipsOf(words[differing] as string).map((word) => group.get(word) as T);
  }
}

function keyOf(words: readonly string[], differing: number): string {
  return words.map((word, at) => (at === differing ? '' : word)).join(' ');
}
