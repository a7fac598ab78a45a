import { FILLER, proseOf } from '../model/document.ts';
import type { TextQuoteSelector } from '../model/report.ts';
import type { Span } from '../model/span.ts';

/** As many as annotation tools (Hypothesis among them) keep. */
const CONTEXT = 32;
/** Markup between the words takes places of its own in the text: so much is looked at for {@link CONTEXT} of prose. */
const REACH = 4 * CONTEXT;

/** A stretch of a document's text by its words and those around it. */
export function selectorOf(text: string, { start, end }: Span): TextQuoteSelector {
  const before = text.slice(Math.max(0, start - REACH), start).replaceAll(FILLER, '');
  const after = text.slice(end, end + REACH).replaceAll(FILLER, '');
  return {
    type: 'TextQuoteSelector',
    exact: proseOf(text, { start, end }),
    prefix: before.slice(-CONTEXT).replace(/^[\udc00-\udfff]/, ''),
    suffix: after.slice(0, CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  };
}
