import { WORD } from './token-kinds.ts';
import type { TokenStream } from './tokens.ts';

/** The words among the tokens `[from, to)` of a stream; of all of them unless given. */
export function countWords({ kind, count }: Pick<TokenStream, 'kind' | 'count'>, from = 0, to = count): number {
  let words = 0;
  for (let i = from; i < to; i++) if (kind[i] === WORD) words++;
  return words;
}
