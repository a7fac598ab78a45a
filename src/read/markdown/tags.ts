import type { Ink } from './ink.ts';
import { partsBlocks } from './html-block.ts';

/** What stands between angle brackets and is no prose. */
export interface Tag {
  readonly end: number;
  /** Lower case; empty for a comment, a declaration or an address. */
  readonly name: string;
  readonly closes: boolean;
  /** Whether it stands between words rather than within one. */
  readonly separates: boolean;
}

/** A tag is looked for in so many characters: without an end to the search a text of `<` alone would take its square. */
const LONGEST = 2000;
const NAME = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])/;
const ADDRESS = /^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+)>/;

/** Finds the tag that begins at a `<`; remembers where no comment closes, so that each search is made once. */
export class TagFinder {
  readonly #ink: Ink;
  /** For each closing sequence, where it was last found; searching before that again would find it again. */
  readonly #closings = new Map<string, number>();

  constructor(ink: Ink) {
    this.#ink = ink;
  }

  /** The tag at `at`, if one ends before `end`. */
  tagAt(at: number, end: number): Tag | null {
    const { text } = this.#ink;
    const none = { name: '', closes: false };
    const special = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<?', at)
        ? '?>'
        : text.startsWith('<![CDATA[', at)
          ? ']]>'
          : null;
    if (special !== null) {
      const close = this.#closing(special, at + 2);
      return close + special.length <= end ? { ...none, end: close + special.length, separates: true } : null;
    }
    const head = text.slice(at, Math.min(end, at + LONGEST));
    const address = ADDRESS.exec(head);
    if (address !== null) return { ...none, end: at + address[0].length, separates: true };
    const match = NAME.exec(head);
    const length = match === null ? 0 : tagLength(head, match[0].length);
    if (match === null || length === 0) return null;
    const name = (match[2] ?? '').toLowerCase();
    return { end: at + length, name, closes: match[1] === '/', separates: partsBlocks(name) };
  }

  #closing(sequence: string, from: number): number {
    const known = this.#closings.get(sequence);
    if (known !== undefined && known >= from) return known;
    const found = this.#ink.text.indexOf(sequence, from);
    const place = found === -1 ? Number.POSITIVE_INFINITY : found;
    this.#closings.set(sequence, place);
    return place;
  }
}

/** Characters of the tag at the beginning of `head`, whose name ends at `from`; 0 when it does not end. */
function tagLength(head: string, from: number): number {
  for (let i = from; i < head.length; i++) {
    const char = head.charAt(i);
    if (char === '>') return i + 1;
    if (char === '<') return 0;
    if (char !== '"' && char !== "'") continue;
    i = head.indexOf(char, i + 1);
    if (i === -1) return 0;
  }
  return 0;
}
