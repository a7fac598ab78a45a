/**
 * Of too many shared places, those that a copy would have: where text and reading go on together, word for word. In two
 * texts of the same few words every place is shared with hundreds, nearly all of which go on for a word or two.
 */

/**
 * The places of the longest runs in which text and reading go on by as many tokens, in their order; of runs that are as
 * long, the first. Takes time and memory in proportion to the places and to the tokens of both.
 *
 * @param places `position × scale + token of the reading`, ascending; they must lie in one document.
 * @param base of the document's first token.
 * @param tokens of the document.
 * @param most places that are kept.
 */
export function longestRuns(
  places: readonly number[],
  scale: number,
  { base, tokens }: { readonly base: number; readonly tokens: number },
  most: number,
): number[] {
  const runOf = new Int32Array(places.length);
  const lengths: number[] = [];
  /** By how far the text is ahead of the reading: the latest run there, and where its latest place is. */
  const latest = new Int32Array(tokens + scale).fill(-1);
  const ends = new Int32Array(tokens + scale);
  for (const [i, place] of places.entries()) {
    const token = Math.floor(place / scale) - base;
    const ahead = token - (place % scale) + scale;
    const goesOn = latest[ahead] !== -1 && token - (ends[ahead] as number) <= WIDEST_STEP;
    const run = goesOn ? (latest[ahead] as number) : lengths.push(0) - 1;
    lengths[run] = (lengths[run] as number) + 1;
    latest[ahead] = run;
    ends[ahead] = token;
    runOf[i] = run;
  }
  const least = leastLength(lengths, most);
  let left = most - lengths.reduce((sum, length) => (length > least ? sum + length : sum), 0);
  return places.filter((_, i) => {
    const length = lengths[runOf[i] as number] as number;
    return length > least || (length === least && --left >= 0);
  });
}

/** Tokens from one shared place to the next within a run: a word, and marks before the next one. */
const WIDEST_STEP = 3;

/** The length of a run from which on not all places can be kept. */
function leastLength(lengths: readonly number[], most: number): number {
  const places = new Map<number, number>();
  for (const length of lengths) places.set(length, (places.get(length) ?? 0) + length);
  let left = most;
  for (const length of [...places.keys()].sort((a, b) => b - a)) {
    left -= places.get(length) as number;
    if (left < 0) return length;
  }
  return 0;
}
