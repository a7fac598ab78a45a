/** One report of what a run found. */
import type { Ruled, SuppressedRuled } from '../model/finding.ts';
import type { QuotationStatus, Report, ReportCluster } from '../model/report.ts';
import type { Analysis } from '../model/witness.ts';
import type { Cluster } from '../provenance/cluster.ts';
import type { Evidence } from '../provenance/evidence.ts';
import { collateMembers } from '../provenance/members.ts';
import { resolvePeople } from '../provenance/people/people.ts';
import type { People } from '../provenance/people/people.ts';
import {
  buildDocument,
  buildFinding,
  buildQuotations,
  buildReport,
  buildSpeakers,
  buildUnread,
  Places,
} from '../report/build.ts';
import { buildCluster, membershipsOf } from '../report/build-clusters.ts';
import { rosterOf } from './analyse.ts';
import type { CheckOptions } from './options.ts';

export function reportOf(parts: {
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
