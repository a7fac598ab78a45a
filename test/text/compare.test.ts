/** Two wordings, and what an editor would say was changed: every class, every kind, every language. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Language } from '../../src/model/document.ts';
import { compare } from '../../src/text/compare.ts';

/** Earlier wording, later wording, change, and each edit as `op/kind/class: before > after`. */
type Row = readonly [string, string, string, ...string[]];

function check(name: string, rows: readonly Row[], language: Language = 'en'): void {
  for (const [earlier, later, change, ...edits] of rows) {
    test(`${name}: ${earlier} → ${later}`, () => {
      const got = compare(earlier, later, language);
      const told = got.edits.map((e) => `${e.op}/${e.kind}/${e.class}: ${e.before} > ${e.after}`);
      assert.equal([got.change, ...told], [change, ...edits]);
    });
  }
}

check('glyphs', [
  ['Don’t go near the quarry', "Don't go near the quarry", 'cosmetic', "replace/other/glyph: Don’t > Don't"],
  [
    'The quarry — all of it — is flooded',
    'The quarry -- all of it -- is flooded',
    'cosmetic',
    'replace/other/glyph:  —  >  -- ',
    'replace/other/glyph:  —  >  -- ',
  ],
  ['“The ferry ‘Aurora’ is late”', '"The ferry "Aurora" is late"', 'none'],
  ['Frankly, the weir is gone', 'Frankly the weir is gone', 'cosmetic', 'replace/other/glyph: ,  >  '],
  ['The weir is gone.', 'The weir is gone,', 'none'],
  ['The  weir\nis gone', 'The weir is gone', 'none'],
  ['The weir is gone', 'the weir is gone', 'cosmetic', 'replace/other/capital: The > the'],
  ['The Committee met', 'The committee met', 'cosmetic', 'replace/other/capital: Committee > committee'],
  ['The weir is *gone*', 'The weir is gone', 'none'],
]);

check('emoji', [
  ['Thank you \u2764\ufe0f all', 'Thank you all', 'cosmetic', 'replace/other/glyph:  \u2764\ufe0f  >  '],
  [
    'Thank you all',
    'Thank you \u{1f3f3}\ufe0f\u200d\u{1f308} all',
    'cosmetic',
    'replace/other/glyph:   >  \u{1f3f3}\ufe0f\u200d\u{1f308} ',
  ],
  ['Step 1\ufe0f\u20e3 is done', 'Step 1 is done', 'cosmetic', 'replace/other/glyph: \ufe0f\u20e3  >  '],
  ['Thank you all', 'Thank you \u2764\ufe0f both', 'wording', 'replace/hedge/reworded: all > both'],
]);

check('contractions', [
  ["I don't know the man", 'I do not know the man', 'cosmetic', "replace/other/contraction: don't > do not"],
  ["We can't wait", 'We cannot wait', 'cosmetic', "replace/other/contraction: can't > cannot"],
  ["They won't come", 'They will not come', 'cosmetic', "replace/other/contraction: won't > will not"],
  ["He's been ill", 'He has been ill', 'cosmetic', "replace/other/contraction: He's > He has"],
  ["He's ill", 'He is ill', 'cosmetic', "replace/other/contraction: He's > He is"],
  ["She'd left", 'She had left', 'cosmetic', "replace/other/contraction: She'd > She had"],
  ["She'd leave", 'She would leave', 'cosmetic', "replace/other/contraction: She'd > She would"],
  ["Let's eat", 'Let us eat', 'cosmetic', "replace/other/contraction: Let's > Let us"],
  ["I'd've gone", 'I would have gone', 'cosmetic', "replace/other/contraction: I'd've > I would have"],
  ["He's ill", 'He was ill', 'wording', "replace/tense/reworded: He's > He was"],
  ["I can't swim", 'I can swim', 'wording', "replace/negation/omission: can't > can"],
  ['I can swim', "I can't swim", 'wording', "replace/negation/reworded: can > can't"],
  ['I do not know', 'I know', 'wording', 'delete/negation/omission: do not > '],
]);

check('dialect', [
  ["I'm gonna sell it", "I'm going to sell it", 'cosmetic', 'replace/other/dialect: gonna > going to'],
  ['We wanna stay', 'We want to stay', 'cosmetic', 'replace/other/dialect: wanna > want to'],
  ["They ain't here", 'They are not here', 'cosmetic', "replace/other/dialect: ain't > are not"],
  ["I was goin' home", 'I was going home', 'cosmetic', 'replace/other/dialect: goin > going'],
  ["Tell 'em to wait", 'Tell them to wait', 'cosmetic', 'replace/other/dialect: em > them'],
  ["It is rock 'n' roll", 'It is rock and roll', 'cosmetic', 'replace/other/dialect: n > and'],
  ['I kinda like it', 'I kind of like it', 'cosmetic', 'replace/other/dialect: kinda > kind of'],
]);

