/** What documents say of people, a row a fact, so that a draft's names are held against those of the whole archive. */
import type { KeptFact, PersonFact, PersonFactKind } from '../model/archive.ts';
import type { Database, Value } from './database.ts';

export const PEOPLE_TABLE = `
CREATE TABLE people (
  surname INTEGER, name INTEGER, kind INTEGER, fact INTEGER, time INTEGER, document INTEGER,
  PRIMARY KEY (surname, name, kind, fact, time, document)
) WITHOUT ROWID;
`;

const KINDS: readonly PersonFactKind[] = ['name', 'form', 'office', 'former-office'];
/** How a kind of fact is kept. */
export function kindNumber(kind: PersonFactKind): number {
  return KINDS.indexOf(kind);
}

/** Rows an INSERT: a statement costs more than the row. */
const ROWS = 64;

type Facts = readonly { readonly document: number; readonly time: number; readonly facts: readonly PersonFact[] }[];

/** Adds the facts of some documents, in the order of the table, which keeps its pages warm. */
export function addPeople(database: Database, documents: Facts): void {
  const rows = documents.flatMap(({ document, time, facts }) => facts.map((fact) => valuesOf(fact, time, document)));
  rows.sort(byValue);
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = rows.slice(at, at + ROWS);
    const holes = some.map(() => '(?, ?, ?, ?, ?, ?)').join();
    database.run(`INSERT OR IGNORE INTO people VALUES ${holes}`, ...some.flat());
  }
}

export function removePeople(database: Database, documents: Facts): void {
  const where = 'surname = ? AND name = ? AND kind = ? AND fact = ? AND time = ? AND document = ?';
  for (const { document, time, facts } of documents) {
    for (const fact of facts) database.run(`DELETE FROM people WHERE ${where}`, ...valuesOf(fact, time, document));
  }
}

function valuesOf({ surname, name, kind, fact }: PersonFact, time: number, document: number): number[] {
  return [surname, name, kindNumber(kind), fact, time, document];
}

function byValue(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}

const COLUMNS = 'name, kind, fact, time, document';
const NEXT_FACT = `SELECT ${COLUMNS} FROM people WHERE surname = ? AND (name, kind, fact) > (?, ?, ?)
  ORDER BY name, kind, fact, time, document LIMIT 1`;
const SINCE = `SELECT ${COLUMNS} FROM people WHERE surname = ? AND name = ? AND kind = ? AND fact = ? AND time >= ?
  ORDER BY time, document LIMIT 1`;

/** See `Archive.people`. Leaps from fact to fact, whatever number of documents have each. */
export function findPeople(database: Database, surname: number, since: readonly number[]): KeptFact[] {
  const found: KeptFact[] = [];
  const factIn = ([name, kind, fact, time, document]: readonly Value[]): KeptFact => ({
    surname,
    name: Number(name),
    kind: KINDS[Number(kind)] as PersonFactKind,
    fact: Number(fact),
    time: Number(time),
    document: Number(document),
  });
  for (let last: readonly Value[] = [-1, -1, -1]; ; ) {
    const first = database.get(NEXT_FACT, surname, ...last.slice(0, 3));
    if (first === undefined) return found;
    last = first;
    for (const time of since) {
      const row = database.get(SINCE, surname, ...first.slice(0, 3), time);
      if (row !== undefined) found.push(factIn(row));
    }
  }
}

export function countFact(database: Database, { surname, name, kind, fact }: PersonFact): number {
  const sql = 'SELECT count(*) FROM people WHERE surname = ? AND name = ? AND kind = ? AND fact = ?';
  return Number(database.get(sql, surname, name, kindNumber(kind), fact)?.[0]);
}
