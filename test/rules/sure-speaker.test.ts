/** Whether a witness surely means the speaker that it is read to have, when somebody else might be meant. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import type { Span } from '../../src/model/span.ts';
import type { Gender } from '../../src/model/speaker.ts';
import type { Analysis } from '../../src/model/witness.ts';
import { isSaidOutright, isSureOf, mentionWithName } from '../../src/rules/sure-speaker.ts';
import { articleOf } from '../support/documents.ts';

const NAME = 'Dora Hallam';
const RIVAL = 'verhoeven';

interface Said {
  /** The words that say who speaks; null where none do. */
  readonly mention: string | null;
  readonly confidence: number;
  readonly gender?: Gender;
}

function placesOf(text: string, words: string): Span[] {
  return [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({ start: index, end: index + words.length }));
}

/** An article of which every quotation is read to be Hallam's, told by the last such words in the text. */
function analysisOf(text: string, { mention, confidence, gender }: Said): Analysis {
  const document = articleOf(text);
  const { quotations, strayMarks } = extract(document);
  const entity = {
    name: NAME,
    type: 'person' as const,
    gender: gender ?? null,
    forms: ['Hallam', NAME].map((form) => ({ form, spans: placesOf(text, form) })),
    descriptions: [],
    listed: null,
  };
  const place = mention === null ? null : (placesOf(text, mention).at(-1) ?? null);
  const attributions = quotations.map(({ id, kind }) => ({
    quotation: id,
    kind,
    speaker: { entity: 0, mention: place },
    relay: null,
    cue: null,
    confidence,
  }));
  return { document, quotations, strayMarks, attributions: { entities: [entity], attributions } };
}

const isSure = (text: string, said: Said, gender: Gender | null = null): boolean =>
  isSureOf(analysisOf(text, said), 0, { surname: RIVAL, gender });

const WON = `${NAME} won the case.`;
const SHE = '“Nobody warned us of the flood,” she said.';
const HALLAM = '“Nobody warned us of the flood,” Hallam said.';
const LOST = 'Piet Verhoeven lost it.';
const RAIN = 'It rained on the harbour.';
const text = (...paragraphs: string[]): string => paragraphs.join('\n');

test('a speaker who is named is sure where the attribution is', () => {
  const named = text(`${LOST} ${HALLAM}`);
  assert.is(isSure(named, { mention: 'Hallam', confidence: 0.9 }), true);
  assert.is(isSure(named, { mention: 'Hallam', confidence: 0.89 }), false);
});

const AIDE = '“Nobody warned us of the flood,” said former harbour aide Dora Hallam.';

test('all but certain, a name is sure where it stands with the reporting word beside the quotation', () => {
  const likely = { mention: 'Hallam', confidence: 0.8 };
  const beside = (said: string, cue: string): boolean => {
    const analysis = analysisOf(text(LOST, said), likely);
    const attributions = analysis.attributions.attributions.map((one) => ({
      ...one,
      cue: placesOf(text(LOST, said), cue)[0] ?? null,
    }));
    const read = { ...analysis, attributions: { ...analysis.attributions, attributions } };
    return isSureOf(read, 0, { surname: RIVAL, gender: null });
  };
  assert.is(beside(HALLAM, 'said'), true);
  assert.is(beside('Hallam said: “Nobody warned us of the flood.”', 'said'), true);
  assert.is(beside(AIDE, 'said'), true);
  assert.is(beside('“Nobody warned us of the flood,” former harbour aide Dora Hallam said.', 'said'), true);
  assert.is(beside('“Nobody warned us of the flood,” the board said. A brother of Dora Hallam wept.', 'said'), false);
  assert.is(beside(AIDE.replace('harbour', 'Verhoeven'), 'said'), false);
});

test('less sure, the other one must not be named in this paragraph or the one before', () => {
  const likely = { mention: 'Hallam', confidence: 0.7 };
  assert.is(isSure(text(LOST, HALLAM), likely), false);
  assert.is(isSure(text(HALLAM, LOST), likely), true);
  assert.is(isSure(text(LOST, RAIN, HALLAM), likely), true);
});

test('under a confidence of 0.6 nothing is sure', () => {
  assert.is(isSure(HALLAM, { mention: 'Hallam', confidence: 0.6 }), true);
  assert.is(isSure(HALLAM, { mention: 'Hallam', confidence: 0.59 }), false);
});

