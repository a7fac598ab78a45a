import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FILLER } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import { check } from '../../src/pipeline/check.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { read } from '../../src/read/read.ts';
import { processorTime } from '../support/processor-time.ts';

const pageOf = (text: string, path = 'page.html'): Promise<Document> => read({ id: 'd1', path, role: 'source', text });

/** Kind and prose of each block; every page must keep its length. */
async function blocksOf(text: string): Promise<string[]> {
  const document = await pageOf(text);
  assert.is(document.text.length, text.length);
  return document.blocks.map(
    ({ kind, start, end }) => `${kind}: ${document.text.slice(start, end).replaceAll(FILLER, '').replace(/\s+/g, ' ')}`,
  );
}

const PARAGRAPH =
  'The eastern pier of the Quarrel Hill bridge will stay closed for the summer, the county said on Friday.';

/** As a theme of a common blog system prints a post: JSON-LD of its SEO plug-in, widgets, related posts, comments. */
const PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Bridge stays shut | River Courier</title>
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2024-03-02T09:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#org","name":"River Courier"},{"@type":"WebPage","@id":"/bridge","datePublished":"2020-01-01"},{"@type":"NewsArticle","headline":"Bridge stays shut","datePublished":"2024-03-01T18:30:00+00:00","dateModified":"2024-03-05T10:00:00+00:00","author":[{"@type":"Person","name":"Ottoline Brandt"}],"publisher":{"@id":"#org"},"articleBody":"Not what the page shows."}]}</script>
<style>p { color: red }</style>
</head>
<body class="single comments-open has-sidebar">
<header class="site-header"><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<main>
<article class="post">
<h1 class="entry-title">Bridge stays shut</h1>
<p class="byline">By Ottoline Brandt</p>
<div class="entry-content">
<figure><img src="b.jpg" alt="A pier"><figcaption>The pier in May. Photo: A. Quill</figcaption></figure>
<p>${PARAGRAPH}</p>
<p>&ldquo;The <em>eastern</em> pier is cracked from end to end and no bus crosses it until I say so,&#8221; said
Ines Calloway, the county&rsquo;s chief engineer<sup><a href="#fn1">1</a></sup>.
<div class="ad-slot"><p>Buy our boots, they are the best boots that anybody has ever made in this country.</p></div>
<aside class="related-articles"><p>The ferry will run at night from June, its operator said on Thursday afternoon.</p></aside>
<p><a href="/eels">Read more: Eel count falls</a></p>
</div>
</article>
<section id="comments"><p>${'“I think the engineer is wrong about all of this,” said a commenter who writes long. '.repeat(20)}</p></section>
</main>
<footer><p>Copyright River Courier</p></footer>
<script>var a = "“not text”";</script>
</body></html>`;

test('of a page the article is read, with its heading and its captions', async () => {
  assert.equal(await blocksOf(PAGE), [
    'heading: Bridge stays shut',
    'paragraph: By Ottoline Brandt',
    'caption: The pier in May. Photo: A. Quill',
    `paragraph: ${PARAGRAPH}`,
    'paragraph: “The eastern pier is cracked from end to end and no bus crosses it until I say so,” said Ines Calloway, the county’s chief engineer.',
  ]);
});

test('JSON-LD gives date, outlet and author before other metadata, and never the date of a change', async () => {
  const { published, outlet, authors, title, language } = await pageOf(PAGE);
  assert.equal(published, { value: '2024-03-01T18:30:00+00:00', basis: 'metadata', source: 'JSON-LD date' });
  assert.is(outlet, 'River Courier');
  assert.equal(authors, ['Ottoline Brandt']);
  assert.is(title, 'Bridge stays shut');
  assert.is(language, 'en');
});

test('without JSON-LD the meta elements say it, without them the time at the head of the article', async () => {
  const page = (head: string, body: string) =>
    pageOf(`<html><head>${head}</head><body><article><h1>Eels</h1>${body}<p>${PARAGRAPH}</p></article></body></html>`);
  const meta = '<meta property="article:published_time" content="2024-03-02T09:00:00Z">';
  assert.equal((await page(meta, '<time datetime="2024-03-09">9 March</time>')).published, {
    value: '2024-03-02T09:00:00Z',
    basis: 'metadata',
    source: 'article:published_time',
  });
  assert.equal(
    (await page('', '<time class="updated" datetime="2024-03-09">9 March</time><time datetime="2024-03-03">'))
      .published,
    {
      value: '2024-03-03',
      basis: 'metadata',
      source: '<time> date',
    },
  );
  assert.is((await page('<meta property="article:modified_time" content="2024-03-02">', '')).published.value, null);
  assert.is((await page('<script type="application/ld+json">{broken</script>', '')).title, 'Eels');
});

test('a broken JSON-LD block, and one about other pages, say nothing', async () => {
  const list = '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2019-01-01"}]}';
  const { published } = await pageOf(`<script type="application/ld+json">${list}</script><p>${PARAGRAPH}</p>`);
  assert.is(published.value, null);
});

test('tags within a word part nothing, a line break within a tag neither; lines are still told', async () => {
  const text = `<p>${PARAGRAPH}</p>\n<p>It was <a\n  href="/w"\n>W</a>ednes<wbr>day&shy;, and <b>“</b>no<b>”</b> ice.</p>\n<p>Then it was over.</p>`;
  const document = await pageOf(text);
  assert.equal((await blocksOf(text))[1], 'paragraph: It was Wednesday, and “no” ice.');
  assert.equal(document.lineStarts, [0, 111, 124, 136, 194]);
});

test('breaks: one parts words, two part paragraphs', async () => {
  assert.equal(await blocksOf('<div>It rained<br>all day.<br>\n<br />It stopped.</div>'), [
    'paragraph: It rained all day.',
    'paragraph: It stopped.',
  ]);
});

test('q has its own marks, inner ones within; a mark that is there is not doubled', async () => {
  assert.equal(await blocksOf('<p><q>No <q>ice</q> here,</q> she said. “<q>Yes.</q>” Then</p>'), [
    'paragraph: “No ‘ice’ here,” she said. “Yes.” Then',
  ]);
});

test('what was deleted is no text, what was inserted is', async () => {
  assert.equal(await blocksOf('<p>We have <del>no</del><ins>some</ins> money<s> left</s>.</p>'), [
    'paragraph: We have some money.',
  ]);
});

test('block quotations and pull quotes are set off, and their cite signs them', async () => {
  const html = `<p>${PARAGRAPH}</p>
