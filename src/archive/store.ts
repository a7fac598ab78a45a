/**
 * An archive in one SQLite file. Documents lie one after the other on a line of words: a document's number is the
 * position of its first word, a new one gets a place beyond the last, and the order of the archive is that of the line.
 *
 * While somebody writes, the file has a write-ahead log beside it, so that others can read; whoever closes it last folds
 * the log in, and the archive is one file again.
 */
import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type {
  Archive,
  ArchiveFacts,
  DocumentIndex,
  DocumentTable,
  KeptFact,
  NewDocument,
  PairPlaces,
  PersonFact,
} from '../model/archive.ts';
import type { Language } from '../model/document.ts';
import type { Analysis } from '../model/witness.ts';
import { ArchiveError } from './archive-error.ts';
import { checksum, packAnalysis, unpackAnalysis } from './content.ts';
import { Database } from './database.ts';
import { addPeople, countFact, findPeople, PEOPLE_TABLE, removePeople } from './people.ts';
import { documentTable, findPairs, SEGMENT_TABLES } from './segments.ts';
import { verifyArchive } from './verify.ts';
import { addSegment, mergeRest, mergeSome, removePlaces } from './write-segments.ts';

const TABLES = `
CREATE TABLE documents (
  id INTEGER PRIMARY KEY, source TEXT, path TEXT, copy INTEGER, hash TEXT, time INTEGER, language TEXT, outlet TEXT,
  words INTEGER, quotations INTEGER
);
CREATE UNIQUE INDEX documents_by_source ON documents (source, path, copy);
CREATE TABLE contents (id INTEGER PRIMARY KEY, data BLOB, sum BLOB);
CREATE TABLE tallies (kind TEXT, name TEXT, count INTEGER, PRIMARY KEY (kind, name)) WITHOUT ROWID;
${SEGMENT_TABLES}${PEOPLE_TABLE}`;

const CONTENTS = `SELECT d.id, d.source, c.data FROM documents d JOIN contents c ON c.id = d.id
  WHERE d.id IN (SELECT value FROM json_each(?))`;

/** Words between two documents: no likeness reaches so far, so that none goes from one document into the next. */
const GAP = 256;

/** One file that was added, and what the archive has of it. */
export interface ArchivedSource {
  readonly path: string;
  readonly documents: number;
  readonly quotations: number;
}

/** Finds a kept document's index again, to take it out or to verify it. */
export type IndexOf = (analysis: Analysis) => DocumentIndex;

interface Options {
  /** The path as it is told in errors. */
  readonly name: string;
  /** Makes the file where there is none. */
  readonly create?: boolean;
  readonly indexOf: IndexOf;
  /** The path of a source as a report tells it, and the other way. */
  readonly reportedAs?: (source: string) => string;
  readonly keptAs?: (path: string) => string;
}

const asItIs = (path: string): string => path;

interface Kept {
  readonly id: number;
  readonly language: string;
  readonly outlet: string | null;
  readonly time: number;
  readonly words: number;
}

export class ArchiveStore implements Archive {
  readonly database: Database;
  readonly reportedAs: (source: string) => string;
  readonly keptAs: (path: string) => string;
  readonly #indexOf: IndexOf;
  #isWriting = false;

  /** @throws ArchiveError when the file is not there, cannot be opened or is no archive of this version. */
  constructor(file: string, options: Options) {
    const { name, create = false, indexOf } = options;
    const there = statOf(file, name);
    if (there?.isFile() === false) throw new ArchiveError(`${name}: is no file, so it is no archive; name another one`);
    // What has nothing in it yet would be made an archive, and would bear nothing out.
    if (!create && (there === undefined || there.size === 0)) {
      throw new ArchiveError(`${name}: no such archive; make it with misquote index add <files…> --archive ${name}`);
    }
    this.#indexOf = indexOf;
    this.reportedAs = options.reportedAs ?? asItIs;
    this.keptAs = options.keptAs ?? asItIs;
    this.database = new Database(name, file);
    this.database.prepare(TABLES);
  }

