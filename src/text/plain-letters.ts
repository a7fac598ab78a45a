/** Letters of the Latin alphabet that Unicode does not decompose, as a keyboard without them writes them. */
export const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'ng',
};
const OTHERS = /[ßøæœłđðþıŋ]/g;

/** @param text in lower case. */
export function withPlainLetters(text: string): string {
  return text.replace(OTHERS, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
