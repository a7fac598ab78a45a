import type { TokenStream } from './tokens.ts';

/** A reading and the earlier text that it is held against. */
export interface Streams {
  readonly reading: TokenStream;
  readonly earlier: TokenStream;
}

/** Tokens of both that stand against each other: `[i, iEnd)` of the reading and `[j, jEnd)` of the earlier text. */
export interface TokenRange {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
}
