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

/** A copy of a stream that leaves some tokens out. */
export function withoutTokens(stream: TokenStream, isLeftOut: (token: number) => boolean): TokenStream {
  const kept = (_: number, token: number): boolean => token < stream.count && !isLeftOut(token);
  const start = stream.start.filter(kept);
  return {
    ...stream,
    count: start.length,
    start,
    end: stream.end.filter(kept),
    key: stream.key.filter(kept),
    kind: stream.kind.filter(kept),
    flags: stream.flags.filter(kept),
  };
}

/** The first token at or behind an offset. */
export function tokenFrom(stream: TokenStream, offset: number): number {
  return firstWhere(stream.count, (i) => (stream.start[i] as number) >= offset);
}
