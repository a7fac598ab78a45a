import { indexWithin } from '../text/index-within.ts';
import type { Block } from '../model/document.ts';
import { endsSentence, WIDEST } from './wrapping.ts';

/**
 * Splits a paragraph at the ends of lines that are longer than anybody wraps and end as sentences do: text pasted from a
 * page, where a single line break ends a paragraph although Markdown says it does not. An empty block gives none.
 */
export function splitLongLines(text: string, block: Block): Block[] {
  if (block.start >= block.end) return [];
  if (block.kind !== 'paragraph') return [block];
  const blocks: Block[] = [];
  let start = block.start;
  for (let lineStart = start; ; ) {
    const stop = indexWithin(text, '\n', lineStart, block.end);
    if (stop === -1) break;
    if (stop - lineStart > WIDEST && endsSentence(text, lineStart, stop)) {
      blocks.push({ ...block, start, end: stop });
      start = stop + 1;
    }
    lineStart = stop + 1;
  }
  return [...blocks, { ...block, start }];
}
