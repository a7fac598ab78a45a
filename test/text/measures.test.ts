import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isSameRoman, measureOf } from '../../src/text/measures.ts';
import { wordsOf } from '../../src/text/kinds.ts';
import type { EditWord } from '../../src/text/kinds.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';

function words(written: string): EditWord[] {
  const stream = tokenize(written, [{ start: 0, end: written.length }], 'en', new Vocabulary());
  return wordsOf(stream, 0, stream.count);
}

/** Lists of wordings that are one measure each; those of different lists are different ones. */
const MEASURES: readonly (readonly string[])[] = [
  ['60mph', 'sixty miles an hour', '60 miles per hour'],
  ['60kph', 'sixty kilometres an hour', '60km/h', '60 km per hour'],
  ['5km', 'five kilometres', '5 km', 'five kilometers'],
  ['1,500m', 'fifteen hundred metres'],
  ['2.5kg', 'two and a half kilos', 'two and a half kilograms'],
  ['2ft 6in', 'two feet six inches'],
  ['50p', 'fifty pence'],
  ['£1.50', 'a pound fifty', 'one pound fifty', 'one pound and fifty pence'],
  ['$2.30', 'two dollars and thirty cents', 'two dollars thirty'],
  ['2-0', 'two-nil'],
  ['one third', '1/3', 'a third'],
];

for (const [first = '', ...others] of MEASURES) {
  const measure = measureOf(words(first));
  test(`${first}, in words and in figures`, () => {
    assert.ok(measure !== null);
    for (const other of others) assert.is(measureOf(words(other)), measure, other);
    for (const [another = ''] of MEASURES) if (another !== first) assert.is.not(measureOf(words(another)), measure);
  });
}

for (const none of [
  '',
  'the weir',
  '5 boats',
  '5xyz',
  'a boat',
  'the third',
  'a pound of flesh',
  'in',
  'two pounds 150',
])
  test(`“${none}” is no measure`, () => assert.is(measureOf(words(none)), null));

test('a Roman numeral is a number in words or figures', () => {
  const same = (one: string, other: string): boolean => isSameRoman(words(one), words(other));
  assert.ok(
    same('II', 'two') && same('2', 'II') && same('III', 'the third') && same('XIV', '14') && same('IX', 'nine'),
  );
  assert.not(same('ii', 'two') || same('I', 'one') || same('II', 'three') || same('III', 'third') || same('IV', 'six'));
});

test.run();
