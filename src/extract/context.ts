import { FILLER_CODE } from '../model/document.ts';
import { isSpace, NONE, roleOf } from './marks.ts';

/** Brackets and dashes after which a mark opens. */
const OPENS_AFTER = new Set(['(', '[', '{', '—', '–', '―', '-', '/', '¿', '¡', '=', '>'].map((c) => c.charCodeAt(0)));

/** The code unit before `at`, fillers stepped over; a space at the stretch's edge. */
export function before(text: string, at: number, start: number): number {
  let i = at - 1;
  while (i >= start && text.charCodeAt(i) === FILLER_CODE) i--;
  return i >= start ? text.charCodeAt(i) : 32;
}

/** The code unit at `at` or after it, fillers stepped over; a space at the stretch's edge. */
export function after(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === FILLER_CODE) i++;
  return i < end ? text.charCodeAt(i) : 32;
}

/** Whether a mark between these two code units looks like one that opens. */
export function looksOpening(previous: number, next: number): boolean {
  return !isSpace(next) && (isSpace(previous) || OPENS_AFTER.has(previous) || roleOf(previous) !== NONE);
}

/** Whether a mark between these two code units looks like one that closes. */
export function looksClosing(previous: number, next: number): boolean {
  return !isSpace(previous) && (isSpace(next) || !isWordStart(next));
}

function isWordStart(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || ((code | 32) - 97) >>> 0 < 26 || (code >= 0xc0 && code < 0x2000) || code >= 0x2c00
  );
}

/** Without white space and fillers at either edge. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let s = start;
  let e = end;
  while (s < e && (isSpace(text.charCodeAt(s)) || text.charCodeAt(s) === FILLER_CODE)) s++;
  while (e > s && (isSpace(text.charCodeAt(e - 1)) || text.charCodeAt(e - 1) === FILLER_CODE)) e--;
  return { start: s, end: e };
}
