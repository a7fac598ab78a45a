/**
 * The variants of each utterance. Never by transitive closure of "similar" (single linkage falls to F1 0.01 at 100,000
 * quotations): the longest quotation that fits no cluster opens one and is its lemma, and a quotation is a member of
 * every cluster whose lemma it collates with, never through another member.
 */
import type { Span } from '../model/span.ts';
import { extentOf, overlaps } from '../model/span.ts';
import type { Analysis, Basis, Placement, Reading } from '../model/witness.ts';
import { countWords } from '../text/count-words.ts';
import type { Evidence } from './evidence.ts';
import type { Precedence } from './earliest.ts';
import { mayBeWholeRunning } from './same-utterance.ts';

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
  readonly members: Reading[];
}

/** The drafts that a reading is a member of, in the order in which it joined, with the weight of the words shared there. */
type Memberships = Map<Draft, number>;

/**
 * Longest first. A reading joins every cluster whose lemma it collates with; where it collates with a member of other
 * clusters but with none of their lemmas ("X Y Z" has "X Y", "Y" is in "Y W"), that member becomes a lemma too.
 */
export function clusterReadings(evidence: Evidence, readings: readonly Reading[]): Cluster[] {
  const drafts = new Map<Reading, Draft>();
  const memberships = new Map<Reading, Memberships>();
  const enter = (reading: Reading, draft: Draft, shared: number): void => {
    const known = memberships.get(reading);
    if (known === undefined) memberships.set(reading, new Map([[draft, shared]]));
    else known.set(draft, shared);
  };
  const open = (lemma: Reading): Draft => {
    const draft: Draft = { lemma, members: [lemma] };
    drafts.set(lemma, draft);
    enter(lemma, draft, 0);
    return draft;
  };
  const join = (reading: Reading, draft: Draft, shared: number): void => {
    draft.members.push(reading);
    enter(reading, draft, shared);
  };
  const mates = matesOf(readings, evidence);
  for (const reading of longestFirst(evidence, readings)) {
    const shared = [...(mates.get(reading) ?? [])].filter(([mate]) => memberships.has(mate));
    for (const [mate, weight] of shared) {
      const draft = drafts.get(mate);
      if (draft !== undefined) join(reading, draft, weight);
    }
    for (const [mate, weight] of shared) {
      if (!haveOneInCommon(memberships.get(reading), memberships.get(mate))) join(reading, open(mate), weight);
    }
    if (shared.length === 0) open(reading);
  }
  const primary = new Map([...memberships].map(([reading, entries]) => [reading, primaryOf(entries)]));
  return [...drafts.values()]
    .filter(({ members }) => members.length > 1)
    .map((draft) => finish(draft, evidence, primary))
    .sort(byEarliest);
}

function haveOneInCommon(some: Memberships = new Map(), others: Memberships = new Map()): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const draft of few.keys()) if (many.has(draft)) return true;
  return false;
}

/** For each reading, those that it is one utterance with, found from either side, and the weight of the shared words. */
function matesOf(readings: readonly Reading[], evidence: Evidence): Map<Reading, Map<Reading, number>> {
  const mates = new Map<Reading, Map<Reading, number>>(readings.map((reading) => [reading, new Map()]));
  const add = (one: Reading, other: Reading, weight: number): void => {
    const known = mates.get(one);
    if (known !== undefined) known.set(other, Math.max(known.get(other) ?? 0, weight));
  };
  for (const reading of readings) {
    for (const placement of evidence.utterances.of(reading)) {
      for (const mate of evidence.readingsUnder(placement)) {
        if (mate === reading) continue;
        add(reading, mate, placement.weight.shared);
        add(mate, reading, placement.weight.shared);
      }
    }
  }
  return mates;
}

/** The cluster whose lemma a reading collates with best; a lemma's own comes first. */
function primaryOf(entries: Memberships): Draft | null {
  let best: { readonly draft: Draft; readonly shared: number } | null = null;
  for (const [draft, shared] of entries)
    if (best === null || (best.shared > 0 && shared > best.shared)) best = { draft, shared };
  return best?.draft ?? null;
}

function longestFirst(evidence: Evidence, readings: readonly Reading[]): Reading[] {
  return readings
    .map((reading) => ({ reading, words: countWords(evidence.tokensOf(reading)) }))
    .sort(
      (a, b) =>
        b.words - a.words ||
        a.reading.analysis - b.reading.analysis ||
        a.reading.index - b.reading.index ||
        extentOf(a.reading.spans).start - extentOf(b.reading.spans).start,
    )
    .map(({ reading }) => reading);
}

function finish(draft: Draft, evidence: Evidence, primary: ReadonlyMap<Reading, Draft | null>): Cluster {
  const quoted: ClusterMember[] = draft.members.map((reading) => ({
    document: reading.analysis,
    reading,
    span: extentOf(reading.spans),
    primary: primary.get(reading) === draft,
  }));
  const members = [...quoted, ...unmarkedWitnesses(draft, quoted, evidence)];
  const ordered = evidence.earliestFirst(members);
  return { basis: basisOf(ordered, evidence.precedes), members: ordered };
}

/** Stretches outside marks that are word for word what a member quotes. */
function unmarkedWitnesses(draft: Draft, quoted: readonly ClusterMember[], evidence: Evidence): ClusterMember[] {
  const seen = new Set(quoted.map(({ document }) => document));
  return evidence.likenesses
    .placementsOf(draft.lemma, mayBeWholeRunning)
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
  return whole && weight.apart + weight.diverging === 0 && collation.matched >= VERBATIM_WORDS;
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
