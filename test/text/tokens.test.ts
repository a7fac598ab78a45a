/** The words of a text: normal forms, places, kinds; and that bad input costs no more than good. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import {
  BOUNDARY,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  ELLIPSIS,
  ROUND_CLOSE,
  ROUND_OPEN,
  tokenize,
  Vocabulary,
  WORD,
} from '../../src/text/tokens.ts';
import { processorTime } from '../support/processor-time.ts';

const NAMES: Readonly<Record<number, string>> = {
  [ELLIPSIS]: '<…>',
  [BRACKET_OPEN]: '<[>',
  [BRACKET_CLOSE]: '<]>',
  [ROUND_OPEN]: '<(>',
  [ROUND_CLOSE]: '<)>',
  [BOUNDARY]: '<|>',
};

function forms(text: string, language: Language = 'en'): string {
  const vocabulary = new Vocabulary();
  const stream = tokenize(text, [{ start: 0, end: text.length }], language, vocabulary);
  return Array.from({ length: stream.count }, (_, t) =>
    stream.kind[t] === WORD ? vocabulary.form(stream.key[t] ?? -1) : NAMES[stream.kind[t] ?? -1],
  ).join(' ');
}

function written(text: string, language: Language = 'en'): string {
  const stream = tokenize(text, [{ start: 0, end: text.length }], language, new Vocabulary());
  return Array.from({ length: stream.count }, (_, t) => text.slice(stream.start[t], stream.end[t])).join('|');
}

const FORMS: readonly (readonly [string, string])[] = [
  ["I don't, you can't, they won't", 'i do not you can not they will not'],
  ["It's Teale's boat, isn't it", "it 's teale 's boat is not it"],
  ["I'd've", "i 'd have"],
  ['gonna wanna gotta', 'going to want to got to'],
  ['the ’90s, the 1990s, the nineties', 'the 90s the 90s the 90s'],
  ['the 1890s and the 2010s', 'the 1890s and the 2010s'],
  ['the nineteen-eighties, the eighteen nineties', 'the 80s the 1890s'],
  ['1,000 and 1000.50 and 1.5', '1000 and 1000.5 and 1.5'],
  ['forty-two, two hundred and six, three thousand four hundred', '42 206 3400'],
  ['two hundred and two hundred', '200 and 200'],
  ['one, two, three', '1 2 3'],
  ['twenty twenty-four', '2024'],
  ['one and a half million', '1500000'],
  ['half a million', '500000'],
  ['£2bn, 2 billion pounds', '£2000000000 £2000000000'],
  ['three-quarters', '3/4'],
  ['the 3rd of May, May 3rd, 3 May', '5/3. 5/3. 5/3.'],
  ['may I march', 'may i march'],
  ['in May 2016', 'in may 2016'],
  ['March 45', 'march 45'],
  ['10 a.m., 10am, 10 AM', '10am 10am 10am'],
  ['I am 10', 'i am 10'],
  ['U.S., US, us', 'u.s US us'],
  ["the US's and the U.S.'s", "the US 's and the u.s 's"],
  ['F.B.I. and FBI', 'fbi and fbi'],
  ['Gov. Pryce and the Rev. Amsel', 'governor pryce and the reverend amsel'],
  ['He is ill. Ill. is a state', 'he is ill illinois is a state'],
  ['No. 7 and no 7. No. He said', 'number 7 and no 7 no he said'],
  ['at No 7, No 7-year-old', 'at no/number 7 no 7 year old'],
  ['the prof and Cllr Orwin of Teale Ltd', 'the professor and councilor orwin of teale limited'],
  ['Gov Reyes and the Gov', 'gov/governor reyes and the gov'],
  ['the rev of a col, Rev up', 'the rev of a col rev up'],
  ['Teale Corp, the Corp, Teale, Inc.', 'teale corp/corporation the corp teale incorporated'],
  ["Teale Inc's and Teale Inc.'s", "teale inc/incorporated 's and teale incorporated 's"],
  ['f---ing s*** f**k', 'f---ing s*** f**k'],
  ['it--we a--b word*', 'it we a b word'],
  ['colour, realise, kerb', 'color realize curb'],
  ['Ångström naïve Beyoncé Straße', 'angstrom naive beyonce strasse'],
  ['[H]e be[ing] [the mayor] (aside)', 'he be[ing] <[> the mayor <]> <(> aside <)>'],
  ['a … b ... c . . . d [...] e (…) f', 'a <…> b <…> c <…> d <…> e <…> f'],
  ['end. Next.. stop', 'end next stop'],
  ['COVID-19 big-game', 'covid 19 big game'],
  ["'em and 'til and rock 'n' roll", 'them and until and rock and roll'],
  ['& % $', 'and percent $'],
  ['😀 so 👍🏽', 'so'],
  ['so \u2764\ufe0f and \u2600\ufe0e or \u2139\ufe0f', 'so and or'],
  ['\u{1f3f3}\ufe0f\u200d\u{1f308} so \u{1f1ec}\u{1f1e7} it \u{1f44d}\u{1f3fd}', 'so it'],
  ['step 1\ufe0f\u20e3 of 2', 'step 1 of 2'],
  ['boats\u2764\ufe0fleave', 'boats leave'],
  ['\ud800lone\udc00', 'lone'],
  ['constructor __proto__ toString valueOf hasOwnProperty', 'constructor proto tostring valueof hasownproperty'],
  ['', ''],
];

for (const [text, expected] of FORMS) {
  test(`normal forms: ${text}`, () => assert.is(forms(text), expected));
}

const BY_LANGUAGE: readonly (readonly [Language, string, string])[] = [
  ['de', "Geht's zum Müller? 1.500,50", 'geht es zu dem mueller 1500.5'],
  ['de', 'siebenhundertdreiundzwanzig, zweitausend, 3. März', '723 2000 3/3.'],
  ['de', '12 Prozent, 3 Mio. Euro', '12% €3000000'],
  ['fr', "L'homme qu'il aime n'est pas là", "l' homme que il aime ne est pas la"],
  ['fr', 'soixante-dix-sept, quatre-vingts, 12 500', '77 80 12500'],
  ['fr', 'le 3 mai, 12 pour cent', 'le 5/3. 12%'],
  ['es', 'del pueblo, 3 de mayo, ciento veinte', 'de el pueblo 5/3. 120'],
  ['it', "dell'acqua", "dell' acqua"],
  ['pt', 'trinta e dois', '32'],
  ['nl', "'t is m'n boot", 'het is mijn boot'],
  ['und', "don't 12 percent", "don't 12 percent"],
];

for (const [language, text, expected] of BY_LANGUAGE) {
  test(`normal forms, ${language}: ${text}`, () => assert.is(forms(text, language), expected));
}

test('places: each token covers what is written, and no punctuation', () => {
  assert.is(
    written("“Don't,” said Gov. Pryce, “sell 1.5 million boats!”"),
    "Do|n't|said|Gov.|Pryce|sell|1.5 million|boats",
  );
});

/** Marks that are letters to who reads them: vowels and points, written above or below the letter before. */
for (const word of [
  '\u0939\u093f\u0928\u094d\u0926\u0940',
  '\u0e17\u0e35\u0e48',
  '\u0645\u064f\u062d\u064e\u0645',
  '\u05e9\u05b8\u05c1\u05dc',
  'cafe\u0301',
])
  test(`a mark belongs to the word of its letter: ${word}`, () => {
    assert.is(written(`${word} ${word}\ufe0f`, 'und'), `${word}|${word}`);
  });

