/** Whatever is wrong with the input is one line on standard error, with file and line where there is one, and exit 2. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder, STORY } from './run-misquote.ts';

const WRONG: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, readonly string[], RegExp])[] =
  [
    ['no command', {}, [], /^misquote: no command given; try .+/],
    ['an unknown command', {}, ['chekc', 'a.md'], /^misquote: unknown command chekc; did you mean check\?; see/],
    [
      'a key that is a list',
      { ...STORY, 'misquote.config.yaml': '? [a, b]\n: c\n' },
      ['check', 'altered.md'],
      /^misquote: misquote\.config\.yaml: “\[ a, b \]” is not known here; [^\n]+$/,
    ],
    [
      'an unknown option',
      STORY,
      ['check', 'altered.md', '--fromat', 'json'],
      /^misquote: unknown option fromat; did you mean --format\?; see/,
    ],
    [
      'a wrong choice',
      STORY,
      ['check', 'altered.md', '--format', 'xml'],
      /^misquote: --format cannot be "xml"; it may be text, json/,
    ],
    ['an option without its value', STORY, ['check', 'altered.md', '--format'], /^misquote: --format needs a value/],
    ['check of nothing', {}, ['check'], /^misquote: nothing to check; name drafts, or use --staged$/],
    [
      'drafts swallowed by --against',
      STORY,
      ['check', '--against', 'agency.md', 'altered.md'],
      /^misquote: nothing to check; name the drafts before/,
    ],
    ['extract of nothing', {}, ['extract'], /^misquote: no documents given; name files, folders or globs$/],
    ['a missing file', {}, ['check', 'gone.md'], /^misquote: gone\.md: no such file or folder$/],
    [
      'a missing source',
      STORY,
      ['check', 'faithful.md', '--against', 'gone.md'],
      /^misquote: gone\.md: no such file or folder$/,
    ],
    [
      'a folder without documents',
      { 'pictures/a.png': 'x' },
      ['check', 'pictures'],
      /^misquote: pictures: a folder without documents \(looked for .+ \.txt .+\)$/,
    ],
    ['a glob that matches nothing', STORY, ['check', '*.rst'], /^misquote: \*\.rst: matches no file$/],
    [
      'a picture',
      { 'a.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
      ['check', 'a.txt'],
      /^misquote: a\.txt: not a text file; .+$/,
    ],
    [
      'broken front matter',
      { 'a.md': '---\ntitle: x\noutlet: [a\n---\ntext\n' },
      ['check', 'a.md'],
      /^misquote: a\.md:[34]: broken front matter: .+$/,
    ],
    [
      'a broken line of bulk',
      { 'b.jsonl': '{"text":"x"}\n\n{"text":\n' },
      ['check', 'b.jsonl'],
      /^misquote: b\.jsonl:3: not a JSON record; .+$/,
    ],
    [
      'a configuration that is no YAML',
      { ...STORY, 'misquote.config.yaml': 'rules:\n  a: [\n' },
      ['check', 'altered.md'],
      /^misquote: misquote\.config\.yaml:\d: not valid YAML: .+$/,
    ],
    [
      'an unknown key of the configuration',
      { ...STORY, 'misquote.config.yaml': 'failOn: error\nfailon: error\n' },
      ['check', 'altered.md'],
      /^misquote: misquote\.config\.yaml:2: “failon” is not known here; did you mean “failOn”\?$/,
    ],
    [
      'an unknown rule in the configuration',
      { ...STORY, 'misquote.config.yaml': 'rules:\n  # off for now\n  altered-words: off\n' },
      ['check', 'altered.md'],
      /^misquote: misquote\.config\.yaml:3: rules: “altered-words” is not known here; .+$/,
    ],
    [
      'a wrong value in the configuration',
      { ...STORY, 'misquote.config.yaml': 'profile: guardian\nfailOn: fatal\n' },
      ['check', 'altered.md'],
      /^misquote: misquote\.config\.yaml:2: failOn: must be one of error, warning, info, never$/,
    ],
    [
      'a configuration that is not there',
      STORY,
      ['check', 'altered.md', '--config', 'gone.yaml'],
      /^misquote: gone\.yaml: cannot be read: no such file or folder$/,
    ],
    [
      'a manifest with a wrong date',
      { ...STORY, 'm.yaml': 'altered.md:\n  outlet: x\n  date: soon\n' },
      ['check', 'altered.md', '--manifest', 'm.yaml'],
      /^misquote: m\.yaml:3: altered\.md: “soon” is not a date; write it as 2024-03-01$/,
    ],
    [
      'a manifest with an unknown field',
      { ...STORY, 'm.json': '{\n "altered.md": {\n  "datum": "2024-03-01"\n }\n}\n' },
      ['check', 'altered.md', '--manifest', 'm.json'],
      /^misquote: m\.json:3: altered\.md: “datum” is not known here; did you mean “date”\?$/,
    ],
    [
      'a roster without names',
      { ...STORY, 'p.yaml': '- name: Ada Prynne\n- roles: [warden]\n' },
      ['check', 'altered.md', '--people', 'p.yaml'],
      /^misquote: p\.yaml:2: 1: “name” is missing$/,
    ],
    [
      'a roster that is no list',
      { ...STORY, 'p.yaml': 'name: Ada Prynne\n' },
      ['check', 'altered.md', '--people', 'p.yaml'],
      /^misquote: p\.yaml: must be a list$/,
    ],
    [
      'a roster in CSV with one column twice',
      { ...STORY, 'p.csv': 'name,aliases, Aliases\nAda Prynne,Ada,Addy\n' },
      ['check', 'altered.md', '--people', 'p.csv'],
      /^misquote: p\.csv:1: there are two columns “aliases”; make them one$/,
    ],
    [
      'a roster in CSV with an unknown column',
      { ...STORY, 'p.csv': 'name,title\nAda Prynne,warden\n' },
      ['check', 'altered.md', '--people', 'p.csv'],
      /^misquote: p\.csv:2: “title” is no column of a roster; .+$/,
    ],
    ['--staged outside a repository', STORY, ['check', '--staged'], /^misquote: git .+: .+$/],
    [
      'a misspelt rule',
      {},
      ['explain', 'altered-wordng'],
      /^misquote: no rule “altered-wordng”; did you mean altered-wording\?$/,
    ],
    [
      'compare of a file and a name that no file has',
      { 'a.md': 'We go.' },
      ['compare', 'a.md', 'b.md'],
      /^misquote: a\.md is a file and “b\.md” is none; compare takes two wordings or two files$/,
    ],
    [
      'a folder named as the configuration',
      { ...STORY, 'misquote.config.yaml/x': '' },
      ['check', 'altered.md'],
      /^misquote: misquote\.config\.yaml: cannot be read: it is a folder$/,
    ],
    [
      'a folder that is extended',
      { ...STORY, 'house/x': '', 'misquote.config.yaml': 'extends: house\n' },
      ['check', 'altered.md'],
      /^misquote: misquote\.config\.yaml:1: extends: house is no file; extends takes files [^\n]+$/,
    ],
    [
      'a roster without an end',
      STORY,
      ['check', 'altered.md', '--people', '/dev/zero'],
      /^misquote: \/dev\/zero: more than 100 million bytes, and this limit is fixed; name a smaller file$/,
    ],
    [
      'a draft that an open comment swallows',
      { 'a.md': '<!-- “We go,” said Ada Lund.\n' },
      ['check', 'a.md'],
      /^misquote: a\.md: there is no text in it: line 1: “<!--” is never closed, and what follows is not read: close it$/,
    ],
    [
      'a name longer than any path',
      {},
      ['check', `${'a'.repeat(5_000)}.md`],
      /^misquote: a{300}…a{96}\.md: cannot be read: its path is too long$/,
    ],
    [
      'JSON of an action that has none',
      STORY,
      ['index', 'add', 'agency.md', '--archive', 'x.archive', '--format', 'json'],
      /^misquote: index add has no --format json, only index list$/,
    ],
    [
      'a report of an action that has none',
      STORY,
      ['index', 'verify', '--archive', 'x.archive', '--output', 'x.txt'],
      /^misquote: index verify writes no report; --output is for index list$/,
    ],
    ['an unknown rule', {}, ['explain', 'altered'], /^misquote: no rule “altered”; there are altered-wording, .+$/],
    ['compare of nothing', {}, ['compare', '', ''], /^misquote: there are no words in one of the two wordings/],
    ['compare of marks', {}, ['compare', 'We go.', '“…”'], /^misquote: there are no words in one of the two wordings/],
    [
      'a switch with a value',
      STORY,
      ['check', 'faithful.md', '--quiet=maybe'],
      /^misquote: --quiet takes no value; see/,
    ],
    ['an empty record', { 'a.json': '' }, ['check', 'a.json'], /^misquote: a\.json: there is nothing in it$/],
    [
      'an empty record in a folder',
      { ...STORY, 'a.json': '\n' },
      ['check', '.', '--fail-on', 'never'],
      /^misquote: a\.json: there is nothing in it$/,
    ],
    ['compare of one wording', {}, ['compare', 'a'], /^misquote: compare takes two wordings/],
    ['init with an operand', {}, ['init', 'x'], /^misquote: unknown operand x; see/],
    ['trace of no words', STORY, ['trace', ' ', 'agency.md'], /^misquote: no words to trace; .+$/],
    ['trace of marks', STORY, ['trace', '“…”', 'agency.md'], /^misquote: no words to trace; .+$/],
  ];

for (const [name, files, args, expected] of WRONG) {
  test(name, () =>
    inFolder(files, ({ run }) => {
      const { status, stderr } = run(args);
      assert.match(stderr.trimEnd(), expected);
      assert.is(stderr.trimEnd().split('\n').length, 1, stderr);
      assert.is(status, 2);
    }),
  );
}

test('one unreadable file among many: told, reported, and the rest is checked', () =>
  inFolder({ ...STORY, 'broken.md': '---\ndate: soon\n---\nx\n' }, ({ run }) => {
    const { status, stdout, stderr } = run(['check', '.', '--format', 'json']);
    assert.is(status, 2);
    assert.is(stderr, 'misquote: broken.md:2: date “soon” is not a date; write it as 2024-03-01\n');
    const report = JSON.parse(stdout);
    assert.equal(
      report.documents.map((document: { path: string; error?: string }) => [document.path, document.error]),
      [
        ['agency.md', undefined],
        ['altered.md', undefined],
        ['faithful.md', undefined],
        ['broken.md', 'broken.md:2: date “soon” is not a date; write it as 2024-03-01'],
      ],
    );
    assert.is(report.summary.findings.error, 1);
    assert.match(run(['check', '.']).stdout, 'broken.md\n  not read  broken.md:2: date “soon” is not a date');
  }));

test('a broken record among good ones, streamed', () =>
  inFolder(
    {
      'b.jsonl':
        '{"id":"a","text":"“The eels stay where they are,” said Jarek Sool."}\n{\n{"id":"c","text":"“So does the weir, I think,” said Jarek Sool."}\n',
    },
    ({ run }) => {
      const { status, stdout, stderr } = run(['extract', 'b.jsonl', '--format', 'ndjson']);
      assert.is(status, 2);
      assert.match(stderr, /^misquote: b\.jsonl:2: not a JSON record/);
      assert.equal(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).document),
        ['b.jsonl#a', 'b.jsonl#c'],
      );
    },
  ));

test('nothing is written but what was asked for', () =>
  inFolder(STORY, ({ run, path }) => {
    for (const args of [
      ['check', '.'],
      ['extract', '.'],
      ['cluster', '.'],
      ['trace', 'the weir will not open', '.'],
      ['explain'],
    ])
      run(args);
    for (const name of ['misquote.config.yaml', '.git', 'dist', 'out.json'])
      assert.not.ok(existsSync(join(path, name)), name);
  }));

test.run();