check('spelling', [
  ['The colour of the water', 'The color of the water', 'cosmetic', 'replace/other/spelling: colour > color'],
  [
    'We apologise for the centre',
    'We apologize for the center',
    'cosmetic',
    'replace/other/spelling: apologise > apologize',
    'replace/other/spelling: centre > center',
  ],
  ['They drove towards the dam', 'They drove toward the dam', 'cosmetic', 'replace/other/spelling: towards > toward'],
  ['The enquiry found', 'The inquiry found', 'cosmetic', 'replace/other/spelling: enquiry > inquiry'],
  ['They enquired about him', 'They inquired about him', 'cosmetic', 'replace/other/spelling: enquired > inquired'],
  ['He was gaoled there', 'He was jailed there', 'cosmetic', 'replace/other/spelling: gaoled > jailed'],
  ['My mum left', 'My mom left', 'cosmetic', 'replace/other/spelling: mum > mom'],
  ['A skilful rower', 'A skillful rower', 'cosmetic', 'replace/other/spelling: skilful > skillful'],
  ['The tsar of rowing', 'The czar of rowing', 'cosmetic', 'replace/other/spelling: tsar > czar'],
  ['The snowplough is late', 'The snowplow is late', 'cosmetic', 'replace/other/spelling: snowplough > snowplow'],
  ['A wise man', 'A size man', 'wording', 'replace/other/reworded: wise > size'],
  ['Four of them', 'For of them', 'wording', 'replace/number/reworded: Four > For'],
  ['It weighs a tonne of hay', 'It weighs a ton of hay', 'wording', 'replace/other/reworded: tonne > ton'],
  ['We met at the café', 'We met at the cafe', 'cosmetic', 'replace/other/spelling: café > cafe'],
]);

