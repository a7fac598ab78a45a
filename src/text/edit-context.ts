import type { EditClass } from '../model/collation.ts';
import type { Step } from './align.ts';
import { type BracketPair, bracketPairs } from './brackets.ts';
import type { Streams, TokenRange } from './token-range.ts';
import { type TokenStream, WORD } from './tokens.ts';

/** An edit as ranges of tokens. */
export interface TokenEdit extends TokenRange {
  readonly class: EditClass;
  readonly moved?: boolean;
}

export interface EarlierWindow {
  readonly from: number;
  readonly to: number;
  /** Whether what either side has beyond the other's ends is told, as `cut-at-end`. */
  readonly ends: boolean;
}

/** What every part of naming an edit looks at. */
export interface Context extends Streams {
  /** By token of the reading: the token of the earlier text that it matches, or -1. */
  readonly partner: Int32Array;
  readonly brackets: readonly BracketPair[];
  /** By token of the reading: the innermost square brackets round it. */
  readonly enclosing: ReadonlyMap<number, BracketPair>;
  /** By its opening token: a pair of brackets of the reading. */
  readonly opening: ReadonlyMap<number, BracketPair>;
}

function partners(steps: readonly Step[], count: number): Int32Array {
  const partner = new Int32Array(count).fill(-1);
  for (const step of steps) {
    if (step.kind !== 'match' && step.kind !== 'join') continue;
    for (let i = step.i; i < step.iEnd; i++) partner[i] = step.j;
  }
  return partner;
}

export function contextOf(reading: TokenStream, earlier: TokenStream, steps: readonly Step[]): Context {
  const brackets = bracketPairs(reading);
  return {
    reading,
    earlier,
    partner: partners(steps, reading.count),
    brackets,
    enclosing: enclosing(brackets),
    opening: new Map(brackets.map((pair) => [pair.open, pair])),
  };
}

/** Pairs come innermost first, so the first to claim a token keeps it; what an outer pair would walk twice is skipped. */
function enclosing(brackets: readonly BracketPair[]): Map<number, BracketPair> {
  const round = new Map<number, BracketPair>();
  const closeOf = new Map<number, number>();
  for (const pair of brackets) {
    for (let t = pair.open + 1; t < pair.close; t++) {
      const inner = closeOf.get(t);
      if (inner !== undefined) t = inner;
      else if (!pair.round) round.set(t, pair);
    }
    closeOf.set(pair.open, pair.close);
  }
  return round;
}

/** A range without the marks at its ends. */
export function wordRange(stream: TokenStream, from: number, to: number): [number, number] {
  let [a, b] = [from, to];
  while (a < b && stream.kind[a] !== WORD) a++;
  while (b > a && stream.kind[b - 1] !== WORD) b--;
  return a === b ? [from, from] : [a, b];
}

export function hasWordIn(stream: TokenStream, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (stream.kind[t] === WORD) return true;
  return false;
}
