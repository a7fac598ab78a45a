import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FILLER } from '../../src/model/document.ts';
import { ReadError } from '../../src/read/read-error.ts';
import { read } from '../../src/read/read.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { assertUsed, documentOf, documentsOf, WORDS } from '../support/altered-word.ts';
import { processorTime } from '../support/processor-time.ts';

const HTML = `<p>The bridge stays <b>shut</b>.</p>\n<p>&#8220;${WORDS},&#8221; said Ines Calloway, the county&rsquo;s chief engineer.</p>`;

const SUPERDESK = {
  guid: 'urn:newsml:desk:2024-03-01:bridge',
  version: '3',
  type: 'text',
  pubstatus: 'usable',
  versioncreated: '2024-03-02T08:00:00+0000',
  firstcreated: '2024-03-01T17:55:00+0000',
  firstpublished: '2024-03-01T18:30:00+0000',
  headline: 'Bridge stays shut',
  byline: 'Ottoline Brandt',
  source: 'Fen Agency',
  language: 'en-AU',
  body_html: HTML,
};

interface Form {
  /** How the producer makes such a file, so far as it bears on reading it. */
  readonly made: string;
  readonly record: unknown;
  readonly published: { readonly value: string; readonly source: string };
  readonly outlet: string | null;
  readonly authors: readonly string[];
}

/** Each as its producer writes it: field names, date forms, escapes and wrappers are the producer's own. */
const FORMS: Readonly<Record<string, Form>> = {
  "Superdesk's ninjs": {
    made: 'the ninjs formatter of superdesk-core: guid, firstpublished, zones without a colon',
    record: SUPERDESK,
    published: { value: '2024-03-01T18:30:00+00:00', source: 'firstpublished' },
    outlet: 'Fen Agency',
    authors: ['Ottoline Brandt'],
  },
  'ninjs 1.4': {
    made: 'the schema of ninjs 1.4: lower case, infosource is a list, plain text beside nothing else',
    record: {
      uri: 'http://fen.example/1',
      type: 'text',
      pubstatus: 'usable',
      firstcreated: '2024-03-01T18:30:00Z',
      versioncreated: '2024-03-03T08:00:00Z',
      headline: 'Bridge stays shut',
      byline: 'Ottoline Brandt',
      infosource: [{ name: 'Fen Agency' }],
      body_text: `The bridge stays shut.\n\n“${WORDS},” said Ines Calloway, the chief engineer.`,
    },
    published: { value: '2024-03-01T18:30:00Z', source: 'firstcreated' },
    outlet: 'Fen Agency',
    authors: ['Ottoline Brandt'],
  },
  'ninjs 3.1': {
    made: 'the examples beside the schema of ninjs 3: headlines and bodies are lists with roles and content types',
    record: {
      uri: 'http://fen.example/1',
      standard: { name: 'ninjs', version: '3.1' },
      type: 'text',
      pubStatus: 'usable',
      firstCreated: '2024-03-01T18:30:00Z',
      versionCreated: '2024-03-03T08:00:00Z',
      by: 'By Ottoline Brandt, Staff Writer',
      headlines: [{ role: 'main', value: 'Bridge stays shut' }],
      infoSources: [{ name: 'Fen Agency' }],
      bodies: [
        { role: 'teaser', contentType: 'text/plain', value: 'No bus for the summer.' },
        { role: 'main', contentType: 'text/html', value: HTML },
      ],
    },
    published: { value: '2024-03-01T18:30:00Z', source: 'firstCreated' },
    outlet: 'Fen Agency',
    authors: ['Ottoline Brandt'],
  },
  'Arc ANS': {
    made: 'a story as the content API of Arc XP gives it: one element a paragraph, inline HTML within',
    record: {
      _id: 'ABC',
      type: 'story',
      version: '0.10.9',
      canonical_url: '/bridge',
      headlines: { basic: 'Bridge stays shut' },
      first_publish_date: '2024-03-01T18:30:00Z',
      last_updated_date: '2024-03-04T09:00:00Z',
      credits: { by: [{ type: 'author', name: 'Ottoline Brandt' }] },
      distributor: { name: 'River Courier', category: 'staff' },
      content_elements: [
        { _id: 'a', type: 'text', content: 'The bridge stays <b>shut</b>.' },
        { _id: 'b', type: 'image', caption: 'The pier', url: 'b.jpg' },
        { _id: 'c', type: 'text', content: `“${WORDS},” said Ines Calloway, the county’s chief engineer.` },
      ],
    },
    published: { value: '2024-03-01T18:30:00Z', source: 'first_publish_date' },
    outlet: 'River Courier',
    authors: ['Ottoline Brandt'],
  },
  WordPress: {
    made: 'GET /wp-json/wp/v2/posts/7?_embed: PHP escapes slashes, dates have no zone',
    record: {
      id: 7,
      date: '2024-03-01T19:30:00',
      date_gmt: '2024-03-01T18:30:00',
      modified_gmt: '2024-03-04T09:00:00',
      slug: 'bridge',
      status: 'publish',
      title: { rendered: 'Bridge stays shut &#8212; again' },
      content: { rendered: HTML, protected: false },
      author: 3,
      yoast_head_json: { og_site_name: 'River Courier' },
      _embedded: { author: [{ id: 3, name: 'Ottoline Brandt' }] },
    },
    published: { value: '2024-03-01T18:30:00Z', source: 'date_gmt' },
    outlet: 'River Courier',
    authors: ['Ottoline Brandt'],
  },
};

