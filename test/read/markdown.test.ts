/** What the Markdown reader makes of a page, beyond the words that test/read/markdown-oracle.test.ts compares. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FILLER } from '../../src/model/document.ts';
import { readMarkdown } from '../../src/read/markdown.ts';

function blocksOf(text: string): string[] {
  const page = readMarkdown(text, 0);
  assert.is(page.text.length, text.length);
  return page.blocks.map(({ kind, start, end }) => `${kind}: ${page.text.slice(start, end).replaceAll(FILLER, '·')}`);
}

test('emphasis within a word leaves the word whole, a tag between words parts them', () => {
  assert.equal(blocksOf('un*believ*able and one<br>two and <i>so</i>on'), [
    'paragraph: un·believ·able and one    two and ···so····on',
  ]);
});

test('kinds of blocks', () => {
  const page = `# Head

Text.

> “The eels are ours,” she said.
> — Ottoline Brandt

- item

| a | b |
|---|---|
| c | d |

![The weir](weir.jpg)
*The weir at Quarrel Hill in May. Photo: Jarek Sool*
`;
  assert.equal(
    blocksOf(page).map((block) => block.split(':')[0]),
    ['heading', 'paragraph', 'blockquote', 'list-item', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'caption'],
  );
});

test('a caption in a paragraph of its own below the picture', () => {
  const kinds = readMarkdown('![x](x.jpg)\n\n*The weir in May*\n\n*Not* a caption, though it begins so*\n', 0).blocks;
  assert.equal(
    kinds.map(({ kind }) => kind),
    ['caption', 'paragraph'],
  );
});

test('references become the character that they stand for, at its place', () => {
  const { text } = readMarkdown('&ldquo;Yes,&rdquo; she said &#x1F41F;.', 0);
  assert.is(text.replaceAll(FILLER, ''), '“Yes,” she said 🐟.');
  assert.is(text.indexOf('Yes'), 7);
});

test('the text of HTML is read, block by block, and nothing of its tags', () => {
  const page = `<article>
<h2>Eels</h2>
<blockquote class="“x”"><p>“Count them,” she said.</p></blockquote>
<figure><img src="a.jpg" alt="“no”"><figcaption>The weir &amp; its warden</figcaption></figure>
<p>One.</p><p>Two <em>more</em>.</p>
</article>
`;
  assert.equal(
    readMarkdown(page, 0).blocks.map(({ kind, start, end }) => [kind, page.slice(start, end).replace(/<\/?em>/g, '')]),
    [
      ['heading', 'Eels'],
      ['blockquote', '“Count them,” she said.'],
      ['caption', 'The weir &amp; its warden'],
      ['paragraph', 'One.'],
      ['paragraph', 'Two more.'],
    ],
  );
});

test('scripts and styles are no prose', () => {
  assert.equal(blocksOf('<script>\nlet a = "“no”"\n\n</script>\n\n<style>q{}</style>\n\nyes'), ['paragraph: yes']);
});

test('a line longer than anybody wraps ends a paragraph where it ends a sentence', () => {
  const long = `“${'We counted every eel in the river, and then we counted them again. '.repeat(3)}”`;
  assert.is(blocksOf(`${long}\n${long}\nshort end\n`).length, 3);
  assert.is(blocksOf('A short line.\nAnother one.\n').length, 1);
});

const QUOTED = '“The eastern pier is cracked from end to end,” said Ines Calloway.';

test('what no end closes takes the rest with it, which is told', () => {
  const rest = `\n\n${QUOTED}\n`;
  const openers = [
    '```js',
    '~~~',
    '<!-- note',
    '<script>',
    '<style>',
    '<pre>',
    '<textarea>',
    '<?php',
    '<!A',
    '<![CDATA[',
  ];
  for (const opener of openers) {
    const [shown] = opener.split(' ');
    const { unread } = readMarkdown(`Shut.\n\n${opener}${rest}`, 0);
    assert.equal(unread, [`line 3: “${shown}” is never closed, and what follows is not read: close it`]);
  }
  assert.equal(readMarkdown(`- a\n\n  ~~~\n  ${QUOTED}\n\nText.\n`, 0).unread.length, 1);
  const closed = [
    '```js\nx\n```',
    '<!-- “not this one here” -->',
    '<script>let x = "“a b c d”";</script>',
    'Text.\n\n```',
  ];
  for (const text of closed) assert.equal(readMarkdown(`Shut.\n\n${text}\n`, 0).unread, []);
});

test('quotation marks in what is indented as code, and in <pre>, are told', () => {
  const unreadOf = (text: string) => readMarkdown(`Shut.\n\n${text}\n\nOpen.\n`, 0).unread;
  const told = 'line 3: indented as code and not read: take the four spaces away';
  for (const indent of ['    ', '\t']) assert.equal(unreadOf(indent + QUOTED), [told]);
  assert.equal(unreadOf(`    “The eastern pier is cracked\n\n    from end to end,” she said.`), [told]);
  assert.equal(unreadOf(`    ${QUOTED.replace(/[“”]/g, '"')}`), [told]);
  assert.equal(unreadOf(`    ${QUOTED}\n\nText.\n\n\t${QUOTED}`), [told.replace(':', ' (and 1 more):')]);
  assert.equal(unreadOf('    let said = "the eastern pier is cracked";'), []);
  assert.equal(unreadOf(`- item\n\n    ${QUOTED}`), []);
  assert.equal(unreadOf(`<pre>\n${QUOTED}\n</pre>`), ['line 3: quotations in <pre> are not read: take the tags away']);
});

test.run();
