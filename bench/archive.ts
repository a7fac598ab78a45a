/**
 * An archive of very many quotations: how long adding takes, what a look-up costs against reading the same rows with
 * nothing but SQLite, and a draft of 20 quotations held against it as a whole process against a check of two files.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveStore } from '../src/archive/store.ts';
import { bucketOf, segmentsOf } from '../src/archive/segments.ts';
import { indexer } from '../src/provenance/document-index.ts';
import { COMMON_PAIR } from '../src/provenance/seeds.ts';
import { pairsOf } from '../src/provenance/word-pairs.ts';
import { WordWeights } from '../src/provenance/word-weight.ts';
import { tokenize, Vocabulary } from '../src/text/tokens.ts';
import { mediansInTurn, percentile, timeOf } from './in-turn.ts';
import { writePlanted } from './planted-file.ts';

export interface ArchiveFigures {
  readonly quotations: number;
  readonly documents: number;
  readonly megabytes: number;
  readonly seconds: number;
  /** Milliseconds, of looking up the word pairs of one quotation, and of reading the same rows. */
  readonly lookUp: { readonly p50: number; readonly p99: number };
  readonly bare: { readonly p50: number; readonly p99: number };
  /** Median milliseconds of whole processes, taken in turn. */
  readonly twoFiles: number;
  readonly draft: number;
}

const SEED = 20;
const LOOK_UPS = 2000;
const RUNS = 9;
const DRAFT_QUOTATIONS = 20;

/** Makes an archive of so many invented quotations with the command line, and measures it. */
export function measureArchive(bin: string, quotations: number): ArchiveFigures {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-bench-'));
  try {
    const asked = writeArticles(join(folder, 'articles.jsonl'), quotations);
    const started = performance.now();
    const added = spawnSync(
      process.execPath,
      [bin, 'index', 'add', 'articles.jsonl', '--archive', 'articles.archive'],
      { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (added.status !== 0) throw new Error(`index add exited ${added.status}`);
    const seconds = (performance.now() - started) / 1000;
    const file = join(folder, 'articles.archive');
    writeDraft(folder, asked);
    return {
      quotations,
      documents: countDocuments(file),
      megabytes: statSync(file).size / 1e6,
      seconds,
      ...measureLookUps(file, asked),
      ...measureProcesses(bin, folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the articles, and gives back some of their quotations, without marks. */
function writeArticles(path: string, quotations: number): string[] {
  const asked: string[] = [];
  const step = Math.max(1, Math.floor(quotations / (LOOK_UPS * 2)));
  let count = 0;
  writePlanted(path, { quotations, seed: SEED }, ({ text, planted }) => {
    for (const { start, end } of planted) {
      if (count++ % step === 0) asked.push(text.slice(start + 1, end - 1));
    }
  });
  return asked;
}

/** A draft that quotes as drafts do: most of it as it stands, some of it with a word changed; and two small files. */
function writeDraft(folder: string, asked: readonly string[]): void {
  const step = Math.floor(asked.length / DRAFT_QUOTATIONS);
  const paragraphs = Array.from({ length: DRAFT_QUOTATIONS }, (_, i) => {
    const words = (asked[i * step] ?? '').split(' ');
    if (i % 4 === 3) words[words.length >> 1] = 'lantern';
    return `“${words.join(' ')},” said Maud Kessler, the harbour master.`;
  });
  const head = '---\ndate: 2031-05-03\noutlet: Vantry Observer\n---\n\n';
  writeFileSync(join(folder, 'draft.md'), head + paragraphs.join('\n\n'));
  const one = '“The lamp was sold ten years ago, and nobody told the fishermen,” said Maud Kessler.\n';
  writeFileSync(join(folder, 'source.md'), head.replace('Vantry Observer', 'Coast Wire') + one);
  writeFileSync(join(folder, 'small.md'), head + one.replace('ten years', 'years'));
}

function countDocuments(file: string): number {
  return withStore(file, (store) => Number(store.database.get('SELECT count(*) FROM documents')?.[0]));
}

function withStore<T>(file: string, use: (store: ArchiveStore) => T): T {
  const store = new ArchiveStore(file, { name: file, indexOf: indexer() });
  try {
    return use(store);
  } finally {
    store.close();
  }
}

/** The two kinds of look-up in turn, for other quotations each time, so that neither finds the other's pages read. */
function measureLookUps(file: string, asked: readonly string[]): Pick<ArchiveFigures, 'lookUp' | 'bare'> {
  return withStore(file, (store) => {
    const vocabulary = new Vocabulary();
    const weights = new WordWeights(vocabulary, ['en']);
    const lookUp: number[] = [];
    const bare: number[] = [];
    asked.slice(0, 2 * LOOK_UPS).forEach((text, i) => {
      const stream = tokenize(text, [{ start: 0, end: text.length }], 'en', vocabulary);
      const ids = [...new Set(pairsOf(stream, weights).map(({ id }) => id))];
      if (i % 2 === 0) lookUp.push(timeOf(() => store.lookUp(ids, 2 * COMMON_PAIR)));
      else bare.push(timeOf(() => readRows(store, ids)));
    });
    return { lookUp: percentiles(lookUp), bare: percentiles(bare) };
  });
}

/** What anybody would have to read: the rows that hold the pairs, in one statement, and nothing done with them. */
function readRows({ database }: ArchiveStore, ids: readonly number[]): void {
  const keys = new Set(segmentsOf(database).flatMap((segment) => ids.map((id) => bucketOf(segment, id))));
  database.all('SELECT key, near FROM buckets WHERE key IN (SELECT value FROM json_each(?))', `[${[...keys].join()}]`);
}

function measureProcesses(bin: string, folder: string): Pick<ArchiveFigures, 'twoFiles' | 'draft'> {
  const commands = [
    [bin, 'check', 'small.md', '--against', 'source.md'],
    [bin, 'check', 'draft.md', '--archive', 'articles.archive'],
  ];
  const [twoFiles = 0, draft = 0] = mediansInTurn(commands, { cwd: folder, runs: RUNS });
  return { twoFiles, draft };
}

function percentiles(times: readonly number[]): { p50: number; p99: number } {
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** As it stands in RESULTS.md. */
export function archiveTable(figures: ArchiveFigures): string {
  const { quotations, documents, megabytes, seconds, lookUp, bare, twoFiles, draft } = figures;
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  return `| an archive of ${quotations.toLocaleString('en')} quotations | | ratio |
| --- | --- | --- |
| adding ${documents.toLocaleString('en')} documents | ${seconds.toFixed(0)} s, a file of ${megabytes.toFixed(0)} MB | |
| looking up a quotation, p50 | ${lookUp.p50.toFixed(2)} ms, the rows alone ${bare.p50.toFixed(2)} ms | ${ratio(lookUp.p50, bare.p50)} |
| looking up a quotation, p99 | ${lookUp.p99.toFixed(2)} ms, the rows alone ${bare.p99.toFixed(2)} ms | ${ratio(lookUp.p99, bare.p99)} |
| check of a draft of ${DRAFT_QUOTATIONS} quotations | ${draft.toFixed(0)} ms, of two small files ${twoFiles.toFixed(0)} ms | ${ratio(draft, twoFiles)} |
`;
}
