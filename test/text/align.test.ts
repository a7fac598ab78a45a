/** Alignment against the same recurrence written plainly: no way through two texts has a better score than the steps given. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { align, type Ends, type Side, type Step } from '../../src/text/align.ts';
import { COSTS } from '../../src/text/alignment-table.ts';
import { BRACKET_CLOSE, BRACKET_OPEN, ELLIPSIS, ROUND_CLOSE, ROUND_OPEN, WORD } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { seeded } from '../support/seeded.ts';
import { sidesOf } from '../support/sides.ts';

const isWord = (side: Side, t: number) => side.kind[t] === WORD;
const words = (side: Side, from: number, to: number) =>
  side.kind.subarray(from, to).filter((kind) => kind === WORD).length;
const at = (list: Int32Array, t: number) => list[t] as number;
const sum = (list: Int32Array, from: number, to: number) => list.subarray(from, to).reduce((a, b) => a + b, 0);

/** By the token that ends it: where the ellipsis or the brackets begin, and whether it is an ellipsis. */
function jumps(side: Side): Map<number, { from: number; isEllipsis: boolean }> {
  const found = new Map<number, { from: number; isEllipsis: boolean }>();
  const open: number[] = [];
  side.kind.forEach((kind, t) => {
    if (kind === ELLIPSIS) found.set(t, { from: t, isEllipsis: true });
    if (kind === BRACKET_OPEN || kind === ROUND_OPEN) open.push(t);
    if (kind !== BRACKET_CLOSE && kind !== ROUND_CLOSE) return;
    const from = open.pop();
    if (from !== undefined) found.set(t, { from, isEllipsis: false });
  });
  return found;
}

const insertExtend = ({ symmetric }: Ends) => (symmetric ? COSTS.deleteExtend : COSTS.insertExtend);

/** The score of the best alignment, by trying every way into every cell. */
function bestScore(reading: Side, earlier: Side, vocabulary: Vocabulary, free: Ends): number {
  const table = () =>
    Array.from({ length: reading.count + 1 }, () => new Array<number>(earlier.count + 1).fill(-Infinity));
  const [best, deletion, insertion] = [table(), table(), table()];
  const of = (score: number[][], i: number, j: number) => score[i]?.[j] ?? -Infinity;
  const [jumpsHere, jumpsThere] = [jumps(reading), jumps(earlier)];
  let end = -Infinity;
  for (let i = 0; i <= reading.count; i++) {
    for (let j = 0; j <= earlier.count; j++) {
      const ways: number[] = [];
      const [r, e] = [i - 1, j - 1];
      if ((i === 0 && j === 0) || (i === 0 && free.start.earlier) || (j === 0 && free.start.reading)) ways.push(0);
      if (isWord(reading, r) && isWord(earlier, e)) {
        const [key, other] = [at(reading.key, r), at(earlier.key, e)];
        ways.push(of(best, r, e) + (vocabulary.equal(key, other) ? at(reading.weight, r) : -COSTS.substitute));
        if (reading.joined[r] === other) ways.push(of(best, r - 1, e) + at(earlier.weight, e));
        if (earlier.joined[e] === key) ways.push(of(best, r, e - 1) + at(reading.weight, r));
      }
      const jumpHere = jumpsHere.get(r);
      for (let k = 0; jumpHere !== undefined && k <= j; k++) {
        const cost = jumpHere.isEllipsis ? COSTS.ellipsis : COSTS.bracket + COSTS.bracketWord * words(earlier, k, j);
        ways.push(of(best, jumpHere.from, k) - cost);
      }
      const jumpThere = jumpsThere.get(e);
      for (let k = 0; jumpThere !== undefined && k <= i; k++) {
        const [mark, each] = jumpThere.isEllipsis
          ? [COSTS.ellipsis, COSTS.ellipsisInsert]
          : [COSTS.bracket, COSTS.bracketWord];
        ways.push(of(best, k, jumpThere.from) - mark - each * words(reading, k, i));
      }
      const added = insertExtend(free);
      if (i > 0 && isWord(reading, r))
        set(insertion, i, j, Math.max(of(insertion, r, j) - added, of(best, r, j) - COSTS.insertOpen - added));
      else if (i > 0) {
        set(insertion, i, j, of(insertion, r, j));
        ways.push(of(best, r, j));
      }
      // Where the row's best is reached along the row itself, it is known only now.
      const left = of(best, i, e);
      if (j > 0 && isWord(earlier, e)) {
        const { deleteOpen, deleteExtend } = COSTS;
        set(deletion, i, j, Math.max(of(deletion, i, e) - deleteExtend, left - deleteOpen - deleteExtend));
      } else if (j > 0) {
        set(deletion, i, j, of(deletion, i, e) - at(earlier.boundary, e));
        ways.push(left - at(earlier.boundary, e));
      }
      set(best, i, j, Math.max(...ways, of(insertion, i, j), of(deletion, i, j)));
      const isEnd =
        (i === reading.count && (j === earlier.count || free.end.earlier)) || (j === earlier.count && free.end.reading);
      if (isEnd) end = Math.max(end, of(best, i, j));
    }
  }
  return end;
}

