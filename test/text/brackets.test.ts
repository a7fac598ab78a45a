/** What square brackets in a quotation do to the words that it was taken from. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/text/collate.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';

type Row = readonly [name: string, reading: string, earlier: string, change: string, ...edits: string[]];

const ROWS: readonly Row[] = [
  ['a name for a pronoun', '[Mr Quill] closed the pier', 'He closed the pier', 'bracketed', 'bracket: He > [Mr Quill]'],
  ['a name for a title', '[Quill] shut the pier', 'The mayor shut the pier', 'bracketed', 'bracket: mayor > [Quill]'],
  ['the full name', '[Ada Quill] shut the pier', 'Quill shut the pier', 'bracketed', 'bracket:  > Ada'],
  ['what a pronoun stands for', 'we go to [the pier]', 'we go to it', 'bracketed', 'bracket: it > [the pier]'],
  [
    'one office for another',
    '[the surgeon] closed the pier',
    'the mayor closed the pier',
    'bracketed',
    'bracket-of-substance: mayor > surgeon',
  ],
  [
    'a pronoun for a name',
    '[she] opened the pier at dawn',
    'Ines Calloway opened the pier at dawn',
    'bracketed',
    'bracket-of-substance: Calloway > [she]',
  ],
  ['another ending', 'we [allowed] the boats', 'we allow the boats', 'bracketed', 'bracket: allow > [allowed]'],
  [
    'another tense of a strong verb',
    'we [went] home at night',
    'we go home at night',
    'bracketed',
    'bracket: go > [went]',
  ],
  [
    'a word that only looks alike',
    'the [coast] is clear of ice',
    'the cost is clear of ice',
    'bracketed',
    'bracket-of-substance: cost > [coast]',
  ],
  [
    'a word that begins alike',
    'the [carts] are clear of ice',
    'the carpet are clear of ice',
    'bracketed',
    'bracket-of-substance: carpet > [carts]',
  ],
  [
    'a form of the same word',
    'we [walking] home at night',
    'we walked home at night',
    'bracketed',
    'bracket: walked > [walking]',
  ],
  [
    'a short word that begins alike',
    'the [cat] is out',
    'the cap is out',
    'bracketed',
    'bracket-of-substance: cap > [cat]',
  ],
  [
    'the same word and more',
    'the [old mill] is out',
    'the mill one is out',
    'bracketed',
    'bracket-of-substance: mill one > [old mill]',
  ],
  [
    'a name for another name',
    '[Ada Quill] shut the pier',
    'Teale shut the pier',
    'bracketed',
    'bracket: Teale > [Ada Quill]',
  ],
  [
    'words for a name',
    '[the mayor] shut the pier',
    'Teale shut the pier',
    'bracketed',
    'bracket-of-substance: Teale > [the mayor]',
  ],
  [
    'a name and more for a title',
    '[Quill of all people] shut the pier',
    'The mayor shut the pier',
    'bracketed',
    'bracket: The mayor > [Quill of all people]',
  ],
  [
    'a name for what is no title',
    '[Quill] shut the pier',
    'The baker shut the pier',
    'bracketed',
    'bracket-of-substance: baker > [Quill]',
  ],
  ['sic and more', 'we seen [sic again] the boats', 'we seen the boats', 'bracketed', 'bracket:  > [sic again]'],
  [
    'one of the words again',
    'we [must go] to the pier',
    'we go on to the pier',
    'bracketed',
    'bracket: go on > [must go]',
  ],
  ['a bracket that never opens', 'we go to] the pier', 'we go to the pier', 'cosmetic', 'glyph:   > ] '],
  [
    'round brackets round what is put in',
    'we go (Quill said) to the pier',
    'we go to the pier',
    'bracketed',
    'bracket:  > (Quill said)',
  ],
  [
    'another number',
    'we saw [boats] leave the quay',
    'we saw boat leave the quay',
    'bracketed',
    'bracket: boat > [boats]',
  ],
  [
    'another number of a short word',
    'the [pews] stood there',
    'the pew stood there',
    'bracketed',
    'bracket: pew > [pews]',
  ],
  ['another form', 'we go [slow] in the fog', 'we go slowly in the fog', 'bracketed', 'bracket: slowly > [slow]'],
  [
    'a longer word that begins so',
    'the [boat] left the quay',
    'the boatmen left the quay',
    'bracketed',
    'bracket-of-substance: boatmen > [boat]',
  ],
  [
    'an addition',
    'we go to the pier [and the quay] at night',
    'we go to the pier at night',
    'bracketed',
    'bracket:  > [and the quay]',
  ],
  [
    'brackets in brackets',
    'we go [to the [old] pier] at night',
    'we go to the pier at night',
    'bracketed',
    'bracket: to the pier > [to the [old] pier]',
  ],
  [
    'a negation that is put in',
    'we [do not] go to the pier',
    'we go to the pier',
    'bracketed',
    'bracket-of-substance:  > [do not]',
  ],
  [
    'a negation that is taken out',
    'we [must] go to the pier',
    'we never go to the pier',
    'wording',
    'reworded: never > [must]',
  ],
  [
    'one negation for another',
    'we [never] go to the pier',
    'we do not go to the pier',
    'bracketed',
    'bracket: do not > [never]',
  ],
  ['sic behind a slip', 'we seen [sic] the boats', 'we seen the boats', 'bracketed', 'sic:  > [sic]'],
  [
    'sic in the place of a word',
    'we [sic] the boats at the pier',
    'we seen the boats at the pier',
    'bracketed',
    'bracket-of-substance: seen > [sic]',
  ],
  ['round brackets alone', 'we go (to the pier) at night', 'we go to the pier at night', 'none'],
];

for (const [name, reading, earlier, change, ...edits] of ROWS) {
  test(name, () => {
    const vocabulary = new Vocabulary();
    const of = (text: string) => tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary);
    const got = collate(of(reading), of(earlier), { mode: 'within' });
    assert.equal(
      [got.change, ...got.edits.map((edit) => `${edit.class}: ${edit.before} > ${edit.after}`)],
      [change, ...edits],
    );
  });
}

test.run();
