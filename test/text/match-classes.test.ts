/** What a word that both texts have is called where it is written in two ways, and what stands between two such words. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compare } from '../../src/text/compare.ts';
import type { Step } from '../../src/text/align.ts';
import { alikeSteps } from '../../src/text/match-classes.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';

const ROWS: readonly (readonly [earlier: string, later: string, ...edits: string[]])[] = [
  // Accents: a name where a capital stands in the sentence, else a spelling.
  ['we met José there', 'we met Jose there', 'name-variant: José > Jose'],
  ['José met us', 'Jose met us', 'spelling: José > Jose'],
  ['we met at the café', 'we met at the cafe', 'spelling: café > cafe'],
  ['it costs No. 5', 'it costs number 5', 'abbreviation: No. > number'],
  ['the I.R.S. is late', 'the IRS is late', 'abbreviation: I.R.S. > IRS'],
  // Glyphs inside a word, and between words.
  ['we don’t', "we don't", "glyph: don’t > don't"],
  ['the rail\u00adway is old', 'the railway is old', 'glyph: rail\u00adway > railway'],
  ['the rail\u200bway is old', 'the railway is old', 'glyph: rail\u200bway > railway'],
  ['the rail\ufe0fway is old', 'the railway is old', 'glyph: rail\ufe0fway > railway'],
  ['the café is old', 'the cafe\u0301 is old', 'glyph: café > cafe\u0301'],
  ['the weir,  is old', 'the weir is old', 'glyph: ,   >  '],
  ['the weir \n\t is old', 'the weir is old'],
  ['the “weir” is ‘old’', 'the weir is old'],
  ['the *weir* is _old_', 'the weir is old'],
  ['the weir; is - old', 'the weir is old', 'glyph: ;  >  ', 'glyph:  -  >  '],
  ['the weir ;;;;;;;;;; is old', 'the weir is old', 'glyph:  ;;;;;;;;;;  >  '],
  ['the weir ;;;;;;;;;;; is old', 'the weir is old'],
  ['the weir is old', 'the weir ;;;;;;;;;; is old', 'glyph:   >  ;;;;;;;;;; '],
  ['the weir is old', 'the weir ;;;;;;;;;;; is old'],
  // A hyphen on one side only.
  ['a long-term plan', 'a long term plan', 'compound: long-term > long term'],
  ['a long term plan', 'a long-term plan', 'compound: long term > long-term'],
  ['a long-term plan', 'a long-term plan'],
  // Marks between two words are no punctuation of theirs.
  ['we saw … the weir', 'we saw … the weir'],
  ['we saw, … the weir', 'we saw … the weir'],
  ['we saw [sic], the weir', 'we saw [sic] the weir'],
  // The parts of one written word have nothing between them.
  ['we can’t go', "we can't go", "glyph: can’t > can't"],
  ['we do not go', "we don't go", "contraction: do not > don't"],
];

for (const [earlier, later, ...edits] of ROWS) {
  test(`${earlier} → ${later}`, () => {
    const got = compare(earlier, later).edits.map((edit) => `${edit.class}: ${edit.before} > ${edit.after}`);
    assert.equal(got, edits);
  });
}

/** Which words of a text follow on the one before exactly as in another text, word for word the same. */
function alike(a: string, b: string, parted = -1): string {
  const vocabulary = new Vocabulary();
  const [reading, earlier] = [a, b].map((text) =>
    tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary),
  ) as [ReturnType<typeof tokenize>, ReturnType<typeof tokenize>];
  const steps = Array.from({ length: reading.count }, (_, i): Step => {
    const kind = i === parted ? 'join' : 'match';
    return { kind, i, iEnd: i + 1, j: i, jEnd: i + 1 };
  });
  return alikeSteps(reading, earlier, steps).join('');
}

test('in a run of words that are the same to the letter nothing is looked at again', () => {
  assert.is(alike('so the weir is old', 'so the weir is old'), '01111');
  assert.is(alike('so the weir is old', 'so the weir is old', 2), '01001');
  assert.is(alike('so the weir is old', 'so the weir, is old'), '00000');
  assert.is(alike('so the weir is old', 'so the Weir is old'), '00000');
  assert.is(alike('so the weir is  old', 'so the weir  is old'), '00000');
  assert.is(alike('a long-term plan', 'a long term plan'), '0000');
  assert.is(alike('', ''), '');
});

test('what precedes and follows a run is no part of it', () => {
  const vocabulary = new Vocabulary();
  const of = (text: string) => tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary);
  const steps = [1, 2].map((i): Step => ({ kind: 'match', i, iEnd: i + 1, j: i + 1, jEnd: i + 2 }));
  assert.equal([...alikeSteps(of('Now the weir leaks'), of('So now the weir, too'), steps)], [0, 1]);
});

test.run();