check('numbers', [
  ['two hundred and fifty jobs', '250 jobs', 'cosmetic', 'replace/other/number-format: two hundred and fifty > 250'],
  ['seven boats', '7 boats', 'cosmetic', 'replace/other/number-format: seven > 7'],
  ['1,000 boats', '1000 boats', 'cosmetic', 'replace/other/number-format: 1,000 > 1000'],
  [
    'We lost a million pounds in one year',
    'We lost a',
    'none',
    'delete/other/cut-at-end: million pounds in one year > ',
  ],
  ['a million pounds in one year', 'a [sic] million pounds in one year', 'bracketed', 'insert/other/sic:  > [sic]'],
  ['We need five million pounds', 'We need five million', 'none', 'delete/other/cut-at-end: pounds > '],
  ['We need five million', 'We need five', 'wording', 'replace/number/reworded: five million > five'],
  ['a hundred boats', '100 boats', 'cosmetic', 'replace/other/number-format: a hundred > 100'],
  [
    '$1.5m for the pier',
    '1.5 million dollars for the pier',
    'cosmetic',
    'replace/other/number-format: $1.5m > 1.5 million dollars',
  ],
  [
    'one and a half million dollars',
    '$1.5 million',
    'cosmetic',
    'replace/other/number-format: one and a half million dollars > $1.5 million',
  ],
  ['half a million pounds', '£500,000', 'cosmetic', 'replace/other/number-format: half a million pounds > £500,000'],
  ['US$3 a kilo', '$3 a kilo', 'cosmetic', 'replace/other/number-format: US$3 > $3'],
  ['it cost us three dollars', 'it cost us $3', 'cosmetic', 'replace/other/number-format: three dollars > $3'],
  ['it cost the US three dollars', 'it cost the US $3', 'cosmetic', 'replace/other/number-format: three dollars > $3'],
  ['three us dollars a kilo', 'US$3 a kilo', 'cosmetic', 'replace/other/number-format: three us dollars > US$3'],
  ['12 percent of it', '12% of it', 'cosmetic', 'replace/other/number-format: 12 percent > 12%'],
  [
    'twelve per cent of it',
    '12 percent of it',
    'cosmetic',
    'replace/other/number-format: twelve per cent > 12 percent',
  ],
  ['in the nineties', 'in the 1990s', 'cosmetic', 'replace/other/number-format: nineties > 1990s'],
  ["in the '90s", 'in the 1990s', 'cosmetic', 'replace/other/number-format: 90s > 1990s'],
  ['the twenty-first time', 'the 21st time', 'cosmetic', 'replace/other/number-format: twenty-first > 21st'],
  ['since nineteen eighty-four', 'since 1984', 'cosmetic', 'replace/other/number-format: nineteen eighty-four > 1984'],
  ['on March 1 we met', 'on 1 March we met', 'cosmetic', 'replace/other/number-format: March 1 > 1 March'],
  [
    'on the 1st of March we met',
    'on Mar. 1 we met',
    'cosmetic',
    'replace/other/number-format: the 1st of March > Mar. 1',
  ],
  ['two-thirds of them', '2/3 of them', 'cosmetic', 'replace/other/number-format: two-thirds > 2/3'],
  [
    'over £3½m there',
    'over three and a half million pounds there',
    'cosmetic',
    'replace/other/number-format: £3½m > three and a half million pounds',
  ],
  ['for 2½ years', 'for 2 1/2 years', 'cosmetic', 'replace/other/number-format: 2½ > 2 1/2'],
  ['for 2¼ years', 'for 2½ years', 'wording', 'replace/number/reworded: 2¼ > 2½'],
  ['½ of them', '1/2 of them', 'cosmetic', 'replace/other/number-format: ½ > 1/2'],
  ['at 10 a.m. sharp', 'at 10am sharp', 'cosmetic', 'replace/other/number-format: 10 a.m. > 10am'],
  ['seven boats', 'eight boats', 'wording', 'replace/number/reworded: seven > eight'],
  ['12 percent of it', '12 of it', 'wording', 'replace/number/reworded: 12 percent > 12'],
  ['$3 million for it', '3 million for it', 'wording', 'replace/number/reworded: $3 million > 3 million'],
  ['on March 1 we met', 'on May 1 we met', 'wording', 'replace/number/reworded: March 1 > May 1'],
  ['hundreds of people came', 'thousands of people came', 'wording', 'replace/number/reworded: hundreds > thousands'],
  [
    'between one hundred and two hundred sheep',
    'between 100 and 200 sheep',
    'cosmetic',
    'replace/other/number-format: one hundred > 100',
    'replace/other/number-format: two hundred > 200',
  ],
  [
    'five and six are free',
    '5 and 6 are free',
    'cosmetic',
    'replace/other/number-format: five > 5',
    'replace/other/number-format: six > 6',
  ],
  ['in 2016, 300 left', 'in 2016 300 left', 'cosmetic', 'replace/other/glyph: ,  >  '],
  ['No. 5 is closed', 'Number 5 is closed', 'cosmetic', 'replace/other/abbreviation: No. > Number'],
]);

