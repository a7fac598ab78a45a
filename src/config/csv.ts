/** One row of a CSV file by the names of its columns. */
export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** What is wrong in a CSV file, in words, and where. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  /** Line of the file, from 1. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

/**
 * Rows of comma-separated values as RFC 4180 has them (quoted fields may hold commas, line breaks and doubled quotes);
 * semicolons or tabs as separators are taken from the first row. Empty fields and empty rows are left out.
 *
 * @throws CsvError for a quotation mark that is never closed, since all rows from there on would be one, and for two columns
 *   of one name, of which one would be lost.
 */
export function readCsv(text: string): CsvRow[] {
  const rows = splitRows(text);
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const seen = new Set<string>();
  const twice = names.find((name) => name !== '' && seen.size === seen.add(name).size);
  if (twice !== undefined) throw new CsvError(head.line, `there are two columns “${twice}”; make them one`);
  return body
    .map(({ line, cells }) => ({
      line,
      fields: new Map(
        cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [[names[i] ?? `column ${i + 1}`, cell.trim()] as const])),
      ),
    }))
    .filter(({ fields }) => fields.size > 0);
}

function splitRows(text: string): { line: number; cells: string[] }[] {
  const separator = separatorOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  let cell: string[] = [];
  let quoted = false;
  let opened = 0;
  const endCell = () => {
    row.cells.push(cell.join(''));
    cell = [];
  };
  for (let at = 0; at < text.length; at++) {
    const glyph = text.charAt(at);
    if (glyph === '\n') line++;
    if (quoted) {
      if (glyph !== '"') cell.push(glyph);
      else if (text.charAt(at + 1) === '"') cell.push(text.charAt(at++));
      else quoted = false;
    } else if (glyph === '"' && cell.length === 0) {
      quoted = true;
      opened = line;
    } else if (glyph === separator) endCell();
    else if (glyph === '\n') {
      endCell();
      rows.push(row);
      row = { line, cells: [] };
    } else if (glyph !== '\r') cell.push(glyph);
  }
  if (quoted) throw new CsvError(opened, 'a quotation mark opens here and is never closed');
  endCell();
  return [...rows, row].filter(({ cells }) => cells.some((value) => value.trim() !== ''));
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4096).split('\n', 1)[0] ?? '';
  return [',', ';', '\t'].find((candidate) => head.includes(candidate)) ?? ',';
}
