import type { Document } from '../model/document.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { timeCodeAt, turnLabel } from '../text/turn-label.ts';
import { trimmed } from './context.ts';

/**
 * The turns of a transcript: one quotation a turn, a span a block; a block without a label goes on with the turn before.
 * The words of a time code or a label are no part of it. Labels are those that the form of the file tells, else those
 * that stand in the text.
 */
export function turnsOf(document: Document): Omit<Quotation, 'id'>[] {
  return document.blocks.some(({ label }) => label !== undefined) ? toldTurns(document) : labelledTurns(document);
}

function labelledTurns(document: Document): Omit<Quotation, 'id'>[] {
  const { text } = document;
  const quotations: Omit<Quotation, 'id'>[] = [];
  let spans: Span[] = [];
  let isLabelled = false;
  const flush = (): void => {
    if (spans.length > 0) quotations.push(turn(document, spans));
    spans = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'heading') continue;
    const found = turnLabel(text, block.start, block.end);
    let from = block.start;
    if (found !== null) {
      flush();
      isLabelled = true;
      from = found.wordsFrom;
    } else {
      const start = trimmed(text, block.start, block.end).start;
      from = start + timeCodeAt(text, start);
    }
    const words = trimmed(text, from, block.end);
    if (isLabelled && hasWords(text, words)) spans.push(words);
  }
  flush();
  return quotations;
}

function toldTurns(document: Document): Omit<Quotation, 'id'>[] {
  const turns: Span[][] = [];
  for (const { kind, start, end, label } of document.blocks) {
    if (kind === 'heading' || kind === 'label') continue;
    if (label !== undefined || turns.length === 0) turns.push([]);
    const words = trimmed(document.text, start, end);
    if (hasWords(document.text, words)) turns.at(-1)?.push(words);
  }
  return turns.filter((spans) => spans.length > 0).map((spans) => turn(document, spans));
}

/** One turn of these words. */
export function turn(document: Document, spans: readonly Span[]): Omit<Quotation, 'id'> {
  return { document: document.id, kind: 'direct', form: 'turn', spans, content: spans, balanced: true };
}

function hasWords(text: string, { start, end }: Span): boolean {
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 200)));
}
