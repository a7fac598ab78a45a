/** A digest of everything that dist/ is built from: paths, sizes and times, so that it costs no reading. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'schemas',
  'bin',
  'scripts/build.mjs',
  'scripts/declarations.mjs',
  'scripts/keep-byte-code.cjs',
  'scripts/lazy-patterns.mjs',
  'package.json',
  'package-lock.json',
];

/** The digest, in hexadecimal, for the project at `root`. */
export function stampOf(root) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (!stat.isDirectory()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    else for (const entry of readdirSync(join(root, path)).sort()) visit(`${path}/${entry}`);
  };
  SOURCES.forEach(visit);
  hash.update(process.version);
  return hash.digest('hex');
}