<aside class="pullquote"><p>No bus crosses it until I say so.</p><cite class="who">Ines Calloway</cite></aside>
<figure><blockquote><p>We shall not wait.</p></blockquote><figcaption>Aldous Fenn, driver</figcaption></figure>
<blockquote><p>Eels come back.</p><footer>— <cite>Ada Quill</cite></footer></blockquote>
<aside><p>The bridge was built in 1911 and has been shut four times since it was opened.</p></aside>`;
  assert.equal((await blocksOf(html)).slice(1), [
    'blockquote: No bus crosses it until I say so.',
    'blockquote: —Ines Calloway',
    'blockquote: We shall not wait.',
    'blockquote: —Aldous Fenn, driver',
    'blockquote: Eels come back.',
    'blockquote: — Ada Quill',
  ]);
});

test('missing and stray tags are taken as browsers take them', async () => {
  assert.equal(await blocksOf('<ul><li>One <b>two<li>three</ul><p>four<p>five</div><td>six</b>'), [
    'list-item: One two',
    'list-item: three',
    'paragraph: four',
    'paragraph: five',
    'paragraph: six',
  ]);
});

test('a page without classes or elements that name the article: the part with the prose', async () => {
  const lines = [
    PARAGRAPH,
    'It opened again in autumn, when the county had found the money for the new bearings of the pier.',
  ];
  const html = `<html><body><table><tr><td><a href="/">Home</a><br><a href="/n">News</a></td><td>
