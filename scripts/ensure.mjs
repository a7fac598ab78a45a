/**
 * Makes a fresh clone ready and costs a few milliseconds where it is: installs what package-lock.json names when
 * node_modules is missing or older, builds when a source is newer than dist/. Quiet unless something goes wrong.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stampOf } from './stamp.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const timeOf = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What an npm that installs this package from git says of its own errand, and the one within must not take for its own. */
const ERRAND = /^npm_config_(?:global|prefix|location|local_prefix|dry_run|omit|include|package_lock_only|force)$/i;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ERRAND.test(name)));

function run(what, command, args) {
  process.stderr.write(`misquote: ${what}\n`);
  const done = spawnSync(command, args, { cwd: root, env, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`);
    process.exit(done.status || 1);
  }
}

function builtStamp() {
  try {
    return readFileSync(join(root, 'dist/.stamp'), 'utf8');
  } catch {
    return null;
  }
}

if (timeOf('node_modules/.package-lock.json') < timeOf('package-lock.json')) {
  run('installing packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}
if (builtStamp() !== stampOf(root)) run('building', process.execPath, [join(root, 'scripts/build.mjs')]);
