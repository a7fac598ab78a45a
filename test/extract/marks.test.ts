/** Which marks open and close what: glyph by glyph, and by what stands beside them. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import { isDigit, isLetter, isSpace, isUpper } from '../../src/extract/marks.ts';
import type { Language } from '../../src/model/document.ts';
import { articleOf } from '../support/documents.ts';

/** The strings of each quotation, marks included; those of one quotation joined by a bar. */
function strings(text: string, language: Language = 'en'): string[] {
  return extract(articleOf(text, { language })).quotations.map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' | '),
  );
}

const told = (text: string): string[] =>
  extract(articleOf(text)).strayMarks.map(({ side, start, end }) => `${side} ${start}–${end}`);

const TABLE: readonly (readonly [string, string, readonly string[], Language?])[] = [
  ['the same mark on either side', 'Det sa hon: ”Vi stannar här.” Sedan gick hon.', ['”Vi stannar här.”']],
  ['low, and high as English closes', 'Rzekła: „Zostajemy tutaj.” I wyszła.', ['„Zostajemy tutaj.”']],
  ['low, and straight', 'Sie sagte: „Wir bleiben hier." Dann ging sie.', ['„Wir bleiben hier."'], 'de'],
  [
    'low, with low and high inside',
    'Er rief: „Sie sagte „nein“ und ging.“ So war es.',
    ['„Sie sagte „nein“ und ging.“'],
    'de',
  ],
  ['corners', '彼女は「船は正午に出る」と言った。', ['「船は正午に出る」']],
  ['corners in corners', '彼女は「彼は『出る』と言った」と話した。', ['「彼は『出る』と言った」']],
  ['full-width straight marks', 'She said ＂we will stay＂ and left.', ['＂we will stay＂']],
  ['heavy ornaments', 'She said ❝we will stay❞ and left.', ['❝we will stay❞']],
  ['heavy single ornaments', 'She called it ❛a mistake❜ and left.', ['❛a mistake❜']],
  ['primes of East Asian type', '彼女は〝船は出る〟と言い、〝来る〞と続けた。', ['〝船は出る〟', '〝来る〞']],
  ['double primes', 'She said ″we will stay″ and left.', ['″we will stay″']],
  ['feet and inches as primes', 'The pole is 5′ 11″ long, and the rail 6″ wide.', []],
  ['guillemets from outside', 'Il a dit «nous restons» et il est parti.', ['«nous restons»'], 'fr'],
  ['guillemets from inside', 'Er sagte »wir bleiben« und ging.', ['»wir bleiben«'], 'de'],
  ['single low and high', 'Er nannte es ‚einen Fehler‘ und ging.', ['‚einen Fehler‘'], 'de'],
  ['single angles', 'Er nannte es ‹einen Fehler› und ging.', ['‹einen Fehler›'], 'de'],
  ['curly in curly', '“He said “never” and left,” said Quill.', ['“He said “never” and left,”']],
  ['low in curly', '“She read „Wir bleiben“ to us,” said Quill.', ['“She read „Wir bleiben“ to us,”']],
  ['straight in curly', '“She called it "a farce" and left,” said Quill.', ['“She called it "a farce" and left,”']],
  [
    'curly that did not close before the next opens',
    '“The pier is closed and the ferry sails. “It will open,” she added.',
    ['“The pier is closed and the ferry sails.', '“It will open,”'],
  ],
  ['curly typed the wrong way round at the end', '“The pier is closed“, said Quill.', ['“The pier is closed“']],
  ['behind a bracket', 'She left (“never again,” she said).', ['“never again,”']],
  ['feet and inches in a quotation', '"He is 6\'2" and cannot swim," said Quill.', ['"He is 6\'2" and cannot swim,"']],
  ['feet and inches with curly feet', '"He is 6’11" and cannot swim," said Quill.', ['"He is 6’11" and cannot swim,"']],
  ['feet and inches with primes', '"He is 5′11" and cannot swim," said Quill.', ['"He is 5′11" and cannot swim,"']],
  ['feet that end a quotation', '"The pole is 6\'" is all she said.', ['"The pole is 6\'"']],
  ['a decimal that ends a quotation', '"They owe us 3.12" is all she said.', ['"They owe us 3.12"']],
  ['low and high in curly', '“She read „Zostajemy” to us,” said Quill.', ['“She read „Zostajemy” to us,”']],
  ['curly in low', 'Sie sagte: „Er las “wir bleiben” vor.“ Gut.', ['„Er las “wir bleiben” vor.“'], 'de'],
  ['the same mark in the same', 'Hon sa: ”Vi sa ”nej” och gick.” Sedan kom han.', ['”Vi sa ”nej” och gick.”']],
  ['straight in straight', '"He said "never" and left," said Quill.', ['"He said "never" and left,"']],
  [
    'a bracket and a curly mark in straight',
    '"They heard (“… and so on”) twice," said Quill.',
    ['"They heard (“… and so on”) twice,"'],
  ],
  [
    'guillemets in guillemets, spaced',
    '« On disait : « Jamais. » Et pourtant… » Elle part.',
    ['« On disait : « Jamais. » Et pourtant… »'],
    'fr',
  ],
  [
    'spaced guillemets that did not close before the next open',
    '« Nous restons. « Nous partons. » Elle part. « Adieu. »',
    ['« Nous restons.', '« Nous partons. »', '« Adieu. »'],
    'fr',
  ],
  ['three deep', '“She read „Zostajemy «tu» dziś” to us,” said Quill.', ['“She read „Zostajemy «tu» dziś” to us,”']],
  ['curly in straight, spaced', '"He said “ we go ” and left," said Quill.', ['"He said “ we go ” and left,"']],
  [
    'straight that did not close before the next opens',
    '"We stay. "We go," said Quill, "and so does he."',
    ['"We stay.', '"We go," | "and so does he."'],
  ],
  ['other marks in what never closes', '«She read “we stay” and left.', ['«She read “we stay” and left.']],
  ['a figure that ends a quotation', '"They have sent us 12" is all she said.', ['"They have sent us 12"']],
  ['a year in single marks', "She called it 'the year of 1912' and left.", ["'the year of 1912'"]],
  ['less than', 'Where 5 < 6, “five is less” is true; 7 > 6 is too.', ['“five is less”']],
  ['a tag that never ends', 'He typed <b and “nothing happened” after it.', ['“nothing happened”']],
  ['a closing tag with a mark in it', 'It is </span title="old"> “now closed” to all.', ['“now closed”']],
  ['a tag of more than 2,000 characters', `<b “we stay” ${'and so on '.repeat(200)}> is no tag.`, ['“we stay”']],
  ['a tag far down', `${'It rained. '.repeat(200)}See <a title="old">“now closed”</a>.`, ['“now closed”']],
  ['a comment', 'It is <!-- was "open" --> “now closed” to all.', ['“now closed”']],
  ['marks with nothing between', 'The form read “” and “ ” and no more.', []],
];