test('places: a filler inside a word is part of it and no separator', () => {
  const text = "b\u2060o\u2060ld do\u2060n\u2060't";
  assert.is(forms(text), 'bold do not');
  assert.is(written(text), "b\u2060o\u2060ld|do|n\u2060't");
});

test('spans: a boundary stands between two of them, and text outside is not read', () => {
  const text = '“We row,” she said, “at night.”';
  const stream = tokenize(
    text,
    [
      { start: 1, end: 8 },
      { start: 21, end: 30 },
    ],
    'en',
    new Vocabulary(),
  );
  assert.equal(Array.from(stream.kind), [WORD, WORD, BOUNDARY, WORD, WORD]);
  assert.is(text.slice(stream.start[2], stream.end[2]), ',” she said, “');
});

test('ambiguous forms: an abbreviation without its dot is itself or what it stands for', () => {
  const vocabulary = new Vocabulary();
  const key = (text: string, at = 0) =>
    tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary).key[at] ?? -1;
  const gen = key('Gen Reyes');
  for (const other of ['Gen. Reyes', 'General Reyes', 'gen reyes', 'GEN REYES'])
    assert.ok(vocabulary.equal(gen, key(other)));
  assert.not.ok(vocabulary.equal(gen, key('Colonel Reyes')));
  assert.not.ok(vocabulary.equal(key('gen'), key('general')));
});

