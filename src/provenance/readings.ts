import { FILLER } from '../model/document.ts';
import type { Document } from '../model/document.ts';
import { extentOf, overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Analysis, Reading } from '../model/witness.ts';
import { firstWhere } from '../text/first-where.ts';

/** The readings of one document, in order. */
export function readingsIn(analysis: Analysis, at: number): Reading[] {
  const { document, quotations, attributions } = analysis;
  return quotations.flatMap((quotation, index) => {
    const attribution = attributions.attributions[index];
    if (attribution === undefined) return [];
    return partsOf(quotation, document).map(
      ([from, to], part): Reading => ({
        id: `${quotation.id}.${part}`,
        analysis: at,
        index,
        quotation,
        spans: quotation.spans.slice(from, to),
        content: quotation.content.slice(from, to),
        attribution,
      }),
    );
  });
}

/** The index of the first of some readings, in order of place, that ends behind a place. */
export function firstAt(readings: readonly Reading[], place: number): number {
  return firstWhere(readings.length, (i) => extentOf((readings[i] as Reading).spans).end > place);
}

/** The readings that a stretch of their document touches; `readings` in order of place. */
export function readingsAt(readings: readonly Reading[], stretch: Span): Reading[] {
  const found: Reading[] = [];
  for (let at = firstAt(readings, stretch.start); at < readings.length; at++) {
    const reading = readings[at] as Reading;
    if (extentOf(reading.spans).start >= stretch.end) break;
    if (reading.content.some((span) => overlaps(span, stretch))) found.push(reading);
  }
  return found;
}

/** Runs of spans, half-open, that make one sentence. */
function partsOf({ spans }: Quotation, { text }: Document): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  spans.forEach((span, i) => {
    const next = spans[i + 1];
    if (next !== undefined && goesOn(text, span, next)) return;
    parts.push([from, i + 1]);
    from = i + 1;
  });
  return parts;
}

/**
 * Whether two spans are one stretch of speech: the first is not closed (paragraphs of one quotation), or neither the
 * words nor the attribution after them end a sentence ("Yes," she said. "We go on Monday.").
 */
function goesOn(text: string, span: Span, next: Span): boolean {
  const isClosed = MARKS.has(text[span.end - 1] ?? '');
  if (!isClosed && !/\p{L}/u.test(lineOf(text, span.end, next.start))) return true;
  return !endsSentence(text, span) && !endsSentence(text, { start: span.end, end: next.start });
}

/** What stands between two spans on one line: between paragraphs nothing does. */
function lineOf(text: string, from: number, to: number): string {
  const between = text.slice(from, to);
  return between.includes('\n') ? '' : between;
}

const MARKS = new Set(['“', '”', '"', '„', '‘', '’', "'", '»', '«', '›', '‹', '」']);
const SENTENCE_ENDS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set([...MARKS, ')', ']', ' ', '—', '–', '\n', '\u00a0', FILLER]);

function endsSentence(text: string, { start, end }: Span): boolean {
  let at = end - 1;
  while (at > start && CLOSERS.has(text[at] ?? '')) at--;
  return SENTENCE_ENDS.has(text[at] ?? '');
}
