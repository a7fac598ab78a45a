/** Whatever kept a quotation from being checked is told on standard error, in the report and by the exit status. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pdfFile } from '../support/pdf-file.ts';
import { inFolder } from './run-misquote.ts';
import type { Folder } from './run-misquote.ts';

const DRAFT = '“The sluice opens on Monday at nine,” said Maren Holt, the lock keeper.\n';
const SOURCE = 'Holt, the lock keeper, said: “The sluice opens on Monday at nine.”\n';
const BINARY = Uint8Array.from({ length: 400 }, (_, i) => (i * 37) & 0xff);
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
const OLD_OFFICE = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Array.from({ length: 600 }, () => 0),
]);

interface Case {
  readonly name: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly prepare?: (folder: Folder) => void;
  readonly args: readonly string[];
  /** What standard error and the report say, one line each. */
  readonly told: readonly RegExp[];
  /** The report is printed: what of the rest was checked. */
  readonly checked?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a file that is not there',
    args: ['gone.md', 'draft.md'],
    told: [/^gone\.md: no such file/],
    checked: ['draft.md'],
  },
  {
    name: 'a glob that matches nothing',
    args: ['draft.md', '*.markdown'],
    told: [/^\*\.markdown: matches no file$/],
    checked: ['draft.md'],
  },
  {
    name: 'sources that match nothing',
    args: ['draft.md', '--against', 'wire/*.txt'],
    told: [/^wire\/\*\.txt: matches no file$/],
    checked: ['draft.md'],
  },
  {
    name: 'a link out of the folder, to a file and to a folder, and one that leads nowhere',
    files: { 'desk/a.md': DRAFT, 'wire/b.md': SOURCE },
    prepare: ({ path }) => {
      symlinkSync('../wire/b.md', join(path, 'desk/b.md'));
      symlinkSync('../wire', join(path, 'desk/wire'));
      symlinkSync('gone.md', join(path, 'desk/z.md'));
    },
    args: ['desk'],
    told: [
      /^desk\/b\.md: a link out of the folder is not followed; name it/,
      /^desk\/wire: a link out of the folder is not followed; name it/,
      /^desk\/z\.md: cannot be read: no such file or folder$/,
    ],
    checked: ['desk/a.md'],
  },
  {
    name: 'an empty folder beside others',
    prepare: ({ path }) => mkdirSync(join(path, 'empty')),
    args: ['draft.md', 'empty'],
    told: [/^empty: a folder without documents/],
    checked: ['draft.md'],
  },
  {
    name: 'bytes that are no text',
    files: { 'b.md': BINARY },
    args: ['b.md', 'draft.md'],
    told: [/^b\.md: not a text file; /],
    checked: ['draft.md'],
  },
  {
    name: 'an empty source',
    files: { 's.txt': '' },
    args: ['draft.md', '--against', 's.txt'],
    told: [/^s\.txt: there is no text in it, so nothing can be held against it$/],
    checked: ['draft.md'],
  },
  {
    name: 'a source of blank lines and front matter',
    files: { 's.md': '---\ntitle: Locks\n---\n\n\n' },
    args: ['draft.md', '--against', 's.md'],
    told: [/^s\.md: there is no text in it/],
    checked: ['draft.md'],
  },
  {
    name: 'a source of records without one',
    files: { 's.jsonl': '\n\n' },
    args: ['draft.md', '--against', 's.jsonl'],
    told: [/^s\.jsonl: there is no record in it$/],
    checked: ['draft.md'],
  },
  {
    name: 'a page whose text a script loads',
    files: { 's.html': '<!doctype html><html><body><div id="app"></div><script>load()</script></body></html>' },
    args: ['draft.md', '--against', 's.html'],
    told: [/^s\.html: no article text in the page; /],
    checked: ['draft.md'],
  },
  {
    name: 'a PDF of pictures',
    files: { 's.pdf': pdfFile([[]]) },
    args: ['draft.md', '--against', 's.pdf'],
    told: [/^s\.pdf: no text in it, only pictures of pages; /],
    checked: ['draft.md'],
  },
  {
    name: 'a Word file with a password, or of before 2007',
    files: { 's.docx': OLD_OFFICE },
    args: ['draft.md', '--against', 's.docx'],
    told: [/^s\.docx: .+; .+/],
    checked: ['draft.md'],
  },
  {
    name: 'a record without a text',
    files: { 'b.jsonl': `${JSON.stringify({ id: 'one', text: DRAFT })}\n{"id":"two"}\n` },
    args: ['b.jsonl'],
    told: [/^b\.jsonl:2: the record has no "text"; /],
    checked: ['b.jsonl#one'],
  },
  {
    name: 'a source of records whose text is empty',
    files: { 's.jsonl': '{"id":"1","text":""}\n' },
    args: ['draft.md', '--against', 's.jsonl'],
    told: [/^s\.jsonl#1: there is no text in it, so nothing can be held against it$/],
    checked: ['draft.md'],
  },
  {
    name: 'a record with two texts',
    files: { 'b.jsonl': `{"id":"one","text":"Shut.","text":"Open."}\n${JSON.stringify({ id: 'two', text: DRAFT })}\n` },
    args: ['b.jsonl'],
    told: [/^b\.jsonl:1: the name “text” stands twice in one record, .+; keep one$/],
    checked: ['b.jsonl#two'],
  },
  {
    name: 'articles in a folder that were cut short, beside settings and data that are none',
    files: {
      'desk/a.json': '{"type": "story", "headlines": {"basic": "Weir sta',
      'desk/b.xml': '<?xml version="1.0"?>\n<story><p>“The weir holds,” she sa',
      'desk/c.json': '{\n  // which files\n  "include": ["src", /* all of them */],\n}\n',
      'desk/d.json': '{"name": "desk"}',
      'desk/e.xml': '<project><name>desk</name></project>',
      'desk/f.md': DRAFT,
    },
    args: ['desk', '--quiet'],
    told: [
      /^desk\/a\.json:1: not JSON: a string opens here and never closes; the file may have been cut short$/,
      /^desk\/b\.xml:2: not well-formed XML: .+; export the file again$/,
    ],
    checked: ['desk/f.md'],
  },
  {
    name: 'files of which git has only the pointer',
    files: { 'desk/a.md': POINTER, 'desk/b.docx': POINTER, 'desk/c.json': POINTER, 'desk/d.jsonl': POINTER },
    args: ['desk', 'draft.md'],
    told: ['a.md', 'b.docx', 'c.json', 'd.jsonl'].map(
      (name) => new RegExp(`^desk/${name}: is a Git LFS pointer: fetch the file with git lfs pull$`),
    ),
    checked: ['draft.md'],
  },
];

