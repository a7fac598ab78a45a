import type { ReportEdit } from '../../model/report.ts';
import { alignWords, fold } from './align-words.ts';
import type { Column } from './align-words.ts';
import { columnsOf, oneLine, padTo } from './columns.ts';
import type { Style } from './style.ts';

/** Two wordings to be shown one above the other. */
export interface Wordings {
  readonly draft: string;
  readonly source: string;
  readonly edits: readonly Pick<ReportEdit, 'before' | 'after'>[];
  /** What the lines are called: `draft`, `earliest`. */
  readonly labels: readonly [string, string];
}

/** A word of each wording, or of one; `marked` where the collation found that they differ. */
export interface Cell extends Column {
  readonly marked: boolean;
  /** Those of a terminal. */
  readonly columns: number;
}

/**
 * Words shown before and after a difference, and at either end of a long stretch that one wording alone has; a quotation
 * shorter than {@link SHOWN_WHOLE} is shown as it is.
 */
const NEIGHBOURHOOD = 9;
const SHOWN_WHOLE = 34;
const GAP: Cell = { draft: '…', source: '…', alike: true, marked: false, columns: 1 };

/**
 * The two wordings, word under word, each pair of lines followed by one that underlines what differs. Long stretches
 * without a difference are left out.
 *
 * @param indent columns before the labels.
 */
export function printWordings(wordings: Wordings, indent: number, style: Style): string[] {
  const [draftLabel, sourceLabel] = wordings.labels;
  const label = Math.max(draftLabel.length, sourceLabel.length);
  const margin = ' '.repeat(indent);
  const cells = shorten(cellsOf(wordings));
  const rows = breakRows(cells, style.width - indent - label - 2);
  return rows.flatMap((row, i) => {
    const line = (name: string, side: 'draft' | 'source', paint: (text: string) => string) =>
      `${margin}${style.faint(padTo(i === 0 ? name : '', label))}  ${lineOf(row, side, paint)}`;
    const underline = row.map((cell) => (cell.marked ? '~' : ' ').repeat(cell.columns)).join(' ');
    const joined = joinMarks(underline, row).trimEnd();
    return [
      line(draftLabel, 'draft', style.wrong),
      line(sourceLabel, 'source', style.right),
      ...(joined === '' ? [] : [`${margin}${' '.repeat(label + 2)}${joined}`]),
    ].map((text) => text.trimEnd());
  });
}

function wordsOf(text: string): string[] {
  const line = oneLine(text);
  return line === '' ? [] : line.split(' ');
}

/** The two wordings, word against word. */
export function cellsOf({ draft, source, edits }: Omit<Wordings, 'labels'>): Cell[] {
  return mark(alignWords(wordsOf(draft), wordsOf(source)), edits);
}

/** Columns that stand together, alike or not. */
interface Run {
  readonly columns: readonly Column[];
  readonly alike: boolean;
}

function runsOf(columns: readonly Column[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < columns.length; ) {
    let to = from + 1;
    const alike = columns[from]?.alike === true;
    while (!alike && columns[to]?.alike === false) to++;
    runs.push({ columns: columns.slice(from, to), alike });
    from = to;
  }
  return runs;
}

/** More edits than this are looked for together, so that the work is linear in the words. */
const MOST_APART = 20;

/** Only what the collation found is marked: a difference that is permitted is shown and not underlined. */
function mark(columns: readonly Column[], edits: Wordings['edits']): Cell[] {
  const runs = runsOf(columns);
  const all = { before: edits.map(({ before }) => before).join(' '), after: edits.map(({ after }) => after).join(' ') };
  const marked = new Set((edits.length > MOST_APART ? [all] : edits).flatMap((edit) => runsWith(edit, runs)));
  return runs.flatMap((run) =>
    run.columns.map((one) => ({
      ...one,
      marked: marked.has(run),
      columns: Math.max(columnsOf(one.draft), columnsOf(one.source)),
    })),
  );
}

/** Where both sides of an edit stand; where they nowhere stand together, wherever one of them does. */
function runsWith({ before, after }: Wordings['edits'][number], runs: readonly Run[]): Run[] {
  const [source, draft] = [before, after].map((side) => new Set(wordsOf(side).map(fold))) as [Set<string>, Set<string>];
  const has = ({ columns }: Run, side: 'draft' | 'source', words: ReadonlySet<string>): boolean =>
    columns.some((column) => column[side] !== '' && words.has(fold(column[side])));
  const differing = runs.filter(({ alike }) => !alike);
  const both = differing.filter(
    (run) => (source.size === 0 || has(run, 'source', source)) && (draft.size === 0 || has(run, 'draft', draft)),
  );
  return both.length > 0 ? both : differing.filter((run) => has(run, 'source', source) || has(run, 'draft', draft));
}

/** The cells near a difference; an ellipsis for each stretch left out. */
export function shorten(cells: readonly Cell[]): Cell[] {
  if (cells.length <= SHOWN_WHOLE) return [...cells];
  const near = new Uint8Array(cells.length);
  const isPoint = cells.some(({ marked }) => marked) ? (cell: Cell) => cell.marked : (cell: Cell) => !cell.alike;
  cells.forEach((cell, i) => {
    if (isPoint(cell) && !isAmidOneSide(cells, i)) near.fill(1, Math.max(0, i - NEIGHBOURHOOD), i + NEIGHBOURHOOD + 1);
  });
  if (!near.includes(1)) near.fill(1, 0, SHOWN_WHOLE - 1);
  return cells.flatMap((cell, i) => (near[i] === 1 ? [cell] : near[i - 1] === 1 || i === 0 ? [GAP] : []));
}

/** Whether a cell and those beside it are words of the same wording alone, as in the middle of what was left out. */
function isAmidOneSide(cells: readonly Cell[], at: number): boolean {
  const sideOf = (cell: Cell | undefined): string =>
    cell === undefined || (cell.draft !== '' && cell.source !== '') ? 'both' : cell.draft === '' ? 'source' : 'draft';
  const own = sideOf(cells[at]);
  return own !== 'both' && sideOf(cells[at - 1]) === own && sideOf(cells[at + 1]) === own;
}

function breakRows(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  let used = width;
  for (const cell of cells) {
    if (used + 1 + cell.columns > width) {
      rows.push([]);
      used = -1;
    }
    rows.at(-1)?.push(cell);
    used += 1 + cell.columns;
  }
  return rows;
}

function lineOf(row: readonly Cell[], side: 'draft' | 'source', paint: (text: string) => string): string {
  return row
    .map((cell) => {
      const word = cell[side];
      return (cell.marked ? paint(word) : word) + ' '.repeat(cell.columns - columnsOf(word));
    })
    .join(' ')
    .trimEnd();
}

/** Underlines the spaces between two marked words too. */
function joinMarks(underline: string, row: readonly Cell[]): string {
  const marks = [...underline];
  let at = -1;
  row.forEach((cell, i) => {
    at += cell.columns + 1;
    if (cell.marked && row[i + 1]?.marked === true) marks[at] = '~';
  });
  return marks.join('');
}