check('abbreviations', [
  ['Prof. Hale was right', 'Prof Hale was right', 'cosmetic', 'replace/other/abbreviation: Prof. > Prof'],
  ['Professor Hale was right', 'Prof Hale was right', 'cosmetic', 'replace/other/abbreviation: Professor > Prof'],
  ['the bid of Teale Limited', 'the bid of Teale Ltd', 'cosmetic', 'replace/other/abbreviation: Limited > Ltd'],
  ['Councillor Orwin left', 'Cllr Orwin left', 'cosmetic', 'replace/other/abbreviation: Councillor > Cllr'],
  ['we met Governor Reyes', 'we met Gov Reyes', 'cosmetic', 'replace/other/abbreviation: Governor > Gov'],
  ['we met Gov. Reyes', 'we met Gov Reyes', 'cosmetic', 'replace/other/abbreviation: Gov. > Gov'],
  ['we met Sec. Reyes', 'we met Secretary Reyes', 'cosmetic', 'replace/other/abbreviation: Sec. > Secretary'],
  ['we met the Rev Orwin', 'we met the Reverend Orwin', 'cosmetic', 'replace/other/abbreviation: Rev > Reverend'],
  ['it is at No. 9 there', 'it is at No 9 there', 'cosmetic', 'replace/other/abbreviation: No. > No'],
  ['it is at Number 9 there', 'it is at No 9 there', 'cosmetic', 'replace/other/abbreviation: Number > No'],
  ['the Teale Corporation leaks', 'the Teale Corp leaks', 'cosmetic', 'replace/other/abbreviation: Corporation > Corp'],
  ['in County Orwin then', 'in Co Orwin then', 'cosmetic', 'replace/other/abbreviation: County > Co'],
  ['by Main St then', 'by Main Street then', 'cosmetic', 'replace/other/abbreviation: St > Street'],
  [
    'no, 9 of them came',
    'No 9 of them came',
    'cosmetic',
    'replace/other/capital: no > No',
    'replace/other/glyph: ,  >  ',
  ],
  ['Governor-elect Reyes left', 'Gov-elect Reyes left', 'cosmetic', 'replace/other/abbreviation: Governor > Gov'],
  ['in September we left', 'in Sept we left', 'cosmetic', 'replace/other/abbreviation: September > Sept'],
  ['they are gen Z', 'they are Gen Z', 'cosmetic', 'replace/other/capital: gen > Gen'],
  ['the general left', 'the gen left', 'wording', 'replace/other/reworded: general > gen'],
  ['we told General then', 'we told Gen then', 'wording', 'replace/name/reworded: General > Gen'],
  ['I say no 9 times', 'I say number 9 times', 'wording', 'replace/negation/reworded: no > number'],
  ['Governor Pryce wrote', 'Gov. Pryce wrote', 'cosmetic', 'replace/other/abbreviation: Governor > Gov.'],
  ['the I.R.S. said so', 'the IRS said so', 'cosmetic', 'replace/other/abbreviation: I.R.S. > IRS'],
  ['It is O.K. by me', 'It is okay by me', 'cosmetic', 'replace/other/abbreviation: O.K. > okay'],
  ['herders & farmers agree', 'herders and farmers agree', 'cosmetic', 'replace/other/abbreviation: & > and'],
  ['the U.S. and us', 'the US and us', 'cosmetic', 'replace/other/abbreviation: U.S. > US'],
  ['the U.S. and us', 'us and us', 'wording', 'delete/other/cut-at-end: the > ', 'replace/name/reworded: U.S. > us'],
  ['Mister Teale left', 'Mr. Teale left', 'cosmetic', 'replace/other/abbreviation: Mister > Mr.'],
]);

check('compounds', [
  ['our website is down', 'our web site is down', 'cosmetic', 'replace/other/compound: website > web site'],
  ['our web site is down', 'our website is down', 'cosmetic', 'replace/other/compound: web site > website'],
  ['a long-term promise', 'a long term promise', 'cosmetic', 'replace/other/compound: long-term > long term'],
  ['has anyone seen it', 'has any one seen it', 'cosmetic', 'replace/other/compound: anyone > any one'],
]);

check('masked words', [
  ['a fucking lie', 'a f— lie', 'cosmetic', 'replace/other/masked-obscenity: fucking > f—'],
  ['a fucking lie', 'a F– lie', 'cosmetic', 'replace/other/masked-obscenity: fucking > F–'],
  ['a f*** lie', 'a f— lie', 'cosmetic', 'replace/other/masked-obscenity: f*** > f—'],
  ['a fucking lie', 'a f–––ing lie', 'cosmetic', 'replace/other/masked-obscenity: fucking > f–––ing'],
  ['the bastard lied', 'the b—d lied', 'cosmetic', 'replace/other/masked-obscenity: bastard > b—d'],
  ['it is bullshit there', 'it is bulls— there', 'cosmetic', 'replace/other/masked-obscenity: bullshit > bulls—'],
  ['the shit came back', 'the s‑‑‑ came back', 'cosmetic', 'replace/other/masked-obscenity: shit > s‑‑‑'],
  ['a stupid lie', 'a f— lie', 'wording', 'replace/other/reworded: stupid > f—'],
  ['a big lie', 'a s—t lie', 'wording', 'replace/other/reworded: big > s—t'],
  // A dash between two words, or behind one that was broken off.
  ['plan b, the other one', 'plan b—the other one', 'cosmetic', 'replace/other/glyph: ,  > —'],
  ['plan b, the other one', 'plan b--the other one', 'cosmetic', 'replace/other/glyph: ,  > --'],
  ['Plan F - we chose it', 'Plan F—we chose it', 'cosmetic', 'replace/other/glyph:  -  > —'],
  [
    'I f- I mean, I left',
    'I f— I mean, I left',
    'cosmetic',
    'replace/other/glyph: f > f—',
    'replace/other/glyph: -  >  ',
  ],
  ['a fucking disgrace', 'a f---ing disgrace', 'cosmetic', 'replace/other/masked-obscenity: fucking > f---ing'],
  ['it is shit', 'it is s***', 'cosmetic', 'replace/other/masked-obscenity: shit > s***'],
  ['a goddamn rumor', 'a g------n rumor', 'cosmetic', 'replace/other/masked-obscenity: goddamn > g------n'],
  ['a fucking disgrace', 'a s---ing disgrace', 'wording', 'replace/other/reworded: fucking > s---ing'],
  [
    'call it--as I do--a farce',
    'call it — as I do — a farce',
    'cosmetic',
    'replace/other/glyph: -- >  — ',
    'replace/other/glyph: -- >  — ',
  ],
]);