  async snapshot<T>(work: () => Promise<T>): Promise<T> {
    return this.database.snapshot(work);
  }

  async facts(): Promise<ArchiveFacts> {
    const names = (kind: string): [string, number][] =>
      this.database
        .all('SELECT name, count FROM tallies WHERE kind = ?', kind)
        .map(([name, count]) => [String(name), Number(count)]);
    return {
      languages: new Map(names('language') as [Language, number][]),
      outlets: names('outlet').map(([name]) => name),
    };
  }

  async documents(): Promise<DocumentTable> {
    return documentTable(this.database);
  }

  async find(paths: readonly string[]): Promise<readonly number[]> {
    const kept = paths.map((path) => this.keptAs(path));
    const sql = 'SELECT id FROM documents WHERE source IN (SELECT value FROM json_each(?)) ORDER BY id';
    return this.database.all(sql, JSON.stringify(kept)).map(([id]) => Number(id));
  }

  async pairs(ids: readonly number[], most: number): Promise<ReadonlyMap<number, PairPlaces>> {
    return this.lookUp(ids, most);
  }

  /** {@link pairs}, answered at once. */
  lookUp(ids: readonly number[], most: number): ReadonlyMap<number, PairPlaces> {
    return findPairs(this.database, ids, most);
  }

  async people(surname: number, since: readonly number[]): Promise<readonly KeptFact[]> {
    return findPeople(this.database, surname, since);
  }

  async countOf(fact: PersonFact): Promise<number> {
    return countFact(this.database, fact);
  }

