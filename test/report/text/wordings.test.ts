import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clipTo, columnsOf, oneLine, wrap } from '../../../src/report/text/columns.ts';
import { writtenDate } from '../../../src/report/text/sources.ts';
import { styleOf } from '../../../src/report/text/style.ts';
import { printWordings } from '../../../src/report/text/wordings.ts';
import { processorTime } from '../../support/processor-time.ts';

const plain = styleOf({ color: false, width: 80 });

function show(
  draft: string,
  source: string,
  edits: readonly { before: string; after: string }[],
  style = plain,
): string {
  return printWordings({ draft, source, edits, labels: ['draft', 'earliest'] }, 2, style).join('\n');
}

test('a word replaced is underlined', () =>
  assert.is(
    show('The western pier is cracked,', 'The eastern pier is cracked', [{ before: 'eastern', after: 'western' }]),
    `  draft     The western pier is cracked,
  earliest  The eastern pier is cracked
                ~~~~~~~`,
  ));

test('words that are missing leave a gap, and the rest stays in line', () =>
  assert.is(
    show('We will open it in May', 'We will never, as I said, open it in June', [
      { before: 'never, as I said,', after: '' },
      { before: 'June', after: 'May' },
    ]),
    `  draft     We will                   open it in May
  earliest  We will never, as I said, open it in June
                    ~~~~~~~~~~~~~~~~~            ~~~~`,
  ));

test('what is permitted is shown and not underlined', () =>
  assert.is(
    show('we don’t know her', '“We do not know him', [{ before: 'him', after: 'her' }])
      .split('\n')
      .at(-1)
      ?.trim(),
    '~~~',
  ));

// Both were underlined: the word before the edit stands in each.
test('a word that is permitted here and changed there is underlined there', () =>
  assert.is(
    show('I counted 17, and those 11 are ill', 'I counted eleven, and those eleven are ill', [
      { before: 'eleven', after: '17' },
    ])
      .split('\n')
      .at(-1)
      ?.trim(),
    '~~~~~~~',
  ));

test('a long quotation is shown where it differs', () => {
  const words = Array.from({ length: 80 }, (_, i) => `word${i}`);
  const changed = words.with(40, 'changed');
  const shown = show(changed.join(' '), words.join(' '), [{ before: 'word40', after: 'changed' }]);
  assert.match(shown, /… word31 .*word49 …/s);
  assert.not.match(shown, 'word30');
  assert.not.match(shown, 'word50');
  assert.ok(shown.split('\n').every((line) => line.length <= 80));
});

test('of a long stretch that one wording lacks its two ends are shown', () => {
  const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
  const kept = [...words.slice(0, 4), ...words.slice(396)];
  const shown = show(kept.join(' '), words.join(' '), [{ before: words.slice(4, 396).join(' '), after: '' }]);
  assert.match(shown, /word4 .*word13.* ….* word386 .*word395/s);
  for (const left of ['word14 ', 'word200', 'word385']) assert.not.match(shown, left);
});

test('wide characters and combining marks keep the columns', () => {
  const shown = show('東京 cafe\u0301 yes', '東京 cafe\u0301 no', [{ before: 'no', after: 'yes' }]).split('\n');
  assert.is(columnsOf(shown[0]?.slice(0, shown[0].indexOf('yes')) ?? ''), shown[2]?.indexOf('~'));
});

test('words that differ are painted on a terminal', () => {
  const shown = show('a b', 'a c', [{ before: 'c', after: 'b' }], styleOf({ color: true, width: 80 }));
  assert.match(shown, '\u001b[31mb\u001b[39m');
  assert.match(shown, '\u001b[32mc\u001b[39m');
});

test('an edit that names a special pattern of replacement is text', () =>
  assert.match(show('it cost $& and $1', 'it cost $2 and $1', [{ before: '$2', after: '$&' }]), 'it cost $& and $1'));

test('two wordings of thousands of words with nothing in common are shown in no time', () => {
  const started = processorTime();
  show('a '.repeat(20_000), 'b '.repeat(20_000), []);
  assert.ok(processorTime() - started < 20_000);
});

test('one line that is safe to print', () => {
  assert.is(oneLine('a\u001b[31mb\n\tc\u2060d\u202ee'), 'a␛[31mb cd�e');
  assert.is(oneLine('  x  '), 'x');
});

test('columns, clipping, wrapping', () => {
  assert.is(columnsOf('añ東🐟'), 6);
  assert.is(clipTo('The weir will open', 12), 'The weir…');
  assert.is(clipTo('short', 12), 'short');
  assert.equal(wrap('the weir will open in May', 10), ['the weir', 'will open', 'in May']);
});

test('dates as people write them', () => {
  assert.is(writtenDate('2024-03-01'), '1 March 2024');
  assert.is(writtenDate('2024-03'), 'March 2024');
  assert.is(writtenDate('2024'), '2024');
  assert.is(writtenDate('2024-03-01T09:30:00Z'), '1 March 2024, 09:30 UTC');
  assert.is(writtenDate('2024-03-01T09:30:00+09:00'), '1 March 2024, 09:30 UTC+09:00');
  assert.is(writtenDate('2024-03-01T09:30:00'), '1 March 2024, 09:30');
});

test.run();
