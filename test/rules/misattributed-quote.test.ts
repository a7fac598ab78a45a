/** When words are said to stand in the wrong mouth, and when somebody else may be meant, or nobody can tell. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/pipeline/check.ts';
import { read } from '../../src/read/read.ts';

/** Whom each draft is told to have in place of whom. */
async function told(draft: string, ...sources: readonly string[]): Promise<string[]> {
  const documents = await Promise.all(
    [draft, ...sources].map((text, i) =>
      read({ id: `d${i + 1}`, path: `${i + 1}.md`, role: i === 0 ? 'draft' : 'source', text }),
    ),
  );
  return check(documents, { against: true })
    .findings.filter(({ rule }) => rule === 'misattributed-quote')
    .map(({ actual, expected }) => `${actual} for ${expected}`);
}

const GATE = 'The tide gate has four motors and two of them have not turned since autumn';
const by = (who: string, words = GATE): string => `“${words},” said ${who}.`;
const dated = (day: number, text: string): string => `---\ndate: 2024-03-0${day}\n---\n${text}`;
const SOLLIS = by('Henrik Sollis, a farmer');

/** Whether words are enough to tell two speakers apart by. */
const PHRASES: Readonly<Record<string, boolean>> = {
  // Common words count half a rare one, and words of grammar a fifth: together three here, 2.7 there.
  'good people know good trawlers': true,
  'good people know what trawlers': false,
  'You have to do what you have to do, and that is that': false,
  'Ships rust under water here': true,
  'Trawlers trampled Selmouth twice': false,
};

for (const [words, isEnough] of Object.entries(PHRASES)) {
  test(`words that ${isEnough ? 'are one’s own' : 'two people may well have used'}: ${words}`, async () => {
    const found = await told(by('Dora Vance, a diver', words), by('Henrik Sollis, a farmer', words));
    assert.equal(found, isEnough ? ['Dora Vance for Henrik Sollis'] : []);
  });
}

/** Drafts, against a source in which Henrik Sollis says it; the last column is what he is confused with. */
const DRAFTS: readonly (readonly [string, string, string | null])[] = [
  ['a surname that nobody has', '“GATE,” Lang said.', null],
  ['a surname with a title', '“GATE,” Captain Lang said.', 'Lang'],
  ['a surname, named in full elsewhere', 'Rupert Lang came late.\n\n“GATE,” Lang said.', 'Rupert Lang'],
  ['a guess', 'Dora Vance stood by the gate with her brother. “GATE.” It rained.', null],
  ['words that somebody else passes on', '“GATE,” Dora Vance said, according to Paul Idris.', null],
  ['the other one beside the speaker', '“GATE,” said Dora Vance, who stood beside Sollis.', null],
  ['a plain lead', 'Dora Vance said: “GATE.”', 'Dora Vance'],
  ['words that its speaker quotes', 'Dora Vance quoted: “GATE.”', null],
  ['words that its speaker recalls', 'Dora Vance recalled: “GATE.”', null],
  ['words that its speaker reads', 'Dora Vance read aloud: “GATE.”', null],
  ['words with another owner', 'Dora Vance said in her brother’s place: “GATE.”', null],
  ['words from a letter', 'Dora Vance said of the letter: “GATE.”', null],
  ['a lead with a clause of its own', 'Dora Vance said, when the farmer had left: “GATE.”', null],
  [
    'a lead of more words than a lead has',
    `Dora Vance said ${'in the old boathouse above the upper weir '.repeat(5)}: “GATE.”`,
    null,
  ],
  ['the other one in another paragraph', '“GATE,” said Dora Vance.\n\nSollis was not there.', 'Dora Vance'],
];

for (const [title, draft, confused] of DRAFTS) {
  test(`the draft has ${title}`, async () => {
    const expected = confused === null ? [] : [`${confused} for Henrik Axel Sollis`];
    assert.equal(await told(draft.replace('GATE', GATE), by('Henrik Axel Sollis, a farmer')), expected);
  });
}

