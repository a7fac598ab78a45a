import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LineBytes } from '../../src/host/line-bytes.ts';

test('lines of any length and script come out as UTF-8, each with its break', () => {
  const lines = [
    '',
    'Der Kran in Öland',
    '“Nobody asked us,” said Renn',
    '潮汐',
    '🚢 at the quay',
    'ab'.repeat(50_000),
  ];
  const bytes = new LineBytes();
  for (const line of lines) bytes.add(line);
  assert.is(Buffer.from(bytes.all()).toString('utf8'), lines.map((line) => `${line}\n`).join(''));
});

test('what was taken out is in memory of its own, as a thread must hand it over', () => {
  const bytes = new LineBytes();
  bytes.add('one');
  const before = bytes.all();
  bytes.add('two');
  assert.is(Buffer.from(before).toString('utf8'), 'one\n');
  assert.is(before.buffer.byteLength, before.length);
});

test.run();
