/** From the runs of a page to its lines, in reading order. */
import type { PdfPage, PdfRun } from './content.ts';
import { append } from '../../text/append.ts';

export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, upwards from the foot of the page. */
  readonly y: number;
  readonly size: number;
  /** The edges of the column that it stands in. */
  readonly column: { readonly left: number; readonly right: number };
}

type Piece = Omit<PdfLine, 'column'>;

/** Runs of one line whose baselines differ by no more than this share of the font's size: a raised letter, an inline box. */
const SAME_BASELINE = 0.5;
/** A gap wider than this is one between columns or cells. Ems; a justified line's widest spaces are below one. */
const WIDEST_SPACE = 1.6;
/** A gap wider than this is a space although no character says so. Ems: letters stand 0.05 apart, words from 0.2. */
const LEAST_SPACE = 0.15;
/** A number of this share of the line's size and raised above its baseline refers to a note. */
const NOTE_SIZE = 0.8;

/** A column is no column of text with fewer lines, or with lines of fewer characters on average: a list of labels, a table. */
const FEWEST_LINES = 6;
const FEWEST_CHARACTERS = 18;
/** Of the lines beside a gutter, those that may run across it (headlines, captions); each parts what is above from below. */
const MOST_ACROSS = 0.25;
/** The narrower of two columns beside each other is at least this share of the wider one. */
const LEAST_WIDTH = 0.4;
/** Nobody prints more on a page; columns are not looked for in it. */
const MOST_PIECES = 5000;
/** Points by which a gutter's place is looked for. */
const STEP = 3;
/** Pages with more columns than two to this power are tables. */
const DEEPEST = 3;

/**
 * The lines of each page as they are read: from top to bottom, and where there are columns each of them by itself. A page
 * with too few lines to show its columns, as the last one, has those of the page before.
 */
export function linesOf(pages: readonly PdfPage[]): PdfLine[][] {
  let known: number | null = null;
  return pages.map(({ runs }) => {
    const pieces = piecesOf(runs);
    const gutter: number | null = gutterOf(pieces) ?? (known !== null && isGutter(pieces, known, 1) ? known : null);
    known = gutter ?? known;
    return gutter === null ? rowsOf(pieces) : inColumns(pieces, gutter, DEEPEST);
  });
}

/** Joins the runs that follow each other on one baseline. */
function piecesOf(runs: readonly PdfRun[]): Piece[] {
  const pieces: Piece[] = [];
  let open: { text: string; left: number; right: number; y: number; size: number } | null = null;
  for (const { text, x, y, width, size } of runs) {
    if (open !== null) {
      const em = Math.max(open.size, size);
      const gap = x - open.right;
      const isRaised = size < open.size * NOTE_SIZE && y > open.y + open.size * 0.15 && /^\d{1,3}$/.test(text.trim());
      if (isRaised && gap < em) continue;
      if (Math.abs(y - open.y) <= em * SAME_BASELINE && gap > -em && gap < em * WIDEST_SPACE) {
        const isApart = gap > em * LEAST_SPACE && !/\s$/.test(open.text) && !/^\s/.test(text);
        open.text += isApart ? ` ${text}` : text;
        open.right = Math.max(open.right, x + width);
        if (size > open.size && text.trim() !== '') [open.size, open.y] = [size, y];
        continue;
      }
      pieces.push(open);
    }
    open = text.trim() === '' ? null : { text, left: x, right: x + width, y, size };
  }
  if (open !== null) pieces.push(open);
  return pieces.filter((piece) => piece.text.trim() !== '');
}

function inOrder(pieces: readonly Piece[], depth: number): PdfLine[] {
  const gutter = depth === 0 ? null : gutterOf(pieces);
  return gutter === null ? rowsOf(pieces) : inColumns(pieces, gutter, depth);
}

