/** Which form of a name is the slip, where several documents, a list of people or the words themselves may know better. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
import type { CheckOptions } from '../../src/pipeline/options.ts';
import { read } from '../../src/read/read.ts';
import { aPerson } from '../support/roster.ts';

/** What is told of documents, by path (drafts begin with “draft”), as `path: form → right form (path of the evidence)`. */
async function told(files: Readonly<Record<string, string>>, options: CheckOptions = {}): Promise<string[]> {
  const documents = await Promise.all(
    Object.entries(files).map(([path, text], i) =>
      read({ id: `d${i + 1}`, path, role: path.startsWith('draft') ? 'draft' : 'source', text }),
    ),
  );
  return check(documents, options)
    .findings.filter(({ rule }) => rule === 'misspelled-speaker')
    .map(({ path, actual, expected, evidence }) => `${path}: ${actual} → ${expected} (${evidence?.path})`);
}

const GATE = 'The tide gate has four motors and two of them have not turned since autumn';
const BOAT = 'Nobody on the quay should leave a boat unattended and count on us to move it';
const [RIGHT, WRONG] = [`“${GATE},” said Ines Calloway.`, `“${GATE},” said Ines Caloway.`];
const dated = (day: number, text: string): string => `---\ndate: 2024-03-0${day}\n---\n${text}`;
const slipIn = (path: string, evidence: string): string => `${path}: Ines Caloway → Ines Calloway (${evidence})`;

test('a later copy of a slip does not make it right, an earlier one might', async () => {
  const [first, second] = [dated(1, RIGHT), dated(2, RIGHT)];
  const files = { 'a.md': first, 'b.md': second, 'c.md': dated(3, WRONG), 'd.md': dated(4, WRONG) };
  assert.equal(await told(files), [slipIn('c.md', 'a.md')]);
});

test('another draft with the slip does not make it right against sources, another source might', async () => {
  const drafts = { 'draft1.md': WRONG, 'draft2.md': WRONG };
  const slips = [slipIn('draft1.md', 'a.md'), slipIn('draft2.md', 'a.md')];
  assert.equal(await told({ ...drafts, 'a.md': RIGHT, 'b.md': RIGHT }, { against: true }), slips);
  assert.equal(await told({ ...drafts, 'a.md': RIGHT }, { against: true }), slips);
  assert.equal(await told({ 'draft1.md': WRONG, 'a.md': RIGHT, 'b.md': RIGHT, 'c.md': WRONG }, { against: true }), []);
});

test('a slip of the surname is mended there, not where the first name begins alike', async () => {
  const files = { 'draft.md': `“${GATE},” said Halvorsen Halvorse.`, 'a.md': `“${GATE},” said Halvorsen Halvorsed.` };
  const documents = await Promise.all(
    Object.entries(files).map(([path, text]) =>
      read({ id: path, path, role: path.startsWith('draft') ? 'draft' : 'source', text }),
    ),
  );
  const fixed = check(documents, { against: true }).findings.flatMap(({ fix, expected }) =>
    fix === null ? [] : [`${expected}: ${files['draft.md'].slice(0, fix.start)}${fix.text}`],
  );
  assert.equal(fixed, [`Halvorsen Halvorsed: “${GATE},” said Halvorsen Halvorsed`]);
});

test('of two drafts neither knows better', async () => {
  const wire = `“${GATE},” the chief engineer said.`;
  assert.equal(await told({ 'draft1.md': RIGHT, 'draft2.md': WRONG, 'wire.md': wire }, { against: true }), []);
  assert.equal(await told({ 'a.md': RIGHT, 'b.md': WRONG }), []);
});

test('the earliest document is not corrected by later ones', async () => {
  assert.equal(await told({ 'a.md': dated(1, WRONG), 'b.md': dated(2, RIGHT), 'c.md': dated(3, RIGHT) }), []);
});

test('a list of people settles it, however many write otherwise', async () => {
  const ines = aPerson('Ines Calloway');
  const wrong = { 'a.md': dated(1, WRONG), 'b.md': dated(2, WRONG) };
  assert.equal(await told(wrong, { roster: [ines] }), [slipIn('a.md', 'a.md'), slipIn('b.md', 'b.md')]);
  const right = { 'a.md': dated(1, WRONG), 'b.md': dated(2, RIGHT) };
  assert.equal(await told(right, { roster: [ines] }), [slipIn('a.md', 'a.md')]);
  const before = { 'a.md': dated(1, RIGHT), 'b.md': dated(2, WRONG) };
  assert.equal(await told(before, { roster: [ines] }), [slipIn('b.md', 'a.md')]);
  assert.equal(await told(wrong, { roster: [{ ...ines, spellings: ['Ines Caloway'] }] }), []);
});

