/** Writes the library's declaration files: those that index.d.ts leads to, with the endings of what is published. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';

const IMPORT = /((?:from|import\()\s*)'(\.[^']*)\.ts'/g;

/**
 * @param {string} root the project's folder.
 * @param {string} target where index.d.ts goes, and the others by their paths below src.
 */
export function writeDeclarations(root, target) {
  const all = `${target}-declarations`;
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  // Types are checked by `npm run typecheck`; a build is no second one.
  const options = '--noEmit false --noCheck --declaration --emitDeclarationOnly --rootDir . --outDir'.split(' ');
  const done = spawnSync(process.execPath, [compiler, '-p', root, ...options, all], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`no declaration files: ${done.stdout}${done.stderr}`);
  const wanted = ['index'];
  for (const name of wanted) {
    const text = readFileSync(join(all, 'src', `${name}.d.ts`), 'utf8');
    for (const [, , path] of text.matchAll(IMPORT)) {
      const other = posix.join(posix.dirname(name), path);
      if (!wanted.includes(other)) wanted.push(other);
    }
    const file = join(target, `${name}.d.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replace(IMPORT, "$1'$2.js'"));
  }
  rmSync(all, { recursive: true, force: true });
}