/** Sources, against a draft in which Piet Arend Verhoeven says it. */
const SOURCES: readonly (readonly [string, string, string | null])[] = [
  ['a spokesman beside the speaker', `${SOLLIS}\n\nPaul Idris, a spokesman, said nothing.`, 'Henrik Sollis'],
  ['the speaker as a spokesman', by('Henrik Sollis, a spokesman'), 'Henrik Sollis'],
  ['the speaker as a spokesman of the draft’s', by('Henrik Sollis, a spokesman for Piet Verhoeven'), null],
  ['words that somebody else passes on', `“${GATE},” Henrik Sollis said, according to Paul Idris.`, null],
  ['the words set apart from the text', `Henrik Sollis wrote:\n\n> ${GATE}.\n>\n> — Henrik Sollis, farmer`, null],
  ['the words set apart, with nobody’s name', `It rained.\n\n> ${GATE}.\n\nIt rained for a week.`, null],
  [
    '“she”, and both of them before',
    `In court Dora Hallam spoke, and Verhoeven listened.\n\n“${GATE},” she said.`,
    null,
  ],
  [
    '“she”, and a man between',
    `Ms. Dora Hallam came.\n\nMr. Piet Verhoeven was there. “It rained,” he said.\n\n“${GATE},” she said.`,
    'Dora Hallam',
  ],
  [
    '“she”, and between somebody who may be a woman',
    `Ms. Dora Hallam came.\n\nPiet Verhoeven was there. “It rained,” Verhoeven said.\n\n“${GATE},” she said.`,
    null,
  ],
];

for (const [title, source, speaker] of SOURCES) {
  test(`the source has ${title}`, async () => {
    const expected = speaker === null ? [] : [`Piet Arend Verhoeven for ${speaker}`];
    assert.equal(await told(by('Piet Arend Verhoeven'), source), expected);
  });
}

test('a surname alone is enough where the source has people of that name', async () => {
  const draft = `“${GATE},” Lang said.`;
  const [rupert, ada] = ['“It rained,” said Rupert Axel Lang.', '“It did,” said Ada Lang.'];
  assert.equal(await told(draft, `${SOLLIS}\n\n${rupert}`), ['Rupert Axel Lang for Henrik Sollis']);
  assert.equal(await told(draft, `${SOLLIS}\n\n${rupert}\n\n${ada}`), ['Lang for Henrik Sollis']);
  assert.equal(await told(draft, `${SOLLIS}\n\n“It rained,” the Bank of Lang said in a statement.`), []);
});

/** Who speaks in the draft and in the source; whether these are two people: where the source has one, and where both. */
const NAMES: readonly (readonly [string, string, boolean, boolean])[] = [
  ['Petra Vance', 'Ivo Brandt', true, true],
  ['Petra Brant', 'Ivo Brandt', false, false],
  ['Petra Vance', 'Petra Brandt', false, false],
  ['Carla Brandt', 'Ivo Brandt', false, true],
  ['Chris Brandt', 'Christopher Brandt', false, false],
  ['Christopher Brandt', 'Chris Brandt', false, false],
  ['Bill Brandt', 'William Brandt', false, false],
  ['Carla Maria Brandt', 'Ivo Brandt', false, true],
  ['Carla Brandt', 'Ivo Maria Brandt', false, true],
  ['Carla Maria Brandt', 'Ivo Maria Brandt', false, false],
];

for (const [mine, theirs, alone, both] of NAMES) {
  test(`${mine} in place of ${theirs}`, async () => {
    const [draft, source] = [`${mine} said:\n\n“${GATE}.”`, by(`${theirs}, a farmer`)];
    const confused = [`${mine} for ${theirs}`];
    assert.equal(await told(draft, source), alone ? confused : []);
    const other = by(mine, 'It rained in the orchard all night');
    assert.equal(await told(draft, `${source}\n\n${other}`), both ? confused : []);
  });
}

