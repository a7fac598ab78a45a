/** From lines to paragraphs: by the gaps between them, by indents, and by short last lines. */
import { forLetters } from '../../text/letters.ts';
import { turnLabel } from '../../text/turn-label.ts';
import { Paragraphs } from '../paragraphs.ts';
import { endsSentence } from '../wrapping.ts';
import type { PdfLine } from './lines.ts';

/** A distance between baselines larger than this, in distances that the text has most, is a gap between paragraphs. */
const GAP = 1.3;
/** First lines are indented by at least this much. Ems. */
const INDENT = 0.8;
/** A line that ends before this share of its column is one of the last of a paragraph. */
const SHORT = 0.85;
/** Text of at least this size, in sizes that the text has most, is a heading. */
const HEADING = 1.2;
/** Sizes of one text differ by less than this share. */
const SAME_SIZE = 0.08;

/** @param pages the lines of each page, in reading order. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): Paragraphs {
  const lines = pages.flat();
  const usual = { size: mostUsual(lines.map(({ size }) => size)), leading: leadingOf(pages) };
  const compounds = compoundsIn(lines);
  const paragraphs = new Paragraphs();
  let before: PdfLine | null = null;
  /** The lines of the paragraph, without the hyphens at their ends. */
  let parts: string[] = [];
  const close = (): void => {
    if (before !== null) {
      paragraphs.open(before.size >= usual.size * HEADING ? 'heading' : 'paragraph');
      paragraphs.add(parts.join('').replaceAll('\u00ad', ''));
      paragraphs.close();
    }
    parts = [];
    before = null;
  };
  for (const page of pages) {
    let isFirst = true;
    for (const line of page) {
      const words = line.text.trim().replace(BULLET, '');
      if (before !== null && endsParagraph(before, line, usual)) close();
      if (isFirst) paragraphs.beginPage(before === null ? 0 : 1);
      isFirst = false;
      if (before !== null) parts.push(...joint(parts.pop() ?? '', words, compounds));
      parts.push(words);
      before = line;
    }
    if (isFirst) paragraphs.beginPage(before === null ? 0 : 1);
  }
  close();
  return paragraphs;
}

/** What stands before an item of a list; the fonts of word processors have theirs among the private characters. */
const BULLET = /^\s*[\u2022\u2023\u25aa\u25cf\u25e6\u25a0\ue000-\uf8ff]\s+/;

function endsParagraph(
  before: PdfLine,
  line: PdfLine,
  usual: { readonly size: number; readonly leading: number },
): boolean {
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * SAME_SIZE) return true;
  if (BULLET.test(line.text)) return true;
  const isSentence = endsSentence(before.text, 0, before.text.length);
  const down = before.y - line.y;
  const isBelow = down > 0 && before.column.left === line.column.left && before.column.right === line.column.right;
  const leading = Math.max(usual.leading, before.size * 1.05);
  if (isBelow && down > leading * GAP) return true;
  const width = before.column.right - before.column.left;
  const isShort = before.right - before.column.left < width * SHORT;
  const isIndented = line.left - line.column.left > line.size * INDENT && line.left - before.left > line.size * INDENT;
  if (isIndented) return isSentence || isShort;
  if (isSentence && turnLabel(line.text, 0, line.text.length) !== null) return true;
  // A heading of several lines is set ragged; running text that stops short stops there.
  if (isShort && isSentence) return true;
  return (
    isShort && line.size < usual.size * HEADING && /^[\p{Lu}\d“"„«]/u.test(line.text.trim()) && hasRoom(before, line)
  );
}

/** Whether the first word of the next line would have fitted on the line before: the break was meant. */
function hasRoom(before: PdfLine, line: PdfLine): boolean {
  const word = line.text.trim().split(/\s/, 1)[0] ?? '';
  const em = (line.right - line.left) / Math.max(1, line.text.length);
  return before.right + (word.length + 1) * em < before.column.right;
}

const BROKEN = forLetters(/([\p{L}\d'’-]{1,40})[-\u00ad\u2010]$/u);
const GOES_ON = forLetters(/^[\p{L}\d'’]+/u);
const COMPOUND = forLetters(/\p{L}{1,30}-\p{L}{1,30}/gu);

/** A line, and what stands between it and the next; a word that was parted at the line's end is one again. */
function joint(line: string, next: string, compounds: ReadonlySet<string>): string[] {
  const tail = line.slice(-60);
  const head = next.slice(0, 60);
  const first = BROKEN(tail).exec(tail)?.[1];
  const rest = GOES_ON(head).exec(head)?.[0];
  if (first === undefined || rest === undefined) return [line, ' '];
  // Before a capital or a number the hyphen is the compound's own.
  if (!/^\p{Ll}/u.test(rest)) return [line];
  const isCompound = first.includes('-') || compounds.has(`${first}-${rest}`.toLowerCase());
  return [isCompound && !line.endsWith('\u00ad') ? line : line.slice(0, -1)];
}

/** The words with hyphens that stand within lines: they keep theirs at a line's end. */
function compoundsIn(lines: readonly PdfLine[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of lines) for (const [word] of text.matchAll(COMPOUND(text))) found.add(word.toLowerCase());
  return found;
}

/** The distance between two lines that is found most often. Points. */
function leadingOf(pages: readonly (readonly PdfLine[])[]): number {
  const distances: number[] = [];
  for (const page of pages) {
    for (let i = 1; i < page.length; i++) {
      const [before, line] = [page[i - 1], page[i]];
      if (before === undefined || line === undefined) continue;
      const down = before.y - line.y;
      if (down > 0 && down < line.size * 2.5) distances.push(down);
    }
  }
  return mostUsual(distances);
}

/** The value that is found most often, to half a point; of two the smaller. 0 of none. */
function mostUsual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const rounded = Math.round(value * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let best = 0;
  for (const [value, count] of counts) {
    const known = counts.get(best) ?? 0;
    if (count > known || (count === known && value < best)) best = value;
  }
  return best;
}
