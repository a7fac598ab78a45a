/** Ends of two wordings: where they overhang each other, where one was replaced, and words that stand again far off. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import { collate } from '../../src/text/collate.ts';
import { tokenize, Vocabulary } from '../../src/text/tokens.ts';
import { collated } from '../support/collated.ts';
import { quotedSpans } from '../support/quoted-spans.ts';

/** A reading, the earlier text, the change, and each edit as `op/kind/class: before > after`. */
type Row = readonly [mode: 'global' | 'within', reading: string, earlier: string, ...told: string[]];

function check(name: string, rows: readonly Row[], language: Language = 'en'): void {
  for (const [mode, reading, earlier, ...told] of rows) {
    test(`${name}: ${mode}: ${reading} ← ${earlier}`, () =>
      assert.equal(collated(mode, reading, earlier, language), told));
  }
}

check('two wordings that overhang each other share what they share', [
  // Four words, of which two or three would be a chance.
  [
    'global',
    'we row to it and then the mill was sold to a stranger',
    'in the morning my brother said that we row to it',
    'none',
    'delete/other/cut-at-end: in the morning my brother said that > ',
    'insert/other/cut-at-end:  > and then the mill was sold to a stranger',
  ],
  [
    'global',
    'we go to the old pier today',
    'and so we go to the old pier',
    'none',
    'delete/other/cut-at-end: and so > ',
    'insert/other/cut-at-end:  > today',
  ],
  [
    'global',
    'and so we go to the old pier',
    'we go to the old pier today',
    'none',
    'insert/other/cut-at-end:  > and so',
    'delete/other/cut-at-end: today > ',
  ],
  [
    'global',
    'we row home and we stay',
    'I think we row home',
    'none',
    'delete/other/cut-at-end: I think > ',
    'insert/other/cut-at-end:  > and we stay',
  ],
  // Where each goes on at the end at which the other stops, a few words meet by chance.
  [
    'global',
    'the mill is old and so it is',
    'and so we left the town at noon',
    'wording',
    'insert/other/reworded:  > the mill is old',
    'replace/hedge/reworded: we left the town at noon > it is',
  ],
  [
    'global',
    'the mill is here and so it was',
    'and so it was we left the town at noon',
    'none',
    'insert/other/cut-at-end:  > the mill is here',
    'delete/other/cut-at-end: we left the town at noon > ',
  ],
  [
    'global',
    'the mill and the pier',
    'the pier and the weir here now',
    'wording',
    'insert/other/reworded:  > the mill and',
    'delete/other/omission: and the weir here now > ',
  ],
  [
    'global',
    'the old mill and the pier',
    'the pier is shut',
    'none',
    'insert/other/cut-at-end:  > the old mill and',
    'delete/other/cut-at-end: is shut > ',
  ],
  [
    'global',
    'red boats and the weir',
    'the weir and old ferries',
    'wording',
    'insert/other/reworded:  > red boats and',
    'delete/other/omission: and old ferries > ',
  ],
  [
    'global',
    'old boats go home',
    'and so we go home',
    'wording',
    'delete/other/cut-at-end: and > ',
    'replace/hedge/reworded: so we > old boats',
  ],
  [
    'global',
    'here and there',
    'there and here and there too',
    'none',
    'delete/other/cut-at-end: there and > ',
    'delete/other/cut-at-end: too > ',
  ],
]);

check('an end that was replaced', [
  [
    'global',
    'we reject his visit',
    'we reject his message and his money',
    'wording',
    'replace/other/reworded: message > visit',
    'delete/other/cut-at-end: and his money > ',
  ],
  [
    'global',
    'we reject his message and his money',
    'we reject his visit',
    'wording',
    'replace/other/reworded: visit > message',
    'insert/other/cut-at-end:  > and his money',
  ],
  [
    'global',
    'Teale came in May',
    'old Mr. Quill came in May',
    'wording',
    'delete/other/cut-at-end: old Mr. > ',
    'replace/name/reworded: Quill > Teale',
  ],
  [
    'global',
    'old Mr. Quill came in May',
    'Teale came in May',
    'wording',
    'insert/other/cut-at-end:  > old Mr.',
    'replace/name/reworded: Teale > Quill',
  ],
  [
    'global',
    'we left on a Monday',
    'we left in the hall at noon',
    'wording',
    'replace/name/reworded: in the hall > on a Monday',
    'delete/other/cut-at-end: at noon > ',
  ],
  ['global', 'so we left them here', 'we left them here', 'none', 'insert/other/cut-at-end:  > so'],
]);

