import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { after, before, looksClosing, looksOpening, trimmed } from './context.ts';
import * as marks from './marks.ts';

/** A stretch between marks, as the page shows it, before anything is joined. */
export interface MarkedString extends Span {
  /** The same without its marks. */
  readonly content: Span;
  /** Index of its block. */
  readonly block: number;
  /** Code unit of the opening mark; 0 where a paragraph goes on without reopening. */
  readonly opener: number;
  readonly closed: boolean;
  /** Goes on with the string before it: the marks stay open round an attribution. */
  readonly goesOn?: boolean;
}

export interface ScanResult {
  readonly strings: MarkedString[];
  /** Closing marks that nothing opened. */
  readonly strayClosings: Span[];
  /** Whether single marks occur that may be quotation marks. */
  readonly hasSingles: boolean;
}

const LONGEST_TAG = 2000;

/**
 * Finds the stretches between double marks (curly, straight, low-high, guillemets, corner brackets) of one block.
 *
 * One pass with one open mark and one nested in it. Which part an ambiguous glyph plays follows from what
 * is open and from the white space round it. An opening mark inside an open quotation is nested when two closing marks
 * follow before the next opening one, else the quotation before it was never closed and ends there. What is open at the
 * block's end ends with it. Cost: linear; each look ahead ends at the second mark it meets.
 */
export function scanBlock(text: string, block: Block, index: number): ScanResult {
  const { start, end } = block;
  const strings: MarkedString[] = [];
  const strayClosings: Span[] = [];
  let hasSingles = false;
  let opener = -1;
  let openerRole = marks.NONE;
  let nested = marks.NONE;
  let nextTagEnd = -1;

  const close = (contentEnd: number, stringEnd: number, closed: boolean): void => {
    strings.push({
      start: opener,
      end: stringEnd,
      content: trimmed(text, opener + 1, contentEnd),
      block: index,
      opener: text.charCodeAt(opener),
      closed,
    });
    opener = -1;
    nested = marks.NONE;
  };
  const open = (at: number, role: marks.Role): void => {
    if (opener >= 0) {
      const cut = trimmed(text, opener, at).end;
      close(cut, cut, false);
    }
    opener = at;
    openerRole = role;
  };

  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 ? code !== 0x22 && code !== 0x27 && code !== 0x3c : code < 0xab) continue;
    const role = marks.roleOf(code);
    if (role === marks.NONE) continue;
    if (role === marks.TAG) {
      const next = text.charCodeAt(i + 1) | 32;
      const isTag = (next >= 97 && next <= 122) || text.charCodeAt(i + 1) === 0x2f || text.charCodeAt(i + 1) === 0x21;
      if (!isTag) continue;
      if (nextTagEnd < i) {
        const found = text.indexOf('>', i);
        nextTagEnd = found < 0 ? text.length : found;
      }
      if (nextTagEnd < end && nextTagEnd - i < LONGEST_TAG) i = nextTagEnd;
      continue;
    }
    if (role >= marks.SINGLE_LEFT) {
      hasSingles = true;
      continue;
    }
    const previous = before(text, i, start);
    const next = after(text, i + 1, end);
    const opening = looksOpening(previous, next);
    const closing = looksClosing(previous, next);

    if (opener < 0) {
      if (isInch(role, previous, next)) continue;
      if (opensHere(role, opening, closing, text, i, end)) open(i, role);
      else if (closing || role === marks.CORNER_RIGHT) strayClosings.push({ start: i, end: i + 1 });
    } else if (closesNested(nested, role, opening)) {
      nested = marks.NONE;
    } else if (closesHere(openerRole, role, opening, closing)) {
      if (role === marks.STRAIGHT && isFeetAndInches(text, i)) continue;
      close(i, i + 1, true);
    } else if (nested === marks.NONE && (opening || onlyOpens(role) || marks.isSpace(previous))) {
      // Spaced as French sets them (« On disait : « Jamais. » Et pourtant… »), one that closes nothing opens.
      if (role !== openerRole || isNested(text, i + 1, end, role)) nested = role;
      else open(i, role);
    }
  }
  if (opener >= 0) {
    const cut = trimmed(text, opener, end).end;
    close(cut, cut, false);
  }
  return { strings, strayClosings, hasSingles };
}

/** Marks that open wherever they stand. */
function onlyOpens(role: marks.Role): boolean {
  return role === marks.LOW || role === marks.CORNER_LEFT;
}

/** 5", 5” and 6'2": a figure before, and no word behind. */
function isInch(role: marks.Role, previous: number, next: number): boolean {
  return (role === marks.STRAIGHT || role === marks.HIGH_RIGHT) && marks.isDigit(previous) && !marks.isLetter(next);
}

/** The " of 6'2" inside an open quotation. */
function isFeetAndInches(text: string, at: number): boolean {
  let i = at - 1;
  while (i > at - 4 && marks.isDigit(text.charCodeAt(i))) i--;
  const code = text.charCodeAt(i);
  return i < at - 1 && (code === 0x27 || code === 0x2019 || code === 0x2032) && marks.isDigit(text.charCodeAt(i - 1));
}

function opensHere(
  role: marks.Role,
  opening: boolean,
  closing: boolean,
  text: string,
  at: number,
  end: number,
): boolean {
  if (onlyOpens(role)) return true;
  switch (role) {
    case marks.HIGH_LEFT:
    case marks.GUILLEMET_LEFT:
    case marks.GUILLEMET_RIGHT:
      return opening || !closing;
    case marks.HIGH_RIGHT:
      return opening;
    case marks.STRAIGHT:
      return opening || (!closing && isRepeated(text, at, end));
    default:
      return false;
  }
}

/** Whether the mark at `at` comes once more before `end`. */
function isRepeated(text: string, at: number, end: number): boolean {
  const next = text.indexOf(text.charAt(at), at + 1);
  return next >= 0 && next < end;
}

function closesNested(nested: marks.Role, role: marks.Role, opening: boolean): boolean {
  if (nested === marks.LOW) return role === marks.HIGH_LEFT || role === marks.HIGH_RIGHT;
  return marks.CLOSERS[nested]?.[0] === role && (role !== nested || !opening);
}

function closesHere(openerRole: marks.Role, role: marks.Role, opening: boolean, closing: boolean): boolean {
  const closers = marks.CLOSERS[openerRole];
  if (!closers?.includes(role)) return false;
  if (role === closers[0] && role !== openerRole) return openerRole !== marks.LOW || !opening;
  // A glyph that also opens closes only where the white space does not say the contrary.
  if (openerRole === marks.STRAIGHT && role === marks.HIGH_LEFT) return closing && !opening;
  return closing || !opening;
}

/** Whether a mark that opens inside an open quotation of the same glyph is nested: two closing marks come next. */
function isNested(text: string, from: number, end: number, role: marks.Role): boolean {
  const closers = marks.CLOSERS[role] ?? [];
  let closings = 0;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 && code !== 0x22) continue;
    const found = marks.roleOf(code);
    if (found !== role && !closers.includes(found)) continue;
    const opening = looksOpening(before(text, i, from), after(text, i + 1, end));
    if (opening ? found === role || found !== closers[0] : !closers.includes(found)) return false;
    if (++closings === 2) return true;
  }
  return false;
}
