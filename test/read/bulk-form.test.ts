/** Lines of a bulk file that are records of news formats, as feeds of content systems are kept. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readBulkForm } from '../../src/read/bulk-form.ts';
import { assertUsed, WORDS } from '../support/altered-word.ts';

const HTML = `<p>The bridge stays shut.</p><p>“${WORDS},” said Ines Calloway, the county’s chief engineer.</p>`;
const line = (record: object) =>
  readBulkForm({
    id: 's1',
    path: 'feed-2020-01-01.jsonl',
    line: 3,
    role: 'source',
    json: JSON.stringify(record),
    metadata: null,
    digest: () => 'abc',
  });

const RECORDS: Readonly<
  Record<string, { readonly record: object; readonly path: string; readonly date: string | null }>
> = {
  ninjs: {
    record: {
      uri: 'urn:fen:1',
      pubstatus: 'usable',
      firstcreated: '2024-03-01T09:00:00Z',
      versioncreated: '2024-03-02T09:00:00Z',
      headline: 'Bridge stays shut',
      body_html: HTML,
    },
    path: 'urn:fen:1',
    date: '2024-03-01T09:00:00Z',
  },
  'Arc ANS': {
    record: {
      _id: 'ABC',
      canonical_url: '/b',
      first_publish_date: '2024-03-01T09:00:00Z',
      headlines: { basic: 'Bridge stays shut' },
      content_elements: [{ type: 'text', content: `“${WORDS},” said Ines Calloway, the county’s chief engineer.` }],
    },
    path: 'ABC',
    date: '2024-03-01T09:00:00Z',
  },
  WordPress: {
    record: {
      id: 7,
      date_gmt: '2024-03-01T09:00:00',
      status: 'publish',
      title: { rendered: 'Bridge stays shut' },
      content: { rendered: HTML.replaceAll('“', '&#8220;').replaceAll('’', '&#8217;') },
    },
    path: '7',
    date: '2024-03-01T09:00:00Z',
  },
  Ghost: {
    record: { uuid: 'u', slug: 'bridge', title: 'Bridge', html: HTML, published_at: '2024-03-01T09:00:00.000Z' },
    path: 'bridge',
    date: '2024-03-01T09:00:00Z',
  },
  Whisper: {
    record: { text: WORDS, language: 'en', segments: [{ id: 0, start: 0, end: 3, text: ` ${WORDS}.` }] },
    path: '3',
    date: null,
  },
};

for (const [name, { record, path, date }] of Object.entries(RECORDS)) {
  test(`a line of ${name}: named, dated and used`, async () => {
    const document = await line(record);
    assert.is(document.path, `feed-2020-01-01.jsonl#${path}`);
    assert.is(document.published.value, date);
    assert.is(document.sha256, 'abc');
    await assertUsed(document);
  });
}

test('a withheld record is one', async () => {
  assert.is((await line({ ...RECORDS.ninjs?.record, pubstatus: 'canceled' })).withheld, true);
});

test('a record of no form, and one without a text, are told with file and line', async () => {
  for (const [record, said] of [
    [{ id: 1, body: 'x' }, 'the record has no "text"; give it the article\'s text'],
    [
      { ...RECORDS.ninjs?.record, headline: '', body_html: '' },
      'the record has no text; export it with its body field',
    ],
  ] as const) {
    try {
      await line(record);
      assert.unreachable();
    } catch (error) {
      assert.is((error as Error).message, `feed-2020-01-01.jsonl:3: ${said}`);
    }
  }
});

test.run();
