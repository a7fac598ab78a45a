/** What a stretch of other words is called: a compound, a form of speech, a name, a time, a filler, a slip of the tongue. */
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

check('one word that is written as two, or two as one', [
  [
    'global',
    'our website is down',
    'our web-site, is down',
    'cosmetic',
    'replace/other/compound: web-site > website',
    'replace/other/glyph: ,  >  ',
  ],
  ['global', 'we keep any old thing', 'we keep anyold thing', 'cosmetic', 'replace/other/compound: anyold > any old'],
  [
    'global',
    'a run away train',
    'a runaway-train',
    'cosmetic',
    'replace/other/compound: runaway-train > run away train',
  ],
]);

check('clipped endings', [
  ['global', "I was goin' home", 'I was going home', 'cosmetic', 'replace/other/dialect: going > goin'],
  ['global', 'I was going home', 'I was goin’ home', 'cosmetic', 'replace/other/dialect: goin > going'],
  ['global', 'I was goin home', 'I was going home', 'wording', 'replace/other/reworded: going > goin'],
  ['global', "I was goin, 'home", 'I was going home', 'wording', 'replace/other/reworded: going > goin'],
  ['global', "I was darin' home", 'I was dating home', 'wording', 'replace/other/reworded: dating > darin'],
]);

check('forms that speech confuses', [
  ['global', 'We were there', 'We was there', 'wording', 'replace/tense/speech-grammar: was > were'],
  ['global', 'We were all there', 'We was there', 'wording', 'replace/hedge/reworded: was > were all'],
  ['global', 'we were late', 'we was all late', 'wording', 'replace/hedge/reworded: was all > were'],
]);

check('two words with one abbreviation are two words', [
  [
    'global',
    'we saw the street Mary there',
    'we saw the saint Mary there',
    'wording',
    'replace/other/reworded: saint > street',
  ],
]);

check('names in another script', [
  [
    'global',
    'with Muammar al-Gaddafi there',
    'with Moammar Gadhafi there',
    'cosmetic',
    'replace/other/name-variant: Moammar Gadhafi > Muammar al-Gaddafi',
  ],
  [
    'global',
    'with Moammar Gadhafi there',
    'with Muammar al-Gaddafi there',
    'cosmetic',
    'replace/other/name-variant: Muammar al-Gaddafi > Moammar Gadhafi',
  ],
  ['global', 'with moammar there', 'with Muammar there', 'wording', 'replace/name/reworded: Muammar > moammar'],
  ['global', 'with Moammar there', 'with muammar there', 'wording', 'replace/name/reworded: muammar > Moammar'],
  [
    'global',
    'with the late Moammar there',
    'with the dead Muammar there',
    'wording',
    'replace/name/reworded: dead Muammar > late Moammar',
  ],
]);

check('the s of a genitive', [
  [
    'global',
    'the house of James’ aunt',
    'the house of James’s aunt',
    'cosmetic',
    'replace/other/spelling: James’s > James',
  ],
  [
    'global',
    'the house of James’s aunt',
    'the house of James’ aunt',
    'cosmetic',
    'replace/other/spelling: James > James’s',
  ],
  ['global', "the Quills' boats", "the Quills's boats", 'cosmetic', "replace/other/spelling: Quills's > Quills"],
  ['global', 'the house of James', "the house of James's", 'none', "replace/other/cut-at-end: James's > James"],
  ['global', "the house of James's", 'the house of James', 'none', "replace/other/cut-at-end: James > James's"],
  ['global', 'the pilot boat', "the pilot's boat", 'wording', "replace/other/omission: pilot's > pilot"],
  [
    'global',
    'the house of James’ aunt',
    'the house of James’s old aunt',
    'wording',
    'replace/other/omission: James’s old > James',
  ],
  ['global', 'the Quill’ boats', 'the Quill’s boats', 'wording', 'replace/other/omission: Quill’s > Quill'],
  ['global', "the weir' is old", 'the weir has is old', 'wording', 'delete/tense/omission: has > '],
]);

