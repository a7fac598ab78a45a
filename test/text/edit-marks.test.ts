/** What ellipses and brackets stand for, between shared words and beyond them. */
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

check('what an ellipsis stands for', [
  ['global', 'I think … we lost', 'I think so we lost', 'elided', 'replace/other/ellipsis: so > …'],
  ['global', 'I think so we lost', 'I think … we lost', 'elided', 'replace/other/ellipsis: … > so'],
  [
    'global',
    'I think that in the end we lost',
    'I think … we lost',
    'elided',
    'replace/other/ellipsis: … > that in the end',
  ],
  [
    'global',
    'We lost the mill … in May',
    'We lost … the boats in May',
    'wording',
    'replace/other/reworded: boats > mill',
  ],
  ['global', 'We lost … in May', 'We lost (we wept) in May', 'elided', 'replace/other/ellipsis: we wept > …'],
  ['within', '… we lost in May', 'I think we lost in May', 'elided', 'insert/other/ellipsis:  > …'],
  ['global', '… we lost in May', 'I think we lost in May', 'elided', 'replace/other/ellipsis: I think > …'],
  ['within', 'We lost in May …', 'We lost in May and we wept', 'elided', 'insert/other/ellipsis:  > …'],
  ['global', 'We lost in May …', 'We lost in May and we wept', 'elided', 'replace/other/ellipsis: and we wept > …'],
  ['global', 'We lost in May and we wept', 'We lost in May …', 'elided', 'replace/other/ellipsis: … > and we wept'],
  ['global', 'I think we lost in May', '… we lost in May', 'elided', 'replace/other/ellipsis: … > I think'],
  ['global', '… we lost in May …', 'we lost in May', 'none'],
  ['within', 'we saw [the mayor] …', 'we saw him there', 'bracketed', 'replace/other/bracket: him > [the mayor] …'],
]);

check('what a bracket of the earlier text says more', [
  [
    'global',
    'He bought it in May',
    'He (Otto Teale) bought it in May',
    'bracketed',
    'delete/other/bracket: (Otto Teale) > ',
  ],
  [
    'global',
    'He bought it in May',
    'He [the count] bought it in May',
    'bracketed',
    'delete/other/bracket: [the count] > ',
  ],
  [
    'global',
    'He bought it in May',
    'He [a man of many parts] bought it in May',
    'bracketed',
    'delete/other/bracket: [a man of many parts] > ',
  ],
  [
    'global',
    'He bought it in May',
    'He (Count Otto Teale) bought it in May',
    'bracketed',
    'delete/other/bracket: (Count Otto Teale) > ',
  ],
  [
    'global',
    'Bought it in May',
    '[The count] bought it in May',
    'bracketed',
    'delete/other/bracket: The count > ',
    'replace/other/capital: bought > Bought',
  ],
  ['global', 'We saw him', 'We saw him [the count]', 'bracketed', 'delete/other/bracket: the count > '],
  // A parenthesis that is long, or names nobody, is the speaker's own.
  [
    'global',
    'He bought it in May',
    'He (the count) bought it in May',
    'wording',
    'delete/other/omission: (the count) > ',
  ],
  [
    'global',
    'He bought it in May',
    'He (the Old Count Teale) bought it in May',
    'wording',
    'delete/name/omission: (the Old Count Teale) > ',
  ],
  ['global', 'He bought it in May', 'He (and I) bought it in May', 'wording', 'delete/other/omission: (and I) > '],
  ['global', 'He bought it in May', 'He (I) bought it in May', 'wording', 'delete/other/omission: (I) > '],
  // A bracket in the place of words that the reading has.
  [
    'global',
    'He bought the mill in May',
    "He bought (Count Teale's) in May",
    'bracketed',
    "replace/other/bracket: (Count Teale's) > the mill",
  ],
  [
    'global',
    'He bought the mill in May',
    'He bought [it] in May',
    'bracketed',
    'replace/other/bracket: [it] > the mill',
  ],
]);

