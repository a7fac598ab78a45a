/**
 * Texts without the fillers that readers leave where markup was: what looks at the characters beside a character would
 * otherwise see nothing where an editor sees a letter (`don&#8217;t` is `don’`, six fillers, `t`).
 */
import type { Document } from '../model/document.ts';
import { FILLER, FILLER_CODE } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Analysis } from '../model/witness.ts';
import { firstWhere } from './first-where.ts';

/** Some text without fillers. */
export interface Compact {
  readonly text: string;
  /** Where each code unit of it stands in the text that it was made of; one place more for its end. */
  readonly places: Int32Array;
}

/** The stretches of a text one after the other, parted by line ends, and where each begins and ends in that. */
export function compactSpans(text: string, spans: readonly Span[]): { compact: Compact; spans: Span[] } {
  const length = spans.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const places = new Int32Array(length + 1);
  const parts: string[] = [];
  const found: Span[] = [];
  let count = 0;
  for (const span of spans) {
    const start = count;
    let from = span.start;
    for (let at = span.start; at <= span.end; at++) {
      const isEnd = at === span.end;
      if (!isEnd && text.charCodeAt(at) !== FILLER_CODE) places[count++] = at;
      else {
        if (at > from) parts.push(text.slice(from, at));
        from = at + 1;
      }
    }
    found.push({ start, end: count });
    parts.push('\n');
    places[count++] = span.end;
  }
  places[count] = text.length;
  return { compact: { text: parts.join(''), places: places.subarray(0, count + 1) }, spans: found };
}

/** A stretch of a compact text in the text that it was made of; where it is empty, so is that. */
export function spanIn({ places }: Compact, { start, end }: Span): Span {
  const from = places[start] ?? 0;
  return { start: from, end: end > start ? (places[end - 1] ?? 0) + 1 : from };
}

/** So many characters from a place on that are no fillers; fewer where a text ends, or nothing but fillers follows for long. */
export function charactersFrom(text: string, place: number, count: number): string {
  const near = text.slice(place, place + count);
  if (!near.includes(FILLER)) return near;
  return text
    .slice(place, place + REACH)
    .replaceAll(FILLER, '')
    .slice(0, count);
}

/** So many characters before a place that are no fillers. */
export function charactersBefore(text: string, place: number, count: number): string {
  const near = text.slice(Math.max(0, place - count), Math.max(0, place));
  if (!near.includes(FILLER)) return near;
  return text
    .slice(Math.max(0, place - REACH), place)
    .replaceAll(FILLER, '')
    .slice(-count);
}

/** Longer runs of fillers are markup that stands for a break. Code units; a link's tag has some hundred. */
const REACH = 1000;

/** A document without fillers, and what its places are in the document itself; null for one that has none. */
export function compactDocument(document: Document): { document: Document; spanOf: (span: Span) => Span } | null {
  const { text, blocks } = document;
  if (!text.includes(FILLER)) return null;
  const { compact } = compactSpans(text, [{ start: 0, end: text.length }]);
  const count = compact.places.length - 2;
  const nearest = (place: number): number => firstWhere(count, (at) => (compact.places[at] as number) >= place);
  const within = ({ start, end }: Span): Span => ({ start: nearest(start), end: nearest(end) });
  const own = blocks.map((block) => ({
    ...block,
    ...within(block),
    ...(block.label == null ? {} : { label: within(block.label) }),
  }));
  return {
    document: { ...document, text: compact.text.slice(0, count), blocks: own },
    spanOf: (span) => spanIn(compact, span),
  };
}

/** What was found in a compact document, at the places of the document itself. */
export function restore(
  { quotations, strayMarks, attributions }: Analysis,
  document: Document,
  spanOf: (span: Span) => Span,
): Analysis {
  const optional = <T extends { readonly mention: Span | null }>(one: T | null): T | null =>
    one === null || one.mention === null ? one : { ...one, mention: spanOf(one.mention) };
  return {
    document,
    quotations: quotations.map((quotation) => ({
      ...quotation,
      spans: quotation.spans.map(spanOf),
      content: quotation.content.map(spanOf),
    })),
    strayMarks: strayMarks.map((mark) => ({ ...mark, ...spanOf(mark) })),
    attributions: {
      entities: attributions.entities.map((entity) => ({
        ...entity,
        forms: entity.forms.map(({ form, spans }) => ({ form, spans: spans.map(spanOf) })),
        descriptions: entity.descriptions.map(spanOf),
      })),
      attributions: attributions.attributions.map((one) => ({
        ...one,
        speaker: optional(one.speaker),
        relay: optional(one.relay),
        cue: one.cue === null ? null : spanOf(one.cue),
      })),
    },
  };
}
