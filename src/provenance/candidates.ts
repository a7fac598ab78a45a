/** Documents of an archive in which readings might stand, found by word pairs: see `consult.ts`. */
import { IN_QUOTATION, IN_SHORT_QUOTATION, PLACE_STEP } from '../model/archive.ts';
import type { Archive, DocumentTable, PairPlaces, Place } from '../model/archive.ts';
import { countWords } from '../text/count-words.ts';
import { firstWhere } from '../text/first-where.ts';
import type { TokenStretch } from '../text/slice-tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { FURTHEST_JUMP } from './chain.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import { mayStandAlone, mostPromising } from './promising.ts';
import type { Share } from './promising.ts';
import { COMMON_PAIR, lineAround, mostPlacesOf, seedsOf, STOCK_PLACES, STOCK_RUN } from './seeds.ts';
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

/** Places of a reading's pairs, each `place × scale + read`, ascending: see `SharedPairs`. */
interface Hits {
  readonly keys: Float64Array;
  readonly scale: number;
  /** By their first token. */
  readonly weights: Float64Array;
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
    scale: Math.max(1, tokens.count),
    pairs: pairsOf(tokens, corpus.weights),
    own,
  }));
  const ids = [...new Set(perReading.flatMap(({ pairs }) => pairs.map(({ id }) => id)))];
  const isOthers = (place: Place): boolean => !excluded.has(table.ids[documentAt(table, place)] as number);
  const places = withoutExcluded(await archive.pairs(ids, 2 * COMMON_PAIR), excluded.size > 0 ? isOthers : null);
  const pairCounts = new Map(ids.map((id) => [id, corpus.pairCount(id) + (places.get(id)?.count ?? 0)]));
  const found = new Set<number>();
  for (const { words, scale, pairs, own } of perReading) {
    const countOf = (id: number): number => (pairCounts.get(id) ?? 0) + corpus.pairCountBeside(id, own);
    const { rare, stock } = seedsOf(pairs, countOf, own === undefined ? 0 : 1);
    const hits = hitsOf(pairs, rare, scale, (id) => places.get(id)?.places ?? []);
    const promising = mostPromising(sharesOf(hits, table), words);
    const likely = promising.filter(({ inShort, mayChain }) => mayStandAlone(words, inShort) || mayChain);
    // Where there can be no chain, one of them shows the search that the rare pairs lead somewhere, as all would.
    for (const { order } of likely.length > 0 ? likely : promising.slice(0, 1)) found.add(order);
    for (const at of promising.length > 0 ? [] : stock) {
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

function hitsOf(
  pairs: readonly Pair[],
  rare: readonly number[],
  scale: number,
  placesOf: (id: number) => readonly Place[],
): Hits {
  const mostOf = mostPlacesOf(pairs);
  const keys: number[] = [];
  const weights = new Float64Array(scale);
  for (const at of rare) {
    const { id, read, weight } = pairs[at] as Pair;
    weights[read] = weight;
    const places = placesOf(id);
    const most = Math.min(places.length, mostOf(id));
    for (let i = 0; i < most; i++) keys.push((places[i] as Place) * scale + read);
  }
  return { keys: Float64Array.from(keys).sort(), scale, weights };
}

interface DocumentHits extends Share {
  /** Whether pairs of it may follow on each other as they do in the reading. */
  readonly mayChain: boolean;
}

function sharesOf(hits: Hits, table: DocumentTable): DocumentHits[] {
  const shares: DocumentHits[] = [];
  const seenIn = new Int32Array(hits.scale).fill(-1);
  for (let from = 0; from < hits.keys.length; ) {
    const order = documentAt(table, Math.floor((hits.keys[from] as number) / hits.scale));
    const limit = (table.ids[order + 1] ?? Number.POSITIVE_INFINITY) * PLACE_STEP * hits.scale;
    let to = from + 1;
    while (to < hits.keys.length && (hits.keys[to] as number) < limit) to++;
    shares.push({ ...shareOf(hits, { from, to }, order, seenIn), time: table.times[order] as number, order });
    from = to;
  }
  return shares;
}

/**
 * What one document has of a reading. Two pairs may follow on each other where both are quoted, or where all that is
 * between them is near each other: no less than what a chain needs.
 *
 * @param seenIn by token of the reading, the last document that had its pair.
 */
function shareOf(
  { keys, scale, weights }: Hits,
  { from, to }: TokenStretch,
  order: number,
  seenIn: Int32Array,
): Pick<DocumentHits, 'weight' | 'pairs' | 'inShort' | 'mayChain'> {
  let [weight, pairs, inShort, mayChain] = [0, 0, false, false];
  let [firstQuoted, firstNear, last] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let i = from; i < to; i++) {
    const place = Math.floor((keys[i] as number) / scale);
    const read = (keys[i] as number) - place * scale;
    const isQuoted = place % PLACE_STEP >= IN_QUOTATION;
    if (place - last > (FURTHEST_JUMP + 1) * PLACE_STEP) firstNear = Number.POSITIVE_INFINITY;
    last = place;
    inShort ||= place % 2 === IN_SHORT_QUOTATION;
    mayChain ||= firstNear < read || (isQuoted && firstQuoted < read);
    firstNear = Math.min(firstNear, read);
    if (isQuoted) firstQuoted = Math.min(firstQuoted, read);
    if (seenIn[read] === order) continue;
    seenIn[read] = order;
    weight += weights[read] as number;
    pairs++;
  }
  return { weight, pairs, inShort, mayChain };
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
