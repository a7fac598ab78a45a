/**
 * Where in the corpus words of a reading stand: the places of its rare word pairs, or, where it has none but stock
 * phrases, the places where some of them follow on each other as they do in the reading.
 */
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Corpus, CorpusDocument, DocumentStretch } from './corpus.ts';
import { pairsOf } from './word-pairs.ts';
import type { Pair } from './word-pairs.ts';

/** Pairs that occur more often than this are stock phrases of the language: skipped where the reading has rarer ones. */
export const COMMON_PAIR = 512;
/** A stock phrase is found by so many pairs in a row. */
export const STOCK_RUN = 3;
/** The rarest pairs of a reading of stock phrases that are looked up, and how many places of each are enough. */
const STOCK_PAIRS = 2;
export const STOCK_PLACES = 64;
/** Places in vain before a stock phrase is given up: it is everywhere, and nowhere goes on as in the reading. */
const STOCK_LOOKED_AT = 4096;
/** Pairs of a run, before a place and in all: more than a chain takes. */
const LONGEST_RUN = 4096;
/** Places of a pair in one document that are looked at: more than a chain takes. */
const MOST_IN_ONE = 4096;
/**
 * Hits of all the places that a reading has a pair at with all that another text has it at: two texts of two words have as
 * many as the square of their length. Nothing is cut where both have it 256 times. It took two texts of 300,000 numbers,
 * with what came of it, from 18 s and out of memory to 5 s.
 */
const MOST_OF_ONE_PAIR = 1 << 16;

/** How many places of each pair of a reading are looked at, by its id. */
export function mostPlacesOf(pairs: readonly Pair[]): (id: number) => number {
  const repeats = new Map<number, number>();
  for (const { id } of pairs) repeats.set(id, (repeats.get(id) ?? 0) + 1);
  return (id) => Math.min(MOST_IN_ONE, Math.ceil(MOST_OF_ONE_PAIR / (repeats.get(id) ?? 1)));
}

/** Which pairs of a reading are looked up, by their index. */
export interface Seeds {
  /** Every place of each. */
  readonly rare: readonly number[];
  /**
   * Where the rare ones lead to no document: a slip in a slogan makes two pairs that are rare and stand somewhere else.
   * Only where {@link STOCK_RUN} pairs of the reading stand in a row, theirs among them.
   */
  readonly stock: readonly number[];
}

/**
 * Chooses what to look up.
 *
 * @param countOf how many places the pair of an id has, the reading's own among them; asked once for each id.
 * @param own places of the reading itself: 1 where it stands in the corpus, else 0.
 */
export function seedsOf(pairs: readonly Pair[], countOf: (id: number) => number, own: number): Seeds {
  const byId = new Map<number, number>();
  const counts = pairs.map(({ id }) => {
    const count = byId.get(id) ?? countOf(id);
    byId.set(id, count);
    return count;
  });
  const isRare = (count: number): boolean => count > 0 && count <= COMMON_PAIR;
  const isShared = counts.some((count) => count > own && isRare(count));
  const rare = isShared ? [...pairs.keys()].filter((i) => isRare(counts[i] as number)) : [];
  const common = [...pairs.keys()].filter((i) => (counts[i] as number) > COMMON_PAIR);
  const rows = longestRows(common, pairs);
  // A slip parts a slogan in two: each half has its own pair, so that a place has both.
  const stock = (rows.length > 0 ? rows : [common]).flatMap((row, _, { length }) =>
    row.sort((a, b) => (counts[a] as number) - (counts[b] as number) || a - b).slice(0, STOCK_PAIRS / length),
  );
  return { rare, stock };
}

/** The longest {@link STOCK_PAIRS} rows of some pairs of a reading that follow on each other; shorter ones are no run. */
function longestRows(some: readonly number[], pairs: readonly Pair[]): number[][] {
  const rows: number[][] = [];
  for (const at of some) {
    const row = rows.at(-1);
    if (row?.at(-1) === at - 1 && pairs[at - 1]?.next === pairs[at]?.read) row.push(at);
    else rows.push([at]);
  }
  return rows
    .filter(({ length }) => length >= STOCK_RUN)
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
    .slice(0, STOCK_PAIRS);
}

/** Pairs of a reading, each of which shares a word with the next: the indices of the first and the last. */
interface Line {
  readonly first: number;
  readonly last: number;
}

/** The line that a pair of the reading stands in. */
export function lineAround(pairs: readonly Pair[], at: number): Line {
  let [first, last] = [at, at];
  while (first > 0 && pairs[first - 1]?.next === pairs[first]?.read) first--;
  while (last + 1 < pairs.length && pairs[last]?.next === pairs[last + 1]?.read) last++;
  return { first, last };
}

/** What is searched. */
export interface SeedOptions {
  /** The stretch to search, for every pair that the reading has; all documents where it is null. */
  readonly only: DocumentStretch | null;
  readonly isSearched: (document: number) => boolean;
  /** The document that the reading stands in, which is searched too; null for words that stand in none. */
  readonly own: number | null;
}

