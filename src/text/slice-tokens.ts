import { firstWhere } from './first-where.ts';
import { BOUNDARY } from './tokens.ts';
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

/** Tokens, half-open: by their index in a stream, or by their position in a corpus. */
export interface TokenStretch {
  readonly from: number;
  readonly to: number;
}

/** A copy of some stretches of a stream, ascending and apart; with a boundary between each two, or with nothing. */
export function sliceAll(
  stream: TokenStream,
  stretches: readonly TokenStretch[],
  between: 'boundary' | 'nothing',
): TokenStream {
  const gap = between === 'boundary' ? 1 : 0;
  const count = stretches.reduce((sum, { from, to }) => sum + to - from + gap, -gap);
  const [start, end, key] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const [kind, flags] = [new Uint8Array(count), new Uint16Array(count)];
  let at = 0;
  for (const { from, to } of stretches) {
    if (at > 0 && gap > 0) {
      start[at] = stream.end[from - 1] as number;
      end[at] = stream.start[from] as number;
      key[at] = -1;
      kind[at] = BOUNDARY;
      at++;
    }
    start.set(stream.start.subarray(from, to), at);
    end.set(stream.end.subarray(from, to), at);
    key.set(stream.key.subarray(from, to), at);
    kind.set(stream.kind.subarray(from, to), at);
    flags.set(stream.flags.subarray(from, to), at);
    at += to - from;
  }
  return { ...stream, count, start, end, key, kind, flags };
}

/** The first token at or behind an offset. */
export function tokenFrom(stream: TokenStream, offset: number): number {
  return firstWhere(stream.count, (i) => (stream.start[i] as number) >= offset);
}
