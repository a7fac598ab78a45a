/** A reading against a stretch of an earlier text: where it lies, what was changed, and what must hold of any collation. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FILLER } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import { collate } from '../../src/text/collate.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';
import { processorTime } from '../support/processor-time.ts';
import { quotedSpans } from '../support/quoted-spans.ts';

/** Streams of what stands between curly marks in two texts, as of the quotations of two documents. */
function streams(reading: string, earlier: string) {
  const vocabulary = new Vocabulary();
  const of = (text: string) => tokenize(text, quotedSpans(text), 'en', vocabulary);
  return [of(reading), of(earlier)] as const;
}

const HEARING = `“We row out at four, and we are back before the first ferry,” said Ines Calloway, the harbour pilot. “Nobody has drowned in nine years. I would not say that the channel is safe, but it is safer than the road.”

The council met for three hours. “The road is closed,” she said. “I closed it myself, with my own hands, on the eleventh of May.”`;

type Row = readonly [reading: string, change: string, stretch: string, ...edits: string[]];

const ROWS: readonly Row[] = [
  ['“We row out at four”', 'none', 'We row out at four'],
  ['“back before the first ferry,” she said', 'none', 'back before the first ferry'],
  ['“Nobody has drowned in nine years,” she said', 'none', 'Nobody has drowned in nine years'],
  [
    '“We row out at five, and we are back before the first ferry”',
    'wording',
    'We row out at four, and we are back before the first ferry',
    'replace/number/reworded: four > five',
  ],
  ['“We sail out at four”', 'wording', 'We row out at four', 'replace/other/reworded: row > sail'],
  [
    '“They row out at four, and we are back”',
    'wording',
    'row out at four, and we are back',
    'replace/other/reworded: We > They',
  ],
  [
    '“we are back before the last boat”',
    'wording',
    'we are back before the',
    'replace/other/reworded: first ferry > last boat',
  ],
  [
    '“We row out at four,” she said, “and we are back before the first ferry.”',
    'none',
    'We row out at four, and we are back before the first ferry',
  ],
  [
    '“We row out at four,” she said, “before the first ferry.”',
    'wording',
    'We row out at four, and we are back before the first ferry',
    'delete/other/omission: and we are back > ',
  ],
  [
    '“We row out at four.” She drank. “Nobody has drowned.”',
    'none',
    'We row out at four, and we are back before the first ferry,” said Ines Calloway, the harbour pilot. “Nobody has drowned',
    'delete/other/split: and we are back before the first ferry > ',
  ],
  [
    '“We row out … before the first ferry”',
    'elided',
    'We row out at four, and we are back before the first ferry',
    'replace/other/ellipsis: at four, and we are back > …',
  ],
  [
    '“Nobody has drowned ... The road is closed”',
    'elided',
    'Nobody has drowned in nine years. I would not say that the channel is safe, but it is safer than the road.”\n\nThe council met for three hours. “The road is closed',
    'replace/other/ellipsis: in nine years. I would not say that the channel is safe, but it is safer than the road > ...',
  ],
  ['“… the channel is safe”', 'elided', 'the channel is safe', 'insert/other/ellipsis:  > …'],
  ['“I closed [the road] myself”', 'bracketed', 'I closed it myself', 'replace/other/bracket: it > [the road]'],
  [
    '“I closed it myself, with my hands, on May 11”',
    'wording',
    'I closed it myself, with my own hands, on the eleventh of May',
    'delete/other/omission: own > ',
    'replace/other/number-format: the eleventh of May > May 11',
  ],
  [
    '“I would say that the channel is safe”',
    'wording',
    'I would not say that the channel is safe',
    'delete/negation/omission: not > ',
  ],
  [
    '“the channel is safe, and it is safer than the road”',
    'wording',
    'the channel is safe, but it is safer than the road',
    'replace/other/reworded: but > and',
  ],
];

for (const [text, change, stretch, ...edits] of ROWS) {
  test(`within: ${text}`, () => {
    const [reading, earlier] = streams(text, HEARING);
    const got = collate(reading, earlier, { mode: 'within' });
    const told = got.edits
      .filter((e) => e.class !== 'glyph')
      .map((e) => `${e.op}/${e.kind}/${e.class}: ${e.before} > ${e.after}`);
    assert.equal(
      [got.change === 'cosmetic' ? 'none' : got.change, HEARING.slice(got.stretch.start, got.stretch.end), ...told],
      [change, stretch, ...edits],
    );
  });
}

