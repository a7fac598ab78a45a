/** Where sentences and clauses begin and end, in one quotation and in one that a cue interrupts. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  clauseEnd,
  fromClauseStart,
  isOneClause,
  mayFollowClause,
  phraseAt,
  sentenceEnd,
  sentenceStart,
} from '../../src/text/clauses.ts';
import { grammarTables } from '../../src/text/languages/index.ts';
import { type TokenStream, tokenize, Vocabulary } from '../../src/text/tokens.ts';
import { quotedSpans } from '../support/quoted-spans.ts';

const grammar = grammarTables('en');

/** Of a text in curly marks, what stands between them. */
function streamOf(text: string): TokenStream {
  return tokenize(text, quotedSpans(text), 'en', new Vocabulary());
}

const written = ({ text, start, end }: TokenStream, t: number) => text.slice(start[t], end[t]);
const place = (stream: TokenStream, word: string) => stream.start.findIndex((_, t) => written(stream, t) === word);
const words = (stream: TokenStream, from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => written(stream, from + k))
    .filter((word) => /^\w/.test(word))
    .join(' ');

const cue = (length: number) => `“We saw it,”${'x'.repeat(length - 4)} “we think”`;

const SENTENCES: readonly (readonly [text: string, word: string, sentence: string])[] = [
  ['We row. The weir is old. We left', 'weir', 'The weir is old'],
  ['We row. The weir is old. We left', 'The', 'The weir is old'],
  ['We row. The weir is old. We left', 'old', 'The weir is old'],
  ['We row. The weir is old. We left', 'row', 'We row'],
  ['We row. The weir is old. We left', 'left', 'We left'],
  // A cue interrupts a sentence; it parts two behind a stop, where it is long, and where it is a line.
  ['“We row. The weir,” she said, “is old. We left”', 'weir', 'The weir is old'],
  ['“We row. The weir,” she said, “is old. We left”', 'old', 'The weir is old'],
  ['“We row.” She drank. “the weir is old” “and dry”', 'weir', 'the weir is old and dry'],
  ['“We row!” She drank. “the weir is old?” “and dry”', 'weir', 'the weir is old'],
  ['“We row .” She drank. “the weir is old ?” “and dry”', 'weir', 'the weir is old'],
  ['“the weir” “is old.” “and dry”', 'weir', 'the weir is old'],
  ['“the weir” “is old.” “and dry”', 'dry', 'and dry'],
  ['“the weir”\n“is old”', 'weir', 'the weir'],
  ['“the weir”\n“is old”', 'old', 'is old'],
  ['A\nB “the weir” “is old” C\nD', 'weir', 'the weir is old'],
  ['“the weir,”. “is old”', 'weir', 'the weir is old'],
  [cue(120), 'think', 'We saw it we think'],
  [cue(121), 'think', 'we think'],
  [cue(120), 'saw', 'We saw it we think'],
  [cue(121), 'saw', 'We saw it'],
];

for (const [text, word, sentence] of SENTENCES) {
  test(`the sentence of “${word}”: ${text}`, () => {
    const stream = streamOf(text);
    const at = place(stream, word);
    assert.is(words(stream, sentenceStart(stream, at), sentenceEnd(stream, at)), sentence);
  });
}

test('no more than forty words of a sentence are looked at, either way', () => {
  const stream = streamOf('a '.repeat(200));
  assert.equal([sentenceStart(stream, 100), sentenceEnd(stream, 100)], [60, 140]);
  assert.equal([sentenceStart(stream, 40), sentenceStart(stream, 41), sentenceEnd(stream, 160)], [0, 1, 200]);
});

test('a phrase stands where all of its words do, and an accent makes another word of two letters', () => {
  const stream = streamOf('as long as it is si it is sí as long');
  const phrases = ['as long as', 'si', 'as'];
  const found = (at: number, to = stream.count) => phraseAt(stream, at, to, phrases);
  assert.equal([found(0), found(0, 2), found(1), found(5), found(8), found(9)], [3, 1, 0, 1, 0, 1]);
  assert.is(phraseAt(streamOf('esté'), 0, 1, ['este']), 1);
});

test('a clause ends at a comma, a semicolon or a dash, and at what is no word', () => {
  for (const mark of [',', ';', ' —', '–', ' …', ' [']) {
    const stream = streamOf(`if it “rains” at all${mark} we stay]`.replaceAll(/[“”]/g, ''));
    assert.is(words(stream, 0, clauseEnd(stream, 0, stream.count)), 'if it rains at all', mark);
  }
  const stream = streamOf('if it rains at all');
  assert.equal([clauseEnd(stream, 0, 3), clauseEnd(stream, 0, stream.count), clauseEnd(stream, 4, 4)], [3, 5, 5]);
});

/** Of the words before a bar, those from the first kept one on are the clause. */
const FROM_START: readonly (readonly [text: string, first: string, kept: string, isWhole: boolean])[] = [
  ['It rained. We will sign it', 'We', 'sign', true],
  ['It rained. We will sign it', 'It', 'sign', true],
  ['It rained. We will sign it', 'will', 'sign', false],
  ['In May, we will sign it', 'we', 'sign', true],
  ['He said that we will sign it', 'we', 'sign', true],
  ['He thinks we will sign it', 'we', 'sign', false],
  ['He thinks we and they will sign', 'they', 'sign', true],
];

for (const [text, first, kept, isWhole] of FROM_START) {
  test(`${isWhole ? 'a whole clause' : 'a piece of a clause'} from “${first}” on: ${text}`, () => {
    const stream = streamOf(text);
    assert.is(fromClauseStart(stream, place(stream, first), place(stream, kept), grammar), isWhole);
  });
}

const ONE_CLAUSE: readonly (readonly [text: string, isOne: boolean])[] = [
  ['If the mill pays, we', true],
  ['If the mill pays; we', true],
  ['If the mill pays — we', true],
  ['If the mill pays we', false],
  ['If the mill, as we asked, we', true],
  ['If the mill, as we had asked, we', true],
  ['If the mill, as we had once asked, we', false],
  ['If the mill, as asked, pays, we', false],
  ['If the mill, we', true],
];

for (const [text, isOne] of ONE_CLAUSE) {
  test(`${isOne ? 'one clause' : 'no single clause'} before the last word: ${text}`, () => {
    const stream = streamOf(text);
    assert.is(isOneClause(stream, 0, stream.count - 1), isOne);
  });
}

test('a clause may have ended before a word of grammar, a name, a number and a mark, not before a noun', () => {
  const follows = (text: string) => {
    const stream = streamOf(text);
    return mayFollowClause(stream, stream.count - 1, grammar);
  };
  for (const word of ['on', 'Monday', '12', 'probably', 'tomorrow']) assert.ok(follows(`We will sign ${word}`), word);
  assert.ok(follows('We will sign, master'));
  assert.not.ok(follows('We will sign master'));
});

test.run();
