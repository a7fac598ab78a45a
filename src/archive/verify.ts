/**
 * Whether an archive is what was written: the database in itself, the bytes of each document and each bucket, and that
 * the indexes say of the documents exactly what the documents say.
 *
 * Indexes are compared by sums over their rows, in whatever order these come, so that nothing but the list of documents
 * is held in memory.
 */
import type { DocumentIndex } from '../model/archive.ts';
import { PLACE_STEP } from '../model/archive.ts';
import { isWhole, unpackAnalysis } from './content.ts';
import type { Database } from './database.ts';
import { kindNumber } from './people.ts';
import { documentTable, segmentsOf } from './segments.ts';
import type { IndexOf } from './store.ts';
import { entriesIn, sumOf } from './write-segments.ts';

/** More complaints than these are not told. */
const MOST_TOLD = 20;

/** Sums that must agree: of what the documents say, and of what the indexes say. */
interface Sums {
  readonly tallies: Map<string, number>;
  pairs: number;
  people: number;
}

const newSums = (): Sums => ({ tallies: new Map(), pairs: 0, people: 0 });

/**
 * @param indexOf makes a document's index from the document.
 * @returns what is wrong, one line each, at most {@link MOST_TOLD}; nothing where all is well.
 */
export function verifyArchive(database: Database, indexOf: IndexOf): string[] {
  const complaints: string[] = [];
  const complain = (text: string): void => {
    if (complaints.length < MOST_TOLD) complaints.push(text);
  };
  for (const [text] of database.all(`PRAGMA integrity_check(${MOST_TOLD})`)) if (text !== 'ok') complain(String(text));
  const documents = newSums();
  const indexes = newSums();
  sumDocuments(database, indexOf, documents, complain);
  sumSegments(database, indexes, complain);
  for (const [surname, name, kind, fact, time, document] of eachPerson(database)) {
    indexes.people = mix(indexes.people, [surname, name, kind, fact, time, document].map(Number));
  }
  for (const [kind, name, count] of database.all('SELECT CAST(kind AS BLOB), CAST(name AS BLOB), count FROM tallies')) {
    indexes.tallies.set(`${database.text(kind)} ${database.text(name)}`, Number(count));
  }
  if (documents.pairs !== indexes.pairs) complain('the index of words does not belong to the documents');
  if (documents.people !== indexes.people) complain('the index of people does not belong to the documents');
  if (!areEqual(documents.tallies, indexes.tallies)) complain('the counts of languages and outlets are wrong');
  return complaints;
}

const DOCUMENT = `SELECT d.id, CAST(d.path AS BLOB), d.time, CAST(d.language AS BLOB), CAST(d.outlet AS BLOB), d.words, d.quotations, c.data, c.sum
  FROM documents d LEFT JOIN contents c ON c.id = d.id WHERE d.id > ? ORDER BY d.id LIMIT 1`;

function sumDocuments(database: Database, indexOf: IndexOf, sums: Sums, complain: (text: string) => void): void {
  const table = documentTable(database);
  let [last, count] = [-1, 0];
  for (;;) {
    const row = database.get(DOCUMENT, last);
    if (row === undefined) break;
    const [id, pathBytes, time, languageBytes, outletBytes, words, quotations, data, sum] = row;
    const [path, language] = [database.text(pathBytes), database.text(languageBytes)];
    const outlet = outletBytes === null ? null : database.text(outletBytes);
    last = Number(id);
    if (table.ids[count] !== last || table.times[count] !== Number(time))
      complain(`${path}: not in the list of documents`);
    count++;
    if (!(data instanceof Uint8Array) || !(sum instanceof Uint8Array) || !isWhole(data, sum)) {
      complain(`${path}: its content is not what was added`);
      continue;
    }
    const analysis = database.unpacked(() => unpackAnalysis(data, sum));
    const index = indexOf(analysis);
    const { document } = analysis;
    const isSame =
      document.path === path &&
      document.language === language &&
      document.outlet === outlet &&
      analysis.quotations.length === quotations &&
      Math.max(1, index.words) === words;
    if (!isSame) complain(`${path}: its entry does not belong to its content`);
    addExpected(sums, last, Number(time), index);
    tally(sums, `language ${document.language}`);
    if (document.outlet !== null) tally(sums, `outlet ${document.outlet}`);
  }
  if (count !== table.ids.length) complain('the list of documents has some that are not there');
  const contents = Number(database.get('SELECT count(*) FROM contents')?.[0]);
  if (contents !== count) complain('there are contents without a document');
}

function addExpected(sums: Sums, id: number, time: number, { pairs, places, people }: DocumentIndex): void {
  for (let i = 0; i < pairs.length; i++) {
    sums.pairs = mix(sums.pairs, [pairs[i] as number, id * PLACE_STEP + (places[i] as number)]);
  }
  for (const { surname, name, kind, fact } of people) {
    sums.people = mix(sums.people, [surname, name, kindNumber(kind), fact, time, id]);
  }
}

function tally({ tallies }: Sums, name: string): void {
  tallies.set(name, (tallies.get(name) ?? 0) + 1);
}

function sumSegments(database: Database, sums: Sums, complain: (text: string) => void): void {
  for (const segment of segmentsOf(database)) {
    let [pairs, places] = [0, 0];
    try {
      for (const entry of entriesIn(database, segment, (bucket, sum) => {
        if (sumOf(bucket) !== sum) complain(`segment ${segment.id} of the index of words is not what was written`);
      })) {
        pairs++;
        places += entry.places.length;
        for (const place of entry.places) sums.pairs = mix(sums.pairs, [entry.id, place]);
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      complain(`segment ${segment.id} of the index of words cannot be read`);
    }
    if (pairs !== segment.pairs || places !== segment.places) {
      complain(`segment ${segment.id} of the index of words is not whole`);
    }
  }
  const sql = 'SELECT count(*) FROM buckets WHERE (key >> 20) NOT IN (SELECT id FROM segments)';
  if (Number(database.get(sql)?.[0]) > 0) complain('the index of words has buckets that belong to no segment');
}

const PERSON = `SELECT surname, name, kind, fact, time, document FROM people
  WHERE (surname, name, kind, fact, time, document) > (?, ?, ?, ?, ?, ?) ORDER BY 1, 2, 3, 4, 5, 6 LIMIT 1000`;

function* eachPerson(database: Database) {
  for (let last: readonly number[] = [-1, -1, -1, -1, -1, -1]; ; ) {
    const rows = database.all(PERSON, ...last);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.map(Number);
  }
}

/** Two numbers below it add up exactly. */
const SUM_LIMIT = 2 ** 52;

/** A sum to which each row adds a hash of itself: the same in whatever order they come. */
function mix(sum: number, row: readonly number[]): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (const value of row) {
    high = Math.imul(high ^ ((value % 0x1_0000_0000) | 0), 0x2c1b3c6d);
    low = Math.imul(low ^ Math.floor(value / 0x1_0000_0000) ^ high, 0x297a2d39);
    high ^= low >>> 15;
  }
  return (sum + (low & 0xfffff) * 0x1_0000_0000 + (high >>> 0)) % SUM_LIMIT;
}

function areEqual(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, count]) => b.get(name) === count);
}
