/** Corrections go into each form of text as that form is written; everything else of the file stays the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { paragraph, run, wordFile } from '../support/word-file.ts';
import { inFolder } from './run-misquote.ts';

const SOURCE = `“We told the northern ministry that the quay is closed, and nobody there has answered us,” said Edda Voss.\n`;
const said = (word: string): string =>
  `We told the ${word} ministry that the quay is closed, and nobody there has answered us`;

type Form = (word: string) => string;
const page: Form = (word) =>
  `<!DOCTYPE html>\r\n<html><head><title>A &amp; B</title></head><body><article><h1>Quay &quot;closed&quot;</h1>\r\n<p>The ferry &mdash; &ldquo;${said(word)},&rdquo; said Edda&nbsp;Voss &amp; others.</p>\r\n</article></body></html>\r\n`;
const nitf: Form = (word) =>
  `<?xml version="1.0"?>\n<nitf><body><body.head><hedline><hl1>Quay &quot;closed&quot;</hl1></hedline></body.head><body.content>\n<p>&#8220;${said(word)},&#8221; said Edda Voss &amp; others.</p></body.content></body></nitf>\n`;
const newsml = (content: string): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="1"><contentMeta><headline>A &amp; B</headline></contentMeta><contentSet>${content}</contentSet></newsItem>\n`;
const vtt: Form = (word) =>
  `WEBVTT\n\n00:01.000 --> 00:04.000\n<v Edda Voss>We told the ${word} ministry that the quay is closed,\n\n00:04.000 --> 00:06.000\nand nobody there has answered us.\n`;
const srt: Form = (word) => `1\r\n00:00:01,000 --> 00:00:04,000\r\n<i>EDDA VOSS: ${said(word)}.</i>\r\n`;
const mail: Form = (word) =>
  `From: Edda <e@fen.example>\nMessage-ID: <1@fen.example>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n“${said(word)},” said Edda Voss.\n`;
const ghost: Form = (word) =>
  JSON.stringify({
    uuid: 'u',
    published_at: '2024-03-01T09:00:00Z',
    html: `<p class="x">“${said(word)},” said Edda Voss.</p>`,
  });

/** A name, and the file with a word of it to be filled in. */
const WRITTEN: readonly (readonly [string, Form])[] = [
  ['a.html', page],
  ['a.nitf', nitf],
  [
    'a.newsml',
    (word) =>
      newsml(`<inlineXML><html><body><p>&#x201C;${said(word)},&#x201D; said Edda Voss.</p></body></html></inlineXML>`),
  ],
  ['b.newsml', (word) => newsml(`<inlineData contenttype="text/plain">“${said(word)},” said Edda Voss.</inlineData>`)],
  ['a.vtt', vtt],
  ['a.srt', srt],
  ['a.eml', mail],
  ['a.json', ghost],
  ['a.txt', (word) => `“${said(word)},” said Edda Voss.\r\n`],
  ['a.md', (word) => `---\ntitle: "A: b"\n---\n\n* “${said(word)},” said **Edda** Voss.\n`],
];

for (const [name, form] of WRITTEN) {
  test(`fix writes into ${name}`, () =>
    inFolder({ 'wire.txt': SOURCE, [name]: form('southern') }, (folder) => {
      const { status, stderr } = folder.run(['fix', name, '--against', 'wire.txt']);
      assert.is(stderr, '');
      assert.is(readFileSync(join(folder.path, name), 'utf8'), form('northern'));
      assert.is(status, 0);
    }));
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const html = `<p>“${said('southern')},” said Edda Voss.</p>`;

/** Files that nothing is written into, and what is said of each. */
const REFUSED: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['a.docx', wordFile({ body: paragraph(run(`“${said('southern')},” said Edda Voss.`)) }), /^misquote: a\.docx: .+\n$/],
  [
    'a.rss',
    `<rss><channel><title>x</title><item><title>a</title><description>${html.replaceAll('<', '&lt;')}</description></item></channel></rss>`,
    /^misquote: a\.rss: a file of several documents is never corrected\n$/,
  ],
  [
    'a.eml',
    `From: e@fen.example\nMessage-ID: <1@fen.example>\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${base64(`“${said('southern')},” said Edda Voss.\n`)}\n`,
    /^misquote: a\.eml: .+\n$/,
  ],
  [
    'a.newsml',
    newsml(`<inlineData contenttype="text/html"><![CDATA[${html}]]></inlineData>`),
    /^misquote: a\.newsml: .+\n$/,
  ],
];

for (const [name, content, line] of REFUSED) {
  test(`fix leaves ${name} alone and says so in one line`, () =>
    inFolder({ 'wire.txt': SOURCE, [name]: content }, (folder) => {
      const { status, stderr } = folder.run(['fix', name, '--against', 'wire.txt']);
      assert.match(stderr, line);
      assert.is(status, 1);
      assert.equal(readFileSync(join(folder.path, name)), Buffer.from(content));
    }));
}

test.run();