<font>${lines.join('<br><br>')}</font></td></tr></table><div>(c) 1999</div></body></html>`;
  assert.equal(
    await blocksOf(html),
    lines.map((line) => `paragraph: ${line}`),
  );
});

test('a page whose text a script would load is told', async () => {
  try {
    await pageOf('<!doctype html><div id="app"></div><script>load("“text”")</script>');
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /^page\.html: no article text in the page; .+$/);
  }
});

test('a page saved as .txt is known by its content', async () => {
  assert.is((await pageOf(PAGE, 'page.txt')).outlet, 'River Courier');
});

test('a draft with one altered word is flagged against the page, the correct draft is clean', async () => {
  const source = await pageOf(PAGE);
  const quoted = (word: string) =>
    `“The ${word} pier is cracked from end to end and no bus crosses it until I say so,” said Ines Calloway.\n`;
  const findings = async (word: string) =>
    check([await read({ id: 'd2', path: 'draft.md', role: 'draft', text: quoted(word) }), source], { against: true })
      .findings;
  assert.equal(await findings('eastern'), []);
  const [finding, ...others] = await findings('western');
  assert.equal(others, []);
  assert.is(finding?.rule, 'altered-wording');
  assert.is(PAGE.slice(finding?.evidence?.start, finding?.evidence?.end).includes('The <em>eastern</em> pier'), true);
});

test('an apostrophe that the page writes as a reference is within its word', async () => {
  const source = await pageOf(
    '<article><p>&ldquo;I&#8217;ll row her over myself, and they don&rsquo;t know what they&#x2019;ve bought,&rdquo; said Ines Calloway.</p></article>',
  );
  const text = "“I'll row her over myself, and they don't know what they've bought,” said Ines Calloway. It's over.\n";
  const draft = await read({ id: 'd2', path: 'draft.md', role: 'draft', text });
  assert.equal(check([draft, source], { against: true }).findings, []);
});

/** Each would take minutes where a step looked at all open elements or at all attributes. */
const HOSTILE: Readonly<Record<string, string>> = {
  'half a million tags that never close': '<div>'.repeat(500_000),
  'blocks and paragraphs without end': '<div><p>'.repeat(100_000),
  'inline elements reopened': `${Array.from({ length: 50_000 }, (_, i) => `<b id=${i}>`).join('')}${'<p>x'.repeat(20_000)}`,
  attributes: `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}=">"`).join(' ')}>x`,
  'stray end tags': '<i>'.repeat(300) + '</b></div>'.repeat(100_000),
  tables: '<table><tr><td>'.repeat(50_000),
  comments: '<!--'.repeat(100_000),
  'nested quotations': '<blockquote><q><cite>'.repeat(50_000),
  references: '&'.repeat(200_000),
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`hostile: ${name}`, async () => {
    const started = processorTime();
    try {
      assert.is((await pageOf(text)).text.length, text.length);
    } catch (error) {
      assert.match((error as Error).message, /^page\.html: no article text/);
    }
    assert.ok(processorTime() - started < 30_000, `took ${processorTime() - started} ms`);
  });
}

const SAID = '“The eastern pier is cracked from end to end,” said Ines Calloway.';
const PROSE = `<p>${PARAGRAPH}</p>`.repeat(4);
const warningsOf = async (body: string): Promise<readonly string[]> =>
  (await pageOf(`<!doctype html>\n<html><head><title>T</title></head>\n<body>${body}</body></html>\n`)).warnings ?? [];

const OUTSIDE: Readonly<Record<string, string>> = {
  'a second article': `<article>${PROSE}</article>\n<article><p>${SAID}</p></article>`,
  'a second main': `<main>${PROSE}</main>\n<main><p>${SAID}</p></main>`,
  'before the article': `\n<p>${SAID}</p><article>${PROSE}</article>`,
  'behind the article': `<article>${PROSE}</article>\n<p>${SAID}</p>`,
  'straight marks': `<article>${PROSE}</article>\n<p>${SAID.replace(/[“”]/g, '"')}</p>`,
  'a paragraph that is one link': `<article>${PROSE}\n<p><a href="/x">${SAID}</a></p></article>`,
  'an open dialog': `${PROSE}\n<dialog open><p>${SAID}</p></dialog>`,
  'what shows without scripts': `${PROSE}\n<noscript><p>${SAID}</p></noscript>`,
  'a frame with its page in an attribute': `${PROSE}\n<iframe srcdoc="<p>${SAID}</p>"></iframe>`,
  'a button': `${PROSE}\n<button>${SAID}</button>`,
  'a form': `${PROSE}\n<form><p>${SAID}</p></form>`,
  'an object': `${PROSE}\n<object><p>${SAID}</p></object>`,
  'a drawing': `${PROSE}\n<svg><text>${SAID}</text></svg>`,
  'character references': `${PROSE}\n<form><p>${SAID.replace('“', '&ldquo;').replace('”', '&#8221;')}</p></form>`,
  'words in elements of their own': `${PROSE}\n<form><p>${SAID.replace('cracked', '<em>cracked</em>')}</p></form>`,
  'an open comment': `${PROSE}\n<!-- note <p>${SAID}</p>`,
  'an open attribute': `${PROSE}\n<p class="x>A.</p><p>${SAID}</p><p class="y">B.</p>`,
  'an open attribute at the end': `${PROSE}\n<p class="x>A.</p><p>${SAID}</p>`,
  ...Object.fromEntries(
    ['script', 'style', 'template', 'textarea', 'title', 'nav', 'aside', 'footer', 'del'].map((name) => [
      `an open ${name}`,
      `${PROSE}\n<${name}>x <b>${SAID}</b>`,
    ]),
  ),
};
for (const [name, body] of Object.entries(OUTSIDE)) {
  test(`quotations outside the article are told: ${name}`, async () => {
    assert.equal(await warningsOf(body), [
      '1 quotation stands outside what was taken for the article, the first in line 4: not read',
    ]);
  });
}

