import { proseOf } from '../model/document.ts';
import type { TextQuoteSelector } from '../model/report.ts';
import type { Span } from '../model/span.ts';

/** As many as annotation tools (Hypothesis among them) keep. */
const CONTEXT = 32;
/** Markup between the words takes places of its own in the text: so much is looked at for {@link CONTEXT} of prose. */
const REACH = 4 * CONTEXT;

/** A stretch of a document's text by its words and those around it. */
export function selectorOf(text: string, { start, end }: Span): TextQuoteSelector {
  const before = proseOf(text, { start: Math.max(0, start - REACH), end: start });
  const after = proseOf(text, { start: end, end: end + REACH });
  const from = Math.max(0, before.length - CONTEXT);
  const to = Math.min(after.length, CONTEXT);
  return {
    type: 'TextQuoteSelector',
    exact: proseOf(text, { start, end }),
    // Neither half of a pair is cut off.
    prefix: before.slice(isBetween(before.charCodeAt(from), 0xdc00, 0xdfff) ? from + 1 : from),
    suffix: after.slice(0, isBetween(after.charCodeAt(to - 1), 0xd800, 0xdbff) ? to - 1 : to),
  };
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