interface Told {
  readonly path: string;
  readonly error?: string;
}

for (const { name, files = {}, prepare, args, told, checked = [] } of CASES) {
  test(name, () =>
    inFolder({ 'draft.md': DRAFT, ...files }, (folder) => {
      prepare?.(folder);
      const { status, stdout, stderr } = folder.run(['check', ...args, '--format', 'json']);
      const lines = stderr.trimEnd().split('\n');
      assert.is(lines.length, told.length, stderr);
      const documents: readonly Told[] = JSON.parse(stdout).documents;
      const errors = documents.flatMap(({ error }) => error ?? []);
      for (const [i, pattern] of told.entries()) {
        assert.match((lines[i] ?? '').replace(/^misquote: /, ''), pattern);
        assert.match(errors[i] ?? '', pattern);
      }
      assert.is(errors.length, told.length);
      assert.equal(
        documents.filter(({ error }) => error === undefined).map(({ path }) => path),
        checked,
      );
      assert.is(status, 2);
      const text = folder.run(['check', ...args]);
      assert.match(text.stdout, `${told.length} file${told.length === 1 ? '' : 's'} not read`);
      assert.is(text.status, 2);
    }),
  );
}

test('nothing at all to check', () =>
  inFolder({ 'empty/package.json': '{"name":"x"}', 'none/.keep': '' }, ({ run, write }) => {
    write('a.jsonl', '');
    for (const [args, says] of [
      [['check'], /^misquote: nothing to check; name drafts, or use --staged\n$/],
      [['check', 'none'], /^misquote: none: a folder without documents/],
      [['check', 'empty'], /^misquote: nothing to check: none of the files is in a form that misquote reads\n$/],
      [['check', 'a.jsonl'], /^misquote: a\.jsonl: there is no record in it\n$/],
    ] as const) {
      const { status, stderr } = run(args);
      assert.match(stderr, says);
      assert.is(status, 2, args.join(' '));
    }
  }));

