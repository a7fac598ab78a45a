import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readBulkLine } from '../../src/read/bulk.ts';

const line = (json: string) =>
  readBulkLine({
    id: 'd7',
    path: 'wire.jsonl',
    line: 12,
    role: 'source',
    json,
    metadata: null,
    digest: (text) => `digest of ${text.length}`,
  });

test('a record is a document', () => {
  const text = 'Eels counted\n\n“Twice,” said Ottoline Brandt.';
  const document = line(
    JSON.stringify({
      id: 881,
      text,
      published: '2023-11-06T08:00:00Z',
      outlet: 'Fen Agency',
      title: 'Eels',
      author: 'Ada Prynne',
    }),
  );
  assert.is(document.id, 'd7');
  assert.is(document.path, 'wire.jsonl#881');
  assert.equal(document.published, { value: '2023-11-06T08:00:00Z', basis: 'metadata' });
  assert.is(document.text, text);
  assert.is(document.title, 'Eels');
  assert.equal(document.authors, ['Ada Prynne']);
  assert.is(document.sha256, 'digest of 44');
  assert.is(document.blocks.length, 2);
});

test('a record without an id is named by its line', () => assert.is(line('{"text":"x"}').path, 'wire.jsonl#12'));

test('a date in the name of the bulk file is not that of its records, one in their ids is', () => {
  const dated = (path: string, id: string) =>
    readBulkLine({
      id: 'd1',
      path,
      line: 1,
      role: 'source',
      json: JSON.stringify({ id, text: 'x' }),
      metadata: null,
      digest: () => '',
    }).published;
  assert.equal(dated('export-2024-12-31.jsonl', 'a7'), { value: null, basis: 'unknown' });
  assert.equal(dated('export-2024-12-31.jsonl', '2023-03-01-weir'), { value: '2023-03-01', basis: 'file-name' });
});

const BROKEN: Readonly<Record<string, RegExp>> = {
  '{"text": "x"': /^wire\.jsonl:12: not a JSON record/,
  '["x"]': /^wire\.jsonl:12: a line must be one JSON object/,
  null: /^wire\.jsonl:12: a line must be one JSON object/,
  '{"id": "a"}': /^wire\.jsonl:12: the record has no "text"/,
  '{"text": "a", "text": "b"}': /^wire\.jsonl:12: the name “text” stands twice in one record, .+; keep one$/,
  '{"text": 7}': /^wire\.jsonl:12: the record has no "text"/,
  '{"text": "x", "published": "soon"}': /^wire\.jsonl:12: published “soon” is not a date/,
};

for (const [json, expected] of Object.entries(BROKEN)) {
  test(`${json} is told by file and line`, () =>
    assert.throws(
      () => line(json),
      (error: Error) => expected.test(error.message),
    ));
}

test.run();
