/** `--format`, several at once, to standard output and to files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder, STORY } from './run-misquote.ts';

const CHECK = ['check', 'altered.md', '--against', 'agency.md'];

test('one report on standard output, others in files', () =>
  inFolder(STORY, ({ path, run }) => {
    const alone = run(CHECK);
    const all = run([...CHECK, '--format', 'sarif=a=b.sarif', '--format', 'text', '--format=junit=report.xml']);
    assert.equal([all.status, all.stderr], [1, '']);
    assert.is(all.stdout, alone.stdout);
    assert.is(JSON.parse(readFileSync(join(path, 'a=b.sarif'), 'utf8')).runs[0].results.length, 1);
    assert.match(readFileSync(join(path, 'report.xml'), 'utf8'), 'failures="1"');
  }));

test('only files: nothing on standard output, and the exit status of the check', () =>
  inFolder(STORY, ({ path, run }) => {
    const { status, stdout } = run([...CHECK, '--format', 'json=report.json']);
    assert.equal([status, stdout], [1, '']);
    assert.is(readFileSync(join(path, 'report.json'), 'utf8'), run([...CHECK, '--format', 'json']).stdout);
  }));

test('--output takes the report that has no file of its own', () =>
  inFolder(STORY, ({ path, run }) => {
    const { stdout } = run([...CHECK, '--format', 'ndjson', '--output', 'all.ndjson', '--format', 'github=notes.txt']);
    assert.is(stdout, '');
    const lines = readFileSync(join(path, 'all.ndjson'), 'utf8').trimEnd().split('\n');
    assert.equal(
      lines.map((line) => JSON.parse(line).rule),
      ['altered-wording'],
    );
    assert.match(readFileSync(join(path, 'notes.txt'), 'utf8'), /^::error file=altered\.md,/);
  }));

for (const [name, args, complaint] of [
  [
    'two reports for one place',
    ['--format', 'text', '--format', 'json'],
    /two reports for standard output; name a file/,
  ],
  ['two reports for one file', ['--format', 'text=a', '--format', 'json=a'], /two reports for a; name a file/],
  ['an unknown format', ['--format', 'xml=a'], /--format cannot be "xml=a"; it may be text, json, ndjson/],
  ['no file after =', ['--format', 'json='], /--format cannot be "json="/],
  ['a folder that is not there', ['--format', 'json=no/where.json'], /no\/where\.json: cannot be written/],
] as const) {
  test(`${name} is told in one line`, () =>
    inFolder(STORY, ({ run }) => {
      const { status, stdout, stderr } = run([...CHECK, ...args]);
      assert.equal([status, stdout], [2, '']);
      assert.match(stderr, complaint);
      assert.is(stderr.trimEnd().split('\n').length, 1);
    }));
}

test('what a file name smuggles in does not reach the terminal', () =>
  inFolder({ ...STORY, 'a\u001b[2J\u202eb.md': '“The weir will open in May,” she said.\n' }, ({ run }) => {
    const { stdout, stderr } = run(['check', '.', 'gone\u001b[2J.md']);
    assert.not.match(stdout + stderr, /[\u001b\u202e]/);
    assert.match(stderr, 'gone␛[2J.md');
  }));

test.run();
