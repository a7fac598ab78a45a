import { FILLER } from '../model/document.ts';
import type { Block } from '../model/document.ts';

/**
 * Quotation marks as typewriters, old wires and LaTeX have them, ``so'' and ''so'': two signs that are one mark. The mark
 * is written over them, with a filler in the place that is left, so that the stages behind know curly marks alone.
 *
 * Two apostrophes are a mark only where they close what two backticks opened, or open and close within a paragraph:
 * otherwise they are seconds of arc, an empty string, or a slip. Three that close are a single mark within a double one;
 * longer runs are none. Markdown has made code of backticks that pair before this is asked. Cost: linear.
 */
export function withTypedMarks(text: string, blocks: readonly Block[]): string {
  if (!text.includes('``') && !text.includes("''")) return text;
  const parts: string[] = [];
  let done = 0;
  const write = (at: number, mark: string): void => {
    parts.push(text.slice(done, at), mark);
    done = at + 2;
  };
  /** Whether backticks opened what nothing has closed: paragraphs of one quotation open anew and close once. */
  let isOpen = false;
  for (const { start, end } of blocks) {
    const prose = text.slice(start, end);
    /** Where two apostrophes look like an opening mark; written when others close it. */
    let perhaps = -1;
    for (const { 0: run, index } of prose.matchAll(RUNS)) {
      const at = start + index;
      const before = charBefore(text, at);
      const opens = run.length === 2 && MAY_STAND_BEFORE.test(before) && BEGINS.test(charAfter(text, at + 2));
      if (run.startsWith('`')) {
        if (!opens) continue;
        write(at, OPENING);
        isOpen = true;
      } else if (isOpen && run.length <= 3 && !/\s/.test(before)) {
        write(at + run.length - 2, CLOSING);
        isOpen = false;
      } else if (opens) perhaps = at;
      else if (perhaps >= 0 && run.length === 2 && !/[\s\d]/.test(before)) {
        write(perhaps, OPENING);
        write(at, CLOSING);
        perhaps = -1;
      }
    }
  }
  parts.push(text.slice(done));
  return parts.join('');
}

const OPENING = `“${FILLER}`;
const CLOSING = `${FILLER}”`;

const RUNS = /`{2,}|'{2,}/g;
const MAY_STAND_BEFORE = /[\s([{—–-]/;
const BEGINS = /[\p{L}\p{N}[($€£¿¡…‘.]/u;

/** The sign before a place that is no filler; a space at the beginning. */
function charBefore(text: string, place: number): string {
  let at = place - 1;
  while (at >= 0 && text[at] === FILLER) at--;
  return text[at] ?? ' ';
}

/** The sign at a place or behind it that is no filler; a space at the end. */
function charAfter(text: string, place: number): string {
  let at = place;
  while (text[at] === FILLER) at++;
  return text[at] ?? ' ';
}
