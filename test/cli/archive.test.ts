/** The archive as its users meet it: adding, adding again, what is refused, and what a killed process leaves. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { killAdding } from './kill-adding.ts';
import { BIN, inFolder, STORY } from './run-misquote.ts';
import type { Answer } from './run-misquote.ts';

const ARCHIVE = ['--archive', 'a.archive'];

test('adding again adds nothing; what changed is replaced, what was removed is gone', async () => {
  await inFolder(STORY, ({ run, write }) => {
    const add = ['index', 'add', 'agency.md', 'altered.md', ...ARCHIVE];
    assert.is(run(add).stdout, 'agency.md: 1 added\naltered.md: 1 added\n');
    assert.is(run(add).stdout, 'agency.md: 1 unchanged\naltered.md: 1 unchanged\n');
    write('altered.md', STORY['faithful.md']);
    assert.is(run(add).stdout, 'agency.md: 1 unchanged\naltered.md: 1 added\n');
    assert.is(run(['index', 'remove', 'agency.md', ...ARCHIVE]).stdout, 'agency.md: 1 removed\n');
    assert.is(run(['index', 'list', ...ARCHIVE]).stdout, 'altered.md: 1 document, 1 quotation\n1 source\n');
    assert.is(run(['index', 'verify', ...ARCHIVE]).stdout, 'a.archive: whole\n');
  });
});

test('a record that is gone from a bulk file is gone from the archive', async () => {
  const line = (id: string, words: string): string => JSON.stringify({ id, text: `“${words},” said Maud Kessler.` });
  const first = line('a', 'The ferry stays at the quay until the ice has gone');
  const second = line('b', 'Nobody has asked the pilots what they think of it');
  await inFolder({ 'wire.jsonl': `${first}\n${second}\n` }, ({ run, write }) => {
    assert.is(run(['index', 'add', 'wire.jsonl', ...ARCHIVE]).stdout, 'wire.jsonl: 2 added\n');
    write('wire.jsonl', `${second}\n`);
    assert.is(run(['index', 'add', 'wire.jsonl', ...ARCHIVE]).stdout, 'wire.jsonl: 1 unchanged, 1 removed\n');
    assert.is(run(['index', 'verify', ...ARCHIVE]).status, 0);
  });
});

test('check, trace and cluster look in it, and the files need not be there', async () => {
  await inFolder(STORY, ({ run, path }) => {
    run(['index', 'add', 'agency.md', 'faithful.md', ...ARCHIVE]);
    const cluster = run(['cluster', 'agency.md', 'faithful.md', '--format', 'ndjson']).stdout;
    const trace = run(['trace', 'the eels will be counted by hand', 'agency.md', 'faithful.md']).stdout;
    rmSync(join(path, 'agency.md'));
    const { status, stdout } = run(['check', 'altered.md', ...ARCHIVE]);
    assert.is(status, 1);
    assert.match(stdout, 'altered-wording');
    assert.match(stdout, 'agency.md');
    assert.is(run(['cluster', ...ARCHIVE, '--format', 'ndjson']).stdout, cluster);
    assert.is(run(['trace', 'the eels will be counted by hand', ...ARCHIVE]).stdout, trace);
  });
});

test('an archive that holds nothing passes nothing', async () => {
  await inFolder(STORY, ({ run }) => {
    run(['index', 'add', 'agency.md', ...ARCHIVE]);
    run(['index', 'remove', 'agency.md', ...ARCHIVE]);
    for (const asked of [['check', 'altered.md'], ['trace', 'nobody warned us'], ['cluster']]) {
      const { status, stdout, stderr } = run([...asked, ...ARCHIVE]);
      assert.equal([status, stdout], [2, '']);
      assert.is(stderr, 'misquote: a.archive: the archive holds no source: add some with misquote index add\n');
    }
  });
});

test('bytes that are not those that were written are told in one line, whatever they were', async () => {
  const words = (i: number): string =>
    `“The ferry number ${i} stays at the quay until the ice has gone,” said Maud Kessler.`;
  const lines = Array.from({ length: 400 }, (_, i) => JSON.stringify({ id: `r${i}`, text: words(i) }));
  await inFolder({ ...STORY, 'wire.jsonl': `${lines.join('\n')}\n` }, ({ run, path }) => {
    run(['index', 'add', 'wire.jsonl', ...ARCHIVE]);
    const file = join(path, 'a.archive');
    const whole = readFileSync(file);
    for (let seed = 1; seed <= 12; seed++) {
      const damaged = Buffer.from(whole);
      for (let i = 0; i < 20; i++)
        damaged[4096 + ((seed * 7919 + i * 104_729) % (whole.length - 4096))] = 0x80 | (i * seed);
      for (const asked of [['cluster'], ['index', 'verify'], ['index', 'list'], ['index', 'remove', 'wire.jsonl']]) {
        writeFileSync(file, damaged);
        const { status, stderr } = run([...asked, ...ARCHIVE]);
        assert.ok(status === 0 || status === 2, `${asked.join(' ')}: ${status} ${stderr}`);
        assert.not.match(stderr, /internal error|panicked| at /);
      }
    }
  });
});

test('an archive that is not there, another file, and one that is damaged are refused in one line', async () => {
  await inFolder(STORY, ({ run, path, write }) => {
    const missing = run(['check', 'altered.md', '--archive', 'none.archive']);
    assert.is(missing.status, 2);
    assert.match(missing.stderr, /^misquote: none\.archive: no such archive; make it with [^\n]+\n$/);
    write('notes.txt', 'These are the notes of the harbour board, and no archive at all.\n'.repeat(40));
    const foreign = run(['index', 'add', 'agency.md', '--archive', 'notes.txt']);
    assert.is(foreign.status, 2);
    assert.match(foreign.stderr, /^misquote: notes\.txt: not an archive of misquote; [^\n]+\n$/);
    run(['index', 'add', 'agency.md', ...ARCHIVE]);
    const file = join(path, 'a.archive');
    const whole = readFileSync(file);
    const newer = Buffer.from(whole);
    newer.writeUInt32BE(99, 60);
    writeFileSync(file, newer);
    assert.match(
      run(['check', 'altered.md', ...ARCHIVE]).stderr,
      /^misquote: a\.archive: made by a newer misquote [^\n]+\n$/,
    );
    // One bit of every page but the first, where SQLite begins to fill it.
    const damaged = Buffer.from(whole);
    for (let at = 4096 + 4090; at < damaged.length; at += 4096) damaged[at] = (damaged[at] as number) ^ 1;
    writeFileSync(file, damaged);
    assert.is(run(['index', 'verify', ...ARCHIVE]).status, 2);
  });
});

test('killed at random moments while adding, it is whole and has every source that was told; adding again completes', async () => {
  const { faults, inTime } = await killAdding({ kills: 3, seed: 20_261_122, sources: 3 });
  assert.equal(faults, []);
  assert.ok(inTime > 0);
});

/** Mostly narration, which takes little time: more than half of what is held in memory before it is written. */
function longSource(name: string): string {
  const narration = 'The council had put the matter off three times since the spring. '.repeat(100);
  return Array.from({ length: 330 }, (_, i) =>
    JSON.stringify({ id: i, text: `“Sluice ${name}${i} leaks at the hinge,” said Edda Voss.\n\n${narration}` }),
  ).join('\n');
}

