/** Long texts are aligned piece by piece, between runs of words that both have once: as the whole table would have it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { align, type Ends, type FreeEnds, type Step } from '../../src/text/align.ts';
import { alignLong, type PieceLimits } from '../../src/text/anchors.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { seeded } from '../support/seeded.ts';
import { sidesOf } from '../support/sides.ts';

const fixed: FreeEnds = { earlier: false, reading: false };
const FIXED: Ends = { start: fixed, end: fixed, symmetric: false };
const within: FreeEnds = { earlier: true, reading: false };
const WITHIN: Ends = { start: within, end: within, symmetric: false };
const overhang: FreeEnds = { earlier: true, reading: true };
const GLOBAL: Ends = { start: overhang, end: overhang, symmetric: true };

/** A tenth of the length at which texts are cut for their size: the work of aligning grows with its square. */
const SHORT: PieceLimits = { most: 42_000, worthwhile: 600, blind: 100, all: 1 << 26 };

/** Words of a text in which hardly a run of four comes twice. */
function news(count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => `w${random(4_000)}`);
}

const side = (words: readonly string[]) => words.join(' ');
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** What an alignment found: words that match in a row as one, `first–last:first–last`, both sides half-open. */
function told(steps: readonly Step[]): string[] {
  const runs: Step[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    const goesOn = last?.kind === 'match' && step.kind === 'match' && last.iEnd === step.i && last.jEnd === step.j;
    if (goesOn) runs[runs.length - 1] = { ...last, iEnd: step.iEnd, jEnd: step.jEnd };
    else runs.push(step);
  }
  return runs.filter(({ i, iEnd, j, jEnd }) => iEnd > i || jEnd > j).map(one);
}

const one = ({ kind, i, iEnd, j, jEnd }: Step) => `${kind} ${i}–${iEnd}:${j}–${jEnd}`;
const matches = (i: number, iEnd: number, j: number) => (iEnd > i ? [`match ${i}–${iEnd}:${j}–${j + iEnd - i}`] : []);
const gap = (i: number, iEnd: number, j: number, jEnd: number) => `gap ${i}–${iEnd}:${j}–${jEnd}`;

/** How often two words of the table were held against each other: every cell but those of the same word. */
class CountedCells extends Vocabulary {
  cells = 0;
  override isAmbiguous(): boolean {
    return true;
  }
  override equal(a: number, b: number): boolean {
    this.cells++;
    return super.equal(a, b);
  }
}

/** Too long to be aligned as one table. */
const LENGTH = 72;
const TEXT = news(LENGTH, 1);
/** About both ends, and where the first large piece ends. */
const PLACES = [0, 1, 3, 4, 5, ...range(21, 29), LENGTH - 5, LENGTH - 4, LENGTH - 3];

for (const [name, put, taken] of [
  ['a word for another', ['x'], 1],
  ['three words added', ['xa', 'xb', 'xc'], 0],
  ['three words dropped', [], 3],
] as const) {
  test(`one change in a long text is found where it stands, and nothing else: ${name}`, () => {
    for (const at of PLACES) {
      const vocabulary = new Vocabulary();
      const [before, behind, rest] = [TEXT.slice(0, at), at + put.length, TEXT.slice(at + taken)];
      const [reading, earlier] = sidesOf(vocabulary, side([...before, ...put, ...rest]), side(TEXT));
      assert.equal(told(alignLong(reading, earlier, vocabulary, FIXED, SHORT)), [
        ...matches(0, at, 0),
        gap(at, behind, at, at + taken),
        ...matches(behind, reading.count, at + taken),
      ]);
    }
  });
}

test('a quotation with a change is found in a long text, whatever stands before and behind it', () => {
  for (const at of [0, 1, 40, 100]) {
    const vocabulary = new Vocabulary();
    const long = news(140, 2);
    const words = [...long.slice(at, at + 20), 'x', ...long.slice(at + 21, at + 40)];
    const [reading, earlier] = sidesOf(vocabulary, side(words), side(long));
    assert.equal(told(alignLong(reading, earlier, vocabulary, WITHIN, SHORT)), [
      ...matches(0, 20, at),
      gap(20, 21, at + 20, at + 21),
      ...matches(21, 40, at + 21),
    ]);
  }
});

test('of two long wordings that overhang each other, what both have is held against each other', () => {
  const vocabulary = new Vocabulary();
  const [reading, earlier] = sidesOf(vocabulary, side([...news(50, 3), ...TEXT]), side([...TEXT, ...news(50, 4)]));
  assert.equal(told(alignLong(reading, earlier, vocabulary, GLOBAL, SHORT)), matches(50, 50 + LENGTH, 0));
});

