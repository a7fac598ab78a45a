/** The configuration file: found upward, laid over others, told apart by document, printed as it holds. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import type { Finding } from '../../src/model/report.ts';
import type { Answer, Folder } from './run-misquote.ts';
import { inFolder, STORY } from './run-misquote.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8'));
const isConfiguration = new Ajv2020({ allErrors: true }).compile(schema);

const found = ({ stdout }: Answer): string[] =>
  JSON.parse(stdout).findings.map(({ path, severity, rule }: Finding) => `${path} ${severity} ${rule}`);
const check = ({ run }: Folder, ...args: string[]): string[] => found(run(['check', ...args, '--format', 'json']));

/** The agency said “We are going to count them”, one paper “gonna”, and somebody is nobody. */
const DESK = {
  'agency.md': '---\ndate: 2023-11-06\n---\n\n“We are going to count the eels by hand,” said Ottoline Brandt.\n',
  'news/eels.md': '---\ndate: 2023-11-07\n---\n\n“We are gonna count the eels by hand,” said Ottoline Brandt.\n',
  'opinion/eels.md': '---\ndate: 2023-11-08\n---\n\n“We are gonna count the eels by hand,” said Ottoline Brandt.\n',
};

test('a configuration is laid over those that it extends, each with paths of its own', () =>
  inFolder(
    {
      ...DESK,
      'house/base.yaml':
        'against: [../agency.md]\nfailOn: warning\npermitted: { dialect: finding }\nrules: { altered-wording: warning }\n',
      'house/desk.yml': 'extends: base.yaml\nprofile: nyt\npermitted:\n  compound: pass\n',
      'misquote.config.yaml': 'extends: [house/desk.yml]\npermitted:\n  compound: warning\n',
    },
    (folder) => {
      const { status, stdout, stderr } = folder.run(['check', '--print-config']);
      assert.is(status, 0, stderr);
      assert.equal(JSON.parse(stdout), {
        against: ['agency.md'],
        failOn: 'warning',
        limits: DEFAULT_LIMITS,
        profile: 'nyt',
        permitted: { dialect: 'finding', compound: 'warning' },
        rules: { 'altered-wording': 'warning' },
      });
      assert.is(stderr, 'made of house/base.yaml, house/desk.yml, misquote.config.yaml\n');
      assert.ok(isConfiguration(JSON.parse(stdout)), JSON.stringify(isConfiguration.errors));
      assert.equal(check(folder, 'news/eels.md'), ['news/eels.md warning altered-wording']);
      assert.is(folder.run(['check', 'news/eels.md']).status, 1);
    },
  ));

test('it is found from a folder below, and --config outranks it', () =>
  inFolder(
    { ...DESK, 'misquote.config.yaml': 'against: agency.md\n', 'other.json': '{ "failOn": "never" }' },
    ({ run }) => {
      const { documents } = JSON.parse(run(['check', 'eels.md', '--format', 'json'], { below: 'news' }).stdout);
      assert.equal(
        documents.map(({ path }: { path: string }) => path),
        ['eels.md', '../agency.md'],
      );
      assert.equal(JSON.parse(run(['--print-config'], { below: 'news' }).stdout).against, ['../agency.md']);
      assert.equal(JSON.parse(run(['--print-config', '--config', 'other.json']).stdout).failOn, 'never');
      assert.match(run(['--print-config', '--config', 'gone.json']).stderr, /^misquote: gone\.json: cannot be read/);
    },
  ));

test('overrides hold for the documents that fit them, the later one over the former', () =>
  inFolder(
    {
      ...DESK,
      'misquote.config.yaml': `against: agency.md
permitted: { dialect: finding }
overrides:
  - files: opinion/**
    permitted: { dialect: pass }
  - files: [news/*.md, wire/*.md]
    rules: { altered-wording: warning }
`,
    },
    (folder) => {
      assert.equal(check(folder, 'news', 'opinion'), ['news/eels.md warning altered-wording']);
      const of = (...args: string[]) => JSON.parse(folder.run(['--print-config', ...args]).stdout);
      assert.equal(of('opinion/eels.md').permitted, { dialect: 'pass' });
      assert.is(of('opinion/eels.md').overrides, undefined);
      assert.equal(of('news/eels.md').rules, { 'altered-wording': 'warning' });
      assert.equal(of().overrides[1].files, ['news/*.md', 'wire/*.md']);
      assert.ok(isConfiguration(of()), JSON.stringify(isConfiguration.errors));
    },
  ));

test('what the command line says outranks overrides; a rule that is off for one document is not for another', () =>
  inFolder(
    {
      ...DESK,
      'misquote.config.yaml':
        'against: agency.md\nprofile: ap\npermitted: { dialect: finding }\noverrides:\n  - { files: opinion/eels.md, profile: guardian, rules: { altered-wording: off } }\n',
    },
    (folder) => {
      assert.equal(check(folder, 'news', 'opinion'), ['news/eels.md error altered-wording']);
      const profile = (...args: string[]) => JSON.parse(folder.run(['--print-config', ...args]).stdout).profile;
      assert.is(profile('opinion/eels.md'), 'guardian');
      assert.is(profile('opinion/eels.md', '--profile', 'wsj'), 'wsj');
    },
  ));

