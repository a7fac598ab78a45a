/** Decimals, shares and decades as they are said and as they are printed. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';

function forms(text: string, language: Language): string {
  const vocabulary = new Vocabulary();
  const { count, key } = tokenize(text, [{ start: 0, end: text.length }], language, vocabulary);
  return Array.from({ length: count }, (_, t) => vocabulary.form(key[t] as number)).join(' ');
}

const ROWS: readonly (readonly [language: Language, said: string, printed: string])[] = [
  ['en', 'one point two million boats', '1200000 boats'],
  ['en', 'four point seven five per cent', '4.75%'],
  ['en', 'zero point five, nought point five', '0.5 0.5'],
  ['en', 'twenty-one point oh', '21 point oh'],
  ['en', 'three point one four one', '3.141'],
  ['en', 'the point two of us made', 'the point 2 of us made'],
  ['en', 'at one point two of us left', 'at 1 point 2 of us left'],
  ['en', 'at one point five per cent', 'at 1.5%'],
  ['en', 'at four point five', 'at 4.5'],
  ['en', '10pc, 10 pc, 10pct', '10% 10% 10%'],
  ['en', 'the two thousands, the 2000s', 'the 2000s the 2000s'],
  ['en', 'the nineteen eighties', 'the 80s'],
  ['en', 'twelve thousands', '12 1000s'],
  ['de', 'eins Komma zwei Millionen', '1200000'],
  ['de', 'zwei Komma fünfundsiebzig', '2.75'],
  ['fr', 'deux virgule soixante-quinze', '2.75'],
  ['es', 'dos coma cinco por ciento', '2.5%'],
  ['it', 'due virgola cinque', '2.5'],
  ['pt', 'dois vírgula cinco', '2.5'],
  ['nl', 'twee komma vijf', '2.5'],
];

for (const [language, said, printed] of ROWS)
  test(`${language}: ${said}`, () => assert.is(forms(said, language), printed));

test.run();