/** Where the pairs of a reading stand in the corpus. */
export interface SharedPairs {
  /** Each `position × scale + read`, ascending, each once: numbers sort several times faster than objects. */
  readonly places: Float64Array;
  readonly scale: number;
  /** By their first token. */
  readonly pairs: readonly (Pair | undefined)[];
}

/** Where the rare pairs of a reading stand and, for whoever asks on because these lead nowhere, its stock phrases. */
export function* sharedPairs(reading: TokenStream, corpus: Corpus, options: SeedOptions): Generator<SharedPairs> {
  const pairs = pairsOf(reading, corpus.weights);
  const only = options.only ?? undefined;
  const own = options.own === null ? undefined : corpus.documentOf(options.own);
  const scale = Math.max(1, reading.count);
  const byRead: (Pair | undefined)[] = [];
  for (const pair of pairs) byRead[pair.read] = pair;
  const sharedAt = (places: readonly number[]): SharedPairs => ({
    places: new Float64Array(places).sort(),
    scale,
    pairs: byRead,
  });
  let current = only?.document ?? corpus.documentAt(0);
  let isWanted = false;
  /** By id of a pair: its places in the reading's own document, where the corpus does not count that. */
  const beside = new Map<number, number>();
  const eachPlace = (at: number, found: (document: CorpusDocument, token: number) => boolean): void => {
    const { id, first, second } = pairs[at] as Pair;
    let limit = -1;
    // A single place in the reading's own document is the reading itself.
    const besides = (beside.get(id) ?? 0) > 1 ? own : undefined;
    corpus.eachPair(id, { only, own: besides }, (position) => {
      if (position >= limit) {
        current = only?.document ?? corpus.documentAt(position);
        limit = current.base + current.running.count;
        isWanted = options.isSearched(current.document);
      }
      const { running, base } = current;
      const token = position - base;
      if (!isWanted || running.key[token] !== first || running.key[nextWord(running, token)] !== second) return true;
      return found(current, token);
    });
  };
  const mostOf = mostPlacesOf(pairs);
  const countOf = (id: number): number => {
    const count = corpus.pairCountBeside(id, own);
    beside.set(id, count);
    return corpus.pairCount(id) + count;
  };
  const seeds = only === undefined ? seedsOf(pairs, countOf, own === undefined ? 0 : 1) : null;
  const rare: number[] = [];
  for (const at of seeds?.rare ?? pairs.keys()) {
    const { id, read } = pairs[at] as Pair;
    let left = mostOf(id);
    eachPlace(at, ({ base }, token) => {
      rare.push((base + token) * scale + read);
      return --left > 0;
    });
  }
  yield sharedAt(rare);
  if (seeds === null || seeds.stock.length === 0) return;
  const stock = new Set<number>();
  for (const at of seeds.stock) {
    const line = lineAround(pairs, at);
    let [left, looked] = [STOCK_PLACES, 0];
    eachPlace(at, (document, token) => {
      const run = runAt(pairs, at, line, document, token);
      if (run.length === 0) return ++looked < STOCK_LOOKED_AT;
      for (const [pair, where] of run) stock.add((document.base + where) * scale + (pairs[pair] as Pair).read);
      return --left > 0;
    });
  }
  yield sharedAt([...stock]);
}

/**
 * The pairs that stand in a row at a place as they do in the reading, each with its token there; none when they are too
 * few. A line of the reading that is shorter than a run must stand there whole.
 */
function runAt(
  pairs: readonly Pair[],
  at: number,
  line: Line,
  { running, readingAt }: CorpusDocument,
  token: number,
): [pair: number, token: number][] {
  const isHere = (where: number): boolean => readingAt[where] === readingAt[token];
  const before: [number, number][] = [];
  for (let i = at - 1, where = previousWord(running, token); i >= line.first && where >= 0; i--) {
    if (!isHere(where) || running.key[where] !== pairs[i]?.first || before.length === LONGEST_RUN) break;
    before.push([i, where]);
    where = previousWord(running, where);
  }
  const found: [number, number][] = [...before.reverse(), [at, token]];
  for (let i = at + 1, where = nextWord(running, token); i <= line.last; i++) {
    const after = nextWord(running, where);
    if (after >= running.count || !isHere(after) || running.key[after] !== pairs[i]?.second) break;
    if (found.length >= LONGEST_RUN) break;
    found.push([i, where]);
    where = after;
  }
  return found.length >= Math.min(STOCK_RUN, line.last - line.first + 1) ? found : [];
}

export function nextWord(stream: TokenStream, at: number): number {
  let after = at + 1;
  while (after < stream.count && stream.kind[after] !== WORD) after++;
  return after;
}

export function previousWord(stream: TokenStream, at: number): number {
  let before = at - 1;
  while (before >= 0 && stream.kind[before] !== WORD) before--;
  return before;
}
