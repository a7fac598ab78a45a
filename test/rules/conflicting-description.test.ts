/** Which two descriptions of one person cannot both hold, and in which document that is told. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
import { read } from '../../src/read/read.ts';

interface Article {
  readonly date: string | null;
  readonly as: string;
}

/** What is told of two articles that quote Ada Renn, described as they say: `path: its description / the other one`. */
async function told(articles: readonly Article[], against = false): Promise<string[]> {
  const documents = await Promise.all(
    articles.map(({ date, as }, i) =>
      read({
        id: `d${i + 1}`,
        path: `${i + 1}.md`,
        role: i === 0 && against ? 'draft' : 'source',
        text: `${date === null ? '' : `---\ndate: ${date}\n---\n`}“The treaty says nothing of fish,” said Ada Renn, ${as}.`,
      }),
    ),
  );
  return check(documents, { against })
    .findings.filter(({ rule }) => rule === 'conflicting-description')
    .map(({ path, actual, expected }) => `${path}: ${actual} / ${expected}`);
}

const [FIRST, NEXT] = ['2024-05-03', '2024-05-06'];
const PAST = 'a former ambassador to Ostria';
const PRESENT = 'the ambassador to Ostria';
const article = (as: string, date: string | null = null): Article => ({ as, date });

test('the later of two is told, whichever of them says “former”', async () => {
  assert.equal(await told([article(PRESENT, FIRST), article(PAST, NEXT)]), [`2.md: ${PAST} / ${PRESENT}`]);
  assert.equal(await told([article(PAST, FIRST), article(PRESENT, NEXT)]), [`2.md: ${PRESENT} / ${PAST}`]);
  assert.equal(await told([article(PAST, NEXT), article(PRESENT, FIRST)]), [`1.md: ${PAST} / ${PRESENT}`]);
});

test('where nothing orders the two, the one that says “former” is told', async () => {
  assert.equal(await told([article(PRESENT), article(PAST)]), [`2.md: ${PAST} / ${PRESENT}`]);
  assert.equal(await told([article(PAST), article(PRESENT)]), [`1.md: ${PAST} / ${PRESENT}`]);
});

test('a draft is told what its source says, whichever of them says “former”', async () => {
  assert.equal(await told([article(PRESENT), article(PAST)], true), [`1.md: ${PRESENT} / ${PAST}`]);
  assert.equal(await told([article(PAST), article(PRESENT)], true), [`1.md: ${PAST} / ${PRESENT}`]);
});

test('articles more than eight weeks apart may both be right', async () => {
  assert.is((await told([article(PRESENT, '2024-05-03'), article(PAST, '2024-06-28')])).length, 1);
  assert.equal(await told([article(PRESENT, '2024-05-03'), article(PAST, '2024-06-29')]), []);
  assert.is((await told([article(PRESENT, '2024-05-03'), article(PAST)])).length, 1);
  assert.is((await told([article(PRESENT), article(PAST, '2024-05-03')])).length, 1);
});

test('one article that says both accuses nobody', async () => {
  assert.equal(await told([article(`${PRESENT}. “It never did,” said Renn, ${PAST}`)]), []);
});

test('each person is told of', async () => {
  const both = (as: string): string => `${as}. “It never did,” said Piet Lange, ${as}`;
  assert.is((await told([article(both(PRESENT), FIRST), article(both(PAST), NEXT)])).length, 2);
});

test('a person is told once in a document', async () => {
  const findings = await told([article(PRESENT, FIRST), article(PRESENT, FIRST), article(PAST, NEXT)]);
  assert.equal(findings, [`3.md: ${PAST} / ${PRESENT}`]);
});

const PAIRS: readonly (readonly [string, string, boolean])[] = [
  ['the ambassador', 'a former ambassador', true],
  ['the ambassador', 'a former ambassador to Ostria', true],
  ['the ambassador to Ostria', 'a former ambassador', true],
  ['the ambassador to Norvia', 'a former ambassador to Ostria', false],
  ['the ambassador to Ostria', 'a former ambassador to Ostria and Norvia', true],
  ['the mayor of Selmouth', 'a former ambassador to Ostria', false],
  ['the mayor of Selmouth', 'a former governor of Selmouth', false],
  ['a former ambassador to Ostria', 'a former ambassador to Ostria', false],
  ['the chairman of the fishing board', 'a former chairwoman of the fishing board', true],
  ['an official of the fishing board', 'a former director of the fishing board', true],
  ['an official of the fishing board', 'a former director of the customs office', false],
  ['a former ambassador to Norvia', 'a former ambassador to Ostria', false],
  ['the ambassador to Norvia', 'the ambassador to Ostria', false],
  ['the outgoing ambassador to Ostria', 'a former ambassador to Ostria', false],
  ['the governor of Selmouth', 'a former rival and governor of Selmouth', false],
  ['a painter of Selmouth', 'a former painter of Selmouth', false],
];

for (const [present, past, isConflict] of PAIRS) {
  test(`${present} and ${past}: ${isConflict ? 'a conflict' : 'none'}`, async () => {
    const expected = isConflict ? [`2.md: ${past} / ${present}`] : [];
    assert.equal(await told([article(present, FIRST), article(past, NEXT)]), expected);
  });
}

test.run();
