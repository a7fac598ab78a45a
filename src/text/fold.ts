import { FILLER } from '../model/document.ts';
import { withPlainLetters } from './plain-letters.ts';
import { forLetters } from './letters.ts';

const MARKS = forLetters(/\p{M}+/gu);
/** Anything but plain letters and single spaces between them: of most names only the capitals fold. */
const NOT_PLAIN = /[^A-Za-z ]| {2}|^ | $/;
const NO_WORD = forLetters(/[^\p{L}\p{N}]+/gu);

/** How names are compared: without case, accents and punctuation, words parted by one space. "Müller-Ötker" = "muller otker". */
export function fold(name: string): string {
  if (!NOT_PLAIN.test(name)) return name.toLowerCase();
  const decomposed = name.replaceAll(FILLER, '').normalize('NFKD');
  const plain = withPlainLetters(decomposed.replace(MARKS(decomposed), '').toLowerCase()).replace(/[’']s?$|[’']/g, '');
  return plain.replace(NO_WORD(plain), ' ').trim();
}
