/** One row of a CSV file by the names of its columns. */
export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Rows of comma-separated values as RFC 4180 has them (quoted fields may hold commas, line breaks and doubled quotes);
 * semicolons or tabs as separators are taken from the first row. Empty fields and empty rows are left out.
 */
export function readCsv(text: string): CsvRow[] {
  const rows = splitRows(text);
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const names = head.cells.map((name) => name.trim().toLowerCase());
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
    } else if (glyph === '"' && cell.length === 0) quoted = true;
    else if (glyph === separator) endCell();
    else if (glyph === '\n') {
      endCell();
      rows.push(row);
      row = { line, cells: [] };
    } else if (glyph !== '\r') cell.push(glyph);
  }
  endCell();
  return [...rows, row].filter(({ cells }) => cells.some((value) => value.trim() !== ''));
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4096).split('\n', 1)[0] ?? '';
  return [',', ';', '\t'].find((candidate) => head.includes(candidate)) ?? ',';
}
