/** Tables of GitHub Flavored Markdown: a row of dashes below a row with as many cells. */
import type { Span } from '../../model/span.ts';
import type { Ink } from './ink.ts';

/** Whether a line is `| --- | :-: |`; the number of its cells, or 0. */
export function delimiterCells(ink: Ink, at: number, end: number): number {
  const code = ink.at(at);
  if (code !== 0x7c && code !== 0x2d && code !== 0x3a) return 0;
  let hasBar = false;
  for (let i = at; i < end; i++) {
    const mark = ink.at(i);
    if (mark === 0x7c) hasBar = true;
    else if (mark !== 0x2d && mark !== 0x3a && mark !== 0x20 && mark !== 0x09) return 0;
  }
  if (!hasBar) return 0;
  const cells = cellsOf(ink, at, end);
  return cells.every(({ start, end: stop }) => /^:?-+:?$/.test(ink.text.slice(start, stop))) ? cells.length : 0;
}

/** The cells of a row without the white space at their edges; a bar after a backslash does not part them. */
export function cellsOf(ink: Ink, at: number, end: number): Span[] {
  let from = at;
  let to = end;
  if (ink.at(from) === 0x7c) from++;
  while (to > from && isSpace(ink.at(to - 1))) to--;
  if (to > from && ink.at(to - 1) === 0x7c && ink.at(to - 2) !== 0x5c) to--;
  const cells: Span[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && (ink.at(i) !== 0x7c || ink.at(i - 1) === 0x5c)) continue;
    cells.push(trim(ink, start, i));
    start = i + 1;
  }
  return cells;
}

function trim(ink: Ink, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(ink.at(from))) from++;
  while (to > from && isSpace(ink.at(to - 1))) to--;
  return { start: from, end: to };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
