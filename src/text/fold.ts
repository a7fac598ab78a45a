import { forLetters } from './letters.ts';

const MARKS = forLetters(/\p{M}+/gu);
const NO_WORD = forLetters(/[^\p{L}\p{N}]+/gu);

/** How names are compared: without case, accents and punctuation, words parted by one space. "Müller-Ötker" = "muller otker". */
export function fold(name: string): string {
  const decomposed = name.normalize('NFKD');
  const plain = decomposed
    .replace(MARKS(decomposed), '')
    .toLowerCase()
    .replace(/[’']s?$|[’']/g, '');
  return plain.replace(NO_WORD(plain), ' ').trim();
}
