/** Files in every form go in as they are: found in folders, known by their content, corrected where they stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from './run-misquote.ts';

const WORDS = 'The eastern pier is cracked from end to end and no bus crosses it until I say so';
const NAMED = `<p>“Nobody crosses it in May,” said Ines Calloway &amp; sons. Calloway is the county’s engineer.</p>`;
const page = (words: string): string =>
  `<!DOCTYPE html><html><head><meta property="article:published_time" content="2024-03-01"></head><body><article>
<h1>Bridge stays shut</h1>${NAMED}
<p>“${words},” said <b>Ines</b> Calloway, the chief engineer.</p></article></body></html>\n`;
const ninjs = (words: string, more: object = {}): string =>
  JSON.stringify({
    uri: 'urn:fen:1',
    type: 'text',
    pubstatus: 'usable',
    firstcreated: '2024-03-01T09:00:00Z',
    source: 'Fen Agency',
    body_html: page(words),
    ...more,
  });
const DRAFT = `“${WORDS.replace('eastern', 'western')},” said Ines Calloway, the chief engineer.\n`;

test('a folder is searched for every form; JSON and XML that are no articles are passed over there', () =>
  inFolder(
    {
      'drafts/a.md': DRAFT,
      'wire/item.json': ninjs(WORDS),
      'wire/package.json': '{"name":"x"}',
      'wire/pom.xml': '<project/>',
      'wire/logo.png': Uint8Array.of(0x89, 0x50, 0, 0),
    },
    (folder) => {
      const { status, stdout, stderr } = folder.run(['check', 'drafts', '--against', 'wire', '--format', 'json']);
      assert.is(
        stderr,
        'misquote: 3 files are in no form that misquote reads and were passed over: 1 .json, 1 .png, 1 .xml\n',
      );
      assert.is(status, 1);
      const { documents, findings, passedOver } = JSON.parse(stdout);
      assert.equal(passedOver, [
        { ending: '.json', files: 1 },
        { ending: '.png', files: 1 },
        { ending: '.xml', files: 1 },
      ]);
      assert.equal(
        documents.map(({ path }: { path: string }) => path),
        ['drafts/a.md', 'wire/item.json'],
      );
      assert.equal(documents[1].published, {
        value: '2024-03-01T09:00:00Z',
        basis: 'metadata',
        source: 'firstcreated',
      });
      assert.is(findings[0].rule, 'altered-wording');
    },
  ));

test('the same file given by name is told', () =>
  inFolder({ 'a.md': DRAFT, 'package.json': '{"name":"x"}' }, (folder) => {
    const { status, stderr } = folder.run(['check', 'a.md', '--against', 'package.json']);
    assert.is(status, 2);
    assert.match(stderr, /^misquote: package\.json: in no form that is known: .+; say which with --input-format\n$/);
  }));

test('--input-format outranks content and ending', () =>
  inFolder(
    {
      'a.md': '# “Eels,” she said.\n',
      'page.dat': page(WORDS),
      'records.log': '{"id":"7","text":"“Eels,” said Ada Quill."}\n',
    },
    (folder) => {
      const extracted = (...args: string[]) => folder.run(['extract', '--format', 'ndjson', ...args]).stdout;
      assert.match(extracted('page.dat'), WORDS);
      const plain = JSON.parse(
        folder.run(['extract', 'page.dat', '--input-format', 'text', '--format', 'json']).stdout,
      );
      assert.is(plain.documents[0].published.value, null);
      assert.match(extracted('records.log', '--input-format', 'jsonl'), '"document":"records.log#7"');
      const wrong = folder.run(['extract', 'a.md', '--input-format', 'poem']);
      assert.is(wrong.status, 2);
      assert.match(wrong.stderr, /--input-format cannot be "?poem"?; it may be .*html/);
    },
  ));

test('lines of a bulk file are read each by its form', () =>
  inFolder(
    { 'a.md': DRAFT, 'wire.jsonl': `{"id":1,"text":"The eels were counted by hand."}\n${ninjs(WORDS)}\n{"id":3}\n` },
    (folder) => {
      const { status, stdout, stderr } = folder.run(['check', 'a.md', '--against', 'wire.jsonl']);
      assert.match(stdout, '1 March 2024, 09:00 UTC (firstcreated), wire.jsonl#urn:fen:1:1');
      assert.is(stderr, 'misquote: wire.jsonl:3: the record has no "text"; give it the article\'s text\n');
      assert.is(status, 2);
    },
  ));

test('the date of a source says where it was read', () =>
  inFolder({ 'a.md': DRAFT, 'page.html': page(WORDS) }, (folder) => {
    const { stdout } = folder.run(['check', 'a.md', '--against', 'page.html']);
    assert.match(stdout, '1 March 2024 (article:published_time), page.html:3');
  }));

test('a withheld item is no earliest source of the others', () =>
  inFolder(
    {
      'a.json': ninjs(WORDS.replace('eastern', 'western'), {
        firstcreated: '2024-02-01T09:00:00Z',
        pubstatus: 'withheld',
      }),
      'b.json': ninjs(WORDS),
    },
    (folder) => {
      const { findings, documents } = JSON.parse(folder.run(['check', 'a.json', 'b.json', '--format', 'json']).stdout);
      const [finding] = findings;
      const pathOf = (id: string) => documents.find((document: { id: string }) => document.id === id).path;
      assert.is(pathOf(finding.document), 'a.json');
      assert.is(finding.evidence.path, 'b.json');
    },
  ));

test('fix writes into HTML and JSON what stands there in HTML and JSON', () =>
  inFolder(
    {
      'wire.md': `“${WORDS},” said Ines Calloway.\n`,
      'a.html': page(DRAFT.slice(1, WORDS.length + 1)),
      'b.json': ninjs(DRAFT.slice(1, WORDS.length + 1)),
    },
    (folder) => {
      const { status, stderr } = folder.run(['fix', 'a.html', 'b.json', '--against', 'wire.md', '--fail-on', 'never']);
      assert.is(stderr, '');
      assert.is(status, 0);
      assert.is(readFileSync(join(folder.path, 'a.html'), 'utf8'), page(WORDS));
      assert.is(readFileSync(join(folder.path, 'b.json'), 'utf8'), ninjs(WORDS));
    },
  ));

test('a feed and a mailbox are never corrected', () =>
  inFolder(
    {
      'wire.md': `“${WORDS},” said Ines Calloway.\n`,
      'feed.rss': `<rss><channel><title>C</title><item><guid>7</guid><description><![CDATA[<p>${DRAFT}</p>]]></description></item></channel></rss>`,
    },
    (folder) => {
      const before = readFileSync(join(folder.path, 'feed.rss'), 'utf8');
      const { stderr, status } = folder.run(['fix', 'feed.rss', '--against', 'wire.md']);
      assert.match(stderr, 'misquote: feed.rss: a file of several documents is never corrected\n');
      assert.is(status, 1);
      assert.is(readFileSync(join(folder.path, 'feed.rss'), 'utf8'), before);
    },
  ));

test.run();
