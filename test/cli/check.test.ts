import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder, STORY } from './run-misquote.ts';

test('an altered quotation: exit 1, and the two wordings one above the other', () =>
  inFolder(STORY, ({ run }) => {
    const { status, stdout, stderr } = run(['check', 'altered.md', '--against', 'agency.md']);
    assert.is(status, 1);
    assert.is(stderr, '');
    assert.is(
      stdout,
      `altered.md
  6:1  error  altered-wording  Ottoline Brandt
        draft     The weir will     open in May, and the eels will be counted by hand,
        earliest  The weir will not open in May, and the eels will be counted by hand
                                ~~~
        Fen Agency, 6 November 2023 (front matter), agency.md:6

1 draft, 1 quotation: 1 altered
1 error, 0 warnings
`,
    );
  }));

test('a faithful one: exit 0', () =>
  inFolder(STORY, ({ run }) => {
    const { status, stdout } = run(['check', 'faithful.md', '--against', 'agency.md']);
    assert.is(status, 0);
    assert.is(stdout, '1 draft, 1 quotation: 1 verbatim\n0 errors, 0 warnings\n');
  }));

test('the threshold: --fail-on, and failOn in the configuration, which the command line outranks', () =>
  inFolder(STORY, ({ run, write }) => {
    const check = ['check', 'altered.md', '--against', 'agency.md'];
    assert.is(run([...check, '--fail-on', 'never']).status, 0);
    assert.is(run([...check, '--fail-on', 'info']).status, 1);
    write('misquote.config.yaml', 'failOn: never\n');
    assert.is(run(check).status, 0);
    assert.is(run([...check, '--fail-on', 'error']).status, 1);
    write('misquote.config.yaml', 'rules:\n  altered-wording: warning\n');
    assert.is(run(check).status, 0);
    assert.is(run([...check, '--fail-on', 'warning']).status, 1);
  }));

test('the configuration is found upward, and its paths are relative to it', () =>
  inFolder(
    { ...STORY, 'misquote.config.yaml': 'against: agency.md\n', 'desk/night/draft.md': STORY['altered.md'] },
    ({ run, path }) => {
      const { status, stdout } = run(['check', join(path, 'desk/night/draft.md')]);
      assert.is(status, 1);
      assert.match(stdout, 'desk/night/draft.md\n');
      assert.match(stdout, 'agency.md:6');
    },
  ));

test('--output writes the file and leaves the exit status and standard output alone', () =>
  inFolder(STORY, ({ run, path }) => {
    const { status, stdout } = run([
      'check',
      'altered.md',
      '--against',
      'agency.md',
      '--format',
      'json',
      '--output',
      'out.json',
    ]);
    assert.is(status, 1);
    assert.is(stdout, '');
    assert.is(JSON.parse(readFileSync(join(path, 'out.json'), 'utf8')).summary.findings.error, 1);
    assert.is(run(['check', 'altered.md', '--output', 'no/such/out.json']).status, 2);
  }));

test('a manifest dates documents', () =>
  inFolder(
    {
      'a.txt':
        '“The weir will not open in May, and the eels will be counted,” said Ottoline Brandt, the river warden.\n',
      'b.txt': '“The weir will open in May, and the eels will be counted,” said Ottoline Brandt, the river warden.\n',
      'dates.yaml': '"*.txt":\n  outlet: Fen Agency\nb.txt:\n  date: 5 November 2023\na.txt:\n  date: 2023-11-06\n',
    },
    ({ run }) => {
      const report = JSON.parse(run(['check', '.', '--manifest', 'dates.yaml', '--format', 'json']).stdout);
      const { path, evidence } = report.findings.find((found: { rule: string }) => found.rule === 'altered-wording');
      assert.is(path, 'a.txt');
      assert.is(evidence.path, 'b.txt');
      assert.equal(report.documents[1].published, { value: '2023-11-05', basis: 'manifest' });
      assert.is(report.documents[0].outlet, 'Fen Agency');
    },
  ));

test('a roster, in each of its forms, gives the name of the one it lists', () =>
  inFolder(
    {
      'a.txt': '“The weir will not open in May, and the eels will be counted,” said Otti Brandt, the river warden.\n',
      'people.csv': 'name;aliases;roles;gender\nOttoline Brandt;"Otti Brandt";river warden;f\n',
      'people.yaml': '- name: Ottoline Brandt\n  aliases: Otti Brandt\n',
      'people.json': '[{ "name": "Ottoline Brandt", "aliases": ["Otti Brandt"] }]',
    },
    ({ run }) => {
      const nameWith = (...args: string[]) =>
        JSON.parse(run(['extract', 'a.txt', '--format', 'ndjson', ...args]).stdout).speaker.name;
      assert.is(nameWith(), 'Otti Brandt');
      for (const people of ['people.csv', 'people.yaml', 'people.json']) {
        assert.is(nameWith('--people', people), 'Ottoline Brandt', people);
      }
    },
  ));

test('colours are painted when they are asked for, and never into JSON', () =>
  inFolder(STORY, ({ run }) => {
    const check = ['check', 'altered.md', '--against', 'agency.md'];
    assert.not.match(run(check).stdout, '\u001b');
    assert.match(run(check, { env: { FORCE_COLOR: '1' } }).stdout, '\u001b[31m');
    assert.not.match(run([...check, '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout, '\u001b');
    assert.not.match(run(check, { env: { NO_COLOR: '1' } }).stdout, '\u001b');
    assert.not.match(run([...check, '--format', 'json'], { env: { FORCE_COLOR: '1' } }).stdout, '\u001b');
  }));

test('an escape sequence in an article does not reach the terminal', () =>
  inFolder(
    { 'a.txt': '“The \u001b[2Jweir will not open in May, and the eels stay,” said Ottoline \u001b]0;x\u0007Brandt.\n' },
    ({ run }) => {
      assert.not.match(run(['extract', 'a.txt']).stdout, /[\u0000-\u0009\u000b-\u001f\u007f]/);
    },
  ));

test('the same bytes from two folders, time zones and locales, with no absolute path', async () => {
  const reports: string[] = [];
  for (const env of [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Asia/Tokyo', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
  ]) {
    await inFolder(STORY, ({ run, path }) => {
      for (const format of ['text', 'json']) {
        const { stdout } = run(['check', '.', '--format', format], { env });
        assert.not.match(stdout, path);
        reports.push(stdout);
      }
    });
  }
  assert.is(reports[0], reports[2]);
  assert.is(reports[1], reports[3]);
});

test('a closed pipe is no error', async () => {
  const { spawnSync } = await import('node:child_process');
  const { BIN } = await import('./run-misquote.ts');
  const line = `${JSON.stringify({ id: 'x', text: '“The eels will be counted by hand,” said Ottoline Brandt.\n'.repeat(200) })}\n`;
  await inFolder({ 'bulk.jsonl': line.repeat(50) }, ({ path }) => {
    const command = `'${process.execPath}' '${BIN}' extract bulk.jsonl --format ndjson | head -n 1; echo "status \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: path, encoding: 'utf8' });
    assert.match(stdout, /\nstatus 0\n$/);
    assert.is(stderr, '');
  });
});

test.run();