test('nothing is told of what is never read, and of headlines of other articles', async () => {
  for (const name of [
    'nav',
    'aside',
    'footer',
    'del',
    'dialog',
    'template',
    'script',
    'div hidden',
    'div class="comments"',
  ])
    assert.equal(await warningsOf(`${PROSE}<${name}>${SAID}</${name.split(' ')[0]}>`), [], name);
  const code = '<svg><text>{"style": "a b c", "other": "d e f g"}</text></svg>';
  assert.equal(await warningsOf(`<article>${PROSE}</article>${code}`), []);
  const headline = '<a href="/x">“The pier is cracked from end to end”, says engineer</a>';
  for (const teaser of [
    `<ul><li>${headline}</li></ul>`,
    `<h3>${headline}</h3>`,
    `<p>${headline}</p>`,
    `<!-- ${SAID} -->`,
  ])
    assert.equal(await warningsOf(`<article>${PROSE}</article>${teaser}<p>The “old bridge”.</p>`), [], teaser);
  assert.match((await warningsOf(`<main>${PROSE}</main><form>${SAID}<p>${SAID}</form>`)).join(), /^2 quotations stand/);
});

test('so it is in HTML that another form carries, with the line of the file', async () => {
  const html = `${PROSE}<form><p>${SAID}</p></form>`;
  const told = (line: number): string[] => [
    `1 quotation stands outside what was taken for the article, the first in line ${line}: not read`,
  ];
  const mail = `Received: x\nFrom: a@b.example\nContent-Type: text/html\n\n<p>\nShut.</p>\n${html}\n`;
  assert.equal((await pageOf(mail, 'a.eml')).warnings, told(7));
  const post = JSON.stringify({ date_gmt: '', title: { rendered: 'T' }, content: { rendered: html } }, null, 1);
  assert.equal((await pageOf(post, 'a.json')).warnings, told(7));
});

test('quotation marks of windows-1252 are read where they became references or controls of their numbers', async () => {
  const quotationsOf = async (path: string, text: string) =>
    extract(await pageOf(text, path)).map(({ text: words }) => words);
  const said = (open: string, close: string): string =>
    `${open}The pier is cracked from end to end,${close} said Ada Quill.`;
  const expected = ['“The pier is cracked from end to end,”'];
  assert.equal(await quotationsOf('a.html', `<article><p>${said('&#147;', '&#x94;')}</p></article>`), expected);
  assert.equal(await quotationsOf('a.md', `${said('&#147;', '&#148;')}\n`), expected);
  assert.equal(await quotationsOf('a.txt', `${said('\u0093', '\u0094')}\n`), expected);
});

test('what a ruby says of how a word is read is none of the words', async () => {
  const ruby = '<ruby>pier<rp>(</rp><rt>mole</rt><rp>)</rp></ruby>';
  const page = await pageOf(`<article><p>“The ${ruby} is cracked,” said Ada Quill.</p></article>`);
  assert.equal(
    extract(page).map(({ text }) => text),
    ['“The pier is cracked,”'],
  );
});

test.run();
