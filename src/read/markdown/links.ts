import type { Ink } from './ink.ts';
import type { Structure } from './leaf.ts';
import { normalLabel } from './leaf.ts';

/** An address or title longer than this is none: an unclosed one would be searched for at every bracket. */
const LONGEST = 2000;
const LONGEST_LABEL = 999;
/** Parentheses inside an address, as CommonMark's own implementations allow. */
const DEEPEST = 32;

/**
 * Where the markup ends that follows the `]` at `close` and makes a link of what stands between; -1 when it is no link.
 * Brackets in prose ("[sic]", "[the mayor]") are links only where the text defines one of that name.
 */
export function linkEnd(ink: Ink, open: number, close: number, end: number, { links, notes }: Structure): number {
  const { text } = ink;
  const after = close + 1;
  if (text.charAt(after) === '(' && after < end) {
    const stop = targetEnd(text, after + 1, Math.min(end, after + LONGEST));
    if (stop !== -1) return stop;
  }
  if (links.size === 0 && notes.size === 0) return -1;
  if (text.charAt(after) === '[' && after < end) {
    const stop = text.slice(after, Math.min(end, after + LONGEST_LABEL + 2)).indexOf(']');
    const label = stop === -1 ? '' : text.slice(after + 1, after + stop);
    if (stop > 1 && links.has(normalLabel(label))) return after + stop + 1;
  }
  if (close - open > LONGEST_LABEL) return -1;
  const own = normalLabel(text.slice(open + 1, close));
  if (notes.has(own)) return after;
  if (!links.has(own)) return -1;
  return text.startsWith('[]', after) && after + 2 <= end ? after + 2 : after;
}

/** Where `(address "title")` ends, from after its parenthesis; -1 when it is none. */
function targetEnd(text: string, from: number, end: number): number {
  let at = skipSpace(text, from, end);
  at = text.charAt(at) === '<' ? angledEnd(text, at + 1, end) : addressEnd(text, at, end);
  if (at === -1) return -1;
  const gap = skipSpace(text, at, end);
  const quote = text.charAt(gap);
  if (gap > at && gap < end && (quote === '"' || quote === "'" || quote === '(')) {
    const closing = text.slice(gap + 1, end).indexOf(quote === '(' ? ')' : quote);
    if (closing === -1) return -1;
    at = skipSpace(text, gap + closing + 2, end);
  } else at = gap;
  return at < end && text.charAt(at) === ')' ? at + 1 : -1;
}

function angledEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === '>') return at + 1;
    if (char === '<' || char === '\n') return -1;
  }
  return -1;
}

function addressEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '(' && ++depth > DEEPEST) return -1;
    else if (char === ')' && depth-- === 0) return at;
    else if (char <= ' ') return depth === 0 ? at : -1;
  }
  return -1;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}
