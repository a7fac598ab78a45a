/** What a folder, a repository or a command line may name and is no plain file with a plain name. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gitIn } from './repository.ts';
import { inFolder, STORY } from './run-misquote.ts';

const ON_LINUX = process.platform === 'linux';

/** A name in a folder, as bytes: Latin-1, as old archives were packed. */
const named = (folder: string, name: string): Buffer =>
  Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);

const shown = 'wehr-\ufffd.md';
const NO_UTF8 = 'its name is no UTF-8; rename it to have it read';

if (ON_LINUX)
  test('a name that is no UTF-8 is told with its mend, however the file was found', () =>
    inFolder(
      { 'agency.md': STORY['agency.md'], 'drafts/faithful.md': STORY['faithful.md'] },
      ({ path, run, write }) => {
        writeFileSync(named(join(path, 'drafts'), 'wehr-\xfc.md'), STORY['altered.md']);
        write('list.txt', `drafts/${shown}\n`);
        for (const args of [
          ['drafts'],
          ['drafts/*.md'],
          ['drafts/faithful.md', `drafts/${shown}`],
          ['--file-list', 'list.txt'],
        ]) {
          const { status, stderr } = run(['check', ...args, '--against', 'agency.md']);
          assert.match(stderr, `misquote: drafts/${shown}: `);
          assert.match(stderr, NO_UTF8);
          assert.is(stderr.trimEnd().split('\n').length, 1, stderr);
          assert.is(status, 2, args.join(' '));
        }
      },
    ));

if (ON_LINUX)
  test('staged, it is read like any other; and two that read alike are both read', () =>
    inFolder({ 'agency.md': STORY['agency.md'] }, (folder) => {
      const git = gitIn(folder);
      writeFileSync(named(folder.path, 'wehr-\xfc.md'), STORY['faithful.md']);
      writeFileSync(named(folder.path, 'wehr-\xe4.md'), STORY['altered.md']);
      git('commit', '-q', '--allow-empty', '-m', 'empty');
      git('add', '-A');
      const staged = folder.run(['check', '--staged', '--against', 'agency.md', '--format', 'json']);
      const { documents, findings } = JSON.parse(staged.stdout);
      assert.is(documents.filter(({ path }: { path: string }) => path === shown).length, 2);
      assert.equal(
        findings.map(({ rule, path }: { rule: string; path: string }) => [rule, path]),
        [['altered-wording', shown]],
      );
      assert.is(staged.status, 1);
      assert.match(folder.run(['check', '--changed', '--against', 'agency.md']).stderr, NO_UTF8);
    }));

if (ON_LINUX)
  test('staged drafts are fetched many at once', () =>
    inFolder(STORY, (folder) => {
      const git = gitIn(folder);
      const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
      folder.write('bin/git', `#!/bin/sh\necho call >> "${folder.path}/calls"\nexec "${real}" "$@"\n`);
      chmodSync(join(folder.path, 'bin/git'), 0o755);
      for (let i = 0; i < 60; i++) folder.write(`desk/${i}.md`, STORY['faithful.md'].replace('May', `May ${i}`));
      // The same content under two names, none at all, and one that is not there any more.
      folder.write('desk/again.md', STORY['faithful.md'].replace('May', 'May 7'));
      folder.write('desk/empty.md', '');
      folder.write('desk/lost.md', 'Of this nothing is left.\n');
      git('add', 'desk');
      const lost = git('rev-parse', ':desk/lost.md').output.trim();
      spawnSync('rm', ['-f', join(folder.path, '.git/objects', lost.slice(0, 2), lost.slice(2))]);
      const env = { PATH: `${join(folder.path, 'bin')}:${process.env['PATH']}` };
      const report = folder.run(['check', '--staged', '--against', 'agency.md', '--format', 'json'], { env });
      // Sixty, the one that is there twice, and the source's own.
      assert.is(JSON.parse(report.stdout).summary.quotations, 62);
      assert.match(report.stderr, /^misquote: git cat-file: .+$/m);
      assert.is(report.status, 2);
      const calls = readFileSync(join(folder.path, 'calls'), 'utf8').trimEnd().split('\n').length;
      assert.ok(calls < 10, `${calls} calls of git`);
    }));

test.run();
