/**
 * Runs the scorers on labelled news against the built tool, then says how often it is right at each confidence. The data
 * is not part of this repository.
 *
 * usage: node scripts/eval.mjs [folder that holds eval/, data/ and seeds/; default ../shared]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = resolve(root, process.argv[2] ?? '../shared');
const data = (name) => join(shared, 'data', name);

const RUNS = [
  ['seeds_score.py', []],
  ['extract_score.py', ['--data', data('polnear.dev.jsonl')]],
  ['extract_score.py', ['--data', data('german.dev.jsonl')]],
  ['names_score.py', ['--events', data('basil.dev.events.jsonl'), '--names', data('basil.dev.names.jsonl')]],
  ['pairs_score.py', ['--events', data('basil.dev.events.jsonl'), '--pairs', data('basil.dev.gold.jsonl')]],
  ['pairs_score.py', ['--events', data('basil.dev.events.jsonl'), '--pairs', data('basil.dev.pairs.jsonl')]],
  ['accuse_score.py', ['--events', data('basil.dev.events.jsonl'), '--pairs', data('basil.dev.gold.jsonl')]],
  ['mutate_score.py', [data('polnear.dev.jsonl')]],
];

if (!existsSync(join(shared, 'eval'))) {
  process.stdout.write('no labelled news here: give the folder that holds eval/ and data/ as an argument\n');
} else {
  for (const [script, args] of RUNS) {
    process.stdout.write(`\n# ${script} ${args.map((arg) => arg.replace(`${shared}/`, '')).join(' ')}\n`);
    const done = spawnSync(
      'python3',
      [join(shared, 'eval', script), ...args, '--misquote', `${process.execPath} bin/misquote.js`],
      { cwd: root, stdio: 'inherit' },
    );
    if (done.status !== 0) process.exitCode = 1;
  }
  process.stdout.write('\n# confidence, data/polnear.dev.jsonl\n');
  const args = ['--import', 'tsx', 'train/calibration.ts', data('polnear.dev.jsonl')];
  if (spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}
