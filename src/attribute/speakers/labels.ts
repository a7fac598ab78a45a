import type { Document } from '../../model/document.ts';
import type { Extraction, Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { blockIndexAt } from '../../text/block-at.ts';

/**
 * Speakers that the layout names: the label before a turn ("MR. COMEY:"), the signature behind a set-off quotation
 * ("Ines Calloway, engineer"). By quotation, null where the layout says nothing.
 */
export function layoutSpeakers(document: Document, extraction: Extraction): (Span | null)[] {
  return extraction.quotations.map((quotation) => {
    if (quotation.form === 'turn') return label(document, quotation);
    if (quotation.form === 'set-off') return signature(document, quotation);
    return null;
  });
}

const TIME_CODE = /^[\s[(<]*(?:\d{1,2}:){1,2}\d{2}(?:[.,]\d{1,3})?[\])>]?[\s–—-]*/;
const VOICE_TAG = /^<v(?:\.[^ >]{0,40})? /;

function label({ text, blocks }: Document, quotation: Quotation): Span | null {
  const at = quotation.spans[0]?.start ?? 0;
  const block = blocks[blockIndexAt(blocks, at)];
  if (block === undefined) return null;
  if (block.label !== undefined) return block.label;
  let start = block.start;
  let end = at;
  const head = text.slice(start, Math.min(end, start + 200));
  start += TIME_CODE.exec(head)?.[0].length ?? 0;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  start += VOICE_TAG.exec(text.slice(start, start + 60))?.[0].length ?? 0;
  while (end > start && (text.charCodeAt(end - 1) <= 32 || ':.>-'.includes(text.charAt(end - 1)))) end--;
  return end > start ? { start, end } : null;
}

function signature({ text, blocks }: Document, quotation: Quotation): Span | null {
  const from = quotation.spans.at(-1)?.end ?? 0;
  const index = blockIndexAt(blocks, from - 1);
  const block = blocks[index];
  if (block === undefined) return null;
  const next = blocks[index + 1];
  const end = isBlank(text, from, block.end) && next?.kind === 'blockquote' ? next.end : block.end;
  let start = from;
  while (start < end && !/\p{L}/u.test(text.charAt(start))) start++;
  let stop = start;
  while (stop < end && !',;(\n'.includes(text.charAt(stop))) stop++;
  while (stop > start && text.charCodeAt(stop - 1) <= 32) stop--;
  return stop > start ? { start, end: stop } : null;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}
