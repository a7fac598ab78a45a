/** `check`: what is quoted, held against where it comes from. */
import type { Archive } from '../model/archive.ts';
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { Document } from '../model/document.ts';
import type { Ruled } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Analysis } from '../model/witness.ts';
import { clusterReadings } from '../provenance/cluster.ts';
import type { Cluster } from '../provenance/cluster.ts';
import { Evidence } from '../provenance/evidence.ts';
import { consult } from '../provenance/consult.ts';
import { withMates } from '../provenance/mates.ts';
import type { Utterance } from '../provenance/mates.ts';
import { resolvePeople } from '../provenance/people/people.ts';
import { statusesOf } from '../provenance/status.ts';
import { judge } from '../provenance/verdict.ts';
import { runRules } from '../rules/run.ts';
import type { DocumentStyle } from '../rules/run.ts';
import { permittedIn } from '../text/permitted.ts';
import { analyse, refreshing, rosterOf } from './analyse.ts';
import type { CheckOptions, HouseStyle } from './options.ts';
import { reportOf } from './report.ts';

/** Holds drafts against their sources, or documents against each other. */
export function check(documents: readonly Document[], options: CheckOptions = {}): Report {
  return checkAnalyses(analyseAll(documents, options), options, null);
}

function analyseAll(documents: readonly Document[], options: CheckOptions): Analysis[] {
  return documents.map((document, i) => {
    options.onProgress?.('documents', i, documents.length);
    return options.analysed?.(document) ?? analyse(document, options);
  });
}

/** @param facts where some of the analyses are an archive's, and the others of the archive were not loaded. */
function checkAnalyses(analyses: readonly Analysis[], options: CheckOptions, facts: CorpusFacts | null): Report {
  const against = options.against ?? false;
  const reported = [...analyses.keys()].filter((at) => !against || analyses[at]?.document.role === 'draft');
  const evidence = new Evidence(analyses, { against, facts });
  const mates = against ? withMates(evidence.readingsOf(reported), evidence) : [];
  const clusters = facts !== null ? [] : clustersIn(evidence, reported, mates);
  const spellingRank = evidence.spellingRanks();
  const people = resolvePeople(analyses, against ? mates : clusters, {
    rank: spellingRank,
    facts,
    ...rosterOf(options),
  });
  const readings = evidence.readingsOf(reported).filter(({ quotation }) => quotation.kind !== 'other');
  const verdicts = readings.map((reading, i) => {
    options.onProgress?.('quotations', i, readings.length);
    return judge(reading, evidence);
  });
  const { ruled, suppressed } = runRules(
    {
      analyses,
      reported,
      verdicts,
      precedes: evidence.precedes,
      sourcesOutrank: against,
      speakerOf: people.speakerOf,
      spellingRank,
    },
    stylesFor(analyses, options),
  );
  return reportOf({
    analyses,
    clusters,
    people,
    statuses: statusesOf(verdicts, [...ruled, ...suppressed]),
    ruled,
    suppressed,
    evidence,
    options,
    ...(facts === null ? {} : { shown: documentsShown(facts, verdicts, [...ruled, ...suppressed]) }),
  });
}

/**
 * The variants of what the reported documents quote, in their sources too. Those of what sources alone say would cost most
 * of the time where one of them is a long transcript: `cluster` is there for them, and for what an archive has.
 */
function clustersIn(evidence: Evidence, reported: readonly number[], mates: readonly Utterance[]): Cluster[] {
  if (!evidence.against) return clusterReadings(evidence, evidence.readingsOf(reported));
  const quoted = new Set(mates.flatMap(({ members }) => members.flatMap(({ reading }) => reading ?? [])));
  const readings = evidence.readingsOf(evidence.analyses.keys()).filter((reading) => quoted.has(reading));
  const isReported = new Set(reported);
  return clusterReadings(evidence, readings).filter(({ members }) =>
    members.some(({ document }) => isReported.has(document)),
  );
}

/** What was found with an archive's help, and the documents that it was found in. */
export interface Consultation {
  readonly found: Report;
  readonly documents: readonly Document[];
}

/** {@link check}, with the documents of an archive as sources: it finds what it would find with all of them given. */
export async function checkWithArchive(
  documents: readonly Document[],
  archive: Archive,
  options: CheckOptions = {},
): Promise<Consultation> {
  const own = analyseAll(documents, options);
  const reported = [...own.keys()].filter((at) => own[at]?.document.role === 'draft');
  const { analyses, facts } = await consult({ archive, own, ...refreshing(options), words: null, reported });
  const all = [...own, ...analyses];
  const found = checkAnalyses(all, { ...options, against: true }, facts);
  return { found, documents: all.map(({ document }) => document) };
}

/** The documents that a report tells of: the run's own, and those of the archive that a quotation is held against. */
function documentsShown(
  { archived }: CorpusFacts,
  verdicts: readonly Verdict[],
  ruled: readonly Ruled[],
): (document: number) => boolean {
  const named = new Set(verdicts.flatMap(({ held }) => held.map(({ placement }) => placement.document)));
  for (const { problem } of ruled) {
    for (const locus of [problem.evidence, ...problem.related]) if (locus !== null) named.add(locus.document);
  }
  return (document) => document < archived || named.has(document);
}

/** The style of each document, the same value for all that share one. */
function stylesFor(analyses: readonly Analysis[], options: CheckOptions): (document: number) => DocumentStyle {
  const styleIn = ({ profile = 'default', permitted = {}, severities = {} }: HouseStyle): DocumentStyle => {
    const actionFor = permittedIn(profile, permitted);
    return {
      severities,
      actionOf: (edit, witness) => actionFor(edit, analyses[witness]?.document.medium ?? null),
    };
  };
  const common = styleIn(options);
  const own = analyses.map(({ document }) => options.styleOf?.(document.path) ?? null);
  const styles = new Map([...new Set(own)].map((style) => [style, style === null ? common : styleIn(style)]));
  return (document) => styles.get(own[document] ?? null) ?? common;
}