function set(score: number[][], i: number, j: number, value: number): void {
  (score[i] as number[])[j] = value;
}

type Range = Pick<Step, 'i' | 'iEnd' | 'j' | 'jEnd'>;

/** What a step gains, less what it costs. */
function value({ kind, i, iEnd, j, jEnd }: Step, reading: Side, earlier: Side, vocabulary: Vocabulary, free: Ends) {
  const [here, there] = [words(reading, i, iEnd), words(earlier, j, jEnd)];
  const isOne = iEnd - i === 1 && jEnd - j === 1 && here + there === 2;
  if (kind === 'match') {
    assert.ok(isOne && vocabulary.equal(at(reading.key, i), at(earlier.key, j)), 'what matches is equal');
    return at(reading.weight, i);
  }
  if (kind === 'join') {
    assert.equal([here + there, iEnd - i + jEnd - j], [3, 3]);
    const [written, joined] =
      here === 2 ? [earlier.key[j], reading.joined[i + 1]] : [reading.key[i], earlier.joined[j + 1]];
    assert.is(written, joined, 'two words are the other written together');
    return here === 2 ? at(earlier.weight, j) : at(reading.weight, i);
  }
  if (kind === 'gap') {
    if (isOne) return -COSTS.substitute;
    if (i === iEnd) return -COSTS.deleteOpen - COSTS.deleteExtend * there - sum(earlier.boundary, j, jEnd);
    assert.is(j, jEnd, 'a gap replaces one word, drops words or adds words');
    return -COSTS.insertOpen - insertExtend(free) * here;
  }
  const isOfReading = jumps(reading).get(iEnd - 1)?.from === i && iEnd > i;
  assert.ok(isOfReading || jumps(earlier).get(jEnd - 1)?.from === j, 'what is jumped from is an ellipsis, or brackets');
  if (kind === 'bracket') return -COSTS.bracket - COSTS.bracketWord * (isOfReading ? there : here);
  return -COSTS.ellipsis - (isOfReading ? 0 : COSTS.ellipsisInsert * here);
}

/** What steps gain together, less what they and the marks between them cost. They must stand in order and leave no word out. */
function price(steps: readonly Step[], reading: Side, earlier: Side, vocabulary: Vocabulary, free: Ends): number {
  const between = (
    { i, iEnd, j, jEnd }: Range,
    { earlier: isFree, reading: mayOverhang } = { earlier: false, reading: false },
  ) => {
    assert.ok(i <= iEnd && j <= jEnd, 'steps follow on each other');
    const [here, there] = [words(reading, i, iEnd), words(earlier, j, jEnd)];
    if (isFree && here === 0) return 0;
    assert.ok(there === 0 && (mayOverhang || here === 0), 'no word is passed over');
    return sum(earlier.boundary, j, jEnd);
  };
  const [first, last] = [steps[0] as Step, steps.at(-1) as Step];
  let total = -between({ i: 0, iEnd: first.i, j: 0, jEnd: first.j }, free.start);
  for (const [k, step] of steps.entries()) {
    total += value(step, reading, earlier, vocabulary, free);
    const { i, j } = steps[k + 1] ?? { i: reading.count, j: earlier.count };
    total -= between({ i: step.iEnd, iEnd: i, j: step.jEnd, jEnd: j }, step === last ? free.end : undefined);
  }
  return total;
}

const random = seeded(4_711);

const TOKENS = [
  'a',
  'a',
  'b',
  'cd',
  'cd',
  'acd',
  'mill',
  'mill',
  "'s",
  'is',
  'has',
  '…',
  '[',
  ']',
  '(',
  ')',
  '|',
  '||',
];

const text = (tokens: readonly string[], most: number) =>
  Array.from({ length: random(most + 1) }, () => tokens[random(tokens.length)]).join(' ');

function ends(): Ends {
  const free = () => ({ earlier: random(2) === 0, reading: random(2) === 0 });
  return { start: free(), end: free(), symmetric: random(2) === 0 };
}

for (const [name, tokens, most, count] of [
  ['words and marks', TOKENS, 8, 4_000],
  ['words', TOKENS.slice(0, 11), 8, 1_000],
  ['a few words and marks', ['a', 'cd', '…', '[', ']', '||'], 12, 1_000],
] as const) {
  test(`no other steps have a better score: ${name}`, () => {
    for (let k = 0; k < count; k++) {
      const vocabulary = new Vocabulary();
      const texts = [text(tokens, most), text(tokens, most)] as const;
      const [reading, earlier] = sidesOf(vocabulary, ...texts);
      const free = ends();
      const steps = align(reading, earlier, vocabulary, free);
      const best = bestScore(reading, earlier, vocabulary, free);
      const about = JSON.stringify([...texts, free, steps]);
      if (steps.length === 0) assert.ok(best <= 0, about);
      else assert.is(price(steps, reading, earlier, vocabulary, free), best, about);
    }
  });
}

test.run();
