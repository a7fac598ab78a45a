/** People who are one because two documents give them the same utterance, and their names allow it. */
import type { Analysis } from '../../model/witness.ts';
import { fold } from '../../text/fold.ts';
import { isSlip } from '../../text/name-similarity.ts';
import { nameWords } from '../../text/person-name.ts';
import type { Utterance } from '../mates.ts';
import type { Cast, Joined, Named } from './named.ts';

type Member = Utterance['members'][number];

/** Who is said to speak where a member of an utterance stands. */
function speakerAt({ document, reading }: Member, { namedAt }: Cast): number | undefined {
  return namedAt[document]?.[reading?.attribution.speaker?.entity ?? -1];
}

/** Joins the speakers of one utterance whose names agree or differ by a slip: "Sacks" / "Sachs". */
export function joinSpeakers(utterances: readonly Utterance[], cast: Cast, joined: Joined): void {
  const { named } = cast;
  const hasBoth = namesakesIn(cast.analyses);
  for (const { members } of utterances) {
    const speakers = members.flatMap((member) => speakerAt(member, cast) ?? []);
    const distinct = [...new Set(speakers.map((at) => joined.root(at)))];
    for (const [i, at] of distinct.entries()) {
      const isMate = (other: number): boolean => sameSpeaker(named[other] as Named, named[at] as Named, hasBoth);
      const mate = distinct.slice(0, i).find(isMate);
      if (mate !== undefined) joined.join(mate, at);
    }
  }
}

/**
 * A speaker whose name stands in no other document, where a document that has the words names one person of the same given
 * names and a surname that differs by a slip: whoever is said to speak there, the draft means that person.
 */
export function joinNamedThere(utterances: readonly Utterance[], cast: Cast, joined: Joined): void {
  if (utterances.length === 0) return;
  const { analyses, named, namedAt } = cast;
  const isSource = analyses.map(({ document }) => document.role === 'source');
  const anySource = isSource.includes(true);
  const documentsOf = documentsByName(analyses);
  for (const { members } of utterances) {
    for (const member of members) {
      const at = speakerAt(member, cast);
      const speaker = named[at ?? -1];
      if (at === undefined || speaker === undefined || speaker.entity.type !== 'person') continue;
      const { document } = member;
      const words = nameWords(speaker.entity.name);
      const isAttested = [...(documentsOf.get(fold(speaker.entity.name)) ?? [])].some(
        (other) => other !== document && (isSource[other] === true || !anySource),
      );
      if (words.length < 2 || isAttested) continue;
      for (const other of new Set(members.map((mate) => mate.document))) {
        if (other === document) continue;
        const near = (namedAt[other] ?? []).filter((mate) => differInSurname(words, named[mate] as Named));
        const [only] = near;
        if (near.length === 1 && only !== undefined) joined.join(at, only);
      }
    }
  }
}

function differInSurname(words: readonly string[], { entity }: Named): boolean {
  const others = nameWords(entity.name);
  if (entity.type !== 'person' || others.length !== words.length) return false;
  const given = words.slice(0, -1);
  return given.every((word, i) => word === others[i]) && isSlip(words.at(-1) ?? '', others.at(-1) ?? '');
}

/** Tells whether some document names each of two people, so that they are two, whoever quotes them elsewhere. */
function namesakesIn(analyses: readonly Analysis[]): (one: Named, other: Named) => boolean {
  let found: Map<string, Set<number>> | null = null;
  const documentsOf = (name: string): ReadonlySet<number> => {
    found ??= documentsByName(analyses);
    return found.get(fold(name)) ?? new Set();
  };
  return (one, other) => {
    const [few, many] = [documentsOf(one.entity.name), documentsOf(other.entity.name)].sort((a, b) => a.size - b.size);
    return [...(few ?? [])].some((document) => many?.has(document) === true);
  };
}

/** By folded name: the documents that name somebody so. */
function documentsByName(analyses: readonly Analysis[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  analyses.forEach(({ attributions }, document) => {
    for (const { name } of attributions.entities) {
      const key = fold(name);
      const documents = found.get(key);
      if (documents === undefined) found.set(key, new Set([document]));
      else documents.add(document);
    }
  });
  return found;
}

/** Whether two speakers of one utterance are one person: same surname or a slip of it, and no first names that differ. */
function sameSpeaker(a: Named, b: Named, hasBoth: (one: Named, other: Named) => boolean): boolean {
  if (a.entity.type !== 'person' || b.entity.type !== 'person')
    return a.entity.type === b.entity.type && fold(a.entity.name) === fold(b.entity.name);
  const one = nameWords(a.entity.name);
  const other = nameWords(b.entity.name);
  const surnames = [one.at(-1) ?? '', other.at(-1) ?? ''] as const;
  if (surnames[0] !== surnames[1] && !isSlip(surnames[0], surnames[1])) return false;
  const [first, second] = [one[0] ?? '', other[0] ?? ''];
  if (one.length === 1 || other.length === 1 || first === second) return true;
  return (isSlip(first, second) || first[0] === second[0]) && !hasBoth(a, b);
}
