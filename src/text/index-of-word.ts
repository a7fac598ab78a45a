const LETTER = /[\p{L}\p{M}]/u;

/** Where a word first stands in a text, not as a part of a longer one: "Quil" in "Quill Quil" at 6; -1 where it does not. */
export function indexOfWord(text: string, word: string): number {
  let at = text.indexOf(word);
  while (at >= 0 && (LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(at + word.length)))) {
    at = text.indexOf(word, at + 1);
  }
  return at;
}
