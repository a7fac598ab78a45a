/** `init` finds out what it can, asks nothing, and changes nothing of what is there. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { ENDINGS } from '../../src/read/formats.ts';
import { gitIn } from './repository.ts';
import type { Folder } from './run-misquote.ts';
import { inFolder, STORY } from './run-misquote.ts';

const read = ({ path }: Folder, name: string): string => readFileSync(join(path, name), 'utf8');

test('sources, a roster and a manifest that are there are in the configuration', () =>
  inFolder(
    {
      'sources/a.md': STORY['agency.md'],
      'wire/b.md': 'No trams today.\n',
      'people.csv': 'name\n',
      'altered.md': STORY['altered.md'],
    },
    (folder) => {
      assert.is(folder.run(['init']).stderr, 'wrote misquote.config.yaml\n');
      assert.equal(parse(read(folder, 'misquote.config.yaml')), {
        against: ['sources/**', 'wire/**'],
        failOn: 'error',
        people: 'people.csv',
      });
      assert.is(folder.run(['check', 'altered.md']).status, 1);
      assert.match(folder.run(['init']).stderr, 'misquote.config.yaml is there already and stays as it is');
    },
  ));

test('in a repository it says how to check what is committed, by what is in use', () =>
  inFolder({}, (folder) => {
    gitIn(folder);
    const hint = () => folder.run(['init']).stderr.trimEnd().split('\n').at(-1);
    assert.is(hint(), 'to check what is committed: misquote init --git-hook');
    mkdirSync(join(folder.path, '.husky'));
    assert.is(hint(), 'to check what is committed: misquote init --husky');
    folder.write('lefthook.yml', '');
    assert.is(hint(), 'to check what is committed: misquote init --lefthook');
    folder.write('.pre-commit-config.yaml', 'repos: []\n');
    assert.is(hint(), 'to check what is committed: misquote init --pre-commit');
  }));

const EXISTING = `# what the desk runs
repos:
-   repo: https://example.org/hooks   # spelling
    rev: v1.0.0
    hooks:
    -   id: spelling

# settings of the rest
fail_fast: true
`;

test('pre-commit: a file of its own, or an entry more in the one that is there, comments and all', () =>
  inFolder({}, (folder) => {
    gitIn(folder);
    assert.is(folder.run(['init', '--pre-commit']).status, 0);
    const [{ hooks }] = parse(read(folder, '.pre-commit-config.yaml')).repos;
    assert.is(hooks[0].entry, 'misquote check --staged');
    assert.is(hooks[0].pass_filenames, false);
    folder.write('.pre-commit-config.yaml', EXISTING);
    assert.is(folder.run(['init', '--pre-commit']).status, 0);
    const now = read(folder, '.pre-commit-config.yaml');
    const { repos, fail_fast: failFast } = parse(now);
    assert.equal(
      repos.map((each: { hooks: { id: string }[] }) => each.hooks[0]?.id),
      ['spelling', 'misquote'],
    );
    assert.is(failFast, true);
    for (const line of EXISTING.trim().split('\n')) assert.match(now, line);
    assert.match(folder.run(['init', '--pre-commit']).stderr, '.pre-commit-config.yaml has the check already');
    assert.is(read(folder, '.pre-commit-config.yaml'), now);
  }));

test('a file that cannot be added to is told, and stays as it is', () =>
  inFolder({}, (folder) => {
    gitIn(folder);
    for (const [flag, name, text] of [
      ['--pre-commit', '.pre-commit-config.yaml', 'repos: []\n'],
      ['--lefthook', 'lefthook.yml', 'pre-commit:\n  jobs: []\n'],
    ] as const) {
      folder.write(name, text);
      const { status, stderr } = folder.run(['init', flag]);
      assert.is(status, 2);
      assert.match(stderr, `misquote: ${name}: cannot be added to without changing what is there; add by hand, under`);
      assert.is(read(folder, name), text);
    }
  }));

test('lefthook and husky', () =>
  inFolder({ 'lefthook.yml': '# ours\npre-push:\n  commands: {}\n', '.husky/pre-commit': 'npm test\n' }, (folder) => {
    gitIn(folder);
    folder.run(['init', '--lefthook', '--husky']);
    const lefthook = parse(read(folder, 'lefthook.yml'));
    assert.is(lefthook['pre-commit'].commands.misquote.run, 'misquote check --staged');
    assert.equal(lefthook['pre-push'], { commands: {} });
    assert.is(read(folder, '.husky/pre-commit'), 'npm test\nmisquote check --staged\n');
    mkdirSync(join(folder.path, 'node_modules/misquote'), { recursive: true });
    folder.write('.husky/pre-commit', '');
    folder.run(['init', '--husky']);
    assert.is(read(folder, '.husky/pre-commit'), 'npx --no-install misquote check --staged\n');
  }));

test('the hook that pre-commit installs is worth a start for every form that is read', () => {
  const [hook] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8'));
  assert.is(hook.pass_filenames, false);
  assert.is(hook.entry, 'misquote check --staged');
  const files = new RegExp(hook.files.replace('(?i)', ''), 'i');
  assert.equal(
    ENDINGS.filter((ending) => !files.test(`desk/draft.${ending.toUpperCase()}`)),
    [],
  );
  assert.not.ok(files.test('notes.csv'));
});

test('what is in the way is told in one line, and nothing is written', async () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['--git-hook', '.git/hooks/pre-commit/x', /^misquote: pre-commit: cannot be read: it is a folder\n$/],
    ['--lefthook', 'lefthook.yml/x', /^misquote: lefthook\.yml: cannot be read: it is a folder\n$/],
    ['--husky', '.husky', /^misquote: .+\.husky: cannot be used: there is a file of this name\n$/],
    ['--pre-commit', '.pre-commit-config.yaml', /^misquote: \.pre-commit-config\.yaml: cannot be added to .+\n$/],
  ];
  await Promise.all(
    wrong.map(([flag, file, says]) =>
      inFolder({}, (folder) => {
        gitIn(folder);
        folder.write(file, '- a list\n');
        const { status, stderr } = folder.run(['init', flag]);
        assert.match(stderr, says);
        assert.is(status, 2);
        assert.not.ok(folder.has('misquote.config.yaml'));
      }),
    ),
  );
});

test.run();
