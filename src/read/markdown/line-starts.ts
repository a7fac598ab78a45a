/** What the beginning of a line makes of it (CommonMark 0.31 sections 4 and 5). Places are offsets; `end` excludes the break. */
import type { Ink } from './ink.ts';

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export interface ListMarker {
  /** Characters of the marker. */
  readonly length: number;
  /** Whether it may interrupt a paragraph: a bullet or 1, with something after it. */
  readonly interrupts: boolean;
}

export function listMarker(ink: Ink, at: number, end: number): ListMarker | null {
  let length = 1;
  let isFirst = true;
  const first = ink.at(at);
  if (first !== 0x2d && first !== 0x2b && first !== 0x2a) {
    let digits = 0;
    while (digits < 9 && isDigit(ink.at(at + digits))) digits++;
    const mark = ink.at(at + digits);
    if (digits === 0 || (mark !== 0x2e && mark !== 0x29)) return null;
    length = digits + 1;
    isFirst = digits === 1 && ink.at(at) === 0x31;
  }
  const after = at + length;
  if (after < end && !isSpace(ink.at(after))) return null;
  return { length, interrupts: isFirst && !isBlank(ink, after, end) };
}

export function isBlank(ink: Ink, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (!isSpace(ink.at(i))) return false;
  return true;
}

/** Three or more of one of `- _ *`, with nothing but spaces between and after. */
export function isThematicBreak(ink: Ink, at: number, end: number): boolean {
  const mark = ink.at(at);
  if (mark !== 0x2d && mark !== 0x5f && mark !== 0x2a) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const code = ink.at(i);
    if (code === mark) count++;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

/** A line of `=` or of `-` below a paragraph makes it a heading. */
export function isSetextUnderline(ink: Ink, at: number, end: number): boolean {
  const mark = ink.at(at);
  if (mark !== 0x3d && mark !== 0x2d) return false;
  let i = at;
  while (i < end && ink.at(i) === mark) i++;
  return isBlank(ink, i, end);
}

/** Characters of the hashes of an ATX heading; 0 when it is none. */
export function headingMarker(ink: Ink, at: number, end: number): number {
  let count = 0;
  while (count < 7 && at + count < end && ink.at(at + count) === 0x23) count++;
  if (count === 0 || count > 6) return 0;
  return at + count === end || isSpace(ink.at(at + count)) ? count : 0;
}

export interface Fence {
  readonly mark: number;
  readonly length: number;
}

export function openingFence(ink: Ink, at: number, end: number): Fence | null {
  const mark = ink.at(at);
  if (mark !== 0x60 && mark !== 0x7e) return null;
  let length = 0;
  while (at + length < end && ink.at(at + length) === mark) length++;
  if (length < 3) return null;
  if (mark === 0x60) for (let i = at + length; i < end; i++) if (ink.at(i) === mark) return null;
  return { mark, length };
}

export function isClosingFence(ink: Ink, at: number, end: number, fence: Fence): boolean {
  let i = at;
  while (i < end && ink.at(i) === fence.mark) i++;
  return i - at >= fence.length && isBlank(ink, i, end);
}

const LABEL = /^\[(\^?[^\]\\[]{1,999})\]:/;
const DEFINITION =
  /^\[([^\]\\[^][^\]\\[]{0,998})\]:[ \t]*(?:<[^<>]*>|[^\s<][^\s]*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
/** Definitions and footnote labels are looked for in so much of a line; an address may be long. */
const LONGEST = 4000;

/** The label that a line defines a link for, on one line; null when it is no definition. */
export function linkDefinition(ink: Ink, at: number, end: number): string | null {
  if (ink.at(at) !== 0x5b || end - at > LONGEST) return null;
  return DEFINITION.exec(ink.text.slice(at, end))?.[1] ?? null;
}

/** The label of a footnote that begins here, with its caret, and the length of the whole marker. */
export function footnoteLabel(ink: Ink, at: number, end: number): { label: string; length: number } | null {
  if (ink.at(at) !== 0x5b || ink.at(at + 1) !== 0x5e) return null;
  const match = LABEL.exec(ink.text.slice(at, Math.min(end, at + 1003)));
  return match?.[1] === undefined ? null : { label: match[1], length: match[0].length };
}
