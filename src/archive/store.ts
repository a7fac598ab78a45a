/**
 * An archive in one SQLite file. Documents lie one after the other on a line of words: a document's number is the
 * position of its first word, a new one gets a place beyond the last, and the order of the archive is that of the line.
 */
import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type {
  Archive,
  ArchiveFacts,
  DocumentIndex,
  DocumentTable,
  KeptFact,
  PairPlaces,
  PersonFact,
} from '../model/archive.ts';
import type { Language } from '../model/document.ts';
import type { Analysis } from '../model/witness.ts';
import { ArchiveError } from './archive-error.ts';
import { unpackAnalysis } from './content.ts';
import { Database } from './database.ts';
import { countFact, findPeople, PEOPLE_TABLE } from './people.ts';
import { documentTable, findPairs, SEGMENT_TABLES } from './segments.ts';
import { verifyArchive } from './verify.ts';

const TABLES = `
CREATE TABLE documents (
  id INTEGER PRIMARY KEY, source TEXT, path TEXT, copy INTEGER, hash TEXT, time INTEGER, language TEXT, outlet TEXT,
  words INTEGER, quotations INTEGER
);
CREATE UNIQUE INDEX documents_by_source ON documents (source, path, copy);
CREATE TABLE contents (id INTEGER PRIMARY KEY, data BLOB, sum BLOB);
CREATE TABLE tallies (kind TEXT, name TEXT, count INTEGER, PRIMARY KEY (kind, name)) WITHOUT ROWID;
${SEGMENT_TABLES}${PEOPLE_TABLE}`;

const CONTENTS = `SELECT d.id, CAST(d.source AS BLOB), c.data, c.sum FROM documents d JOIN contents c ON c.id = d.id
  WHERE d.id IN (SELECT value FROM json_each(?))`;

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

export class ArchiveStore implements Archive {
  readonly database: Database;
  readonly reportedAs: (source: string) => string;
  readonly keptAs: (path: string) => string;
  readonly indexOf: IndexOf;

  /** @throws ArchiveError when the file is not there, cannot be opened or is no archive of this version. */
  constructor(file: string, options: Options) {
    const { name, create = false, indexOf } = options;
    const there = statOf(file, name);
    if (there?.isFile() === false) throw new ArchiveError(`${name}: is no file, so it is no archive; name another one`);
    // What has nothing in it yet would be made an archive, and would bear nothing out.
    if (!create && (there === undefined || there.size === 0)) {
      throw new ArchiveError(`${name}: no such archive; make it with misquote index add <files…> --archive ${name}`);
    }
    this.indexOf = indexOf;
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
        .all('SELECT CAST(name AS BLOB), count FROM tallies WHERE kind = ?', kind)
        .map(([name, count]) => [this.database.text(name), Number(count)]);
    return {
      languages: new Map(names('language') as [Language, number][]),
      outlets: names('outlet').map(([name]) => name),
    };
  }

  async documents(): Promise<DocumentTable> {
    return this.database.unpacked(() => documentTable(this.database));
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
    return this.database.unpacked(() => findPairs(this.database, ids, most));
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
      rows.map(([id, source, data, sum]): [number, Analysis] => {
        const { document, ...rest } = this.database.unpacked(() =>
          unpackAnalysis(data as Uint8Array, sum as Uint8Array),
        );
        const kept = this.database.text(source);
        const path = this.reportedAs(kept) + document.path.slice(kept.length);
        return [Number(id), { ...rest, document: { ...document, path, role: 'source' } }];
      }),
    );
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The sources in code-unit order of their paths. */
  sources(): ArchivedSource[] {
    const sql = 'SELECT CAST(source AS BLOB), count(*), sum(quotations) FROM documents GROUP BY source';
    return this.database
      .all(sql)
      .map(([path, documents, quotations]) => ({
        path: this.database.text(path),
        documents: Number(documents),
        quotations: Number(quotations),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** What is wrong with the file, one line each. */
  async verify(): Promise<string[]> {
    return this.database.snapshot(() => verifyArchive(this.database, this.indexOf));
  }

  close(): void {
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
