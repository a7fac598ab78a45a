/** What a record says of the room is no word that a quotation left out; what a speaker says in brackets is. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
import { read } from '../../src/read/read.ts';

async function told(aside: string): Promise<string[]> {
  const turn = `We will never close the library ${aside} and we will never sell the park.`;
  const source =
    `OTTO GRIMM: ${turn}\n\nRITA MOSS: Is that a promise to the people of this town?\n\n` +
    'OTTO GRIMM: It is a promise, and I keep them.\n';
  const draft = '“We will never close the library and we will never sell the park,” said Otto Grimm.\n';
  const documents = await Promise.all([
    read({ id: 'd1', path: 'draft.md', role: 'draft', text: draft }),
    read({ id: 'd2', path: 'source.txt', role: 'source', text: source }),
  ]);
  return check(documents, { against: true }).findings.map(({ rule }) => rule);
}

for (const aside of [
  '(applause)',
  '(laughter)',
  '(crosstalk)',
  '(ph)',
  '(00:12:04)',
  '(Beifall bei der SPD)',
  '[laughs]',
  '(clears throat)',
  '(thumps table)',
  '(smiling)',
  '{laughs}',
  '<laughs>',
  '*laughs*',
])
  test(`a stage direction may be left out: ${aside}`, async () => {
    assert.equal(await told(aside), []);
  });

for (const aside of [
  '(as my mother said)',
  '(this year)',
  '(the one by the river pier, with the clock)',
  '*always*',
  '(always)',
  '(perhaps)',
  '(sometimes)',
  '(unless asked)',
])
  test(`what the speaker says may not, whatever stands round it: ${aside}`, async () => {
    assert.equal(await told(aside), ['unmarked-omission']);
  });

test.run();
