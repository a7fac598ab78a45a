/** Words that stand elsewhere, and places that changed their words with each other, are one edit. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import { collated } from '../support/collated.ts';

/** A reading, the earlier text, the change, and each edit as `op/kind/class: before > after`. */
type Row = readonly [mode: 'global' | 'within', reading: string, earlier: string, ...told: string[]];

function check(name: string, rows: readonly Row[], language: Language = 'en'): void {
  for (const [mode, reading, earlier, ...told] of rows) {
    test(`${name}: ${mode}: ${reading} ← ${earlier}`, () =>
      assert.equal(collated(mode, reading, earlier, language), told));
  }
}

check('words that stand elsewhere', [
  [
    'global',
    'on Monday we shut the old pier',
    'we shut the old pier on Monday',
    'none',
    'insert/other/cut-at-end:  > on Monday',
    'delete/other/cut-at-end: on Monday > ',
  ],
  [
    'within',
    'he said on Monday we shut the old pier and left',
    'he said we shut the old pier on Monday and left',
    'wording',
    'move/order/reworded: on Monday > on Monday',
  ],
  [
    'within',
    'he said we shut the old pier on Monday and left',
    'he said on Monday we shut the old pier and left',
    'wording',
    'move/order/reworded: on Monday > on Monday',
  ],
  [
    'within',
    'we shut the weir, the pier and the quay at noon',
    'we shut at noon the weir, the pier and the quay',
    'wording',
    'move/order/reworded: at noon > at noon',
  ],
  [
    'global',
    'men and women of the coast',
    'women and men of the coast',
    'wording',
    'move/order/reworded: women and > and women',
  ],
  [
    'within',
    'we shut quickly the old pier here',
    'we quickly shut the old pier here',
    'wording',
    'move/order/reworded: quickly > quickly',
  ],
  [
    'within',
    'it shuts now here and there and so it goes',
    'now it shuts here and there and so it goes',
    'wording',
    'insert/other/reworded:  > now',
  ],
  [
    'within',
    'so it is, and we go and we stay on here and there',
    'so is it, and we go and we stay on here and there',
    'wording',
    'delete/tense/omission: is > ',
    'insert/tense/reworded:  > is',
  ],
]);

check('two places that changed their words with each other', [
  [
    'within',
    'the mayor met the pilot in May',
    'the pilot met the mayor in May',
    'wording',
    'move/order/reworded: pilot met the mayor > mayor met the pilot',
  ],
  [
    'within',
    'we sold the weir in March and bought the mill in May',
    'we sold the mill in March and bought the weir in May',
    'wording',
    'move/order/reworded: mill in March and bought the weir > weir in March and bought the mill',
  ],
  [
    'within',
    'we like the mayor and hate the pilot and fear the baker',
    'we hate the mayor and like the pilot and fear the baker',
    'wording',
    'move/order/reworded: hate the mayor and like > like the mayor and hate',
  ],
  // Not where the words are short, or only one of them came from the other place.
  [
    'within',
    'I saw it and he saw us go home',
    'he saw it and I saw us go home',
    'wording',
    'replace/other/reworded: he > I',
    'replace/other/reworded: I > he',
  ],
  [
    'within',
    'the mayor met the pilot in May',
    'the pilot met the baker in May',
    'wording',
    'replace/other/reworded: pilot > mayor',
    'replace/other/reworded: baker > pilot',
  ],
  [
    'within',
    'the mayor met the baker in May',
    'the pilot met the mayor in May',
    'wording',
    'replace/other/reworded: pilot > mayor',
    'replace/other/reworded: mayor > baker',
  ],
  [
    'within',
    'we like the mayor, hate the mayor and fear the pilot',
    'we fear the mayor, like the mayor and hate the pilot',
    'wording',
    'replace/other/reworded: fear > like',
    'replace/other/reworded: like > hate',
    'replace/other/reworded: hate > fear',
  ],
]);

check('the same words gone from several places', [
  [
    'within',
    'we saw never the weir, never the mill, never the pier and left',
    'we never saw the weir, the mill, the pier and left',
    'wording',
    'move/order/reworded: never > never',
    'insert/negation/reworded:  > never',
    'insert/negation/reworded:  > never',
  ],
  [
    'global',
    'we rowed home, and we slept',
    'and we slept, we rowed home',
    'none',
    'delete/other/cut-at-end: and we slept > ',
    'insert/other/cut-at-end:  > and we slept',
  ],
]);

check('forms of speech and moves', [
  [
    'within',
    'the boat that left and the man who stayed',
    'the boat who left and the man that stayed',
    'wording',
    'move/order/reworded: who left and the man that > that left and the man who',
  ],
  [
    'within',
    'we was there and they were here',
    'we were there and they was here',
    'wording',
    'move/order/reworded: were there and they was > was there and they were',
  ],
]);

check('what is cut at an end is not moved within', [
  ['global', 'a weir and a mill', 'a mill and a weir and a mill', 'none', 'delete/other/cut-at-end: a mill and > '],
]);

test.run();