check('names', [
  [
    'Mr. Zelensky came by train',
    'Mr. Zelenskyy came by train',
    'cosmetic',
    'replace/other/name-variant: Zelensky > Zelenskyy',
  ],
  ['and José left', 'and Jose left', 'cosmetic', 'replace/other/name-variant: José > Jose'],
  [
    'with Muammar al-Gaddafi there',
    'with Moammar Gadhafi there',
    'cosmetic',
    'replace/other/name-variant: Muammar al-Gaddafi > Moammar Gadhafi',
  ],
  ['with Mr. Smith there', 'with Mr. Smyth there', 'wording', 'replace/name/reworded: Smith > Smyth'],
  ['with Maria there', 'with Mario there', 'wording', 'replace/name/reworded: Maria > Mario'],
  ['we blame the CIA for it', 'we blame the FBI for it', 'wording', 'replace/name/reworded: CIA > FBI'],
  ['the house of James’s aunt', 'the house of James’ aunt', 'cosmetic', 'replace/other/spelling: James’s > James'],
]);

check('kinds', [
  ['We will sign it', 'We will not sign it', 'wording', 'insert/negation/reworded:  > not'],
  ['I will never sign it', 'I will sign it', 'wording', 'delete/negation/omission: never > '],
  ['It is legal there', 'It is illegal there', 'wording', 'replace/negation/reworded: legal > illegal'],
  ['We agree to it', 'We disagree to it', 'wording', 'replace/negation/reworded: agree > disagree'],
  ['No one came', 'One came', 'wording', 'delete/negation/omission: No > ', 'replace/other/capital: one > One'],
  ['Nobody saw it', 'Everybody saw it', 'wording', 'replace/negation/reworded: Nobody > Everybody'],
  ['We will win it', 'We may win it', 'wording', 'replace/modality/reworded: will > may'],
  ['They might be right', 'They are right', 'wording', 'replace/modality/reworded: might be > are'],
  ['It is good', 'It is very good', 'wording', 'insert/hedge/reworded:  > very'],
  ['It is probably lost', 'It is lost', 'wording', 'delete/hedge/omission: probably > '],
  ['The line is being cut', 'The line is cut', 'wording', 'delete/tense/omission: being > '],
  ['He runs the mill', 'He ran the mill', 'wording', 'replace/tense/reworded: runs > ran'],
  ['We walked out', 'We walk out', 'wording', 'replace/tense/reworded: walked > walk'],
  ['my duty as chairman', 'my duties as chairman', 'wording', 'replace/other/reworded: duty > duties'],
  [
    'the eastern pier is cracked',
    'the western pier is cracked',
    'wording',
    'replace/other/reworded: eastern > western',
  ],
  ['a spot at a bar', 'a spot at the bar', 'wording', 'replace/other/reworded: a > the'],
  [
    'I wrote to the county and the county wrote back',
    'I wrote to the county and it wrote back',
    'wording',
    'replace/other/reworded: the county > it',
  ],
  ['men and women of the coast', 'women and men of the coast', 'wording', 'move/order/reworded: men and > and men'],
  [
    'We rowed home because it rained, and slept',
    'Because it rained, we rowed home, and slept',
    'wording',
    'move/order/reworded: because it rained > Because it rained',
    'replace/other/capital: We > we',
  ],
  ['We was there', 'We were there', 'wording', 'replace/tense/speech-grammar: was > were'],
  ['the pilot that left', 'the pilot who left', 'wording', 'replace/other/speech-grammar: that > who'],
]);

