import { firstWhere } from './first-where.ts';
import type { TokenStream } from './tokens.ts';

/** The tokens `from` to `to` (half-open) of a stream, without copying. */
export function sliceTokens(stream: TokenStream, from: number, to: number): TokenStream {
  return {
    ...stream,
    count: to - from,
    start: stream.start.subarray(from, to),
    end: stream.end.subarray(from, to),
    key: stream.key.subarray(from, to),
    kind: stream.kind.subarray(from, to),
    flags: stream.flags.subarray(from, to),
  };
}

/** The first token at or behind an offset. */
export function tokenFrom(stream: TokenStream, offset: number): number {
  return firstWhere(stream.count, (i) => (stream.start[i] as number) >= offset);
}
