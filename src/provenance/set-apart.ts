/** Quotations outside the body of their article: headline, standfirst, pull quote, caption, block quotation. */
import type { Block } from '../model/document.ts';
import { extentOf } from '../model/span.ts';
import type { Reading } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';

/** Whether a quotation stands outside the body of its article. */
export function isSetApart(reading: Reading, blocks: readonly Block[]): boolean {
  return apartness(reading, blocks) > 0;
}

/**
 * Whether a quotation gives again what another of its document gives: what is set apart repeats the body, the headline
 * the standfirst, and of two that are equally set apart the second the first.
 */
export function repeats(reading: Reading, other: Reading, blocks: readonly Block[]): boolean {
  const [mine, theirs] = [apartness(reading, blocks), apartness(other, blocks)];
  return mine > theirs || (mine > 0 && mine === theirs && startOf(reading) > startOf(other));
}

/** 2 for a headline, a pull quote and a caption, 1 for a standfirst, 0 for the body. */
function apartness(reading: Reading, blocks: readonly Block[]): 0 | 1 | 2 {
  const index = blockIndexAt(blocks, startOf(reading));
  const kind = blocks[index]?.kind;
  if (reading.quotation.form === 'set-off' || kind === 'heading' || kind === 'caption' || kind === 'blockquote')
    return 2;
  // What follows the headline at once is the standfirst, or opens the body, which repeats itself as little.
  return index === 1 && blocks[0]?.kind === 'heading' ? 1 : 0;
}

function startOf({ spans }: Reading): number {
  return extentOf(spans).start;
}