check('omissions and additions', [
  [
    'It took us nine long weeks to bring the steel',
    'It took us weeks to bring the steel',
    'wording',
    'delete/number/omission: nine long > ',
  ],
  [
    'Children come in on Sundays, because it is free, and they draw',
    'Children come in on Sundays, and they draw',
    'wording',
    'delete/other/omission: because it is free > ',
  ],
  [
    'I spoke to them, whatever Governor Pryce and not his wife may say in 2019, and left',
    'I spoke to them and left',
    'wording',
    'delete/other/omission: whatever Governor Pryce and not his wife may say in 2019 > ',
  ],
  ['I spoke to them and left', 'I spoke to them in March and left', 'wording', 'insert/name/reworded:  > in March'],
  ['It was, um, late', 'It was late', 'cosmetic', 'delete/other/filler: um > '],
  ['It was, you know, late', 'It was late', 'cosmetic', 'delete/other/filler: you know > '],
  ['What you know matters', 'What matters', 'wording', 'delete/other/omission: you know > '],
  [
    'I would say that it was, it was badly built',
    'I would say that it was badly built',
    'cosmetic',
    'delete/other/filler: it was > ',
  ],
  ['It is a very, very bad dam', 'It is a very bad dam', 'wording', 'delete/hedge/omission: very > '],
  [
    'I like it, um, a lot',
    'I hate it a lot',
    'wording',
    'replace/other/reworded: like > hate',
    'delete/other/filler: um > ',
  ],
]);

check('ends', [
  [
    'We have no plans to sell. The mill stays',
    'The mill stays',
    'none',
    'delete/other/cut-at-end: We have no plans to sell > ',
  ],
  [
    'The mill stays',
    'We have no plans to sell. The mill stays',
    'none',
    'insert/other/cut-at-end:  > We have no plans to sell',
  ],
  [
    'The mill stays where it is, and so do we',
    'The mill stays where it is',
    'none',
    'delete/other/cut-at-end: and so do we > ',
  ],
  [
    'It has been ours. The mill stays where it is',
    'The mill stays where it is and nobody sells it',
    'none',
    'delete/other/cut-at-end: It has been ours > ',
    'insert/other/cut-at-end:  > and nobody sells it',
  ],
  ['I love dogs', 'I love cats', 'wording', 'replace/other/reworded: dogs > cats'],
  [
    'We reject his visit',
    'We reject his message and his money',
    'wording',
    'replace/other/reworded: visit > message',
    'insert/other/cut-at-end:  > and his money',
  ],
  ['Absolutely not', 'Absolutely', 'wording', 'delete/negation/omission: not > '],
  // A cut that takes a negation along, told where the later wording is a sentence or nothing else stood before it.
  [
    'It is not true that we sold the mill',
    'We sold the mill',
    'wording',
    'delete/negation/omission: It is not true that > ',
    'replace/other/capital: we > We',
  ],
  [
    'It is not true that we sold the mill',
    'we sold the mill',
    'none',
    'delete/other/cut-at-end: It is not true that > ',
  ],
  [
    'Nobody believes that the weir holds',
    'the weir holds',
    'wording',
    'delete/negation/omission: Nobody believes that > ',
  ],
  ['No one sold the mill', 'one sold the mill', 'wording', 'delete/negation/omission: No > '],
  [
    'I never said that we sold it. The mill stays',
    'The mill stays',
    'none',
    'delete/other/cut-at-end: I never said that we sold it > ',
  ],
  [
    'We could sell the mill if nobody lived in it',
    'We could sell the mill',
    'none',
    'delete/other/cut-at-end: if nobody lived in it > ',
  ],
  [
    'If nobody lived in it we could sell the mill',
    'We could sell the mill',
    'cosmetic',
    'delete/other/cut-at-end: If nobody lived in it > ',
    'replace/other/capital: we > We',
  ],
  ['', '', 'none'],
  ['The mill stays', '', 'wording', 'delete/other/omission: The mill stays > '],
]);

check('ellipses', [
  ['I think that in the end we lost', 'I think … we lost', 'elided', 'replace/other/ellipsis: that in the end > …'],
  [
    'I think that in the end we lost',
    'I think . . . we lost',
    'elided',
    'replace/other/ellipsis: that in the end > . . .',
  ],
  [
    'I think that in the end we lost',
    'I think [...] we lost',
    'elided',
    'replace/other/ellipsis: that in the end > [...]',
  ],
  ['I think that in the end we lost', 'I think (…) we lost', 'elided', 'replace/other/ellipsis: that in the end > (…)'],
  ['I think … we lost', 'I think that in the end we lost', 'elided', 'replace/other/ellipsis: … > that in the end'],
  [
    'I think that in the end we lost',
    'I think … we won',
    'wording',
    'replace/other/ellipsis: that in the end > …',
    'replace/other/reworded: lost > won',
  ],
  [
    'I think that in the end we all lost',
    'I think … we lost',
    'wording',
    'replace/other/ellipsis: that in the end > …',
    'delete/hedge/omission: all > ',
  ],
  ['We lost, I think, in May', 'We lost …', 'elided', 'replace/other/ellipsis: I think, in May > …'],
  ['We lost … in May', 'We lost … in May', 'none'],
]);

