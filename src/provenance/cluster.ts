/**
 * The variants of each utterance. Never by transitive closure of "similar" (single linkage falls to F1 0.01 at 100,000
 * quotations): the longest quotation that fits no cluster opens one and is its lemma, and a quotation is a member of
 * every cluster whose lemma it collates with, never through another member.
 */
import type { Span } from '../model/span.ts';
import { overlaps } from '../model/span.ts';
import type { Analysis, Basis, Placement, Reading } from '../model/witness.ts';
import { WORD } from '../text/tokens.ts';
import { extentOf } from './readings.ts';
import type { Evidence } from './evidence.ts';
import type { Precedence } from './earliest.ts';

export interface ClusterMember {
  readonly document: number;
  /** Null for a stretch that stands outside quotation marks. */
  readonly reading: Reading | null;
  readonly span: Span;
  /** Whether this is the cluster whose lemma the quotation collates with best. */
  readonly primary: boolean;
}

export interface Cluster {
  readonly basis: Basis;
  /** The earliest first. */
  readonly members: readonly ClusterMember[];
}

interface Draft {
  readonly lemma: Reading;
  readonly members: { readonly reading: Reading; readonly shared: number }[];
}

export function clusterReadings(evidence: Evidence, readings: readonly Reading[]): Cluster[] {
  const drafts: Draft[] = [];
  const clusterOf = new Map<string, Draft>();
  const memberships = new Map<string, { draft: Draft; shared: number }[]>();
  for (const reading of longestFirst(evidence, readings)) {
    const found = new Map<Draft, number>();
    for (const placement of evidence.utterancesOf(reading)) {
      for (const { id } of evidence.readingsUnder(placement)) {
        const draft = clusterOf.get(id);
        if (draft !== undefined) found.set(draft, Math.max(found.get(draft) ?? 0, placement.weight.shared));
      }
    }
    if (found.size === 0) {
      const draft: Draft = { lemma: reading, members: [{ reading, shared: Number.POSITIVE_INFINITY }] };
      drafts.push(draft);
      clusterOf.set(reading.id, draft);
      memberships.set(reading.id, [{ draft, shared: Number.POSITIVE_INFINITY }]);
      continue;
    }
    const entries = [...found].map(([draft, shared]) => ({ draft, shared }));
    for (const { draft, shared } of entries) draft.members.push({ reading, shared });
    memberships.set(reading.id, entries);
  }
  return drafts
    .filter(({ members }) => members.length > 1)
    .map((draft) => finish(draft, evidence, (id) => primaryOf(memberships.get(id) ?? [])))
    .sort(byEarliest);
}

function primaryOf(entries: readonly { draft: Draft; shared: number }[]): Draft | null {
  let best: { draft: Draft; shared: number } | null = null;
  for (const entry of entries) if (best === null || entry.shared > best.shared) best = entry;
  return best?.draft ?? null;
}

function longestFirst(evidence: Evidence, readings: readonly Reading[]): Reading[] {
  return readings
    .map((reading) => {
      const tokens = evidence.tokensOf(reading);
      let words = 0;
      for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === WORD) words++;
      return { reading, words };
    })
    .sort((a, b) => b.words - a.words || a.reading.analysis - b.reading.analysis || a.reading.index - b.reading.index || extentOf(a.reading).start - extentOf(b.reading).start)
    .map(({ reading }) => reading);
}

function finish(draft: Draft, evidence: Evidence, primary: (id: string) => Draft | null): Cluster {
  const quoted: ClusterMember[] = draft.members.map(({ reading }) => ({
    document: reading.analysis,
    reading,
    span: extentOf(reading),
    primary: primary(reading.id) === draft,
  }));
  const members = [...quoted, ...unmarkedWitnesses(draft, quoted, evidence)];
  const ordered = evidence.earliestFirst(members);
  return { basis: basisOf(ordered, evidence.precedes), members: ordered };
}

/** Stretches outside marks that are word for word what a member quotes. */
function unmarkedWitnesses(draft: Draft, quoted: readonly ClusterMember[], evidence: Evidence): ClusterMember[] {
  const seen = new Set(quoted.map(({ document }) => document));
  return evidence
    .placementsOf(draft.lemma)
    .filter((placement) => isVerbatim(placement) && placement.form === 'running' && !seen.has(placement.document))
    .flatMap(({ document, stretches }) => {
      const span = stretches[0];
      if (span === undefined || seen.has(document)) return [];
      const other = evidence.analyses[document] as Analysis;
      if (other.quotations.some(({ spans }) => spans.some((own) => overlaps(own, span)))) return [];
      seen.add(document);
      return [{ document, reading: null, span, primary: true }];
    });
}

/** A stretch outside marks counts as the words themselves from this many words on, all of them equal. */
const VERBATIM_WORDS = 8;

export function isVerbatim({ whole, weight, collation }: Placement): boolean {
  return whole && weight.apart === 0 && collation.matched >= VERBATIM_WORDS;
}

function basisOf([first, ...rest]: readonly ClusterMember[], precedes: Precedence): Basis {
  const reasons = new Set(
    rest
      .filter(({ document }) => document !== first?.document)
      .map(({ document }) => precedes(first?.document ?? 0, document) ?? 'order'),
  );
  if (reasons.size === 0 || reasons.has('order')) return 'order';
  if (reasons.has('credit')) return 'credit';
  return reasons.has('date') ? 'date' : 'transcript';
}

function byEarliest(a: Cluster, b: Cluster): number {
  const one = a.members[0] as ClusterMember;
  const other = b.members[0] as ClusterMember;
  return one.document - other.document || one.span.start - other.span.start || one.span.end - other.span.end;
}
