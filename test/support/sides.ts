import type { Side } from '../../src/text/align.ts';
import { COSTS, CONTENT_WEIGHT, FUNCTION_WEIGHT } from '../../src/text/alignment-table.ts';
import {
  BOUNDARY,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  ELLIPSIS,
  ROUND_CLOSE,
  ROUND_OPEN,
  WORD,
} from '../../src/text/token-kinds.ts';
import type { Vocabulary } from '../../src/text/vocabulary.ts';

const MARKS: ReadonlyMap<string, number> = new Map([
  ['…', ELLIPSIS],
  ['[', BRACKET_OPEN],
  [']', BRACKET_CLOSE],
  ['(', ROUND_OPEN],
  [')', ROUND_CLOSE],
  ['|', BOUNDARY],
  ['||', BOUNDARY],
]);

/**
 * Two sides to align, each written as tokens parted by spaces: marks as they are, `|` and `||` for a boundary that is
 * near and one that is far, and words, of which those of one letter are words of grammar.
 */
export function sidesOf(vocabulary: Vocabulary, ...texts: readonly [string, string]): [Side, Side] {
  for (const word of texts.join(' ').split(' ')) if (word !== '' && !MARKS.has(word)) vocabulary.key(word);
  return [side(texts[0], vocabulary), side(texts[1], vocabulary)];
}

function side(text: string, vocabulary: Vocabulary): Side {
  const tokens = text.split(' ').filter((token) => token !== '');
  const isWord = (t: number) => t >= 0 && !MARKS.has(tokens[t] as string);
  const by = (value: (token: string, t: number) => number) => Int32Array.from(tokens, value);
  return {
    count: tokens.length,
    key: by((token) => (MARKS.has(token) ? -1 : vocabulary.find(token))),
    kind: Uint8Array.from(tokens, (token) => MARKS.get(token) ?? WORD),
    weight: by((token, t) => (isWord(t) ? (token.length > 1 ? CONTENT_WEIGHT : FUNCTION_WEIGHT) : 0)),
    joined: by((token, t) => (isWord(t) && isWord(t - 1) ? vocabulary.find(`${tokens[t - 1]}${token}`) : -1)),
    boundary: by((token) => (token === '|' ? COSTS.boundaryNear : token === '||' ? COSTS.boundaryFar : 0)),
  };
}
