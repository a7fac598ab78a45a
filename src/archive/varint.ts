/**
 * Whole numbers of up to 53 bits in as few bytes as they need: seven bits a byte, the lowest first, the eighth set in all
 * bytes but the last (LEB128).
 */
export class Writer {
  #bytes = new Uint8Array(256);
  length = 0;

  write(value: number): void {
    this.#makeRoom(8);
    let rest = value;
    // Shifts know 32 bits only.
    while (rest >= 0x8000_0000) {
      this.#bytes[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest >= 128) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** Puts numbers that another writer wrote behind these. */
  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  #makeRoom(bytes: number): void {
    if (this.length + bytes <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + bytes, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  /** The bytes so far, a copy; the writer begins anew. */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.length);
    this.length = 0;
    return bytes;
  }
}

export class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** @throws RangeError where the bytes end within a number, or never do. */
  read(): number {
    const byte = this.#bytes[this.at++] as number;
    // Most numbers are one byte; so short a method is compiled into what calls it.
    return byte < 128 ? byte : this.#readLong(byte);
  }

  #readLong(first: number | undefined): number {
    let byte = first;
    let value = 0;
    let scale = 1;
    while (byte !== undefined && byte >= 128) {
      value += (byte & 127) * scale;
      scale *= 128;
      byte = this.#bytes[this.at++];
    }
    if (byte === undefined || scale > 2 ** 49) throw new RangeError('a number without end');
    return value + byte * scale;
  }

  /** Passes over some numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; left--) {
      while ((this.#bytes[this.at] ?? 0) >= 128) this.at++;
      this.at++;
    }
  }
}
