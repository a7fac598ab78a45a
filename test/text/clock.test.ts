import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clockOf } from '../../src/text/clock.ts';

const TIMES: Readonly<Record<string, number | null>> = {
  '7:45': 465,
  '4.30': 270,
  '12:05': 5,
  'seven forty-five': 465,
  'Seven-twenty': 440,
  'two fifteen': 135,
  'ten oh five': 605,
  'half past four': 270,
  'a quarter to five': 285,
  'a quarter to one': 45,
  'twenty-five past seven': 445,
  '2:10 a.m.': 850,
  'ten past two in the morning': 850,
  '2:10 p.m': 1570,
  'ten past two in the afternoon': 1570,
  '10 am': 1320,
  'ten in the morning': 1320,
  'ten at night': 2040,
  '10pm': 2040,
  'two at night': 840,
  'forty in the morning': null,
  'nobody in the evening': null,
  '7:61': null,
  '13:10': null,
  seven: null,
  'forty-five': null,
  'seven five': null,
  'half of them': null,
  'five to': null,
  '': null,
};

for (const [written, minutes] of Object.entries(TIMES)) {
  test(`the time of day in “${written}”`, () => {
    assert.is(clockOf(written), minutes);
  });
}

test.run();
