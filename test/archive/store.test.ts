/** The store by itself: its segments and who reads while somebody writes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { segmentsOf } from '../../src/archive/segments.ts';
import { ArchiveStore } from '../../src/archive/store.ts';
import { ArchiveWriter } from '../../src/archive/writer.ts';
import { PLACE_STEP } from '../../src/model/archive.ts';
import type { NewDocument } from '../../src/model/archive.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { indexer } from '../../src/provenance/document-index.ts';
import { articleOf } from '../support/documents.ts';

const indexOf = indexer();

function newDocument(name: string, text: string): NewDocument {
  const analysis = analyse({ ...articleOf(text), path: name });
  return { source: name, path: name, copy: 0, hash: text, time: 0, analysis, index: indexOf(analysis) };
}

async function inFolder(use: (open: () => ArchiveStore) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-store-'));
  const opened: ArchiveStore[] = [];
  try {
    await use(() => {
      const store = new ArchiveStore(join(folder, 'a.archive'), { name: 'a.archive', create: true, indexOf });
      opened.push(store);
      return store;
    });
  } finally {
    for (const store of opened) store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const idsOf = ({ index }: NewDocument): number[] => [...new Set(index.pairs)];

test('the places of a pair are those of all segments, in the order of the documents', async () => {
  await inFolder(async (open) => {
    const store = open();
    const writer = new ArchiveWriter(store);
    const sentence = '“The lamp was sold to the fishermen,” said Maud Kessler.';
    const documents = ['a', 'b', 'c'].map((name) => newDocument(name, `${sentence}\n\nNobody told the ${name} board.`));
    for (const document of documents) writer.add([document]);
    assert.is(segmentsOf(store.database).length, 3);
    const { ids } = await store.documents();
    const [first] = documents as [NewDocument];
    const found = store.lookUp(idsOf(first), 100);
    first.index.pairs.forEach((pair, i) => {
      const { count, places } = found.get(pair) ?? { count: 0, places: [] };
      const wanted = documents.flatMap(({ index: { pairs, places: own } }, at) =>
        Array.from(pairs, (id, k) => (id === pair ? (ids[at] as number) * PLACE_STEP + (own[k] as number) : -1)),
      );
      assert.equal(
        places,
        wanted.filter((place) => place >= 0),
        `pair ${i}`,
      );
      assert.is(count, places.length);
    });
    const common = [...found].find(([, { count }]) => count === 3)?.[0] as number;
    assert.equal(store.lookUp([common], 2).get(common), { count: 3, places: [] });
  });
});

test('a pair with more places in one segment than stand near is told with all of them where all are asked for', async () => {
  await inFolder(async (open) => {
    const store = open();
    const writer = new ArchiveWriter(store);
    writer.add([newDocument('a', `${'Sluice gates. '.repeat(1500)}\n\n“Sluice gates leak,” said Maud Kessler.`)]);
    const lists = store.lookUp(
      [...new Set(newDocument('a', 'Sluice gates leak.').index.pairs)],
      Number.POSITIVE_INFINITY,
    );
    const longest = [...lists.values()].reduce((a, b) => (a.count > b.count ? a : b));
    assert.ok(longest.count > 1500);
    assert.is(longest.places.length, longest.count);
  });
});

test('what is asked in one snapshot is of one state, though documents come and go meanwhile', async () => {
  await inFolder(async (open) => {
    const writer = new ArchiveWriter(open());
    const lamp = newDocument('lamp', '“The lamp was sold to the fishermen,” said Maud Kessler.');
    writer.add([lamp]);
    const reader = open();
    const state = async () => ({
      documents: (await reader.documents()).ids.length,
      places: [...(await reader.pairs(idsOf(lamp), 100)).values()].map(({ count }) => count),
      analyses: (await reader.analyses([0])).map(({ document }) => document.path),
    });
    const before = await state();
    assert.equal(before.analyses, ['lamp']);
    await reader.snapshot(async () => {
      assert.equal(await state(), before);
      for (const name of ['b', 'c', 'd', 'e', 'f']) {
        writer.add([newDocument(name, `“The lamp was sold to ${name},” said Maud Kessler.`)]);
      }
      writer.remove('lamp');
      assert.equal(await state(), before);
    });
    const after = await state();
    assert.is(after.documents, 5);
    assert.equal(after.analyses, []);
    assert.equal(await reader.verify(), []);
  });
});

test.run();
