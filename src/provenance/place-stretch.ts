/** Which part of a document is searched for a place in it. */
import type { Span } from '../model/span.ts';
import { firstWhere } from '../text/first-where.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Corpus, CorpusDocument, DocumentStretch } from './corpus.ts';
import { stretchOf } from './pair-index.ts';
import { hasEllipsis } from './part-collations.ts';
import { readingsAt } from './readings.ts';

/**
 * Tokens of a transcript on either side of a stretch that is asked for, and as many as the reading has, that are searched
 * with it: more than a turn that lies in both needs.
 */
const NEARBY = 512;

/** Where placements are asked for. */
export interface Place {
  /** Index of the document among the analyses. */
  readonly document: number;
  /** The stretches of it that a placement is to touch, so that what is far from them need not be searched; else all. */
  readonly near?: readonly Span[];
}

/**
 * The stretch that holds every placement of a reading in somebody's words that is asked for: the quotations that what is
 * near lies in. Of a transcript, whose speakers go on after an interruption, it is longer, and its ends are in whole
 * steps, so that near places share it; a speaker's turns may be quoted together, marked as cut, however far they stand
 * apart.
 */
export function stretchFor(reading: TokenStream, { document: at, near }: Place, corpus: Corpus): DocumentStretch {
  const document = corpus.documents[at] as CorpusDocument;
  const { running, base, isTranscript, readings } = document;
  if (near === undefined || (isTranscript && hasEllipsis(reading))) return { document, ...stretchOf(document) };
  // Once each: of a quotation of many paragraphs, each may be near.
  const under = isTranscript ? [] : new Set(near.flatMap((span) => readingsAt(readings, span)));
  const spans = [...near, ...[...under].flatMap(({ quotation }) => quotation.spans)];
  const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  const end = spans.reduce((most, span) => Math.max(most, span.end), 0);
  const first = firstWhere(running.count, (i) => (running.end[i] as number) > start);
  const last = firstWhere(running.count, (i) => (running.start[i] as number) >= end);
  if (!isTranscript) return { document, from: base + first, to: base + last };
  const margin = NEARBY + reading.count;
  return {
    document,
    from: base + Math.max(0, Math.floor((first - margin) / NEARBY) * NEARBY),
    to: base + Math.min(running.count, Math.ceil((last + margin) / NEARBY) * NEARBY),
  };
}
