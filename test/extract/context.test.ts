/** What stands beside a mark, and whether it looks as if it opened or closed there. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { after, before, looksClosing, looksOpening, trimmed } from '../../src/extract/context.ts';

const code = (character: string): number => character.charCodeAt(0);

test('the character beside a place, fillers stepped over, a space at the edge', () => {
  const text = 'a\u2060\u2060b';
  assert.is(before(text, 3, 0), code('a'));
  assert.is(before(text, 3, 1), code(' '));
  assert.is(before(text, 0, 0), code(' '));
  assert.is(after(text, 1, 4), code('b'));
  assert.is(after(text, 1, 3), code(' '));
  assert.is(after(text, 4, 4), code(' '));
});

test('a mark closes behind anything but white space, and before anything but a word', () => {
  for (const next of ' \n.,;:!?)”’»—') assert.is(looksClosing(code('d'), code(next)), true, next);
  for (const next of '059AZazÀéßЖα中') assert.is(looksClosing(code('d'), code(next)), false, next);
  assert.is(looksClosing(code(' '), code('.')), false);
});

test('a mark opens behind white space, brackets, dashes and other marks, and never before white space', () => {
  for (const previous of ' \n(—“') assert.is(looksOpening(code(previous), code('W')), true, previous);
  for (const previous of 'a1.,') assert.is(looksOpening(code(previous), code('W')), false, previous);
  assert.is(looksOpening(code(' '), code(' ')), false);
});

test('white space and fillers are trimmed from both ends of a stretch, and no more', () => {
  assert.equal(trimmed('x \u2060a b\u2060 x', 1, 8), { start: 3, end: 6 });
  assert.equal(trimmed('a b', 0, 3), { start: 0, end: 3 });
  assert.equal(trimmed('a  b', 1, 3), { start: 3, end: 3 });
});

test.run();
