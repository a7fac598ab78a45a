/**
 * Attributions between the marks: none of the words that are held against a source, or a quotation set so would be said
 * to have words put in.
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import { isAttribution } from '../../src/extract/inner-attribution.ts';
import type { Language } from '../../src/model/document.ts';
import { articleOf } from '../support/documents.ts';

/** The words of each quotation; those apart joined by a bar. */
function words(text: string, language: Language): string[] {
  return extract(articleOf(text, { language })).quotations.map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)).join(' | '),
  );
}

const HALVES: Readonly<Partial<Record<Language, readonly [string, string]>>> = {
  fr: ['Le pont tient,', 'et il tiendra.'],
  it: ['Il molo regge,', 'e reggerà.'],
  es: ['El muelle aguanta,', 'y aguantará.'],
  pt: ['O cais aguenta,', 'e vai aguentar.'],
  de: ['Die Brücke hält,', 'und sie wird halten.'],
  en: ['The pier holds,', 'and it will hold.'],
};

/** A quotation with some words between commas in its middle, and what is found of it. */
function around(between: string, language: Language): string[] {
  const [first, second] = HALVES[language] as readonly [string, string];
  return words(`«${first} ${between}, ${second}»`, language);
}

const ATTRIBUTIONS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  fr: [
    'a dit la maire',
    'ont dit les voisins',
    'avait dit le maire',
    'avaient dit Inès et Jean Caloue',
    'ajoute une voisine',
    'assure l’adjoint',
    "assure l'adjoint",
    'explique M. Madec',
    'dit Jean Madec',
    'l’assure Jean Madec',
    's’emporte Jean Madec',
    "s'emporte Jean Madec",
    's’exclame la maire',
    's’est exclamé Jean Madec',
    "s'est exclamée Inès Caloue",
    's’est insurgé le maire',
    'dit-il',
    'ajoute-t-on',
    's’exclame-t-elle',
    'a-t-il dit',
    'ont-elles expliqué',
  ],
  it: [
    'ha detto la sindaca',
    'hanno detto gli abitanti',
    'aveva detto il sindaco',
    'avevano detto i pescatori',
    'ha detto l’assessore',
    'spiega un’assessora',
    'ripete lei',
    'dice Carla Monti',
  ],
  es: [
    'ha dicho la alcaldesa',
    'han dicho los vecinos',
    'había dicho el alcalde',
    'habían dicho las vecinas',
    'explica un vecino',
    'dijo ella',
    'dice Ana Belmonte',
  ],
  pt: [
    'disse o prefeito',
    'havia dito a prefeita',
    'tinha dito o prefeito',
    'conta uma vizinha',
    'disse ele',
    'diz Ana Belmonte',
  ],
};

for (const [language, clauses] of Object.entries(ATTRIBUTIONS) as [Language, readonly string[]][]) {
  for (const clause of clauses) {
    test(`${language}: “${clause}” is no part of the words`, () => {
      assert.equal(around(clause, language), [(HALVES[language] ?? []).join(' | ')]);
    });
  }
}

const SPOKEN: Readonly<Partial<Record<Language, readonly string[]>>> = {
  fr: [
    'dit la vérité',
    'dit',
    'a conclu',
    'explique tranquillement',
    'la maire le dit',
    'a tenu le maire',
    'Raconte la suite',
  ],
  it: ['dice la verità'],
  es: ['dice la verdad'],
  pt: ['diz a verdade'],
  de: ['sagte Ada Lunde'],
  en: ['said Quill'],
};

for (const [language, clauses] of Object.entries(SPOKEN) as [Language, readonly string[]][]) {
  for (const clause of clauses) {
    test(`${language}: “${clause}” is part of the words`, () => {
      assert.equal(around(clause, language), [(HALVES[language] ?? []).join(` ${clause}, `)]);
    });
  }
}

