import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDocument } from 'yaml';
import { repeatedKey } from '../../src/text/repeated-key.ts';
import { processorTime } from '../support/processor-time.ts';

const repeatedIn = (text: string): number | null => repeatedKey(parseDocument(text, { uniqueKeys: false }).contents);

test('a key that its mapping has before, however deep', () => {
  assert.is(repeatedIn('a: 1\nb: 2\na: 3\n'), 10);
  assert.is(repeatedIn('- x\n- { b: 1, c: { d: 1, d: 2 } }\n'), 25);
  assert.is(repeatedIn('{ "a": 1, "a": 2 }'), 10);
});

test('the same key in two mappings is none, nor is a merge, nor a text', () => {
  assert.is(repeatedIn('a: { x: 1 }\nb: { x: 1 }\nc:\n  - x: 1\n  - x: 1\n'), null);
  assert.is(repeatedIn('a: &a { x: 1 }\nb:\n  <<: *a\n  <<: *a\n'), null);
  assert.is(repeatedIn('only words'), null);
  assert.is(repeatedIn(''), null);
});

test('fifty thousand keys take no time', () => {
  const contents = parseDocument(Array.from({ length: 50_000 }, (_, i) => `k${i}: x\n`).join(''), {
    uniqueKeys: false,
  }).contents;
  const started = processorTime();
  assert.is(repeatedKey(contents), null);
  assert.ok(processorTime() - started < 2000);
});

test.run();
