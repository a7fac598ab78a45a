/**
 * Runs every test/**\/*.test.ts in a process of its own, two at a time, and counts what they report. A file that reports
 * no test, or ends before it reports, fails: uvu itself passes a suite that forgot to run.
 *
 * usage: node scripts/test.mjs [part of a path…]
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test'), { recursive: true })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => path.includes(part))))
  .sort();

/** Nothing of the caller's terminal or colours may decide a test. */
const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '' };

function run(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], { cwd: root, env });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (status) => resolve({ file, status, output }));
  });
}

let passed = 0;
let failed = 0;
let skipped = 0;
const queue = [...files];
async function work() {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const { status, output } = await run(file);
    const [total, right, left] = ['Total', 'Passed', 'Skipped'].map((name) =>
      Number(new RegExp(`^\\s*${name}:\\s+(\\d+)`, 'm').exec(output)?.[1] ?? 0),
    );
    passed += right;
    skipped += left;
    const wrong = Math.max(total - right, status === 0 && total > 0 ? 0 : 1);
    failed += wrong;
    if (wrong > 0) process.stdout.write(`\n${file}: ${total === 0 ? 'no test ran' : `${wrong} failed`}\n${output}\n`);
  }
}
await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, work));
if (files.length === 0) failed++;
process.stdout.write(
  `${files.length} files\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`,
);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
