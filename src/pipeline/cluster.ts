/** `cluster`: the variants of each utterance, among whole texts or, where they are very many, among quotations alone. */
import type { Report, ReportCluster } from '../model/report.ts';
import { bulkClusters } from '../provenance/bulk/clusters.ts';
import { intakeOf } from '../provenance/bulk/intake.ts';
import type { Intake } from '../provenance/bulk/intake.ts';
import { QuotationStore } from '../provenance/bulk/store.ts';
import { clusterReadings } from '../provenance/cluster.ts';
import { Evidence } from '../provenance/evidence.ts';
import { statusesIn } from '../provenance/status.ts';
import { buildBulkCluster } from '../report/build-clusters.ts';
import { analysisOf } from './analyse.ts';
import type { Given } from './analyse.ts';
import type { AnalysisOptions, CheckOptions } from './options.ts';
import { reportOf } from './report.ts';

export type { Intake } from '../provenance/bulk/intake.ts';

/** The variants of each utterance among some documents. */
export function cluster(given: readonly Given[], options: CheckOptions = {}): Report {
  const analyses = given.map((one) => analysisOf(one, options));
  const intakes = analyses.map((analysis) => intakeOf(analysis, 'id'));
  const characters = analyses.reduce((sum, { document }) => sum + document.text.length, 0);
  const quotations = intakes.reduce((sum, { readings }) => sum + readings.length, 0);
  const evidence = isBulk({ characters, quotations }) ? null : new Evidence(analyses, { against: false });
  const clusters = evidence === null ? [] : clusterReadings(evidence, evidence.readingsOf(analyses.keys()));
  const inBulk = evidence === null ? clustersOf(intakes) : [];
  const earliest = [
    ...clusters.map(({ members }) => members[0]?.reading?.quotation.id ?? null),
    ...inBulk.map((found) => found.earliest.quotation),
  ];
  return reportOf({ analyses, clusters, inBulk, statuses: statusesIn(earliest), ruled: [], evidence, options });
}

/**
 * From so much on, quotations are clustered in bulk. There is no number at which the two ways cost the same: whole texts
 * take 13 times as long for 400 planted quotations and 17 times for 1,600. But only whole texts show witnesses without
 * marks, so they are searched as long as somebody waits for it: a few seconds. News of so many characters has some 840
 * quotations; a collection of quotations has four times as many.
 */
const BULK: Size = { characters: 500_000, quotations: 800 };

/** How much there is to cluster. */
export interface Size {
  /** Code units of text. */
  readonly characters: number;
  /** Quotations, those that stand in parts counted by the part. */
  readonly quotations: number;
}

/** Whether so much is clustered by the quotations alone (`provenance/bulk`). */
export function isBulk({ characters, quotations }: Size): boolean {
  return characters > BULK.characters || quotations > BULK.quotations;
}

/** What clustering in bulk needs of a document, named by its path. */
export function takeIn(given: Given, options: AnalysisOptions = {}): Intake {
  return intakeOf(analysisOf(given, options), 'path');
}

/** The variants of each utterance among very many quotations, of documents whose texts need not be kept. */
export class BulkClusters {
  readonly #store = new QuotationStore();

  /** In the order in which the documents were given. */
  add(intake: Intake): void {
    this.#store.add(intake);
  }

  /** The clusters, as they stand in a report, one after the other. */
  *clusters(): Generator<ReportCluster> {
    let number = 0;
    for (const found of bulkClusters(this.#store)) yield buildBulkCluster(`c${++number}`, found, this.#store);
  }
}

function clustersOf(intakes: Iterable<Intake>): ReportCluster[] {
  const bulk = new BulkClusters();
  for (const intake of intakes) bulk.add(intake);
  return [...bulk.clusters()];
}
