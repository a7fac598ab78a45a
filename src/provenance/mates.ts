import type { Reading } from '../model/witness.ts';
import type { Evidence } from './evidence.ts';

/** Readings of one utterance, as far as they bear on who speaks: a cluster is such, and so is a reading with its mates. */
export interface Utterance {
  readonly members: readonly { readonly document: number; readonly reading: Reading | null }[];
}

/**
 * Some readings, each with those that it is one utterance with, found from its own side. Unlike a cluster it holds nobody
 * who came in through another member, so that it is the same whatever else was loaded.
 */
export function withMates(readings: readonly Reading[], evidence: Evidence): Utterance[] {
  return readings.map((reading) => {
    const mates = evidence.utterances.of(reading).flatMap((placement) => evidence.readingsUnder(placement));
    const members = [...new Set([reading, ...mates])];
    return { members: members.map((member) => ({ document: member.analysis, reading: member })) };
  });
}
