/** Text as a terminal shows it: what it must not be shown, and how many columns the rest takes. */
import { FILLER } from '../../model/document.ts';
import { printable } from '../../text/printable.ts';

/**
 * One line that is safe to print: white space as single spaces, control characters as their pictures, no fillers. A word
 * that begins as GitHub's workflow commands do could come to stand at the beginning of a line of a build's log, where the
 * runner obeys it: its colons become one sign that looks the same.
 */
export function oneLine(text: string): string {
  return printable(text.replaceAll(FILLER, '').replace(/\s+/g, ' '))
    .trim()
    .replace(/(^| )::/g, '$1∷');
}

/** First and last code points of what takes two columns (Unicode East Asian Width W and F, and emoji). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Marks that stand on the character before (variation selectors are among them), and joiners. */
const ZERO = /^[\p{M}\u200b-\u200d\u2060\ufeff]$/u;

/** Columns that a line takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x300) columns++;
    else if (!ZERO.test(char)) columns += WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return columns;
}

/** The text and spaces up to `columns`. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text, cut at a word where it takes more than `columns`, with an ellipsis. */
export function clipTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const char of text) {
    used += columnsOf(char);
    if (used > columns) break;
    kept += char;
  }
  const space = kept.lastIndexOf(' ');
  return `${(space > columns / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** The text in lines of at most `columns`, broken between words; a longer word has a line of its own. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
