import type { Document } from '../model/document.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { timeCodeAt, turnLabel } from '../text/turn-label.ts';
import { trimmed } from './context.ts';

/**
 * The turns of a transcript: one quotation a turn, a span a block; a block without a label goes on with the turn before.
 * The words of a time code or a label are no part of it.
 */
export function turnsOf(document: Document): { quotations: Omit<Quotation, 'id'>[]; labels: (Span | null)[] } {
  const { text } = document;
  const quotations: Omit<Quotation, 'id'>[] = [];
  const labels: (Span | null)[] = [];
  let spans: Span[] = [];
  let label: Span | null = null;
  const flush = (): void => {
    if (spans.length > 0) {
      quotations.push({ document: document.id, kind: 'direct', form: 'turn', spans, content: spans, balanced: true });
      labels.push(label);
    }
    spans = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'heading') continue;
    const found = turnLabel(text, block.start, block.end);
    let from = block.start;
    if (found !== null) {
      flush();
      label = found.label;
      from = found.wordsFrom;
    } else {
      const start = trimmed(text, block.start, block.end).start;
      from = start + timeCodeAt(text, start);
    }
    const words = trimmed(text, from, block.end);
    if (label !== null && words.end > words.start && /[\p{L}\p{N}]/u.test(text.slice(words.start, words.start + 200)))
      spans.push(words);
  }
  flush();
  return { quotations, labels };
}
