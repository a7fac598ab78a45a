/** Nothing is reached that was not given, nothing of what is read is run, and no name breaks out of its line. */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gitIn } from './repository.ts';
import { inFolder, STORY } from './run-misquote.ts';

const OUTSIDE = {
  'outside/secret.md': '“The password is heron,” said Ada Prynne.\n',
  'desk/a.md': STORY['faithful.md'],
};

test('links in a folder or a pattern are not followed, a link by its name is', () =>
  inFolder(OUTSIDE, ({ path, run }) => {
    symlinkSync('../outside', join(path, 'desk/folder'));
    symlinkSync('../outside/secret.md', join(path, 'desk/file.md'));
    symlinkSync('..', join(path, 'desk/circle'));
    const links = ['desk/circle', 'desk/file.md', 'desk/folder'];
    for (const [arg, told] of [
      ['desk', links],
      ['desk/**', links],
      ['desk/*.md', ['desk/file.md']],
      ['desk/**/*.md', links],
    ] as const) {
      const { status, stdout } = run(['extract', arg, '--format', 'json']);
      const { documents } = JSON.parse(stdout) as { documents: { path: string; error?: string }[] };
      const read = documents.filter(({ error }) => error === undefined).map((document) => document.path);
      const passed = documents.filter(({ error }) => error !== undefined).map((document) => document.path);
      assert.equal(read, ['desk/a.md'], arg);
      assert.equal(passed.sort(), told, arg);
      assert.is(status, 2);
    }
    assert.match(run(['extract', 'desk/file.md']).stdout, 'heron');
    const only = run(['extract', 'desk/file*']);
    assert.is(only.status, 2);
    assert.is(
      only.stderr,
      'misquote: desk/file.md: a link out of the folder is not followed; name it by itself to have it read\n',
    );
  }));

test('staged links are not followed', () =>
  inFolder({ ...OUTSIDE, 'repository/.keep': '' }, (folder) => {
    const below = { ...folder, path: join(folder.path, 'repository') };
    const git = gitIn(below);
    symlinkSync('../outside/secret.md', join(below.path, 'a.md'));
    git('add', '.');
    const { status, stdout, stderr } = folder.run(['check', '--staged'], { below: 'repository' });
    assert.is(status, 0, stderr);
    assert.not.match(stdout + stderr, 'heron');
  }));

const NAMES = [
  '-rf.md',
  '--output=x.md',
  'a b.md',
  'a\nb.md',
  '$(touch run).md',
  '`touch run`.md',
  ';touch run;.md',
  ':0:a.md',
];

test('names that look like flags, commands or two lines, in a repository', () =>
  inFolder({ 'sources/agency.md': STORY['agency.md'] }, (folder) => {
    const git = gitIn(folder);
    for (const name of NAMES) writeFileSync(join(folder.path, name), STORY['altered.md']);
    git('commit', '-q', '--allow-empty', '-m', 'empty');
    git('add', '-A');
    const args = ['--against', 'sources', '--format', 'json'];
    for (const given of [['--staged'], ['--changed'], ['--', ...NAMES]]) {
      const own = given[0] === '--' ? ['check', ...args, ...given] : ['check', ...given, ...args];
      const { status, stdout, stderr } = folder.run(own);
      assert.is(status, 1, stderr);
      const found = JSON.parse(stdout).findings.map((finding: { path: string }) => finding.path);
      assert.equal([...new Set(found)].sort(), [...NAMES].sort(), given[0] ?? '');
    }
    assert.not.ok(existsSync(join(folder.path, 'run')));
    assert.not.ok(existsSync(join(folder.path, 'x.md')));
  }));

test('nothing that a repository holds is run', () =>
  inFolder({ ...STORY, 'spy.sh': '#!/bin/sh\ntouch "$(dirname "$0")/run"\ncat\n' }, (folder) => {
    const git = gitIn(folder);
    const spy = `sh ${join(folder.path, 'spy.sh')}`;
    for (const [key, value] of [
      ['core.fsmonitor', spy],
      ['diff.external', spy],
      ['filter.spy.smudge', spy],
      ['filter.spy.clean', spy],
      ['filter.spy.process', spy],
      ['core.hooksPath', 'hooks'],
      ['diff.spy.textconv', spy],
      ['diff.spy.command', spy],
      ['core.pager', spy],
    ] as const) {
      git('config', key, value);
    }
    folder.write('.gitattributes', '*.md filter=spy diff=spy\n');
    folder.write('misquote.config.js', 'require("fs").writeFileSync("run", "")');
    folder.write('.misquoterc.js', 'require("fs").writeFileSync("run", "")');
    git('commit', '-q', '--allow-empty', '-m', 'empty');
    git('-c', 'filter.spy.process=', 'add', 'altered.md', 'agency.md');
    folder.write('hooks/post-index-change', '#!/bin/sh\ntouch run\n');
    chmodSync(join(folder.path, 'hooks/post-index-change'), 0o755);
    // Written since: git must look into it.
    folder.write('agency.md', STORY['agency.md']);
    utimesSync(join(folder.path, 'agency.md'), 1e9, 1e9);
    // Git itself runs what its settings name.
    rmSync(join(folder.path, 'run'), { force: true });
    for (const args of [
      ['check', '--staged'],
      ['check', '--changed'],
      ['check', '--changed', '--since', 'HEAD', 'agency.md'],
      ['init', '--git-hook'],
    ]) {
      assert.not.match(folder.run(args).stderr, 'internal error');
    }
    assert.not.ok(existsSync(join(folder.path, 'run')));
  }));

test('a name with a line break begins no line of its own', () => {
  const name = 'a\n::error file=x::owned.md';
  return inFolder({ ...STORY }, ({ path, run }) => {
    writeFileSync(join(path, name), STORY['altered.md']);
    writeFileSync(join(path, 'b\n::error::owned.txt'), new Uint8Array([0, 1, 2, 0]));
    for (const format of ['text', 'github', 'sarif', 'junit', 'html', 'rdjson']) {
      const { stdout, stderr } = run(['check', '.', 'gone\n::error::x', '--format', format]);
      assert.not.match(stdout, /^\s*::error file=x::/m, format);
      assert.not.match(stdout, /^\s*::error::/m, format);
      assert.not.match(stderr, /^\s*::/m, format);
      assert.match(stderr, 'owned.txt');
    }
    mkdirSync(join(path, 'empty\n::error::x'));
    assert.not.match(run(['extract', 'empty\n::error::x']).stderr, /^\s*::/m);
  });
});

test('words that begin a line of a report are no command to a CI system', () =>
  inFolder(
    {
      '::error file=x::a.md': STORY['altered.md'].replace(
        'The weir will open',
        '::error file=x::owned ::warning::The weir will open',
      ),
      'agency.md': STORY['agency.md'],
    },
    ({ run }) => {
      for (const command of ['check', 'extract', 'cluster']) {
        assert.not.match(run([command, '.']).stdout, /^\s*::/m, command);
      }
    },
  ));

test.run();