test('only who speaks is held to one form of the name, and only a person', async () => {
  assert.equal(await told({ 'a.md': `${RIGHT} Rupert Langen came late. Rupert Langenn left.` }), []);
  const firm = `“${GATE},” Hollander Shipping said in a statement. “${BOAT},” Holander Shipping said in a statement.`;
  assert.equal(await told({ 'a.md': firm }), []);
});

/** A draft that quotes a name, and how the source has it; the last column says whether the draft’s is a slip. */
const QUOTED: readonly (readonly [string, string, boolean])[] = [
  ['“They have Caloway on the list of those who may open the gate,” said Rupert Lang.', 'Caloway', false],
  ['“They have Caloway on the list of those who may open the gate,” said Rupert Lang.', 'Calloway', true],
  ['“They have Caloway on the list,” said Rupert Lang, “of those who may open the gate.”', 'Caloway', false],
  ['“They have her on the list of those who may open the gate,” said Rupert Lang of Caloway.', 'Caloway', true],
];

for (const [quoted, spelling, isSlip] of QUOTED) {
  test(`${quoted} (${spelling} in the source)`, async () => {
    const source = `“They have ${spelling} on the list of those who may open the gate,” said Rupert Lang.`;
    const draft = `“${BOAT},” said Ines Calloway.\n\n“${GATE},” Calloway said.\n\n${quoted}`;
    const expected = isSlip ? ['draft.md: Caloway → Calloway (draft.md)'] : [];
    assert.equal(await told({ 'draft.md': draft, 'wire.md': `${source}\n\n${RIGHT}` }, { against: true }), expected);
  });
}

test('what another draft quotes at the same place says nothing of a name', async () => {
  const files = {
    'draft1.md': `“${BOAT},” said Ines Calloway. “It rained,” Caloway said.`,
    'draft2.md': `“${BOAT}. ${GATE},” said Ines Calloway.`,
    'wire.md': `“${BOAT}. ${GATE},” said Ines Calloway.`,
  };
  assert.equal(await told(files, { against: true }), ['draft1.md: Caloway → Calloway (draft1.md)']);
});

/** Right names and slips for them, with letters beyond A to Z, and with parts that are joined. */
const FORMS: readonly (readonly [string, string, string])[] = [
  ['Aino Mäkeläinen', 'Mäkelainnen', 'Mäkeläinen'],
  ['Zofia Łukaszewska', 'Łukaszewka', 'Łukaszewska'],
  ['Aino Berg-Lunden', 'Berg-Lundenn', 'Berg-Lunden'],
  ['Fergus O’Donnell', 'O’Donell', 'O’Donnell'],
  ['Rupert Langen Jr.', 'Langgen Jr', 'Langen Jr'],
];

for (const [name, form, expected] of FORMS) {
  test(`${form} for ${name}`, async () => {
    const article = `“${GATE},” said ${name}. “${BOAT},” ${form} said.`;
    assert.equal(await told({ 'a.md': article }), [`a.md: ${form} → ${expected} (a.md)`]);
  });
}

/** The one finding in a draft, as its message, its further places and its correction. */
async function foundIn(draft: string): Promise<readonly [string, readonly string[], string | null]> {
  const [finding, ...others] = check(
    [
      await read({ id: 'd1', path: 'draft.md', role: 'draft', text: draft }),
      await read({ id: 'd2', path: 'wire.md', role: 'source', text: RIGHT }),
    ],
    { against: true },
  ).findings.filter(({ rule }) => rule === 'misspelled-speaker');
  assert.ok(finding !== undefined && others.length === 0);
  const { message, related, fix } = finding;
  return [message, related.map(({ start, end }) => draft.slice(start, end)), fix?.text ?? null];
}

test('the further places stand in their order, of whichever form they are', async () => {
  assert.equal(
    await foundIn(`“${GATE},” said Ines Caloway.\n\n“${BOAT},” Caloway said.\n\n“It rained,” Ines Caloway said.`),
    ['“Caloway” (3 times here) is Ines Calloway in wire.md:1', ['Caloway', 'Ines Caloway'], 'Calloway'],
  );
});

test('one form is counted as often as it stands there', async () => {
  assert.equal(
    await foundIn(`“${GATE},” said Ines Calloway.\n\n“${BOAT},” Caloway said.\n\n“It rained,” Caloway said.`),
    ['“Caloway” (2 times here) is Ines Calloway elsewhere in this article', ['Caloway'], 'Calloway'],
  );
});

test('a name with markup in it has no correction', async () => {
  assert.equal(await foundIn(`“${GATE},” said Ines Calo**way**.`), [
    '“Ines Caloway” is Ines Calloway in wire.md:1',
    [],
    null,
  ]);
});

test.run();
