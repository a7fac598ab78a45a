/**
 * Who is who across the documents of a run. Two entities are one person when the roster says so, when their full names
 * agree, when a lone surname fits exactly one full name of the run, or when two documents give them the same utterance
 * and their names agree or differ by a slip ("Sacks" / "Sachs"). A namesake keeps apart: two full names that differ in
 * more than a slip are never joined.
 */
import type { CorpusFacts } from '../../model/corpus-facts.ts';
import type { RosterPerson, RunSpeaker } from '../../model/speaker.ts';
import type { Analysis } from '../../model/witness.ts';
import { nameWords } from '../../text/person-name.ts';
import type { Utterance } from '../mates.ts';
import { bestName } from './best-name.ts';
import type { Spelling } from './best-name.ts';
import { joinEqualNames, joinLoneSurnames } from './join-by-name.ts';
import { joinNamedThere, joinSpeakers } from './join-by-utterance.ts';
import { ListedNames } from './listed-names.ts';
import { Joined } from './named.ts';
import type { Cast, Named } from './named.ts';

export interface People {
  readonly all: readonly RunSpeaker[];
  speakerOf(document: number, entity: number): RunSpeaker;
}

/**
 * `rank`: a smaller number for a document whose spelling counts more, such as a source or an earlier one. `roster`:
 * the names that outrank the documents.
 */
export function resolvePeople(
  analyses: readonly Analysis[],
  utterances: readonly Utterance[],
  {
    rank = (document: number): number => document,
    roster = [] as readonly RosterPerson[],
    facts = null as CorpusFacts | null,
  } = {},
): People {
  const listedNames = new ListedNames(roster);
  const named: Named[] = [];
  const namedAt = analyses.map(({ attributions }, document) =>
    attributions.entities.map((entity, index) => {
      const listed = entity.listed ?? listedNames.nearest(entity);
      const own = listed === entity.listed ? entity : { ...entity, listed };
      return named.push({ document, index, entity: own, words: nameWords(listed ?? entity.name) }) - 1;
    }),
  );
  const cast = { analyses, named, namedAt };
  const joined = new Joined(named.length);
  joinEqualNames(named, joined);
  joinSpeakers(utterances, cast, joined);
  joinNamedThere(utterances, cast, joined);
  joinLoneSurnames(named, joined);
  const isSource = (document: number): boolean => analyses[document]?.document.role === 'source';
  return tableOf(cast, joined, { rank, facts, isSource }, listedNames);
}

function tableOf({ named, namedAt }: Cast, joined: Joined, spelling: Spelling, listedNames: ListedNames): People {
  const groups = new Map<number, Named[]>();
  named.forEach((one, at) => {
    const root = joined.root(at);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [one]);
    else group.push(one);
  });
  const all: RunSpeaker[] = [];
  const ofRoot = new Map<number, RunSpeaker>();
  for (const [at, members] of groups) {
    const listed = listedNames.under(members.flatMap(({ entity }) => entity.listed ?? []));
    const speaker: RunSpeaker = {
      id: `s${all.length + 1}`,
      name: bestName(members, spelling),
      type: (members[0] as Named).entity.type,
      listed: members.some(({ entity }) => entity.listed !== null),
      spellings: listed.flatMap(({ aliases, spellings }) => [...aliases, ...spellings]),
      members: members.map(({ document, index }) => ({ document, entity: index })),
    };
    all.push(speaker);
    ofRoot.set(at, speaker);
  }
  return {
    all,
    speakerOf: (document, entity) => ofRoot.get(joined.root(namedAt[document]?.[entity] ?? 0)) as RunSpeaker,
  };
}
