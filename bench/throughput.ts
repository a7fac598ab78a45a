import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventArticles } from './invent-articles.ts';

export interface Speed {
  readonly what: string;
  readonly megabytes: number;
  readonly megabytesPerSecond: number;
}

const ARTICLES = 4000;
const RUNS = 3;

/** The least that any extractor must do: decode every line and look for what stands between marks. */
const FLOOR = `
const { readFileSync } = require('node:fs');
let count = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\\n')) {
  if (line === '') continue;
  for (const match of JSON.parse(line).text.matchAll(/“[^”]*”/g)) count += match[0].length > 0 ? 1 : 0;
}
console.log(count);
`;

/** The floor first, then misquote, over the same bulk file. */
export function measureThroughput(bin: string): Speed[] {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-bench-'));
  try {
    const bulk = join(folder, 'articles.jsonl');
    const floor = join(folder, 'floor.js');
    writeFileSync(bulk, inventArticles(ARTICLES));
    writeFileSync(floor, FLOOR);
    const megabytes = statSync(bulk).size / 1e6;
    const speed = (what: string, args: readonly string[]): Speed => {
      const times = Array.from({ length: RUNS }, () => {
        const started = performance.now();
        const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
        if (status !== 0) throw new Error(`${what} exited ${status}`);
        return performance.now() - started;
      });
      return { what, megabytes, megabytesPerSecond: (megabytes * 1000) / Math.min(...times) };
    };
    return [
      speed('decode and one regular expression', [floor, bulk]),
      speed('misquote extract --format ndjson', [bin, 'extract', bulk, '--format', 'ndjson']),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
