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

/** Words shown before and after a difference; a quotation shorter than {@link SHOWN_WHOLE} is shown as it is. */
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

/** Only what the collation found is marked: a difference that is permitted is shown and not underlined. */
function mark(columns: readonly Column[], edits: Wordings['edits']): Cell[] {
  const named = {
    draft: new Set(edits.flatMap(({ after }) => wordsOf(after).map(fold))),
    source: new Set(edits.flatMap(({ before }) => wordsOf(before).map(fold))),
  };
  const cells: Cell[] = [];
  for (let from = 0; from < columns.length; ) {
    let to = from + 1;
    const alike = columns[from]?.alike === true;
    while (!alike && columns[to]?.alike === false) to++;
    const run = columns.slice(from, to);
    const marked = !alike && run.some((one) => isNamed(one.draft, named.draft) || isNamed(one.source, named.source));
    cells.push(
      ...run.map((one) => ({ ...one, marked, columns: Math.max(columnsOf(one.draft), columnsOf(one.source)) })),
    );
    from = to;
  }
  return cells;
}

function isNamed(word: string, names: ReadonlySet<string>): boolean {
  return word !== '' && names.has(fold(word));
}

/** The cells near a difference; an ellipsis for each stretch left out. */
export function shorten(cells: readonly Cell[]): Cell[] {
  if (cells.length <= SHOWN_WHOLE) return [...cells];
  const near = new Uint8Array(cells.length);
  const isPoint = cells.some(({ marked }) => marked) ? (cell: Cell) => cell.marked : (cell: Cell) => !cell.alike;
  cells.forEach((cell, i) => {
    if (isPoint(cell)) near.fill(1, Math.max(0, i - NEIGHBOURHOOD), i + NEIGHBOURHOOD + 1);
  });
  if (!near.includes(1)) near.fill(1, 0, SHOWN_WHOLE - 1);
  return cells.flatMap((cell, i) => (near[i] === 1 ? [cell] : near[i - 1] === 1 || i === 0 ? [GAP] : []));
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
