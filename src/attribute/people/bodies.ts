import { once } from '../../text/once.ts';
import { BODY_KINDS } from '../../text/speech/people.ts';
import type { Scene } from '../speakers/features.ts';
import { hashOf } from '../words/hashes.ts';
import * as m from '../mentions/mentions.ts';
import type { Mention } from '../mentions/mentions.ts';
import { lastBefore } from './bearers.ts';
import type { People, Person } from './people.ts';

const kinds = once(
  (): ReadonlyMap<number, ReadonlySet<string>> =>
    new Map(
      BODY_KINDS.flatMap(({ nouns, names }) =>
        nouns.words.map((noun) => [hashOf(noun), new Set([...nouns, ...names])] as const),
      ),
    ),
);
const THE = hashOf('the');

/** In blocks: a body named longer ago is no longer spoken of as "the agency". */
const NEAR = 3;

/**
 * Which body "the agency" or "the group" means: the one named last, not long before, whose name says that it is of that kind.
 * Index of a person, -1 for none. Cost: the bodies of the document for each such noun.
 */
export function bodyMeant({ t, mentions }: Scene, people: People, at: number): number {
  const mention = mentions[at] as Mention;
  if (mention.sort !== m.NOMINAL || mention.to - mention.from !== 2 || t.hash[mention.from] !== THE) return -1;
  const kind = kinds().get(t.hash[mention.head] as number);
  if (kind === undefined) return -1;
  let best = -1;
  let bestAt = -1;
  for (const index of people.bodies) {
    const { mentions: named, words } = people.persons[index] as Person;
    const last = lastBefore(named, at);
    if (last <= bestAt || !words.some((word) => kind.has(word.toLowerCase()))) continue;
    const { position } = mentions[last] as Mention;
    if (position < 0 || (t.block[mention.position] as number) - (t.block[position] as number) > NEAR) continue;
    best = index;
    bestAt = last;
  }
  return best;
}
