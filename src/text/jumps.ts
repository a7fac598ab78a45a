/** What an alignment may step over at a stroke: the words that an ellipsis stands for, and those between brackets. */
import type { Side } from './align.ts';
import { BRACKET_CLOSE, BRACKET_OPEN, ELLIPSIS, ROUND_CLOSE, ROUND_OPEN } from './tokens.ts';

/** Below every score of an alignment. */
export const LOW = -0x3fffffff;

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

/**
 * The jumps of a side by the token that ends them: brackets that close, ellipses. Brackets without a partner have none.
 * Each keeps one row of places: at most eight bytes for each cell of the table.
 */
export function jumpsOf(side: Side, width: number): Map<number, Jump> {
  const jumps = new Map<number, Jump>();
  const open: number[] = [];
  const add = (at: number, from: number, kind: Jump['kind']) =>
    jumps.set(at, { kind, from, origin: new Int32Array(width), best: LOW, bestAt: -1 });
  for (let t = 0; t < side.count; t++) {
    const kind = side.kind[t];
    if (kind === ELLIPSIS) add(t, t, 'ellipsis');
    else if (kind === BRACKET_OPEN || kind === ROUND_OPEN) open.push(t);
    else if (kind === BRACKET_CLOSE || kind === ROUND_CLOSE) {
      const at = open.pop();
      if (at !== undefined) add(t, at, 'bracket');
    }
  }
  return jumps;
}
