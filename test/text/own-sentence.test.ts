/** Where the reporter's own sentence round a quotation begins and ends: its words can make a cut good, others cannot. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { outsideWords } from '../../src/text/own-sentence.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';

/** The words round the quotations of a text in curly marks. */
function wordsRound(text: string): string {
  const spans = [...text.matchAll(/“([^”]*)”?/g)].map(({ index, 1: words = '' }) => ({
    start: index + 1,
    end: index + 1 + words.length,
  }));
  return outsideWords(tokenize(text, spans, 'en', new Vocabulary())).join(' ');
}

const ROWS: readonly [text: string, round: string][] = [
  ['She never said “we will paint it” to him.', 'she never said to him'],
  // The sentence before ends at its stop, at a closing mark behind it, at a break of line; not at a title or an initial.
  ['It rained. She said “we will paint it”', 'she said'],
  ['It rained! She said “we will paint it”', 'she said'],
  ['It rained?\u00a0She said “we will paint it”', 'she said'],
  ['He called it \u201drain.\u201d She said “we will paint it”', 'she said'],
  ['It rained in May 1874. She said “we will paint it”', 'she said'],
  ['It rained (a little). She said “we will paint it”', 'she said'],
  ['It rained\nShe said “we will paint it”', 'she said'],
  ['So Mr. Sool said “we will paint it”', 'so mr sool said'],
  ['So J. Sool said “we will paint it”', 'so j sool said'],
  // This one goes on behind the marks to its stop, which is none within a number or an address.
  ['“We will paint it,” she said. It rained', 'she said'],
  ['“We will paint it,” she asked? It rained', 'she asked'],
  ['“We will paint it,” she cried! It rained', 'she cried'],
  ['“We will paint it” in May\nIt rained', 'in may'],
  ['“We will paint it” on pier.example tomorrow. It rained', 'on pier example tomorrow'],
  ['“We will paint it” by May.', 'by may'],
  // A stop at the marks ended it already.
  ['“We will paint it”. It rained', ''],
  ['“We will paint it”.It rained', ''],
  // What stands between its spans is the reporter's too; of the spans themselves nothing is.
  ['“We will,” she never said, “paint it,” and left', 'she never said and left'],
];

for (const [text, round] of ROWS) test(text, () => assert.is(wordsRound(text), round));

test('no further than 300 code units either way', () => {
  const far = 'a '.repeat(400);
  assert.is(
    wordsRound(`${far}“we will paint it” ${far}`),
    Array(149 + 149)
      .fill('a')
      .join(' '),
  );
});

test.run();
