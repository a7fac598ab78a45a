/** `trace`: who said some words first. */
import type { Archive } from '../model/archive.ts';
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { Document } from '../model/document.ts';
import type { Trace } from '../model/report.ts';
import type { Analysis } from '../model/witness.ts';
import { Evidence } from '../provenance/evidence.ts';
import { consult } from '../provenance/consult.ts';
import { resolvePeople } from '../provenance/people/people.ts';
import { traceWords } from '../provenance/trace.ts';
import { Places } from '../report/build.ts';
import { buildTrace } from '../report/build-trace.ts';
import { analyse, refreshing, rosterOf } from './analyse.ts';
import type { AnalysisOptions } from './options.ts';

/** Who said some words first: every witness among the documents, earliest first. */
export function trace(words: string, documents: readonly Document[], options: AnalysisOptions = {}): Trace {
  const analyses = documents.map((document) => analyse(document, options));
  return traceAnalyses(words, analyses, options, null);
}

/** {@link trace} in an archive and some documents, which come first. */
export async function traceWithArchive(
  words: string,
  documents: readonly Document[],
  archive: Archive,
  options: AnalysisOptions = {},
): Promise<Trace> {
  const own = documents.map((document) => analyse(document, options));
  const { analyses, facts } = await consult({ archive, own, ...refreshing(options), words, reported: [] });
  return traceAnalyses(words, [...own, ...analyses], options, facts);
}

function traceAnalyses(
  words: string,
  analyses: readonly Analysis[],
  options: AnalysisOptions,
  facts: CorpusFacts | null,
): Trace {
  const evidence = new Evidence(analyses, { against: false, facts });
  const { basis, placements } = traceWords(words, evidence);
  return buildTrace(
    words,
    basis,
    placements,
    new Places(analyses),
    resolvePeople(analyses, [], { facts, ...rosterOf(options) }).speakerOf,
  );
}
