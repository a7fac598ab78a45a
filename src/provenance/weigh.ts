/** How much a collation says about two stretches being one utterance, in rare words. */
import type { Edit } from '../model/collation.ts';
import type { Weight } from '../model/witness.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { WordWeights } from './word-weight.ts';
import { forLetters } from '../text/letters.ts';

/** Classes of edit that leave the words what they are. */
const SAME_WORDS = new Set<Edit['class']>([
  'glyph',
  'capital',
  'contraction',
  'spelling',
  'number-format',
  'abbreviation',
  'dialect',
  'masked-obscenity',
  'compound',
  'name-variant',
]);

/** Classes of edit whose words stand in one of the two only, and say nothing for or against. */
const NEUTRAL = new Set<Edit['class']>(['cut-at-end', 'split', 'ellipsis', 'bracket', 'sic', 'filler']);

/** What a word beyond the stretch counts, whatever word it is. */
const DIVERGING_WEIGHT = 1;
/** What a word cut from the middle counts against: a draft may leave out a sentence and still quote the same remark. */
export const CUT_SHARE = 0.3;
const WORDS = forLetters(/[\p{L}\p{N}]+/gu);
/** One number, modal or negation for another fills the same place in a sentence, and says little of two remarks. */
const LIKE_FOR_LIKE = new Set<Edit['kind']>(['number', 'modality', 'negation']);
const LIKE_FOR_LIKE_SHARE = 0.5;

function partOf({ op, kind }: Edit): number {
  return op === 'replace' && LIKE_FOR_LIKE.has(kind) ? LIKE_FOR_LIKE_SHARE : 1;
}

/** Where the two texts go on differently. */
export interface Parting {
  /** Words beyond the placement, on the shorter of the two sides. */
  readonly diverging: number;
  /** Whether the witness goes on where the reading begins or ends: then a change there is one on both sides. */
  readonly head: boolean;
  readonly tail: boolean;
  /** Words of the shorter of the two, reading and witness. */
  readonly shorter: number;
}

/** What speaks for a part of a reading and the stretch that it was collated with being one utterance, and what against. */
export function weigh(part: TokenStream, edits: readonly Edit[], ends: Parting, weights: WordWeights): Weight {
  const first = part.start[0] ?? 0;
  const last = part.end[part.count - 1] ?? 0;
  const telling = edits.filter((edit) => !SAME_WORDS.has(edit.class));
  let shared = 0;
  let apart = 0;
  let run = 0;
  let longest = 0;
  let words = 0;
  let e = 0;
  for (let i = 0; i < part.count; i++) {
    if (part.kind[i] !== WORD) continue;
    words++;
    const start = part.start[i] ?? 0;
    for (; e < telling.length && isBefore(telling[e] as Edit, start); e++) run = 0;
    const edit = telling[e];
    const weight = weights.of(part.key[i] ?? 0);
    const isTold = edit !== undefined && edit.reading.start <= start && start < edit.reading.end;
    run = isTold ? 0 : run + 1;
    longest = Math.max(longest, run);
    if (!isTold || edit.op === 'move') shared += weight;
    else if (!NEUTRAL.has(edit.class)) {
      const atEnd = (ends.head && edit.reading.start <= first) || (ends.tail && edit.reading.end >= last);
      apart += (atEnd ? 2 * weight : weight) * partOf(edit);
    }
  }
  for (const edit of telling) {
    if (edit.op !== 'move' && !NEUTRAL.has(edit.class)) apart += lostBy(edit, weights) * CUT_SHARE * partOf(edit);
  }
  return {
    shared,
    apart,
    diverging: ends.diverging * DIVERGING_WEIGHT,
    run: longest,
    cover: Math.min(1, words / ends.shorter),
  };
}

function isBefore({ reading }: Edit, start: number): boolean {
  return reading.end <= start && reading.start < start;
}

/** The weight of the words that the witness has and the reading has not. */
function lostBy({ before }: Edit, weights: WordWeights): number {
  let lost = 0;
  for (const [word] of before.matchAll(WORDS(before))) {
    lost += weights.ofForm(word.toLowerCase());
  }
  return lost;
}
