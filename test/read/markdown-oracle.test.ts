/** Holds the Markdown reader against mdast, a full implementation of CommonMark and GFM that is too slow to ship. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { proseOf } from '../../src/model/document.ts';
import { readMarkdown } from '../../src/read/markdown.ts';

/** Words in paragraphs, headings and cells; what misquote takes for no prose is left out here too. */
function treeOf(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Blocks of raw HTML, whose text misquote reads and a Markdown tree does not have. */
function hasHtmlBlock(node: Nodes): boolean {
  if (node.type === 'html') return true;
  return node.type !== 'paragraph' && node.type !== 'heading' && 'children' in node && node.children.some(hasHtmlBlock);
}

function wordsOfTree(markdown: string): string[] {
  const blocks: string[] = [];
  const inline = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'break') return ' ';
    if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference') return ' ';
    if (node.type === 'delete') return ' ';
    if (node.type === 'footnoteReference' || node.type === 'html') return '';
    if (node.type === 'link' && /^(?:https?:|ftp:|mailto:|www)/.test(node.url)) {
      const shown = node.children.map(inline).join('');
      return node.url.replace(/^mailto:|^https?:\/\//, '').startsWith(shown.replace(/^https?:\/\//, '')) ? ' ' : shown;
    }
    return 'children' in node ? node.children.map(inline).join('') : '';
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') blocks.push(inline(node));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(treeOf(markdown));
  return blocks.map((block) => block.replace(/\s+/g, ' ').trim()).filter((block) => block !== '');
}

function wordsOfPage(markdown: string): string[] {
  const { text, blocks } = readMarkdown(markdown, 0);
  return blocks.map((block) => proseOf(text, block).replace(/\s+/g, ' ').trim());
}

const PAGES: Readonly<Record<string, string>> = {
  'headings and paragraphs':
    '# The ferry that never came #\n\nTwo lines\nof one paragraph.\n\nSetext\n======\n\nNext\n---\n\n####### seven is prose\n#nor this',
  'block quotations': '> “The boats are ours,” she said,\n> and left.\nstill lazy\n\n> > deeper\n> back\n\n>no space\n',
  lists:
    '- one\n- two\n  goes on\n\n  second paragraph\n- > quoted in a list\n\n1. first\n2) other list\n10. ten\n\nnot a list: 7. really\nno. 7 either\n\n* star\n+ plus\n    deep code?\n',
  'a number that begins a line of a paragraph': 'The council met in\n1961. It has not met since.\n',
  emphasis:
    '*The* **boats** are ***ours***, _she_ __said__; snake_case_name and 5*3*2, **bold*italic*bold**, *a **b** c*, ** not **, foo*bar*baz, “*so*”, *“so”*, **“So,”** he said.',
  'unmatched emphasis': '*open and **open, 2 * 3 = 6, a_b_ and _c, ****, *a* b*, **a*, *(*a*)*, *a `*` b*',
  links:
    'See [the *report*](http://example.org/a_b "title (x)") and [the map](<a b> \'t\'), [empty](), [broken](a b), [nested [brackets]](u), [a](b(c)d), ![alt](pic.png) and [![in](p.png)](u) end.',
  references:
    '[the mayor] said [sic] and [a report][r1], [R1], [r1][], [none][zzz].\n\n[r1]: http://example.org "A title"\n',
  'links within links': '[a [b](u) c](v) and [x ![y [z](w)](v) t](u)',
  code: 'He wrote `“not prose”` and ``a ` b`` here, ` open.\n\n```js\nconst a = "“no”";\n```\n\n~~~\nno\n~~~\n\n    indented “no”\n\nyes\n    continued\n',
  'fence in a list': '- item\n\n  ```\n  code\n  ```\n\n  after\n- next\n\n```\nunclosed “no”\n',
  'html inline':
    'A <b>bold</b> word, <!-- a comment --> and <a href="“x”" title=\'y > z\'>link</a>, 3 < 5, <notatag, a <br/> b, <http://example.org/x>, <desk@example.org>.',
  entities:
    'Fish &amp; chips, &ldquo;so&rdquo; &#8212; &#x201C;x&#x201D; &quot;q&quot; &unknown; &copy no &eacute;t&eacute;',
  escapes:
    '\\*not emphasis\\*, \\[not a link](x), 1\\. not a list, \\“kept, back\\\\slash, \\`no code\\`\nhard\\\nbreak  \nspaces',
  deletion: 'The ~~eastern~~ western pier, ~one~ tilde, ~~~not, a ~~ b ~~.',
  'bare addresses':
    'At https://example.org/a?b=c. And www.example.org/x, (see http://example.org/(y)). Write to desk.news@example.org, please; x@y no.',
  tables: '| Who | Said |\n| --- | :-: |\n| Ada Lomax | “We *never* signed.” |\n| b \\| c | d |\n\nAfter the table.\n',
  'a table without edges': 'Name | Words\n--- | ---\nOrtiz | yes\n\ntext | with bar\nnot a table\n',
  footnotes: 'She said so.[^1] And[^unknown] more.\n\n[^1]: In a letter of *May*.\n',
  'thematic breaks': 'above\n\n---\n\n***\n\n_ _ _\n\nbelow\n* * *\nend\n',
  'comments over lines': 'before\n\n<!-- hidden\n\n“still hidden”\n-->\n\nafter\n',
  'carriage returns': '# Title\r\n\r\nOne\r\ntwo.\r\n\r\n> three\r\n',
  tabs: '-\tone\n\n\ttwo\n\n>\tquoted\n\n1.\tnumber\n',
  nesting: '> 1. one\n>    - two\n>\n>      three\n>\n> four\n',
  'definitions interrupted': 'para\n[x]: /not-a-definition\n\n[y]: /url\nafter [y] it\n',
};

for (const [name, page] of Object.entries(PAGES)) {
  test(`${name}: the same words in the same blocks as mdast`, () => {
    assert.equal(wordsOfPage(page), wordsOfTree(page));
  });
}

/** Where micromark is not of CommonMark's mind: an empty item after indented code, and `~` beside `*` or `_`. */
const UNDECIDED = /(?:^|[\s>])(?:[-*+]|\d[.)])[ \t]*(?:\n|$)|~[*_]|[*_]~/;

/** A small generator of documents out of awkward pieces: the same seed gives the same documents. */
function* awkwardPages(count: number): Generator<string> {
  const pieces = [
    '*',
    '**',
    '_',
    '`',
    '``',
    '[',
    ']',
    '(u)',
    '](u)',
    '![',
    '~~',
    '\\',
    'said ',
    'Ortiz ',
    '“We',
    ' will” ',
    ' ',
    ', ',
    '. ',
    '<b>',
    '</b>',
    '&amp;',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n# ',
    '\n    ',
    '7',
  ];
  let state = 20240301;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: 4 + next(16) }, () => pieces[next(pieces.length)] ?? '').join('');
  }
}

test('the same words as mdast in 3,000 awkward pages', () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const page of awkwardPages(3000)) {
    if (hasHtmlBlock(treeOf(page)) || UNDECIDED.test(page)) continue;
    compared++;
    if (wordsOfPage(page).join(' | ') !== wordsOfTree(page).join(' | ')) wrong.push(page);
  }
  assert.ok(compared > 2000);
  assert.equal(
    wrong.slice(0, 8).map((page) => ({ page, got: wordsOfPage(page), want: wordsOfTree(page) })),
    [],
  );
});

test.run();
