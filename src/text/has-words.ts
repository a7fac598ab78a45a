/** Whether a text has a word or a number in it: marks and dots are nothing that anybody said. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
