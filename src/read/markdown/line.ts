import type { Ink } from './ink.ts';

const SPACE = 0x20;
const TAB = 0x09;
const TAB_STOP = 4;

/** One line of a Markdown text, read from the left: containers take their part of the indentation first. */
export class Line {
  readonly end: number;
  readonly #ink: Ink;
  #at: number;
  #column = 0;
  /** Columns of a tab that a container took only a part of. */
  #spare = 0;

  /** @param end without the line break. */
  constructor(ink: Ink, start: number, end: number) {
    this.#ink = ink;
    this.#at = start;
    this.end = end;
  }

  /** Columns of white space before the next character, and where that stands (`end` in a blank rest). */
  indent(): { columns: number; at: number } {
    let column = this.#column;
    let at = this.#at;
    let columns = this.#spare;
    column += this.#spare;
    for (; at < this.end; at++) {
      const code = this.#ink.at(at);
      if (code !== SPACE && code !== TAB) break;
      const width = code === TAB ? TAB_STOP - (column % TAB_STOP) : 1;
      columns += width;
      column += width;
    }
    return { columns, at };
  }

  /** Takes columns of white space; a tab may be taken in part. */
  take(columns: number): void {
    let left = columns;
    const spare = Math.min(left, this.#spare);
    this.#spare -= spare;
    this.#column += spare;
    left -= spare;
    while (left > 0 && this.#at < this.end) {
      const code = this.#ink.at(this.#at);
      if (code !== SPACE && code !== TAB) return;
      const width = code === TAB ? TAB_STOP - (this.#column % TAB_STOP) : 1;
      this.#at++;
      this.#column += Math.min(width, left);
      this.#spare = Math.max(0, width - left);
      left -= width;
    }
  }

  /** Takes everything up to a place after white space and a marker of one column a character. */
  skipTo(place: number): void {
    this.take(this.indent().columns);
    this.#column += place - this.#at;
    this.#at = place;
    this.#spare = 0;
  }
}
