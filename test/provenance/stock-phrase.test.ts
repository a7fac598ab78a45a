/** A stock phrase that hundreds have said leads nowhere by itself, and belongs to the quotation that begins or ends with it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { analyse } from '../../src/pipeline/analyse.ts';
import { trace } from '../../src/pipeline/trace.ts';
import { Corpus } from '../../src/provenance/corpus.ts';
import { locate } from '../../src/provenance/locate.ts';
import { aDocument } from './a-document.ts';

const STOCK = 'I want to thank the people of this great city for';

/** More than a pair of words may have places and still be looked up. */
const HUNDREDS = Array.from({ length: 600 }, (_, i) => `“${STOCK} help number ${i},” said Ada Quill.`);

const source = (text: string, at: number) =>
  aDocument(text, {
    id: `d${at + 1}`,
    path: `${at}.txt`,
    role: 'source',
    published: { value: '2031-02-03', basis: 'metadata' },
  });

const QUOTATIONS: Readonly<Record<string, string>> = {
  'begins with it': `${STOCK} tollhouse rain`,
  'ends with it': `Tollhouse rain, and ${STOCK}`,
  'has it amid': `Tollhouse rain, and ${STOCK} ferry snow`,
};

for (const [name, words] of Object.entries(QUOTATIONS)) {
  test(`a quotation that ${name} is found whole`, () => {
    const sources = [...HUNDREDS, `“${words},” said Ada Quill.`].map(source);
    const corpus = new Corpus(sources.map((document) => analyse(document)));
    const tokens = corpus.tokens(words, [{ start: 0, end: words.length }], 'en');
    assert.equal(
      locate(tokens, corpus).map(({ document, whole, collation }) => [document, whole, collation.change]),
      [[HUNDREDS.length, true, 'none']],
    );
    assert.equal(
      trace(words, sources).witnesses.map(({ document }) => document),
      [`d${HUNDREDS.length + 1}`],
    );
  });
}

test.run();
