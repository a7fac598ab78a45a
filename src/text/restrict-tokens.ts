import type { Span } from '../model/span.ts';
import * as C from './characters.ts';
import { AFTER_MARK, SENTENCE_START } from './flags.ts';
import { BOUNDARY, type TokenStream, WORD } from './tokens.ts';

/** Marks that neither join words nor belong to one: a word beside them reads as it does at the end of its text. */
const QUOTATION_MARKS: ReadonlySet<string> = new Set('"“”„«»‹›「」');
const BRACKETS = /[[\]()]/;

/**
 * The tokens of `spans`, taken from those of the `blocks` that they lie in, which takes a fraction of reading them again;
 * null where a span must be read by itself, because what stands beside it may have been read with it: where it begins or
 * ends neither at a quotation mark nor with its block, inside a token, or holds brackets, whose partner may be outside.
 * Equal to `tokenize(text, spans, …)` in all else. For texts without fillers, which read differently in pieces.
 */
export function restrictTokens(
  stream: TokenStream,
  blocks: readonly Span[],
  spans: readonly Span[],
): TokenStream | null {
  const ranges = rangesOf(stream, blocks, spans);
  if (ranges === null) return null;
  const count = ranges.reduce((sum, { from, to }) => sum + to - from, Math.max(0, spans.length - 1));
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const key = new Int32Array(count);
  const kind = new Uint8Array(count);
  const flags = new Uint16Array(count);
  let out = 0;
  let afterMark = false;
  ranges.forEach(({ from, to }, i) => {
    const span = spans[i] as Span;
    if (i > 0) {
      start[out] = out === 0 ? span.start : Math.min(end[out - 1] as number, span.start);
      end[out] = span.start;
      key[out] = -1;
      kind[out] = BOUNDARY;
      out++;
    }
    start.set(stream.start.subarray(from, to), out);
    end.set(stream.end.subarray(from, to), out);
    key.set(stream.key.subarray(from, to), out);
    kind.set(stream.kind.subarray(from, to), out);
    flags.set(stream.flags.subarray(from, to), out);
    let first = out;
    out += to - from;
    while (first < out && kind[first] !== WORD) first++;
    if (first === out) {
      afterMark ||= hasOpening(stream.text, span.start, span.end);
      return;
    }
    // Outside, the mark that opens the quotation stands before its first word; inside, what was left open does.
    const opened = afterMark || hasOpening(stream.text, span.start, start[first] as number);
    flags[first] = ((flags[first] as number) & ~AFTER_MARK) | SENTENCE_START | (opened ? AFTER_MARK : 0);
    let last = out - 1;
    while (kind[last] !== WORD) last--;
    afterMark = hasOpening(stream.text, end[last] as number, span.end);
  });
  return { ...stream, count, start, end, key, kind, flags };
}

/** The tokens of each span, half-open; null where those of one cannot be told so. */
function rangesOf(
  { text, count, start, end, kind }: TokenStream,
  blocks: readonly Span[],
  spans: readonly Span[],
): { from: number; to: number }[] | null {
  const ranges: { from: number; to: number }[] = [];
  let [block, t, place] = [0, 0, 0];
  for (const span of spans) {
    while ((blocks[block]?.end ?? span.end) < span.end) block++;
    const { start: opens, end: closes } = blocks[block] ?? { start: span.end, end: span.start };
    if (span.start < place || span.start < opens || closes < span.end) return null;
    if (!(span.start === opens || isParted(text, span.start)) || startsWithHyphen(text, span)) return null;
    if (span.end < closes && !QUOTATION_MARKS.has(text.charAt(span.end))) return null;
    if (BRACKETS.test(text.slice(span.start, span.end))) return null;
    place = span.end;
    const isBefore = (): boolean =>
      (end[t] as number) <= span.start && ((start[t] as number) < span.start || kind[t] === BOUNDARY);
    while (t < count && isBefore()) t++;
    const from = t;
    if (t < count && (start[t] as number) < span.start) return null;
    while (t < count && kind[t] !== BOUNDARY && (start[t] as number) < span.end) {
      if ((end[t] as number) > span.end) return null;
      t++;
    }
    ranges.push({ from, to: t });
  }
  return ranges;
}

/** Whether nothing before a place is read with what begins there. */
function isParted(text: string, place: number): boolean {
  return QUOTATION_MARKS.has(text.charAt(place - 1)) || C.classOf(text.charCodeAt(place - 1)) === C.SPACE;
}

function startsWithHyphen(text: string, { start }: Span): boolean {
  return C.classOf(text.charCodeAt(start)) === C.HYPHEN;
}

/** Whether a stretch without words holds a mark that makes the capital behind it say nothing. */
function hasOpening(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = C.classOf(text.charCodeAt(at));
    if (kind === C.OPENING || kind === C.APOSTROPHE) return true;
  }
  return false;
}