test('a language set for some documents', () =>
  inFolder(
    {
      'a.txt': '“Nein”, sagte sie.\n',
      'b.txt': '“No”, she said.\n',
      'misquote.config.yaml': 'overrides: [{ files: a.txt, lang: de }]\n',
    },
    ({ run }) => {
      const { documents } = JSON.parse(run(['extract', 'a.txt', 'b.txt', '--format', 'json']).stdout);
      assert.is(documents[0].language, 'de');
      assert.is.not(documents[1].language, 'de');
    },
  ));

const WRONG: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  [
    'a circle',
    {
      'misquote.config.yaml': 'failOn: error\nextends:\n  - a.yaml\n',
      'a.yaml': 'extends: b.yaml\n',
      'b.yaml': 'extends: ./a.yaml\n',
    },
    /^b\.yaml:1: extends goes round in a circle: a\.yaml → b\.yaml → a\.yaml$/,
  ],
  [
    'a file that extends itself',
    { 'misquote.config.yaml': 'extends: misquote.config.yaml\n' },
    /^misquote\.config\.yaml:1: extends goes round in a circle: misquote\.config\.yaml → misquote\.config\.yaml$/,
  ],
  [
    'a package',
    { 'misquote.config.yaml': '# house\nextends: "@desk/misquote-config"\n' },
    /^misquote\.config\.yaml:2: extends: @desk\/misquote-config is not there; extends takes files .+$/,
  ],
  [
    'an address',
    { 'misquote.config.yaml': 'extends: [https://example.org/base.yaml]\n' },
    /^misquote\.config\.yaml:1: extends: https:\/\/example\.org\/base\.yaml is not there; extends takes files/,
  ],
  ['a program', { 'misquote.config.yaml': 'extends: base.js\n', 'base.js': '' }, /base\.js is no YAML or JSON file;/],
  [
    'a wrong key in a file that is extended',
    { 'misquote.config.yaml': 'extends: a.yaml\n', 'a.yaml': 'failOn: error\nprofil: ap\n' },
    /^a\.yaml:2: “profil” is not known here; did you mean “profile”\?$/,
  ],
  [
    'a slip in the name of a rule',
    { 'misquote.config.yaml': 'overrides:\n  - files: a.md\n    rules:\n      altered-wordings: off\n' },
    /^misquote\.config\.yaml:4: overrides\.0\.rules: “altered-wordings” is not known here; did you mean “altered-wording”\?$/,
  ],
  [
    'an override of nothing',
    { 'misquote.config.yaml': 'overrides:\n  - profile: ap\n' },
    /^misquote\.config\.yaml:2: overrides\.0: “files” is missing$/,
  ],
  [
    'a key of the run in an override',
    { 'misquote.config.yaml': 'overrides:\n  - { files: a.md, failOn: never }\n' },
    /^misquote\.config\.yaml:2: overrides\.0: “failOn” is not known here; .+$/,
  ],
];

for (const [name, files, expected] of WRONG) {
  test(`told in one line: ${name}`, () =>
    inFolder({ ...STORY, ...files }, ({ run }) => {
      const { status, stderr, stdout } = run(['check', 'altered.md']);
      assert.is(status, 2);
      assert.is(stdout, '');
      assert.match(stderr.replace(/^misquote: /, '').trimEnd(), expected);
      assert.is(stderr.trimEnd().split('\n').length, 1, stderr);
    }));
}

test('a circle by a link is one, and a file that many extend is read once', () =>
  inFolder({ ...STORY, 'misquote.config.yaml': 'extends: here/misquote.config.yaml\n' }, ({ run, path, write }) => {
    symlinkSync('.', join(path, 'here'));
    assert.match(run(['check', 'altered.md']).stderr, 'extends goes round in a circle');
    for (let i = 0; i < 40; i++) write(`c${i}.yaml`, `extends: [c${i + 1}.yaml, c${i + 1}.yaml]\n`);
    write('c40.yaml', 'failOn: never\n');
    assert.is(run(['check', 'altered.md', '--config', 'c0.yaml']).status, 0);
  }));

test('the schema that is published is the one that is used', () => {
  assert.ok(isConfiguration({ extends: 'a.yaml', rules: { 'minor-variant': 'off' } }));
  assert.not.ok(isConfiguration({ rules: { 'minor-variant': 'loud' } }));
});

test('the example of the documentation is a configuration', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  assert.match(example, 'overrides');
  assert.ok(isConfiguration(parse(example)), JSON.stringify(isConfiguration.errors));
});

test.run();
