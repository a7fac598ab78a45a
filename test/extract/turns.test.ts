/** The turns of a transcript, told by the form of its file or by labels in its text. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { articleOf } from '../support/documents.ts';

const transcriptOf = (text: string): Document => articleOf(text, { form: 'transcript' });

/** The words of each turn, its paragraphs apart; `tell` says what the form of the file tells of a block. */
function turns(text: string, tell: (block: Block, index: number) => Partial<Block> = () => ({})): string[][] {
  const document = transcriptOf(text);
  const blocks = document.blocks.map((block, index) => ({ ...block, ...tell(block, index) }));
  return extract({ ...document, blocks }).quotations.map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  );
}

test('a turn is direct speech, whole', () => {
  assert.equal(extract(transcriptOf('MS. CALLOWAY: In March.')), {
    quotations: [
      {
        id: 'd1q1',
        document: 'd1',
        kind: 'direct',
        form: 'turn',
        spans: [{ start: 14, end: 23 }],
        content: [{ start: 14, end: 23 }],
        balanced: true,
      },
    ],
    strayMarks: [],
  });
});

test('what stands before the first label is nobody’s, and headings are no words', () => {
  const text = 'The committee met at nine.\nMR. LUNDE: When?\nSecond day\nWas it in spring?';
  const tell = (_: Block, index: number): Partial<Block> => (index === 2 ? { kind: 'heading' } : {});
  assert.equal(turns(text, tell), [['When?', 'Was it in spring?']]);
});

test('a time code at the head of a paragraph is none of the words', () => {
  assert.equal(turns('MR. LUNDE: When?\n  [00:01:12] Was it in spring?\n00:02:05 or later?'), [
    ['When?', 'Was it in spring?', 'or later?'],
  ]);
});

test('a paragraph without a letter or a figure, and a label without words, are no turns', () => {
  assert.equal(turns('MR. LUNDE: When?\n* * *\nMS. CALLOWAY: —\nMR. LUNDE: 1912?\n中。'), [
    ['When?'],
    ['1912?', '中。'],
  ]);
});

test('a page called a transcript that has neither a turn nor a sentence is read by its marks', () => {
  const { quotations, strayMarks } = extract(transcriptOf('The sign: “we will stay”\nNobody»'));
  assert.equal(
    quotations.map(({ form }) => form),
    ['marked'],
  );
  assert.is(strayMarks.length, 1);
});

test('where the file tells the turns, labels in the text count for nothing', () => {
  const text = 'The bridge opened in May.\nAda Quill\nNote: it was wet.\nNobody came.\n* * *';
  const label = { start: 26, end: 35 };
  const tell = (_: Block, index: number): Partial<Block> =>
    ([{ label }, { kind: 'label' }, {}, { label: null }, { label: null }] as const)[index] ?? {};
  assert.equal(turns(text, tell), [['The bridge opened in May.', 'Note: it was wet.'], ['Nobody came.']]);
});

test('where the file tells the turns, a heading is in none of them', () => {
  const tell = (_: Block, index: number): Partial<Block> => (index === 0 ? { label: null } : { kind: 'heading' });
  assert.equal(turns('We opened in May.\nSecond part', tell), [['We opened in May.']]);
});

test.run();
