/** `extract`: every quotation, with its speaker. */
import type { Document } from '../model/document.ts';
import type { Report, ReportQuotation } from '../model/report.ts';
import { resolvePeople } from '../provenance/people/people.ts';
import { buildQuotations, Places } from '../report/build.ts';
import { analyse, rosterOf } from './analyse.ts';
import type { AnalysisOptions, CheckOptions } from './options.ts';
import { reportOf } from './report.ts';

/** Every quotation of one document, with its speaker. Speakers are those of this document alone. */
export function extract(document: Document, options: AnalysisOptions = {}): ReportQuotation[] {
  const analysis = analyse(document, options);
  const people = resolvePeople([analysis], [], rosterOf(options));
  return buildQuotations(0, new Places([analysis]), people.speakerOf, () => ({ clusters: [], status: 'unchecked' }));
}

/** Every quotation of many documents, as one report. */
export function extractAll(documents: readonly Document[], options: CheckOptions = {}): Report {
  const analyses = documents.map((document) => analyse(document, options));
  return reportOf({ analyses, clusters: [], statuses: new Map(), ruled: [], evidence: null, options });
}
