/**
 * Answers that equal questions share. A text may ask one question thousands of times; few answers are kept, so that a
 * text that asks thousands of questions does not fill the memory.
 */
export class Memo<T> {
  readonly #answers = new Map<string, T>();

  /** The answer to a question, found at most once while it is kept; `find` must give equal questions equal answers. */
  of(question: string, find: () => T): T {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = find();
    if (this.#answers.size >= MOST_KEPT) this.#answers.clear();
    this.#answers.set(question, answer);
    return answer;
  }
}

/** Equal quotations stand near each other, or their number makes them come up again soon. */
const MOST_KEPT = 256;
