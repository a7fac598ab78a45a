import type { RunSpeaker } from '../model/speaker.ts';
import type { RunContext } from './rule.ts';

/** Where a speaker is named, the document whose spelling counts most first. */
export function membersBySpelling({ members }: RunSpeaker, { spellingRank }: RunContext): RunSpeaker['members'] {
  return [...members].sort((a, b) => spellingRank(a.document) - spellingRank(b.document) || a.entity - b.entity);
}
