/**
 * Plain text. In news text a line is a paragraph, except where somebody wrapped the lines. A text is taken as wrapped in
 * two cases: its line breaks are where a greedy wrapper would put them, that is the next line's first word would not have
 * fitted; or its paragraphs are set apart by blank lines, and the breaks within them fall inside sentences that go on in
 * lower case, as where a person or several programs wrapped it. Line length alone does not tell (a list of headlines is
 * as even as a wrapped page).
 */
import type { Block, BlockKind } from '../model/document.ts';
import type { Page } from './assemble.ts';
import type { Item } from './format.ts';
import { turnLabel } from '../text/turn-label.ts';
import { ReadError } from './read-error.ts';
import { withoutDirectives } from './suppressions.ts';
import { endsSentence, WIDEST } from './wrapping.ts';

interface Line {
  readonly start: number;
  /** Without the line break and spaces before it. */
  readonly end: number;
  /** Where the first character stands that is no space; `end` in a blank line. */
  readonly first: number;
}

/** Share of the breaks that must be a greedy wrapper's; what remains are hand-made breaks (verse, lists, datelines). */
const LEAST_WRAPPED = 0.9;
/**
 * Of the single breaks in wrapped text, those that fall inside a sentence, and those of them behind which it goes on in
 * lower case. Measured on 1,253 news articles wrapped to changing widths: 97 % and 80 % of the breaks in English, 96 %
 * and 50 % in German, with its capital nouns; among the same articles unwrapped none is taken for wrapped.
 */
const LEAST_INSIDE = 0.8;
const LEAST_CONTINUED = 0.2;
/** A headline is one line; longer first lines are paragraphs. */
const LONGEST_HEADING = 150;

/**
 * A plain text file: one page, and nothing said about it.
 *
 * @throws ReadError for Rich Text, whose letters and marks are written in codes.
 */
export function readPlainFile(text: string, path: string): Item[] {
  if (text.startsWith('{\\rtf')) throw new ReadError(`${path}: Rich Text Format; save it as .docx, .odt or plain text`);
  const warnings: string[] = [];
  const code = codedMarkIn(text);
  if (code !== null)
    warnings.push(
      `has quotation marks in codes (${code}), which are none in plain text: save it as text, or name it .html or .eml`,
    );
  if (isEncoded(text)) warnings.push('is encoded (base64 or the like), with no words to be read: decode it first');
  return [{ id: null, page: readPlainText(withoutDirectives(text), 0), layers: [], warnings }];
}

/** The first quotation mark of a text that is written in a code; null for none. */
export function codedMarkIn(text: string): string | null {
  return CODED_MARK.exec(text)?.[0] ?? null;
}

/** Curly and straight marks as HTML, mails and JSON write them. */
const CODED_MARK = /&(?:[lr][ds]quo|quot|#822[01]|#x201[cd]);|=E2=80=9[CD]|\\u201[cd]|%E2%80%9[CD]/i;

/** Long lines of letters and figures without a space or a stop: a part of a mail that was saved as it is. */
function isEncoded(text: string): boolean {
  const signs = text.trim();
  return signs.search(/[\r\n]|$/) >= SHORTEST_ENCODED && /^[\w+/=\r\n-]*$/.test(signs) && /\d/.test(signs);
}

/** Signs of a first line that is no word, name or number; mails break their lines at 76, others at 60 or 64. */
const SHORTEST_ENCODED = 60;

/** The blocks of the text from `from` on; what stands before (front matter) is overwritten by spaces. */
export function readPlainText(text: string, from: number): Page {
  const lines = linesOf(text, from);
  const wrapped = isHardWrapped(text, lines);
  const blocks: Block[] = [];
  let open: Line | null = null;
  let last: Line | null = null;
  const close = () => {
    if (open !== null && last !== null) blocks.push({ kind: 'paragraph', start: open.first, end: last.end });
    open = null;
  };
  for (const line of lines) {
    if (line.first === line.end) close();
    else {
      if (open !== null && last !== null && (!wrapped || endsParagraph(text, last, line, wrapped.width))) close();
      open ??= line;
      last = line;
    }
  }
  close();
  return { text: blank(text, from), blocks: withHeading(text, blocks) };
}

/** Overwrites everything before `from` with spaces, line breaks excepted. */
export function blank(text: string, from: number): string {
  return from === 0 ? text : text.slice(0, from).replace(/[^\r\n]/g, ' ') + text.slice(from);
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < text.length; ) {
    let stop = start;
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++;
    let end = stop;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    let first = start;
    while (first < end && isSpace(text.charCodeAt(first))) first++;
    lines.push({ start, end, first });
    start = stop + (text.charCodeAt(stop) === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

function isBreak(code: number): boolean {
  return code < 0x2028 ? code === 0x0a || code === 0x0d : code <= 0x2029;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x0c || code === 0x0b;
}

/** The width that lines were wrapped to; 0 where they were wrapped to none, and blank lines alone part paragraphs. */
function isHardWrapped(text: string, lines: readonly Line[]): { readonly width: number } | null {
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width > WIDEST) return null;
  let breaks = 0;
  let greedy = 0;
  let inside = 0;
  let continued = 0;
  let gaps = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1];
    const next = lines[i];
    if (line === undefined || next === undefined || next.first === next.end) continue;
    if (line.first === line.end) {
      gaps++;
      continue;
    }
    if (next.first > next.start && endsSentence(text, line.first, line.end)) continue;
    breaks++;
    if (!wouldFit(text, line, next, width)) greedy++;
    if (endsSentence(text, line.first, line.end)) continue;
    inside++;
    if (isLower(text.charAt(next.first))) continued++;
  }
  if (breaks < 2) return null;
  if (greedy >= LEAST_WRAPPED * breaks && inside * 2 >= breaks) return { width };
  const goesOn = inside >= LEAST_INSIDE * breaks && continued >= LEAST_CONTINUED * breaks;
  return gaps > 0 && goesOn ? { width: 0 } : null;
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

/** Whether the first word of `next` would have fitted on `line`. */
function wouldFit(text: string, line: Line, next: Line, width: number): boolean {
  let word = next.first;
  while (word < next.end && !isSpace(text.charCodeAt(word))) word++;
  return line.end - line.start + 1 + (word - next.first) <= width;
}

function endsParagraph(text: string, line: Line, next: Line, width: number): boolean {
  return endsSentence(text, line.first, line.end) && (wouldFit(text, line, next, width) || next.first > next.start);
}

/** The first block is the headline when it is one short line that does not end as a sentence does and text follows. */
export function withHeading(text: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined || rest.length === 0) return [...blocks];
  const isHeading =
    first.end - first.start <= LONGEST_HEADING &&
    !endsSentence(text, first.start, first.end) &&
    !hasBreak(text, first) &&
    !opensExchange(text, first, rest);
  const kind: BlockKind = isHeading ? 'heading' : 'paragraph';
  return [{ ...first, kind }, ...rest];
}

/** Whether a line is somebody's turn: another's follows, and the same label comes back. "Storm: five dead" is a headline. */
function opensExchange(text: string, first: Block, [next, ...others]: readonly Block[]): boolean {
  const label = labelOf(text, first);
  if (label === null || next === undefined || labelOf(text, next) === null) return false;
  return others.some((block) => labelOf(text, block) === label);
}

function labelOf(text: string, { start, end }: Block): string | null {
  const found = turnLabel(text, start, end);
  return found === null ? null : text.slice(found.label.start, found.label.end);
}

function hasBreak(text: string, { start, end }: Block): boolean {
  for (let i = start; i < end; i++) if (isBreak(text.charCodeAt(i))) return true;
  return false;
}
