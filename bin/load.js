'use strict';
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const vm = require('node:vm');

const BUNDLE = join(__dirname, '../dist/main.cjs');

/**
 * Loads the bundle with the byte code that the build kept beside it. V8 itself refuses byte code of another version or
 * other flags, and then compiles: the code cache changes how long a start takes and nothing else.
 *
 * @param {string} [bundle] path of the bundle.
 * @param {boolean} [keep] false: as if there were no code cache.
 * @returns {{ main: (argv: readonly string[]) => Promise<void>, work: (task: object) => Promise<object>, script: vm.Script }}
 */
function load(bundle = BUNDLE, keep = true) {
  // esbuild writes ASCII, and reading it as Latin-1 spares decoding a megabyte of UTF-8.
  const source = read(bundle, 'latin1');
  if (source === undefined) {
    process.stderr.write('misquote: not built yet; run `npm run build` in its folder\n');
    process.exit(2);
  }
  const cachedData = keep ? read(`${bundle}.cache`) : undefined;
  const script = new vm.Script(wrap(source), { filename: 'misquote.cjs', cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return { main: module.exports.main, work: module.exports.work, script };
}

/** A file's content; undefined where there is none. */
function read(path, encoding) {
  try {
    return readFileSync(path, encoding);
  } catch {
    return undefined;
  }
}

module.exports = { load };
