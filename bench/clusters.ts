/** Clustering of planted quotations: how good, how long, how much memory, as the corpus grows; and against all pairs. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareTwoStrings } from 'string-similarity';
import { linesOf } from '../src/host/lines.ts';
import { grouped } from '../src/report/grouped.ts';
import { plantedArticles } from './planted.ts';
import { writePlanted } from './planted-file.ts';
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

/** Two quotations whose letter pairs agree so far are one utterance to whoever compares all pairs. */
const SIMILAR = 0.7;

/** What most scripts do: string-similarity over all pairs, and what is similar is joined. The quotations are given to it. */
export function measureAllPairs(quotations: number): Growth {
  const articles = [...plantedArticles(quotations, SEED)];
  const scorer = new ClusterScorer();
  for (const article of articles) scorer.addArticle(article);
  const all = articles.flatMap(({ id, text, planted }) =>
    planted.map(({ start, end }) => ({ document: `#${id}`, primary: true, start, end, text: text.slice(start, end) })),
  );
  const started = performance.now();
  const parent = Int32Array.from(all.keys());
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    parent[at] = top;
    return top;
  };
  all.forEach(({ text }, i) => {
    for (let j = 0; j < i; j++) {
      if (compareTwoStrings(text, all[j]?.text ?? '') >= SIMILAR) parent[root(i)] = root(j);
    }
  });
  const clusters = grouped([...all.keys()], root);
  const seconds = (performance.now() - started) / 1000;
  for (const members of clusters.values())
    if (members.length > 1) scorer.addCluster({ members: members.flatMap((at) => all[at] ?? []) });
  return { ...scorer.score(), seconds, megabytes: Number.NaN };
}