test('a source in another language neither verifies a quotation nor accuses it', () =>
  inFolder(
    {
      'draft.md': DRAFT,
      'quelle.md':
        'Die Schleuse öffnet am Montag um neun Uhr, und danach bleibt sie für den ganzen Sommer offen. „Die Schleuse öffnet am Montag um neun“, sagte Maren Holt, die Schleusenwärterin, am Abend vor dem Rat der Stadt.\n',
    },
    ({ run }) => {
      const { status, stdout } = run(['check', 'draft.md', '--against', 'quelle.md', '--format', 'json']);
      const { findings, quotations } = JSON.parse(stdout);
      assert.equal(
        findings.map(({ rule, message }: { rule: string; message: string }) => [rule, message]),
        [['unverifiable-quote', 'cannot tell: no source is in this language']],
      );
      assert.is(quotations[0].status, 'unverifiable');
      assert.is(status, 0);
    },
  ));

test('a link that somebody names is read, and one within the folder is the file itself', () =>
  inFolder({ 'desk/a.md': DRAFT, 'wire/b.md': SOURCE }, ({ path, run }) => {
    symlinkSync('a.md', join(path, 'desk/again.md'));
    assert.is(run(['extract', 'desk']).stderr, '');
    symlinkSync('../wire/b.md', join(path, 'desk/b.md'));
    const { status, stderr, stdout } = run(['extract', 'desk', 'desk/b.md']);
    assert.is(stderr, '');
    assert.match(stdout, 'desk/b.md');
    assert.is(status, 0);
  }));

test('a manifest that names what is not there says so, and nothing of what it knows by a glob', () =>
  inFolder(
    {
      'draft.md': DRAFT,
      'm.yaml': 'draft.md: { outlet: A }\ndarft.md: { date: 2024-03-01 }\nwire/*.md: { outlet: B }\n',
    },
    ({ run }) => {
      const { stderr, status } = run(['check', 'draft.md', '--manifest', 'm.yaml']);
      assert.is(stderr, 'misquote: m.yaml: names darft.md, which is not there; what it says of it holds for nothing\n');
      assert.is(status, 0);
    },
  ));

test('a staged file of which git has only the pointer is not read', () =>
  inFolder({ 'a.md': POINTER }, ({ path, run }) => {
    for (const args of [
      ['init', '-q'],
      ['add', 'a.md'],
    ])
      execFileSync('git', args, { cwd: path });
    const { status, stderr } = run(['check', '--staged']);
    assert.is(stderr, 'misquote: a.md: is a Git LFS pointer: fetch the file with git lfs pull\n');
    assert.is(status, 2);
  }));

test('a draft without a word is told, and so is a record', () =>
  inFolder({ 'a.md': '', 'draft.md': DRAFT }, ({ run, write }) => {
    const { stderr, stdout } = run(['check', 'a.md', 'draft.md', '--format', 'json']);
    assert.is(stderr, 'misquote: a.md: there is no text in it\n');
    assert.equal(JSON.parse(stdout).documents[0].warnings, ['there is no text in it']);
    write('b.jsonl', '{"id":"1","text":""}\n');
    assert.is(run(['check', 'b.jsonl']).stderr, 'misquote: b.jsonl#1: there is no text in it\n');
  }));

