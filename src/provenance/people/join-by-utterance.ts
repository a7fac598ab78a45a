/** People who are one because two documents give them the same utterance, and their names allow it. */
import type { Analysis } from '../../model/witness.ts';
import { firstWhere } from '../../text/first-where.ts';
import { fold } from '../../text/fold.ts';
import { grouped } from '../../text/grouped.ts';
import { isSlip } from '../../text/name-similarity.ts';
import { nameWords } from '../../text/person-name.ts';
import { SlipIndex } from '../../text/slip-index.ts';
import type { Utterance } from '../mates.ts';
import type { Cast, Joined, Named } from './named.ts';
import { NearNames } from './near-names.ts';

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
    if (distinct.length === 1) continue;
    const likely = likelyMates(distinct, named);
    for (const at of distinct) {
      const isMate = (other: number): boolean => sameSpeaker(named[other] as Named, named[at] as Named, hasBoth);
      const mate = likely(at).find(isMate);
      if (mate !== undefined) joined.join(mate, at);
    }
  }
}

/** Speakers of one utterance and of surnames alike that one is held against; who has more mates is no person. */
const MOST_ASKED = 256;

/** Gives those before a speaker, in the order given, whose names may be the same. */
function likelyMates(speakers: readonly number[], named: readonly Named[]): (at: number) => number[] {
  const order = new Map(speakers.map((at, i) => [at, i]));
  const keyOf = (at: number): string => {
    const { entity } = named[at] as Named;
    return entity.type === 'person' ? (nameWords(entity.name).at(-1) ?? '') : `${entity.type} ${fold(entity.name)}`;
  };
  const alike = grouped(speakers, keyOf);
  const surnames = new SlipIndex(speakers.filter((at) => named[at]?.entity.type === 'person').map(keyOf));
  return (at) => {
    const key = keyOf(at);
    const keys = named[at]?.entity.type === 'person' ? [key, ...surnames.slipsOf(key)] : [key];
    const place = order.get(at) as number;
    const before = keys.flatMap((one) => beforeIn(alike.get(one) ?? [], place, order));
    return before.slice(0, MOST_ASKED).sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
  };
}

/** Of a list in the order given, the first that stand before a place. */
function beforeIn(list: readonly number[], place: number, order: ReadonlyMap<number, number>): number[] {
  const to = firstWhere(list.length, (i) => (order.get(list[i] as number) as number) >= place);
  return list.slice(0, Math.min(to, MOST_ASKED));
}

/**
 * A speaker whose name stands in no other document, where a document that has the words names one person of the same given
 * names and a surname that differs by a slip: whoever is said to speak there, the draft means that person.
 */
export function joinNamedThere(utterances: readonly Utterance[], cast: Cast, joined: Joined): void {
  if (utterances.length === 0) return;
  const { named } = cast;
  const isAttested = attestedIn(cast.analyses);
  const bearers = bearersOf(named);
  for (const { members } of utterances) {
    const documents = new Set(members.map(({ document }) => document));
    for (const at of new Set(members.flatMap((member) => speakerAt(member, cast) ?? []))) {
      const { entity, document } = named[at] as Named;
      const words = nameWords(entity.name);
      if (entity.type !== 'person' || words.length < 2 || isAttested(entity.name, document)) continue;
      const near = bearers.near(words, words.length - 1).flatMap((places) => placesIn(documents, places));
      for (const [other, places] of grouped(near, (place) => (named[place] as Named).document)) {
        const [only] = places;
        if (other !== document && places.length === 1 && only !== undefined) joined.join(at, only);
      }
    }
  }
}

/** Tells whether a document other than this one, a source where there is one, has a name. */
function attestedIn(analyses: readonly Analysis[]): (name: string, document: number) => boolean {
  const anySource = analyses.some(({ document }) => document.role === 'source');
  const witnesses = documentsByName(analyses, ({ document }) => !anySource || document.role === 'source');
  return (name, document) => {
    const documents = witnesses.get(fold(name));
    return documents !== undefined && documents.size > Number(documents.has(document));
  };
}

/** The places of people among those named, by document. */
type Bearers = Map<number, number[]>;

function bearersOf(named: readonly Named[]): NearNames<Bearers> {
  const bearers = new NearNames<Bearers>();
  named.forEach(({ entity, document }, at) => {
    if (entity.type !== 'person') return;
    const words = nameWords(entity.name);
    const places = bearers.of(words, words.length - 1, () => new Map());
    const inDocument = places.get(document);
    if (inDocument === undefined) places.set(document, [at]);
    else inDocument.push(at);
  });
  return bearers;
}

/** Of two sets of documents the smaller is gone through: ten thousand drafts may name one person, and share no word. */
function placesIn(documents: ReadonlySet<number>, bearers: Bearers): number[] {
  if (documents.size < bearers.size) return [...documents].flatMap((document) => bearers.get(document) ?? []);
  return [...bearers].flatMap(([document, places]) => (documents.has(document) ? places : []));
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

/** By folded name: the documents that name somebody so, of those that are asked. */
function documentsByName(
  analyses: readonly Analysis[],
  isAsked: (analysis: Analysis) => boolean = () => true,
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  analyses.forEach((analysis, document) => {
    if (!isAsked(analysis)) return;
    for (const { name } of analysis.attributions.entities) {
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