check('brackets', [
  ['He bought it for her', '[The count] bought it for her', 'bracketed', 'replace/other/bracket: He > [The count]'],
  ['I told him to go', 'I told [the mayor] to go', 'bracketed', 'replace/other/bracket: him > [the mayor]'],
  ['He bought it', 'He [the count] bought it', 'bracketed', 'insert/other/bracket:  > [the count]'],
  ['He bought it', 'He (the count) bought it', 'bracketed', 'insert/other/bracket:  > (the count)'],
  ['the bridge is fine', '[T]he bridge is fine', 'bracketed', 'replace/other/bracket: the > [T]he'],
  ['they allow it here', 'they allow[ed] it here', 'bracketed', 'replace/other/bracket: allow > allow[ed]'],
  ['they hate it here', 'they allow[ed] it here', 'wording', 'replace/other/reworded: hate > allow[ed]'],
  ['we can win it here', 'we can[not] win it here', 'wording', 'replace/negation/reworded: can > can[not]'],
  ['The president came home', '[Osman] came home', 'bracketed', 'replace/other/bracket: The president > [Osman]'],
  ['the bill have been paid', 'the bill have [sic] been paid', 'bracketed', 'insert/other/sic:  > [sic]'],
  [
    'they hated the new mill',
    'they hated [everything] mill',
    'bracketed',
    'replace/other/bracket-of-substance: the new > [everything]',
  ],
  [
    'It was never ours to keep',
    'It was [always] ours to keep',
    'wording',
    'replace/negation/reworded: never > [always]',
  ],
  [
    'We sold it to [Mr. Teale] in May',
    'We sold it to him in May',
    'bracketed',
    'replace/other/bracket: [Mr. Teale] > him',
  ],
  [
    'We sold the mill (which I loved) in May',
    'We sold the mill in May',
    'wording',
    'delete/other/omission: (which I loved) > ',
  ],
]);

check(
  'German',
  [
    [
      'Wir werden das Wehr nicht verkaufen',
      'Wir werden das Wehr verkaufen',
      'wording',
      'delete/negation/omission: nicht > ',
    ],
    [
      'Damals sah man sie, und wir verkaufen die alte Mühle nicht',
      'wir verkaufen die alte Mühle',
      'wording',
      'delete/other/cut-at-end: Damals sah man sie, und > ',
      'delete/negation/omission: nicht > ',
    ],
    ['Ich habe keine Zeit dafür', 'Ich habe eine Zeit dafür', 'wording', 'replace/negation/reworded: keine > eine'],
    [
      'Das kostet zweihundertfünfzig Euro',
      'Das kostet 250 Euro',
      'cosmetic',
      'replace/other/number-format: zweihundertfünfzig Euro > 250 Euro',
    ],
    [
      'dreiundzwanzig Prozent der Boote',
      '23 Prozent der Boote',
      'cosmetic',
      'replace/other/number-format: dreiundzwanzig Prozent > 23 Prozent',
    ],
    ['Es sind 1.500 Boote', 'Es sind 1500 Boote', 'cosmetic', 'replace/other/number-format: 1.500 > 1500'],
    ['am 3. März war Schluss', 'am 3. Mai war Schluss', 'wording', 'replace/number/reworded: 3. März > 3. Mai'],
    ['Er geht zum Wehr', 'Er geht zu dem Wehr', 'cosmetic', 'replace/other/contraction: zum > zu dem'],
    ["Wie geht's dem Wehr", 'Wie geht es dem Wehr', 'cosmetic', "replace/other/contraction: geht's > geht es"],
    ['Die Brücke ist sicher', 'Die Mauer ist sicher', 'wording', 'replace/other/reworded: Brücke > Mauer'],
    ['Die Müllers bleiben', 'Die Muellers bleiben', 'cosmetic', 'replace/other/name-variant: Müllers > Muellers'],
    [
      'Wir müssen das Wehr öffnen',
      'Wir können das Wehr öffnen',
      'wording',
      'replace/modality/reworded: müssen > können',
    ],
    ['Wir waren dort', 'Wir sind dort', 'wording', 'replace/tense/reworded: waren > sind'],
    ['Das war, äh, schwer', 'Das war schwer', 'cosmetic', 'delete/other/filler: äh > '],
  ],
  'de',
);