test('an article of which nothing but the headline can be read is told, draft or source', () =>
  inFolder(
    {
      'a.json':
        '{"type":"story","version":"0.10.0","headlines":{"basic":"Weir stays shut"},"content_elements":[{"type":"text"}]}',
      'draft.md': DRAFT,
    },
    ({ run }) => {
      for (const args of [
        ['extract', 'a.json'],
        ['check', 'draft.md', '--against', 'a.json'],
      ]) {
        assert.match(run(args).stderr, 'misquote: a.json: there is nothing but a headline in it\n');
      }
    },
  ));

test('a source that a folder or a glob of drafts holds too is a source', () =>
  inFolder({ 'draft.md': DRAFT.replace('nine', 'noon'), 'sources/a.md': SOURCE }, ({ run }) => {
    for (const args of [
      ['check', '.', '--against', 'sources'],
      ['check', '**/*.md', '--against', 'sources/**'],
      ['check', 'draft.md', 'sources/a.md', '--against', 'sources/a.md'],
    ]) {
      const { status, stdout, stderr } = run([...args, '--format', 'json']);
      assert.is(stderr, '');
      const { documents, findings } = JSON.parse(stdout);
      assert.equal(
        documents.map(({ path, role }: { path: string; role: string }) => [path, role]),
        [
          ['draft.md', 'draft'],
          ['sources/a.md', 'source'],
        ],
      );
      assert.equal(
        findings.map(({ rule }: { rule: string }) => rule),
        ['altered-wording'],
      );
      assert.is(status, 1);
    }
    // Named, one of the sources is held against the others.
    assert.equal(
      JSON.parse(run(['check', 'sources/a.md', '--against', '.', '--format', 'json']).stdout).documents.length,
      2,
    );
  }));

test('nothing left to check, or to check against, is no clean check', () =>
  inFolder({ 'draft.md': DRAFT, 'sources/a.md': SOURCE }, ({ run }) => {
    const none = run(['check', '.', '--against', '.']);
    assert.is(none.stderr, 'misquote: nothing to check: every draft is one of the sources (--against) too\n');
    assert.is(none.status, 2);
    const alone = run(['check', 'draft.md', 'sources/a.md', '--against', 'sources']);
    assert.is(
      alone.stderr,
      'misquote: nothing to hold the drafts against: every source (--against) is one of the drafts too\n',
    );
    assert.is(alone.status, 2);
  }));

test('what proves to be no article in a folder of records is told, one quotation a line or all in one report', () =>
  inFolder({ 'x.json': '{"a":1}', 'y.xml': '<a/>', 'a.jsonl': `${JSON.stringify({ text: DRAFT })}\n` }, ({ run }) => {
    for (const args of [[], ['--format', 'ndjson'], ['--format', 'ndjson', '--threads', '2']]) {
      assert.is(
        run(['extract', '.', ...args]).stderr,
        'misquote: 2 files are in no form that misquote reads and were passed over: 1 .json, 1 .xml\n',
      );
    }
  }));

test('a folder of pictures and programs beside a draft: one line for all of them, nothing where there are none', () =>
  inFolder({ 'desk/draft.md': DRAFT, 'clean/draft.md': DRAFT }, ({ run, write }) => {
    for (let i = 0; i < 100; i++) write(`desk/p${i}.PNG`, '');
    for (const name of ['a.exe', 'b.rtf', 'c.tex', 'd.pages', 'LICENSE', '.gitignore', 'e.key'])
      write(`desk/${name}`, 'x');
    const { stderr, stdout, status } = run(['extract', 'desk', '--format', 'json']);
    assert.is(
      stderr,
      'misquote: 106 files are in no form that misquote reads and were passed over: 100 .png, 1 without an ending, 1 .exe, 1 .key, 1 .pages, 2 of other kinds\n',
    );
    assert.equal(JSON.parse(stdout).passedOver.slice(0, 2), [
      { ending: '.png', files: 100 },
      { ending: '', files: 1 },
    ]);
    assert.is(status, 0);
    assert.is(run(['extract', 'desk', '--quiet']).stderr, '');
    assert.is(JSON.parse(run(['check', 'clean', '--format', 'json']).stdout).passedOver, undefined);
  }));

test.run();