function inColumns(pieces: readonly Piece[], gutter: number, depth: number): PdfLine[] {
  const across = pieces.filter(({ left, right }) => left < gutter && right > gutter).sort((a, b) => b.y - a.y);
  const beside = pieces.filter(({ left, right }) => left >= gutter || right <= gutter);
  const lines: PdfLine[] = [];
  let above = Number.POSITIVE_INFINITY;
  for (const y of new Set([...across.map((piece) => piece.y), Number.NEGATIVE_INFINITY])) {
    const band = beside.filter((piece) => piece.y < above && piece.y >= y);
    append(
      lines,
      inOrder(
        band.filter(({ right }) => right <= gutter),
        depth - 1,
      ),
    );
    append(
      lines,
      inOrder(
        band.filter(({ left }) => left >= gutter),
        depth - 1,
      ),
    );
    if (y !== Number.NEGATIVE_INFINITY) append(lines, rowsOf(across.filter((piece) => piece.y === y)));
    above = y;
  }
  return lines;
}

/** Where a gutter parts two columns of text; null where there are none. Cost: pieces times the steps across a page. */
function gutterOf(pieces: readonly Piece[]): number | null {
  if (pieces.length < 2 * FEWEST_LINES || pieces.length > MOST_PIECES) return null;
  const { left, right } = extentOf(pieces);
  const steps = Math.min(2000, Math.floor((right - left) / STEP));
  const crossed = new Int32Array(steps + 1);
  for (const piece of pieces) {
    const to = Math.min(steps, Math.ceil((piece.right - left) / STEP) - 1);
    for (let i = Math.max(0, Math.floor((piece.left - left) / STEP) + 1); i <= to; i++)
      crossed[i] = (crossed[i] ?? 0) + 1;
  }
  let best: number | null = null;
  for (let i = Math.floor(steps * 0.2); i <= steps * 0.8; i++) {
    if (best === null || (crossed[i] ?? 0) < (crossed[best] ?? 0)) best = i;
  }
  if (best === null) return null;
  // The middle of the stretch that is as empty as its emptiest place.
  let end = best;
  while (end < steps && crossed[end + 1] === crossed[best]) end++;
  const at = left + ((best + end) / 2) * STEP;
  return isGutter(pieces, at, FEWEST_LINES) ? at : null;
}

/** Whether what stands on both sides of a place is columns of text, of so many lines at least. */
function isGutter(pieces: readonly Piece[], at: number, fewest: number): boolean {
  const sides = [pieces.filter(({ right }) => right <= at), pieces.filter(({ left }) => left >= at)];
  const across = pieces.length - sides.flat().length;
  if (sides.some((side) => side.length < fewest) || across > MOST_ACROSS * pieces.length) return false;
  const widths = sides.map(extentOf).map(({ left, right }) => right - left);
  return (
    Math.min(...widths) >= LEAST_WIDTH * Math.max(...widths) &&
    sides.every((side) => averageLength(side) >= FEWEST_CHARACTERS)
  );
}

function averageLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0) / pieces.length;
}

/** The left and the right edge of all of some pieces. */
function extentOf(pieces: readonly Piece[]): { readonly left: number; readonly right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const piece of pieces) [left, right] = [Math.min(left, piece.left), Math.max(right, piece.right)];
  return { left, right };
}

/** Pieces of one column as lines, those on one baseline joined. */
function rowsOf(pieces: readonly Piece[]): PdfLine[] {
  if (pieces.length === 0) return [];
  const column = extentOf(pieces);
  const rows: PdfLine[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - piece.y <= Math.min(row.size, piece.size) * SAME_BASELINE) {
      const [first, second] = row.left <= piece.left ? [row, piece] : [piece, row];
      rows[rows.length - 1] = {
        ...row,
        text: `${first.text.trimEnd()} ${second.text.trimStart()}`,
        left: first.left,
        right: Math.max(row.right, piece.right),
      };
    } else rows.push({ ...piece, column });
  }
  return rows;
}