test('nobody is sure without a speaker, or without a quotation', () => {
  const analysis = analysisOf(HALLAM, { mention: 'Hallam', confidence: 1 });
  assert.is(isSureOf(analysis, 1, { surname: RIVAL, gender: null }), false);
  const [first] = analysis.attributions.attributions;
  const attributions = first === undefined ? [] : [{ ...first, speaker: null }];
  const nobodys = { ...analysis, attributions: { ...analysis.attributions, attributions } };
  assert.is(isSureOf(nobodys, 0, { surname: RIVAL, gender: null }), false);
});

test('“she” is the last whom a sentence was about, where nobody else comes between', () => {
  const sure = { mention: 'she', confidence: 0.9 };
  assert.is(isSure(text(LOST, WON, SHE), sure), true);
  assert.is(isSure(text(LOST, WON, SHE), { ...sure, confidence: 0.89 }), false);
  assert.is(isSure(text(`${WON} ${LOST} ${SHE}`), sure), false);
  assert.is(isSure(text(LOST, RAIN, RAIN, `${WON} ${SHE}`), { ...sure, confidence: 0.7 }), true);
  assert.is(isSure(text(`${SHE} ${WON} ${LOST}`), sure), false);
});

test('“she” is surely whom the sentence before was about, where that stands in the same paragraph', () => {
  const she = { mention: 'she', confidence: 0.6 };
  assert.is(isSure(text(LOST, `${WON} ${SHE}`), she), true);
  assert.is(isSure(text(LOST, `${WON} ${SHE}`), { ...she, confidence: 0.59 }), false);
  assert.is(isSure(text(`${LOST} ${WON} ${SHE}`), she), false);
});

test('of several namings the last before the quotation counts, be it short or full', () => {
  const she = { mention: 'she', confidence: 0.6 };
  assert.is(isSure(text(WON, LOST, `Hallam won again. ${SHE}`), she), true);
  assert.is(isSure(text('Hallam won the case.', LOST, `${WON} ${SHE}`), she), true);
});

test('a rival between the quotation and “she” may be meant', () => {
  const sure = { mention: 'her', confidence: 0.9 };
  assert.is(isSure(text(WON, '“Nobody warned us,” Verhoeven heard her say.'), sure), false);
  assert.is(isSure(text(WON, '“Nobody warned us,” Lange heard her say.'), sure), true);
});

test('a sentence is about the one who surely speaks in it', () => {
  const said = text(LOST, '“It rained,” said Dora Hallam.', SHE);
  const analysis = analysisOf(said, { mention: 'she', confidence: 0.9 });
  const naming = placesOf(said, NAME)[0] ?? null;
  const isSureWhere = (mention: Span | null, confidence: number): boolean => {
    const attributions = analysis.attributions.attributions.map((attribution, i) =>
      i === 0 ? { ...attribution, speaker: { entity: 0, mention }, confidence } : attribution,
    );
    const read = { ...analysis, attributions: { ...analysis.attributions, attributions } };
    return isSureOf(read, 1, { surname: RIVAL, gender: null });
  };
  assert.is(isSureWhere(naming, 0.9), true);
  assert.is(isSureWhere(naming, 0.89), false);
  assert.is(isSureWhere(null, 1), false);
});

test('another gender can be meant only where it is named in the same paragraph', () => {
  const she = { mention: 'she', confidence: 0.7, gender: 'female' as const };
  const apart = text(`${WON} ${LOST}`, SHE);
  assert.is(isSure(apart, she, 'male'), true);
  assert.is(isSure(apart, she, 'female'), false);
  assert.is(isSure(apart, she, null), false);
  assert.is(isSure(apart, { mention: 'she', confidence: 0.7 }, 'male'), false);
  assert.is(isSure(text(WON, `${LOST} ${SHE}`), she, 'male'), false);
});

test('where no sentence was about the speaker, the other one must not be named for four paragraphs', () => {
  const wife = { mention: 'His wife', confidence: 1 };
  const her = '“Nobody warned us of the flood.” His wife left.';
  assert.is(isSure(text(LOST, RAIN, RAIN, RAIN, her), wife), false);
  assert.is(isSure(text(LOST, RAIN, RAIN, RAIN, RAIN, her), wife), true);
  assert.is(isSure(text(LOST, RAIN, RAIN, RAIN, '“Nobody warned us.”'), { mention: null, confidence: 1 }), false);
  assert.is(isSure(text(LOST, WON, '“Nobody warned us.”'), { mention: null, confidence: 1 }), true);
});

