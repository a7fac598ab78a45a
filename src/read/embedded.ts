/**
 * Texts that stand in a file in some notation: a JSON string, escaped markup in a feed, an encoded mail body. Each is
 * decoded, read by itself, and what was read is set back to where its characters stand in the file.
 */
import type { Block } from '../model/document.ts';
import { FILLER_CODE } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { lineStartsOf } from '../text/line-index.ts';
import type { Page } from './assemble.ts';

/** A decoded text, and where in the file each of its code units begins; one place more for its end. */
export interface Embedded {
  readonly text: string;
  readonly places: ArrayLike<number>;
}

/** A stretch that stands in the file as it is to be read. */
export function verbatim(file: string, { start, end }: Span): Embedded {
  return { text: file.slice(start, end), places: Uint32Array.from({ length: end - start + 1 }, (_, i) => start + i) };
}

/** What was read of an embedded text. */
export interface Passage {
  readonly places: ArrayLike<number>;
  readonly page: Page;
  /** Names whose words those before it are: it is shown with a dash. */
  readonly isSignature?: boolean;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const DASH = 0x2014;
const CHUNK = 8192;

/**
 * The page of a stretch of a file: the passages where they stand, everything else overwritten.
 *
 * @param passages in any order, without overlap; their places are within the stretch.
 */
export function setBack(file: string, stretch: Span, passages: readonly Passage[]): Page {
  const from = stretch.start;
  const codes = new Uint16Array(stretch.end - from).fill(SPACE);
  for (let i = 0; i < codes.length; i++) {
    const code = file.charCodeAt(from + i);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) codes[i] = code;
  }
  const blocks: Block[] = [];
  let hidLine = false;
  for (const { page, places, isSignature = false } of passages) {
    const placeOf = (at: number): number => (places[at] ?? stretch.end) - from;
    const spanOf = ({ start, end }: Span): Span => ({
      start: placeOf(start),
      end: Math.max(placeOf(end - 1) + 1, placeOf(end)),
    });
    for (const [i, block] of page.blocks.entries()) {
      const { start, end } = spanOf(block);
      hidLine ||= file.slice(start + from, end + from).includes('\n');
      codes.fill(FILLER_CODE, start, end);
      for (let at = block.start; at < block.end; at++) {
        const code = page.text.charCodeAt(at);
        const place = placeOf(at);
        const isBreak = code === LINE_FEED || code === CARRIAGE_RETURN;
        codes[place] = isBreak && file.charCodeAt(place + from) !== code ? SPACE : code;
      }
      const label = block.label == null ? {} : { label: spanOf(block.label) };
      const isSigned = isSignature && i === 0 && start > 0;
      if (isSigned) codes[start - 1] = DASH;
      blocks.push({ ...block, ...label, start: isSigned ? start - 1 : start, end });
    }
  }
  blocks.sort((a, b) => a.start - b.start);
  const outside = passages.flatMap(({ page, places }) =>
    (page.outside ?? []).map((at) => (places[at] ?? stretch.end) - from),
  );
  const page = { text: stringOf(codes), blocks, ...(outside.length === 0 ? {} : { outside }) };
  return hidLine ? { ...page, lineStarts: lineStartsOf(file.slice(from, stretch.end)) } : page;
}

/** A text that is all one block: a headline, a caption. */
export function oneBlock(text: string, kind: Block['kind']): Page {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return { text, blocks: start < end ? [{ kind, start, end }] : [] };
}

function stringOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += CHUNK) parts.push(String.fromCharCode(...codes.subarray(at, at + CHUNK)));
  return parts.join('');
}
