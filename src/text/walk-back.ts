/** From the table of an alignment back to its steps. */
import type { FreeEnds, Side, Step } from './align.ts';
import { WORD } from './tokens.ts';

/** What a cell of the table came from (low four bits), and whether the gaps that pass through it go on. */
export const FROM_START = 0;
export const FROM_MATCH = 1;
export const FROM_SUBSTITUTION = 2;
export const FROM_DELETION = 3;
export const FROM_INSERTION = 4;
export const FROM_ROW = 5;
export const FROM_COLUMN = 6;
export const FROM_ROW_JUMP = 7;
export const FROM_COLUMN_JUMP = 8;
export const FROM_JOIN_READING = 9;
export const FROM_JOIN_EARLIER = 10;
export const DELETION_GOES_ON = 16;
export const INSERTION_GOES_ON = 32;

/** A place that can be jumped to from many: the row (or column) after an ellipsis, or after a closing bracket. */
export interface Jump {
  readonly kind: 'ellipsis' | 'bracket';
  /** The row (column) that it jumps from: the one before the ellipsis or the opening bracket. */
  readonly from: number;
  /** Best score so far, and the column (row) that it had. */
  readonly origin: Int32Array;
  best: number;
  bestAt: number;
}

/** The steps from the first to the last cell of the best way, in order. */
export function walkBack(
  trace: Uint8Array,
  width: number,
  endRow: number,
  endColumn: number,
  rowJumps: ReadonlyMap<number, Jump>,
  columnJumps: ReadonlyMap<number, Jump>,
  reading: Side,
  start: FreeEnds,
): Step[] {
  const steps: Step[] = [];
  let i = endRow;
  let j = endColumn;
  while (i > 0 || j > 0) {
    if ((i === 0 && start.earlier) || (j === 0 && start.reading)) break;
    const cell = trace[i * width + j] as number;
    const from = cell & 15;
    const [iEnd, jEnd] = [i, j];
    switch (from) {
      case FROM_MATCH:
        i--;
        j--;
        steps.push({ kind: 'match', i, iEnd, j, jEnd });
        break;
      case FROM_SUBSTITUTION:
        i--;
        j--;
        steps.push({ kind: 'gap', i, iEnd, j, jEnd });
        break;
      case FROM_JOIN_READING:
        i -= 2;
        j--;
        steps.push({ kind: 'join', i, iEnd, j, jEnd });
        break;
      case FROM_JOIN_EARLIER:
        i--;
        j -= 2;
        steps.push({ kind: 'join', i, iEnd, j, jEnd });
        break;
      case FROM_DELETION:
        do j--;
        while (j > 0 && ((trace[i * width + j + 1] as number) & DELETION_GOES_ON) !== 0);
        steps.push({ kind: 'gap', i, iEnd, j, jEnd });
        break;
      case FROM_INSERTION:
        i = insertionStart(trace, width, i, j, reading);
        steps.push({ kind: 'gap', i, iEnd, j, jEnd });
        break;
      case FROM_ROW:
        i--;
        break;
      case FROM_COLUMN:
        j--;
        break;
      case FROM_ROW_JUMP: {
        const jump = rowJumps.get(i - 1) as Jump;
        j = jump.origin[j] as number;
        i = jump.from;
        steps.push({ kind: jump.kind, i, iEnd, j, jEnd });
        break;
      }
      case FROM_COLUMN_JUMP: {
        const jump = columnJumps.get(j - 1) as Jump;
        i = jump.origin[i] as number;
        j = jump.from;
        steps.push({ kind: jump.kind, i, iEnd, j, jEnd });
        break;
      }
      default:
        // Neither end is free here, so only a row or column of marks at the very start can lead to this.
        steps.push({ kind: 'gap', i: 0, iEnd, j: 0, jEnd });
        i = 0;
        j = 0;
    }
  }
  return steps.reverse();
}

/** Follows an insertion up to where it was opened. Marks inside it were stepped over. */
function insertionStart(trace: Uint8Array, width: number, row: number, column: number, reading: Side): number {
  let i = row;
  for (;;) {
    const goesOn = ((trace[i * width + column] as number) & INSERTION_GOES_ON) !== 0;
    i--;
    while (goesOn && i > 0 && reading.kind[i - 1] !== WORD) i--;
    if (!goesOn || i <= 0) return i;
  }
}
