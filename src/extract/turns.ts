import type { Block, Document } from '../model/document.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { timeCodeAt, turnLabel } from '../text/turn-label.ts';
import { trimmed } from './context.ts';

/** How a block stands to the turns: whether it begins one, and where its words do. */
interface Head {
  readonly begins: boolean;
  readonly wordsFrom: number;
}

/**
 * The turns of a transcript: one quotation a turn, a span a block; a block without a label goes on with the turn before.
 * The words of a time code or a label are no part of it. Labels are those that the form of the file tells, else those
 * that stand in the text.
 */
export function turnsOf(document: Document): Omit<Quotation, 'id'>[] {
  const { text, blocks } = document;
  const isTold = blocks.some(({ label }) => label !== undefined);
  const turns: Span[][] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'label') continue;
    const { begins, wordsFrom } = isTold ? toldHead(block) : labelledHead(text, block);
    if (begins) turns.push([]);
    const words = trimmed(text, wordsFrom, block.end);
    if (hasWords(text, words)) turns.at(-1)?.push(words);
  }
  return turns.filter((spans) => spans.length > 0).map((spans) => turn(document, spans));
}

/** One turn of these words. */
export function turn(document: Document, spans: readonly Span[]): Omit<Quotation, 'id'> {
  return { document: document.id, kind: 'direct', form: 'turn', spans, content: spans, balanced: true };
}

function toldHead({ label, start }: Block): Head {
  return { begins: label !== undefined, wordsFrom: start };
}

function labelledHead(text: string, block: Block): Head {
  const found = turnLabel(text, block.start, block.end);
  if (found !== null) return { begins: true, wordsFrom: found.wordsFrom };
  const { start } = trimmed(text, block.start, block.end);
  return { begins: false, wordsFrom: start + timeCodeAt(text, start) };
}

function hasWords(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
