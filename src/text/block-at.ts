import type { Block } from '../model/document.ts';
import { firstWhere } from './first-where.ts';

/** The index of the block that an offset lies in; -1 where it lies in none. O(log n). */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  const at = firstWhere(blocks.length, (i) => (blocks[i] as Block).end > offset);
  return at < blocks.length && (blocks[at] as Block).start <= offset ? at : -1;
}
