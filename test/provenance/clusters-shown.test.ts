/** Whose variants a check tells of. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
import { read } from '../../src/read/read.ts';

const QUOTED = '“The weir stays shut until the gauge is mended,” said Ada Quill.';
const OTHERS = '“Nobody asked the ferrymen what a winter costs them,” said Ben Rowe.';

async function clusters(against: boolean): Promise<string[][]> {
  const texts = { 'draft.md': QUOTED, 'wire.md': `${OTHERS}\n\n${QUOTED}`, 'post.md': `${QUOTED}\n\n${OTHERS}` };
  const documents = await Promise.all(
    Object.entries(texts).map(([path, text], i) =>
      read({ id: `d${i + 1}`, path, role: path === 'draft.md' || !against ? 'draft' : 'source', text }),
    ),
  );
  return check(documents, { against }).clusters.map(({ members }) => members.map(({ document }) => document).sort());
}

test('against sources: those of what the draft quotes, in every source', async () => {
  assert.equal(await clusters(true), [['d1', 'd2', 'd3']]);
});

test('of documents held against each other: all', async () => {
  assert.equal((await clusters(false)).map(({ length }) => length).sort(), [2, 3]);
});

test.run();