test('a window bounds the stretch', () => {
  const [reading, earlier] = streams('“the road”', HEARING);
  const all = collate(reading, earlier, { mode: 'within' });
  const from = earlier.start.findIndex((at) => at > HEARING.indexOf('The council'));
  const late = collate(reading, earlier, { mode: 'within', window: { from, to: earlier.count } });
  assert.is(HEARING.slice(all.stretch.start - 5, all.stretch.end), 'than the road');
  assert.is(HEARING.slice(late.stretch.start, late.stretch.end), 'The road');
});

test('a word that stands again far behind the stretch is a changed word, not an omission of all between', () => {
  const [reading, earlier] = streams(
    '“the town is safe”',
    '“the channel is quiet and the pilots like it and so do the crews of the ferries, because it is safe”',
  );
  const got = collate(reading, earlier, { mode: 'within' });
  assert.is(
    got.edits.some((edit) => edit.before.length > 40),
    false,
  );
});

/** A small generator of texts: reproducible, and rich in what the aligner treats apart. */
function texts(count: number): string[] {
  const words = [
    'the',
    'boat',
    'not',
    'never',
    'Teale',
    '7',
    'seven',
    '12%',
    "don't",
    'gonna',
    '…',
    '[',
    ']',
    '(',
    ')',
    'ferry',
    'a',
    'hundred',
    'Gov.',
    'f***',
    'web',
    'site',
    'website',
    '.',
    ',',
    '“',
    '\u2060',
    'um',
    '--',
    '\ud83d',
  ];
  let seed = 12_345;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: random(30) }, () => words[random(words.length)]).join(' '),
  );
}

test('any text collated with itself is unchanged', () => {
  for (const text of texts(400)) {
    for (const mode of ['global', 'within'] as const) {
      const vocabulary = new Vocabulary();
      const stream = () => tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary);
      const got = collate(stream(), stream(), { mode });
      assert.is(got.change, 'none', `${mode}: ${JSON.stringify(text)} ${JSON.stringify(got.edits)}`);
      assert.is(got.matched, got.words);
    }
  }
});

/** What is hidden in a text is none of the words. */
function wordsIn(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(FILLER, '');
}

test('edits lie inside both texts, in order of the reading, and quote what stands there', () => {
  const all = texts(400);
  for (let k = 1; k < all.length; k++) {
    const [a, b] = [all[k - 1] ?? '', all[k] ?? ''];
    for (const mode of ['global', 'within'] as const) {
      const vocabulary = new Vocabulary();
      const stream = (text: string) => tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary);
      const got = collate(stream(a), stream(b), { mode });
      let last = 0;
      for (const edit of got.edits) {
        assert.ok(edit.reading.start >= last && edit.reading.end <= a.length && edit.reading.start <= edit.reading.end);
        assert.ok(edit.earlier.start >= 0 && edit.earlier.end <= b.length && edit.earlier.start <= edit.earlier.end);
        assert.is(edit.after, wordsIn(a, edit.reading));
        assert.is(edit.before, wordsIn(b, edit.earlier));
        last = edit.reading.start;
      }
    }
  }
});

test('the same input gives the same collation', () => {
  const [a, b] = [texts(2)[0] ?? '', HEARING];
  const once = () => {
    const [reading, earlier] = streams(a, b);
    return JSON.stringify(collate(reading, earlier, { mode: 'within' }));
  };
  assert.is(once(), once());
});

/** Milliseconds; the longest of these takes 3 s on one of two busy cores. */
const PATIENCE = 20_000;
const words = (count: number, kinds: number, step: number) =>
  Array.from({ length: count }, (_, i) => `w${(i * step) % kinds}`).join(' ');
const LONG: readonly (readonly [string, string, string])[] = [
  [
    'twenty thousand words with every fiftieth changed',
    words(20_000, 19_997, 7).replaceAll(/(w\d*13)\b/g, 'x$1'),
    words(20_000, 19_997, 7),
  ],
  ['twenty thousand words of five kinds', words(20_000, 5, 2), words(20_000, 5, 3)],
  ['brackets', '[a] '.repeat(6_000), 'b '.repeat(6_000)],
  ['ellipses', 'a … '.repeat(6_000), 'a b '.repeat(6_000)],
  ['open brackets', '['.repeat(50_000), 'a b c'],
];

for (const [name, a, b] of LONG) {
  test(`long texts are collated in linear time: ${name}`, () => {
    for (const mode of ['global', 'within'] as const) {
      const [reading, earlier] = streams(a, b);
      const started = processorTime();
      collate(reading, earlier, { mode });
      assert.ok(processorTime() - started < PATIENCE);
    }
  });
}

test.run();
