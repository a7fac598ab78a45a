/**
 * Answers that equal questions share. A text may ask one question thousands of times; where it may also ask thousands of
 * questions, few answers are kept, so that it does not fill the memory.
 */
export class Memo<T> {
  readonly #answers = new Map<string, T>();
  readonly #most: number;

  /** @param most how many answers are kept; without it as many as one text's equal quotations need. */
  constructor(most = MOST_KEPT) {
    this.#most = most;
  }

  /** The answer to a question, found at most once while it is kept; `find` must give equal questions equal answers. */
  of(question: string, find: () => T): T {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = find();
    if (this.#answers.size >= this.#most) this.#answers.clear();
    this.#answers.set(question, answer);
    return answer;
  }
}

/** Equal quotations stand near each other, or their number makes them come up again soon. */
const MOST_KEPT = 256;
/** For questions of which a run has no more than it has quotations, or documents. */
export const EVERY_ANSWER = Number.POSITIVE_INFINITY;
