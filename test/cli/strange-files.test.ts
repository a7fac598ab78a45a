/** What a folder, a repository or a command line may name and is no plain file with a plain name. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gitIn } from './repository.ts';
import { BIN, inFolder, STORY } from './run-misquote.ts';

const ON_LINUX = process.platform === 'linux';
const ON_WINDOWS = process.platform === 'win32';

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

const BIN_CALL = `"${process.execPath}" "${BIN}"`;

if (!ON_WINDOWS)
  test('a pipe that nobody writes into, or reads from, is told in a few seconds', () =>
    inFolder(STORY, ({ path, run }) => {
      spawnSync('mkfifo', [join(path, 'pipe.md')]);
      for (const [args, problem] of [
        [['check', 'pipe.md', '--against', 'agency.md'], 'cannot be read: it is a pipe, and nobody wrote into it'],
        [['extract', 'agency.md', '--output', 'pipe.md'], 'cannot be written: it is a pipe, and nobody reads from it'],
        [['check', 'altered.md', '--archive', 'pipe.md'], 'is no file, so it is no archive; name another one'],
      ] as const) {
        const { status, stderr } = run(args);
        assert.is(stderr, `misquote: pipe.md: ${problem}\n`);
        assert.is(status, 2);
      }
    }));

if (!ON_WINDOWS)
  test('a pipe is read and written whose other end comes later, and what a shell opened', () =>
    inFolder(STORY, ({ path }) => {
      spawnSync('mkfifo', [join(path, 'pipe.md')]);
      for (const line of [
        `(sleep 0.3; cat altered.md > pipe.md) & ${BIN_CALL} extract pipe.md`,
        `${BIN_CALL} extract <(sleep 0.3; cat altered.md)`,
        `(sleep 0.3; cat pipe.md) & ${BIN_CALL} extract altered.md --output pipe.md; wait`,
        `${BIN_CALL} extract altered.md --output >(cat); sleep 0.3`,
      ]) {
        const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: path, encoding: 'utf8' });
        assert.match(stdout, 'Ottoline Brandt', line);
        assert.is(stderr, '');
      }
    }));

test('a configuration that is a link to nowhere is told, not passed over', () =>
  inFolder(STORY, ({ path, run }) => {
    symlinkSync('gone.yaml', join(path, 'misquote.config.yaml'));
    const { status, stderr } = run(['check', 'faithful.md', '--against', 'agency.md']);
    assert.is(stderr, 'misquote: misquote.config.yaml: cannot be read: no such file or folder\n');
    assert.is(status, 2);
  }));

test.run();
