/** From an alignment to edits: what negates, what brackets change, and in which order they are told. */
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

check('a cut inside a written word that negates takes the negation', [
  ['within', 'we can', "we can't swim", 'wording', "replace/negation/reworded: can't > can"],
  [
    'within',
    'we can …',
    "we can't swim",
    'wording',
    "replace/negation/reworded: can't > can",
    'insert/other/ellipsis:  > …',
  ],
  [
    'within',
    '“we can …”',
    "“we can't”",
    'wording',
    "replace/negation/reworded: can't > can",
    'insert/other/ellipsis:  > …',
  ],
  [
    'within',
    'we can (…)',
    "we can't swim",
    'wording',
    "replace/negation/reworded: can't > can",
    'insert/other/ellipsis:  > (…)',
  ],
  ['within', '“we can,” he said', "“we can't swim”", 'wording', "replace/negation/reworded: can't > can"],
  [
    'within',
    'we can … and we will',
    "we can't swim there and we will",
    'wording',
    "replace/negation/reworded: can't > can",
    'replace/other/ellipsis: swim there > …',
  ],
  [
    'global',
    'we can … and we will',
    "we can't swim there and we will",
    'wording',
    "replace/negation/reworded: can't > can",
    'replace/other/ellipsis: swim there > …',
  ],
  [
    'global',
    'we can … and we will',
    "we can't and we will",
    'wording',
    "replace/negation/reworded: can't > can",
    'insert/other/ellipsis:  > …',
  ],
  [
    'global',
    'we can',
    "we can't swim",
    'wording',
    "replace/negation/reworded: can't > can",
    'delete/other/cut-at-end: swim > ',
  ],
  ['global', 'we can', "we can't", 'wording', "replace/negation/reworded: can't > can"],
  [
    'within',
    'we will …',
    "we won't go",
    'wording',
    "replace/negation/reworded: won't > will",
    'insert/other/ellipsis:  > …',
  ],
  ['within', 'we can', 'we cannot swim', 'wording', 'replace/negation/reworded: cannot > can'],
  [
    'within',
    'it is … late',
    "it isn't very late",
    'wording',
    "replace/negation/reworded: isn't > is",
    'replace/other/ellipsis: very > …',
  ],
  [
    'within',
    'it was late, and we can …',
    "we swam here, and it was late, and we can't see",
    'wording',
    "replace/negation/reworded: can't > can",
    'insert/other/ellipsis:  > …',
  ],
  [
    'global',
    'it was late, and we can … home',
    "we swam here, and it was late, and we can't see home",
    'wording',
    'delete/other/cut-at-end: we swam here, and > ',
    "replace/negation/reworded: can't > can",
    'replace/other/ellipsis: see > …',
  ],
  // A word of its own is a cut; so is what ends no negation.
  ['within', 'we can', 'we can not swim', 'none'],
  ['within', "he said that he's …", "he said that he's late", 'elided', 'insert/other/ellipsis:  > …'],
  ['within', 'we will go … home', "we will go, can't we, home", 'elided', "replace/other/ellipsis: can't we > …"],
  ['within', "it's …", "it's not so late", 'elided', 'insert/other/ellipsis:  > …'],
]);

check('a negation that stands last, where the earlier text ends or goes on without it', [
  ['within', 'I hope it is not', 'I hope it is', 'wording', 'insert/negation/reworded:  > not'],
  ['global', 'I hope it is not', 'I hope it is', 'wording', 'insert/negation/reworded:  > not'],
  ['within', "I wish it weren't", 'I wish it were', 'wording', "replace/negation/reworded: were > weren't"],
  ['global', "I wish it weren't", 'I wish it were', 'wording', "replace/negation/reworded: were > weren't"],
  [
    'global',
    "I wish it weren't so late",
    'I wish it were',
    'wording',
    "replace/negation/reworded: were > weren't",
    'insert/other/cut-at-end:  > so late',
  ],
  ['global', "we can't", 'we can', 'wording', "replace/negation/reworded: can > can't"],
  [
    'global',
    "we can't swim",
    'we can',
    'wording',
    "replace/negation/reworded: can > can't",
    'insert/other/cut-at-end:  > swim',
  ],
  ['global', 'They will never', 'They will', 'wording', 'insert/negation/reworded:  > never'],
  // What only goes on, or is new altogether, is a longer wording.
  [
    'global',
    'We trust the mayor, not the council',
    'We trust the mayor',
    'none',
    'insert/other/cut-at-end:  > not the council',
  ],
  ['global', 'We trust the mayor, not', 'We trust the mayor', 'none', 'insert/other/cut-at-end:  > not'],
  ['global', 'I hope it is not so', 'I hope it is', 'none', 'insert/other/cut-at-end:  > not so'],
  ['global', 'We left the old mill', 'We left the old', 'none', 'insert/other/cut-at-end:  > mill'],
]);

