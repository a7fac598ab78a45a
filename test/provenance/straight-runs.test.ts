/** Long quotations in the same few words, which share hundreds of places with any other such text. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { longestRuns } from '../../src/provenance/straight-runs.ts';
import { heldAgainst } from '../support/held-against.ts';

const WORDS = ['harbour', 'ferry', 'council', 'lamp', 'storm', 'close', 'winter', 'pier', 'east'];

/** So many of the words, in an order that is the same every time. */
function inFewWords(count: number): string[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return WORDS[state % WORDS.length] as string;
  });
}

const source = (words: readonly string[]) => ({
  path: 'a.md',
  text: `“${words.join(' ')},” said Ada Quill, the warden.`,
});
const draft = (words: readonly string[]): string => `“${words.join(' ')},” said Ada Quill.`;

test('what stands in the source word for word is in a source, however few its words are', async () => {
  const words = inFewWords(3000);
  assert.equal(await heldAgainst(source(words), draft(words)), []);
  assert.equal(await heldAgainst(source(words.with(1500, 'not')), draft(words)), [
    `altered-wording: not → ${words[1500]}`,
  ]);
});

test('of shared places those are kept that go on together the longest, in order; of equal ones the first', () => {
  const at = (token: number, read: number): number => token * 10 + read;
  // Three tokens on from the reading four words go on together, one of them behind a comma; the others stand alone.
  const run = [at(3, 0), at(4, 1), at(6, 3), at(7, 4)];
  const alone = [at(0, 5), at(1, 2), at(8, 0), at(9, 9)];
  const places = [...run, ...alone].sort((a, b) => a - b);
  assert.equal(longestRuns(places, 10, { base: 0, tokens: 10 }, 4), run);
  assert.equal(longestRuns(places, 10, { base: 0, tokens: 10 }, 6), [at(0, 5), at(1, 2), ...run]);
  assert.equal(longestRuns(places, 10, { base: 0, tokens: 10 }, 2), [at(3, 0), at(4, 1)]);
  assert.equal(longestRuns(places, 10, { base: 0, tokens: 10 }, 8), places);
});

test.run();
