/** A text, and where its lines begin where its own line breaks do not tell. */
export type Lines = string | { readonly text: string; readonly lineStarts?: readonly number[] };

/** Lines and columns of offsets, both counted from 1; columns in UTF-16 code units. Built once, O(log n) a question. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(lines: Lines) {
    this.#starts = typeof lines === 'string' ? lineStartsOf(lines) : (lines.lineStarts ?? lineStartsOf(lines.text));
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** Where the lines of a text begin, the first at 0. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
