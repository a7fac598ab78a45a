import type { Position } from '../model/span.ts';

/** A text, and where its lines begin where its own line breaks do not tell; its pages and what its lines are, as in a document. */
export type Lines =
  | string
  | {
      readonly text: string;
      readonly lineStarts?: readonly number[];
      readonly unit?: 'paragraph';
      readonly pageStarts?: readonly number[];
    };

/** Positions of offsets. Built once, O(log n) a question. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #pages: readonly number[] | null;
  readonly #unit: { readonly unit?: 'paragraph' };

  constructor(lines: Lines) {
    const given = typeof lines === 'string' ? { text: lines } : lines;
    this.#starts = given.lineStarts ?? lineStartsOf(given.text);
    this.#pages = given.pageStarts ?? null;
    this.#unit = given.unit === undefined ? {} : { unit: given.unit };
  }

  at(offset: number): Position {
    const line = lastAtOrBefore(this.#starts, offset);
    const position = { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1, ...this.#unit };
    return this.#pages === null ? position : { ...position, page: lastAtOrBefore(this.#pages, offset) + 1 };
  }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Where the lines of a text begin, the first at 0. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
