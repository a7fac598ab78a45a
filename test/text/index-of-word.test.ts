import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { indexOfWord } from '../../src/text/index-of-word.ts';

const ROWS: readonly (readonly [text: string, word: string, at: number])[] = [
  ['Quill Quil', 'Quil', 6],
  ['Brandon Brand', 'Brand', 8],
  ['McQuil, Quil', 'Quil', 8],
  ['Quil’s boat', 'Quil', 0],
  ['Émile Mile', 'Mile', 6],
  ['Quill', 'Quil', -1],
  ['', 'Quil', -1],
];

for (const [text, word, at] of ROWS) test(`“${word}” in “${text}”`, () => assert.is(indexOfWord(text, word), at));

test.run();
