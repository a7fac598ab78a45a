import type { EditClass } from '../model/collation.ts';
import { CAPITAL } from './flags.ts';
import { grammarTables } from './languages/index.ts';
import { type EditWord, sameVerb, wordsOf } from './kinds.ts';
import type { Streams, TokenRange } from './token-range.ts';
import { BRACKET_CLOSE, BRACKET_OPEN, ROUND_CLOSE, ROUND_OPEN, type TokenStream } from './tokens.ts';

/** Two brackets that belong together, by their tokens. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
  readonly round: boolean;
}

export function bracketPairs(stream: TokenStream): BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: number[] = [];
  for (let t = 0; t < stream.count; t++) {
    const kind = stream.kind[t];
    if (kind === BRACKET_OPEN || kind === ROUND_OPEN) open.push(t);
    else if (kind === BRACKET_CLOSE || kind === ROUND_CLOSE) {
      const at = open.pop();
      if (at !== undefined) pairs.push({ open: at, close: t, round: stream.kind[at] === ROUND_OPEN });
    }
  }
  return pairs;
}

export function inside(pair: BracketPair, from: number, to: number): boolean {
  return pair.open < from && to <= pair.close;
}

/** "[expletive]", "[expletive deleted]". */
const NAMES_AN_OATH = /^(?:expletives?|obscenity|profanity|bleep)(?: deleted)?$/;

/**
 * What a bracket does: marks an error, explains or fills in (a name for a pronoun or a title, a verb's form), or puts
 * other words in the place of words of substance.
 */
export function classOfBracket({ reading, earlier }: Streams, { i, iEnd, j, jEnd }: TokenRange): EditClass {
  const put = wordsOf(reading, i, iEnd);
  const taken = wordsOf(earlier, j, jEnd);
  if (put.length === 1 && put[0]?.form === 'sic') return taken.length === 0 ? 'sic' : 'bracket-of-substance';
  const grammar = grammarTables(reading.language);
  const negates = (list: readonly EditWord[]) => list.filter((word) => grammar.negations.has(word.form)).length;
  if (negates(taken) > negates(put)) return 'reworded';
  if (negates(put) > negates(taken)) return 'bracket-of-substance';
  if (taken.length > 0 && taken.length <= 2 && NAMES_AN_OATH.test(put.map(({ form }) => form).join(' ')))
    return 'masked-obscenity';
  const named = put.some((word) => (word.flags & CAPITAL) !== 0);
  const explained = (word: EditWord) =>
    grammar.functionWords.has(word.form) ||
    grammar.pronouns.has(word.form) ||
    (named && (grammar.titles.has(word.form) || (grammar.capitalIsName && (word.flags & CAPITAL) !== 0))) ||
    put.some(
      (other) => other.form === word.form || related(other.form, word.form) || sameVerb(other.form, word.form, grammar),
    );
  return taken.every(explained) ? 'bracket' : 'bracket-of-substance';
}

/** One word is the other with another ending ("allow" / "allowed"): a common beginning of most of it. */
function related(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && stem < b.length && a[stem] === b[stem]) stem++;
  return stem >= 3 && stem * 3 >= Math.max(a.length, b.length) * 2;
}
