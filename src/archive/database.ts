/** The one file that knows libSQL. Rows come as arrays, in the order of the columns asked for. */
import { createRequire } from 'node:module';
import type Libsql from 'libsql';
import { ArchiveError } from './archive-error.ts';

export type Value = string | number | null | Uint8Array;
export type Row = readonly Value[];

/** Marks a SQLite file as an archive of misquote ("MisQ"), and says which tables it has. */
const APPLICATION_ID = 0x4d697351;
/** Raised with the tables, and with what words are the same: an archive keeps them as hashes of their normal forms. */
const FORMAT = 4;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** Milliseconds that a writer waits for another one. */
const PATIENCE = 60_000;

export class Database {
  readonly #path: string;
  readonly #connection: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement>();

  /** @param path as it is told in errors; `file` where it lies. */
  constructor(path: string, file: string) {
    this.#path = path;
    const load = createRequire(import.meta.url);
    const Connection = load('libsql') as new (file: string, options: { timeout: number }) => Libsql.Database;
    this.#connection = this.#told(() => new Connection(file, { timeout: PATIENCE }));
    this.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
  }

  all(sql: string, ...values: readonly Value[]): Row[] {
    return this.#told(() => this.#prepare(sql).all(...values) as Row[]);
  }

  get(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.#told(() => this.#prepare(sql).get(...values) as Row | undefined);
  }

  run(sql: string, ...values: readonly Value[]): void {
    this.#told(() => this.#prepare(sql).run(...values));
  }

  exec(sql: string): void {
    this.#told(() => this.#connection.exec(sql));
  }

  /** Does something as one: all of it is in the file afterwards, or nothing. Waits for other writers first. */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      try {
        this.#connection.exec('ROLLBACK');
      } catch {
        // SQLite has already rolled back what it could not write.
      }
      throw error;
    }
  }

  /** Asks several things of one state of the file, whoever writes to it meanwhile. Not within another of these. */
  async snapshot<T>(work: () => T | Promise<T>): Promise<T> {
    this.exec('BEGIN');
    try {
      return await work();
    } finally {
      this.exec('ROLLBACK');
    }
  }

  /**
   * Makes the tables of a new file, or sees to it that the file is an archive of this version.
   *
   * @throws ArchiveError for any other file.
   */
  prepare(schema: string): void {
    if (this.#identify() === 'new') {
      this.transaction(() => {
        // Another process may have been faster.
        if (this.#identify() !== 'new') return;
        this.exec(schema);
        this.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
        this.exec(`PRAGMA user_version = ${FORMAT}`);
      });
    }
  }

  #identify(): 'new' | 'ours' {
    const id = Number(this.get('PRAGMA application_id')?.[0] ?? 0);
    const version = Number(this.get('PRAGMA user_version')?.[0] ?? 0);
    const isEmpty = this.get('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
    if (id === 0 && version === 0 && isEmpty) return 'new';
    if (id !== APPLICATION_ID) throw this.#error(NOT_OURS);
    if (version > FORMAT) {
      throw this.#error(
        `made by a newer misquote (archive format ${version}, this one knows ${FORMAT}); update misquote`,
      );
    }
    if (version < FORMAT)
      throw this.#error(`of an older format (${version}); delete the file, then make it anew with misquote index add`);
    return 'ours';
  }

  /** Folds the write-ahead log into the file and does without it, unless another process is at work. */
  leaveLog(): void {
    try {
      this.#connection.exec('PRAGMA busy_timeout = 0');
      this.#connection.prepare('PRAGMA journal_mode = DELETE').all();
    } catch {
      // Whoever closes the archive last does it.
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepare(sql: string): Libsql.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#connection.prepare(sql);
      if (statement.reader) statement.raw(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof ArchiveError) throw error;
      const { code = '', message } = error as Error & { code?: string };
      const name = message.includes('Unable to open') ? 'SQLITE_CANTOPEN' : code;
      const known = Object.entries(REASONS).find(([one]) => name.startsWith(one));
      if (known !== undefined) throw this.#error(known[1]);
      throw this.#error(`the database says: ${message.replace(/\s+/g, ' ')}`);
    }
  }

  /** What is made of bytes of the file; damaged ones are told as that. */
  unpacked<T>(unpack: () => T): T {
    try {
      return unpack();
    } catch (error) {
      if (error instanceof ArchiveError) throw error;
      throw this.#error(DAMAGED);
    }
  }

  /** A text that was asked for as bytes: of letters that are none the library would bring down the process. */
  text(bytes: Value | undefined): string {
    return this.unpacked(() => UTF_8.decode(bytes as Uint8Array));
  }

  #error(reason: string): ArchiveError {
    return new ArchiveError(`${this.#path}: ${reason}`);
  }
}

/** What is told of a file that is not as it was written. */
export const DAMAGED = 'damaged; delete the file, then make it anew with misquote index add';
const NOT_OURS = 'not an archive of misquote; name another file, or a new one';
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: NOT_OURS,
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_FULL: 'the disk is full; nothing was added since the last line told',
  SQLITE_BUSY: 'another process has been writing to it for a minute; try again later',
  SQLITE_READONLY: 'may not be written',
  SQLITE_CANTOPEN: 'cannot be opened; see that its folder is there and may be written',
  SQLITE_IOERR: 'cannot be read or written',
};
