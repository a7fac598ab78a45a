/**
 * Alignment of two runs of tokens: a reading against an earlier text.
 *
 * Gotoh's affine-gap recurrence (1982) with the ends left free as asked, and three moves that quoting adds: an ellipsis
 * takes any stretch of the other side, what stands in brackets replaces or adds words, and two words may be one
 * ("web site"). Gaps are not symmetric: words of the earlier text that the reading skips are dear to open and cheap to go
 * on with, words that the reading adds are dear each. One byte a cell is kept for the way back.
 *
 * It takes about the time of `diffArrays` on the same integers (27 µs for a pair of 25 words), and a diff knows neither
 * free ends nor ellipses, so it would have to be called once for each way to place them.
 */
import { BOUNDARY, BRACKET_CLOSE, BRACKET_OPEN, ELLIPSIS, ROUND_CLOSE, ROUND_OPEN, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import {
  FROM_START,
  FROM_MATCH,
  FROM_SUBSTITUTION,
  FROM_DELETION,
  FROM_INSERTION,
  FROM_ROW,
  FROM_COLUMN,
  FROM_ROW_JUMP,
  FROM_COLUMN_JUMP,
  FROM_JOIN_READING,
  FROM_JOIN_EARLIER,
  DELETION_GOES_ON,
  INSERTION_GOES_ON,
  type Jump,
  walkBack,
} from './walk-back.ts';

/** One side, ready to align: the tokens `from` to `to` of a stream, as arrays that start at 0. */
export interface Side {
  readonly count: number;
  readonly key: Int32Array;
  readonly kind: Uint8Array;
  /** Gain of a match: a content word tells more than a word of grammar. 0 where the token is no word. */
  readonly weight: Int32Array;
  /** Key of this word written together with the word before, or -1. */
  readonly joined: Int32Array;
  /** Cost of stepping over this token where it is a boundary. */
  readonly boundary: Int32Array;
}

/** Where an alignment may start and end without cost. */
export interface FreeEnds {
  /** The earlier side may begin before, and go on after, what is aligned. */
  readonly earlier: boolean;
  /** The reading may begin before the earlier side's first word, and go on after its last. */
  readonly reading: boolean;
}

export interface Ends {
  readonly start: FreeEnds;
  readonly end: FreeEnds;
  /** Whether the reading may well have the fuller text: then its long additions cost no more than long omissions. */
  readonly symmetric: boolean;
}

export type StepKind = 'match' | 'join' | 'gap' | 'ellipsis' | 'bracket';

/** A piece of the way: `[i, iEnd)` of the reading against `[j, jEnd)` of the earlier side. */
export interface Step {
  readonly kind: StepKind;
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
}

export interface Alignment {
  readonly score: number;
  /** In order, without the free ends. Tokens that are no words stand in no step, but for ellipses and brackets. */
  readonly steps: readonly Step[];
}

/** Gains of a match. The other costs are in proportion to these; see {@link COSTS}. */
export const CONTENT_WEIGHT = 200;
export const FUNCTION_WEIGHT = 120;

/**
 * Costs, in the unit of the weights. From their relations: to replace a word costs less than to drop one or to add one; to
 * skip a sentence of twenty words costs less than two content words gain; a bracket costs a third of an unmarked change.
 */
export const COSTS = {
  substitute: 110,
  insertOpen: 120,
  insertExtend: 70,
  deleteOpen: 120,
  deleteExtend: 6,
  ellipsis: 20,
  /** Words of the reading at an ellipsis of the earlier text: it may have left them out. */
  ellipsisInsert: 10,
  bracket: 40,
  bracketWord: 30,
  boundaryNear: 10,
  boundaryFar: 160,
};

const LOW = -0x3fffffff;

/** The jumps of a side by the token that ends them: brackets that close, ellipses. Brackets without a partner have none. */
function jumpsOf(side: Side, width: number): Map<number, Jump> {
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
      if (at !== undefined && jumps.size < MOST_JUMPS) add(t, at, 'bracket');
    }
  }
  return jumps;
}

/** Each bracket and ellipsis keeps one row of places: a text of brackets only must not take quadratic memory. */
const MOST_JUMPS = 200;

/**
 * The best alignment of all of `reading` with all of `earlier`, but for the free ends. Time and memory: the product of
 * the two lengths; callers keep that bounded (`anchors.ts`).
 */
