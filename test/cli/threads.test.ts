/** One thread and two come to the same bytes; what is small is done in one. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { plantedArticles } from '../../bench/planted.ts';
import { threadsFor, workInOrder } from '../../src/host/workers.ts';
import { inFolder } from './run-misquote.ts';

/** Mostly narration, which takes little time: large enough for two threads all the same. */
const NARRATION = 'The council had put the matter off three times since the spring. '.repeat(60);

function bulkFile(): string {
  const lines = [...plantedArticles(2400, 5)].map(({ id, text, published }) =>
    JSON.stringify({ id, text: `${text}\n${NARRATION}`, published }),
  );
  // Lines that cannot be read take part in the numbering: in every thread alike.
  lines.splice(400, 0, '{"id":"broken"', '{"id":"empty"}');
  return `${lines.join('\n')}\n`;
}

test('extract and cluster print the same bytes with one thread and with two', async () => {
  await inFolder({ 'bulk.jsonl': bulkFile() }, ({ run }) => {
    for (const command of ['extract', 'cluster']) {
      const [one, two] = ['1', '2'].map((threads) =>
        run([command, 'bulk.jsonl', '--format', 'ndjson', '--threads', threads]),
      );
      assert.is(one?.status, 2);
      assert.is(two?.status, 2);
      assert.ok((one?.stdout.length ?? 0) > 100_000);
      assert.ok(one?.stdout === two?.stdout, `${command} differs`);
      assert.is(one?.stderr, two?.stderr);
    }
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