test('a passage that was moved is left out here and added there; the longer passages stay where they are', () => {
  for (const [first, moved, last] of [
    [30, 6, 40],
    [5, 6, 70],
    [60, 6, 10],
  ] as const) {
    const [a, b, c] = [news(first, 5), news(moved, 6), news(last, 7)];
    const vocabulary = new Vocabulary();
    const [reading, earlier] = sidesOf(vocabulary, side([...a, ...b, ...c]), side([...a, ...c, ...b]));
    assert.equal(told(alignLong(reading, earlier, vocabulary, FIXED, SHORT)), [
      ...matches(0, first, 0),
      gap(first, first + moved, first, first),
      ...matches(first + moved, reading.count, first),
      gap(reading.count, reading.count, first + last, earlier.count),
    ]);
  }
});

test('what comes twice is no anchor: the piece that was dropped is found between the same phrases', () => {
  const phrase = ['as', 'to', 'the', 'old', 'weir'];
  const paragraphs = range(0, 6).map((k) => [...phrase, ...news(20, 20 + k), ...phrase]);
  for (const dropped of [0, 3, 5]) {
    const vocabulary = new Vocabulary();
    const [reading, earlier] = sidesOf(
      vocabulary,
      side(paragraphs.filter((_, k) => k !== dropped).flat()),
      side(paragraphs.flat()),
    );
    const steps = alignLong(reading, earlier, vocabulary, FIXED, SHORT);
    const [left, ...others] = steps.filter(({ kind }) => kind === 'gap');
    assert.equal([steps.length, others.length], [reading.count + 1, 0]);
    // Where both paragraphs end alike, either end may be the one that is left out.
    const at = (left as Step).j;
    assert.ok(Math.abs(at - dropped * 30) <= phrase.length, `${at}`);
    assert.equal(told(steps), [...matches(0, at, 0), gap(at, at, at, at + 30), ...matches(at, reading.count, at + 30)]);
  }
});

/** A text of ten words is said twice over, or more often: no run of words comes only once. */
const refrain = (words: number) => range(0, words / 10).flatMap(() => news(10, 8));

test('texts with no words that come only once are aligned in equal shares of both', () => {
  for (const at of [0, 73, 146, 219]) {
    const vocabulary = new Vocabulary();
    const text = refrain(220);
    const [reading, earlier] = sidesOf(vocabulary, side(text.with(at, 'x')), side(text));
    assert.equal(told(alignLong(reading, earlier, vocabulary, FIXED, SHORT)), [
      ...matches(0, at, 0),
      gap(at, at + 1, at, at + 1),
      ...matches(at + 1, 220, at + 1),
    ]);
  }
});

test('only the ends of the whole may overhang, not those of the shares', () => {
  const vocabulary = new Vocabulary();
  const text = refrain(220);
  for (const at of [72, 73, 145, 146]) {
    const [reading, earlier] = sidesOf(vocabulary, side(text.with(at, 'x')), side(text));
    assert.equal(told(alignLong(reading, earlier, vocabulary, GLOBAL, SHORT)), [
      ...matches(0, at, 0),
      gap(at, at + 1, at, at + 1),
      ...matches(at + 1, 220, at + 1),
    ]);
  }
  const [reading, earlier] = sidesOf(vocabulary, side(['x', 'y', ...text, 'z']), side(text));
  const steps = alignLong(reading, earlier, vocabulary, GLOBAL, SHORT);
  assert.equal([steps[0]?.i, steps.at(-1)?.iEnd], [2, 222]);
});

/** Cells of the tables that are filled to align two texts. */
function cellsOf(reading: readonly string[], earlier: readonly string[], free: Ends, limits = SHORT): number {
  const vocabulary = new CountedCells();
  alignLong(...sidesOf(vocabulary, side(reading), side(earlier)), vocabulary, free, limits);
  return vocabulary.cells;
}

test('texts of twice the length take twice the work, and never a larger table than is allowed', () => {
  const changed = (text: readonly string[]) => [...text.slice(0, 7), 'x', ...text.slice(8)];
  const [once, twice] = [news(100, 1), news(200, 1)];
  assert.ok(cellsOf(changed(twice), twice, FIXED) <= 2.1 * cellsOf(changed(once), once, FIXED));
  assert.ok(cellsOf(changed(refrain(500)), refrain(500), FIXED) <= 500 * 100);
  assert.ok(cellsOf(changed(refrain(30)), refrain(2_000), WITHIN) <= 30 * 1_000);
});