check('a time of day', [
  [
    'within',
    'we met at 7:45',
    'we met at seven forty-five',
    'cosmetic',
    'replace/other/number-format: seven forty-five > 7:45',
  ],
  [
    'within',
    'we met at seven forty-five',
    'we met at 7:45',
    'cosmetic',
    'replace/other/number-format: 7:45 > seven forty-five',
  ],
  [
    'within',
    'we met at 7:45',
    'we met at a quarter to eight',
    'cosmetic',
    'replace/other/number-format: a quarter to eight > 7:45',
  ],
  [
    'within',
    'we met at 7:45',
    'we met at a quarter to eight in the hall',
    'cosmetic',
    'replace/other/number-format: a quarter to eight > 7:45',
  ],
  [
    'within',
    'we met at 7:45 in the hall',
    'we met at a quarter to eight in the hall',
    'cosmetic',
    'replace/other/number-format: a quarter to eight > 7:45',
  ],
  [
    'within',
    'we met at 7:45 in the hall',
    'we met at a quarter to seven in the hall',
    'wording',
    'replace/number/reworded: a quarter to seven > 7:45',
  ],
  [
    'within',
    'we met at 7:30',
    'we met at half past seven',
    'cosmetic',
    'replace/other/number-format: half past seven > 7:30',
  ],
  [
    'within',
    'we met at half past seven in May',
    'we met at 7:30 in May',
    'cosmetic',
    'replace/other/number-format: 7:30 > half past seven',
  ],
  [
    'within',
    'we met at 7:25',
    'we met at twenty-five past seven',
    'cosmetic',
    'replace/other/number-format: twenty-five past seven > 7:25',
  ],
  [
    'within',
    'We met the mayor at half past seven',
    'We met the mayor at 7:30 in the hall',
    'cosmetic',
    'replace/other/number-format: 7:30 > half past seven',
  ],
  [
    'within',
    'seven forty-five is late',
    'so 7:45 is late',
    'cosmetic',
    'replace/other/number-format: 7:45 > seven forty-five',
  ],
  [
    'within',
    'half past seven is late',
    'so 7:30 is late',
    'cosmetic',
    'replace/other/number-format: 7:30 > half past seven',
  ],
  [
    'within',
    '7:45 is late',
    'so a quarter to eight is late',
    'cosmetic',
    'replace/other/number-format: a quarter to eight > 7:45',
  ],
  ['within', '7:45 is late', 'half past seven is late', 'wording', 'replace/number/reworded: seven > 7:45'],
  ['within', 'half past seven', '7:30', 'cosmetic', 'replace/other/number-format: 7:30 > half past seven'],
  [
    'within',
    'we met at half past seven',
    'we met at 7:45 in the hall',
    'wording',
    'insert/number/reworded:  > half past seven',
  ],
  [
    'within',
    'we met at half past seven in May',
    'we met 7:30 in May',
    'wording',
    'replace/number/reworded: 7:30 > at half past seven',
  ],
  [
    'within',
    'we met at quarter past twelve',
    'we met at quarter past six',
    'wording',
    'replace/number/reworded: six > twelve',
  ],
  [
    'within',
    'so it is 7:45 seven forty-five here',
    'so it is 7:45 here',
    'wording',
    'insert/number/reworded:  > seven forty-five',
  ],
  [
    'within',
    'so seven forty-five 7:45 it is',
    'so 7:45 it is',
    'wording',
    'insert/number/reworded:  > seven forty-five',
  ],
  [
    'within',
    'we met at seven and 7:45',
    'we met at seven and at noon',
    'wording',
    'replace/number/reworded: at > 7:45',
  ],
]);

check(
  'a time of day elsewhere',
  [
    [
      'within',
      'wir kommen um 7:45',
      'wir kommen um seven forty-five',
      'wording',
      'replace/number/reworded: seven > 7:45',
    ],
  ],
  'de',
);

