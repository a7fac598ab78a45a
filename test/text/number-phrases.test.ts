/** A number of several words, of which a reading keeps some: another number, or the same without its unit. */
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

check('a number that is cut', [
  ['within', '“they lose a,” she said, “billion dollars”', '“they lose a billion dollars a year”', 'none'],
  ['within', 'we need five million', 'we need five million dollars', 'none'],
  [
    'within',
    'we need five',
    'we need five million dollars',
    'wording',
    'replace/number/reworded: five million dollars > five',
  ],
  [
    'within',
    'we need $5 million',
    'we need five million dollars',
    'cosmetic',
    'replace/other/number-format: five million dollars > $5 million',
  ],
  [
    'within',
    'we need five million',
    'we need $5 million today',
    'wording',
    'replace/number/reworded: $5 million > five million',
  ],
  [
    'within',
    'we need a billion',
    'we need two billion dollars',
    'wording',
    'replace/number/reworded: two billion dollars > a billion',
  ],
  [
    'within',
    'we sold two hundred boats and sixty',
    'we sold two hundred boats and sixty million sheep',
    'wording',
    'replace/number/reworded: sixty million > sixty',
  ],
  [
    'within',
    'we sold two hundred boats and sixty',
    'we sold three hundred boats and sixty million sheep',
    'wording',
    'replace/number/reworded: three hundred > two hundred',
    'replace/number/reworded: sixty million > sixty',
  ],
  [
    'within',
    'we sold twenty-one boats and two',
    'we sold twenty-one boats and two million sheep',
    'wording',
    'replace/number/reworded: two million > two',
  ],
  ['within', 'we sold old boats, five million', 'we sold old boats, five million euros', 'none'],
  [
    'within',
    '“they lose,” she said, “a billion,” she sighed, “dollars”',
    '“they lose a billion dollars a year, a million of them here”',
    'none',
  ],
  [
    'within',
    '“they lose a,” she said, “billion dollars”',
    '“so they lose,” he said, “a billion dollars a year”',
    'none',
  ],
]);

check('a number that an attribution parts', [
  ['within', 'they lose a billion dollars', '“they lose a,” she said, “billion dollars a year”', 'none'],
  ['within', 'they lose five billion dollars', '“they lose five,” she said, “billion dollars a year”', 'none'],
  ['within', '“they lose five,” she said, “billion dollars”', 'they lose five billion dollars a year', 'none'],
  ['within', 'twenty-one thousand boats', '“twenty-one,” he said, “thousand boats”', 'none'],
  [
    'within',
    'they lose two billion dollars',
    '“they lose a,” she said, “billion dollars a year”',
    'wording',
    'replace/number/reworded: a > two billion dollars',
  ],
  [
    'within',
    'they lose five dollars',
    '“they lose five,” she said, “billion dollars a year”',
    'wording',
    'replace/number/reworded: five > five dollars',
  ],
  [
    'within',
    '“they lose five,” she said, “billion dollars”',
    'they lose billion dollars, some say five',
    'wording',
    'insert/number/reworded:  > five',
  ],
]);

test.run();
