/**
 * Wire copy in XML: NITF 3.4 as editorial systems export it, NewsML-G2 with NITF or XHTML inside as agencies deliver it
 * (the order of elements is that of the IPTC's own samples).
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { proseOf } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { readAll } from '../../src/read/read.ts';
import { blocksOf, heldAgainst, sourceOf } from '../support/held-against.ts';

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf xml:lang="en-US">
  <head>
    <title>Ferry-Hearing</title>
    <docdata management-status="usable">
      <doc-id id-string="urn:riverwire:4711"/>
      <date.issue norm="20240301T093000+0100"/>
      <doc.copyright year="2024" holder="River Wire"/>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry board <em>“knew for years”</em></hl1></hedline>
      <byline>By <person>Ada Prynne</person><byttl>Staff Writer</byttl></byline>
      <dateline><location>GRENHAVEN</location></dateline>
    </body.head>
    <body.content>
      <block>
        <p>The ferry makes no money, its master told the committee. <q>We told
        the ministry twice &amp; got no answer from anybody there,</q> said <person>Edda Voss</person>.</p>
        <media media-type="image"><media-reference source="a.jpg" alternate-text="The ferry"/>
          <media-caption>The ferry at the old quay.</media-caption></media>
        <p>&ldquo;Nobody on the quay was asked,&rdquo; said the harbor master, Jarek Sool.<br/>He left.<br/>
        <br/>The <![CDATA[R&D]]> office was closed.</p>
      </block>
    </body.content>
    <body.end><tagline>Reporting by others</tagline></body.end>
  </body>
</nitf>
`;

function metadataOf({ published, outlet, authors, title, language, withheld }: Document) {
  return { published, outlet, authors, title, language, withheld };
}

test('NITF: text in its place, date of issue, outlet, author', async () => {
  const document = await sourceOf({ path: 'ferry.xml', text: NITF });
  assert.is(document.text.length, NITF.length);
  assert.equal(metadataOf(document), {
    published: { value: '2024-03-01T09:30:00+01:00', basis: 'metadata', source: 'date.issue' },
    outlet: 'River Wire',
    authors: ['Ada Prynne'],
    title: 'Ferry board “knew for years”',
    language: 'en',
    withheld: false,
  });
  assert.equal(blocksOf(document), [
    'heading: Ferry board “knew for years”',
    'The ferry makes no money, its master told the committee. “We told the ministry twice & got no answer from anybody there,” said Edda Voss.',
    'caption: The ferry at the old quay.',
    '“Nobody on the quay was asked,” said the harbor master, Jarek Sool. He left.',
    'The R&D office was closed.',
  ]);
  const quoted = extract(document).find(({ text }) => text.includes('ministry'));
  assert.equal([quoted?.speaker?.name, quoted?.line, quoted?.endLine], ['Edda Voss', 20, 21]);
  assert.is(NITF.slice(quoted?.spans[0]?.start, quoted?.spans[0]?.end).slice(0, 10), '<q>We told');
});

const G2 = (inside: { content: string; status?: string; dates?: string; version?: number; guid?: string }) => `<newsItem
  xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${inside.guid ?? 'urn:newsml:river:1'}" version="${inside.version ?? 1}"
  standard="NewsML-G2" standardversion="2.30" conformance="power" xml:lang="en-GB">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
  <rightsInfo><copyrightHolder uri="http://river.example/"><name>River Courier Ltd</name></copyrightHolder></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="nprov:RIV"><name>River Agency</name></provider>
    <versionCreated>2024-03-02T07:00:00Z</versionCreated>
    ${inside.dates ?? '<firstCreated>2024-03-01T06:15:00Z</firstCreated>'}
    <pubStatus qcode="stat:${inside.status ?? 'usable'}"/>
  </itemMeta>
  <contentMeta>
    <contentCreated>2024-02-28T22:00:00Z</contentCreated>
    <creator qcode="staff:17"><name>Ada Prynne</name></creator>
    <language tag="en"/>
    <headline>Ferry board &#x201C;knew&#x201D; for years</headline>
  </contentMeta>
  <contentSet>${inside.content}</contentSet>
</newsItem>`;

const XHTML = `<inlineXML contenttype="application/xhtml+xml">
  <html xmlns="http://www.w3.org/1999/xhtml"><head><title>not read</title></head><body>
  <p>The ferry makes no money. &#x201C;We told the ministry twice and got no answer from anybody there,&#x201D; said Edda Voss, who runs it.</p>
  <blockquote><p>Nobody asked us.</p></blockquote><ul><li>One more thing</li></ul></body></html></inlineXML>`;

test('NewsML-G2 with XHTML inside', async () => {
  const text = G2({ content: XHTML });
  const document = await sourceOf({ path: 'item.xml', text });
  assert.is(document.text.length, text.length);
  assert.equal(metadataOf(document), {
    published: { value: '2024-03-01T06:15:00Z', basis: 'metadata', source: 'firstCreated' },
    outlet: 'River Agency',
    authors: ['Ada Prynne'],
    title: 'Ferry board “knew” for years',
    language: 'en',
    withheld: false,
  });
  assert.equal(blocksOf(document), [
    'heading: Ferry board “knew” for years',
    'The ferry makes no money. “We told the ministry twice and got no answer from anybody there,” said Edda Voss, who runs it.',
    'blockquote: Nobody asked us.',
    'list-item: One more thing',
  ]);
});

test('NewsML-G2 with NITF and with plain text inside', async () => {
  const nitf = `<inlineXML contenttype="application/nitf+xml">${NITF.slice(NITF.indexOf('<nitf'))}</inlineXML>`;
  const wired = await sourceOf({ path: 'item.xml', text: G2({ content: nitf, dates: '', version: 2 }) });
  assert.is(wired.blocks.length, 5);
  assert.is(wired.published.value, '2024-02-28T22:00:00Z');
  const plain =
    '<inlineData contenttype="text/plain">First paragraph &amp; more.\n\nSecond “paragraph”.\n</inlineData>';
  const document = await sourceOf({ path: 'item.xml', text: G2({ content: plain }) });
  assert.equal(blocksOf(document), [
    'heading: Ferry board “knew” for years',
    'First paragraph & more.',
    'Second “paragraph”.',
  ]);
});

const HTML = `<p>The ferry makes no money. <b>“</b>We told the ministry twice &amp; got no answer from anybody there,” said
Edda Voss, who runs it.</p>
<p>Übersee is far.</p>`;
const base64 = (text: string, encoding: BufferEncoding): string =>
  Buffer.from(text, encoding).toString('base64').replace(/.{76}/g, '$&\n');

/** `inlineData` in every way in which it may carry a text: content, and what it is read as. */
const INLINE_DATA: Readonly<Record<string, string>> = {
  'HTML in CDATA': `<inlineData contenttype="text/html"><![CDATA[${HTML}]]></inlineData>`,
  'escaped HTML': `<inlineData contenttype="text/html; charset=utf-8">${HTML.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</inlineData>`,
  'escaped HTML that does not say so': `<inlineData>${HTML.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</inlineData>`,
  'HTML in base64': `<inlineData contenttype="text/html" encoding="encd:base64">${base64(HTML, 'utf8')}</inlineData>`,
  'HTML in base64 of another character set': `<inlineData contenttype="application/xhtml+xml;charset=iso-8859-1" encoding="base64">${base64(HTML.replace(/[“”]/g, '"'), 'latin1')}</inlineData>`,
  'plain text in base64': `<inlineData contenttype="text/plain" encoding="base64">${base64(
    HTML.replace(/<[^>]*>/g, '')
      .replace('&amp;', '&')
      .replace('\n', ' ')
      .replace('\n', '\n\n'),
    'utf8',
  )}</inlineData>`,
  'after a picture, and once where a second form of it follows': `<inlineData contenttype="image/png" encoding="base64">aGVsbG8gdGhlcmU=</inlineData>
    <inlineData contenttype="text/html"><![CDATA[${HTML}]]></inlineData><inlineData contenttype="text/plain">The ferry makes no money.</inlineData>${XHTML}`,
};