check('a word that stands again far off is another word', [
  [
    'within',
    'boat row home before dark with the tide',
    'the boat came in and then my friends all had a long dinner at an inn and we row home before dark with the tide',
    'wording',
    'replace/other/reworded: we > boat',
  ],
  [
    'within',
    'the town is safe',
    'the channel is quiet and the pilots like it and so do the crews of the ferries, because it is safe',
    'wording',
    'replace/other/reworded: ferries, because it > town',
  ],
  [
    'within',
    'we saw the boats',
    'we saw the weir and the mill and the old pier that we built, and the boats',
    'wording',
    'replace/other/reworded: the weir > the boats',
  ],
  [
    'within',
    'the pilots saw us leave the quay',
    'the crews like it here and the pilots of the old ferry and all the others often saw us leave the quay',
    'wording',
    'delete/other/omission: of the old ferry and all the others often > ',
  ],
  [
    'within',
    'so safe is the town here now',
    'safe and quiet and so are all of the crews of our ferries, because here is the town here now',
    'wording',
    'replace/hedge/reworded: because here > so safe',
  ],
  [
    'within',
    'we saw the old boats',
    'we saw the weir and the mill and the pier that we built, and the old boats',
    'wording',
    'delete/other/omission: the weir and the mill and the pier that we built, and > ',
  ],
  [
    'within',
    'we saw the three old boats',
    'we saw the weir and the mill and the pier that we built so long ago at the quay, and the three old boats',
    'wording',
    'replace/other/reworded: quay, and > we saw',
  ],
  [
    'within',
    'we saw some four old boats leave',
    'we saw the weir and the mill and the pier that we built so long ago at the quay and then by the town and four old boats leave',
    'wording',
    'replace/hedge/reworded: the town and > we saw some',
  ],
  [
    'within',
    'we saw boats',
    'we saw the weir and mill and pier boats',
    'wording',
    'delete/other/omission: the weir and mill and pier > ',
  ],
  [
    'within',
    'we saw boats',
    'we saw the weir and mill and pier, boats',
    'wording',
    'delete/other/omission: the weir and mill and pier > ',
  ],
  [
    'within',
    'we saw boats',
    'we saw the weir and mill and old pier, boats',
    'wording',
    'replace/other/reworded: the > boats',
  ],
  [
    'within',
    'we saw it all here boats',
    'we saw the weir and mill and old pier, and so boats',
    'wording',
    'replace/hedge/reworded: the weir and mill > it all here boats',
  ],
  [
    'within',
    'boats we saw',
    'boats and the weir and mill and old pier we saw',
    'wording',
    'replace/other/reworded: pier > boats',
  ],
  [
    'within',
    'boats here we saw',
    'boats and the weir and mill and old pier, and then we saw',
    'wording',
    'replace/other/reworded: and then > boats here',
  ],
  [
    'within',
    'web site we saw',
    'website and the weir and mill and old pier, and then, and then, we saw',
    'wording',
    'replace/other/reworded: and then > web site',
  ],
  ['within', 'boats', 'we saw the weir and mill and old pier, boats', 'none'],
]);

check('numbers that are said in parts', [
  [
    'global',
    'we have two hundred and fifty boats and one hundred sheep',
    'we have 250 boats and 100 sheep',
    'cosmetic',
    'replace/other/number-format: 250 > two hundred and fifty',
    'replace/other/number-format: 100 > one hundred',
  ],
  [
    'global',
    'one and a half',
    'one and the half',
    'wording',
    'replace/number/reworded: one and the half > one and a half',
  ],
]);

check('words written together', [
  ['global', 'the web site is down', 'the website is down', 'cosmetic', 'replace/other/compound: website > web site'],
  ['global', 'the web-site is down', 'the website is down', 'cosmetic', 'replace/other/compound: website > web-site'],
  [
    'global',
    'the web\u2060 site is down',
    'the website is down',
    'cosmetic',
    'replace/other/compound: website > web site',
  ],
  ['global', 'the web  site is down', 'the website is down', 'cosmetic', 'replace/other/compound: website > web  site'],
  ['global', 'the web, site is down', 'the website is down', 'cosmetic', 'replace/other/compound: website > web, site'],
  [
    'global',
    'the web / site is down',
    'the website is down',
    'cosmetic',
    'replace/other/compound: website > web / site',
  ],
  ['global', 'the website is down', 'the web site is down', 'cosmetic', 'replace/other/compound: web site > website'],
]);

check('spans', [
  ['within', '“we saw him,” he said, “go home”', '“we saw him go home”', 'none'],
  ['within', '“we saw him go home”', '“we saw him,” he said, “go home”', 'none'],
]);

/** Of texts in curly marks, what stands between them. */
function within(reading: string, earlier: string) {
  const vocabulary = new Vocabulary();
  const of = (text: string) => tokenize(text, quotedSpans(text), 'en', vocabulary);
  const { matched, stretch } = collate(of(reading), of(earlier), { mode: 'within' });
  return { matched, found: earlier.slice(stretch.start, stretch.end) };
}

const MATCHED: readonly (readonly [reading: string, earlier: string, matched: number])[] = [
  ['“the web site is down”', '“the website is down”', 5],
  ['“the web-site is down”', '“the website is down”', 5],
  ['“the web\u2060 site is down”', '“the website is down”', 5],
  ['“the website is down”', '“the web site is down”', 4],
  ['“the website is down”', '“the web-site is down”', 4],
  // Not where more than a space or a hyphen parts them, and not figures.
  ['“the web  site is down”', '“the website is down”', 3],
  ['“the web, site is down”', '“the website is down”', 3],
  ['“the web” “site is down”', '“the website is down”', 3],
  ['“the website is down”', '“the web, site is down”', 3],
  ['“the 2 5 boats”', '“the 25 boats”', 2],
  ['“so we do not go”', '“so we donot go”', 5],
  ['“web site”', '“website”', 2],
];

for (const [reading, earlier, matched] of MATCHED) {
  test(`${matched} words are matched: ${reading} ← ${earlier}`, () =>
    assert.is(within(reading, earlier).matched, matched));
}

test('a stretch is all that is matched, a word in two parts at its ends too', () => {
  assert.is(within('“the web site”', '“see the website today”').found, 'the website');
  assert.is(within('“website today”', '“see the web site today”').found, 'web site today');
  assert.is(within('“boats”', '“see the web site today”').found, '');
});

test('two halves are held against one utterance over a cue, not over a passage', () => {
  const found = (length: number) =>
    within('“we saw the weir fall”', `“we saw,”${' '.repeat(length - 3)}“the weir fall, and we saw then the weir fall”`)
      .found;
  assert.is(found(200).length, 'we saw'.length + 200 + 'the weir fall'.length);
  assert.is(found(201), 'we saw then the weir fall');
});

test.run();
