/** Documents that are given otherwise than by their names, and what makes findings a failure. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding, ReportDocument } from '../../src/model/report.ts';
import { gitIn } from './repository.ts';
import type { Answer } from './run-misquote.ts';
import { inFolder, STORY } from './run-misquote.ts';

const JSON_REPORT = ['--format', 'json'];
const AGAINST = ['--against', 'agency.md'];
const draftsOf = ({ stdout }: Answer): string[] =>
  JSON.parse(stdout)
    .documents.filter(({ role }: ReportDocument) => role === 'draft')
    .map(({ path }: ReportDocument) => path);
const rulesOf = ({ stdout }: Answer): string[] => JSON.parse(stdout).findings.map(({ rule }: Finding) => rule);

test('a draft on standard input, by its name or without one', () =>
  inFolder(STORY, ({ run }) => {
    const input = STORY['altered.md'];
    const named = run(['check', '--stdin', '--stdin-filename', 'desk/new.md', ...AGAINST, ...JSON_REPORT], { input });
    assert.is(named.status, 1, named.stderr);
    assert.equal(draftsOf(named), ['desk/new.md']);
    assert.equal(JSON.parse(named.stdout).documents[0].published, { value: '2023-11-07', basis: 'front-matter' });
    assert.equal(rulesOf(named), ['altered-wording']);
    const nameless = run(['extract', '--stdin', '--format', 'ndjson'], { input: '“It is so,” said Ada Prynne.\n' });
    assert.is(JSON.parse(nameless.stdout).document, 'stdin');
    const beside = run(['check', 'faithful.md', '--stdin', ...AGAINST, ...JSON_REPORT], { input });
    assert.equal(draftsOf(beside), ['faithful.md', 'stdin']);
  }));

test('bulk input on standard input', () =>
  inFolder({}, ({ run }) => {
    const input =
      '{"id":"a","text":"“It is so,” said Ada Prynne."}\n{"id":"b","text":"“It is not,” said Jarek Sool."}\n';
    const { stdout } = run(['extract', '--stdin-filename', 'wire.jsonl', '--format', 'ndjson'], { input });
    const lines = stdout.trim().split('\n');
    assert.equal(
      lines.map((line) => JSON.parse(line).document),
      ['wire.jsonl#a', 'wire.jsonl#b'],
    );
  }));

test('a file list: a name a line, or divided by NULs, from a file or standard input; names are no globs', () =>
  inFolder({ ...STORY, 'a [1] *.md': STORY['altered.md'], '-x\n.md': STORY['faithful.md'] }, ({ run, write }) => {
    write('list', 'altered.md\r\n\na [1] *.md\naltered.md\n');
    assert.equal(draftsOf(run(['check', '--file-list', 'list', ...AGAINST, ...JSON_REPORT])), [
      'altered.md',
      'a [1] *.md',
    ]);
    const answer = run(['check', '--file-list', '-', ...AGAINST, ...JSON_REPORT], { input: '-x\n.md\0altered.md\0' });
    assert.equal(draftsOf(answer), ['-x\n.md', 'altered.md']);
    const missing = run(['check', '--file-list', '-', ...AGAINST, ...JSON_REPORT], { input: 'gone.md\nfaithful.md\n' });
    assert.is(missing.status, 2);
    assert.match(missing.stderr, /^misquote: gone\.md: cannot be read: no such file or folder$/m);
    assert.is(run(['extract', '--file-list', 'list', '--format', 'ndjson']).stdout.trim().split('\n').length, 2);
  }));

test('wrong uses are told in one line', () =>
  inFolder({ ...STORY, list: '\n' }, (folder) => {
    gitIn(folder);
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['check', '--file-list', 'list'], /^misquote: list names no file$/],
      [['check', '--file-list', 'gone'], /^misquote: gone: cannot be read: no such file or folder$/],
      [['check', '--file-list', '-'], /^misquote: standard input names no file$/],
      [['check', '--stdin', '--file-list', '-'], /^misquote: --stdin and --file-list - would both read/],
      [['check', '--staged', '--changed'], /^misquote: --staged and --changed are two different questions/],
      [['check', '--staged', '--stdin'], /^misquote: --staged and --stdin are two different questions/],
      [['check', '--changed', '--file-list', '-'], /^misquote: --changed and --file-list are two different questions/],
      [['check', '--since', 'nowhere'], /^misquote: --since nowhere: there is no such commit here$/],
      [['check', '--since='], /^misquote: --since needs a value; see/],
      [['check', 'altered.md', '--config', ''], /^misquote: --config needs a value; see/],
      [['check', ''], /^misquote: an empty name stands for no file$/],
      [['check', '--since=--output=x'], /^misquote: --since --output=x: there is no such commit here$/],
      [['check', 'altered.md', '--max-warnings', 'few'], /^misquote: --max-warnings takes a whole number, not few$/],
    ];
    for (const [args, expected] of wrong) {
      const { status, stderr } = folder.run(args);
      assert.match(stderr.trimEnd(), expected);
      assert.is(status, 2);
    }
  }));

test('--changed: what differs from the last commit, and what git does not know yet', () =>
  inFolder({ ...STORY, '.gitignore': 'ignored.md\n', 'ignored.md': STORY['altered.md'] }, (folder) => {
    const git = gitIn(folder);
    const changed = (...args: string[]) => folder.run(['check', '--changed', ...args, ...AGAINST, ...JSON_REPORT]);
    git('add', '.');
    git('commit', '-q', '-m', 'story');
    const none = changed();
    assert.is(none.status, 0);
    assert.is(none.stdout, '');
    folder.write('faithful.md', `${STORY['faithful.md']}\n`);
    folder.write('desk/-new “x”.md', STORY['altered.md']);
    folder.write('notes.csv', 'a,b\n');
    symlinkSync('altered.md', join(folder.path, 'link.md'));
    git('rm', '-q', '--cached', 'altered.md');
    const found = changed();
    assert.equal(draftsOf(found), ['altered.md', 'desk/-new “x”.md', 'faithful.md']);
    assert.is(found.status, 1);
    assert.equal(draftsOf(changed('desk')), ['desk/-new “x”.md']);
  }));

test('--changed --since a branch: what this one changed, not what the other did since', () =>
  inFolder(STORY, (folder) => {
    const git = gitIn(folder);
    git('checkout', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'story');
    git('checkout', '-q', '-b', 'desk');
    folder.write('mine.md', STORY['altered.md']);
    git('add', '.');
    git('commit', '-q', '-m', 'mine');
    git('checkout', '-q', 'main');
    folder.write('theirs.md', STORY['altered.md']);
    git('add', '.');
    git('commit', '-q', '-m', 'theirs');
    git('checkout', '-q', 'desk');
    assert.equal(draftsOf(folder.run(['check', '--changed', '--since', 'main', ...AGAINST, ...JSON_REPORT])), [
      'mine.md',
    ]);
    git('checkout', '-q', '--orphan', 'alone');
    git('commit', '-q', '-m', 'alone');
    assert.match(
      folder.run(['check', '--since', 'main']).stderr,
      /no commit in common here; fetch more of the history$/m,
    );
  }));

test('--staged in the middle of a merge: what is in conflict is told, not passed over', () =>
  inFolder(STORY, (folder) => {
    const git = gitIn(folder);
    git('checkout', '-q', '-b', 'main');
    git('add', 'faithful.md');
    git('commit', '-q', '-m', 'story');
    git('checkout', '-q', '-b', 'desk');
    folder.write('faithful.md', STORY['altered.md']);
    git('commit', '-q', '-a', '-m', 'mine');
    git('checkout', '-q', 'main');
    folder.write('faithful.md', 'Nothing of it.\n');
    git('commit', '-q', '-a', '-m', 'theirs');
    assert.is(git('merge', 'desk').status, 1);
    const { status, stderr } = folder.run(['check', '--staged', ...AGAINST]);
    assert.is(stderr, 'misquote: faithful.md: in conflict; resolve it and add it with git add\n');
    assert.is(status, 2);
  }));

test('staged: a name that git would read as the number of a stage, a link, a monitor that is a program', () =>
  inFolder(STORY, (folder) => {
    const git = gitIn(folder);
    folder.write('1:draft.md', STORY['altered.md']);
    symlinkSync('altered.md', join(folder.path, 'link.md'));
    git('add', '--', '1:draft.md', 'link.md');
    folder.write('monitor.sh', '#!/bin/sh\ntouch was-run\n');
    git('config', 'core.fsmonitor', 'sh monitor.sh');
    const staged = folder.run(['check', '--staged', ...AGAINST, ...JSON_REPORT]);
    assert.equal(draftsOf(staged), ['1:draft.md']);
    assert.is(staged.status, 1);
    folder.run(['check', '--changed', ...AGAINST]);
    assert.not.ok(folder.has('was-run'));
  }));

/** A warning: brackets that replace words of substance. */
const BRACKETED = {
  'agency.md':
    '---\ndate: 2023-11-06\n---\n\n“The weir will not open in May, and the eels will be counted by hand,” said Ottoline Brandt.\n',
  'draft.md':
    '---\ndate: 2023-11-07\n---\n\n“The weir will not open in May, and the eels will be [released into the sea],” said Ottoline Brandt.\n',
};

test('--max-warnings and --quiet, also from the configuration', () =>
  inFolder(BRACKETED, ({ run, write }) => {
    const warned = run(['check', 'draft.md', ...AGAINST, ...JSON_REPORT]);
    assert.equal(rulesOf(warned), ['bracketed-rewrite']);
    assert.is(warned.status, 0);
    assert.is(run(['check', 'draft.md', ...AGAINST, '--max-warnings', '0']).status, 1);
    assert.is(run(['check', 'draft.md', ...AGAINST, '--max-warnings', '1']).status, 0);
    assert.is(run(['check', 'draft.md', ...AGAINST, '--max-warnings', '0', '--fail-on', 'never']).status, 1);
    write('misquote.config.yaml', 'against: agency.md\nmaxWarnings: 0\n');
    assert.is(run(['check', 'draft.md']).status, 1);
    const quiet = run(['check', 'draft.md', '--quiet', ...JSON_REPORT]);
    assert.is(quiet.status, 1);
    assert.equal(JSON.parse(quiet.stdout).summary.findings, { error: 0, warning: 0, info: 0 });
    assert.equal(rulesOf(quiet), []);
  }));

test.run();