test('killed as soon as it tells of a source, it has that source, whole, and the next run goes on from there', async () => {
  const names = ['a', 'b', 'c'];
  const files = Object.fromEntries(names.map((name) => [`${name}.jsonl`, longSource(name)]));
  await inFolder(files, async ({ run, path }) => {
    const add = ['index', 'add', ...Object.keys(files), ...ARCHIVE];
    const told = await killed(add, path);
    assert.equal(told, ['a.jsonl: 330 added']);
    assert.is(run(['index', 'verify', ...ARCHIVE]).stdout, 'a.archive: whole\n');
    assert.match(run(['index', 'list', ...ARCHIVE]).stdout, 'a.jsonl: 330 documents, 330 quotations\n');
    assert.match(run(add).stdout, 'a.jsonl: 330 unchanged\n');
    assert.is(run(['index', 'verify', ...ARCHIVE]).stdout, 'a.archive: whole\n');
    assert.match(run(['index', 'list', ...ARCHIVE]).stdout, '3 sources');
  });
});

test('two processes add different sources at once, and a third one checks meanwhile: nothing is lost', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const files = { ...STORY, ...Object.fromEntries(names.map((name) => [`${name}.jsonl`, longSource(name)])) };
  await inFolder(files, async ({ run, path }) => {
    run(['index', 'add', 'agency.md', ...ARCHIVE]);
    const alone = run(['check', 'altered.md', ...ARCHIVE]).stdout;
    const adding = [
      ended(['index', 'add', 'a.jsonl', 'b.jsonl', ...ARCHIVE], path),
      ended(['index', 'add', 'c.jsonl', 'd.jsonl', ...ARCHIVE], path),
    ];
    const checked = await ended(['check', 'altered.md', ...ARCHIVE], path);
    assert.equal([checked.status, checked.stderr, checked.stdout], [1, '', alone]);
    const added = await Promise.all(adding);
    assert.equal(
      added.map(({ status, stderr }) => [status, stderr]),
      [
        [0, ''],
        [0, ''],
      ],
    );
    assert.is(run(['index', 'verify', ...ARCHIVE]).stdout, 'a.archive: whole\n');
    const bulk = (name: string): string => `${name}.jsonl: 330 documents, 330 quotations\n`;
    const wanted = `${bulk('a')}agency.md: 1 document, 1 quotation\n${bulk('b')}${bulk('c')}${bulk('d')}5 sources\n`;
    assert.is(run(['index', 'list', ...ARCHIVE]).stdout, wanted);
  });
});

test('a disk that is full is told in one line, and the archive is as it was', async () => {
  await inFolder({ ...STORY, 'many.jsonl': longSource('many') }, ({ run, path }) => {
    run(['index', 'add', 'agency.md', ...ARCHIVE]);
    const before = run(['index', 'list', ...ARCHIVE]).stdout;
    // In blocks of 512 bytes or of 1024, as the shell has it: less than the source takes, more than is there.
    const limited = `trap '' XFSZ; ulimit -f 400; exec "$0" "$@"`;
    const full = spawnSync('sh', ['-c', limited, process.execPath, BIN, 'index', 'add', 'many.jsonl', ...ARCHIVE], {
      cwd: path,
      encoding: 'utf8',
    });
    assert.is(full.status, 2);
    assert.match(full.stderr, /^misquote: a\.archive: [^\n]+\n$/);
    assert.is(run(['index', 'verify', ...ARCHIVE]).stdout, 'a.archive: whole\n');
    assert.is(run(['index', 'list', ...ARCHIVE]).stdout, before);
  });
});

function ended(args: readonly string[], cwd: string): Promise<Pick<Answer, 'status' | 'stdout' | 'stderr'>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    const text = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('utf8');
    child.on('close', (status) => resolve({ status, stdout: text(out), stderr: text(err) }));
  });
}

/** Starts a command and kills it as soon as it tells something. @returns the lines that it had told. */
function killed(args: readonly string[], cwd: string): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('close', () => resolve(Buffer.concat(parts).toString('utf8').split('\n').slice(0, -1)));
    child.stdout.once('data', () => child.kill('SIGKILL'));
  });
}

test.run();
