import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compatible, replaceIn } from '../../src/text/replace.ts';
import type { Replacement } from '../../src/text/replace.ts';
import { unifiedDiff } from '../../src/text/unified-diff.ts';

test('of replacements that overlap the first is made, of equal ones one', () => {
  const list = [
    { start: 4, end: 9, text: 'ferry' },
    { start: 0, end: 3, text: 'One' },
    { start: 4, end: 9, text: 'ferry' },
    { start: 7, end: 12, text: 'wrong' },
    { start: 9, end: 9, text: '!' },
  ];
  assert.is(replaceIn('The boats went out', compatible(list)), 'One ferry! went out');
  assert.is(replaceIn('The boats', []), 'The boats');
});

/** A generator of numbers that is the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

test('whatever is replaced, everything between stays', () => {
  const next = numbers(7);
  for (let run = 0; run < 500; run++) {
    const text = Array.from({ length: 40 }, () => String.fromCharCode(0x61 + next(26))).join('');
    const list = Array.from({ length: next(8) }, (): Replacement => {
      const start = next(38);
      return { start, end: Math.min(40, start + 1 + next(6)), text: '#'.repeat(1 + next(4)) };
    });
    const chosen = compatible(list);
    let rest = replaceIn(text, chosen);
    let at = 0;
    for (const one of chosen) {
      const between = text.slice(at, one.start) + one.text;
      assert.ok(rest.startsWith(between));
      rest = rest.slice(between.length);
      at = one.end;
    }
    assert.is(rest, text.slice(at));
    for (const one of list) {
      const isCovered = chosen.some(({ start, end }) => start < one.end && one.start < end);
      assert.ok(isCovered, 'what is left out overlaps what is made');
    }
  }
});

test('a unified diff keeps line ends, and says where the last line has none', () => {
  assert.is(
    unifiedDiff('notes/a.md', 'one\r\ntwo\r\nthree', 'one\r\n2\r\nthree'),
    '--- a/notes/a.md\n+++ b/notes/a.md\n@@ -1,3 +1,3 @@\n one\r\n-two\r\n+2\r\n three\n\\ No newline at end of file\n',
  );
  assert.is(unifiedDiff('a.md', 'same\n', 'same\n'), '');
});

test.run();
