/** What somebody puts out in writing ("Lunde said in a statement"), and what can go on to say more ("the statement said"). */
import { DEFINITE, INDEFINITE } from '../mentions/articles.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { Tokens } from '../words/tokens.ts';
import { hashed } from '../words/hashes.ts';
import type { HashedWords } from '../words/hashes.ts';

const WRITINGS = hashed('statement email e-mail post tweet message memo');

/** "a written statement": one that the text has not told of. */
export function opensWriting(t: Tokens, mention: Mention): boolean {
  return isWriting(t, mention, INDEFINITE);
}

/** "the statement": one that the text may have told of. */
export function takesUpWriting(t: Tokens, mention: Mention): boolean {
  return mention.type === m.DOCUMENT && mention.to - mention.from === 2 && isWriting(t, mention, DEFINITE);
}

function isWriting(t: Tokens, { sort, from, head }: Mention, articles: HashedWords): boolean {
  return sort === m.NOMINAL && articles.has(t.hash[from] as number) && WRITINGS.has(t.hash[head] as number);
}
