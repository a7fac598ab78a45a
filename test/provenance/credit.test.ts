import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { creditsOf } from '../../src/provenance/credit.ts';
import { aDocument } from './a-document.ts';

const credits = (text: string, others: string[] = [], outlet: string | null = null): string[] =>
  [...creditsOf(aDocument(text, { outlet }), new Set(others))].sort();

const CREDITED: readonly (readonly [string, readonly string[]])[] = [
  ['The ferry will stop in May, Reuters reports.', ['reuters']],
  ['According to Reuters, the ferry will stop in May.', ['reuters']],
  ['According to a Reuters report citing two officials, the ferry will stop.', ['reuters']],
  ['The ferry will stop, the harbour master told the Northport Courier.', ['northport courier']],
  ['Reuters, citing unnamed sources, reports that the ferry will stop.', ['reuters']],
  ['Reuters first learned that the ferry will stop.', ['reuters']],
  ['“It will stop,” he said in an interview with the Northport Courier.', ['northport courier']],
  ['The Northport Courier’s report said otherwise.', ['northport courier']],
  ['The night watchman told the Courier so.', ['courier']],
  ['Der Hafenmeister sagte laut Reuters, die Fähre halte im Mai an.', ['reuters']],
  ['Selon Reuters, le bac s’arrêtera en mai.', ['reuters']],
];

for (const [text, expected] of CREDITED) test(`credited: ${text}`, () => assert.equal(credits(text), expected));

const NOT_CREDITED: readonly string[] = [
  'The harbour master spoke to workers on Monday.',
  'Photo: Getty Images/Reuters',
  'The Northport Courier opened a new building in May.',
  'Dora Hallam, who reads the Courier, said so.',
  'He told the council that the ferry will stop.',
  'Press reports said so.',
];

for (const text of NOT_CREDITED) test(`not credited: ${text}`, () => assert.equal(credits(text), []));

test('the outlet of another document is one, whatever its name', () => {
  assert.equal(credits('The ferry will stop, Quayside reports.'), []);
  assert.equal(credits('The ferry will stop, Quayside reports.', ['quayside']), ['quayside']);
});

test('a document does not credit itself', () => {
  assert.equal(credits('The mayor told the Northport Courier so.', [], 'The Northport Courier'), []);
});

test('a caption credits a photographer, not a report', () => {
  const text = 'Reuters reports the ferry will stop.';
  const caption = aDocument(text, { blocks: [{ start: 0, end: text.length, kind: 'caption' }] });
  assert.equal([...creditsOf(caption, new Set())], []);
});

test.run();
