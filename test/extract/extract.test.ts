import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import type { Document } from '../../src/model/document.ts';
import { articleOf } from '../support/documents.ts';

/** The strings of each quotation, marks included. */
function strings(text: string, language: 'en' | 'de' | 'fr' = 'en'): string[][] {
  const document = articleOf(text, { language });
  return extract(document).quotations.map((quotation) =>
    quotation.spans.map(({ start, end }) => text.slice(start, end)),
  );
}

test('curly, straight, low-high marks and guillemets', () => {
  assert.equal(strings('“The ferry sails at noon,” she said.'), [['“The ferry sails at noon,”']]);
  assert.equal(strings('"The ferry sails at noon," she said.'), [['"The ferry sails at noon,"']]);
  assert.equal(strings('„Die Fähre fährt um zwölf“, sagte sie.', 'de'), [['„Die Fähre fährt um zwölf“']]);
  assert.equal(strings('»Die Fähre fährt um zwölf«, sagte sie.', 'de'), [['»Die Fähre fährt um zwölf«']]);
  assert.equal(strings('« Le bac part à midi », a-t-elle dit.', 'fr'), [['« Le bac part à midi »']]);
});

test('a straight mark that closes a curly one is a slip of typing, not a nested quotation', () => {
  assert.equal(strings('“The pier holds," said Ada Quill. "It always has.”'), [
    ['“The pier holds,"'],
    ['"It always has.”'],
  ]);
});

test('nested marks stay inside', () => {
  assert.equal(strings('“He told me ‘never again’ and left,” said Quill.'), [['“He told me ‘never again’ and left,”']]);
  assert.equal(strings('"He called it “a farce” and left," said Quill.'), [['"He called it “a farce” and left,"']]);
  assert.equal(strings('‘They shouted “shame” at us,’ said Quill.'), [['‘They shouted “shame” at us,’']]);
});

test('British single marks among apostrophes', () => {
  assert.equal(strings('‘We won’t sell the players’ cottages,’ Quill said. It’s the club’s word.'), [
    ['‘We won’t sell the players’ cottages,’'],
  ]);
});

test('apostrophes, decades, elisions, feet and inches open nothing', () => {
  assert.equal(
    strings("The '90s were rock 'n' roll; 'tis gone. He stood 6'2\" and she 5'11\" in the players' tunnel."),
    [],
  );
  assert.equal(strings('The board is 12" wide. "It will fit," he said.'), [['"It will fit,"']]);
});

test('a straight mark that white space does not place opens only where a second one follows in its paragraph', () => {
  assert.equal(strings('He said " We will stay " and left.'), [['" We will stay "']]);
  assert.equal(strings('The sign read wet" paint for a week.'), []);
  assert.equal(strings('The sign read " wet paint for a week.'), []);
  assert.equal(strings('The sign read " wet paint for a week.\n"We will stay," said Quill.'), [['"We will stay,"']]);
  assert.equal(strings('The crew wrote wet"paint on it.'), []);
});

test('a quotation over paragraphs that reopen with the same glyph is one', () => {
  const text = '“The first night was the worst.\n“The second we slept,” said Marta Oyelaran.';
  assert.equal(strings(text), [['“The first night was the worst.', '“The second we slept,”']]);
});

test('a paragraph that was closed does not go on', () => {
  const text = '“The first night was the worst.”\n“The second we slept,” said Marta Oyelaran.';
  assert.equal(strings(text).length, 2);
});

test('a quotation split round its attribution is one', () => {
  assert.equal(strings('“We will stay,” she said, “until the water falls.”'), [
    ['“We will stay,”', '“until the water falls.”'],
  ]);
  assert.equal(strings('“We will stay,” she said. “The water falls.”'), [['“We will stay,”', '“The water falls.”']]);
  assert.equal(strings('“We will stay,” she said, while her brother shouted, “Nonsense!”').length, 2);
});

test('an attribution behind the second string makes two quotations', () => {
  assert.equal(strings('“We will stay,” she said. “We will not,” said her brother.').length, 2);
});

test('an unclosed mark ends with its paragraph and is told', () => {
  const document = articleOf('“The lock is broken, said Ada Quill.\nThe council meets on Monday.');
  const { quotations, strayMarks } = extract(document);
  assert.is(quotations.length, 1);
  assert.is(quotations[0]?.balanced, false);
  assert.equal(
    strayMarks.map(({ side, start }) => ({ side, start })),
    [{ side: 'opening', start: 0 }],
  );
});

test('a closing mark that nothing opened is told', () => {
  const { quotations, strayMarks } = extract(articleOf('The lock is broken,” said Ada Quill.'));
  assert.is(quotations.length, 0);
  assert.equal(
    strayMarks.map(({ side, start }) => ({ side, start })),
    [{ side: 'closing', start: 19 }],
  );
});

test('marks inside tags are none', () => {
  assert.equal(strings('See <a href="map.html" title="the “old” map">the map</a>.'), []);
});

test('a label inside the marks is none of the words', () => {
  assert.equal(strings('“HARLOW: We will see about the bridge.”'), [['We will see about the bridge.”']]);
  assert.equal(strings('“MS. O’DAY-LUNDE:  We will see.”'), [['We will see.”']]);
  assert.equal(strings('“We asked HARLOW: nothing.”'), [['“We asked HARLOW: nothing.”']]);
  assert.equal(strings('“HARLOW:”'), [['“HARLOW:”']]);
  const { quotations } = extract(articleOf('“HARLOW: We will see.”'));
  assert.equal(quotations[0]?.content, [{ start: 9, end: 21 }]);
});

