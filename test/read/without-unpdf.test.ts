/** The package that reads PDF is optional: without it everything else works, and a PDF is told in one line with the mend. */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder, STORY } from '../cli/run-misquote.ts';
import { pdfFile } from '../support/pdf-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the package as it is built, beside all that it depends on but unpdf. */
function installIn(folder: string): string {
  const own = join(folder, 'node_modules/misquote');
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(own, part), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => !/^(?:\.|unpdf$)/.test(one)))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return join(own, 'bin/misquote.js');
}

test('without unpdf a PDF is told in one line, and the other files are checked', () =>
  inFolder(STORY, ({ path }) => {
    mkdirSync(join(path, 'node_modules'));
    const bin = installIn(path);
    const lines = [{ x: 40, y: 500, text: 'The weir will not open in May, said the warden.', size: 12 }];
    writeFileSync(join(path, 'plan.pdf'), pdfFile([lines]));
    const run = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { cwd: path, encoding: 'utf8' });
    const { status, stdout, stderr } = run('check', 'altered.md', '--against', 'agency.md', 'plan.pdf');
    assert.is(status, 2);
    assert.match(stderr, /^misquote: plan\.pdf: [^\n]*npm install unpdf[^\n]*\n$/);
    assert.match(stdout, 'altered-wording');
    assert.is(run('check', 'faithful.md', '--against', 'agency.md').status, 0);
  }));

test.run();
