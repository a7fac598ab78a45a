/** From the table of an alignment back to its steps. */
import type { FreeEnds, Side, Step } from './align.ts';
import {
  type AlignmentTable,
  DELETION_GOES_ON,
  FROM,
  FROM_COLUMN,
  FROM_COLUMN_JUMP,
  FROM_DELETION,
  FROM_INSERTION,
  FROM_JOIN_EARLIER,
  FROM_JOIN_READING,
  FROM_MATCH,
  FROM_ROW,
  FROM_ROW_JUMP,
  FROM_SUBSTITUTION,
  INSERTION_GOES_ON,
} from './alignment-table.ts';
import type { Jump } from './jumps.ts';
import { WORD } from './tokens.ts';

/** The steps from the first to the last cell of the best way, in order. */
export function walkBack(
  { trace, width, end, rowJumps, columnJumps }: AlignmentTable,
  reading: Side,
  start: FreeEnds,
): Step[] {
  const steps: Step[] = [];
  let i = end.row;
  let j = end.column;
  while (i > 0 || j > 0) {
    if ((i === 0 && start.earlier) || (j === 0 && start.reading)) break;
    const cell = trace[i * width + j] as number;
    const from = cell & FROM;
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
