/** The only file that knows the order of the stages. Every function here is pure: documents in, plain values out. */
import { attribute } from './attribute/attribute.ts';
import { extract as extractQuotations } from './extract/extract.ts';
import type { Archive } from './model/archive.ts';
import type { CorpusFacts } from './model/corpus-facts.ts';
import type { Document, UnreadDocument } from './model/document.ts';
import type { Ruled, SuppressedRuled } from './model/finding.ts';
import type { QuotationStatus, Report, ReportCluster, ReportQuotation, Severity, Trace } from './model/report.ts';
import type { RosterPerson } from './model/speaker.ts';
import type { Verdict } from './model/verdict.ts';
import type { Analysis } from './model/witness.ts';
import { bulkClusters } from './provenance/bulk/clusters.ts';
import { intakeOf } from './provenance/bulk/intake.ts';
import type { Intake } from './provenance/bulk/intake.ts';
import { QuotationStore } from './provenance/bulk/store.ts';
import { clusterReadings } from './provenance/cluster.ts';
import type { Cluster } from './provenance/cluster.ts';
import { Evidence } from './provenance/evidence.ts';
import { consult } from './provenance/consult.ts';
import { withMates } from './provenance/mates.ts';
import { collateMembers } from './provenance/members.ts';
import { resolvePeople } from './provenance/people.ts';
import type { People } from './provenance/people.ts';
import { statusesIn, statusesOf } from './provenance/status.ts';
import { traceWords } from './provenance/trace.ts';
import { judge } from './provenance/verdict.ts';
import {
  buildDocument,
  buildFinding,
  buildQuotations,
  buildReport,
  buildSpeakers,
  buildUnread,
  Places,
} from './report/build.ts';
import { buildBulkCluster, buildCluster, membershipsOf } from './report/build-clusters.ts';
import { buildTrace } from './report/build-trace.ts';
import { runRules } from './rules/run.ts';
import type { DocumentStyle } from './rules/run.ts';
import { compactDocument, restore } from './text/compact.ts';
import { permittedIn } from './text/permitted.ts';
import type { Overrides, Profile } from './text/permitted.ts';

export type { Intake } from './provenance/bulk/intake.ts';

export interface AnalysisOptions {
  readonly roster?: readonly RosterPerson[];
}

/** What a newsroom holds a document to. */
export interface HouseStyle {
  readonly profile?: Profile;
  /** Cells of the table of permitted edits that differ from the profile's. */
  readonly permitted?: Overrides;
  /** Severities that the configuration changes; `off` silences a rule. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

export interface CheckOptions extends AnalysisOptions, HouseStyle {
  /** Hold drafts against sources only, and call what no source carries unsupported (`--against`). */
  readonly against?: boolean;
  /** The style of the document at a path, where it is not that of the run; null where it is. */
  readonly styleOf?: (path: string) => HouseStyle | null;
  /** How a document is analysed, where something remembers what was found in it: to the same values as {@link analyse}. */
  readonly analysed?: (document: Document) => Analysis;
  /** Files that could not be read: told in the report. */
  readonly unread?: readonly UnreadDocument[];
  /** Called while documents are read for their speakers, then while quotations are judged. */
  readonly onProgress?: (of: 'documents' | 'quotations', done: number, total: number) => void;
}

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

/** A document, or what an archive kept of one when it was added. */
export type Given = Document | Analysis;

export function documentOf(given: Given): Document {
  return 'document' in given ? given.document : given;
}

/** What a roster says of a name bears on who speaks, and an archive is made without it. */
function analysisOf(given: Given, options: AnalysisOptions): Analysis {
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
  const all = [...analyses.keys()];
  const reported = against ? all.filter((at) => analyses[at]?.document.role === 'draft') : all;
  const evidence = new Evidence(analyses, { against, facts });
  const mates = against ? withMates(evidence.readingsOf(reported), evidence) : [];
  // The variants of what an archive has are asked for by `cluster`: here they would cost most of the time.
  const clusters = facts === null ? clusterReadings(evidence, evidence.readingsOf(all)) : [];
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

function refreshing(options: AnalysisOptions) {
  return { roster: options.roster ?? [], refresh: (analysis: Analysis) => analysisOf(analysis, options) };
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

/** Who said some words first: every witness among the documents, earliest first. */
export function trace(words: string, documents: readonly Document[], options: AnalysisOptions = {}): Trace {
  const analyses = documents.map((document) => analyse(document, options));
  return traceAnalyses(words, analyses, options, null);
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

function rosterOf({ roster }: AnalysisOptions): { readonly roster?: readonly RosterPerson[] } {
  return roster === undefined ? {} : { roster };
}

function reportOf(parts: {
  readonly analyses: readonly Analysis[];
  readonly clusters: readonly Cluster[];
  readonly inBulk?: readonly ReportCluster[];
  readonly people?: People;
  readonly statuses: ReadonlyMap<string, QuotationStatus>;
  readonly ruled: readonly Ruled[];
  readonly suppressed?: readonly SuppressedRuled[];
  readonly evidence: Evidence | null;
  readonly options: CheckOptions;
  /** Which documents are told of. */
  readonly shown?: (document: number) => boolean;
}): Report {
  const { analyses, evidence, statuses, shown = () => true } = parts;
  const places = new Places(analyses);
  const people = parts.people ?? resolvePeople(analyses, parts.clusters, rosterOf(parts.options));
  const clusters =
    evidence === null
      ? (parts.inBulk ?? [])
      : parts.clusters.map((found, i) =>
          buildCluster(`c${i + 1}`, found.basis, collateMembers(found, evidence), places),
        );
  const memberships = membershipsOf(clusters);
  const told = [...analyses.keys()].filter(shown);
  const unread = (parts.options.unread ?? []).map((file, i) => buildUnread(file, `u${i + 1}`));
  return buildReport({
    documents: [...told.map((at) => buildDocument(places.documentOf(at))), ...unread],
    quotations: told.flatMap((at) =>
      buildQuotations(at, places, people.speakerOf, (id) => ({
        clusters: memberships.get(id) ?? [],
        status: statuses.get(id) ?? 'unchecked',
      })),
    ),
    speakers: buildSpeakers(people.all, places, shown),
    clusters,
    findings: parts.ruled.map((finding) => buildFinding(finding, places)),
    suppressed: (parts.suppressed ?? []).map((finding) => ({
      ...buildFinding(finding, places),
      suppression: { kind: 'inSource', reason: finding.reason },
    })),
  });
}
