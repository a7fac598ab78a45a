import { git, GitRefusal, text } from './git-call.ts';

/** Bytes fetched at once, at most: thousands of drafts in a few calls, and never much of them in memory. */
const BATCH = 1 << 24;
const NEWLINE = 0x0a;

/**
 * Contents that git keeps. They are fetched many at once, in the order they are listed in: a call of git takes longer than
 * to read a draft. Whatever is not in the answer is asked for by itself, so that git says what is wrong with it.
 */
export class Blobs {
  readonly #objects: readonly string[];
  readonly #cwd: string;
  /** Bytes of each object, asked for when the first is. */
  #sizes: ReadonlyMap<string, number> | null = null;
  #fetched: ReadonlyMap<string, Uint8Array> = new Map();

  /** @param objects by their names, which are digests. */
  constructor(objects: readonly string[], cwd: string) {
    this.#objects = [...new Set(objects)];
    this.#cwd = cwd;
  }

  /**
   * The content of one of them; null where it is of more than `most` bytes.
   *
   * @throws GitRefusal when git does not have it.
   */
  content(object: string, most: number): Uint8Array | null {
    this.#sizes ??= this.#askSizes();
    if ((this.#sizes.get(object) ?? 0) > most) return null;
    if (!this.#fetched.has(object)) this.#fetched = this.#fetch(this.#batchFrom(object, this.#sizes));
    return this.#fetched.get(object) ?? git(['cat-file', 'blob', object], this.#cwd);
  }

  #askSizes(): Map<string, number> {
    const answers = text(this.#ask('--batch-check=%(objectsize)', this.#objects)).split('\n');
    return new Map(this.#objects.map((object, i) => [object, Number.parseInt(answers[i] ?? '', 10) || 0]));
  }

  /** An object and those listed after it, up to a batch; none where it alone is larger. */
  #batchFrom(object: string, sizes: ReadonlyMap<string, number>): string[] {
    const batch: string[] = [];
    let length = 0;
    for (let i = this.#objects.indexOf(object); i < this.#objects.length; i++) {
      const next = this.#objects[i] as string;
      length += sizes.get(next) ?? 0;
      if (length > BATCH) break;
      batch.push(next);
    }
    return batch;
  }

  /** Each answer is a line `digest type size`, the content, and a line break; of a missing object, one other line. */
  #fetch(objects: readonly string[]): Map<string, Uint8Array> {
    const answer = this.#ask('--batch', objects);
    const fetched = new Map<string, Uint8Array>();
    for (let at = 0; at < answer.length; ) {
      const from = answer.indexOf(NEWLINE, at) + 1;
      const [object = '', type, size] = text(answer.subarray(at, from - 1)).split(' ');
      const to = from + (type === 'blob' ? Number(size) : -1);
      if (type === 'blob') fetched.set(object, answer.subarray(from, to));
      at = to + 1;
    }
    return fetched;
  }

  /** Empty where git gives up half-way, as on a damaged object. */
  #ask(how: string, objects: readonly string[]): Uint8Array {
    if (objects.length === 0) return new Uint8Array();
    try {
      return git(['cat-file', how, '--buffer'], this.#cwd, { input: objects.map((object) => `${object}\n`).join('') });
    } catch (error) {
      if (error instanceof GitRefusal) return new Uint8Array();
      throw error;
    }
  }
}