for (const [name, text, expected, language] of TABLE) test(name, () => assert.equal(strings(text, language), expected));

/** The characters of some that a test of code units holds for. */
const those = (characters: string, holds: (code: number) => boolean): string =>
  [...characters].filter((character) => holds(character.charCodeAt(0))).join('');

test('white space is every space between words, of any width', () => {
  const spaces = '\t\n\r \u00a0\u2000\u2009\u200b\u2028\u2029\u202f\u3000';
  assert.is(those(spaces, isSpace), spaces);
  assert.is(those('!a0_\u007f¡\u1fff\u200c—\u202e\u2030\u2060\u3001', isSpace), '');
});

test('letters are those of any script; figures, signs and punctuation are none', () => {
  const letters = 'azAZÀÖØßöøÿŁŽǅΩжўאعहกⰀꙀ中ガ각ﬁ';
  assert.is(those(letters, isLetter), letters);
  assert.is(those('0@[`{~\u0080«¿×÷\u2000–“…\u2060⁴€→\u2bff\u3000、。〿', isLetter), '');
});

test('capitals are those of any script that has them', () => {
  const capitals = 'AZÀÞĀŁŹŽŸȘȚΆΑΩЁЖҐԱẠ';
  assert.is(those(capitals, isUpper), capitals);
  assert.is(those('az0[@ßàþ×÷āłżĸſșάωёжґაא中“', isUpper), '');
});

test('digits are the ten of ASCII', () => {
  assert.is(those('/0123456789:aⅣ٣', isDigit), '0123456789');
});

test('what a mark may open behind', () => {
  for (const glyph of '([{—–―-/¿¡=>') {
    assert.equal(strings(`The sign${glyph}”Vi stannar här” was gone.`), ['”Vi stannar här”'], glyph);
  }
  for (const glyph of 'a5.,:;!?)') {
    assert.equal(strings(`The sign${glyph}”Vi stannar här was gone.`), [], glyph);
  }
});

test('white space inside the marks is none of the words', () => {
  const text = 'Elle a dit «\u00a0nous restons\u202f» et «\u2003nous partons\u3000».';
  const { quotations } = extract(articleOf(text, { language: 'fr' }));
  assert.equal(
    quotations.map(({ content }) => text.slice(content[0]?.start, content[0]?.end)),
    ['nous restons', 'nous partons'],
  );
});

test('markup that was written over is neither word nor space', () => {
  assert.equal(strings('She said \u2060\u2060“we will stay\u2060\u2060” and left.'), ['“we will stay\u2060\u2060”']);
  assert.equal(strings('It was wet\u2060"paint on the door.'), []);
});

test('marks that nothing opened or closed are told with their place', () => {
  assert.equal(told('The lock is broken,” said Quill. Nobody» came.'), ['closing 19–20', 'closing 39–40']);
  assert.equal(told('彼女は言った」と。'), ['closing 6–7']);
  assert.equal(told('He said “we go and “we stay and left.'), ['opening 8–9', 'opening 19–20']);
  assert.equal(told('She is 5\'11" tall, and the board is 12" wide.'), []);
  assert.equal(told('She is 5’11” tall, and the board is 12” wide.'), []);
  assert.equal(told('Er war 12« und ging.'), ['closing 9–10']);
  assert.equal(told('The board is marked 12”a and 12"b.'), []);
  assert.equal(told('They left in 1912,” said Quill.'), ['closing 18–19']);
});

test('a paragraph that closes what the one before left open goes on with it', () => {
  assert.equal(strings('“The first night was the worst.\nThe second we slept,” said Quill.'), [
    '“The first night was the worst. | The second we slept,”',
  ]);
  assert.equal(told('“The first night was the worst.\nThe second we slept,” said Quill.'), []);
  assert.equal(strings('“The first night was the worst.\nThe second we slept,” said Quill. “Well.”'), [
    '“The first night was the worst. | The second we slept,”',
    '“Well.”',
  ]);
  assert.equal(strings('The head of ‘Old Pier’ said: “The first was the worst.\nThe second we slept.”'), [
    '‘Old Pier’',
    '“The first was the worst. | The second we slept.”',
  ]);
  const own = '“The first night was the worst.\n“Never,” she said, and the second night she slept” in the hall.';
  assert.equal(strings(own), ['“The first night was the worst. | “Never,”']);
  const apart = '“The first night was the worst.\nIt rained.\nThe second we slept,” said Quill.';
  assert.equal(strings(apart), ['“The first night was the worst.']);
  assert.equal(told(apart).length, 2);
});

test.run();