test('a name inside quotation marks is nobody who speaks, and nobody who might', () => {
  const sure = { mention: 'she', confidence: 0.9 };
  assert.is(isSure(text(LOST, `${SHE} “${WON}”`), sure), false);
  const sung = analysisOf(text(LOST, `“It rained. ${WON}” they sang.`, SHE), sure);
  assert.is(isSureOf(sung, 1, { surname: RIVAL, gender: null }), false);
  assert.is(isSure(text('“Piet Verhoeven lost it,” they sang.', HALLAM), { mention: 'Hallam', confidence: 0.7 }), true);
});

/** What may stand before a name for its sentence to be about it, and what may not. */
const HEADS: Readonly<Record<string, boolean>> = {
  '': true,
  'It rained. ': true,
  // Markup leaves spaces behind.
  'It rained.  ': true,
  'It rained. Mayor  ': true,
  'It rained. (': false,
  'Did it rain? ': true,
  'It was “over.” ': true,
  'They cried “over” ': true,
  'Mayor ': true,
  'Deputy Mayor ': true,
  'On Monday, ': true,
  'On Monday, Mayor ': true,
  'The town thanked ': false,
  'On Monday, the town thanked ': false,
  'On the wet and windy Monday of the week of the new school, ': true,
  'On the wet and windy Monday of the week in which the new schools of Selmouth opened, ': false,
  'On Monday, at noon, ': false,
};

for (const [head, isAbout] of Object.entries(HEADS)) {
  test(`a sentence is ${isAbout ? '' : 'not '}about the name behind “${head}”`, () => {
    const sure = { mention: 'she', confidence: 0.9 };
    assert.is(isSure(text(LOST, RAIN, `${head}${WON} “Nobody warned us,” she said.`), sure), isAbout);
  });
}

/** The same, told by these words and reported by "told" or "said". */
function saidOutright(words: string, mention: string, confidence: number): boolean {
  const analysis = analysisOf(words, { mention, confidence });
  const [cue = null] = placesOf(words, 'said|told');
  const attributions = analysis.attributions.attributions.map((one) => ({ ...one, cue }));
  return isSaidOutright({ ...analysis, attributions: { ...analysis.attributions, attributions } }, 0);
}

const OUTRIGHT: Readonly<Record<string, boolean>> = {
  'Hallam told the paper: “Nobody warned us of the flood.”': true,
  '“Nobody warned us of the flood,” said Hallam.': true,
  'Hallam told Piet Verhoeven: “Nobody warned us of the flood.”': false,
  'Hallam told the paper. It rained: “Nobody warned us of the flood.”': false,
  '“Nobody warned us of the flood.” Hallam said nothing else.': true,
  'Hallam, it was later said, was there: “Nobody warned us of the flood.”': false,
};

for (const [words, isOutright] of Object.entries(OUTRIGHT)) {
  test(`${isOutright ? 'said outright' : 'not said outright'}: ${words}`, () => {
    assert.is(saidOutright(words, 'Hallam', 0.85), isOutright);
  });
}

test('what is certain needs no more, and what is not likely enough is never outright', () => {
  assert.is(saidOutright('Hallam, it was later said, was there: “Nobody warned us.”', 'Hallam', 0.9), true);
  assert.is(saidOutright('Hallam told the paper: “Nobody warned us of the flood.”', 'Hallam', 0.79), false);
});

test('a role is told together with the name right behind it', () => {
  const behind = (words: string): string | null => {
    const place = mentionWithName(analysisOf(words, { mention: 'the lawyer', confidence: 0.95 }), 0);
    return place === null ? null : words.slice(place.start, place.end);
  };
  assert.is(behind('“Nobody warned us of the flood,” said the lawyer Dora Hallam.'), 'the lawyer Dora Hallam');
  assert.is(behind('“Nobody warned us of the flood,” said the lawyer, and Dora Hallam left.'), 'the lawyer');
  assert.is(mentionWithName(analysisOf(SHE, { mention: null, confidence: 0.95 }), 0), null);
});

test.run();
