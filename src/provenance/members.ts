import type { Change, Edit } from '../model/collation.ts';
import { overlaps } from '../model/span.ts';
import type { Placement } from '../model/witness.ts';
import type { Cluster, ClusterMember } from './cluster.ts';
import type { Evidence } from './evidence.ts';

/** A member of a cluster with what sets it apart from the earliest witness, as the report wants it. */
export interface MemberChange {
  readonly document: number;
  readonly quotation: string | null;
  readonly span: ClusterMember['span'];
  readonly primary: boolean;
  readonly change: Change;
  readonly edits: readonly Edit[];
}

/**
 * Each member held against the earliest. One that shares no words with the earliest (both are parts of the lemma) is
 * held against the first member that it does share words with.
 */
export function collateMembers({ members }: Cluster, evidence: Evidence): MemberChange[] {
  return members.map(({ document, reading, span, primary }, at) => {
    const common = { document, quotation: reading?.quotation.id ?? null, span, primary };
    if (at === 0 || reading === null) return { ...common, change: 'none', edits: [] };
    const placements = evidence.utterances.of(reading);
    for (const earlier of members.slice(0, at)) {
      const placement = placements.find((candidate) => liesIn(candidate, earlier));
      if (placement === undefined) continue;
      const { change, edits } = placement.collation;
      return { ...common, change, edits };
    }
    return { ...common, change: 'none', edits: [] };
  });
}

function liesIn(placement: Placement, { document, span }: ClusterMember): boolean {
  return placement.document === document && placement.stretches.some((stretch) => overlaps(stretch, span));
}
