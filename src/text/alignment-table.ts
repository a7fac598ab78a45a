/**
 * The table of an alignment, filled row by row: row `i` stands behind `i` tokens of the reading, column `j` behind `j` of
 * the earlier side. Each cell holds the best score of a way to it, and what it came from.
 *
 * A row is filled in two passes, of which each is a short loop: first the ways that come from the rows before, then those
 * that come along the row.
 */
import type { Ends, Side } from './align.ts';
import { jumpsOf, LOW } from './jumps.ts';
import type { Jump } from './jumps.ts';
import { BOUNDARY, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** What a cell came from, its low four bits; and whether the gaps that pass through it go on. */
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
export const FROM = 15;
export const DELETION_GOES_ON = 16;
export const INSERTION_GOES_ON = 32;

export class AlignmentTable {
  readonly width: number;
  readonly trace: Uint8Array;
  /** By the token that ends them. */
  readonly rowJumps: ReadonlyMap<number, Jump>;
  readonly columnJumps: ReadonlyMap<number, Jump>;
  /** The best cell of those that an alignment may end in; of equal ones, the first. */
  readonly end: { score: number; row: number; column: number };
  readonly #reading: Side;
  readonly #earlier: Side;
  readonly #vocabulary: Vocabulary;
  readonly #free: Ends;
  /** By column: 1 where its token can equal others than itself. */
  readonly #ambiguous: Uint8Array;
  /** The best score of a way that ends in words which the reading adds. */
  readonly #insertion: Int32Array;
  /** Rows that a jump of the reading starts from. */
  readonly #kept = new Map<number, Int32Array>();
  #before: Int32Array;
  #previous: Int32Array;
  #current: Int32Array;

  constructor(reading: Side, earlier: Side, vocabulary: Vocabulary, free: Ends) {
    this.#reading = reading;
    this.#earlier = earlier;
    this.#vocabulary = vocabulary;
    this.#free = free;
    this.width = earlier.count + 1;
    this.trace = new Uint8Array((reading.count + 1) * this.width);
    this.rowJumps = jumpsOf(reading, this.width);
    this.columnJumps = jumpsOf(earlier, reading.count + 1);
    for (const { from } of this.rowJumps.values()) this.#kept.set(from, new Int32Array(0));
    this.end = { score: LOW, row: reading.count, column: earlier.count };
    this.#ambiguous = ambiguousIn(earlier, vocabulary);
    this.#insertion = new Int32Array(this.width).fill(LOW);
    this.#before = new Int32Array(this.width);
    this.#previous = new Int32Array(this.width);
    this.#current = new Int32Array(this.width);
  }

  /** Fills a row; those before it must be. */
  fill(row: number): void {
    const recycled = this.#before;
    this.#before = this.#previous;
    this.#previous = this.#current;
    this.#current = recycled;
    if (row === 0) this.#fillFirst();
    else if (this.#reading.kind[row - 1] === WORD) this.#fillWord(row);
    else this.#fillMark(row);
    this.#goAlong(row);
    if (this.#kept.has(row)) this.#kept.set(row, this.#current.slice());
    this.#considerEnds(row);
  }

  #fillFirst(): void {
    this.#current.fill(this.#free.start.earlier ? 0 : LOW);
    this.#current[0] = 0;
  }

  /** The row of a word: it matches, replaces a word, is written in one with another, or is added. */
  #fillWord(row: number): void {
    const { trace, width } = this;
    const [before, previous, current] = [this.#before, this.#previous, this.#current];
    const [insertion, ambiguous, vocabulary] = [this.#insertion, this.#ambiguous, this.#vocabulary];
    const { key: keys, kind: kinds, weight: weights, joined: joins } = this.#earlier;
    const key = this.#reading.key[row - 1] as number;
    const weight = this.#reading.weight[row - 1] as number;
    const joined = row < 2 ? -1 : (this.#reading.joined[row - 1] as number);
    const isVague = vocabulary.isAmbiguous(key);
    const extend = this.#free.symmetric ? COSTS.deleteExtend : COSTS.insertExtend;
    const open = COSTS.insertOpen + extend;
    const { substitute } = COSTS;
    const base = row * width;
    for (let j = 0; j < width; j++) {
      const column = j - 1;
      let best = j === 0 && this.#free.start.reading ? 0 : LOW;
      let cell = FROM_START;
      if (j > 0 && kinds[column] === WORD) {
        const columnKey = keys[column] as number;
        const diagonal = previous[column] as number;
        const isSame = key === columnKey || ((isVague || ambiguous[column] === 1) && vocabulary.equal(key, columnKey));
        const score = isSame ? diagonal + weight : diagonal - substitute;
        if (score > best) {
          best = score;
          cell = isSame ? FROM_MATCH : FROM_SUBSTITUTION;
        }
        if (joined === columnKey) {
          const pair = (before[column] as number) + (weights[column] as number);
          if (pair > best) {
            best = pair;
            cell = FROM_JOIN_READING;
          }
        }
        if (j >= 2 && joins[column] === key) {
          const pair = (previous[j - 2] as number) + weight;
          if (pair > best) {
            best = pair;
            cell = FROM_JOIN_EARLIER;
          }
        }
      }
      const opened = (previous[j] as number) - open;
      const extended = (insertion[j] as number) - extend;
      const inserted = extended > opened ? extended : opened;
      insertion[j] = inserted;
      if (inserted > best) {
        best = inserted;
        cell = FROM_INSERTION;
      }
      current[j] = best;
      trace[base + j] = extended > opened ? cell | INSERTION_GOES_ON : cell;
    }
  }

  /**
   * The row of a mark that is no word: stepping over it costs nothing, and a gap goes on behind it. What an ellipsis or
   * brackets stand for is jumped over.
   */
  #fillMark(row: number): void {
    const { trace, width } = this;
    const [previous, current] = [this.#previous, this.#current];
    const kinds = this.#earlier.kind;
    const jump = this.rowJumps.get(row - 1);
    const source = jump === undefined ? undefined : this.#kept.get(jump.from);
    const base = row * width;
    for (let j = 0; j < width; j++) {
      let best = j === 0 && this.#free.start.reading ? 0 : LOW;
      let cell = FROM_START;
      if ((previous[j] as number) > best) {
        best = previous[j] as number;
        cell = FROM_ROW;
      }
      if (jump !== undefined && source !== undefined) {
        const isEllipsis = jump.kind === 'ellipsis';
        const candidate = (source[j] as number) - (isEllipsis ? COSTS.ellipsis : COSTS.bracket);
        if (j > 0 && kinds[j - 1] === WORD && !isEllipsis) jump.best -= COSTS.bracketWord;
        // Of places as good as each other, the one that leaves out least.
        if (candidate > jump.best || (candidate === jump.best && isEllipsis)) {
          jump.best = candidate;
          jump.bestAt = j;
        }
        jump.origin[j] = jump.bestAt;
        if (jump.best > best) {
          best = jump.best;
          cell = FROM_ROW_JUMP;
        }
      }
      current[j] = best;
      trace[base + j] = cell;
    }
  }

  /** The ways along a row: words of the earlier side are left out, its marks stepped over, and what they stand for jumped. */
  #goAlong(row: number): void {
    const { trace, width } = this;
    const current = this.#current;
    const { kind: kinds, boundary } = this.#earlier;
    const { deleteExtend } = COSTS;
    const open = COSTS.deleteOpen + deleteExtend;
    const base = row * width;
    let deletion = LOW;
    let left = current[0] as number;
    for (let j = 1; j < width; j++) {
      const kind = kinds[j - 1] as number;
      let best = current[j] as number;
      let cell = trace[base + j] as number;
      if (kind === WORD) {
        const opened = left - open;
        deletion -= deleteExtend;
        if (deletion > opened) cell |= DELETION_GOES_ON;
        else deletion = opened;
        if (deletion > best) {
          best = deletion;
          cell = (cell & ~FROM) | FROM_DELETION;
        }
      } else {
        const cost = kind === BOUNDARY ? (boundary[j - 1] as number) : 0;
        deletion -= cost;
        cell |= DELETION_GOES_ON;
        if (left - cost > best) {
          best = left - cost;
          cell = (cell & ~FROM) | FROM_COLUMN;
        }
        const jumped = kind === BOUNDARY ? LOW : this.#jumpTo(j, row);
        if (jumped > best) {
          best = jumped;
          cell = (cell & ~FROM) | FROM_COLUMN_JUMP;
        }
      }
      current[j] = best;
      trace[base + j] = cell;
      left = best;
    }
  }

  /** The best score of a jump over what an ellipsis or brackets of the earlier side stand for. */
  #jumpTo(column: number, row: number): number {
    const jump = this.columnJumps.get(column - 1);
    if (jump === undefined) return LOW;
    const isEllipsis = jump.kind === 'ellipsis';
    const candidate = (this.#current[jump.from] as number) - (isEllipsis ? COSTS.ellipsis : COSTS.bracket);
    if (row > 0 && this.#reading.kind[row - 1] === WORD)
      jump.best -= isEllipsis ? COSTS.ellipsisInsert : COSTS.bracketWord;
    if (candidate > jump.best) {
      jump.best = candidate;
      jump.bestAt = row;
    }
    jump.origin[row] = jump.bestAt;
    return jump.best;
  }

  #considerEnds(row: number): void {
    const { earlier, reading } = this.#free.end;
    const last = this.width - 1;
    const isLast = row === this.#reading.count;
    if (!isLast && !reading) return;
    for (let j = isLast && earlier ? 0 : last; j <= last; j++) {
      const score = this.#current[j] as number;
      if (score <= this.end.score) continue;
      this.end.score = score;
      this.end.row = row;
      this.end.column = j;
    }
  }
}

function ambiguousIn({ key, count }: Side, vocabulary: Vocabulary): Uint8Array {
  const found = new Uint8Array(count);
  for (let t = 0; t < count; t++) if (vocabulary.isAmbiguous(key[t] as number)) found[t] = 1;
  return found;
}
