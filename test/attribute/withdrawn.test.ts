/** What a correction takes back is nobody's words; what it says was really said is somebody's. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/pipeline/extract.ts';
import { read } from '../../src/read/read.ts';

const WRONG = '“the tide gate has six motors and none of them turned”';
const RIGHT = '“the tide gate has four motors and two of them have not turned”';

/** The quotations of a text that are somebody's words. */
async function said(text: string): Promise<string[]> {
  const document = await read({ id: 'd1', path: 'draft.md', role: 'draft', text });
  return extract(document)
    .filter(({ kind }) => kind !== 'other')
    .map(({ text: words }) => words);
}

const TAKEN_BACK = [
  `Correction: An earlier version of this article misquoted Dora Hallam as saying ${WRONG}.`,
  `*This article was amended on 3 March. An earlier version quoted Dora Hallam as saying that ${WRONG}.*`,
  `Editor’s note: Dora Hallam did not say ${WRONG}, as we reported on Monday. We apologise.`,
  `The headline wrongly attributed the words ${WRONG} to Dora Hallam.`,
  `Korrektur: In einer früheren Fassung hieß es, Dora Hallam habe gesagt: ${WRONG}.`,
  `Rectificatif : nous avons écrit par erreur que Dora Hallam a dit ${WRONG}.`,
];
for (const note of TAKEN_BACK)
  test(`what a note takes back is nobody’s: ${note.slice(0, 40)}`, async () => {
    assert.equal(await said(`The gate stands.\n\n${note}\n`), []);
  });

const UNSAID = [
  `Nobody wakes up and says, ${WRONG}.`,
  `Dora Hallam never said ${WRONG}.`,
  `She did not use the words ${WRONG}.`,
  `You might think: ${WRONG}.`,
];
for (const sentence of UNSAID)
  test(`what nobody is said to have said is nobody’s: ${sentence.slice(0, 30)}`, async () => {
    assert.equal(await said(`The gate stands.\n\n${sentence}\n`), []);
  });

const GIVEN = [
  `Correction: An earlier version misquoted Dora Hallam as saying ${WRONG}. She said ${RIGHT}.`,
  `Correction: An earlier version misquoted Dora Hallam. She said ${RIGHT}, not ${WRONG}.`,
  `Correction: the date of the hearing was wrong. Dora Hallam said ${RIGHT}.`,
];
for (const note of GIVEN)
  test(`what a note puts in its place is somebody’s: ${note.slice(0, 60)}`, async () => {
    assert.equal(await said(`The gate stands.\n\n${note}\n`), [RIGHT]);
  });

test('outside a note nothing is taken back by a denial of something else', async () => {
  assert.equal(await said(`“It did not turn,” said Dora Hallam. She is not sure, and said ${RIGHT}.\n`), [
    '“It did not turn,”',
    RIGHT,
  ]);
});

test.run();
