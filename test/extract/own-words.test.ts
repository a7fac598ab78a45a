import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DocumentRole, Language } from '../../src/model/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { read } from '../../src/read/read.ts';

/** The forms of a text's quotations. */
async function formsOf(text: string, role: DocumentRole = 'source', language: Language | null = null) {
  const metadata = language === null ? null : { language };
  const document = await read({ id: 'd1', path: 'text.txt', role, text, metadata });
  return extract(document).quotations.map(({ form }) => form);
}

const STATEMENT =
  'Statement by the Lundby Fire Service\n\nWe are aware of the video and have begun an investigation. Two members of staff ' +
  'have been stood down while it continues, and we extend our sympathy to the family.\n';

test('a source in the first person is one turn, a draft is not', async () => {
  assert.equal(await formsOf(STATEMENT), ['turn']);
  assert.equal(await formsOf(STATEMENT, 'draft'), []);
});

test('titles, addresses and signatures are no part of the turn', async () => {
  const text = `Dear councillors,\n\n${STATEMENT}\nYours sincerely,\n\nOrla Penhaligon\n`;
  const document = await read({ id: 'd1', path: 'letter.txt', role: 'source', text });
  const [turn] = extract(document).quotations;
  assert.equal(
    turn?.content.map(({ start, end }) => document.text.slice(start, end)),
    [STATEMENT.slice(STATEMENT.indexOf('We are')).trim()],
  );
});

test('a quotation in the heading of a speech is one beside it', async () => {
  const text = `# “We are not going to sell the harbour,” says Penhaligon\n\n${STATEMENT}`;
  const document = await read({ id: 'd1', path: 'statement.md', role: 'source', text });
  assert.equal(
    extract(document).quotations.map(({ form }) => form),
    ['marked', 'turn'],
  );
});

test('one word of the first person, or three in two hundred, make no speech', async () => {
  assert.equal(await formsOf('The ferry sank on Monday, and our reporter was on it.\n'), []);
  const narration = 'The ferry left the harbour at noon with eleven cars and a cow on board. '.repeat(14);
  assert.equal(await formsOf(`${narration}I saw it, we all saw it, and my brother filmed it.\n`), []);
});

test('who quotes others is a reporter', async () => {
  const quoted = '"The cow was never insured, whatever the captain may have told you," said Anders Brill.';
  assert.equal(await formsOf(`I met the owner of the cow in my office, and he offered me a chair.\n\n${quoted}\n`), [
    'marked',
  ]);
});

const NARRATION = 'The ferry left the harbour at noon with eleven cars and a cow on board. ';

test('the writer’s own words count, in the running text, before a mark and behind it; those of others do not', async () => {
  assert.equal(await formsOf('I sat in my chair for an hour, and “nobody” came out to meet the crew.\n'), ['turn']);
  assert.equal(await formsOf(`${NARRATION.repeat(8)}“We and our cow and I saw my ferry,” said Brill.\n`), ['marked']);
});

test('headings neither count nor are read out', async () => {
  const titled = async (title: string, text: string) => {
    const document = await read({ id: 'd1', path: 'text.md', role: 'source', text: `# ${title}\n\n${text}\n` });
    return extract(document).quotations.map(({ spans }) => spans.length);
  };
  assert.equal(await titled('What we and our crew and I saw of my ferry', NARRATION), []);
  assert.equal(
    await titled(`What we know. ${NARRATION.repeat(2)}`, 'We know of my ferry.\n\nWe know of our cow.'),
    [2],
  );
});

test('a long paragraph that no stop ends is read out, a short one is not', async () => {
  const lines = `We lost our ferry and we lost our cow.\n\n${NARRATION.trim().slice(0, -1)} and my brother\n\nWe remain, and our crew\n`;
  const document = await read({ id: 'd1', path: 'letter.txt', role: 'source', text: lines });
  const [turn] = extract(document).quotations;
  assert.is(turn?.spans.length, 2);
});

test('a text does not change its voice behind its first pages', async () => {
  const paragraph = 'We lost our ferry in the storm, and nobody has told us why.\n\n';
  assert.equal(await formsOf(`${paragraph.repeat(350)}${`${NARRATION}\n\n`.repeat(3000)}`), ['turn']);
});

test('a country in capitals is nobody', async () => {
  const text = 'The US navy met the US coast guard off the US coast, and the US paid for the paint of all the ships.\n';
  assert.equal(await formsOf(text), []);
});

test('German, and a language without tables', async () => {
  const text = 'Wir haben die Leitung geschlossen, und uns war bekannt, dass unsere Schieber undicht sind.\n';
  assert.equal(await formsOf(text, 'source', 'de'), ['turn']);
  assert.equal(await formsOf(text, 'source', 'und'), []);
});

test('a transcript without a label is one turn, whoever speaks in it', async () => {
  const text = '---\nform: transcript\n---\n\nThe bridge is open. Nobody was hurt.\n\nThe toll is two crowns.\n';
  const document = await read({ id: 'd1', path: 'speech.md', role: 'draft', text });
  const quotations = extract(document).quotations;
  assert.equal(
    quotations.map(({ form, spans }) => [form, spans.length]),
    [['turn', 2]],
  );
});

test.run();