test('a name or a short description behind the speaker belongs to the attribution', () => {
  const out = ['Le pont tient, | et il tiendra.'];
  assert.equal(around('dit la maire, Inès Caloue', 'fr'), out);
  assert.equal(around('explique l’adjoint, Jean Madec', 'fr'), out);
  assert.equal(around('explique Jean Madec, le maire de Port-Larmel', 'fr'), out);
  assert.equal(around('explique Jean Madec, l’adjoint aux ports et aux digues', 'fr'), out);
});

test('behind the speaker’s name words that are no short description go on with the quotation', () => {
  assert.equal(around('a dit la maire, et Jean Madec le sait', 'fr'), [
    'Le pont tient, | et Jean Madec le sait, et il tiendra.',
  ]);
  assert.equal(around('explique Jean Madec, car tout est neuf', 'fr'), [
    'Le pont tient, | car tout est neuf, et il tiendra.',
  ]);
  assert.equal(words('« Le pont tient, explique Jean Madec ; la digue aussi. »', 'fr'), [
    'Le pont tient, | la digue aussi.',
  ]);
  assert.equal(words('« Le pont tient, a dit la maire. Inès Caloue le sait. »', 'fr'), [
    'Le pont tient, | Inès Caloue le sait.',
  ]);
  assert.equal(around('explique Jean Madec, les piles sont neuves et les câbles aussi', 'fr'), [
    'Le pont tient, | les piles sont neuves et les câbles aussi, et il tiendra.',
  ]);
});

test('an attribution stands behind a comma, a dash, a question, an exclamation or a pause', () => {
  for (const mark of [',', ' !', ' ?', '…', ' —', ' –']) {
    assert.equal(words(`« Le pont tient${mark} dit Jean Madec. Il tiendra. »`, 'fr'), [
      `Le pont tient${mark} | Il tiendra.`,
    ]);
  }
  for (const mark of ['.', ';', ' :', '']) {
    const text = `Le pont tient${mark} dit Jean Madec. Il tiendra.`;
    assert.equal(words(`« ${text} »`, 'fr'), [text]);
  }
});

test('an attribution ends with its clause, not with an abbreviation or an initial', () => {
  for (const clause of [
    'dit Jean Madec.',
    'dit Jean Madec;',
    'dit Jean Madec :',
    'dit Jean Madec !',
    'dit Jean Madec…',
    'dit M. J. Madec.',
    'dit Jean Madec (PLR).',
    'a dit Jean Madec en 2021.',
  ]) {
    assert.equal(words(`« Le pont tient, ${clause} Il tiendra. »`, 'fr'), ['Le pont tient, | Il tiendra.'], clause);
  }
});

test('the spans keep the marks, and leave out every attribution', () => {
  const text = '« Le pont tient, dit Jean Madec, et la digue aussi, dit-il, mais pas le port. »';
  const { quotations, strayMarks } = extract(articleOf(text, { language: 'fr' }));
  assert.equal(
    quotations.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end))),
    [['« Le pont tient,', 'et la digue aussi,', 'mais pas le port. »']],
  );
  assert.is(quotations[0]?.balanced, true);
  assert.equal(strayMarks, []);
});

test('an attribution at the end leaves the words before it', () => {
  assert.equal(words('« Le pont tient, a dit Jean Madec. »', 'fr'), ['Le pont tient,']);
  assert.equal(words('« Le pont tient, a dit Jean Madec »', 'fr'), ['Le pont tient,']);
});

test('behind an attribution and a closing mark the next quotation is another', () => {
  for (const [open, close] of ['«»', '“”', '""']) {
    const text = `${open}Le pont tient, a dit Jean Madec.${close} Il part. ${open}Et la digue ?${close}`;
    assert.equal(words(text, 'fr'), ['Le pont tient,', 'Et la digue ?']);
  }
});

test('what is longer than 160 characters is no attribution', () => {
  const long = `dit Jean Madec${' et la digue'.repeat(13)}`;
  assert.equal(around(long, 'fr'), [`Le pont tient, ${long}, et il tiendra.`]);
  const short = `dit Jean Madec${' et la digue'.repeat(10)}`;
  assert.equal(around(short, 'fr'), ['Le pont tient, | et il tiendra.']);
  assert.equal(around(`${short}, la maire`, 'fr'), ['Le pont tient, | et il tiendra.']);
});

