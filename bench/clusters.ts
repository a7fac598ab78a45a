/** Clustering of planted quotations: how good, how long, how much memory, as the corpus grows; and against all pairs. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareTwoStrings } from 'string-similarity';
import { linesOf } from '../src/host/lines.ts';
import type { ReportCluster } from '../src/model/report.ts';
import { BulkClusters, takeIn } from '../src/pipeline/cluster.ts';
import { readBulkLine } from '../src/read/bulk.ts';
import { grouped } from '../src/text/grouped.ts';
import { percentile, timeOf } from './in-turn.ts';
import { plantedArticles } from './planted.ts';
import { writePlanted } from './planted-file.ts';
import { similarPairs } from './prefix-filter.ts';
import { ClusterScorer } from './score.ts';
import type { ClusterScore } from './score.ts';

export interface Growth extends ClusterScore {
  readonly seconds: number;
  readonly megabytes: number;
}

const SEED = 7;
const MEASURED = fileURLToPath(new URL('./measured.cjs', import.meta.url));

/** Clusters so many planted quotations with the built tool, as a process of its own. */
export function measureClusters(quotations: number): Growth {
  const folder = mkdtempSync(join(tmpdir(), 'misquote-bench-'));
  try {
    const bulk = join(folder, 'bulk.jsonl');
    const clusters = join(folder, 'clusters.ndjson');
    const told = join(folder, 'told.json');
    const scorer = new ClusterScorer();
    writePlanted(bulk, { quotations, seed: SEED }, (article) => scorer.addArticle(article));
    const [out, third] = [openSync(clusters, 'w'), openSync(told, 'w')];
    const args = [MEASURED, 'cluster', bulk, '--format', 'ndjson'];
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', out, 'inherit', third] });
    closeSync(out);
    closeSync(third);
    if (status !== 0) throw new Error(`cluster exited ${status}`);
    for (const { text } of linesOf(clusters, 1e9)) scorer.addCluster(JSON.parse(text ?? ''));
    const { milliseconds, kilobytes } = JSON.parse(readFileSync(told, 'utf8'));
    return { ...scorer.score(), seconds: milliseconds / 1000, megabytes: kilobytes / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The clustering alone, of quotations that were read and given to their speakers before: the median of three times. */
export function measureStage(quotations: number): Growth {
  const articles = [...plantedArticles(quotations, SEED)];
  const scorer = new ClusterScorer();
  for (const article of articles) scorer.addArticle(article);
  const intakes = articles.map((article, i) => {
    const of = { id: `d${i + 1}`, path: 'planted.jsonl', line: i + 1, role: 'draft' } as const;
    return takeIn(readBulkLine({ ...of, json: JSON.stringify(article), metadata: null, digest: () => '' }));
  });
  let clusters: ReportCluster[] = [];
  const times = Array.from({ length: STAGE_RUNS }, () =>
    timeOf(() => {
      const bulk = new BulkClusters();
      for (const intake of intakes) bulk.add(intake);
      clusters = [...bulk.clusters()];
    }),
  );
  for (const found of clusters) scorer.addCluster(found);
  return { ...scorer.score(), seconds: percentile(times, 0.5) / 1000, megabytes: Number.NaN };
}

const STAGE_RUNS = 3;

/**
 * Two quotations whose letter pairs agree so far are one utterance to whoever compares all pairs; or whose words and word
 * pairs do, to whoever joins sets. Both are the best there is for 5,000 planted quotations, found with the truth in hand:
 * at 0.6, all pairs come to an F1 of 0.03, sets at 0.5 to 0.43.
 */
const SIMILAR = 0.75;
const SIMILAR_SETS = 0.6;

/** What most scripts do: string-similarity over all pairs, and what is similar is joined. The quotations are given to it. */
export function measureAllPairs(quotations: number): Growth {
  return measurePairs(quotations, function* (texts) {
    for (const [i, text] of texts.entries()) {
      for (let j = 0; j < i; j++) if (compareTwoStrings(text, texts[j] ?? '') >= SIMILAR) yield [i, j];
    }
  });
}

/** What a search for near-duplicates does: one join with a prefix filter. The quotations are given to it. */
export function measurePrefixFilter(quotations: number): Growth {
  return measurePairs(quotations, (texts) => similarPairs(texts, SIMILAR_SETS));
}

/** Quotations that some way of pairing them joins, over however many steps. */
function measurePairs(
  quotations: number,
  pairsOf: (texts: readonly string[]) => Iterable<readonly [number, number]>,
): Growth {
  const articles = [...plantedArticles(quotations, SEED)];
  const scorer = new ClusterScorer();
  for (const article of articles) scorer.addArticle(article);
  const all = articles.flatMap(({ id, text, planted }) =>
    planted.map(({ start, end }) => ({ document: `#${id}`, primary: true, start, end, text: text.slice(start, end) })),
  );
  let clusters = new Map<number, number[]>();
  const milliseconds = timeOf(() => {
    const parent = Int32Array.from(all.keys());
    const root = (at: number): number => {
      let top = at;
      while (parent[top] !== top) top = parent[top] as number;
      parent[at] = top;
      return top;
    };
    for (const [one, other] of pairsOf(all.map(({ text }) => text))) parent[root(one)] = root(other);
    clusters = grouped([...all.keys()], root);
  });
  for (const members of clusters.values())
    if (members.length > 1) scorer.addCluster({ members: members.flatMap((at) => all[at] ?? []) });
  return { ...scorer.score(), seconds: milliseconds / 1000, megabytes: Number.NaN };
}
