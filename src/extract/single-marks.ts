import type { Block } from '../model/document.ts';
import { after, before, looksOpening, trimmed } from './context.ts';
import * as marks from './marks.ts';
import type { MarkedString } from './scan.ts';

/** Words whose first letters are dropped: 'em, 'til, rock 'n' roll. */
const ELISIONS = new Set(
  'em til n tis twas cause bout round gainst im er ere neath twill twere kay course nother s t m d ll re ve'.split(' '),
);

const OPEN = 1;
const CLOSE = 2;
/** An apostrophe as well as a closing mark: the players' strike, goin' home. */
const PERHAPS_CLOSE = 3;

interface Candidate {
  readonly at: number;
  readonly part: number;
  readonly role: marks.Role;
}

/**
 * Finds the stretches between single marks of one block, outside of what double marks already took.
 *
 * A single mark is an apostrophe unless white space makes it open, and something before it in the block is open when it
 * closes. Where a possessive's apostrophe could close as well, a surer closing mark behind it wins. Double marks inside
 * a single-marked quotation are nested in it (British and Dutch use) and are returned as `nested`, to be dropped.
 * Cost: linear in the block.
 */
export function scanSingles(
  text: string,
  block: Block,
  index: number,
  doubles: readonly MarkedString[],
): { strings: MarkedString[]; nested: Set<MarkedString> } {
  const found = candidatesIn(text, block, doubles);
  if (found === null) return { strings: [], nested: new Set() };
  const strings: MarkedString[] = [];
  const nested = new Set<MarkedString>();
  let open: Candidate | null = null;
  let double = 0;
  for (let k = 0; k < found.length; k++) {
    const candidate = found[k] as Candidate;
    if (candidate.part === OPEN) {
      open = candidate;
      continue;
    }
    if (open === null || !pairs(open.role, candidate.role)) continue;
    const next = found[k + 1];
    if (candidate.part === PERHAPS_CLOSE && next !== undefined && next.part === CLOSE && next.at - candidate.at < 300)
      continue;
    const content = trimmed(text, open.at + 1, candidate.at);
    while (double < doubles.length && (doubles[double] as MarkedString).start < open.at) double++;
    const inner: MarkedString[] = [];
    for (let d = double; d < doubles.length; d++) {
      const other = doubles[d] as MarkedString;
      if (other.start > candidate.at) break;
      inner.push(other);
    }
    if (inner.length === 0 || marks.isUpper(text.charCodeAt(content.start))) {
      for (const string of inner) nested.add(string);
      const opener = text.charCodeAt(open.at);
      strings.push({ start: open.at, end: candidate.at + 1, content, block: index, opener, closed: true });
    }
    open = null;
  }
  if (
    open !== null &&
    trimmed(text, block.start, open.at + 1).start === open.at &&
    open.role !== marks.SINGLE_STRAIGHT
  ) {
    const cut = trimmed(text, open.at, block.end).end;
    const content = trimmed(text, open.at + 1, cut);
    const opener = text.charCodeAt(open.at);
    if (doubles.length === 0) strings.push({ start: open.at, end: cut, content, block: index, opener, closed: false });
  }
  return { strings, nested };
}

function candidatesIn(text: string, block: Block, doubles: readonly MarkedString[]): Candidate[] | null {
  const found: Candidate[] = [];
  const { start, end } = block;
  let double = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x27 && code < 0x2018) continue;
    const role = marks.roleOf(code);
    if (role < marks.SINGLE_LEFT || role > marks.SINGLE_LOW) continue;
    while (double < doubles.length && (doubles[double] as MarkedString).end <= i) double++;
    const inside = doubles[double];
    if (inside !== undefined && inside.start < i) {
      i = inside.end - 1;
      continue;
    }
    // Two in a row are a typewriter's double mark: single ones beside them are nested in what cannot be read here.
    if (code === 0x27 && text.charCodeAt(i + 1) === code && i + 1 < end) return null;
    const part = partOf(text, i, start, end, role);
    if (part !== 0) found.push({ at: i, part, role });
  }
  return found;
}

function partOf(text: string, at: number, start: number, end: number, role: marks.Role): number {
  const previous = before(text, at, start);
  const next = after(text, at + 1, end);
  const wordBefore = marks.isLetter(previous) || marks.isDigit(previous);
  const wordAfter = marks.isLetter(next) || marks.isDigit(next);
  if (wordBefore && wordAfter) return 0;
  if (role === marks.SINGLE_LOW) return OPEN;
  if (looksOpening(previous, next) && !wordBefore) {
    if (role === marks.SINGLE_RIGHT) return 0;
    return isElision(text, at + 1, end) ? 0 : OPEN;
  }
  if (marks.isSpace(previous) || wordAfter) return 0;
  const last = previous | 32;
  const mayBeApostrophe = last === 115 || last === 110 || last === 120 || last === 122 || marks.isDigit(previous);
  const wordFollows = marks.isSpace(next) && marks.isLetter(after(text, at + 2, end));
  return mayBeApostrophe && wordFollows ? PERHAPS_CLOSE : CLOSE;
}

/** 'em, '90s, 'n': no quotation begins here. */
function isElision(text: string, from: number, end: number): boolean {
  let i = from;
  while (i < end && i < from + 8 && (marks.isLetter(text.charCodeAt(i)) || marks.isDigit(text.charCodeAt(i)))) i++;
  const word = text.slice(from, i).toLowerCase();
  return ELISIONS.has(word) || /^\d\ds?$/.test(word);
}

function pairs(opener: marks.Role, closer: marks.Role): boolean {
  return opener === marks.SINGLE_LOW || closer !== marks.SINGLE_LEFT;
}
