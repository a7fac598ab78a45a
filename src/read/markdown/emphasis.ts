/**
 * Emphasis and deletion: the delimiter runs of CommonMark 0.31 section 6.2. Runs are paired from a stack of openers; for
 * each kind of closer that found none, the depth searched is kept, so that no run is searched past twice.
 */
import type { Span } from '../../model/span.ts';
import type { Ink } from './ink.ts';
import { addOutermost } from './outermost.ts';

/** A run of `*`, `_` or `~`. */
export interface Delimiter {
  readonly mark: string;
  /** Where what is left of the run begins, and how long it is. */
  start: number;
  left: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const isSpace = (char: string): boolean => char === '' || /\s/.test(char);
const isPunctuation = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);

/** The run of one mark at `at`, with what its neighbours let it do. */
export function delimiterAt(text: string, at: number, start: number, end: number): Delimiter {
  const mark = text.charAt(at);
  let stop = at;
  while (stop < end && text.charAt(stop) === mark) stop++;
  const before = at > start ? text.charAt(at - 1) : '';
  const after = stop < end ? text.charAt(stop) : '';
  const [spaceBefore, spaceAfter] = [isSpace(before), isSpace(after)];
  const [markBefore, markAfter] = [isPunctuation(before), isPunctuation(after)];
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const inWord = mark === '_';
  return {
    mark,
    start: at,
    left: stop - at,
    length: stop - at,
    opens: left && (!inWord || !right || markBefore),
    closes: right && (!inWord || !left || markAfter),
  };
}

/** Hides the runs that pair from `bottom` on, blanks what is struck out, and forgets them. */
export function pairDelimiters(ink: Ink, delimiters: Delimiter[], bottom: number): void {
  const openers: Delimiter[] = [];
  const struck: Span[] = [];
  const searched = new Map<string, number>();
  for (const run of delimiters.slice(bottom)) {
    const key = `${run.mark}${run.opens ? 1 : 0}${run.length % 3}`;
    while (run.closes && run.left > 0) {
      const least = Math.min(searched.get(key) ?? 0, openers.length);
      const at = findOpener(openers, run, least);
      if (at === -1) {
        searched.set(key, openers.length);
        break;
      }
      const opener = openers[at];
      openers.length = at + 1;
      if (opener === undefined) break;
      if (run.mark === '~') addOutermost(struck, { start: opener.start + opener.left, end: run.start });
      pair(ink, opener, run);
      if (opener.left === 0) openers.pop();
    }
    if (run.opens && run.left > 0) openers.push(run);
  }
  for (const { start, end } of struck) ink.blank(start, end);
  delimiters.length = bottom;
}

function findOpener(openers: readonly Delimiter[], closer: Delimiter, least: number): number {
  for (let i = openers.length - 1; i >= least; i--) {
    const opener = openers[i];
    if (opener !== undefined && fits(opener, closer)) return i;
  }
  return -1;
}

/** "If one of the delimiters can both open and close, the sum of the lengths must not be a multiple of 3 unless both are." */
function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.mark !== closer.mark) return false;
  if (closer.mark === '~') return opener.left === closer.left && closer.left <= 2;
  if (!opener.closes && !closer.opens) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function pair(ink: Ink, opener: Delimiter, closer: Delimiter): void {
  const size = closer.mark === '~' ? closer.left : Math.min(opener.left, closer.left, 2);
  const inner = opener.start + opener.left;
  ink.hide(inner - size, inner);
  ink.hide(closer.start, closer.start + size);
  opener.left -= size;
  closer.start += size;
  closer.left -= size;
}