for (const [name, { made, record, published, outlet, authors }] of Object.entries(FORMS)) {
  test(`${name}: read, dated and used (${made})`, async () => {
    for (const text of [
      JSON.stringify(record),
      JSON.stringify(record, null, 2).replaceAll('/', '\\/').replaceAll('“', '\\u201c'),
    ]) {
      const document = await documentOf('export.json', text);
      assert.is(document.text.length, text.length);
      assert.equal(document.published, { ...published, basis: 'metadata' });
      assert.is(document.outlet, outlet);
      assert.equal(document.authors, authors);
      assert.is(document.withheld, false);
      const { evidence } = await assertUsed(document);
      assert.match(text.slice(evidence?.start, evidence?.end), 'eastern pier is cracked from end to end');
    }
  });
}

/** GET /ghost/api/content/posts/?include=authors: a wrapper with a list. */
const GHOST = {
  posts: [
    {
      slug: 'bridge',
      id: '65e2',
      uuid: 'd2c1',
      comment_id: '65e2',
      title: 'Bridge stays shut',
      html: HTML,
      published_at: '2024-03-01T18:30:00.000+00:00',
      updated_at: '2024-03-04T09:00:00.000+00:00',
      authors: [{ name: 'Ottoline Brandt' }],
    },
    { slug: 'none', uuid: 'd2c2', title: '', html: null, published_at: '2024-03-01T18:30:00.000+00:00' },
  ],
  meta: { pagination: { page: 1 } },
};

test('Ghost: read, dated and used; a post without text is told and the others are read', async () => {
  const text = JSON.stringify(GHOST, null, 2);
  const [post, none, ...others] = await documentsOf('posts.json', text);
  assert.is(others.length, 0);
  assert.ok(none instanceof ReadError);
  assert.is(none.message, 'posts.json#none: the record has no text; export it with its body field');
  if (post === undefined || post instanceof ReadError) throw post;
  assert.is(post.path, 'posts.json#bridge');
  assert.equal(post.published, { value: '2024-03-01T18:30:00+00:00', basis: 'metadata', source: 'published_at' });
  assert.equal(post.authors, ['Ottoline Brandt']);
  const { evidence } = await assertUsed(post);
  const at = text.indexOf('The eastern pier');
  assert.is((post.origin?.offset ?? 0) + (evidence?.start ?? 0), at);
  const line = text.slice(0, at).split('\n').length;
  assert.equal(new LineIndex(post).at(evidence?.start ?? 0), { line, column: at - text.lastIndexOf('\n', at) });
});

test('a withheld, cancelled or unpublished item is one, in every form', async () => {
  const withheld: readonly unknown[] = [
    { ...SUPERDESK, pubstatus: 'canceled' },
    { ...SUPERDESK, pubstatus: 'withheld' },
    { ...SUPERDESK, state: 'killed' },
    { ...(FORMS['ninjs 3.1']?.record as object), pubStatus: 'withheld' },
    { ...(FORMS['Arc ANS']?.record as object), status: 'Withdrawn' },
    { ...(FORMS['WordPress']?.record as object), status: 'draft' },
    { ...GHOST.posts[0], status: 'scheduled' },
  ];
  for (const record of withheld) {
    const text = JSON.stringify(record);
    assert.is((await documentOf('item.json', text)).withheld, true, text.slice(0, 80));
  }
});

test('the date of a later version is not the date of the item', async () => {
  const { firstcreated: _, firstpublished: __, ...undated } = SUPERDESK;
  assert.is((await documentOf('a.json', JSON.stringify(undated))).published.value, null);
  const first = { ...undated, version: '1' };
  assert.is((await documentOf('a.json', JSON.stringify(first))).published.source, 'versioncreated');
});

