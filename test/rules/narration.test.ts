/** What a text says outside its marks: whom it names where, and who speaks. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { extract } from '../../src/extract/extract.ts';
import type { Span } from '../../src/model/span.ts';
import type { Analysis } from '../../src/model/witness.ts';
import { LONGEST_SEARCHED, Narration, narrationOf } from '../../src/rules/narration.ts';
import { articleOf } from '../support/documents.ts';

/** An article that names one person in these places; its quotations are theirs, said in the first of them. */
function analysisOf(text: string, names: readonly Span[] = [], confidence = 1): Analysis {
  const document = articleOf(text);
  const { quotations, strayMarks } = extract(document);
  const entity = { name: 'Dora Hallam', type: 'person' as const, gender: null, descriptions: [], listed: null };
  const attributions = quotations.map(({ id, kind }) => ({
    quotation: id,
    kind,
    speaker: { entity: 0, mention: names[0] ?? null },
    relay: null,
    cue: null,
    confidence,
  }));
  const entities = [{ ...entity, forms: [{ form: 'Hallam', spans: names }] }];
  return { document, quotations, strayMarks, attributions: { entities, attributions } };
}

const namesIn = (text: string): Span[] =>
  [...text.matchAll(/Hallam/g)].map(({ index }) => ({ start: index, end: index + 'Hallam'.length }));

test('a name is found whole or with a slip, outside marks, inside a stretch', () => {
  const text = 'The town of Verhoevn met. “Piet Lange won,” said Ada-Lunde.';
  const narration = new Narration(analysisOf(text));
  const all = { start: 0, end: text.length };
  assert.is(narration.mayName(all, 'verhoeven'), true);
  assert.is(narration.mayName(all, 'town'), true);
  assert.is(narration.mayName(all, 'lange'), false);
  assert.is(narration.mayName(all, 'verh'), false);
  assert.is(narration.mayName({ start: 0, end: 12 }, 'verhoeven'), false);
  assert.is(narration.mayName({ start: -5, end: 8 }, 'town'), true);
  assert.is(narration.mayName({ start: 21, end: all.end }, 'town'), false);
  assert.is(narration.mayName({ start: 30, end: all.end }, 'said'), true);
  assert.is(narration.mayName({ start: 30, end: 40 }, 'piet'), false);
  assert.is(narration.mayName({ start: 56, end: all.end }, 'said'), false);
});

test('what stands behind a quotation in a quotation is still quoted', () => {
  const text = '“She told us ‘go home now’ and Lange laughed at it,” said Hallam.';
  assert.is(new Narration(analysisOf(text)).mayName({ start: 0, end: text.length }, 'lange'), false);
});

test('in a stretch too long to be searched anybody may be named', () => {
  const text = 'It rained on the harbour. '.repeat(LONGEST_SEARCHED / 16);
  const narration = new Narration(analysisOf(text));
  assert.is(narration.mayName({ start: 0, end: LONGEST_SEARCHED }, 'verhoeven'), false);
  assert.is(narration.mayName({ start: 0, end: LONGEST_SEARCHED + 1 }, 'verhoeven'), true);
});

test('the paragraphs that a stretch touches are whole; a stretch that touches none is its own', () => {
  const narration = new Narration(analysisOf('One.\nTwo.\n\nThree.'));
  assert.equal(narration.paragraphsOf({ start: 6, end: 7 }), { start: 5, end: 9 });
  assert.equal(narration.paragraphsOf({ start: 2, end: 12 }), { start: 0, end: 17 });
  assert.equal(narration.paragraphsOf({ start: 4, end: 5 }), { start: 4, end: 5 });
});

test('a person is named outside marks, before one place and behind another', () => {
  const text = 'Hallam left. “Hallam was never there at all,” they said. Then Hallam came. Hallam won.';
  const [first, , third, last] = namesIn(text) as [Span, Span, Span, Span];
  const narration = new Narration(analysisOf(text, namesIn(text)));
  assert.equal(narration.namings(0), [first, third, last]);
  assert.equal(narration.namings(1), []);
  assert.equal(narration.lastNamingBefore(0, last.start), third);
  assert.equal(narration.lastNamingBefore(0, third.end), third);
  assert.equal(narration.lastNamingBefore(0, third.end - 1), first);
  assert.is(narration.lastNamingBefore(0, 3), undefined);
  assert.equal(narration.nextNamingAfter(0, first.start), third);
  assert.is(narration.nextNamingAfter(0, last.start), undefined);
  assert.is(narration.isNamedIn({ start: first.end, end: third.start }, 0), false);
  assert.is(narration.isNamedIn({ start: first.end, end: third.start + 1 }, 0), true);
});

test('who speaks is told by attributions that are certain', () => {
  const text = '“Nobody warned us of the flood,” Hallam said. Hallam won.';
  const [speaking, winning] = namesIn(text) as [Span, Span];
  const certain = new Narration(analysisOf(text, [speaking, winning], 0.9));
  assert.is(certain.isSpeaking(speaking), true);
  assert.is(certain.isSpeaking(winning), false);
  assert.is(new Narration(analysisOf(text, [speaking], 0.89)).isSpeaking(speaking), false);
});

test('the narration of a document is made once', () => {
  const analysis = analysisOf('Hallam left.');
  assert.is(narrationOf(analysis), narrationOf(analysis));
  assert.is.not(narrationOf(analysis), narrationOf({ ...analysis }));
});

test.run();
