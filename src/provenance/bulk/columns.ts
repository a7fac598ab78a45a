/**
 * Columns that grow, in pieces that are never copied: a million rows cost what their numbers cost, and nothing for the
 * garbage collector.
 */

type Numbers = Int32Array | Uint8Array | Float64Array;
type Make<T extends Numbers> = new (size: number) => T;

const BITS = 13;
const PIECE = 1 << BITS;

/** A number a row. */
export class Column<T extends Numbers> {
  readonly #make: Make<T>;
  readonly #pieces: T[] = [];
  #length = 0;

  constructor(make: Make<T>) {
    this.#make = make;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const row = this.#length++;
    if ((row & (PIECE - 1)) === 0) this.#pieces.push(new this.#make(PIECE));
    this.set(row, value);
  }

  set(row: number, value: number): void {
    (this.#pieces[row >> BITS] as T)[row & (PIECE - 1)] = value;
  }

  at(row: number): number {
    return (this.#pieces[row >> BITS] as T)[row & (PIECE - 1)] as number;
  }

  clear(): void {
    this.#pieces.length = 0;
    this.#length = 0;
  }
}

/** Rows of numbers, end to end; no row is parted. */
export class RunColumn<T extends Numbers> {
  readonly #make: Make<T>;
  readonly #size: number;
  readonly #pieces: T[] = [];
  readonly #pieceOf = new Column(Int32Array);
  readonly #from = new Column(Int32Array);
  readonly #to = new Column(Int32Array);
  #used = 0;
  #total = 0;

  /** @param size of a piece; a longer row has a piece of its own. */
  constructor(make: Make<T>, size: number) {
    this.#make = make;
    this.#size = size;
  }

  /** How many rows there are. */
  get length(): number {
    return this.#to.length;
  }

  /** Numbers in all rows. */
  get total(): number {
    return this.#total;
  }

  /** Appends a row of at most so many numbers, which `write` writes, and of which it tells the number. */
  push(most: number, write: (room: T) => number): void {
    if (this.#used + most > (this.#pieces.at(-1)?.length ?? 0)) {
      this.#pieces.push(new this.#make(Math.max(this.#size, most)));
      this.#used = 0;
    }
    const piece = this.#pieces.at(-1) as T;
    const written = write(piece.subarray(this.#used, this.#used + most) as T);
    this.#pieceOf.push(this.#pieces.length - 1);
    this.#from.push(this.#used);
    this.#used += written;
    this.#total += written;
    this.#to.push(this.#used);
  }

  /** A row, without copying it. */
  at(row: number): T {
    const piece = this.#pieces[this.#pieceOf.at(row)] as T;
    return piece.subarray(this.#from.at(row), this.#to.at(row)) as T;
  }

  lengthOf(row: number): number {
    return this.#to.at(row) - this.#from.at(row);
  }
}

const TEXT_PIECE = 1 << 20;

/** Texts as UTF-8, a byte a letter: half of what strings take. */
export class TextColumn {
  readonly #bytes = new RunColumn(Uint8Array, TEXT_PIECE);
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** Appends a text; a surrogate without its other half is kept as U+FFFD, which is as long. */
  push(text: string): void {
    this.#bytes.push(text.length * 3, (room) => this.#encoder.encodeInto(text, room).written);
  }

  at(row: number): string {
    return this.#decoder.decode(this.#bytes.at(row));
  }
}
