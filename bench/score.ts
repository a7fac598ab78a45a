/** How well clusters find planted utterances again. Only the primary cluster of a quotation counts. */
import type { PlantedArticle } from './planted.ts';

export interface ClusterScore {
  readonly quotations: number;
  /** Over pairs of quotations of one utterance, 0…1. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the truncated quotations that are where most of their utterance is. */
  readonly truncated: number;
  /** The largest cluster, further memberships included, by the largest utterance. */
  readonly largest: number;
}

interface Member {
  /** `path#id` of the article, as in a report. */
  readonly document: string;
  readonly primary: boolean;
  readonly start: number;
  readonly end: number;
}

interface Planted {
  readonly start: number;
  readonly end: number;
  readonly utterance: number;
  readonly isTruncated: boolean;
  /** Number of its primary cluster; one of its own where it has none. */
  cluster: number;
}

/** Gathers the truth, then the clusters, and scores them. */
export class ClusterScorer {
  readonly #planted = new Map<string, Planted[]>();
  #largestCluster = 0;
  #clusters = 0;

  addArticle({ id, planted }: Pick<PlantedArticle, 'id' | 'planted'>): void {
    const own = planted.map(({ start, end, utterance, treatment }) => {
      const isTruncated = treatment.startsWith('truncated');
      return { start, end, utterance, isTruncated, cluster: -1 };
    });
    this.#planted.set(id, own);
  }

  addCluster({ members }: { readonly members: readonly Member[] }): void {
    const cluster = this.#clusters++;
    const met = new Set<Planted>();
    for (const { document, primary, start, end } of members) {
      for (const planted of this.#planted.get(document.slice(document.indexOf('#') + 1)) ?? []) {
        if (planted.end <= start || end <= planted.start) continue;
        met.add(planted);
        if (primary && planted.cluster < 0) planted.cluster = cluster;
      }
    }
    this.#largestCluster = Math.max(this.#largestCluster, met.size);
  }

  score(): ClusterScore {
    const all = [...this.#planted.values()].flat();
    let alone = this.#clusters;
    for (const planted of all) if (planted.cluster < 0) planted.cluster = alone++;
    const byUtterance = countBy(all, ({ utterance }) => utterance);
    const byCluster = countBy(all, ({ cluster }) => cluster);
    const cells = countBy(all, ({ utterance, cluster }) => `${utterance} ${cluster}`);
    const home = new Map<number, { readonly cluster: number; readonly count: number }>();
    for (const { utterance, cluster } of all) {
      const count = cells.get(`${utterance} ${cluster}`) ?? 0;
      if (count > (home.get(utterance)?.count ?? 0)) home.set(utterance, { cluster, count });
    }
    const truncated = all.filter((one) => one.isTruncated && (byUtterance.get(one.utterance) ?? 0) > 1);
    const landed = truncated.filter(({ utterance, cluster }) => home.get(utterance)?.cluster === cluster);
    const found = pairs(byCluster);
    const right = pairs(cells);
    const precision = right / Math.max(1, found);
    const recall = right / Math.max(1, pairs(byUtterance));
    return {
      quotations: all.length,
      precision,
      recall,
      f1: (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall),
      truncated: landed.length / Math.max(1, truncated.length),
      largest: this.#largestCluster / [...byUtterance.values()].reduce((most, count) => Math.max(most, count), 1),
    };
  }
}

function countBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

function pairs<K>(counts: ReadonlyMap<K, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}
