/** One number, measure or range in several notations is no change of wording; another number is one. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import { collated } from '../support/collated.ts';

/** A sentence, with what each list has in the place of the three dots. */
type Row = readonly [sentence: string, ...notations: string[]];

function check(name: string, rows: readonly Row[], isSame: boolean, language: Language = 'en'): void {
  for (const [sentence, ...notations] of rows) {
    for (const one of notations) {
      for (const other of notations) {
        if (one === other) continue;
        test(`${name}: ${sentence}: ${one} ← ${other}`, () => {
          for (const mode of ['within', 'global'] as const) {
            const [change, ...told] = collated(
              mode,
              sentence.replace('…', one),
              sentence.replace('…', other),
              language,
            );
            assert.is(change === 'wording', !isSame, `${mode}: ${change}: ${told.join('; ')}`);
          }
        });
      }
    }
  }
}

check(
  'one number',
  [
    ['the weir cost … to mend', 'one point two million', '1.2 million', '1.2m'],
    ['rents rose … this year', 'four point seven five per cent', '4.75 per cent', '4.75%', '4.75pc', '4.75 pc'],
    ['rents rose at … this year', 'one point five per cent', '1.5 per cent'],
    ['the gauge read … all day', 'zero point five', 'nought point five', '0.5'],
    ['they sold … boats', '5m', '5 million', 'five million', '5mn'],
    ['they paid … for it', '£5m', '£5 million', '5 million pounds'],
    ['the town lost … on it', '-£5m', 'minus five million pounds'],
    ['it began in the … here', 'two thousands', '2000s'],
    ['back in … we sold it', "'98", '’98', '1998', 'nineteen ninety-eight'],
    ['back in … we sold it', "'98", 'ninety-eight'],
    ['the yard was shut in 1939-… by then', '45', '1945'],
    ['call … now', '9-1-1', '911'],
    ['call … now', '555-1234', '5551234'],
  ],
  true,
);

check(
  'one measure',
  [
    ['they walked … that day', '40 kilometres', '40 km', '40km', 'forty kilometres'],
    ['they swam … that day', '40 metres', '40 m', '40m'],
    ['he drove at … that day', '70 miles per hour', '70 mph', '70mph', 'seventy miles an hour'],
    ['it was … in the yard', '40°', '40 degrees', 'forty degrees'],
    ['it was … in the yard', '1°', 'one degree'],
    ['it was … in the yard', '40C', '40 C', '40°C', '40 °C', '40 degrees C', '40 degrees Celsius', 'forty Celsius'],
    ['it was … in the yard', '1C', 'one degree Celsius'],
    ['it was … in the yard', '40F', '40°F', '40 degrees Fahrenheit'],
    ['it was … in the yard', '-5C', '−5C', '–5C', '-5°C', 'minus five degrees Celsius'],
  ],
  true,
);

check(
  'one range, score or pair',
  [
    ['it takes … days to mend', '10 to 15', '10-15', '10–15', 'ten to fifteen'],
    ['it takes … days to mend', '2010 to 2015', '2010-2015', '2010 - 2015'],
    ['it takes … days to mend', '2010 through 2015', '2010-2015'],
    ['we won … at home', '4 to 2', '4-2', '4–2', 'four-two'],
    ['it was … for us', '50/50', '50-50', 'fifty-fifty'],
    ['we work … for you', '24/7', '24-7', 'twenty-four seven'],
  ],
  true,
);

check(
  'one sign',
  [
    ['it was … at night', 'minus five', '-5', '−5', '–5'],
    ['it rose … in a week', '+5', '5'],
    ['it rose … in a week', '+5', 'plus five'],
    ['the answer … people', '- 5', '– 5', '—5', '-5'],
    ['the answer … people', '- 5', ', 5', ': 5'],
    ['“… is a cold day”', '-2%', 'minus two per cent'],
  ],
  true,
);

check(
  'another number',
  [
    ['it was … in the yard', '-5C', '5C'],
    ['it was … in the yard', '−5C', '5C'],
    ['it was … in the yard', '-5C', 'five degrees Celsius'],
    ['it was … in the yard', 'minus five', 'five'],
    ['“… was the low of the week”', '-5C', '5C'],
    ['sales fell … in a week', '-2%', '2%'],
    ['sales fell … in a week', '+5', '-5'],
    ['sales fell … in a week', '-£5m', '£5m'],
    ['sales fell … in a week', 'one point two million', 'one point three million', '2 million', '1 million'],
    ['we won … at home', '3-0', '30'],
    ['we won … at home', '4-2', '4-3', '42'],
    ['it takes … days to mend', '10 to 15', '10 to 50'],
    ['it takes … days to mend', '10 to 15', '10, 15'],
    ['back in … we sold it', "'98", '1999'],
    ['back in … we sold it', '98', '1998'],
    ['the yard was shut in 1939-… by then', '45', '2045'],
    ['it was … in the yard', '40C', '40F'],
    ['it was … in the yard', '40 degrees Celsius', '40°F'],
    ['they walked … that day', '40 km', '40 miles', '40 kg'],
    ['he drove at … that day', '70 mph', '70 kph'],
    ['they sold … boats', '5m', '5 billion'],
  ],
  false,
);

test('what a sign is part of is told whole, as a number', () => {
  assert.equal(collated('within', 'it was 5C at night', 'it was -5C at night', 'en'), [
    'wording',
    'replace/number/reworded: -5C > 5C',
  ]);
  assert.equal(collated('within', 'it ended 30 at home', 'it ended 3-0 at home', 'en'), [
    'wording',
    'replace/number/reworded: 3-0 > 30',
  ]);
});

test('words that a number could be read across are not part of one', () => {
  for (const [reading, earlier] of [
    ['two people were trapped', 'at one point two people were trapped'],
    ['two players short', 'they were minus two players short'],
    ['ten minus five', 'it was ten minus five'],
  ] as const)
    assert.is(collated('within', reading, earlier, 'en')[0], 'none', reading);
});

check('one number in German', [['es war … am Morgen', 'minus fünf', '-5', '–5']], true, 'de');
check('one number in German', [['es waren … Boote', 'eins Komma zwei Millionen', '1,2 Millionen']], true, 'de');
check('one number in German', [['es dauert … Tage', '10 bis 15', '10-15', 'zehn bis fünfzehn']], true, 'de');
check('another number in German', [['es war … am Morgen', '-5', '5']], false, 'de');
check(
  'one number in French',
  [
    ['ils sont … ici', 'deux virgule soixante-quinze pour cent', '2,75 %'],
    ['il faut … jours', '10 à 15', '10-15'],
  ],
  true,
  'fr',
);
check('one number in Italian', [['è il … premio', '1°', '1']], true, 'it');

test.run();
