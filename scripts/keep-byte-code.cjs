/**
 * Keeps the byte code of the bundle beside it, functions that a check needs included: a bundle is loaded without byte
 * code, checks two small files, and V8 writes down what it compiled. Without it a check starts half as fast again.
 *
 * usage: node scripts/keep-byte-code.cjs <bundle>
 */
'use strict';
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { load } = require('../bin/load.js');

const QUOTED =
  'said Maud Kessler, the harbour master of *Vantry*. She “never” saw the 7 boats, she told the Coast Wire.';
const FILES = {
  'draft.md': `---\ndate: 2024-05-03\noutlet: Vantry Observer\n---\n\n# Dark\n\n“The lamp was sold years ago, and they were told,” ${QUOTED}\n`,
  'source.md': `---\ndate: 2024-05-01\n---\n\n“The lamp was sold ten years ago, and they were not told,” ${QUOTED}\n`,
};

async function keep(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-build-'));
  try {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    const { main, script } = load(bundle, false);
    const quiet = { cwd: folder, env: {}, output: { write() {}, end() {} }, note() {} };
    await main(['check', 'draft.md', '--against', 'source.md'], quiet);
    await main(['extract', 'draft.md', '--format', 'ndjson'], quiet);
    writeFileSync(`${bundle}.cache`, script.createCachedData());
  } finally {
    rmSync(folder, { recursive: true, force: true });
    process.exitCode = 0;
  }
}

keep(process.argv[2]);
