/** Quotations without marks: set apart and signed. A caption or a headline taken for one would be a false witness. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { setOffIn } from '../../src/extract/set-off.ts';
import type { BlockKind } from '../../src/model/document.ts';
import { articleOf } from '../support/documents.ts';

/** Each quotation as `words ~ signature`. */
function setOff(text: string, kind: BlockKind = 'paragraph'): string[] {
  const { quotations, signatures } = setOffIn(articleOf(text, { kind }), () => false);
  return quotations.map(({ spans, content }, i) => {
    assert.equal(spans, content);
    const [words, signature] = [spans[0], signatures[i]].map((span) => text.slice(span?.start, span?.end));
    return `${words} ~ ${signature}`;
  });
}

const WORDS = 'We kept the lamps lit for eleven nights.';

test('a block quotation signed behind a dash', () => {
  for (const dash of ['—', '–', '―', '--', '-']) {
    assert.equal(setOff(`${WORDS} ${dash} Ines Calloway`, 'blockquote'), [`${WORDS} ~ Ines Calloway`], dash);
  }
  for (const dash of [' —', ' —  ', '—']) {
    assert.equal(setOff(`${WORDS}${dash}Ines Calloway`, 'blockquote'), [`${WORDS} ~ Ines Calloway`], dash);
  }
  assert.equal(setOff(`${WORDS} — Ines van der Berg, chief engineer`, 'blockquote'), [
    `${WORDS} ~ Ines van der Berg, chief engineer`,
  ]);
  assert.equal(setOff('We kept the lamps lit on the pier—Ines Calloway', 'blockquote'), []);
});

test('a block quotation signed in a block of its own, which is no quotation itself', () => {
  assert.equal(setOff(`${WORDS}\n— Ines Calloway\nIt rained — Monday`, 'blockquote'), [
    `${WORDS} ~ Ines Calloway`,
    'It rained ~ Monday',
  ]);
  assert.equal(setOff(`${WORDS}\nSigned — Ines Calloway`, 'blockquote'), ['Signed ~ Ines Calloway']);
  assert.equal(setOff(`${WORDS}\n— Ines Calloway, ${'engineer '.repeat(20)}`, 'blockquote'), []);
});

test('block quotations one behind the other, each with its own signature', () => {
  assert.equal(setOff(`${WORDS} — Ines Calloway\n${WORDS} — Ada Quill`, 'blockquote'), [
    `${WORDS} ~ Ines Calloway`,
    `${WORDS} ~ Ada Quill`,
  ]);
  assert.equal(setOff(`${WORDS}\n— Ines Calloway\n— Ada Quill`, 'blockquote'), [`${WORDS} ~ Ines Calloway`]);
});

test('what is set off is direct speech, whole', () => {
  const { quotations } = setOffIn(articleOf(`${WORDS} — Ines Calloway`), () => false);
  const words = [{ start: 0, end: WORDS.length }];
  assert.equal(quotations, [
    { document: 'd1', kind: 'direct', form: 'set-off', spans: words, content: words, balanced: true },
  ]);
});

test('a block quotation without a name is nobody’s', () => {
  assert.equal(setOff(`${WORDS}\nThe council met.`, 'blockquote'), []);
  assert.equal(setOff(`${WORDS} — nobody`, 'blockquote'), []);
  assert.equal(setOff('— Ines Calloway', 'blockquote'), []);
});

test('a paragraph is signed with a full name behind a whole sentence of five words and more', () => {
  assert.equal(setOff(`${WORDS} — Ines Calloway`), [`${WORDS} ~ Ines Calloway`]);
  assert.equal(setOff(`${WORDS} — Calloway`), []);
  assert.equal(setOff(`${WORDS.slice(0, -1)} — Ines Calloway`), []);
  assert.equal(setOff('Lamps for eleven whole nights… — Ines Calloway'), [
    'Lamps for eleven whole nights… ~ Ines Calloway',
  ]);
  assert.equal(setOff('Everywhere lamps, lanterns, bonfires! — Ines Calloway'), []);
  for (const kind of ['heading', 'list-item'] as const) assert.equal(setOff(`${WORDS} — Ines Calloway`, kind), []);
});

