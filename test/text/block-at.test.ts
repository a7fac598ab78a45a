import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Block } from '../../src/model/document.ts';
import { blockIndexAt } from '../../src/text/block-at.ts';

const blocks: Block[] = [
  { kind: 'heading', start: 2, end: 5 },
  { kind: 'paragraph', start: 5, end: 5 },
  { kind: 'paragraph', start: 5, end: 9 },
  { kind: 'paragraph', start: 11, end: 12 },
];

test('the block that an offset lies in, its end left out', () => {
  const found = Array.from({ length: 14 }, (_, offset) => blockIndexAt(blocks, offset));
  assert.equal(found, [-1, -1, 0, 0, 0, 2, 2, 2, 2, -1, -1, 3, -1, -1]);
  assert.is(blockIndexAt([], 0), -1);
});

test.run();
