import { FILLER } from '../model/document.ts';

/** Nobody wraps lines wider than this: the widest setting in use is 120, terminals and mailers use 65 to 80. Columns. */
export const WIDEST = 120;

const SENTENCE_END = new Set(['.', '!', '?', ':', '…']);
const CLOSERS = new Set(['”', '"', '’', "'", '»', '“', '‹', '›', ')', ']', ' ', '\t', '\r', FILLER]);

/** Whether a line ends as a sentence does, closing marks aside. */
export function endsSentence(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && CLOSERS.has(text.charAt(at - 1))) at--;
  return SENTENCE_END.has(text.charAt(at - 1));
}
