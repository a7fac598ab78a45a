/** Which marks beside a figure are signs of it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isDegrees, isMinus } from '../../src/text/number-signs.ts';

/** What stands at the first of some marks in a text. */
function at(mark: string, text: string, is: (text: string, at: number, to: number) => boolean): boolean {
  return is(text, text.indexOf(mark), text.length);
}

for (const text of ['it was -5', 'it was -£5m', '“-5C', '(-5)', 'a result: -5', 'a\t-5'])
  test(`${text} has a minus`, () => assert.ok(at('-', text, isMinus)));

for (const text of ['−5', 'it was −5', 'a line\n−5'])
  test(`${text} has a minus`, () => assert.ok(at('−', text, isMinus)));

for (const text of [
  '-5',
  'a line\n-5 boats',
  '10-5',
  '10 -5',
  'the weir - 5 boats',
  'the weir -some boats',
  'the weir --5 boats',
  'F-16',
  'the weir -',
])
  test(`${JSON.stringify(text)} has none`, () => assert.not(at('-', text, isMinus)));

test('another dash is no minus', () => {
  assert.not(at('–', 'it was –5', isMinus));
  assert.not(at('−', '10−5', isMinus));
  assert.not(at('−', '10 −5', isMinus));
});

test('a ring behind a figure is degrees, unless it names what they are counted by', () => {
  assert.ok(at('°', 'it was 40° today', isDegrees) && at('°', 'it was 40 ° today', isDegrees));
  assert.not(at('°', 'it was 40°C', isDegrees) || at('°', 'n° 5', isDegrees));
});

test.run();
