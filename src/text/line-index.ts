import type { Origin } from '../model/document.ts';
import type { Position } from '../model/span.ts';
import { firstWhere } from './first-where.ts';

/** A text, with what a document says of its lines: where they begin, where in its file it begins, its pages. */
export type Lines =
  | string
  | {
      readonly text: string;
      readonly lineStarts?: readonly number[];
      readonly origin?: Origin;
      readonly unit?: 'paragraph';
      readonly pageStarts?: readonly number[];
    };

const TOP: Origin = { offset: 0, line: 1, column: 1 };

/** Positions of offsets in the file. Built once, O(log n) a question. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #origin: Origin;
  readonly #pages: readonly number[] | null;
  readonly #unit: 'paragraph' | undefined;

  constructor(lines: Lines) {
    const given: Exclude<Lines, string> = typeof lines === 'string' ? { text: lines } : lines;
    this.#starts = given.lineStarts ?? lineStartsOf(given.text);
    this.#origin = given.origin ?? TOP;
    this.#pages = given.pageStarts ?? null;
    this.#unit = given.unit;
  }

  at(offset: number): Position {
    const line = lastAtOrBefore(this.#starts, offset);
    const column = offset - (this.#starts[line] ?? 0) + (line === 0 ? this.#origin.column : 1);
    const position = { line: line + this.#origin.line, column };
    if (this.#unit === undefined && this.#pages === null) return position;
    return {
      ...position,
      ...(this.#unit === undefined ? {} : { unit: this.#unit }),
      ...(this.#pages === null ? {} : { page: lastAtOrBefore(this.#pages, offset) + 1 }),
    };
  }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  return Math.max(0, firstWhere(starts.length, (i) => (starts[i] as number) > offset) - 1);
}

/** Where the lines of a text begin, the first at 0. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