check('what a bracket at an end stands for', [
  [
    'within',
    'we will go to [the old pier]',
    'we will go to it on Sunday',
    'bracketed',
    'replace/other/bracket: it > [the old pier]',
  ],
  [
    'within',
    'we will go to [the old pier]',
    'we will go to that rotten thing on Sunday',
    'bracketed',
    'replace/other/bracket: that > [the old pier]',
  ],
  [
    'within',
    'we sold [the old pier]',
    'we sold rotten things on Sunday',
    'bracketed',
    'replace/other/bracket-of-substance: rotten things on > [the old pier]',
  ],
  [
    'within',
    'we sold [the pier]',
    'we sold rotten things on Sunday',
    'bracketed',
    'replace/other/bracket-of-substance: rotten things > [the pier]',
  ],
  [
    'within',
    'we will go to [the pier]',
    'we will go to. It is late',
    'bracketed',
    'insert/other/bracket:  > [the pier]',
  ],
  [
    'within',
    'we will go to [the pier]',
    'we will go to rotten, old things',
    'bracketed',
    'replace/other/bracket-of-substance: rotten > [the pier]',
  ],
  ['within', 'we will go to [the pier]', 'we will go to', 'bracketed', 'insert/other/bracket:  > [the pier]'],
  ['within', '[The mayor] shut the pier', 'He shut the pier', 'bracketed', 'replace/other/bracket: He > [The mayor]'],
  [
    'within',
    '[The mayor] shut the pier',
    'That old fool shut the pier',
    'bracketed',
    'replace/other/bracket-of-substance: old fool > [The mayor]',
  ],
  [
    'within',
    '[The old mayor] shut the pier',
    'Our fool shut the pier',
    'bracketed',
    'replace/other/bracket-of-substance: Our fool > [The old mayor]',
  ],
  [
    'within',
    '[The mayor] shut the pier',
    'What an old fool she shut the pier',
    'bracketed',
    'replace/other/bracket: she > [The mayor]',
  ],
  [
    'within',
    '[The mayor] shut the pier',
    'What a fool! He shut the pier',
    'bracketed',
    'replace/other/bracket: He > [The mayor]',
  ],
  [
    'within',
    '[The mayor] shut the pier',
    'What a fool! Shut the pier',
    'bracketed',
    'insert/other/bracket:  > [The mayor]',
    'replace/other/capital: Shut > shut',
  ],
  ['within', '[The mayor] shut the pier', 'shut the pier', 'bracketed', 'insert/other/bracket:  > [The mayor]'],
  ['within', '[the mayor]', 'he shut the pier', 'bracketed', 'replace/other/bracket-of-substance: pier > mayor'],
  [
    'within',
    '“[The mayor] shut the pier”',
    '“What a fool,” “Shut the pier”',
    'bracketed',
    'insert/other/bracket:  > [The mayor]',
    'replace/other/capital: Shut > shut',
  ],
  [
    'within',
    '“We shut [the pier]”',
    '“We shut,” “the old pier”',
    'bracketed',
    'replace/other/bracket-of-substance: the old pier > [the pier]',
  ],
  ['within', 'we saw (the mayor)', 'we saw him there', 'bracketed', 'replace/other/bracket: him > (the mayor)'],
  ['within', '“we saw [him] go”', '“we saw,” he said, “go”', 'bracketed', 'insert/other/bracket:  > [him]'],
  [
    'within',
    '[The mayor] shut\u2060 the pier',
    'He\u2060 shut the pier',
    'bracketed',
    'replace/other/bracket: He > [The mayor]',
  ],
  // A negation there is only presumed to be taken away.
  [
    'within',
    'the boats will [stay]',
    'the boats will never leave',
    'bracketed',
    'replace/negation/bracket-of-substance: never > [stay]',
  ],
  // A title and given names before a name replace nothing.
  [
    'within',
    '[President Otto] Teale shut the pier',
    'That Teale shut the pier',
    'bracketed',
    'insert/other/bracket:  > [President Otto]',
  ],
  [
    'within',
    '[President] Teale shut the pier',
    'old Teale shut the pier',
    'bracketed',
    'insert/other/bracket:  > [President]',
  ],
  [
    'within',
    '[the old] Teale shut the pier',
    'that mad Teale shut the pier',
    'bracketed',
    'replace/other/bracket-of-substance: that mad > [the old]',
  ],
  [
    'within',
    '[And I] Teale shut the pier',
    'that mad Teale shut the pier',
    'bracketed',
    'replace/other/bracket-of-substance: that mad > [And I]',
  ],
  [
    'within',
    '[Otto the] Teale shut the pier',
    'that mad Teale shut the pier',
    'bracketed',
    'replace/other/bracket-of-substance: that mad > [Otto the]',
  ],
  [
    'within',
    '[Otto] shut the pier',
    'that mad fool shut the pier',
    'bracketed',
    'replace/other/bracket-of-substance: fool > [Otto]',
  ],
  [
    'within',
    '[Otto] I shut the pier',
    'that mad fool I shut the pier',
    'bracketed',
    'replace/other/bracket-of-substance: fool > [Otto]',
  ],
  ['within', '[] Teale shut the pier', 'that mad Teale shut the pier', 'none'],
]);