check('words that are one word elsewhere', [
  ['global', 'our web site is down', 'our website is down', 'cosmetic', 'replace/other/compound: website > web site'],
  [
    'global',
    'our web site, is down',
    'our website is down',
    'cosmetic',
    'replace/other/compound: website > web site',
    'replace/other/glyph:   > , ',
  ],
  [
    'global',
    'the website, we said, is down',
    'the web site we said is down',
    'cosmetic',
    'replace/other/compound: web site > website',
    'replace/other/glyph:   > , ',
    'replace/other/glyph:   > , ',
  ],
  [
    'global',
    'a long-term promise and a web site',
    'a long term promise and a website',
    'cosmetic',
    'replace/other/compound: long term > long-term',
    'replace/other/compound: website > web site',
  ],
  [
    'global',
    'the website. is - down',
    'the web site is down',
    'cosmetic',
    'replace/other/compound: web site > website',
    'replace/other/glyph:   > . ',
    'replace/other/glyph:   >  - ',
  ],
]);

check('words changed within brackets', [
  [
    'global',
    'we go [to a pier and back] at night',
    'we go to the pier at night',
    'bracketed',
    'replace/other/bracket: the > a',
    'insert/other/bracket:  > and back',
  ],
  [
    'global',
    'we go [never to the pier] at night',
    'we go to the pier at night',
    'bracketed',
    'insert/negation/bracket-of-substance:  > never',
  ],
  ['within', 'we [quickly sold] it', 'we sold it', 'bracketed', 'insert/other/bracket:  > quickly'],
  [
    'within',
    'we saw [the big] one',
    'we saw the small one',
    'bracketed',
    'replace/other/bracket-of-substance: small > big',
  ],
  [
    'within',
    'we saw [the (very) big] one',
    'we saw the small one',
    'bracketed',
    'insert/other/bracket:  > (very)',
    'replace/other/bracket-of-substance: small > big',
  ],
  [
    'global',
    'he said [we] will stay',
    'he said they shall stay',
    'wording',
    'replace/other/bracket: they > [we]',
    'replace/modality/reworded: shall > will',
  ],
  ['within', 'we [never sold] it', 'we sold it', 'bracketed', 'insert/negation/bracket-of-substance:  > never'],
  [
    'within',
    'we have [10 old] boats',
    'we have 12 old boats',
    'bracketed',
    'replace/number/bracket-of-substance: 12 > 10',
  ],
  // Words dropped between two words of a bracket are what it stands for; a negation never is.
  [
    'within',
    'We shut [the pier] on Sunday',
    'We shut the old pier on Sunday',
    'bracketed',
    'replace/other/bracket-of-substance: the old pier > [the pier]',
  ],
  [
    'within',
    'We shut [the pier] on Sunday',
    'We shut the, um, pier on Sunday',
    'bracketed',
    'replace/other/bracket: the, um, pier > [the pier]',
  ],
  [
    'within',
    'We will [sell pier] on Sunday',
    'We will sell the pier on Sunday',
    'bracketed',
    'replace/other/bracket: sell the pier > [sell pier]',
  ],
  [
    'within',
    'We will [sell the pier] on Sunday',
    'We will sell not the pier on Sunday',
    'wording',
    'replace/negation/reworded: sell not the pier > [sell the pier]',
  ],
  [
    'within',
    'We will [sell the pier] on Sunday',
    'We will not sell the pier on Sunday',
    'wording',
    'delete/negation/omission: not > ',
    'replace/other/bracket: sell the pier > [sell the pier]',
  ],
  [
    'within',
    'We shut [the pier] on Sunday',
    'We shut the pier again on Sunday',
    'wording',
    'replace/other/omission: the pier again > [the pier]',
  ],
  [
    'within',
    'We shut the pier [at noon] on Sunday',
    'We shut the old pier at noon on Sunday',
    'wording',
    'delete/other/omission: old > ',
    'replace/other/bracket: at noon > [at noon]',
  ],
]);

check('edits stand in the order of the reading', [
  [
    'global',
    'in May we sold, the mill — and left in May',
    'in May we bought the mill -- and left in March',
    'wording',
    'replace/other/reworded: bought > sold',
    'replace/other/glyph:  --  >  — ',
    'replace/name/reworded: March > May',
  ],
  ['within', '“We saw it” “and left”', '“We saw it” “and then left”', 'wording', 'delete/other/omission: then > '],
  [
    'global',
    'The weir is old, and we left',
    'the weir, is gone and we leave',
    'wording',
    'replace/other/capital: the > The',
    'replace/other/glyph: ,  >  ',
    'replace/other/reworded: gone > old',
    'replace/tense/reworded: leave > left',
  ],
  [
    'within',
    'we saw the Weir …',
    'we saw the weir in May',
    'elided',
    'replace/other/capital: weir > Weir',
    'insert/other/ellipsis:  > …',
  ],
  [
    'within',
    '… Weir is old',
    'the weir is old',
    'elided',
    'insert/other/ellipsis:  > …',
    'replace/other/capital: weir > Weir',
  ],
]);

test.run();