check(
  'half of a negation that speech leaves out',
  [
    ['global', 'Je sais pas', 'Je ne sais pas', 'cosmetic', 'delete/other/dialect: ne > '],
    ['global', 'Je ne sais pas', 'Je sais pas', 'cosmetic', 'insert/other/dialect:  > ne'],
    ['global', 'Je sais', 'Je ne sais', 'wording', 'delete/negation/omission: ne > '],
    [
      'global',
      'Je le lui ai vraiment dit jamais',
      'Je ne le lui ai vraiment dit jamais',
      'cosmetic',
      'delete/other/dialect: ne > ',
    ],
    [
      'global',
      'Je le lui ai vraiment si bien dit jamais',
      'Je ne le lui ai vraiment si bien dit jamais',
      'wording',
      'delete/negation/omission: ne > ',
    ],
    [
      'global',
      'Je ne sais plus',
      'Je sais encore',
      'wording',
      'insert/negation/reworded:  > ne',
      'replace/hedge/reworded: encore > plus',
    ],
  ],
  'fr',
);

check('fillers', [
  ['global', 'we go home', 'we go —like home', 'cosmetic', 'delete/other/filler: like > '],
  // A comma a word further sets nothing off.
  ['global', 'it ran a, b and c', 'it ran like a, b and c', 'wording', 'delete/other/omission: like > '],
  ['global', 'so, a home for us', 'so, a like home for us', 'wording', 'delete/other/omission: like > '],
  ['global', 'It was late', 'It was, um, late', 'cosmetic', 'delete/other/filler: um > '],
  ['global', 'It was late', 'It was, um, uh, late', 'cosmetic', 'delete/other/filler: um, uh > '],
  [
    'global',
    'It was very late',
    'It was, um, so very late',
    'wording',
    'delete/other/filler: um > ',
    'delete/hedge/omission: so > ',
  ],
  [
    'global',
    'It was late',
    'It was um so late',
    'wording',
    'delete/other/filler: um > ',
    'delete/hedge/omission: so > ',
  ],
  [
    'global',
    'It was late',
    'It was so, um, late',
    'wording',
    'delete/hedge/omission: so > ',
    'delete/other/filler: um > ',
  ],
  [
    'global',
    'It was late',
    'It was so, um, very late',
    'wording',
    'delete/hedge/omission: so > ',
    'delete/other/filler: um > ',
    'delete/hedge/omission: very > ',
  ],
  ['global', 'It was late', 'It was, you know, late', 'cosmetic', 'delete/other/filler: you know > '],
  ['global', 'It was late', 'It was — you know — late', 'cosmetic', 'delete/other/filler: you know > '],
  ['global', 'It was late', 'It was you know late', 'wording', 'delete/other/omission: you know > '],
  ['global', 'It was late, like', 'It was like late, like', 'wording', 'delete/other/omission: like > '],
  ['global', 'It was late', 'It was, like, late', 'cosmetic', 'delete/other/filler: like > '],
  ['global', 'It was late', 'It was, like late', 'cosmetic', 'delete/other/filler: like > '],
  ['global', 'It was late', 'It was like, late', 'cosmetic', 'delete/other/filler: like > '],
  ['global', 'It was late', 'It was like late', 'wording', 'delete/other/omission: like > '],
  ['global', 'What we want matters', 'What we want you know matters', 'wording', 'delete/other/omission: you know > '],
  ['global', 'We like boats', 'We want boats', 'wording', 'replace/other/reworded: want > like'],
  ['global', 'It was late', 'It was, you late', 'wording', 'delete/other/omission: you > '],
  ['global', 'It was late', 'It was - um - late', 'cosmetic', 'delete/other/filler: um > '],
  ['global', 'It was late', 'It was - like - late', 'cosmetic', 'delete/other/filler: like > '],
  ['global', 'It was late', 'It was, well , late', 'cosmetic', 'delete/other/filler: well > '],
  ['global', 'It was late', 'It was. Well late', 'wording', 'delete/hedge/omission: Well > '],
  ['global', 'a known pilot left', 'a well-known pilot left', 'wording', 'delete/hedge/omission: well > '],
  ['global', 'so minded pilots left', 'so like-minded pilots left', 'wording', 'delete/other/omission: like > '],
  ['global', 'it was so said', 'it was as-well, so said', 'wording', 'delete/hedge/omission: as-well > '],
]);

