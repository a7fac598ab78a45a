/**
 * Words with their places, in a form in which equal words are equal integers.
 *
 * One pass over the code units finds written words (`scan-words.ts`); each is read once a run (`lexicon.ts`); a second
 * pass over the words joins numbers (`join-numbers.ts`). Linear in the text, and allocation-free but for the result and
 * words not met before.
 */
import { FILLER } from '../model/document.ts';
import type { Language } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { compactSpans, spanIn } from './compact.ts';
import { Scanner } from './scan-words.ts';
import { Vocabulary } from './vocabulary.ts';

export * from './token-kinds.ts';
export { Vocabulary };

export interface TokenStream {
  readonly text: string;
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly count: number;
  /** Offsets in the document. Fillers and punctuation stand outside; a boundary lies between the two spans. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Key of the normal form; -1 for tokens that are no words. */
  readonly key: Int32Array;
  readonly kind: Uint8Array;
  /** Bits of `flags.ts`: how the word is written, and by what its normal form differs from that. */
  readonly flags: Uint16Array;
  /** Of a record of what was said aloud: what stands in brackets is whoever took it down. */
  readonly isRecord?: boolean;
}

/**
 * The tokens of `spans` (in order, without overlap), with a `BOUNDARY` between each two.
 * Streams can be compared when they share a vocabulary. `joinNumbers` false: the words of a number stay apart.
 */
export function tokenize(
  text: string,
  spans: readonly Span[],
  language: Language,
  vocabulary: Vocabulary,
  { joinNumbers = true } = {},
): TokenStream {
  const within = spans.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }));
  const hasFillers = within.some(({ start, end }) => text.slice(start, end).includes(FILLER));
  const compacted = hasFillers ? compactSpans(text, within) : null;
  const scanner = new Scanner(compacted?.compact.text ?? text, language, vocabulary);
  (compacted?.spans ?? within).forEach((span, i) => {
    if (i > 0) scanner.boundary(span.start);
    scanner.scan(span.start, span.end);
  });
  const { count, start, end, key, kind, flags } = scanner.finish(joinNumbers);
  if (compacted !== null) {
    for (let t = 0; t < count; t++) {
      const place = spanIn(compacted.compact, { start: start[t] as number, end: end[t] as number });
      [start[t], end[t]] = [place.start, place.end];
    }
  }
  return {
    text,
    language,
    vocabulary,
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    key: key.slice(0, count),
    kind: kind.slice(0, count),
    flags: flags.slice(0, count),
  };
}
