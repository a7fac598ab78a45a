/** One thread and several come to the same bytes; what is small is done in one; what fails in a thread is told. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { plantedArticles } from '../../bench/planted.ts';
import { threadsFor, workInOrder } from '../../src/host/workers.ts';
import { BIN, inFolder } from './run-misquote.ts';

/** Mostly narration, which takes little time: large enough for three threads all the same. */
const NARRATION = 'The council had put the matter off three times since the spring. '.repeat(160);

const ENVIRONMENT = { ...process.env, NODE: process.execPath, BIN };

const articles = [...plantedArticles(1500, 5)].map(({ id, text, published }) =>
  // Letters of two and three bytes, and line ends of both kinds, lie where the file is cut.
  JSON.stringify({ id, text: `${text}\nSüderkoog – ${NARRATION}`, published }),
);
const BULK = `\ufeff${articles.join('\r\n')}\n`;

/** Lines that cannot be read take part in the numbering: in every thread alike. */
const WITH_BROKEN = articles.toSpliced(400, 0, '{"id":"broken"', '').toSpliced(600, 0, '{"id":"empty"}').join('\n');

test('extract and cluster print the same bytes with one thread, two and three', async () => {
  assert.ok(Buffer.byteLength(BULK) >= 3 * 2_000_000, 'three threads are worth two megabytes each');
  await inFolder({ 'bulk.jsonl': BULK }, ({ run }) => {
    for (const command of ['extract', 'cluster']) {
      const [one, ...more] = ['1', '2', '3'].map((threads) =>
        run([command, 'bulk.jsonl', '--format', 'ndjson', '--threads', threads]),
      );
      assert.is(one?.status, 0);
      assert.ok((one?.stdout.length ?? 0) > 100_000);
      for (const other of more) {
        assert.ok(one?.stdout === other.stdout, `${command} differs`);
        assert.is(other.stderr, '');
        assert.is(other.status, 0);
      }
    }
  });
});

test('bad lines among many are told with their numbers, and the rest is numbered as if they were not there', async () => {
  await inFolder({ 'bulk.jsonl': WITH_BROKEN }, ({ run, path }) => {
    const args = ['extract', 'bulk.jsonl', '--format', 'ndjson', '--output'];
    const [one, two] = ['1', '2'].map((threads) => run([...args, `${threads}.ndjson`, '--threads', threads]));
    assert.is(
      one?.stderr,
      'misquote: bulk.jsonl:401: not a JSON record; every line must be one whole object\n' +
        'misquote: bulk.jsonl:601: the record has no "text"; give it the article\'s text\n',
    );
    assert.is(two?.stderr, one?.stderr);
    assert.is(two?.status, 2);
    const told = readFileSync(join(path, '2.ndjson'), 'utf8');
    assert.ok(told === readFileSync(join(path, '1.ndjson'), 'utf8'));
    const last = told.trimEnd().split('\n').at(-1) ?? '';
    assert.ok(last.startsWith(`{"id":"d${articles.length}q`), last.slice(0, 40));
  });
});

test('a roster out of a pipe, which can be read once, is heeded in few documents and in many', async () => {
  const article = JSON.stringify({ id: 'z', text: '“The eels stay where they are,” said Ms. Brandt on Monday.' });
  const narration = JSON.stringify({ id: 'n', text: NARRATION });
  const files = {
    'few.jsonl': article,
    'many.jsonl': `${`${narration}\n`.repeat(420)}${article}`,
    'people.json': '[{"name":"Ottoline Brandt"}]',
  };
  await inFolder(files, ({ path }) => {
    for (const name of ['few.jsonl', 'many.jsonl']) {
      const line = `"$NODE" "$BIN" extract ${name} --format ndjson --threads 2 --people <(cat people.json)`;
      const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: path, encoding: 'utf8', env: ENVIRONMENT });
      assert.is(stderr, '');
      assert.match(stdout, '"name":"Ottoline Brandt"');
    }
  });
});

test('a thread that runs out of memory is told in one line', async () => {
  const large = JSON.stringify({ id: 'large', text: '“So it is,” said Jarek Sool.\n'.repeat(200_000) });
  await inFolder({ 'bulk.jsonl': `${large}\n` }, ({ run }) => {
    const { status, stderr } = run(['extract', 'bulk.jsonl', '--format', 'ndjson', '--threads', '2'], {
      env: { NODE_OPTIONS: '--max-old-space-size=48' },
    });
    assert.is(
      stderr,
      'misquote: a thread ran out of memory; a single document may be too large for it: try --threads 1\n',
    );
    assert.is(status, 2);
  });
});

test('a reader that goes away ends all threads, and is no error', async () => {
  await inFolder({ 'bulk.jsonl': BULK }, ({ path }) => {
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `{ "$NODE" "$BIN" extract bulk.jsonl --format ndjson --threads 2; echo "status $?" >&2; } | head -n 1`],
      { cwd: path, encoding: 'utf8', env: ENVIRONMENT },
    );
    assert.is(stdout.split('\n').length, 2);
    assert.is(stderr, 'status 0\n');
  });
});

test('an interruption in the middle ends all threads, and leaves the file that was there', async () => {
  await inFolder({ 'bulk.jsonl': BULK, 'out.ndjson': 'old' }, async ({ path }) => {
    const args = ['extract', 'bulk.jsonl', '--format', 'ndjson', '--threads', '2', '--output', 'out.ndjson'];
    const child = spawn(process.execPath, [BIN, ...args], { cwd: path });
    setTimeout(() => child.kill('SIGINT'), 400);
    assert.is(await new Promise((resolve) => child.on('close', (_, by) => resolve(by))), 'SIGINT');
    assert.is(readFileSync(join(path, 'out.ndjson'), 'utf8'), 'old');
    assert.equal(readdirSync(path).sort(), ['bulk.jsonl', 'out.ndjson']);
  });
});

test('a thread is worth two megabytes', () => {
  assert.is(threadsFor(3_999_999, 8), 1);
  assert.is(threadsFor(60_000_000, 1), 1);
});

test('results come in the order of the tasks', async () => {
  const results: number[] = [];
  const inline = async (task: number) => 2 * task;
  for await (const result of workInOrder([3, 1, 2], 1, inline, () => [])) results.push(result);
  assert.equal(results, [6, 2, 4]);
});

test.run();
