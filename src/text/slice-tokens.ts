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
  let low = 0;
  let high = stream.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stream.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
