import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { attribute } from '../../src/attribute/attribute.ts';
import { extract } from '../../src/extract/extract.ts';
import { articleOf } from '../support/documents.ts';
import { processorTime } from '../support/processor-time.ts';

/** Generous for a slow machine, far below what anything quadratic would take. */
const MOST_MILLISECONDS = 15_000;

function survives(text: string): void {
  const started = processorTime();
  const document = articleOf(text);
  const extraction = extract(document);
  for (const { spans } of extraction.quotations)
    for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= text.length);
  const { attributions } = attribute(document, extraction);
  assert.is(attributions.length, extraction.quotations.length);
  assert.ok(processorTime() - started < MOST_MILLISECONDS, `took ${processorTime() - started} ms`);
}

test('half a million marks', () => {
  survives('"'.repeat(500_000));
  survives('“'.repeat(500_000));
  survives('“a” '.repeat(125_000));
  survives("‘'’ ".repeat(125_000));
});

test('megabytes on one line', () =>
  survives('The council met again, said Ada Quill. “It rains,” she added. '.repeat(40_000)));

test('names without end', () =>
  survives('Ada Quill, Otto Lunde, Ines Calloway and Mr. Quill said so. '.repeat(20_000)));

test('a hundred thousand different names', () => {
  let text = '';
  for (let i = 0; i < 100_000; i++)
    text += `Q${i.toString(36).replace(/\d/g, 'x')}a Lunde${i % 7 === 0 ? ', a doctor,' : ''} spoke. `;
  survives(text);
});

test('tags that never close, brackets, lone surrogates', () => {
  survives('<a '.repeat(100_000));
  survives('(['.repeat(200_000));
  survives('\ud83d “\udc00 no,” \ud83d she said. '.repeat(20_000));
});

test('nothing at all', () => survives(''));

test.run();
