/** The hook in a real repository: an altered quotation is refused, the corrected one goes in, whatever the tree holds. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gitIn } from './repository.ts';
import { inFolder, STORY } from './run-misquote.ts';

const SOURCES = { 'sources/agency.md': STORY['agency.md'] };

test('what is staged decides', () =>
  inFolder(SOURCES, (folder) => {
    const git = gitIn(folder);
    const { run, write } = folder;
    const installed = run(['init', '--git-hook', '--against', 'sources/**']);
    assert.is(installed.status, 0, installed.stderr);
    assert.is(readFileSync(join(folder.path, 'misquote.config.yaml'), 'utf8').split('\n')[2], '  - "sources/**"');

    write('draft.md', STORY['altered.md']);
    git('add', '.');
    const refused = git('commit', '-q', '-m', 'draft');
    assert.is(refused.status, 1);
    assert.match(refused.output, 'altered-wording');
    assert.match(refused.output, 'draft.md');

    // Mended in the working tree, not staged: still refused.
    write('draft.md', STORY['faithful.md']);
    assert.is(git('commit', '-q', '-m', 'draft').status, 1);

    // Staged, and broken again in the working tree: goes in.
    git('add', 'draft.md');
    write('draft.md', STORY['altered.md']);
    const accepted = git('commit', '-q', '-m', 'draft');
    assert.is(accepted.status, 0, accepted.output);
    assert.match(git('show', 'HEAD:draft.md').output, 'will not open');
    assert.match(readFileSync(join(folder.path, 'draft.md'), 'utf8'), 'will open');
  }));

test('a commit without documents, a deletion, a rename and a file with an odd name', () =>
  inFolder({ ...SOURCES, 'notes.csv': 'a,b\n' }, (folder) => {
    const git = gitIn(folder);
    folder.run(['init', '--git-hook', '--against', 'sources/**']);
    git('add', 'notes.csv');
    assert.is(git('commit', '-q', '-m', 'notes').status, 0);
    folder.write('-odd "name" ‘x’.md', STORY['altered.md']);
    git('add', '--', '-odd "name" ‘x’.md');
    const refused = git('commit', '-q', '-m', 'odd');
    assert.is(refused.status, 1);
    assert.match(refused.output, '-odd "name" ‘x’.md');
    folder.write('-odd "name" ‘x’.md', STORY['faithful.md']);
    git('add', '--', '-odd "name" ‘x’.md');
    assert.is(git('commit', '-q', '-m', 'odd').status, 0);
    git('mv', '--', '-odd "name" ‘x’.md', 'plain.md');
    assert.is(git('commit', '-q', '-m', 'rename').status, 0);
    git('rm', '-q', 'plain.md');
    assert.is(git('commit', '-q', '-m', 'remove').status, 0);
  }));

test('the hook in a folder below, and in one with core.hooksPath', () =>
  inFolder(SOURCES, (folder) => {
    const git = gitIn(folder);
    git('config', 'core.hooksPath', 'tools/hooks');
    assert.is(folder.run(['init', '--git-hook', '--against', 'sources/**']).status, 0);
    assert.ok(existsSync(join(folder.path, 'tools/hooks/pre-commit')));
    assert.not.ok(existsSync(join(folder.path, '.git/hooks/pre-commit')));
    folder.write('desk/draft.md', STORY['altered.md']);
    git('add', 'desk');
    assert.is(git('-C', 'desk', 'commit', '-q', '-m', 'draft').status, 1);
  }));

test('a hook that is there already is kept, called first, and may refuse', () =>
  inFolder(SOURCES, (folder) => {
    const git = gitIn(folder);
    const hook = join(folder.path, '.git/hooks/pre-commit');
    folder.write('.git/hooks/pre-commit', '#!/bin/sh\necho "the old hook"\n[ ! -e refuse ]\n');
    chmodSync(hook, 0o755);
    folder.run(['init', '--git-hook', '--against', 'sources/**']);
    folder.run(['init', '--git-hook']);
    assert.ok(statSync(hook).mode & 0o100);
    folder.write('draft.md', STORY['faithful.md']);
    git('add', 'draft.md');
    folder.write('refuse', '');
    const refused = git('commit', '-q', '-m', 'draft');
    assert.is(refused.status, 1);
    assert.match(refused.output, 'the old hook');
    spawnSync('rm', ['refuse'], { cwd: folder.path });
    const accepted = git('commit', '-q', '-m', 'draft');
    assert.is(accepted.status, 0, accepted.output);
    assert.match(accepted.output, 'the old hook');
  }));

test('a configuration that is there stays as it is', () =>
  inFolder({ 'misquote.config.yml': 'failOn: warning\n' }, ({ run, path }) => {
    assert.is(run(['init']).status, 0);
    assert.not.ok(existsSync(join(path, 'misquote.config.yaml')));
    assert.is(readFileSync(join(path, 'misquote.config.yml'), 'utf8'), 'failOn: warning\n');
  }));

test.run();
