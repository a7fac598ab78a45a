/** Marks without their partners, where they stand in each other. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
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

const RAIN = 'It rained on the harbour.\n\n';
const PARTED = `“The gate is open.\n\n${RAIN.repeat(5)}Nobody is there.”`;
const FAR = `“The gate is open.\n\n${RAIN.repeat(6)}Nobody is there.”`;

/** Texts, and the marks in them that have no partner, with what follows an opening one to the end of its paragraph. */
const MARKS: readonly (readonly [string, readonly string[]])[] = [
  ['“The gate is open,” she said”, “and nobody is there.”', ['”']],
  [`The gate is open.”\n\n${RAIN}“Nobody is there.`, ['”', '“Nobody is there.']],
  ['The gate is open.”“Nobody is there.', ['”', '“Nobody is there.']],
  ['“The gate is open,” she said.\n\nNobody is there.”', ['”']],
  // The next closing mark is the partner up to six paragraphs on, where nothing is quoted between.
  ['“The gate is open.\n\nNobody is there.”', []],
  [PARTED, []],
  [`${RAIN.repeat(9)}${PARTED}\n\n${RAIN}`, []],
  [FAR, ['“The gate is open.', '”']],
  [`${RAIN.repeat(9)}${FAR}\n\n${RAIN}`, ['“The gate is open.', '”']],
  ['“The gate is open.\n\nShe said “no” to us.\n\nNobody is there.”', ['“The gate is open.', '”']],
  // Two kinds of marks in one paragraph are no pair.
  [`${RAIN}«The gate is open.” It rained.`, ['«The gate is open.” It rained.']],
  [`${RAIN}‘The gate is open."`, ['‘The gate is open."']],
];

for (const [text, marks] of MARKS) {
  test(`${marks.length} without a partner: ${text.replace(/\s+/g, ' ')}`, async () => {
    const { findings } = check([await read({ id: 'd1', path: 'draft.txt', role: 'draft', text })]);
    const found = findings.filter(({ rule }) => rule === 'unbalanced-quote');
    assert.equal(
      found.map(({ start, end }) => text.slice(start, end)),
      marks,
    );
  });
}

test.run();
