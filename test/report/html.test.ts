/** The page as text: what it holds, and that nothing of a document can get out of its place in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse, serializeOuter } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { cluster } from '../../src/pipeline/cluster.ts';
import { printCheckPage, printClusterPage } from '../../src/report/html/page.ts';
import { h, toHtml } from '../../src/report/html/node.ts';
import { rules } from '../../src/rules/index.ts';
import { pageAssets } from '../../src/cli/page-assets.ts';
import { documentsOf, DRAFT, reportOn, SOURCE } from '../support/reports.ts';
import type { Copy } from '../support/reports.ts';

type TreeNode = DefaultTreeAdapterTypes.Node;
type TreeElement = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): TreeElement[] {
  const found: TreeElement[] = [];
  const visit = (node: TreeNode): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function textOf(node: TreeNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attributeOf = ({ attrs }: TreeElement, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

const withClass = (elements: readonly TreeElement[], name: string): TreeElement[] =>
  elements.filter((element) => (attributeOf(element, 'class') ?? '').split(' ').includes(name));

const pageOn = async (copies: readonly Copy[]): Promise<string> => printCheckPage(await reportOn(copies), pageAssets());

const EVIL = '</script></style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&\u202e\u001b[31m';

const HOSTILE: readonly Copy[] = [
  {
    path: `${EVIL}.txt`,
    text: `“The weir will now open in May ${EVIL} and the eels will be counted by hand,” said Ottoline Brandt ${EVIL}.\n`,
  },
  { ...SOURCE, text: SOURCE.text.replace('Fen Agency', `'${EVIL.replaceAll("'", "''").replace('\u001b', '')}'`) },
  { path: `2${EVIL}.txt`, text: '“The weir will not open in May, and the eels will be counted by hand,” she said.\n' },
];

test('what was found, in a sentence, and each finding with both wordings and its source', async () => {
  const elements = elementsOf(await pageOn([DRAFT, SOURCE]));
  const [title] = elements.filter(({ tagName }) => tagName === 'h1');
  assert.is(title && textOf(title), '2 quotations and 1 name to correct before publication');
  const [first] = withClass(elements, 'finding');
  assert.ok(first);
  const told = textOf(first);
  assert.match(told, 'Draft: The weir will now open in May');
  assert.match(told, 'Earliest: The weir will not open in May');
  assert.match(told, 'Fen Agency, 6 November 2023 (front matter) agency.md:6');
  assert.match(told, 'a negation changed');
  const differs = withClass(elementsOf(serializeOuter(first)), 'differs').map(textOf);
  assert.equal(differs, ['nownot']);
  assert.ok(elements.some((element) => attributeOf(element, 'href') === '#f1'));
  assert.match(textOf(withClass(elements, 'unread')[0] as TreeElement), 'permission denied');
});

test('the words of the copy are all there, and in their order', async () => {
  const [copy] = withClass(elementsOf(await pageOn([DRAFT, SOURCE])), 'copy');
  const blocks = (copy?.childNodes ?? []).filter(
    (node): node is TreeElement => 'tagName' in node && (attributeOf(node, 'class') ?? '').includes('block'),
  );
  assert.equal(
    blocks.map((block) => textOf(block).replace(/\d/g, '')),
    DRAFT.text
      .split('---\n')[2]
      ?.trim()
      .split('\n\n')
      .map((paragraph) => paragraph.replace(/^# /, '')),
  );
});

for (const [name, make] of [
  ['check', () => pageOn(HOSTILE)],
  [
    'cluster',
    async () => {
      const documents = await documentsOf(HOSTILE);
      return printClusterPage({ documents, rules, report: cluster(documents) }, pageAssets());
    },
  ],
] as const) {
  test(`${name}: nothing from a document becomes markup, a script or an address`, async () => {
    const html = await make();
    assert.match(html, '&lt;script&gt;alert(1)&lt;/script&gt;');
    assert.not.match(html, /[\u202e\u001b]/);
    const elements = elementsOf(html);
    assert.is(elements.filter(({ tagName }) => tagName === 'img').length, 0);
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    assert.is(scripts.length, 2);
    assert.equal(
      scripts.map((script) => attributeOf(script, 'type')),
      ['application/json', undefined],
    );
    assert.ok(JSON.parse(textOf(scripts[0] as TreeElement)).sources.length > 0);
    for (const { attrs } of elements) {
      for (const { name: attribute, value } of attrs) {
        assert.not.match(attribute, /^on|^style$|^src$|^action$/);
        if (attribute === 'href') assert.match(value, /^#[\w-]+$/);
        if (attribute === 'id') assert.match(value, /^[\w-]+$/);
      }
    }
  });
}

test('the security policy lets the page’s own script and style run, and nothing else', async () => {
  const elements = elementsOf(await pageOn([DRAFT, SOURCE]));
  const policy = attributeOf(
    elements.find((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy') as TreeElement,
    'content',
  );
  const digest = (tag: string): string => {
    const element = elements.filter(({ tagName }) => tagName === tag).at(-1) as TreeElement;
    return `sha256-${createHash('sha256').update(textOf(element)).digest('base64')}`;
  };
  assert.is(
    policy,
    `default-src 'none'; script-src '${digest('script')}'; style-src '${digest('style')}'; base-uri 'none'; form-action 'none'`,
  );
  assert.not.match(
    readFileSync(new URL('../../dist/report-page.json', import.meta.url), 'utf8'),
    /https?:|url\(|eval\(/,
  );
});

test('the same report makes the same page', async () =>
  assert.is(await pageOn([DRAFT, SOURCE]), await pageOn([DRAFT, SOURCE])));

test('utterances: the earliest wording, and who reads what', async () => {
  const documents = await documentsOf([SOURCE, DRAFT]);
  const elements = elementsOf(printClusterPage({ documents, rules, report: cluster(documents) }, pageAssets()));
  const [title] = elements.filter(({ tagName }) => tagName === 'h1');
  assert.is(title && textOf(title), '2 utterances in more than one document, 1 of them in other words');
  const [first] = withClass(elements, 'utterance');
  assert.ok(first);
  const marked = elements.filter(({ tagName }) => tagName === 'mark').map(textOf);
  assert.equal(marked, ['not']);
  assert.match(textOf(first), /Fen Agency first by date agency\.md:6.*Quarrel Hill Star now for not weir\.md:8/);
});

test('a long report keeps what is far down as data', async () => {
  const many = Array.from({ length: 104 }, (_, i) => ({
    path: `weir-${i}.txt`,
    text: `“Boat ${i} is sold,” said Jarek Sool.\n`,
  }));
  const printed = await reportOn([...many, SOURCE]);
  const html = printCheckPage(printed, pageAssets());
  const elements = elementsOf(html);
  const drafts = withClass(elements, 'draft').length;
  assert.is(drafts, 100);
  const data = JSON.parse(textOf(elements.find((element) => attributeOf(element, 'id') === 'data') as TreeElement));
  assert.is(data.drafts.length, 4);
});

test('attributes and text are escaped', () =>
  assert.is(
    toHtml(h('p', { title: '"<&\'', hidden: true, id: undefined }, '<b>&', h('br'))),
    '<p title="&quot;&lt;&amp;&#39;" hidden>&lt;b&gt;&amp;<br></p>',
  ));

test.run();
