/** What `fix` would write into the drafts of the suite's cases: it settles, and touches nothing but words that it names. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/document.ts';
import { check } from '../../src/pipeline/check.ts';
import { formatByEnding } from '../../src/read/formats.ts';
import { read } from '../../src/read/read.ts';
import { correctionsOf } from '../../src/report/corrections.ts';
import { compatible, replaceIn } from '../../src/text/replace.ts';
import { loadCases } from '../cases/load.ts';

const TOPICS = /^(?:names|altered|earliest)\//;
const cases = loadCases(new URL('../cases/', import.meta.url).pathname).filter(
  ({ name, files, profile }) =>
    TOPICS.test(name) &&
    profile === null &&
    files.some(({ role }) => role === 'source') &&
    files.every(({ path }) => formatByEnding(path)?.kind !== 'lines'),
);

const against = { against: true };
let corrected = 0;

for (const { name, files } of cases) {
  test(name, async () => {
    const documents = await Promise.all(
      files.map(({ path, role, text }, i): Promise<Document> => read({ id: `d${i}`, path, role, text })),
    );
    const { findings } = check(documents, against);
    const after = await Promise.all(
      documents.map((document, i) => {
        const { text } = files[i] ?? { text: '' };
        const corrections = correctionsOf(findings, document, text);
        const chosen = compatible(corrections.flatMap(({ replacements }) => replacements));
        if (document.role === 'source') assert.is(chosen.length, 0);
        corrected += chosen.length;
        for (const { start, end, text: right } of chosen) {
          assert.match(text.slice(start, end), /^\S+$/);
          assert.match(right, /^\S+$/);
        }
        const { id, path, role } = document;
        return read({ id, path, role, text: replaceIn(text, chosen) });
      }),
    );
    const again = check(after, against).findings;
    assert.equal(
      after.flatMap((document) => correctionsOf(again, document, document.text)),
      [],
    );
  });
}

test('there was something to correct', () => {
  assert.ok(corrected >= 20, `${corrected} corrections`);
});

test.run();
