/** What of a text is taken for code or markup and may have been meant for readers. */
import { quotationsIn } from '../unread-quotations.ts';
import type { Verbatim } from './leaf.ts';

/**
 * Told of what no end closes, for it takes the rest of the text with it, and of quotation marks in what is indented as
 * code or set as it stands. What a fence or a comment holds that is closed was not meant to be read. Linear.
 */
export function toldOfUnread(text: string, verbatim: readonly Verbatim[]): string[] {
  if (verbatim.length === 0) return [];
  const unclosed = verbatim.filter((lines) => lines.isOpen && hasWords(text, lines));
  const indented = codeBlocks(text, verbatim).filter(({ start, end }) => MARKS.test(text.slice(start, end)));
  const preformatted = verbatim.filter(({ by, isOpen, start, end }) => {
    const isSet = by === 'html' && !isOpen && PREFORMATTED.test(text.slice(start, start + 12));
    return isSet && quotationsIn(text.slice(start, end), false).length > 0;
  });
  return [
    ...told(
      text,
      unclosed,
      (first) => `“${openerOf(text, first)}” is never closed, and what follows is not read: close it`,
    ),
    ...told(text, indented, () => 'indented as code and not read: take the four spaces away'),
    ...told(text, preformatted, (first) => `quotations in ${openerOf(text, first)} are not read: take the tags away`),
  ];
}

/** Curly marks, or straight ones as prose has them; strings of programs seldom end as sentences do. */
const MARKS = /[“”„«»]|(?:^|\s)"[^"]{12,2000}[.,?!]"(?:\s|$)/;
const PREFORMATTED = /^<(?:pre|textarea)[\s>]/i;

/** The indented lines that follow each other, blank ones between them. */
function codeBlocks(text: string, verbatim: readonly Verbatim[]): { readonly start: number; end: number }[] {
  const blocks: { readonly start: number; end: number }[] = [];
  for (const { by, start, end } of verbatim) {
    if (by !== 'indent') continue;
    const last = blocks.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else blocks.push({ start, end });
  }
  return blocks;
}

/** One line for all of a kind: where the first is, and how many follow. */
function told<T extends { readonly start: number }>(
  text: string,
  found: readonly T[],
  what: (first: T) => string,
): string[] {
  const [first, ...others] = found;
  if (first === undefined) return [];
  const line = text.slice(0, first.start).split(/\r\n?|\n/).length;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return [`line ${line}${more}: ${what(first)}`];
}

/** Whether something is lost in it: behind the line of a fence, or anywhere in HTML. */
function hasWords(text: string, { by, start, end }: Verbatim): boolean {
  if (by === 'html') return true;
  const whole = text.slice(start, end);
  const first = whole.search(/[\r\n]/);
  return first !== -1 && whole.slice(first).trim() !== '';
}

/** What opens it, in short: "```js", "<pre>". */
function openerOf(text: string, { start }: { readonly start: number }): string {
  return /^(?:<!--|<!\[CDATA\[|<[^\s>]*>?|\S+)/.exec(text.slice(start, start + LONGEST_OPENER))?.[0] ?? '';
}

/** Characters. */
const LONGEST_OPENER = 20;
