/**
 * With how much of an earlier text a part of a reading is collated. What an ellipsis stands for may be of any length, and
 * a word or two beyond it is too little to be found by itself: such a part is held against the text near the shared
 * words first, and against all that may be looked at where that leaves something to be explained.
 */
import type { Collation } from '../model/collation.ts';
import { collate } from '../text/collate.ts';
import { ELLIPSIS, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Part, Shared, Target } from './place.ts';
import { runAt } from './word-for-word.ts';

/** Words beyond the chain that the collation may look at, besides those of the reading. */
const MARGIN = 12;
/**
 * Cells of an alignment with all of a text that are always worth their time: 25 words and an article of 5,000 (4 ms). In
 * a longer text more is looked for only where it has, word for word, what is missing: 40 quotations with a cut in a book
 * of 255,000 words, right ones and altered ones, took 14 and 17 s without that, and a quarter of them was not found.
 */
const MOST_CELLS = 1 << 17;

interface Window {
  /** Tokens of the earlier text, half-open. */
  readonly from: number;
  readonly to: number;
}

export function hasEllipsis(stream: TokenStream): boolean {
  return stream.kind.subarray(0, stream.count).includes(ELLIPSIS);
}

/** The collations of one reading's parts. Chains of one document may ask for the same: it is collated once. */
export class PartCollations {
  readonly #known = new Map<TokenStream, Map<string, Collation>>();

  /**
   * @param tokens those of the part.
   * @param found the words of the reading that are shared with the target.
   */
  of(tokens: TokenStream, part: Part, found: Shared, target: Target): Collation {
    const all = { from: target.first, to: target.last };
    if (target.ends === 'all') return this.#within(all, part, tokens, target);
    const isCut = hasEllipsis(tokens);
    const near = {
      from: Math.max(target.first, target.from - (isCut || part.keep.head ? found.from - part.from + MARGIN : 0)),
      to: Math.min(target.last, target.to + (isCut || part.keep.tail ? part.to - found.to + MARGIN : 0)),
    };
    const collation = this.#within(near, part, tokens, target);
    if (!isCut || collation.change !== 'wording') return collation;
    const isSmall = tokens.count * (all.to - all.from) <= MOST_CELLS;
    if (!isSmall && !standsFarther(tokens, target.stream, near, all)) return collation;
    const wider = this.#within(all, part, tokens, target);
    return isSmall || wider.matched > collation.matched ? wider : collation;
  }

  #within(window: Window, { from, to }: Part, tokens: TokenStream, { stream }: Target): Collation {
    const known = this.#known.get(stream) ?? new Map<string, Collation>();
    this.#known.set(stream, known);
    const question = `${from} ${to} ${window.from} ${window.to}`;
    const collation = known.get(question) ?? collate(tokens, stream, { mode: 'within', window });
    known.set(question, collation);
    return collation;
  }
}

/** Whether the words between two cuts stand in all of a text, word for word, but not in a window of it. */
function standsFarther(part: TokenStream, stream: TokenStream, near: Window, all: Window): boolean {
  return wordsBetweenCuts(part).some((words) => !standsIn(near, words, stream) && standsIn(all, words, stream));
}

function wordsBetweenCuts({ key, kind, count }: TokenStream): number[][] {
  const found: number[][] = [[]];
  for (let i = 0; i < count; i++) {
    if (kind[i] === ELLIPSIS) found.push([]);
    else if (kind[i] === WORD) found.at(-1)?.push(key[i] as number);
  }
  return found.filter((words) => words.length > 0);
}

function standsIn({ from, to }: Window, words: readonly number[], stream: TokenStream): boolean {
  const { key } = stream;
  for (
    let at = key.indexOf(words[0] as number, from);
    at >= 0 && at < to;
    at = key.indexOf(words[0] as number, at + 1)
  ) {
    if ((runAt(words, 0, stream, at)?.to ?? to + 1) <= to) return true;
  }
  return false;
}
