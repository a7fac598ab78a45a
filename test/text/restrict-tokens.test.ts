/** Tokens of a quotation taken from those of its paragraph are the ones that reading it by itself gives. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Span } from '../../src/model/span.ts';
import { restrictTokens } from '../../src/text/restrict-tokens.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';
import type { TokenStream } from '../../src/text/tokens.ts';

const vocabulary = new Vocabulary();

/** The spans of a text that stand in “…”, taken out of all of it, and read by themselves. */
function both(text: string, blocks: readonly Span[], spans: readonly Span[], language: 'en' | 'de' | 'fr' = 'en') {
  const all = tokenize(text, blocks, language, vocabulary);
  return [restrictTokens(all, blocks, spans), tokenize(text, spans, language, vocabulary)] as const;
}

function spansIn(text: string): Span[] {
  return [...text.matchAll(/“([^“”]*)”/g)].map(({ index }) => ({ start: index + 1, end: text.indexOf('”', index) }));
}

const whole = (text: string): Span[] => [{ start: 0, end: text.length }];
const plain = ({ vocabulary: _, ...stream }: TokenStream) => stream;

function isTaken(text: string): boolean {
  const [taken, read] = both(text, whole(text), spansIn(text));
  if (taken !== null) assert.equal(plain(taken), plain(read));
  return taken !== null;
}

test('a quotation in two halves is taken out of its paragraph, with a boundary between the halves', () => {
  const text = 'Ada Quill was plain. “We won’t pay two hundred and fifty …” she said, “nor would J. Marsh.” He left.';
  assert.ok(isTaken(text));
  const [taken] = both(text, whole(text), spansIn(text));
  const words = [...(taken?.key ?? [])].map((key) => (key < 0 ? '|' : vocabulary.form(key)));
  assert.equal(words.join(' '), 'we will not pay 250 | | nor would j marsh');
});

test('what may be read together with what stands beside it is not taken', () => {
  assert.not.ok(isTaken('“We will pay [the] price,” he said.'));
  assert.not.ok(isTaken('It was the “-ism” of the year.'));
  const parts: readonly (readonly [string, string])[] = [
    ['He said we can', 'not pay.'],
    ['He paid twenty', '-five crowns for it.'],
    ['Then No', '. 5 was sold'],
  ];
  for (const [before, after] of parts) {
    const text = before + after;
    const spans = [{ start: 0, end: before.length }];
    assert.is(both(text, whole(text), spans)[0], null);
  }
});

const PIECES = [
  ...[
    'we',
    'won’t',
    'I',
    'J',
    'US',
    'U.S.',
    'No.',
    '5',
    '1,000',
    '1 000',
    'twenty',
    'five',
    'hundred',
    'million',
    'and',
  ],
  ...[
    'half',
    'March',
    'percent',
    '%',
    '$',
    '€5',
    'f---',
    'f***ing',
    'rock',
    'n',
    'em',
    'goin',
    'u',
    'gonna',
    'Gov',
    'l’eau',
  ],
  ...[' ', ' ', ' ', ' ', '\u00a0', '\n', '-', '--', '—', '.', '. . .', '...', '…', ',', ':', '!', '?', '’', "'", '‘'],
  ...['“', '”', '"', '«', '»', '(', '[', ']', ')', '\u00ad', '\u200b', '&', '*', '/', 'é', '😀', '[…]', 'Mr.'],
];

test('whatever stands in and round quotations, what is taken equals what is read', () => {
  let taken = 0;
  const piece = fc.constantFrom(...PIECES);
  const said = fc.array(piece, { maxLength: 6 }).map((parts) => `“${parts.join('').replace(/[“”[\]()]/g, '')}”`);
  const copy = fc.array(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 1, arbitrary: said }), { maxLength: 30 });
  const cases = fc.tuple(copy, fc.array(fc.nat(200), { maxLength: 5 }), fc.constantFrom('en', 'de', 'fr'));
  fc.assert(
    fc.property(cases, ([parts, cuts, language]) => {
      const text = parts.join('');
      const ends = [...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length])].sort((a, b) => a - b);
      const blocks = ends.slice(1).map((end, i) => ({ start: ends[i] as number, end }));
      for (const spans of [spansIn(text), blocks.filter((_, i) => i % 2 === 0)]) {
        const [stream, read] = both(text, blocks, spans, language as 'en' | 'de' | 'fr');
        if (stream === null || spans.length === 0) continue;
        taken++;
        assert.equal(plain(stream), plain(read));
      }
    }),
    { numRuns: 2000, seed: 11 },
  );
  assert.ok(taken > 100, `${taken}`);
});

test.run();