const FORGOTTEN: Readonly<Record<string, readonly [string, Language]>> = {
  'the harbour master said': ['“The pier is closed,', 'en'],
  'an official said': ['“The pier is closed,', 'en'],
  'Quill said': ['“The pier is closed,', 'en'],
  'he said': ['“The pier is closed,', 'en'],
  'said Quill': ['“The pier is closed,', 'en'],
  'said chief harbour engineer Ines Calloway': ['“The pier is closed,', 'en'],
  'chief engineer Ines Calloway said on Monday': ['“The pier is closed,', 'en'],
  'she said': ['“The pier is closed,', 'und'],
  'sagte Ada Lunde': ['„Die Brücke ist zu,', 'de'],
  'sagt sie': ['„Die Brücke ist zu,', 'de'],
  'sagte ein Sprecher': ['„Die Brücke ist zu,', 'de'],
  'zei hij': ['“De brug is dicht,', 'nl'],
  'zei de sluiswachter': ['“De brug is dicht,', 'nl'],
  'a-t-il dit': ['« Le pont est fermé,', 'fr'],
  'dit-on': ['« Le pont est fermé,', 'fr'],
  'a dit la maire': ['« Le pont est fermé,', 'fr'],
  'il l’a dit': ['« Le pont est fermé,', 'fr'],
};

for (const [clause, [head, language]] of Object.entries(FORGOTTEN)) {
  test(`a mark that nobody closed (${language}): “${clause}” ends the words`, () => {
    const text = `${head} ${clause}.`;
    const { quotations, strayMarks } = extract(articleOf(text, { language }));
    assert.equal(
      quotations.map(({ spans, balanced }) => ({ spans, balanced })),
      [{ spans: [{ start: 0, end: head.length }], balanced: false }],
    );
    assert.equal(
      strayMarks.map(({ side, start }) => ({ side, start })),
      [{ side: 'opening', start: 0 }],
    );
  });
}

const SPEAKS_ON: readonly (readonly [string, string, Language])[] = [
  ['The pier is closed,', 'and nobody went', 'en'],
  ['The pier is closed,', 'nobody said so', 'en'],
  ['The pier is closed,', 'as I said to Quill', 'en'],
  ['The pier is closed,', 'my brother told Quill', 'en'],
  ['The pier is closed,', 'Hope and the others', 'en'],
  ['The pier is closed,', 'the very old and very tired harbour master said', 'en'],
  ['The pier is closed,', 'said more often than not by Quill', 'en'],
  ['Le pont est fermé,', 'je l’ai dit à Jean Madec', 'fr'],
  ['Le pont est fermé,', 'j’ai dit à Jean de rester', 'fr'],
];

for (const [head, clause, language] of SPEAKS_ON) {
  test(`a mark that nobody closed: “${clause}” is part of the words`, () => {
    assert.equal(words(`“${head} ${clause}.`, language), [`${head} ${clause}.`]);
  });
}

test('where no mark closes, an attribution with more behind it than 160 characters ends nothing', () => {
  const text = `“The pier is closed, Quill said. It opens in May${', and the ferry sails in spring'.repeat(5)}.`;
  assert.equal(words(text, 'en'), [text.slice(1)]);
});

test('the words behind a dash say who speaks, or not', () => {
  const yes: readonly [string, Language][] = [
    ['dijo Ana Belmonte', 'es'],
    ['responde ella, en voz baja', 'es'],
    ['dit la maire', 'fr'],
    ['ha detto il sindaco.', 'it'],
  ];
  for (const [clause, language] of yes) assert.is(isAttribution(clause, language), true, clause);
  const no: readonly [string, Language][] = [
    ['mañana, dijo Ana', 'es'],
    ['et la digue', 'fr'],
    ['', 'it'],
  ];
  for (const [clause, language] of no) assert.is(isAttribution(clause, language), false, clause);
});

test.run();
