import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyPatch } from 'diff';
import { compatible, replaceIn } from '../../src/text/replace.ts';
import type { Replacement } from '../../src/text/replace.ts';
import { unifiedDiff } from '../../src/text/unified-diff.ts';
import { seeded } from '../support/seeded.ts';

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

test('a unified diff of any two texts makes the one of the other', () => {
  const random = seeded(11);
  for (let i = 0; i < 300; i++) {
    const lines = Array.from({ length: 1 + random(30) }, () => `${'abc'.charAt(random(3))}\n`);
    const changed = lines.map((line) => (random(5) === 0 ? 'x\n' : line));
    if (random(3) === 0) changed.splice(random(changed.length), random(3), 'y\n', 'z\n');
    const [before, after] = [lines, changed].map((text) =>
      text.join('').slice(0, random(2) === 0 ? -1 : undefined),
    ) as [string, string];
    assert.is(applyPatch(before, unifiedDiff('a.md', before, after)), after);
  }
});

test('of texts that differ in every line no fewest edits are looked for', () => {
  const text = (word: string, count: number): string => `${word}\n`.repeat(count);
  const [one, other] = [text('a', 50_000), text('b', 50_000)];
  assert.is(applyPatch(one, unifiedDiff('a.md', one, other)), other);
  assert.is(applyPatch(one, unifiedDiff('a.md', one, `${other}b\n`)), `${other}b\n`);
});

test.run();
