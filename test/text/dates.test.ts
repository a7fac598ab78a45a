import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateInName, parseDate } from '../../src/text/dates.ts';

const DATES: Readonly<Record<string, string | null>> = {
  '2024': '2024',
  '2024-03': '2024-03',
  '2024-03-01': '2024-03-01',
  '2024-03-01T09:30': '2024-03-01T09:30:00',
  '2024-03-01 09:30:15': '2024-03-01T09:30:15',
  '2024-03-01T09:30:15.123Z': '2024-03-01T09:30:15Z',
  '2024-03-01T09:30:00+0900': '2024-03-01T09:30:00+09:00',
  '2024-03-01T09:30:00-05:00': '2024-03-01T09:30:00-05:00',
  '20240301': '2024-03-01',
  '20240301T093000Z': '2024-03-01T09:30:00Z',
  '2024/3/1': '2024-03-01',
  '1.3.2024': '2024-03-01',
  '31/01/2024': '2024-01-31',
  '01/31/2024': '2024-01-31',
  '5/5/2024': '2024-05-05',
  '1 March 2024': '2024-03-01',
  'March 1, 2024': '2024-03-01',
  'March 1st, 2024': '2024-03-01',
  'Mar. 1, 2024': '2024-03-01',
  'Friday, 1 March 2024': '2024-03-01',
  'Fri, 01 Mar 2024 09:30:00 GMT': '2024-03-01T09:30:00Z',
  'Fri, 01 Mar 2024 09:30:00 +0100': '2024-03-01T09:30:00+01:00',
  'March 2024': '2024-03',
  'Sept. 5, 2023': '2023-09-05',
  'May 5, 2023': '2023-05-05',
  '1er mars 2024': '2024-03-01',
  'vendredi 1er mars 2024': '2024-03-01',
  '1. März 2024': '2024-03-01',
  '1 de marzo de 2024': '2024-03-01',
  '7 agosto 2021': '2021-08-07',
  '9 juillet 2021': '2021-07-09',
  '9 juin 2021': '2021-06-09',
  '3 mei 2020': '2020-05-03',
  '3/4/2024': null,
  '2024-02-30': null,
  '2023-02-29': null,
  '2024-13-01': null,
  '2024-03-01T25:00': null,
  'next Tuesday': null,
  TBD: null,
  '': null,
  '12': null,
  'The March of the 300': null,
};

for (const [written, expected] of Object.entries(DATES)) {
  test(`“${written}” is ${expected ?? 'no date'}`, () => assert.is(parseDate(written), expected));
}

test('a date in a file name', () => {
  assert.is(dateInName('drafts/2024-03-01-weir.md'), '2024-03-01');
  assert.is(dateInName('weir_20240301.txt'), '2024-03-01');
  assert.is(dateInName('2024_03_01.md'), '2024-03-01');
  assert.is(dateInName('wire-2024-03-01T0900.txt'), '2024-03-01');
  assert.is(dateInName('2024-03-01/weir.md'), null);
  assert.is(dateInName('report-12345678.md'), null);
  assert.is(dateInName('20241399.md'), null);
  assert.is(dateInName('120240301.md'), null);
});

test.run();
