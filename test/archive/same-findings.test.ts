/** A check against an archive finds what a check against the same documents as files does, with few of them loaded. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document } from '../../src/model/document.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { check, checkWithArchive } from '../../src/pipeline/check.ts';
import { trace, traceWithArchive } from '../../src/pipeline/trace.ts';
import { formatByEnding } from '../../src/read/formats.ts';
import { read } from '../../src/read/read.ts';
import { loadCases } from '../cases/load.ts';
import { inArchive } from '../support/in-archive.ts';

/** A finding without the ids that a run gives its documents. */
function told(finding: Finding): unknown {
  const place = (evidence: Finding['evidence']) => evidence && { ...evidence, document: '' };
  return { ...finding, evidence: place(finding.evidence), related: finding.related.map(place) };
}

function statusesIn({ quotations, documents }: Report): unknown {
  const drafts = new Set(documents.filter(({ role }) => role === 'draft').map(({ id }) => id));
  return quotations
    .filter(({ document }) => drafts.has(document))
    .map(({ id, status, speaker }) => [id, status, speaker?.name ?? null]);
}

/** Cases that give drafts and sources, and nothing that an archive is told otherwise. */
const cases = loadCases(new URL('../cases/', import.meta.url).pathname).filter(
  ({ files, withheld, people }) =>
    files.some(({ role }) => role === 'source') &&
    files.every(({ path }) => formatByEnding(path)?.kind !== 'lines') &&
    withheld.length === 0 &&
    people.length === 0,
);

async function documentsOf({ files, manifest }: (typeof cases)[number]): Promise<Document[]> {
  const documents: Document[] = [];
  for (const role of ['draft', 'source'] as const) {
    for (const { path, text } of files.filter((file) => file.role === role)) {
      documents.push(
        await read({ id: `d${documents.length + 1}`, path, role, text, metadata: manifest[path] ?? null }),
      );
    }
  }
  return documents;
}

test('there are cases enough', () => {
  assert.ok(cases.length > 60, `${cases.length} cases`);
});

for (const each of cases) {
  test(each.name, async () => {
    const documents = await documentsOf(each);
    const drafts = documents.filter(({ role }) => role === 'draft');
    const whole = check(documents, { against: true });
    const { found } = await inArchive(
      documents.filter(({ role }) => role === 'source'),
      (store) => checkWithArchive(drafts, store, {}),
    );
    assert.equal(found.findings.map(told), whole.findings.map(told));
    assert.equal(statusesIn(found), statusesIn(whole));
  });
}

test('the sources of all cases in one archive: drafts are held against their own', async () => {
  const all = (await Promise.all(cases.map(documentsOf))).map((documents, i) =>
    documents.map((document) => ({ ...document, path: `${i}/${document.path}` })),
  );
  const renumbered = (documents: readonly Document[]): Document[] =>
    documents.map((document, i) => ({ ...document, id: `d${i + 1}` }));
  const sources = all.flat().filter(({ role }) => role === 'source');
  const drafts = all
    .slice(0, 4)
    .flat()
    .filter(({ role }) => role === 'draft');
  await inArchive(sources, async (store) => {
    const whole = check(renumbered([...drafts, ...sources]), { against: true });
    const { found, documents: loaded } = await checkWithArchive(renumbered(drafts), store, {});
    assert.equal(found.findings.map(told), whole.findings.map(told));
    assert.equal(statusesIn(found), statusesIn(whole));
    assert.ok(loaded.length < sources.length, `${loaded.length} of ${sources.length} loaded`);
    const words = 'the repair will take eleven weeks';
    const strip = ({ witnesses }: Awaited<ReturnType<typeof trace>>) =>
      witnesses.map(({ path, text, change, speaker }) => [path, text, change, speaker?.name ?? null]);
    assert.equal(strip(await traceWithArchive(words, [], store)), strip(trace(words, renumbered(sources))));
  });
});

test.run();