/** How many words were looked at, by whatever makes or avoids a table. */
class CountedWords extends Vocabulary {
  words = 0;
  override isAmbiguous(key: number): boolean {
    this.words++;
    return super.isAmbiguous(key);
  }
}

test('the same words, and words that the other text has to the letter, are found without a table', () => {
  const vocabulary = new CountedWords();
  const text = [...TEXT.slice(0, 30), '|', ...TEXT.slice(30, 60)];
  const [all, same] = sidesOf(vocabulary, side([...text, '…']), side([...text, '…']));
  assert.equal(told(alignLong(all, same, vocabulary, FIXED, SHORT)), ['match 0–30:0–30', 'match 31–61:31–61']);
  assert.is(vocabulary.words, 0);
  const [reading, earlier] = sidesOf(vocabulary, side(TEXT.slice(40, 60)), side(text));
  assert.equal(told(alignLong(reading, earlier, vocabulary, WITHIN, SHORT)), ['match 0–20:41–61']);
  assert.is(vocabulary.words, 20 + 60);
});

/** Words that are equal, words that are one, words that can be others; and marks. */
const TOKENS = ['a', 'a', 'b', 'b', 'cd', 'acd', 'mill', "'s", 'is', '…', '[', ']', '(', ')', '|', '||'];

const random = seeded(9);
const tokens = (most: number, kinds: number) => range(0, random(most + 1)).map(() => TOKENS[random(kinds)] as string);

test('without a table there is found what the table would find', () => {
  const otherMark: Readonly<Record<string, string>> = { '…': '||', '||': '…', '[': '(', ']': ')', '|': '[' };
  for (let k = 0; k < 4_000; k++) {
    const kinds = k % 2 === 0 ? TOKENS.length : 5;
    const quoted = tokens(4, kinds);
    const around = [...tokens(4, kinds), ...(k % 3 === 0 ? [] : quoted), ...tokens(4, TOKENS.length)];
    const texts = [side(quoted), side(k % 7 === 0 ? quoted.map((one) => otherMark[one] ?? one) : around)] as const;
    if (texts[0] === texts[1]) continue;
    const free = [FIXED, WITHIN, GLOBAL, { ...WITHIN, end: fixed }, { ...WITHIN, start: fixed }][k % 5] as Ends;
    const vocabulary = new Vocabulary();
    const [reading, earlier] = sidesOf(vocabulary, ...texts);
    const got = alignLong(reading, earlier, vocabulary, free);
    assert.equal(told(got), told(align(reading, earlier, vocabulary, free)), JSON.stringify([...texts, free]));
  }
});

test('a text and itself match word for word, whatever marks stand between', () => {
  for (let k = 0; k < 200; k++) {
    const text = tokens(8, TOKENS.length);
    const vocabulary = new Vocabulary();
    const [reading, earlier] = sidesOf(vocabulary, side(text), side(text));
    const matched = alignLong(reading, earlier, vocabulary, FIXED, SHORT);
    const places = range(0, text.length).filter((t) => (reading.key[t] as number) >= 0);
    assert.equal(
      matched.map(one),
      places.map((t) => `match ${t}–${t + 1}:${t}–${t + 1}`),
    );
  }
});

test('no piece ends within brackets: a mark is no part of a run that both texts have', () => {
  for (const at of range(18, 32)) {
    const vocabulary = new Vocabulary();
    const [before, behind] = [TEXT.slice(0, at), TEXT.slice(at + 3)];
    const [reading, earlier] = sidesOf(
      vocabulary,
      side([...before, '[', 'xa', 'xb', ']', ...behind]),
      side([...before, '(', ...TEXT.slice(at, at + 3), ')', ...behind]),
    );
    assert.equal(told(alignLong(reading, earlier, vocabulary, FIXED, SHORT)), [
      ...matches(0, at, 0),
      `bracket ${at}–${at}:${at}–${at + 5}`,
      `bracket ${at}–${at + 4}:${at + 5}–${at + 5}`,
      ...matches(at + 4, reading.count, at + 5),
    ]);
  }
});

test('texts of a few words in turn, as long as a book, fill no more cells than they may', () => {
  const turns = (words: string): string[] => words.repeat(2_000).trimEnd().split(' ');
  const cells = cellsOf(turns('go stay '), turns('stay go rest '), FIXED, { ...SHORT, all: 300_000 });
  assert.ok(cells <= 310_000, `${cells}`);
});

test.run();