test('escapes are read in place: each character stands where its escape begins', async () => {
  const text =
    '{"uri":"u","pubstatus":"usable","body_text":"She said \\u201cno\\u201d\\tand left.\\n\\nThen\\/now \\ud83d\\ude00 it rained."}';
  const { text: read, blocks } = await documentOf('a.json', text);
  assert.is(read.indexOf('“'), text.indexOf('\\u201c'));
  assert.equal(
    blocks.map(({ start, end }) => read.slice(start, end).replaceAll(FILLER, '')),
    ['She said “no”\tand left.', 'Then/now 😀 it rained.'],
  );
});

test('quotations of ANS are set off and signed', async () => {
  const quote = {
    type: 'quote',
    content_elements: [{ type: 'text', content: 'We shall not wait.' }],
    citation: { type: 'text', content: 'Aldous Fenn' },
  };
  const story = {
    type: 'story',
    canonical_url: '/a',
    content_elements: [quote, { type: 'list', items: [{ type: 'text', content: 'One' }] }],
  };
  const { text, blocks } = await documentOf('a.json', JSON.stringify(story));
  assert.equal(
    blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
    ['blockquote: We shall not wait.', 'blockquote: —Aldous Fenn', 'list-item: One'],
  );
});

const ELEMENTS = [
  {
    type: 'element_group',
    content_elements: [
      { type: 'header', content: 'Why' },
      { type: 'text', content: 'Grouped.' },
    ],
  },
  { type: 'blockquote', content: 'Set off.' },
  { type: 'correction', correction_type: 'clarification', text: 'Mended.' },
  { type: 'table', header: [{ type: 'text', content: 'Pier' }], rows: [[{ type: 'text', content: 'West' }]] },
  { type: 'image', url: 'b.jpg', caption: 'Shown.' },
  { type: 'image', url: 'c.jpg' },
  { type: 'divider' },
];

test('elements of ANS that hold others, or words by another name', async () => {
  const story = { type: 'story', canonical_url: '/a', content_elements: ELEMENTS };
  const { text, blocks, warnings } = await documentOf('a.json', JSON.stringify(story));
  assert.equal(
    blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
    [
      'heading: Why',
      'paragraph: Grouped.',
      'blockquote: Set off.',
      'paragraph: Mended.',
      'paragraph: Pier',
      'paragraph: West',
      'caption: Shown.',
    ],
  );
  assert.is(warnings, undefined);
});

for (const cut of [{ type: 'text' }, { type: 'text', content: null }, { type: 'list', items: [{ type: 'text' }] }]) {
  test(`an element of ANS without its words is told: ${JSON.stringify(cut)}`, async () => {
    const story = { type: 'story', canonical_url: '/a', content_elements: [{ type: 'text', content: 'Read.' }, cut] };
    const { warnings } = await documentOf('a.json', JSON.stringify(story));
    assert.equal(warnings, ['has text elements without their words, which are not read: export the whole story']);
  });
}

const BROKEN: Readonly<Record<string, readonly [string, RegExp]>> = {
  'cut short': [
    JSON.stringify(SUPERDESK, null, 1).slice(0, -40),
    /^a\.json:13: not JSON: a string opens here and never closes/,
  ],
  'no comma': [
    '{"uri":"u","pubstatus":"usable"\n"body_html":"x"}',
    /^a\.json:2: not JSON: “,” is missing here; export the file again$/,
  ],
  'two values': [
    `${JSON.stringify(SUPERDESK)}\n${JSON.stringify(SUPERDESK)}`,
    /^a\.json:2: not JSON: something follows the value/,
  ],
  'too deep': [
    `{"uri":"u","pubstatus":"usable","body_html":"x","a":${'['.repeat(100_000)}`,
    /^a\.json:1: values nest deeper than 256/,
  ],
};

for (const [name, [text, expected]] of Object.entries(BROKEN)) {
  test(`broken JSON is told by file and line: ${name}`, async () => {
    try {
      await read({ id: 'd1', path: 'a.json', role: 'source', text });
      assert.unreachable();
    } catch (error) {
      assert.instance(error, ReadError);
      assert.match((error as Error).message, expected);
    }
  });
}

test('JSON of no known form is told, with the forms that are known', async () => {
  try {
    await read({ id: 'd1', path: 'package.json', role: 'source', text: '{"name":"x","version":"1.0.0"}' });
    assert.unreachable();
  } catch (error) {
    assert.match(
      (error as Error).message,
      /^package\.json: in no form that is known: .*ninjs.*; say which with --input-format$/,
    );
  }
});

test('a million brackets and quotation marks are read in linear time', async () => {
  for (const text of [
    `{"uri":"u","pubstatus":"usable","body_html":"${'\\u0022'.repeat(200_000)}"}`,
    '["'.repeat(500_000),
    '{'.repeat(1_000_000),
  ]) {
    const started = processorTime();
    await documentsOf('a.json', text).catch((error) => assert.instance(error, ReadError));
    assert.ok(processorTime() - started < 20_000);
  }
});

test.run();