for (const [name, content] of Object.entries(INLINE_DATA)) {
  test(`NewsML-G2 with inlineData: ${name}`, async () => {
    const file = { path: 'item.xml', text: G2({ content }) };
    const document = await sourceOf(file);
    assert.is(document.text.length, file.text.length);
    assert.equal(
      blocksOf(document).map((block) => block.replace(/"([^"]*)"/, '“$1”')),
      [
        'heading: Ferry board “knew” for years',
        'The ferry makes no money. “We told the ministry twice & got no answer from anybody there,” said Edda Voss, who runs it.',
        'Übersee is far.',
      ],
    );
    const draft = (count: string) =>
      `“We told the ministry ${count} & got no answer from anybody there,” said Edda Voss.\n`;
    assert.equal(await heldAgainst(file, draft('twice')), []);
    assert.equal(await heldAgainst(file, draft('once')), ['altered-wording: twice → once']);
  });
}

test('data that is no text is none, and hostile base64 does no harm', async () => {
  for (const data of [
    '<inlineData contenttype="image/png" encoding="base64">aGVsbG8gdGhlcmU=</inlineData>',
    '<inlineData contenttype="text/html" encoding="base64">####</inlineData>',
    '<inlineData contenttype="text/html" encoding="base64"/>',
  ])
    assert.match(await errorOf(G2({ content: data })), /^a\.xml: NewsML-G2 without text; .+$/);
});

