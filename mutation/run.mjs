/**
 * Runs Stryker with `stryker.config.json`: how many of the small changes that it makes to the code do the tests notice?
 * Installs it beside this file first, where it is not there yet. The report is written to mutation/report.
 *
 * usage: npm run mutation [-- [rules | extract | collate…] [flags of Stryker, such as --mutate src/text/cuts.ts]]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const config = join(here, 'stryker.config.json');

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const { parts } = JSON.parse(readFileSync(config, 'utf8')).uvu;
const wanted = process.argv.slice(2).filter((argument) => argument in parts);
const flags = process.argv.slice(2).filter((argument) => !wanted.includes(argument));
const files = (wanted.length === 0 ? Object.keys(parts) : wanted).flatMap((part) => parts[part]);

if (!existsSync(stryker)) {
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], here);
}
run(process.execPath, [stryker, 'run', config, '--mutate', files.join(','), ...flags], root);
