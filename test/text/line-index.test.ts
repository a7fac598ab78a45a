import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LineIndex } from '../../src/text/line-index.ts';

test('lines and columns count from 1, in UTF-16 units', () => {
  const lines = new LineIndex('ab\n\n🙂c\n');
  assert.equal(lines.at(0), { line: 1, column: 1 });
  assert.equal(lines.at(2), { line: 1, column: 3 });
  assert.equal(lines.at(3), { line: 2, column: 1 });
  assert.equal(lines.at(6), { line: 3, column: 3 });
  assert.equal(lines.at(8), { line: 4, column: 1 });
});

test('an empty text has one line', () => {
  assert.equal(new LineIndex('').at(0), { line: 1, column: 1 });
});

test.run();