test('items of a message with data inside keep their places', async () => {
  const items = ['urn:a', 'urn:b'].map((guid) => G2({ content: INLINE_DATA['HTML in CDATA'] ?? '', guid }));
  const text = `<newsMessage><itemSet>\n${items.join('\n')}</itemSet></newsMessage>`;
  const read: Document[] = [];
  const file = {
    path: 'a.xml',
    role: 'source',
    text,
    nextId: () => `d${read.length}`,
    metadataOf: () => null,
  } as const;
  for await (const one of readAll(file)) if ('text' in one) read.push(one);
  for (const document of read) {
    const { offset = 0 } = document.origin ?? {};
    const block = document.blocks[2] ?? { start: 0, end: 0 };
    assert.is(text.slice(offset + block.start, offset + block.end), 'Übersee is far.');
  }
  assert.is(read.length, 2);
});

test('an embargo ends later than the item was made; a withheld or cancelled item is no witness', async () => {
  const dates = '<firstCreated>2024-03-01T06:15:00Z</firstCreated><embargoed>2024-03-04T00:00:00Z</embargoed>';
  const embargoed = await sourceOf({ path: 'item.xml', text: G2({ content: XHTML, dates }) });
  assert.is(embargoed.published.value, '2024-03-04T00:00:00Z');
  for (const status of ['withheld', 'canceled']) {
    assert.is((await sourceOf({ path: 'item.xml', text: G2({ content: XHTML, status }) })).withheld, true);
  }
});

