/** Quotations in what a reader leaves out: told, so that nobody takes their silence for a verdict. */
import { proseOf } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Page } from './assemble.ts';

/** Fewer words between two marks are a title, a term or a nickname. */
const LEAST_WORDS = 3;
/** Of what may stand between two marks no more is looked at. Characters. */
const LONGEST = 4000;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '”': '”', '"': '"' };
const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
const CURLY = /[“”„«»]/g;
const ALL = /[“”„«»"]/g;

/**
 * Where quotations open in a text that is not read, as its marks say: an opening mark and a closing one with three words
 * or more between. Linear.
 *
 * @param straight whether straight marks count; in code and in markup they are strings.
 */
export function quotationsIn(text: string, straight: boolean): number[] {
  return quotedIn(text, straight).map(({ start }) => start);
}

/** How many quotations of one form of a text are not in another: of their runs of three words it has less than half. Linear. */
export function quotationsLacking(text: string, other: string): number {
  const has = new Set(runsIn(text));
  return quotedIn(other, true).filter(({ start, end }) => {
    const runs = runsIn(other.slice(start, end));
    return runs.filter((run) => has.has(run)).length * 2 < runs.length;
  }).length;
}

/** What is read of a page. */
export function proseIn({ text, blocks }: Pick<Page, 'text' | 'blocks'>): string {
  return blocks.map((block) => proseOf(text, block)).join('\n');
}

function runsIn(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.slice(LEAST_WORDS - 1).map((_, i) => words.slice(i, i + LEAST_WORDS).join(' '));
}

function quotedIn(text: string, straight: boolean): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(straight ? ALL : CURLY)) {
    const closing = open === -1 ? '' : (CLOSING[text.charAt(open)] ?? '');
    if (closing.includes(mark) && hasWords(text.slice(open + 1, Math.min(index, open + LONGEST)))) {
      found.push({ start: open, end: Math.min(index, open + LONGEST) });
      open = -1;
    } else open = index;
  }
  return found;
}

function hasWords(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(WORD)) if (++count === LEAST_WORDS) return true;
  return false;
}

/** "1 quotation stands", "3 quotations stand". */
export function quotationsStand(count: number): string {
  return count === 1 ? '1 quotation stands' : `${count} quotations stand`;
}

/** Told of quotations beside an article, with the line of the first. */
export function toldOutside(page: Page): string[] {
  const { outside = [] } = page;
  if (outside.length === 0) return [];
  const { line } = new LineIndex(page).at(outside.reduce((a, b) => Math.min(a, b)));
  return [
    `${quotationsStand(outside.length)} outside what was taken for the article, the first in line ${line}: not read`,
  ];
}
