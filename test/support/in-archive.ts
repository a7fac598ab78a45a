import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { ArchiveStore } from '../../src/archive/store.ts';
import { ArchiveWriter } from '../../src/archive/writer.ts';
import type { Document } from '../../src/model/document.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { indexer } from '../../src/provenance/document-index.ts';
import { timeOf } from '../../src/provenance/earliest.ts';

const indexOf = indexer();

/** Uses an archive of some documents, which is gone afterwards. */
export async function inArchive<T>(sources: readonly Document[], use: (store: ArchiveStore) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-archive-'));
  const store = new ArchiveStore(join(folder, 'a.archive'), { name: 'a.archive', create: true, indexOf });
  try {
    const writer = new ArchiveWriter(store);
    writer.add(
      sources.map((document, i) => {
        const analysis = analyse(document);
        const time = timeOf(document.published.value);
        return {
          source: document.path,
          path: document.path,
          copy: 0,
          hash: `${i}`,
          time,
          analysis,
          index: indexOf(analysis),
        };
      }),
    );
    writer.close();
    assert.equal(await store.verify(), []);
    return await use(store);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
