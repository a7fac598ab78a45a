/** Records that come without end are worked on as they come: memory stays what it is. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BIN, inFolder } from './run-misquote.ts';

const METER = fileURLToPath(new URL('../hostile/meter.cjs', import.meta.url));
/** Ten kilobytes, most of them a field that nobody asks for: what is measured is what is held, not what is worked on. */
const RECORD = `${JSON.stringify({ text: '“The eels stay where they are,” said Jarek Sool.', note: 'x'.repeat(10_000) })}\n`;

interface Streamed {
  readonly status: number | null;
  readonly quotations: number;
  /** Bytes of memory at the peak. */
  readonly memory: number;
}

/** Pipes so many records into `extract`, no faster than it takes them. */
async function stream(records: number, args: readonly string[], cwd: string): Promise<Streamed> {
  const figures = join(cwd, '.figures.json');
  const child = spawn(process.execPath, ['--require', METER, BIN, 'extract', ...args, '--format', 'ndjson'], {
    cwd,
    env: { ...process.env, MISQUOTE_METER: figures },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let quotations = 0;
  child.stdout.on('data', (piece: Buffer) => {
    for (const byte of piece) if (byte === 0x0a) quotations++;
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const some = RECORD.repeat(50);
  for (let sent = 0; sent < records; sent += 50) {
    if (!child.stdin.write(some)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  const status = await closed;
  return { status, quotations, memory: JSON.parse(readFileSync(figures, 'utf8')).memory };
}

for (const args of [
  ['--stdin', '--input-format', 'jsonl'],
  ['/dev/stdin', '--input-format', 'jsonl'],
]) {
  test(`ten times the records take no more memory: ${args[0]}`, () =>
    inFolder({}, async ({ path }) => {
      const short = await stream(500, args, path);
      const long = await stream(10_000, args, path);
      assert.equal([short.status, short.quotations], [0, 500]);
      assert.equal([long.status, long.quotations], [0, 10_000]);
      // 100 MB went through; a collection of garbage that comes late is some 40 MB.
      assert.ok(long.memory < short.memory + 60e6, `${short.memory}, then ${long.memory} bytes`);
    }));
}

test.run();
