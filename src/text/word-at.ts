/** What stands at a token of a stream. */
import { WORD } from './tokens.ts';
import type { TokenStream } from './tokens.ts';

/** The normal form of the word at a token; '' where there is none. */
export function formAt(stream: TokenStream, at: number): string {
  return stream.kind[at] === WORD ? stream.vocabulary.form(stream.key[at] as number) : '';
}

/** Whether nothing but spaces parts a token from the one before it. */
export function touches(stream: TokenStream, at: number): boolean {
  if (at <= 0 || at >= stream.count || stream.kind[at - 1] !== WORD || stream.kind[at] !== WORD) return false;
  return /^[\s\u2060\u2019']*$/.test(stream.text.slice(stream.end[at - 1], stream.start[at]));
}
