/** No input hangs or breaks the command: each row of the corpus that a test has the time for, as a process of its own. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CORPUS } from './corpus.ts';
import { faultsOf, runHostile } from './run-hostile.ts';

/** Milliseconds on the clock. What is held to its limit is the processor time: other programs may be busy. */
const PATIENCE = 120_000;

test('every input has a name of its own', () => {
  const names = CORPUS.map(({ name }) => name);
  assert.equal([...new Set(names)], names);
  assert.ok(names.length >= 60, `${names.length}`);
});

for (const input of CORPUS.filter(({ slow }) => slow !== true)) {
  test(input.name, async () => assert.equal(faultsOf(input, await runHostile(input, PATIENCE)), []));
}

test.run();
