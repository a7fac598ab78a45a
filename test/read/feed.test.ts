import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FILLER } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import { ReadError } from '../../src/read/read-error.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { assertUsed, documentsOf, WORDS } from '../support/altered-word.ts';
import { processorTime } from '../support/processor-time.ts';

/** As WordPress prints its feed: CDATA, content modules, a guid that is no link, other modules with the same names. */
const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:media="http://search.yahoo.com/mrss/">
<channel>
	<title>River Courier</title>
	<language>en-GB</language>
	<item>
		<title>Bridge stays shut &#038; how</title>
		<dc:creator><![CDATA[Ottoline Brandt]]></dc:creator>
		<pubDate>Fri, 01 Mar 2024 18:30:00 +0000</pubDate>
		<guid isPermaLink="false">https://courier.example/?p=7</guid>
		<description><![CDATA[<p>No bus for the summer [&hellip;]</p>]]></description>
		<content:encoded><![CDATA[<p>The bridge stays <b>shut</b>.</p>
<p>&#8220;${WORDS},&#8221; said Ines Calloway, the county&#8217;s chief engineer.</p>]]></content:encoded>
		<media:content url="b.jpg"><media:title>A pier</media:title><media:description>No text of the item.</media:description></media:content>
	</item>
	<item>
		<title>Eels</title>
		<guid>https://courier.example/?p=8</guid>
		<pubDate>Sat, 02 Mar 2024 09:00:00 EST</pubDate>
		<description>&lt;p&gt;“Eels,” said &lt;b&gt;Ada&lt;/b&gt; Quill &amp;amp; left.&lt;/p&gt;</description>
	</item>
</channel>
</rss>
`;

/** As the Atom of static site generators: XHTML that is part of the feed, escaped HTML, plain text. */
const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>River Courier</title>
  <updated>2024-03-04T00:00:00Z</updated>
  <author><name>The desk</name></author>
  <entry>
    <id>tag:courier.example,2024:7</id>
    <title type="text">Bridge stays shut</title>
    <published>2024-03-01T18:30:00Z</published>
    <updated>2024-03-04T00:00:00Z</updated>
    <author><name>Ottoline Brandt</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge stays <b>shut</b>.</p><p>“${WORDS},” said Ines Calloway, the county’s chief engineer.</p></div></content>
  </entry>
  <entry>
    <id>tag:courier.example,2024:8</id>
    <title>Eels</title>
    <updated>2024-03-04T00:00:00Z</updated>
    <source><title>Fen Agency</title></source>
    <content type="html">&lt;p&gt;They &amp;ldquo;came back&amp;rdquo;.&lt;/p&gt;</content>
  </entry>
</feed>
`;

const blocksOf = ({ text, blocks }: Document): string[] =>
  blocks.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replaceAll(FILLER, '').replace(/\s+/g, ' ')}`,
  );

for (const [name, text, path] of [
  ['RSS', RSS, 'feed.xml#https://courier.example/?p=7'],
  ['Atom', ATOM, 'feed.xml#tag:courier.example,2024:7'],
] as const) {
  test(`${name}: read, dated and used, with the lines of the file`, async () => {
    const [first, second] = (await documentsOf('feed.xml', text)) as Document[];
    if (first === undefined || second === undefined) throw new Error('two items are expected');
    assert.is(first.path, path);
    assert.is(first.published.value?.slice(0, 19), '2024-03-01T18:30:00');
    assert.is(first.outlet, 'River Courier');
    assert.equal(first.authors, ['Ottoline Brandt']);
    assert.is(first.language, 'en');
    const { evidence } = await assertUsed(first);
    const at = text.indexOf('The eastern pier');
    assert.is((first.origin?.offset ?? 0) + (evidence?.start ?? 0), at);
    assert.is(new LineIndex(first).at(evidence?.start ?? 0).line, text.slice(0, at).split('\n').length);
  });
}

test('the whole text goes before the description; escaped HTML is read twice', async () => {
  const [bridge, eels] = (await documentsOf('feed.xml', RSS)) as [Document, Document];
  assert.equal(blocksOf(bridge), [
    'heading: Bridge stays shut & how',
    'paragraph: The bridge stays shut.',
    `paragraph: “${WORDS},” said Ines Calloway, the county’s chief engineer.`,
  ]);
  assert.equal(blocksOf(eels), ['heading: Eels', 'paragraph: “Eels,” said Ada Quill & left.']);
  assert.equal(eels.published, { value: '2024-03-02T09:00:00-05:00', basis: 'metadata', source: 'pubDate' });
});

test('the time of a change is no date of publication; an entry taken over names its source', async () => {
  const [, eels] = (await documentsOf('feed.xml', ATOM)) as [Document, Document];
  assert.is(eels.published.value, null);
  assert.is(eels.outlet, 'Fen Agency');
  assert.equal(blocksOf(eels), ['heading: Eels', 'paragraph: They “came back”.']);
});

test("WordPress's export: drafts are withheld, attachments are no articles", async () => {
  const item = (status: string, type: string): string =>
    `<item><title>Eels</title><guid>${status}-${type}</guid><content:encoded><![CDATA[<p>They came.</p>]]></content:encoded><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type></item>`;
  const text = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>C</title>${item('publish', 'post')}${item('draft', 'post')}${item('inherit', 'attachment')}</channel></rss>`;
  const documents = (await documentsOf('export.xml', text)) as Document[];
  assert.equal(
    documents.map(({ path, withheld }) => [path, withheld]),
    [
      ['export.xml#publish-post', false],
      ['export.xml#draft-post', true],
    ],
  );
});

