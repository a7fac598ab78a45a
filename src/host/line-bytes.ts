/** Lines gathered as UTF-8. As strings until they are written, they are most of what the garbage collector copies. */
export class LineBytes {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  add(line: string): void {
    const most = this.#length + MOST_BYTES * line.length + 1;
    if (most > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes.subarray(0, this.#length)], 2 * most);
    this.#length += this.#bytes.write(line, this.#length);
    this.#bytes[this.#length++] = LINE_BREAK;
  }

  /** All lines, in memory of their own. */
  all(): Uint8Array<ArrayBuffer> {
    return Uint8Array.prototype.slice.call(this.#bytes, 0, this.#length);
  }
}

/** Of one UTF-16 code unit. */
const MOST_BYTES = 3;
const LINE_BREAK = 0x0a;
