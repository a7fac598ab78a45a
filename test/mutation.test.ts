/** Holds the seams that the mutation run (mutation/uvu-runner.mjs) records at: nothing reaches a stage past them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { uvu } = JSON.parse(readFileSync(join(root, 'mutation/stryker.config.json'), 'utf8'));
const { bundleTests } = await import(pathToFileURL(join(root, 'mutation/bundle-tests.mjs')).href);

test('the tests of a mutation run bundle, and no import goes past a seam', async () => {
  const script = await bundleTests(root, uvu);
  for (const path of uvu.testFiles) assert.ok(script.includes(path), path);
});

test('every file that a part names is there', () => {
  const named: string[] = Object.values<string[]>(uvu.parts).flat();
  assert.equal(
    named.filter((path) => !path.includes('*') && !existsSync(join(root, path))),
    [],
  );
});

test.run();
