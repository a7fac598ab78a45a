import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inventArticles } from './invent-articles.ts';

export interface Speed {
  readonly what: string;
  readonly megabytes: number;
  readonly megabytesPerSecond: number;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const RUNS = 3;
/** Of the articles, a part is enough for what takes a hundredth of the speed. */
const PEER_SHARE = 60;

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

const PEER = `
const nlp = require('compromise');
const { readFileSync } = require('node:fs');
let count = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\\n')) {
  if (line !== '') count += nlp(JSON.parse(line).text).quotations().length;
}
console.log(count);
`;

/** The same command twice at once: what two cores of this machine can give at most. */
const TWICE = `
const { spawn } = require('node:child_process');
for (let i = 0; i < 2; i++) {
  const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'inherit'] });
  child.on('exit', (status) => { if (status !== 0) process.exitCode = 1; });
}
`;

/** Installs what misquote is measured against into bench/node_modules, where it is not there yet. */
export function installPeers(): void {
  if (existsSync(join(HERE, 'node_modules/compromise'))) return;
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const { status } = spawnSync('npm', args, { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('compromise could not be installed into bench/node_modules');
}

/** The floor first, then misquote on one core and on two, then `compromise`, over the same articles. */
export function measureThroughput(bin: string, articles: number): Speed[] {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-bench-'));
  try {
    const bulk = join(folder, 'articles.jsonl');
    const floor = join(folder, 'floor.js');
    const twice = join(folder, 'twice.cjs');
    const part = join(folder, 'part.jsonl');
    const peer = join(HERE, 'node_modules/.quotations.cjs');
    writeFileSync(bulk, inventArticles(articles));
    writeFileSync(part, inventArticles(Math.ceil(articles / PEER_SHARE)));
    writeFileSync(peer, PEER);
    writeFileSync(floor, FLOOR);
    writeFileSync(twice, TWICE);
    const speed = (what: string, args: readonly string[], { file = bulk, copies = 1 } = {}): Speed => {
      const megabytes = (copies * statSync(file).size) / 1e6;
      const times = Array.from({ length: RUNS }, () => {
        const started = performance.now();
        const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
        if (status !== 0) throw new Error(`${what} exited ${status}`);
        return performance.now() - started;
      });
      return { what, megabytes, megabytesPerSecond: (megabytes * 1000) / Math.min(...times) };
    };
    const onThreads = (threads: number) => [bin, 'extract', bulk, '--format', 'ndjson', '--threads', `${threads}`];
    return [
      speed('decode and one regular expression', [floor, bulk]),
      speed('misquote extract, one core', onThreads(1)),
      speed('misquote extract, two cores', onThreads(2)),
      speed('two processes at once, one core each', [twice, ...onThreads(1)], { copies: 2 }),
      speed('compromise, quotations alone', [peer, part], { file: part }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
