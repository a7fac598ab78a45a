import type { Span } from '../../model/span.ts';
import { indexWithin } from '../../text/index-within.ts';
import { addressEnd, mailAround } from './addresses.ts';
import type { Delimiter } from './emphasis.ts';
import { delimiterAt, pairDelimiters } from './emphasis.ts';
import { entityAt } from './entities.ts';
import type { Ink } from './ink.ts';
import type { Leaf, Structure } from './leaf.ts';
import { linkEnd } from './links.ts';
import { addOutermost } from './outermost.ts';
import type { TagFinder } from './tags.ts';

interface Bracket {
  readonly at: number;
  readonly image: boolean;
  /** How many delimiter runs there were when it opened. */
  readonly delimiters: number;
}

/** Characters that {@link readInline} looks at; 1 for each. */
const SPECIAL = new Uint8Array(128);
for (const char of '\\`<&[]*_~hfw@') SPECIAL[char.charCodeAt(0)] = 1;

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** Overwrites the inline markup of one paragraph, heading or cell (CommonMark 0.31 section 6). Linear in its length. */
export function readInline(ink: Ink, leaf: Leaf, structure: Structure, tags: TagFinder): void {
  const { text } = ink;
  const { start, end } = leaf;
  const delimiters: Delimiter[] = [];
  const brackets: Bracket[] = [];
  const images: Span[] = [];
  let activeFrom = 0;
  let runs: CodeRuns | null = null;
  let escaped = -1;

  const closeBracket = (at: number): number => {
    const open = brackets.pop();
    if (open === undefined) return at + 1;
    const isActive = open.image || brackets.length >= activeFrom;
    activeFrom = Math.min(activeFrom, brackets.length);
    const stop = isActive ? linkEnd(ink, open.at, at, end, structure) : -1;
    if (stop === -1) return at + 1;
    if (open.image) {
      delimiters.length = open.delimiters;
      addOutermost(images, { start: open.at - 1, end: stop });
      return stop;
    }
    pairDelimiters(ink, delimiters, open.delimiters);
    const isNote = text.charAt(open.at + 1) === '^';
    ink.hide(open.at, isNote ? stop : open.at + 1);
    ink.hide(at, stop);
    // There are no links within links: what opened before this one is prose.
    activeFrom = brackets.length;
    return stop;
  };

  const step = (at: number): number => {
    const char = text.charAt(at);
    switch (char) {
      case '\\':
        if (ESCAPABLE.test(text.charAt(at + 1)) && at + 1 < end) {
          ink.hide(at, at + 1);
          escaped = at + 1;
          return at + 2;
        }
        if (at + 1 < end && /[\r\n]/.test(text.charAt(at + 1))) ink.hide(at, at + 1);
        return at + 1;
      case '`': {
        runs ??= new CodeRuns(text, start, end);
        const { length, close } = runs.spanAt(at);
        if (close !== -1) ink.blank(at, close + length);
        return close === -1 ? at + length : close + length;
      }
      case '<':
        return readTag(ink, at, end, tags);
      case '&':
        return readEntity(ink, at);
      case '[':
        brackets.push({
          at,
          image: text.charAt(at - 1) === '!' && at > start && escaped !== at - 1,
          delimiters: delimiters.length,
        });
        return at + 1;
      case ']':
        return closeBracket(at);
      case '*':
      case '_':
      case '~': {
        const run = delimiterAt(text, at, start, end);
        delimiters.push(run);
        return at + run.length;
      }
      case 'h':
      case 'f':
      case 'w': {
        const stop = addressEnd(text, at, end);
        if (stop === -1) return at + 1;
        ink.blank(at, stop);
        return stop;
      }
      case '@': {
        const mail = mailAround(text, at, start, end);
        if (mail === null) return at + 1;
        ink.blank(mail.start, mail.end);
        return mail.end;
      }
      default:
        return at + 1;
    }
  };

  for (let at = start; at < end; ) at = SPECIAL[text.charCodeAt(at)] === 1 ? step(at) : at + 1;
  pairDelimiters(ink, delimiters, 0);
  for (const image of images) ink.blank(image.start, image.end);
}

/** Overwrites the tag at `at`, if there is one; where to go on. */
export function readTag(ink: Ink, at: number, end: number, tags: TagFinder): number {
  const tag = tags.tagAt(at, end);
  if (tag === null) return at + 1;
  if (tag.separates) ink.blank(at, tag.end);
  else ink.hide(at, tag.end);
  return tag.end;
}

/** Writes the character for the reference at `at`, if there is one; where to go on. */
export function readEntity(ink: Ink, at: number): number {
  const entity = entityAt(ink.text, at);
  if (entity === null) return at + 1;
  ink.replace(at, at + entity.length, entity.char);
  return at + entity.length;
}

/** The runs of backticks of a paragraph: a code span ends at the next run of the same length. */
class CodeRuns {
  readonly #text: string;
  readonly #places = new Map<number, { places: number[]; next: number }>();

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    for (let at = indexWithin(text, '`', start, end); at !== -1; ) {
      const length = this.#lengthAt(at);
      const known = this.#places.get(length);
      if (known === undefined) this.#places.set(length, { places: [at], next: 0 });
      else known.places.push(at);
      at = indexWithin(text, '`', at + length, end);
    }
  }

  /** The run at `at`, and where the run stands that closes it; -1 when none does. Asked from left to right. */
  spanAt(at: number): { length: number; close: number } {
    const length = this.#lengthAt(at);
    const known = this.#places.get(length);
    if (known === undefined) return { length, close: -1 };
    while (known.next < known.places.length && (known.places[known.next] ?? 0) <= at) known.next++;
    return { length, close: known.places[known.next] ?? -1 };
  }

  #lengthAt(at: number): number {
    let stop = at;
    while (this.#text.charAt(stop) === '`') stop++;
    return stop - at;
  }
}
