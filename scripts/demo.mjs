/** Shows what misquote makes of the story in examples/. Exits 0, findings or not. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const done = spawnSync(process.execPath, ['bin/misquote.js', 'check', 'examples', '--fail-on', 'never'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;
