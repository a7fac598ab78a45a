/**
 * Markup within words: what was taken out of a word (a tag, a character reference, a soft line end, the digits of base64)
 * is nothing, so that a document whose characters stand apart must give what it gives as it stands.
 */
import { FILLER } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import type { Report } from '../../src/model/report.ts';

/** A document with two characters that are nothing behind each third one. */
export function spread(document: Document): Document {
  const { text, blocks, suppressions, ...rest } = document;
  const placeOf = (at: number): number => at + 2 * Math.floor(at / 3);
  const spanOf = ({ start, end }: Span): Span => ({ start: placeOf(start), end: placeOf(end) });
  const own = suppressions?.map((one) => ({ ...one, at: spanOf(one.at), covers: one.covers && spanOf(one.covers) }));
  return {
    ...rest,
    text: text.replace(/[\s\S]{3}/g, `$&${FILLER}${FILLER}`),
    blocks: blocks.map((block) => ({
      ...block,
      ...spanOf(block),
      ...(block.label == null ? {} : { label: spanOf(block.label) }),
    })),
    ...(own === undefined ? {} : { suppressions: own }),
  };
}

/** What a report says, one line each, without its places, and without fixes: nothing is written across markup. */
export function sayingsOf({ quotations, findings, clusters }: Report): string[] {
  return [
    ...quotations.map(({ kind, spans, speaker, relay, cue, clusters: of, status, text }) => [
      ...[kind, spans.length, speaker?.name, speaker?.mention?.text, relay?.name, cue?.text, of, status, text],
    ]),
    ...findings.map(({ rule, severity, message, actual, expected, edits, evidence, related }) => [
      ...[rule, severity, message, actual, expected, evidence?.text, related.length],
      edits.map(({ op, kind, before, after }) => [op, kind, before, after]),
    ]),
    ...clusters.map(({ basis, members }) => [basis, members.map(({ change, text }) => [change, text])]),
  ].map((saying) => JSON.stringify(saying));
}