test('places: the genitive of an abbreviation with its dot', () => {
  assert.is(written("Teale Inc.'s and Gov’s"), "Teale|Inc.|'s|and|Gov|’s");
});

test('a vocabulary gives one key to one form, across texts', () => {
  const vocabulary = new Vocabulary();
  const key = (text: string) => tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary).key[0];
  assert.is(key('colour'), key('Color'));
  assert.is.not(key('collar'), key('color'));
  assert.is(vocabulary.find('never met'), -1);
});

test('ambiguous forms equal what they can stand for, and nothing else', () => {
  const vocabulary = new Vocabulary();
  const equal = (a: string, b: string) => vocabulary.equal(vocabulary.key(a), vocabulary.key(b));
  assert.ok(equal("'s", 'is') && equal('has', "'s") && equal("'s", 'us'));
  assert.not.ok(equal("'s", 'was') || equal('is', 'has'));
  assert.ok(vocabulary.equal(vocabulary.maskedKey('f---ing'), vocabulary.key('fucking')));
  assert.not.ok(vocabulary.equal(vocabulary.maskedKey('f---ing'), vocabulary.key('singing')));
});

for (const [ended, other, fits] of [
  ['want[s]', 'want', true],
  ['want[s]', 'wanting', true],
  ['want[s]', 'wantedness', false],
  ['sa[id]', 'says', true],
  ['sa[id]', 'satisfy', false],
  ['sa[id]', 'sing', false],
] as const)
  test(`another ending: ${ended}, ${other}`, () => {
    const vocabulary = new Vocabulary();
    assert.is(vocabulary.equal(vocabulary.endedKey(ended), vocabulary.key(other)), fits);
  });

/** Milliseconds that a megabyte of hostile text may take: ten times what it takes on a slow core. */
const PATIENCE = 15_000;
const HOSTILE: readonly (readonly [string, string])[] = [
  ['apostrophes', "'".repeat(500_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['brackets', '['.repeat(500_000)],
  ['bracketed letters', '[a]'.repeat(300_000)],
  ['dots', '. '.repeat(500_000)],
  ['number words', 'one million and '.repeat(60_000)],
  ['groups of digits', '1\u00a0000'.repeat(200_000)],
  ['hyphens', 'f-'.repeat(500_000)],
  ['stars', 'f*'.repeat(500_000)],
  ['lone surrogates', '\ud800'.repeat(500_000)],
  ['initials', 'a.b.'.repeat(250_000)],
  ['open brackets and spaces', `(${' '.repeat(50)}`.repeat(20_000)],
  ['elisions', "l'".repeat(500_000)],
];

for (const [name, text] of HOSTILE) {
  test(`hostile input is read in linear time: ${name}`, () => {
    const started = processorTime();
    for (const language of ['en', 'fr'] as const)
      tokenize(text, [{ start: 0, end: text.length }], language, new Vocabulary());
    assert.ok(processorTime() - started < PATIENCE);
  });
}

test.run();
