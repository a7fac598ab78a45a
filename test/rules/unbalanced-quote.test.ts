/** Marks without their partners, where they stand in each other. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline.ts';
import { read } from '../../src/read/read.ts';

/** An opening mark that reaches beyond the closing one behind it once kept the search for a paragraph's end going for ever. */
for (const text of ['‘«', '‘’,“«', 'The warden said ‘we « stay']) {
  test(`it ends: ${text}`, async () => {
    const draft = await read({ id: 'd1', path: 'draft.txt', role: 'draft', text });
    assert.ok(
      check([draft]).findings.every(({ rule }) => rule === 'unbalanced-quote' || rule === 'unattributed-quote'),
    );
  });
}

test.run();
