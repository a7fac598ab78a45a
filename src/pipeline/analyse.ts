/** One document: its quotations and who says them. What an archive has kept of it is not found anew. */
import { attribute } from '../attribute/attribute.ts';
import { extract as extractQuotations } from '../extract/extract.ts';
import type { Archive } from '../model/archive.ts';
import type { Document } from '../model/document.ts';
import type { RosterPerson } from '../model/speaker.ts';
import type { Analysis } from '../model/witness.ts';
import { compactDocument, restore } from '../text/compact.ts';
import type { AnalysisOptions } from './options.ts';

/** Quotations and speakers of one document. */
export function analyse(document: Document, options: AnalysisOptions = {}): Analysis {
  const compact = compactDocument(document);
  if (compact === null) return analyseCompact(document, options);
  return restore(analyseCompact(compact.document, options), document, compact.spanOf);
}

function analyseCompact(document: Document, options: AnalysisOptions): Analysis {
  const extraction = extractQuotations(document);
  const attributions = attribute(document, extraction, options);
  const quotations = extraction.quotations.map((quotation, i) => {
    const kind = attributions.attributions[i]?.kind ?? quotation.kind;
    return kind === quotation.kind ? quotation : { ...quotation, kind };
  });
  return { document, quotations, strayMarks: extraction.strayMarks, attributions };
}

/** How many quotations a document has, without asking who speaks. */
export function countQuotations(document: Document): number {
  return extractQuotations(document).quotations.length;
}

/** A document, or what an archive kept of one when it was added. */
export type Given = Document | Analysis;

export function documentOf(given: Given): Document {
  return 'document' in given ? given.document : given;
}

/** The analysis of what was given. What a roster says of a name bears on who speaks, and an archive is made without it. */
export function analysisOf(given: Given, options: AnalysisOptions): Analysis {
  const isDone = 'document' in given && (options.roster ?? []).length === 0;
  return isDone ? given : analyse(documentOf(given), options);
}

/** The documents of an archive, as what was made of them when they were added; some at a time are in memory. */
export async function* keptIn(archive: Archive): AsyncGenerator<Analysis> {
  const { ids } = await archive.documents();
  for (let at = 0; at < ids.length; at += KEPT_AT_A_TIME) {
    const some = await archive.analyses([...ids.subarray(at, at + KEPT_AT_A_TIME)]);
    yield* some;
  }
}

const KEPT_AT_A_TIME = 256;

/** What an archive's documents are brought up to date with, where there is a roster. */
export function refreshing(options: AnalysisOptions) {
  return { roster: options.roster ?? [], refresh: (analysis: Analysis) => analysisOf(analysis, options) };
}

export function rosterOf({ roster }: AnalysisOptions): { readonly roster?: readonly RosterPerson[] } {
  return roster === undefined ? {} : { roster };
}
