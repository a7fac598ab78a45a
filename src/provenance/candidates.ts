/** Documents of an archive in which readings might stand, found by word pairs: see `consult.ts`. */
import { IN_QUOTATION, IN_SHORT_QUOTATION, PLACE_STEP } from '../model/archive.ts';
import type { Archive, DocumentTable, PairPlaces, Place } from '../model/archive.ts';
import { countWords } from '../text/count-words.ts';
import { firstWhere } from '../text/first-where.ts';
import type { TokenStream } from '../text/tokens.ts';
import { FURTHEST_JUMP } from './chain.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { mayStandAlone, mostPromising } from './promising.ts';
import type { Share } from './promising.ts';
import { COMMON_PAIR, lineAround, seedsOf, STOCK_PLACES, STOCK_RUN } from './seeds.ts';
import { pairsOf } from './word-pairs.ts';
import type { Pair } from './word-pairs.ts';

export interface LookUp {
  readonly archive: Archive;
  /** The run's own documents. */
  readonly corpus: Corpus;
  readonly table: DocumentTable;
  /** Documents of the archive that are the run's own. */
  readonly excluded: ReadonlySet<number>;
}

export interface Candidates {
  /** Ids, ascending. */
  readonly documents: readonly number[];
  readonly pairCounts: ReadonlyMap<number, number>;
}

/** A place of a reading's pair. */
interface Hit {
  readonly place: Place;
  readonly pair: Pair;
}

/** Words that are looked up, and the document of the corpus that they stand in. */
export interface Sought {
  readonly tokens: TokenStream;
  readonly own: CorpusDocument | undefined;
}

export async function candidatesOf(sought: readonly Sought[], lookUp: LookUp): Promise<Candidates> {
  const { archive, corpus, table, excluded } = lookUp;
  const perReading = sought.map(({ tokens, own }) => ({
    words: countWords(tokens),
    pairs: pairsOf(tokens, corpus.weights),
    own,
  }));
  const ids = [...new Set(perReading.flatMap(({ pairs }) => pairs.map(({ id }) => id)))];
  const isOthers = (place: Place): boolean => !excluded.has(table.ids[documentAt(table, place)] as number);
  const places = withoutExcluded(await archive.pairs(ids, 2 * COMMON_PAIR), excluded.size > 0 ? isOthers : null);
  const pairCounts = new Map(ids.map((id) => [id, corpus.pairCount(id) + (places.get(id)?.count ?? 0)]));
  const found = new Set<number>();
  for (const { words, pairs, own } of perReading) {
    const countOf = (id: number): number => (pairCounts.get(id) ?? 0) + corpus.pairCountBeside(id, own);
    const { rare, stock } = seedsOf(pairs, countOf, own === undefined ? 0 : 1);
    const hits = rare.flatMap((at) => {
      const pair = pairs[at] as Pair;
      return (places.get(pair.id)?.places ?? []).map((place): Hit => ({ place, pair }));
    });
    for (const document of promisingAmong(hits, words, table)) found.add(document);
    for (const at of stock) {
      for (const place of await stockPlaces(pairs, at, archive, isOthers)) found.add(documentAt(table, place));
    }
  }
  const documents = [...found].sort((a, b) => a - b).map((at) => table.ids[at] as number);
  return { documents, pairCounts };
}

function withoutExcluded(
  found: ReadonlyMap<number, PairPlaces>,
  isOthers: ((place: Place) => boolean) | null,
): ReadonlyMap<number, PairPlaces> {
  if (isOthers === null) return found;
  return new Map(
    [...found].map(([id, { count, places }]) => {
      const left = places.filter(isOthers);
      return [id, { count: count - (places.length - left.length), places: left }];
    }),
  );
}

/** Index in the table of the document that a place lies in. */
function documentAt({ ids }: DocumentTable, place: Place): number {
  const position = Math.floor(place / PLACE_STEP);
  return Math.max(0, firstWhere(ids.length, (i) => (ids[i] as number) > position) - 1);
}

interface DocumentHits extends Share {
  readonly hits: readonly Hit[];
}

/** The documents that a search of all of them would look at, less those in which no chain can be. */
function promisingAmong(hits: Hit[], words: number, table: DocumentTable): number[] {
  hits.sort((a, b) => a.place - b.place || a.pair.read - b.pair.read);
  const shares: DocumentHits[] = [];
  for (let from = 0; from < hits.length; ) {
    const order = documentAt(table, (hits[from] as Hit).place);
    const limit = (table.ids[order + 1] ?? Number.POSITIVE_INFINITY) * PLACE_STEP;
    let to = from;
    while (to < hits.length && (hits[to] as Hit).place < limit) to++;
    const own = hits.slice(from, to);
    const distinct = new Set(own.map(({ pair }) => pair));
    let weight = 0;
    for (const pair of distinct) weight += pair.weight;
    const inShort = own.some(isInShort);
    shares.push({ hits: own, weight, pairs: distinct.size, inShort, time: table.times[order] as number, order });
    from = to;
  }
  return mostPromising(shares, words)
    .filter((share) => share.hits.some((hit) => mayStandAlone(words, isInShort(hit))) || hasChain(share.hits))
    .map(({ order }) => order);
}

function isInShort({ place }: Hit): boolean {
  return (place & IN_SHORT_QUOTATION) !== 0;
}

/** Whether any two places can follow on each other: both in quotations, or near each other. */
function hasChain(hits: readonly Hit[]): boolean {
  return hits.some((first, i) =>
    hits
      .slice(i + 1)
      .some(
        (second) =>
          second.pair.read > first.pair.read &&
          second.place - first.place >= PLACE_STEP / 2 &&
          ((isQuoted(first) && isQuoted(second)) || second.place - first.place <= (FURTHEST_JUMP + 1) * PLACE_STEP),
      ),
  );
}

function isQuoted({ place }: Hit): boolean {
  return place % PLACE_STEP >= IN_QUOTATION;
}

/** The first places where pairs of a reading stand in a row around one of them. */
async function stockPlaces(
  pairs: readonly Pair[],
  at: number,
  archive: Archive,
  isOthers: (place: Place) => boolean,
): Promise<Place[]> {
  const line = lineAround(pairs, at);
  const first = Math.max(line.first, at - STOCK_RUN + 1);
  const last = Math.min(line.last, at + STOCK_RUN - 1);
  const near = pairs.slice(first, last + 1);
  const lists = await archive.pairs(
    near.map(({ id }) => id),
    Number.POSITIVE_INFINITY,
  );
  const placesOf = (i: number): readonly Place[] => lists.get(pairs[i]?.id ?? -1)?.places ?? [];
  const positions = new Map(
    near.map((_, i) => [first + i, new Set(placesOf(first + i).map((place) => Math.floor(place / PLACE_STEP)))]),
  );
  const has = (i: number, position: number): boolean => positions.get(i)?.has(position) === true;
  const least = Math.min(STOCK_RUN, line.last - line.first + 1);
  const found: Place[] = [];
  for (const place of placesOf(at)) {
    const position = Math.floor(place / PLACE_STEP);
    let run = 1;
    for (let i = at - 1; i >= first && has(i, position - (at - i)); i--) run++;
    for (let i = at + 1; i <= last && has(i, position + (i - at)); i++) run++;
    if (run < least || !isOthers(place)) continue;
    found.push(place);
    if (found.length === STOCK_PLACES) break;
  }
  return found;
}
