/** What is read at most: each limit has a name, is told when it is hit, and can be raised. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { strToU8, zipSync } from 'fflate';
import { paragraph, run as wordRun, wordFile } from '../support/word-file.ts';
import { inFolder } from './run-misquote.ts';

const SAID = '“The sluice opens on Monday,” said Maren Holt. ';
const TOLD = 'The sluice opens on Monday, Maren Holt said. ';
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const mail = (parts: number): string =>
  `From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\n\n${SAID}\n`.repeat(parts)}--b--\n`;

/** A file beyond a limit that is set low, the limit, and what it takes to be read. */
const CASES: readonly {
  readonly limit: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly set: number;
  readonly enough: number;
  readonly says: RegExp;
}[] = [
  {
    limit: 'fileSize',
    file: 'a.txt',
    content: TOLD.repeat(28_000),
    set: 1,
    enough: 2,
    says: /^a\.txt: more than 1 million bytes; /,
  },
  {
    limit: 'textSize',
    file: 'a.txt',
    content: TOLD.repeat(28_000),
    set: 1,
    enough: 2,
    says: /^a\.txt: 1\.3 million characters of text, more than 1; /,
  },
  {
    limit: 'textSize',
    file: 'a.jsonl',
    content: JSON.stringify({ text: TOLD.repeat(28_000) }),
    set: 1,
    enough: 2,
    says: /^a\.jsonl:1: more than 1 million characters of text; /,
  },
  {
    limit: 'fileSize',
    file: 'a.jsonl',
    content: JSON.stringify({ text: SAID, note: 'x'.repeat(3_200_000) }),
    set: 1,
    enough: 4,
    says: /^a\.jsonl:1: a line of more than 1 million bytes; /,
  },
  {
    limit: 'expansion',
    file: 'a.docx',
    content: wordFile({ body: paragraph(wordRun(TOLD.repeat(30_000))) }),
    set: 20,
    enough: 600,
    says: /^a\.docx: word\/document\.xml unpacks to \d+ times its packed size, more than 20; /,
  },
  {
    limit: 'depth',
    file: 'a.json',
    content: `{"segments":[{"id":0,"start":0,"end":1,"text":${JSON.stringify(SAID)}}],"language":"en","text":${nested(30)}}`,
    set: 20,
    enough: 40,
    says: /^a\.json:1: values nest deeper than 20; /,
  },
  {
    limit: 'depth',
    file: 'a.nitf',
    content: `<nitf><body><body.content>${'<p>'.repeat(30)}${SAID}${'</p>'.repeat(30)}</body.content></body></nitf>`,
    set: 20,
    enough: 40,
    says: /^a\.nitf:1: elements nest deeper than 20; /,
  },
  {
    limit: 'parts',
    file: 'a.eml',
    content: mail(40),
    set: 20,
    enough: 60,
    says: /^a\.eml: more than 20 parts; /,
  },
  {
    limit: 'parts',
    file: 'a.docx',
    content: zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`word/${i}`, strToU8('x')]))),
    set: 20,
    enough: 60,
    says: /^a\.docx: 40 parts in it, more than 20; /,
  },
  {
    limit: 'compared',
    file: 'a.md',
    content: SAID.repeat(30),
    set: 20,
    enough: 30,
    says: /^a\.md: 30 quotations, more than 20; /,
  },
];

for (const { limit, file, content, set, enough, says } of CASES) {
  test(`${limit}, of ${file}: told in a line and in the report, with what raises it`, () =>
    inFolder({ [file]: content, 'b.txt': SAID }, ({ write, run }) => {
      write('misquote.config.yaml', `limits:\n  ${limit}: ${set}\n`);
      const refused = run(['check', file, 'b.txt', '--format', 'json']);
      const end = `; raise limits.${limit} in the configuration to have it read`;
      const [line = '', ...more] = refused.stderr.trimEnd().split('\n');
      assert.equal(more, []);
      assert.match(line.replace(/^misquote: /, ''), says);
      assert.ok(line.endsWith(end), line);
      const { documents } = JSON.parse(refused.stdout);
      assert.equal(
        documents
          .filter(({ error }: { error?: string }) => error !== undefined)
          .map(({ error }: { error: string }) => `misquote: ${error}`),
        [line],
      );
      assert.ok(documents.some(({ path }: { path: string }) => path === 'b.txt'));
      assert.is(refused.status, 2);
      write('misquote.config.yaml', `limits:\n  ${limit}: ${enough}\n`);
      assert.not.match(run(['check', file, 'b.txt', '--format', 'json']).stderr, 'limits.');
    }));
}

test('quotations that are only listed have a limit of their own', () =>
  inFolder({ 'a.md': SAID.repeat(30), 'misquote.config.yaml': 'limits: { compared: 20 }\n' }, ({ write, run }) => {
    assert.is(run(['extract', 'a.md']).status, 0);
    write('misquote.config.yaml', 'limits: { quotations: 20 }\n');
    for (const format of ['text', 'json', 'ndjson']) {
      const { stderr, status } = run(['extract', 'a.md', '--format', format]);
      assert.is(
        stderr,
        'misquote: a.md: 30 quotations, more than 20; raise limits.quotations in the configuration to have it read\n',
      );
      assert.is(status, 2);
    }
  }));

test('a limit that is none, or beyond what can be, is told with its line', () =>
  inFolder({ 'a.txt': SAID, 'misquote.config.yaml': 'limits:\n  filesize: 3\n' }, ({ write, run }) => {
    assert.match(run(['check', 'a.txt']).stderr, /^misquote: misquote\.config\.yaml:2: .*did you mean “fileSize”\?\n$/);
    write('misquote.config.yaml', 'limits:\n  depth: 100000\n');
    const { stderr, status } = run(['check', 'a.txt']);
    assert.is(stderr, 'misquote: misquote.config.yaml:2: limits.depth: must be <= 1000\n');
    assert.is(status, 2);
  }));

test('limits of a file that is extended hold one by one', () =>
  inFolder(
    {
      'base.yaml': 'limits:\n  depth: 40\n  parts: 7\n',
      'misquote.config.yaml': 'extends: base.yaml\nlimits:\n  parts: 9\n',
    },
    ({ run }) => {
      const { limits } = JSON.parse(run(['check', '--print-config']).stdout);
      assert.equal([limits.depth, limits.parts, limits.expansion], [40, 9, 600]);
    },
  ));

test('a device that never ends is no file', () =>
  inFolder({ 'misquote.config.yaml': 'limits:\n  fileSize: 3\n' }, ({ run }) => {
    const { stderr, status } = run(['check', '/dev/zero']);
    assert.match(stderr, /^misquote: \/dev\/zero: more than 3 million bytes; raise limits\.fileSize .+\n$/);
    assert.is(status, 2);
  }));

test.run();