check(
  'French',
  [
    [
      'Je ne vendrai pas le moulin',
      'Je vendrai le moulin',
      'wording',
      'delete/negation/omission: ne > ',
      'delete/negation/omission: pas > ',
    ],
    ['Je ne sais pas pourquoi', 'Je sais pas pourquoi', 'cosmetic', 'delete/other/dialect: ne > '],
    ["Il n'est pas venu", "Il n'est plus venu", 'wording', 'replace/negation/reworded: pas > plus'],
    ['quatre-vingt-dix personnes', '90 personnes', 'cosmetic', 'replace/other/number-format: quatre-vingt-dix > 90'],
    ['vingt et un bateaux', '21 bateaux', 'cosmetic', 'replace/other/number-format: vingt et un > 21'],
    ['12 pour cent du budget', '12 % du budget', 'cosmetic', 'replace/other/number-format: 12 pour cent > 12 %'],
    [
      '1 000 euros par mois',
      '1000 euros par mois',
      'cosmetic',
      'replace/other/number-format: 1 000 euros > 1000 euros',
    ],
    ['J’aime l’eau', "J'aime l'eau", 'cosmetic', "replace/other/glyph: J’aime l’eau > J'aime l'eau"],
    ["Il faut l'ouvrir", "On peut l'ouvrir", 'wording', 'replace/modality/reworded: Il faut > On peut'],
    ['C’est, euh, difficile', 'C’est difficile', 'cosmetic', 'delete/other/filler: euh > '],
  ],
  'fr',
);

check(
  'Spanish',
  [
    [
      'No venderemos el molino',
      'Venderemos el molino',
      'wording',
      'delete/negation/omission: No > ',
      'replace/other/capital: venderemos > Venderemos',
    ],
    [
      'Nadie lo sabe',
      'Todos lo saben',
      'wording',
      'replace/negation/reworded: Nadie > Todos',
      'replace/tense/reworded: sabe > saben',
    ],
    ['treinta y dos barcos', '32 barcos', 'cosmetic', 'replace/other/number-format: treinta y dos > 32'],
    [
      'doscientos cincuenta barcos',
      '250 barcos',
      'cosmetic',
      'replace/other/number-format: doscientos cincuenta > 250',
    ],
    ['el 12 por ciento', 'el 12 %', 'cosmetic', 'replace/other/number-format: 12 por ciento > 12 %'],
    ['el 3 de marzo salimos', 'el 5 de marzo salimos', 'wording', 'replace/number/reworded: 3 de marzo > 5 de marzo'],
    ['Puede llover mañana', 'Debe llover mañana', 'wording', 'replace/modality/reworded: Puede > Debe'],
  ],
  'es',
);

check(
  'Italian',
  [
    [
      'Non venderemo il mulino',
      'Venderemo il mulino',
      'wording',
      'delete/negation/omission: Non > ',
      'replace/other/capital: venderemo > Venderemo',
    ],
    ['novecento barche', '900 barche', 'cosmetic', 'replace/other/number-format: novecento > 900'],
    ["L'acqua è fredda", 'L’acqua è fredda', 'cosmetic', "replace/other/glyph: L'acqua > L’acqua"],
  ],
  'it',
);

check(
  'Portuguese',
  [
    [
      'Não vamos vender o moinho',
      'Vamos vender o moinho',
      'wording',
      'delete/negation/omission: Não > ',
      'replace/other/capital: vamos > Vamos',
    ],
    ['vinte e um barcos', '21 barcos', 'cosmetic', 'replace/other/number-format: vinte e um > 21'],
  ],
  'pt',
);

check(
  'Dutch',
  [
    ['We gaan de molen niet verkopen', 'We gaan de molen verkopen', 'wording', 'delete/negation/omission: niet > '],
    ['elf boten', '11 boten', 'cosmetic', 'replace/other/number-format: elf > 11'],
    ["Het is 't beste", 'Het is het beste', 'cosmetic', 'replace/other/dialect: t > het'],
  ],
  'nl',
);

check(
  'a language without tables',
  [
    ['Vesi on kylmä', 'Vesi on lämmin', 'wording', 'replace/other/reworded: kylmä > lämmin'],
    ['Vesi on kylmä', 'vesi on kylmä', 'cosmetic', 'replace/other/capital: Vesi > vesi'],
  ],
  'und',
);

test.run();
