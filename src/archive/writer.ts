/**
 * Adds documents to an archive and takes them out. What one call does is in the file afterwards as a whole, or not at all.
 *
 * While somebody writes, the file has a write-ahead log beside it, so that others can read; whoever closes it last folds
 * the log in, and the archive is one file again.
 */
import type { NewDocument } from '../model/archive.ts';
import { checksum, packAnalysis, unpackAnalysis } from './content.ts';
import type { Database } from './database.ts';
import { addPeople, removePeople } from './people.ts';
import type { ArchiveStore, IndexOf } from './store.ts';
import { addSegment, mergeRest, mergeSome, removePlaces } from './write-segments.ts';

/** Words between two documents: no likeness reaches so far, so that none goes from one document into the next. */
const GAP = 256;

interface Kept {
  readonly id: number;
  readonly language: string;
  readonly outlet: string | null;
  readonly time: number;
  readonly words: number;
}

export class ArchiveWriter {
  readonly #database: Database;
  readonly #indexOf: IndexOf;

  constructor({ database, indexOf }: ArchiveStore) {
    this.#database = database;
    this.#indexOf = indexOf;
    database.all('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA cache_size = -65536');
    database.exec('CREATE TEMP TABLE IF NOT EXISTS seen (id INTEGER PRIMARY KEY)');
  }

  /** The last document so far: those of a source that come before it and are not seen again are gone from it. */
  lastDocument(): number {
    return Number(this.#database.get('SELECT coalesce(max(id), -1) FROM documents')?.[0]);
  }

  /** Whether a document is in the archive as it is; noted, so that {@link forget} keeps it. */
  isKept({ source, path, copy, hash }: Pick<NewDocument, 'source' | 'path' | 'copy' | 'hash'>): boolean {
    const sql = 'SELECT id, CAST(hash AS BLOB) FROM documents WHERE source = ? AND path = ? AND copy = ?';
    const row = this.#database.get(sql, source, path, copy);
    if (row === undefined || this.#database.text(row[1]) !== hash) return false;
    this.#database.run('INSERT OR IGNORE INTO seen VALUES (?)', Number(row[0]));
    return true;
  }

  /** Adds documents; those that are there under the same path are replaced. All of them, or none. */
  add(documents: readonly NewDocument[]): void {
    if (documents.length === 0) return;
    this.#database.transaction(() => {
      const fresh = documents.filter((document) => !this.isKept(document));
      this.#remove(
        fresh.flatMap(({ source, path, copy }) =>
          this.#find('path = ? AND copy = ? AND source = ?', path, copy, source),
        ),
      );
      this.#insert(fresh);
    });
    while (this.#database.transaction(() => mergeSome(this.#database)));
  }

  /** Removes the documents of a source up to `last` that {@link isKept} did not see. @returns how many. */
  forget(source: string, last: number): number {
    return this.#database.transaction(() =>
      this.#remove(this.#find('source = ? AND id <= ? AND id NOT IN (SELECT id FROM seen)', source, last)),
    );
  }

  /** Removes a source with all its documents. @returns how many these were; 0 for a source that is not there. */
  remove(source: string): number {
    return this.#database.transaction(() => this.#remove(this.#find('source = ?', source)));
  }

  #find(where: string, ...values: readonly (string | number)[]): Kept[] {
    return this.#database
      .all(
        `SELECT id, CAST(language AS BLOB), CAST(outlet AS BLOB), time, words FROM documents WHERE ${where} ORDER BY id`,
        ...values,
      )
      .map(([id, language, outlet, time, words]) => ({
        id: Number(id),
        language: this.#database.text(language),
        outlet: outlet === null ? null : this.#database.text(outlet),
        time: Number(time),
        words: Number(words),
      }));
  }

  #insert(documents: readonly NewDocument[]): void {
    if (documents.length === 0) return;
    let next = Number(this.#database.get('SELECT coalesce(max(id + words), 0) FROM documents')?.[0]);
    const ids = documents.map(({ index }) => {
      const id = next === 0 ? 0 : next + GAP;
      next = id + Math.max(1, index.words);
      return id;
    });
    documents.forEach((document, i) => {
      const { source, path, copy, hash, time, analysis, index } = document;
      const { language, outlet } = analysis.document;
      const id = ids[i] as number;
      const words = Math.max(1, index.words);
      const values = [id, source, path, copy, hash, time, language, outlet, words, analysis.quotations.length];
      this.#database.run('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', ...values);
      const data = packAnalysis(analysis);
      this.#database.run('INSERT INTO contents VALUES (?, ?, ?)', id, data, checksum(data));
      this.#database.run('INSERT OR IGNORE INTO seen VALUES (?)', id);
      this.#count(language, outlet, 1);
    });
    const table = { ids: Float64Array.from(ids), times: Float64Array.from(documents, ({ time }) => time) };
    const pairs = documents.map(({ index }) => index.pairs);
    addSegment(this.#database, { pairs, places: documents.map(({ index }) => index.places), table });
    const facts = documents.map(({ time, index }, i) => ({ document: ids[i] as number, time, facts: index.people }));
    addPeople(this.#database, facts);
  }

  #remove(documents: readonly Kept[]): number {
    const gone = documents.map((document) => {
      const { id, language, outlet } = document;
      const row = this.#database.get('SELECT data, sum FROM contents WHERE id = ?', id);
      const [data, sum] = (row ?? []) as readonly Uint8Array[];
      const kept = this.#database.unpacked(() => unpackAnalysis(data as Uint8Array, sum as Uint8Array));
      const index = this.#indexOf(kept);
      this.#database.run('DELETE FROM documents WHERE id = ?', id);
      this.#database.run('DELETE FROM contents WHERE id = ?', id);
      this.#count(language, outlet, -1);
      return { ...document, ...index, words: document.words };
    });
    this.#database.unpacked(() => removePlaces(this.#database, gone));
    removePeople(
      this.#database,
      gone.map(({ id, time, people }) => ({ document: id, time, facts: people })),
    );
    return gone.length;
  }

  #count(language: string, outlet: string | null, by: 1 | -1): void {
    const change = (kind: string, name: string): void => {
      const sql = `INSERT INTO tallies VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count`;
      this.#database.run(sql, kind, name, by);
      if (by < 0) this.#database.run('DELETE FROM tallies WHERE kind = ? AND name = ? AND count <= 0', kind, name);
    };
    change('language', language);
    if (outlet !== null) change('outlet', outlet);
  }

  /** Puts the index in order, and makes the archive one file again unless somebody else has it open. */
  close(): void {
    while (this.#database.transaction(() => mergeRest(this.#database)));
    this.#database.leaveLog();
  }
}
