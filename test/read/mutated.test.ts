/**
 * Broken files of every form of text: a thousand times a stretch is cut out, doubled or overwritten. Whatever comes of it is
 * documents whose blocks are in order and within their text, or an error of one line.
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/document.ts';
import { ReadError } from '../../src/read/read-error.ts';
import { readAll } from '../../src/read/read.ts';

const PAGE = `<!DOCTYPE html><html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-01"}</script></head>
<body><article><h1>Eels</h1><p>&ldquo;They <b>came</b> back,&rdquo; said Ada Quill<sup>1</sup>.<br><br><q>No <q>ice</q></q></p>
<blockquote><p>We wait.</p><cite>Aldous Fenn</cite></blockquote><ul><li>One<li>two</ul><table><tr><td>a</table></article></body></html>`;

const SAMPLES: Readonly<Record<string, string>> = {
  html: PAGE,
  ninjs: JSON.stringify(
    { uri: 'u', pubstatus: 'usable', headline: 'Eels \u201c', body_html: PAGE, authors: [{ name: 'A' }] },
    null,
    1,
  ),
  ans: '{"type":"story","canonical_url":"/a","content_elements":[{"type":"text","content":"<b>No</b>"},{"type":"quote","content_elements":[{"type":"text","content":"Yes."}],"citation":{"content":"Ada"}}]}',
  wordpress:
    '[{"id":1,"date_gmt":"2024-03-01T00:00:00","title":{"rendered":"Eels"},"content":{"rendered":"<p>They \\ud83d\\ude00 came.<\\/p>"}},{"id":2}]',
  ghost: '{"posts":[{"uuid":"u","slug":"s","title":"Eels","html":"<p>They came.</p>","published_at":"2024-03-01"}]}',
  feed: '<?xml version="1.0"?><rss version="2.0"><channel><title>C</title><item><title>E &amp; F</title><pubDate>Fri, 01 Mar 2024 18:30:00 +0000</pubDate><description><![CDATA[<p>They came.</p>]]></description></item><item><guid>2</guid><description>&lt;p&gt;And left.&lt;/p&gt;</description></item></channel></rss>',
  mail: 'From a@b.example Fri Mar  1 18:30:00 2024\nFrom: =?utf-8?q?B=C3=BC?= <a@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CNo=\n,=E2=80=9D she said.\n--x\nContent-Type: text/html; charset=shift_jis\nContent-Transfer-Encoding: base64\n\nPHA+Tm88L3A+\n--x--\n',
};

/** A small generator (Park and Miller), so that a failure can be seen again. */
function generator(start: number): (below: number) => number {
  let seed = start;
  return (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
}

const PIECES = [
  '<',
  '>',
  '"',
  '\\',
  '\\u',
  '&',
  '&#',
  '=',
  '=\n',
  '--x',
  ']]>',
  '</p>',
  '<p>',
  '{',
  '}',
  '[',
  '\0',
  '\ud800',
  '\n\nFrom a 2024\nA: b\n',
  '<!--',
  '',
];

function mutated(text: string, next: (below: number) => number): string {
  let changed = text;
  for (let i = 0; i <= next(4); i++) {
    const at = next(changed.length + 1);
    const to = at + next(30);
    const piece = next(3) === 0 ? changed.slice(at, at + next(60)) : (PIECES[next(PIECES.length)] ?? '');
    changed = changed.slice(0, at) + piece + changed.slice(next(2) === 0 ? at : to);
  }
  return changed;
}

function assertWhole({ text, blocks }: Document): void {
  let end = 0;
  for (const block of blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= text.length, JSON.stringify(block));
    end = block.end;
  }
}

for (const [format, sample] of Object.entries(SAMPLES)) {
  test(`a thousand broken files of the form ${format}`, async () => {
    const next = generator(20241122);
    let read = 0;
    for (let i = 0; i < 1000; i++) {
      const text = i === 0 ? sample : mutated(sample, next);
      const file = {
        path: 'a.file',
        role: 'source' as const,
        text,
        format,
        nextId: () => 'd1',
        metadataOf: () => null,
      };
      try {
        for await (const one of readAll(file)) {
          if (one instanceof ReadError) continue;
          assertWhole(one);
          if (one.origin === undefined) assert.is(one.text.length, text.length);
          read++;
        }
      } catch (error) {
        if (!(error instanceof ReadError)) throw new Error(`${JSON.stringify(text)}: ${(error as Error).stack}`);
        assert.not.match(error.message, '\n');
      }
    }
    assert.ok(read > 20, `only ${read} were read`);
  });
}

test.run();