test('another source speaks for the draft only where it names the same speaker', async () => {
  const [draft, wire] = [by('Dora Vance'), dated(1, SOLLIS)];
  const confused = ['Dora Vance for Henrik Sollis'];
  assert.equal(await told(draft, wire, dated(2, by('Dora Vance'))), []);
  assert.equal(await told(draft, wire, dated(2, by('Paul Idris'))), confused);
  assert.equal(await told(draft, wire, dated(2, `“${GATE}.”`)), confused);
  assert.equal(await told(draft, wire, dated(2, `It rained.\n\n> ${GATE}.\n\nIt rained for a week.`)), confused);
});

/** What another source gives to the draft's speaker, and whether the draft is told of Sollis all the same. */
const BESIDE: Readonly<Record<string, boolean>> = {
  'have not turned since autumn': true,
  'two of them have not turned since autumn': false,
};

for (const [words, isTold] of Object.entries(BESIDE)) {
  test(`another source has the draft's speaker say “${words}”`, async () => {
    const found = await told(by('Dora Vance, a diver'), SOLLIS, by('Dora Vance, a diver', words));
    assert.equal(found, isTold ? ['Dora Vance for Henrik Sollis'] : []);
  });
}

/** Who has half of the words in an earlier source than the one that has all, and whether the draft is told all the same. */
const HALVES: Readonly<Record<string, boolean>> = {
  'said Henrik Sollis, a farmer': true,
  'said Paul Idris, a diver': false,
  'it was said': false,
};

for (const [cue, isTold] of Object.entries(HALVES)) {
  test(`an earlier source has half of the words: ${cue}`, async () => {
    const half = dated(1, `“The tide gate has four motors and two of them,” ${cue}.`);
    const found = await told(dated(3, by('Dora Vance')), half, dated(2, SOLLIS));
    assert.equal(found, isTold ? ['Dora Vance for Henrik Sollis'] : []);
  });
}

const RUIN = '“a ruin that shames the county”';

/** Sentences that name Dora Vance by words of Henrik Sollis's, and do not say that she said them. */
const TAKEN_UP = [
  `Dora Vance denied that it was ${RUIN}.`,
  `Dora Vance rejected claims that the gate was ${RUIN}.`,
  `Dora Vance said it was not ${RUIN}.`,
  `Dora Vance has been accused of leaving behind ${RUIN}.`,
  `Dora Vance was described as ${RUIN}.`,
  `Asked whether the gate was ${RUIN}, Dora Vance shrugged.`,
  `Dora Vance did not respond to the charge that the gate was ${RUIN}.`,
  `Dora Vance accepted criticism that the gate was ${RUIN}.`,
];
const RUINED = '“The tide gate is a ruin that shames the county,” said Henrik Sollis, a farmer.';

for (const sentence of TAKEN_UP)
  test(`whom words are about, or against, does not say them: ${sentence.slice(0, 40)}`, async () => {
    assert.equal(await told(`It rained on Monday.\n\n${sentence}`, RUINED), []);
  });

test('whom a sentence says to have said words is told', async () => {
  assert.equal(await told(`Dora Vance told the council that the gate was ${RUIN}.`, RUINED), [
    'Dora Vance for Henrik Sollis',
  ]);
});

const ICE = 'Nobody in the harbour office opened the letters that we sent them in March';

test('two speakers who changed places in one paragraph are both told', async () => {
  const source = `${by('Henrik Sollis, a farmer')}\n\n${by('Dora Vance, a diver', ICE)}`;
  const swapped = `${by('Dora Vance')} ${by('Henrik Sollis', ICE)}`;
  assert.equal(await told(swapped, source), ['Dora Vance for Henrik Sollis', 'Henrik Sollis for Dora Vance']);
  // Named once more than to say who speaks: the words may be passed on.
  assert.equal(await told(`Sollis had written to the diver. ${swapped}`, source), ['Henrik Sollis for Dora Vance']);
});

test.run();
