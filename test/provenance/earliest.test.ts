import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/document.ts';
import { orderDocuments, orderOf } from '../../src/provenance/earliest.ts';
import { aDocument } from './a-document.ts';

const dated = (value: string | null, given: Partial<Document> = {}): Document =>
  aDocument(given.text ?? 'The ferry will stop in May.', {
    ...given,
    published: { value, basis: value === null ? 'unknown' : 'front-matter' },
  });

const DATES: readonly (readonly [string | null, string | null, number])[] = [
  ['2024-03-01', '2024-03-02', -1],
  ['2024-03-02', '2024-03-01', 1],
  ['2024-03-01', '2024-03-01', 0],
  ['2024-03-01', '2024-03-01T09:30:00Z', 0],
  ['2024-03-01T09:30:00Z', '2024-03-01T09:31:00Z', -1],
  ['2024-03-01T23:30:00-05:00', '2024-03-02T01:00:00Z', 1],
  ['2024-03', '2024-03-15', 0],
  ['2024-02', '2024-03-15', -1],
  ['2023', '2024-01-01', -1],
  [null, '2024-01-01', 0],
  ['2024-01-01', null, 0],
];

for (const [a, b, expected] of DATES) {
  test(`dates: ${a} and ${b}`, () => {
    const { precedes } = orderOf([dated(a), dated(b)]);
    assert.equal([precedes(0, 1), precedes(1, 0)], [expected < 0 ? 'date' : null, expected > 0 ? 'date' : null]);
  });
}

test('an earlier date comes first, and one day does not order', () => {
  const { precedes } = orderOf([dated('2024-03-02'), dated('2024-03-01'), dated('2024-03-01')]);
  assert.is(precedes(1, 0), 'date');
  assert.is(precedes(0, 1), null);
  assert.is(precedes(1, 2), null);
  assert.is(precedes(2, 1), null);
});

test('who credits an outlet is downstream of it, and of an original of unknown outlet', () => {
  const courier = dated(null, { outlet: 'Northport Courier' });
  const original = dated(null);
  const pickUp = dated(null, { outlet: 'Quayside', text: 'The ferry will stop, the Northport Courier reports.' });
  const { precedes } = orderOf([pickUp, courier, original]);
  assert.is(precedes(1, 0), 'credit');
  assert.is(precedes(2, 0), 'credit');
  assert.is(precedes(0, 1), null);
  assert.is(precedes(1, 2), null);
});

test('a date outranks credit', () => {
  const courier = dated('2024-03-05', { outlet: 'Northport Courier' });
  const pickUp = dated('2024-03-01', {
    outlet: 'Quayside',
    text: 'The ferry will stop, the Northport Courier reports.',
  });
  const { precedes } = orderOf([courier, pickUp]);
  assert.is(precedes(0, 1), null);
  assert.is(precedes(1, 0), 'date');
});

test('a transcript comes before every article, a withheld item after everything', () => {
  const article = dated('2024-03-01');
  const transcript = dated('2024-03-09', { form: 'transcript' });
  const killed = dated('2024-02-01', { withheld: true });
  const { precedes } = orderOf([article, transcript, killed]);
  assert.is(precedes(1, 0), 'transcript');
  assert.is(precedes(0, 1), null);
  assert.is(precedes(2, 0), null);
  assert.ok(precedes(0, 2) !== null);
});

test('documents are ordered by all of it, and otherwise as given', () => {
  const documents = [
    dated(null, { outlet: 'Quayside', text: 'The ferry will stop, the Northport Courier reports.' }),
    dated('2024-03-02'),
    dated('2024-03-01'),
    dated(null, { outlet: 'Northport Courier' }),
  ];
  assert.equal(orderDocuments([0, 1, 2, 3], documents, orderOf(documents).precedes), [2, 1, 3, 0]);
  const circle = [
    dated(null, { outlet: 'Quayside', text: 'The Northport Courier reports.' }),
    dated(null, { outlet: 'Northport Courier', text: 'Quayside reports.' }),
  ];
  assert.equal(orderDocuments([1, 0], circle, orderOf(circle).precedes), [0, 1]);
});

test.run();
