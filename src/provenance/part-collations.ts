/**
 * With how much of an earlier text a part of a reading is collated. What an ellipsis stands for may be of any length, and
 * a word or two beyond it is too little to be found by itself: such a part is held against the text near the shared
 * words first, and against all that may be looked at where that leaves something to be explained.
 */
import type { Collation } from '../model/collation.ts';
import { collate } from '../text/collate.ts';
import { sliceAll } from '../text/slice-tokens.ts';
import type { TokenStretch } from '../text/slice-tokens.ts';
import { ELLIPSIS } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { withFarther } from './farther-windows.ts';
import type { Part, Shared, Target } from './place.ts';

/** Words beyond the chain that the collation may look at, besides those of the reading. */
const MARGIN = 12;
/**
 * Cells of an alignment with all of a text that are always worth their time: 25 words and an article of 5,000 (4 ms). In
 * a longer text more is looked for only where it has, word for word, what is missing: 40 quotations with a cut in a book
 * of 255,000 words, right ones and altered ones, took 14 and 17 s without that, and a quarter of them was not found.
 */
const MOST_CELLS = 1 << 17;

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
    if (target.ends === 'all') return this.#within([all], part, tokens, target);
    const isCut = hasEllipsis(tokens);
    const near = {
      from: Math.max(target.first, target.from - (isCut || part.keep.head ? found.from - part.from + MARGIN : 0)),
      to: Math.min(target.last, target.to + (isCut || part.keep.tail ? part.to - found.to + MARGIN : 0)),
    };
    const collation = this.#within([near], part, tokens, target);
    if (!isCut || collation.change !== 'wording') return collation;
    if (tokens.count * (all.to - all.from) <= MOST_CELLS) return this.#within([all], part, tokens, target);
    const shared = { from: found.from - part.from, to: found.to - part.from };
    const wider = this.#within(withFarther(near, tokens, shared, target), part, tokens, target);
    return wider.matched > collation.matched ? wider : collation;
  }

  /** @param windows what of the earlier text is looked at, ascending. */
  #within(windows: readonly TokenStretch[], { from, to }: Part, tokens: TokenStream, { stream }: Target): Collation {
    const known = this.#known.get(stream) ?? new Map<string, Collation>();
    this.#known.set(stream, known);
    const question = `${from} ${to} ${windows.map((window) => `${window.from} ${window.to}`).join()}`;
    const collation = known.get(question) ?? collateWithin(windows, tokens, stream);
    known.set(question, collation);
    return collation;
  }
}

function collateWithin(windows: readonly TokenStretch[], tokens: TokenStream, stream: TokenStream): Collation {
  const [window, ...others] = windows;
  if (window !== undefined && others.length === 0) return collate(tokens, stream, { mode: 'within', window });
  return collate(tokens, sliceAll(stream, windows, 'boundary'), { mode: 'within' });
}
