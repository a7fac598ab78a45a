/** Words of a text, taken apart when they are first asked for: a run needs few of the lists, and a start none of most. */
export class WordList implements Iterable<string> {
  readonly #given: string | (() => Iterable<string>);
  #words: readonly string[] | null = null;

  /** @param given the words, divided by spaces or line ends, or what makes them. */
  constructor(given: string | (() => Iterable<string>)) {
    this.#given = given;
  }

  get words(): readonly string[] {
    this.#words ??= typeof this.#given === 'string' ? this.#given.split(/\s+/).filter(Boolean) : [...this.#given()];
    return this.#words;
  }

  /** Grows with the length of the list: what is asked of every word of a text belongs into a table. */
  has(word: string): boolean {
    return this.words.includes(word);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.words[Symbol.iterator]();
  }
}

export function list(given: string | (() => Iterable<string>)): WordList {
  return new WordList(given);
}