test('a paragraph is signed only where it is neither too short nor running text, and does not go on', () => {
  assert.equal(setOff('We kept it lit for nights. — Ada Lo'), []);
  assert.equal(setOff('We kept them lit for eleven days. — Ada Lo'), ['We kept them lit for eleven days. ~ Ada Lo']);
  assert.equal(setOff(`${`${WORDS} `.repeat(14)}— Ada Lo`).length, 1);
  assert.equal(setOff(`${`${WORDS} `.repeat(15)}— Ada Lo`), []);
  for (const stop of '.!?:') assert.equal(setOff(`${WORDS} — Ines Calloway${stop}`), [], stop);
});

const PULLED = 'I have told them that we’re not going to close the western pier this winter';
const NAMED = 'Ines Calloway, the chief engineer, spoke on Monday.';

test('a pull quote: words, full name, description', () => {
  assert.equal(setOff(`${NAMED}\n${PULLED} Ines Calloway, the city’s chief engineer`), [`${PULLED} ~ Ines Calloway`]);
  assert.equal(setOff(`${PULLED} Ines Calloway, the city’s chief engineer\n${NAMED}`), [`${PULLED} ~ Ines Calloway`]);
});

test('a pull quote, however its speaker is named', () => {
  const pulled = (signature: string, words = PULLED): number =>
    setOff(`Calloway spoke on Monday.\n${words} ${signature}`).length;
  assert.is(pulled('Ines Calloway, the chief engineer of the western pier of old Harlow'), 1);
  assert.is(pulled('Ines M. Calloway, chief engineer'), 1);
  assert.is(pulled('Ines van Calloway, chief engineer'), 1);
  assert.is(pulled('Ines Mary-Ann Calloway, chief engineer'), 1);
  assert.is(pulled('Ines Calloway, chief engineer', `${PULLED}.`), 1);
  assert.is(pulled('Ines Calloway, chief engineer', 'I’m not going to close the western pier'), 1);
  assert.is(pulled('Ines Calloway, chief engineer', 'I’m not going to close the pier'), 0);
});

test('a pull quote far down the page', () => {
  const text = `${NAMED}\n${'It rained.\n'.repeat(80)}${PULLED} Ines Calloway, the city’s chief engineer`;
  assert.equal(setOff(text), [`${PULLED} ~ Ines Calloway`]);
});

const NO_PULL_QUOTES: Readonly<Record<string, string>> = {
  'a name that stands nowhere else': `${PULLED} Ada Quill, the city’s chief engineer`,
  'too few words': 'We’re not going to close the pier Ines Calloway, the chief engineer',
  'a description of more than ten words': `${PULLED} Ines Calloway, chief engineer of the old western pier in the harbour of Harlow`,
  'a comma before the name': `${PULLED}, Ines Calloway, the city’s chief engineer`,
  'a description with a verb of its own': `${PULLED} Ines Calloway, the city is her home`,
  'nobody who speaks':
    'The council has told them that the pier will not be closed at all Ines Calloway, chief engineer',
  'no verb': 'Me and my brother on the western pier in the wet winter Ines Calloway, the chief engineer',
  'a name that the sentence needs': `${PULLED} says Ines Calloway, the city’s chief engineer`,
  'a title before the name': `${PULLED} of Ines Calloway, the city’s chief engineer`,
  'a word of saying before the name': `${PULLED} remembers Ines Calloway, the city’s chief engineer`,
  'a participle before the name': `${PULLED} painted Ines Calloway, the city’s chief engineer`,
  'a gerund before the name': `${PULLED} leaving Ines Calloway, the city’s chief engineer`,
  'a capital before the name': `${PULLED} in Western Harbour Pier Ines Calloway, the city’s chief engineer`,
  'a small letter at the head': `${PULLED.replace('I have', 'i have')} Ines Calloway, the city’s chief engineer`,
};

for (const [name, text] of Object.entries(NO_PULL_QUOTES)) {
  test(`no pull quote: ${name}`, () => assert.equal(setOff(`${NAMED}\n${text}`), []));
}

test('a block that has marks of its own is left to them', () => {
  const document = articleOf(`${WORDS} — Ines Calloway`);
  assert.is(setOffIn(document, (block) => block === 0).quotations.length, 0);
});

test.run();
