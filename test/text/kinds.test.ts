/** What sort of words an edit touches: a negation before a number, a name, a modal, a tense, a hedge. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import { CAPITAL, NUMBER, SENTENCE_START, UPPER } from '../../src/text/flags.ts';
import { type EditWord, kindOf, sameVerb, share } from '../../src/text/kinds.ts';
import { grammarTables } from '../../src/text/languages/index.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';
import { collated } from '../support/collated.ts';

/** A reading, the earlier text, the change, and each edit as `op/kind/class: before > after`. */
type Row = readonly [mode: 'global' | 'within', reading: string, earlier: string, ...told: string[]];

function check(name: string, rows: readonly Row[], language: Language = 'en'): void {
  for (const [mode, reading, earlier, ...told] of rows) {
    test(`${name}: ${mode}: ${reading} ← ${earlier}`, () =>
      assert.equal(collated(mode, reading, earlier, language), told));
  }
}

check('negation', [
  ['within', 'we never go home', 'we go home', 'wording', 'insert/negation/reworded:  > never'],
  ['within', 'we never, never go home', 'we never go home', 'wording', 'insert/negation/reworded:  > never'],
  [
    'within',
    'we go home and never, never stay',
    'we never go home and stay',
    'wording',
    'delete/negation/omission: never > ',
    'insert/negation/reworded:  > never, never',
  ],
  ['within', 'it is able to row', 'it is unable to row', 'wording', 'replace/negation/reworded: unable > able'],
  ['within', 'it is unable to row', 'it is able to row', 'wording', 'replace/negation/reworded: able > unable'],
  ['within', 'it is legal', 'it is illegal', 'wording', 'replace/negation/reworded: illegal > legal'],
  ['within', 'it is at rest there', 'it is unrest there', 'wording', 'replace/negation/reworded: unrest > at rest'],
  ['within', 'we can do it all', 'we can undo it all', 'wording', 'replace/other/reworded: undo > do'],
  ['within', 'we see to it here', 'we see into it here', 'wording', 'replace/other/reworded: into > to'],
  ['within', 'the irate are here', 'the rate are here', 'wording', 'replace/other/reworded: rate > irate'],
  [
    'within',
    'the boats are usual here',
    'the unusual boats go here',
    'wording',
    'delete/other/omission: unusual > ',
    'replace/other/reworded: go > are usual',
  ],
  ['within', 'the boats are here', 'the boats are here to see that not one of them leaves at noon', 'none'],
  [
    'within',
    'the boats go at night and so on',
    'the boats go, whatever the mayor may have said not once but often, at night and so on',
    'wording',
    'delete/other/omission: whatever the mayor may have said not once but often > ',
  ],
  [
    'within',
    'the boats go at night',
    'the boats go not only now at night',
    'wording',
    'delete/negation/omission: not only now > ',
  ],
  [
    'within',
    'we go so very very late',
    'we go not so very late',
    'wording',
    'delete/negation/omission: not > ',
    'insert/hedge/reworded:  > very',
  ],
]);

check('numbers', [
  ['within', 'we have two boats', 'we have one boats', 'wording', 'replace/number/reworded: one > two'],
  ['within', 'we have one boat', 'we have that boat', 'wording', 'replace/other/reworded: that > one'],
  ['within', 'we have the boat', 'we have one boat', 'wording', 'replace/other/reworded: one > the'],
  [
    'within',
    'it is one of the first boats',
    'it is one of the old boats',
    'wording',
    'replace/other/reworded: old > first',
  ],
  ['within', 'it is the second boat', 'it is the old boat', 'wording', 'replace/other/reworded: old > second'],
  ['within', 'we have hundreds', 'we have them', 'wording', 'replace/number/reworded: them > hundreds'],
  ['within', 'we have one more', 'we have ten more', 'wording', 'replace/number/reworded: ten > one'],
  ['within', 'the first of them left', 'the third of them left', 'wording', 'replace/number/reworded: third > first'],
  ['within', 'they have two and one', 'they have three and one', 'wording', 'replace/number/reworded: three > two'],
]);

check('names', [
  ['within', 'we saw Teale there', 'we saw him there', 'wording', 'replace/name/reworded: him > Teale'],
  ['within', 'we saw him there', 'we saw Teale there', 'wording', 'replace/name/reworded: Teale > him'],
  ['within', 'we saw NATO there', 'we saw them there', 'wording', 'replace/name/reworded: them > NATO'],
  ['within', 'we said: Weir is old', 'we said: Mill is old', 'wording', 'replace/other/reworded: Mill > Weir'],
  ['within', 'we saw X there', 'we saw it there', 'wording', 'replace/name/reworded: it > X'],
  ['within', 'I saw it', 'we saw it', 'wording', 'replace/other/reworded: we > I'],
  ['within', 'we and I saw it', 'we and they saw it', 'wording', 'replace/other/reworded: they > I'],
  ['within', 'we saw it in 10A there', 'we saw it in 10B there', 'wording', 'replace/number/reworded: 10B > 10A'],
]);

check('modals', [
  ['within', 'we may go', 'we will go', 'wording', 'replace/modality/reworded: will > may'],
  ['within', 'we may go', 'we go', 'wording', 'insert/modality/reworded:  > may'],
  ['within', 'we could have gone', 'we would have gone', 'wording', 'replace/modality/reworded: would > could'],
]);