check(
  'fillers elsewhere',
  [
    ['global', 'fue tarde', 'fue, bueno, tarde', 'cosmetic', 'delete/other/filler: bueno > '],
    ['global', 'fue tarde', 'fue bueno tarde', 'wording', 'delete/other/omission: bueno > '],
  ],
  'es',
);

check(
  'fillers in German',
  [
    ['global', 'es war spät', 'es war, also, spät', 'cosmetic', 'delete/other/filler: also > '],
    ['global', 'es war spät', 'es war alsobald, spät', 'wording', 'delete/other/omission: alsobald > '],
  ],
  'de',
);

check('words said twice', [
  ['global', 'we are in the boat', 'we are in, in the boat', 'cosmetic', 'delete/other/filler: in > '],
  [
    'global',
    'so it was as it is if it had been',
    'so it was as it is if it was as it is if it had been',
    'wording',
    'delete/other/omission: it was as it is if > ',
  ],
  [
    'global',
    'I would say that it was badly built',
    'I would say that it was, it was badly built',
    'cosmetic',
    'delete/other/filler: it was > ',
  ],
  [
    'global',
    'I would say that it was badly built',
    'I would say that it was, um, it was badly built',
    'cosmetic',
    'delete/other/filler: it was, um > ',
  ],
  [
    'global',
    'I would say that the weir is old',
    'I would say that the, um, the weir is old',
    'cosmetic',
    'delete/other/filler: the, um > ',
  ],
  [
    'global',
    'I would say that the weir is old',
    'I would say that the the weir is old',
    'cosmetic',
    'delete/other/filler: the > ',
  ],
  [
    'global',
    'so that it was not as it had been',
    'so that it was not, so that it was not as it had been',
    'none',
    'delete/other/cut-at-end: so that it was not > ',
  ],
  [
    'global',
    'so it was as if it was old',
    'so it was as if, it was as if it was old',
    'cosmetic',
    'delete/other/filler: it was as if > ',
  ],
  [
    'global',
    'I said it is not old',
    'I said it is not, it is not old',
    'cosmetic',
    'delete/other/filler: it is not > ',
  ],
  ['global', 'It is a very bad dam', 'It is a very, very bad dam', 'wording', 'delete/hedge/omission: very > '],
  ['global', 'It is bad', 'It is bad, bad', 'none', 'delete/other/cut-at-end: bad > '],
  ['global', 'I would go to it', 'I would go, would go to it', 'wording', 'delete/modality/omission: would go > '],
]);

check('halves of a split quotation', [
  [
    'within',
    '“We row out at four.” She drank. “Nobody drowns.”',
    '“We row out at four, and we are back. Nobody drowns.”',
    'none',
    'delete/other/split: and we are back > ',
  ],
  [
    'within',
    '“We row out at four!” She drank. “Nobody drowns.”',
    '“We row out at four, and we are back. Nobody drowns.”',
    'none',
    'delete/other/split: and we are back > ',
  ],
  [
    'within',
    '“We row out at four …” She drank. “Nobody drowns.”',
    '“We row out at four, and we are back. Nobody drowns.”',
    'elided',
    'replace/other/ellipsis: and we are back > …',
  ],
  [
    'within',
    '“We row out at four ?” She drank. “Nobody drowns.”',
    '“We row out at four, and we are back. Nobody drowns.”',
    'none',
    'delete/other/split: and we are back > ',
  ],
  [
    'within',
    '“We row out at four,” she said, “nobody drowns.”',
    '“We row out at four, and we are back, nobody drowns.”',
    'wording',
    'delete/other/omission: and we are back > ',
  ],
  [
    'within',
    '“We row out.” She drank. “At five nobody drowns.”',
    '“We row out. At five today nobody drowns.”',
    'wording',
    'delete/other/omission: today > ',
  ],
  [
    'within',
    '“We row out. At four.” She drank. “Nobody drowns.”',
    '“We row out, all of us, at four. Nobody drowns.”',
    'wording',
    'delete/hedge/omission: all of us > ',
    'replace/other/capital: at > At',
  ],
]);

test.run();