export function align(reading: Side, earlier: Side, vocabulary: Vocabulary, free: Ends): Alignment {
  const insertExtend = free.symmetric ? COSTS.deleteExtend : COSTS.insertExtend;
  const { substitute, insertOpen, deleteOpen, deleteExtend, bracketWord, ellipsisInsert } = COSTS;
  const [ellipsisCost, bracketCost] = [COSTS.ellipsis, COSTS.bracket];
  const { key: keys, kind: kinds, weight: weights, joined: joins, boundary: boundaries } = earlier;
  const n = reading.count;
  const m = earlier.count;
  const width = m + 1;
  const trace = new Uint8Array((n + 1) * width);
  const rowJumps = jumpsOf(reading, width);
  const columnJumps = jumpsOf(earlier, n + 1);
  const rows = new Map<number, Int32Array>();
  for (const jump of rowJumps.values()) rows.set(jump.from, new Int32Array(0));
  const ambiguous = new Uint8Array(m);
  for (let j = 0; j < m; j++) ambiguous[j] = vocabulary.isAmbiguous(keys[j] as number) ? 1 : 0;
  let before = new Int32Array(width);
  let previous = new Int32Array(width);
  let current = new Int32Array(width);
  const insertion = new Int32Array(width).fill(LOW);
  let endScore = LOW;
  let endRow = n;
  let endColumn = m;

  for (let i = 0; i <= n; i++) {
    const row = i - 1;
    const kind = i === 0 ? -1 : (reading.kind[row] as number);
    const key = i === 0 ? -1 : (reading.key[row] as number);
    const weight = i === 0 ? 0 : (reading.weight[row] as number);
    const joined = i < 2 ? -1 : (reading.joined[row] as number);
    const vague = key >= 0 && vocabulary.isAmbiguous(key);
    const rowJump = i === 0 ? undefined : rowJumps.get(row);
    const source = rowJump === undefined ? undefined : rows.get(rowJump.from);
    let jumpScore = LOW;
    let jumpFrom = -1;
    let deletion = LOW;
    const base = i * width;
    for (let j = 0; j <= m; j++) {
      let best = LOW;
      let from = FROM_START;
      const column = j - 1;
      if (i === 0 && j === 0) best = 0;
      else if ((i === 0 && free.start.earlier) || (j === 0 && free.start.reading)) best = 0;
      let flags = 0;
      const columnKind = j === 0 ? -1 : (kinds[column] as number);
      if (i > 0) {
        const above = previous[j] as number;
        if (kind === WORD) {
          if (j > 0 && columnKind === WORD) {
            const columnKey = keys[column] as number;
            const diagonal = previous[column] as number;
            const same = key === columnKey || ((vague || ambiguous[column] === 1) && vocabulary.equal(key, columnKey));
            const score = same ? diagonal + weight : diagonal - substitute;
            if (score > best) {
              best = score;
              from = same ? FROM_MATCH : FROM_SUBSTITUTION;
            }
            if (joined === columnKey && i >= 2) {
              const pair = (before[column] as number) + (weights[column] as number);
              if (pair > best) {
                best = pair;
                from = FROM_JOIN_READING;
              }
            }
            if (j >= 2 && joins[column] === key) {
              const pair = (previous[j - 2] as number) + weight;
              if (pair > best) {
                best = pair;
                from = FROM_JOIN_EARLIER;
              }
            }
          }
          const opened = above - insertOpen - insertExtend;
          const extended = (insertion[j] as number) - insertExtend;
          if (extended > opened) flags |= INSERTION_GOES_ON;
          const inserted = Math.max(extended, opened);
          insertion[j] = inserted;
          if (inserted > best) {
            best = inserted;
            from = FROM_INSERTION;
          }
        } else {
          // Marks that are no words: stepping over them costs nothing, and a gap goes on behind them.
          if (above > best) {
            best = above;
            from = FROM_ROW;
          }
          if (rowJump !== undefined && source !== undefined) {
            const candidate = (source[j] as number) - (rowJump.kind === 'ellipsis' ? ellipsisCost : bracketCost);
            if (columnKind === WORD && rowJump.kind === 'bracket') jumpScore -= bracketWord;
            // Of places as good as each other, the one that leaves out least.
            if (candidate > jumpScore || (candidate === jumpScore && rowJump.kind === 'ellipsis')) {
              jumpScore = candidate;
              jumpFrom = j;
            }
            rowJump.origin[j] = jumpFrom;
            if (jumpScore > best) {
              best = jumpScore;
              from = FROM_ROW_JUMP;
            }
          }
        }
      }
      if (j > 0) {
        const left = current[column] as number;
        if (columnKind === WORD) {
          const opened = left - deleteOpen - deleteExtend;
          const extended = deletion - deleteExtend;
          if (extended > opened) flags |= DELETION_GOES_ON;
          deletion = Math.max(extended, opened);
          if (deletion > best) {
            best = deletion;
            from = FROM_DELETION;
          }
        } else {
          const cost = columnKind === BOUNDARY ? (boundaries[column] as number) : 0;
          deletion -= cost;
          flags |= DELETION_GOES_ON;
          if (left - cost > best) {
            best = left - cost;
            from = FROM_COLUMN;
          }
          const jump = columnJumps.get(column);
          if (jump !== undefined) {
            const ellipsis = jump.kind === 'ellipsis';
            const candidate = (current[jump.from] as number) - (ellipsis ? ellipsisCost : bracketCost);
            if (kind === WORD) jump.best -= ellipsis ? ellipsisInsert : bracketWord;
            if (candidate > jump.best) {
              jump.best = candidate;
              jump.bestAt = i;
            }
            jump.origin[i] = jump.bestAt;
            if (jump.best > best) {
              best = jump.best;
              from = FROM_COLUMN_JUMP;
            }
          }
        }
      }
      current[j] = best;
      trace[base + j] = from | flags;
      const canEnd = (i === n && j === m) || (i === n && free.end.earlier) || (j === m && free.end.reading);
      if (canEnd && best > endScore) {
        endScore = best;
        endRow = i;
        endColumn = j;
      }
    }
    if (rows.has(i)) rows.set(i, current.slice());
    const recycled = before;
    before = previous;
    previous = current;
    current = recycled;
  }
  return {
    score: endScore,
    steps: walkBack(trace, width, endRow, endColumn, rowJumps, columnJumps, reading, free.start),
  };
}