check('tense', [
  ['within', 'we had been going home', 'we go home', 'wording', 'replace/tense/reworded: go > had been going'],
  ['within', 'it is done', 'it was done', 'wording', 'replace/tense/reworded: was > is'],
  ['within', 'it runs on', 'it ran on', 'wording', 'replace/tense/reworded: ran > runs'],
  ['within', 'they walked on', 'they walking on', 'wording', 'replace/tense/reworded: walking > walked'],
  ['within', 'they walk on', 'they walks on', 'wording', 'replace/other/reworded: walks > walk'],
  ['within', 'the pews are old', 'the pew are old', 'wording', 'replace/other/reworded: pew > pews'],
  ['within', 'the duty is old', 'the duties is old', 'wording', 'replace/other/reworded: duties > duty'],
  [
    'within',
    'the mill was burned down then',
    'the mill burns up then',
    'wording',
    'replace/other/reworded: burns up > was burned down',
  ],
  ['within', 'it is red', 'it is read', 'wording', 'replace/other/reworded: read > red'],
  ['within', 'we ought to mind', 'we bought to mind', 'wording', 'replace/modality/reworded: bought > ought'],
  ['within', 'we are planning it', 'we are planting it', 'wording', 'replace/other/reworded: planting > planning'],
  ['within', 'we are tied', 'we are tying', 'wording', 'replace/other/reworded: tying > tied'],
  [
    'within',
    'the boats, they have been being sold',
    'the boats, they sold',
    'wording',
    'insert/tense/reworded:  > have been being',
  ],
  ['within', "the pilot's old boat", 'the pilot old boat', 'wording', "replace/other/reworded: pilot > pilot's"],
  ['within', 'they did not do it', 'they do not do it', 'wording', 'replace/tense/reworded: do > did'],
]);

check('hedges', [
  ['within', 'it is probably lost', 'it is lost', 'wording', 'insert/hedge/reworded:  > probably'],
  ['within', 'it is lost', 'it is almost lost', 'wording', 'delete/hedge/omission: almost > '],
  ['within', 'it is perhaps lost', 'it is probably lost', 'wording', 'replace/hedge/reworded: probably > perhaps'],
]);

check('others', [
  ['within', 'the old boat', 'the new boat', 'wording', 'replace/other/reworded: new > old'],
  ['within', 'the boat goes home', 'the boat goes away', 'wording', 'replace/other/reworded: away > home'],
]);

const stream = tokenize('', [], 'en', new Vocabulary());
const words = (text: string, flags = 0): EditWord[] =>
  text.split(' ').flatMap((form) => (form === '' ? [] : [{ form, flags }]));

const KINDS: readonly (readonly [name: string, before: EditWord[], after: EditWord[], kind: string])[] = [
  ['a negation said twice', words('not not go'), words('not go'), 'negation'],
  ['two names for one', words('mill mill', CAPITAL), words('mill', CAPITAL), 'name'],
  ['a name among five words left out', [...words('a b c d'), ...words('teale', CAPITAL)], [], 'name'],
  ['a name among six words left out', [...words('a b c d e'), ...words('teale', CAPITAL)], [], 'other'],
  ['a name among six words replaced', [...words('a b c d e'), ...words('teale', CAPITAL)], words('f'), 'name'],
  ['one for second', words('1', NUMBER), words('2th', NUMBER), 'number'],
  ['one left out', words('1', NUMBER), [], 'other'],
  ['One, with a capital', words('1', NUMBER | CAPITAL), words('it'), 'other'],
  ['The, with a capital', words('the', CAPITAL), words('a'), 'other'],
  ['capitals alone at the beginning', words('nato', UPPER | CAPITAL | SENTENCE_START), words('boats'), 'name'],
  ['a capital at the beginning', words('boats', CAPITAL | SENTENCE_START), words('mills'), 'other'],
  ['three auxiliaries', words('have been being'), [], 'tense'],
  ['four auxiliaries', words('have had been being'), [], 'other'],
  ['four auxiliaries more', [], words('have had been being'), 'other'],
  ['two verbs for one', words('walk row'), words('walked'), 'other'],
  ['one verb for two', words('walked'), words('walk row'), 'other'],
  ['a possessive', words("'s"), [], 'other'],
  ['another modal as often', words('may will'), words('will can'), 'modality'],
  ['nothing', [], [], 'other'],
];

for (const [name, before, after, kind] of KINDS) test(name, () => assert.is(kindOf(before, after, stream), kind));

test('forms of one verb, by the table or by a regular ending; a plural is none', () => {
  const grammar = grammarTables('en');
  const pairs = (text: string) => text.split(', ').map((pair) => pair.split(' ') as [string, string]);
  for (const [a, b] of pairs('go went, walk walked, walking walks, tie tied, plant planting'))
    assert.ok(sameVerb(a, b, grammar) && sameVerb(b, a, grammar), `${a} ${b}`);
  for (const [a, b] of pairs('us used, pew pews, box boxes, walk walkway, cost coast, go walked, plan planting'))
    assert.not.ok(sameVerb(a, b, grammar) || sameVerb(b, a, grammar), `${a} ${b}`);
});

test('words stand in one group, or in one of several', () => {
  const groups = ['lie lies lay', 'lay lays laid'];
  assert.equal(
    [share('lie', 'lay', groups), share('laid', 'lay', groups), share('lie', 'laid', groups)],
    [true, true, false],
  );
  assert.equal(
    [share('lie', 'mill', groups), share('mill', 'lie', groups), share('a', 'b', [])],
    [false, false, false],
  );
});

test.run();
