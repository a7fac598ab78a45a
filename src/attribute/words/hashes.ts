/** Words as the tokenizer hashes them, so that no word of a text is ever made into a string to be looked up. */
import { HASH_SEED, hashStep } from '../../text/hash.ts';
import { list } from '../../text/word-list.ts';
import type { WordList } from '../../text/word-list.ts';

/** The hash of a word as the tokenizer computes it: lower-cased, ’ as '. Never 0. */
export function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, lower(word.charCodeAt(i)));
  return hash | 0 || 1;
}

/** Lower case of a code unit, for Latin-1, Latin Extended-A, Greek and Cyrillic; ’ becomes '. */
export function lower(code: number): number {
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code + 32 : code;
  if (code < 0x180) {
    const odd = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e);
    return odd ? (code & 1 ? code + 1 : code) : code | 1;
  }
  if (code === 0x2019) return 0x27;
  return (code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f) ? code + 32 : code;
}

/** A set of words that is asked by their hashes, as tokens have them; hashed when it is first asked. */
export class HashedWords {
  readonly #words: WordList;
  #hashes: ReadonlySet<number> | null = null;

  constructor(words: WordList) {
    this.#words = words;
  }

  has(hash: number): boolean {
    this.#hashes ??= new Set(this.#words.words.map(hashOf));
    return this.#hashes.has(hash);
  }
}

/** @param words divided by spaces, or a list. */
export function hashed(words: string | WordList): HashedWords {
  return new HashedWords(typeof words === 'string' ? list(words) : words);
}