test('a message holds many items, told apart by their guid; what has no text is passed over', async () => {
  const items = ['urn:a', 'urn:b'].map((guid) => G2({ content: XHTML, guid }));
  const picture = G2({ content: '<remoteContent href="a.jpg" contenttype="image/jpeg"/>', guid: 'urn:p' });
  const text = `<?xml version="1.0"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
<packageItem guid="urn:k"><contentMeta/></packageItem>${items.join('')}${picture}</itemSet></newsMessage>`;
  const documents = [];
  let count = 0;
  const file = {
    path: 'message.xml',
    role: 'source',
    text,
    nextId: () => `d${++count}`,
    metadataOf: () => null,
  } as const;
  for await (const document of readAll(file)) documents.push(document);
  assert.equal(
    documents.map((document) => ('path' in document ? [document.path, document.blocks.length] : document.message)),
    [
      ['message.xml#urn:a', 4],
      ['message.xml#urn:b', 4],
    ],
  );
  const [first, second] = documents;
  assert.ok(first !== undefined && second !== undefined && 'blocks' in first && 'blocks' in second);
  assert.is(text.slice(second.origin?.offset).slice(0, second.text.length).indexOf('<newsItem'), 0);
  assert.is(second.origin?.line, text.slice(0, second.origin?.offset).split('\n').length);
  assert.is(proseOf(second.text, second.blocks[2] ?? { start: 0, end: 0 }), 'Nobody asked us.');
});

test('drafts are held against either', async () => {
  for (const text of [NITF, G2({ content: XHTML })]) {
    const and = text === NITF ? '&' : 'and';
    assert.equal(
      await heldAgainst(
        { path: 'a.xml', text },
        `“We told the ministry twice ${and} got no answer from anybody there,” said Edda Voss.\n`,
      ),
      [],
    );
    assert.equal(
      await heldAgainst(
        { path: 'a.xml', text },
        `“We told the ministry once ${and} got no answer from anybody there,” said Edda Voss.\n`,
      ),
      ['altered-wording: twice → once'],
    );
  }
});

async function errorOf(text: string): Promise<string> {
  try {
    await sourceOf({ path: 'a.xml', text });
  } catch (error) {
    return (error as Error).message;
  }
  return 'read';
}

test('what cannot be read is told in one line', async () => {
  assert.match(await errorOf(NITF.slice(0, 900)), /^a\.xml:\d+: not well-formed XML: .+$/);
  assert.match(
    await errorOf('<nitf><body><body.content></body.content></body></nitf>'),
    /^a\.xml: NITF without text; .+$/,
  );
  assert.match(await errorOf(G2({ content: '<remoteContent href="a.jpg"/>' })), /^a\.xml: NewsML-G2 without text; .+$/);
  assert.match(await errorOf(`<nitf>${'<p>'.repeat(100_000)}`), /^a\.xml:1: elements nest deeper than 256; .+$/);
  assert.match(
    await errorOf('<!DOCTYPE nitf [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><nitf><body><p>&c;</p></body></nitf>'),
    /^a\.xml:1: declares entities of its own, which are not expanded; .+$/,
  );
  for (const text of ['<nitf>', '<newsItem>', '<nitf\n><body>&'.repeat(9)])
    assert.match(await errorOf(text), /^a\.xml:\d+: /);
});

test('quotations below the body of an article are told', async () => {
  const said = '“The eastern pier is <em>cracked</em> from end to end,” said Ines Calloway.';
  const body = `<body><body.content><p>The bridge stays shut.</p></body.content>\n<body.end><tagline>${said}</tagline></body.end></body>`;
  const told = (line: number): string[] => [
    `1 quotation stands outside what was taken for the article, the first in line ${line}: not read`,
  ];
  assert.equal((await sourceOf({ path: 'a.xml', text: `<nitf>${body}</nitf>` })).warnings, told(2));
  const plain = body.replace(said, 'Reporting by Ada Prynne');
  assert.is((await sourceOf({ path: 'a.xml', text: `<nitf>${plain}</nitf>` })).warnings, undefined);
  const content = `<inlineXML contenttype="application/nitf+xml"><nitf>${body}</nitf></inlineXML>`;
  const { warnings = [] } = await sourceOf({ path: 'a.xml', text: G2({ content, dates: '', version: 2 }) });
  assert.equal(
    warnings.filter((line) => line.includes('outside')).map((line) => line.replace(/line \d+/, 'line 2')),
    told(2),
  );
});

test.run();