check('a bracket beyond the end of the other wording', [
  ['global', '[The count] bought it', 'bought it', 'bracketed', 'insert/other/bracket:  > [The count]'],
  ['global', 'He bought it [in May]', 'He bought it', 'bracketed', 'insert/other/bracket:  > [in May]'],
  [
    'global',
    'He bought it [never paid]',
    'He bought it',
    'bracketed',
    'insert/negation/bracket-of-substance:  > [never paid]',
  ],
  ['global', 'He bought it [sic]', 'He bought it', 'bracketed', 'insert/other/sic:  > [sic]'],
  [
    'global',
    'He bought it [in May], we think',
    'He bought it',
    'none',
    'insert/other/cut-at-end:  > in May], we think',
  ],
  [
    'global',
    'He bought it [and the mill]',
    'He bought it and left',
    'bracketed',
    'replace/other/bracket-of-substance: left > the',
    'insert/other/cut-at-end:  > mill',
  ],
  ['global', 'He bought [it and the mill]', 'He bought it', 'none', 'insert/other/cut-at-end:  > and the mill'],
  ['global', '[The count and he] bought it', 'he bought it', 'none', 'insert/other/cut-at-end:  > The count and'],
]);

check('a bracket round words that the earlier text has without', [
  ['global', '[the] bridge is fine', 'the bridge is fine', 'bracketed', 'replace/other/bracket: the > [the]'],
  ['global', 'we saw [the mayor]', 'we saw the mayor', 'bracketed', 'replace/other/bracket: the mayor > [the mayor]'],
  ['global', 'we saw [the mayor] go', 'we saw (the mayor) go', 'none'],
  ['global', 'we saw [the mayor] go', 'we saw [the mayor] go', 'none'],
  [
    'global',
    'we saw [the mayor] go',
    'we saw … the mayor go',
    'bracketed',
    'replace/other/bracket: the mayor > [the mayor]',
  ],
  [
    'within',
    '“we saw [the mayor] go”',
    '“we saw,” he said, “the mayor go”',
    'bracketed',
    'replace/other/bracket: the mayor > [the mayor]',
  ],
  ['global', 'we saw [] the mayor', 'we saw the mayor', 'none'],
  ['global', 'we saw [t]he mayor', 'we saw the mayor', 'bracketed', 'replace/other/bracket: the > [t]he'],
  ['global', 'we saw (the mayor) go', 'we saw the mayor go', 'none'],
]);

test.run();