  async analyses(ids: readonly number[]): Promise<readonly Analysis[]> {
    const rows = this.database.all(CONTENTS, `[${ids.join()}]`);
    const byId = new Map(
      rows.map(([id, source, data]): [number, Analysis] => {
        const { document, ...rest } = unpackAnalysis(data as Uint8Array);
        const path = this.reportedAs(String(source)) + document.path.slice(String(source).length);
        return [Number(id), { ...rest, document: { ...document, path, role: 'source' } }];
      }),
    );
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The sources in code-unit order of their paths. */
  sources(): ArchivedSource[] {
    const sql = 'SELECT source, count(*), sum(quotations) FROM documents GROUP BY source';
    return this.database
      .all(sql)
      .map(([path, documents, quotations]) => ({
        path: String(path),
        documents: Number(documents),
        quotations: Number(quotations),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Makes ready for writing. */
  beginWriting(): void {
    this.database.all('PRAGMA journal_mode = WAL');
    this.database.exec('PRAGMA synchronous = FULL');
    this.database.exec('PRAGMA cache_size = -65536');
    this.database.exec('CREATE TEMP TABLE IF NOT EXISTS seen (id INTEGER PRIMARY KEY)');
    this.#isWriting = true;
  }

  /** The last document so far: those of a source that come before it and are not seen again are gone from it. */
  lastDocument(): number {
    return Number(this.database.get('SELECT coalesce(max(id), -1) FROM documents')?.[0]);
  }

  /** Whether a document is in the archive as it is; noted, so that {@link forget} keeps it. */
  isKept({ source, path, copy, hash }: Pick<NewDocument, 'source' | 'path' | 'copy' | 'hash'>): boolean {
    const sql = 'SELECT id, hash FROM documents WHERE source = ? AND path = ? AND copy = ?';
    const row = this.database.get(sql, source, path, copy);
    if (row === undefined || row[1] !== hash) return false;
    this.database.run('INSERT OR IGNORE INTO seen VALUES (?)', Number(row[0]));
    return true;
  }

  /** Adds documents; those that are there under the same path are replaced. All of them, or none. */
  add(documents: readonly NewDocument[]): void {
    if (documents.length === 0) return;
    this.database.transaction(() => {
      const fresh = documents.filter((document) => !this.isKept(document));
      this.#remove(
        fresh.flatMap(({ source, path, copy }) =>
          this.#find('path = ? AND copy = ? AND source = ?', path, copy, source),
        ),
      );
      this.#insert(fresh);
    });
    while (this.database.transaction(() => mergeSome(this.database)));
  }

  /** Removes the documents of a source up to `last` that {@link isKept} did not see. @returns how many. */
  forget(source: string, last: number): number {
    return this.database.transaction(() =>
      this.#remove(this.#find('source = ? AND id <= ? AND id NOT IN (SELECT id FROM seen)', source, last)),
    );
  }

  /** What is wrong with the file, one line each. */
  async verify(): Promise<string[]> {
    return this.database.snapshot(() => verifyArchive(this.database, this.#indexOf));
  }

  /** Removes a source with all its documents. @returns how many these were; 0 for a source that is not there. */
  remove(source: string): number {
    return this.database.transaction(() => this.#remove(this.#find('source = ?', source)));
  }

  #find(where: string, ...values: readonly (string | number)[]): Kept[] {
    return this.database
      .all(`SELECT id, language, outlet, time, words FROM documents WHERE ${where} ORDER BY id`, ...values)
      .map(([id, language, outlet, time, words]) => ({
        id: Number(id),
        language: String(language),
        outlet: outlet === null ? null : String(outlet),
        time: Number(time),
        words: Number(words),
      }));
  }

  #insert(documents: readonly NewDocument[]): void {
    if (documents.length === 0) return;
    let next = Number(this.database.get('SELECT coalesce(max(id + words), 0) FROM documents')?.[0]);
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
      this.database.run('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', ...values);
      const data = packAnalysis(analysis);
      this.database.run('INSERT INTO contents VALUES (?, ?, ?)', id, data, checksum(data));
      this.database.run('INSERT OR IGNORE INTO seen VALUES (?)', id);
      this.#count(language, outlet, 1);
    });
    const table = { ids: Float64Array.from(ids), times: Float64Array.from(documents, ({ time }) => time) };
    const pairs = documents.map(({ index }) => index.pairs);
    addSegment(this.database, { pairs, places: documents.map(({ index }) => index.places), table });
    const facts = documents.map(({ time, index }, i) => ({ document: ids[i] as number, time, facts: index.people }));
    addPeople(this.database, facts);
  }

  #remove(documents: readonly Kept[]): number {
    const gone = documents.map((document) => {
      const { id, language, outlet } = document;
      const row = this.database.get('SELECT data FROM contents WHERE id = ?', id);
      const index = this.#indexOf(unpackAnalysis(row?.[0] as Uint8Array));
      this.database.run('DELETE FROM documents WHERE id = ?', id);
      this.database.run('DELETE FROM contents WHERE id = ?', id);
      this.#count(language, outlet, -1);
      return { ...document, ...index, words: document.words };
    });
    removePlaces(this.database, gone);
    removePeople(
      this.database,
      gone.map(({ id, time, people }) => ({ document: id, time, facts: people })),
    );
    return gone.length;
  }

  #count(language: string, outlet: string | null, by: 1 | -1): void {
    const change = (kind: string, name: string): void => {
      const sql = `INSERT INTO tallies VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count`;
      this.database.run(sql, kind, name, by);
      if (by < 0) this.database.run('DELETE FROM tallies WHERE kind = ? AND name = ? AND count <= 0', kind, name);
    };
    change('language', language);
    if (outlet !== null) change('outlet', outlet);
  }

  /** Puts the index in order after writing, and makes the archive one file again unless somebody else has it open. */
  close(): void {
    if (this.#isWriting) {
      while (this.database.transaction(() => mergeRest(this.database)));
      this.database.leaveLog();
    }
    this.database.close();
  }
}

function statOf(file: string, name: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    throw new ArchiveError(`${name}: cannot be opened; see that its folder is there and may be read`);
  }
}