test('an item without text is told, and items with one name are told apart', async () => {
  const items = await documentsOf(
    'a.rss',
    '<rss><channel><item><guid>x</guid></item><item><title>A</title></item><item><guid>x</guid><title>B</title></item></channel></rss>',
  );
  assert.ok(items[0] instanceof ReadError);
  assert.is(items[0].message, 'a.rss#x: the item has no text');
  assert.is((items[2] as Document).path, 'a.rss#x~2');
});

test('an entry whose text is in another file is told, though its title is read', async () => {
  const entry = (content: string): string => `<entry><id>7</id><title>Eels are back</title>${content}</entry>`;
  const feed = (content: string): string => `<feed xmlns="http://www.w3.org/2005/Atom">${entry(content)}</feed>`;
  const warningsOf = async (content: string) =>
    ((await documentsOf('a.atom', feed(content)))[0] as Document).warnings ?? [];
  const told = ['the text of the item is in another file: not read'];
  assert.equal(await warningsOf('<content type="text/html" src="https://courier.example/7.html"/>'), told);
  assert.equal(await warningsOf('<summary>In short.</summary><content src="7.html"/>'), told);
  assert.equal(await warningsOf('<content type="text">They came back.</content>'), []);
});

const REFUSED: Readonly<Record<string, readonly [string, RegExp]>> = {
  'cut short': [RSS.slice(0, -30), /^a\.xml:\d+: not well-formed XML: .+/],
  'an entity bomb': [
    `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`,
    /^a\.xml:1: declares entities of its own, which are not expanded/,
  ],
  'no items': ['<rss><channel><title>C</title></channel></rss>', /^a\.xml: a feed without items/],
  'deep nesting': [`<rss><channel><item>${'<a>'.repeat(100_000)}`, /^a\.xml:1: elements nest deeper than \d+/],
};

for (const [name, [text, expected]] of Object.entries(REFUSED)) {
  test(`refused in one line: ${name}`, async () => {
    try {
      await documentsOf('a.xml', text);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, ReadError);
      assert.match((error as Error).message, expected);
    }
  });
}

test('twenty thousand items take no longer than their text', async () => {
  const item = '<item><title>Eels &amp; more</title><description>&lt;p&gt;They came.&lt;/p&gt;</description></item>';
  const started = processorTime();
  assert.is((await documentsOf('a.rss', `<rss><channel>${item.repeat(20_000)}</channel></rss>`)).length, 20_000);
  assert.ok(processorTime() - started < 30_000, `took ${processorTime() - started} ms`);
});

test('a quotation that only the summary of an item has is told', async () => {
  const warningsOf = async (description: string, content: string): Promise<readonly string[] | undefined> => {
    const item = `<item><title>Bridge</title><description>${description}</description><content:encoded><![CDATA[<p>${content}</p>]]></content:encoded></item>`;
    const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${item}</channel></rss>`;
    const [document] = await documentsOf('a.xml', feed);
    return (document as Document).warnings;
  };
  const said = `“${WORDS},” said Ines Calloway.`;
  assert.equal(await warningsOf(said, 'The bridge stays shut.'), [
    "1 quotation stands in the item's summary alone: not read",
  ]);
  assert.is(await warningsOf(`${said.slice(0, 40)} […]”`, `The bridge stays shut. ${said}`), undefined);
});

test.run();
