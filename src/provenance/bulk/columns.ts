/** Columns of numbers that grow: a million rows cost what their numbers cost, and nothing for the garbage collector. */

type Numbers = Int32Array | Uint8Array | Float64Array;

export class Column<T extends Numbers> {
  length = 0;
  values: T;
  readonly #make: new (
    size: number,
  ) => T;

  constructor(make: new (size: number) => T) {
    this.#make = make;
    this.values = new make(1024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new this.#make(Math.max(1024, Math.ceil(this.length * 1.5)));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] as number;
  }

  clear(): void {
    this.values = new this.#make(0);
    this.length = 0;
  }

  /** Gives back the room kept for growth. */
  trim(): void {
    this.values = this.values.slice(0, this.length) as T;
  }
}

const CHUNK = 1 << 22;

/** Texts as UTF-8, a byte a letter: half of what strings take, and nothing for the garbage collector. */
export class TextColumn {
  readonly #chunks: Uint8Array[] = [];
  readonly #chunkOf = new Column(Int32Array);
  readonly #from = new Column(Int32Array);
  readonly #to = new Column(Int32Array);
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #used = CHUNK;

  get length(): number {
    return this.#from.length;
  }

  /** Appends a text; a surrogate without its other half is kept as U+FFFD, which is as long. */
  push(text: string): void {
    const most = text.length * 3;
    if (this.#used + most > (this.#chunks.at(-1)?.length ?? 0)) {
      this.#chunks.push(new Uint8Array(Math.max(CHUNK, most)));
      this.#used = 0;
    }
    const chunk = this.#chunks.at(-1) as Uint8Array;
    const { written } = this.#encoder.encodeInto(text, chunk.subarray(this.#used));
    this.#chunkOf.push(this.#chunks.length - 1);
    this.#from.push(this.#used);
    this.#used += written;
    this.#to.push(this.#used);
  }

  trim(): void {
    for (const column of [this.#chunkOf, this.#from, this.#to]) column.trim();
  }

  at(index: number): string {
    const chunk = this.#chunks[this.#chunkOf.at(index)] as Uint8Array;
    return this.#decoder.decode(chunk.subarray(this.#from.at(index), this.#to.at(index)));
  }
}