test('content excludes the marks, spans hold them', () => {
  const { quotations } = extract(articleOf('Quill said “never again.”'));
  assert.equal(quotations[0]?.spans, [{ start: 11, end: 25 }]);
  assert.equal(quotations[0]?.content, [{ start: 12, end: 24 }]);
});

test('a block quotation signed with a dash is set off', () => {
  const text = 'We kept the lamps lit for eleven nights.\n— Ines Calloway';
  const document = articleOf(text, { kind: 'blockquote' });
  const { quotations } = extract(document);
  assert.is(quotations.length, 1);
  assert.is(quotations[0]?.form, 'set-off');
  assert.equal(quotations[0]?.spans, [{ start: 0, end: 40 }]);
});

test('a pull quote: words, a name, a description, no stop between; the signature is no part of it', () => {
  const words = 'I have told them that we’re not going to close the western pier this winter';
  const text = `Ines Calloway, the chief engineer, spoke on Monday.\n${words} Ines Calloway, the city’s chief engineer`;
  const { quotations } = extract(articleOf(text));
  assert.is(quotations.length, 1);
  assert.is(quotations[0]?.form, 'set-off');
  assert.equal(quotations[0]?.spans, [{ start: 52, end: 52 + words.length }]);
});

test('captions and headlines are no pull quotes', () => {
  assert.is(
    extract(articleOf('Workers walk past the pier that was closed by Ines Calloway, the chief engineer')).quotations
      .length,
    0,
  );
  assert.is(
    extract(articleOf('The mayor is seen here with her brother Otto Lunde, a Harlow councillor')).quotations.length,
    0,
  );
});

test('turns of a transcript, one a label; a block without one goes on', () => {
  const text =
    'MR. LUNDE: When did you see it?\nMS. CALLOWAY: In March.\nNobody had asked before.\n[00:01:12] MR. LUNDE: And then?';
  const { quotations } = extract(articleOf(text, { form: 'transcript' }));
  assert.equal(
    quotations.map((q) => [q.form, ...q.spans.map(({ start, end }) => text.slice(start, end))]),
    [
      ['turn', 'When did you see it?'],
      ['turn', 'In March.', 'Nobody had asked before.'],
      ['turn', 'And then?'],
    ],
  );
});

test('questions and answers by letter', () => {
  const text = 'Q. Did you sign it?\nA. I did not.';
  const { quotations } = extract(articleOf(text, { form: 'transcript' }));
  assert.equal(
    quotations.map((q) => text.slice(q.spans[0]?.start, q.spans[0]?.end)),
    ['Did you sign it?', 'I did not.'],
  );
});

/** What the marks and the words alone say of a quotation. */
const KINDS: readonly (readonly [string, string])[] = [
  ['direct', 'The sign reads “We will stay here” in red.'],
  ['partial', 'The sign reads “We will stay” in red.'],
  ['partial', 'The sign reads “and so we will all stay here” in red.'],
  ['direct', '“stay,” she said, “here.”'],
  ['direct', 'Napis głosi „Łódki wypływają o szóstej” od lat.'],
  ['direct', 'Η πινακίδα γράφει «Έχουμε μείνει εδώ μόνοι» ακόμη.'],
  ['direct', 'На вывеске „Њихов брод још плови” и сада.'],
];

for (const [kind, text] of KINDS) {
  test(`${kind}: ${text}`, () => {
    assert.equal(
      extract(articleOf(text)).quotations.map((quotation) => [quotation.kind, quotation.form]),
      [[kind, 'marked']],
    );
  });
}

test('a paragraph with marks of its own is neither set off by its signature nor dialogue by its dash', () => {
  const formsOf = (document: Document): string[] => extract(document).quotations.map(({ form }) => form);
  const signed = '“We kept the lamps lit for eleven nights.” — Ines Calloway';
  assert.equal(formsOf(articleOf(signed, { kind: 'blockquote' })), ['marked']);
  const dashed = '— « Le pont tient », dit Jean Madec — et il tiendra, dit-il.';
  assert.equal(formsOf(articleOf(dashed, { language: 'fr' })), ['marked']);
});

test('quotations and stray marks come in the order of the text, whatever set them off', () => {
  const text = 'We kept the lamps lit for eleven nights. — Ines Calloway\nQuill said “never again” to that.';
  assert.equal(
    extract(articleOf(text)).quotations.map(({ id, form }) => [id, form]),
    [
      ['d1q1', 'set-off'],
      ['d1q2', 'marked'],
    ],
  );
  assert.equal(
    extract(articleOf('“We go and nobody stays.\nIt rained.\nNobody» came.')).strayMarks.map(({ side }) => side),
    ['opening', 'closing'],
  );
});

test('an attribution in a paragraph that the next one goes on with is the speaker’s own words', () => {
  const first = '“The first night was the worst, the warden told us.';
  assert.equal(strings(`${first}\n“The second we slept,” said Marta Oyelaran.`), [[first, '“The second we slept,”']]);
  assert.equal(strings(`${first}\nThe second we slept,” said Marta Oyelaran.`), [[first, 'The second we slept,”']]);
  const cut = ['“The first night was the worst,'];
  assert.equal(strings(`${first}\n«The second we slept,» said Marta Oyelaran.`), [cut, ['«The second we slept,»']]);
  assert.equal(strings(`${first}\nIt rained hard on us.\n“We slept,” said Marta Oyelaran.`), [cut, ['“We slept,”']]);
});

test('ids count through the document', () => {
  assert.equal(
    extract(articleOf('“One,” he said. She said, “Two.”')).quotations.map(({ id }) => id),
    ['d1q1', 'd1q2'],
  );
});

test.run();
