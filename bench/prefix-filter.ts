/**
 * The peer that a search for near-duplicates would take: one set-similarity join with prefix and length filters (Bayardo,
 * Ma and Srikant, "Scaling up all pairs similarity search", 2007; Xiao and others, "Efficient similarity joins for near
 * duplicate detection", 2008), over runs of words; what is similar is joined, however many steps apart.
 *
 * Tokens are ordered by how rare they are. Two sets whose Jaccard similarity is at least t share a token among the first
 * n - ceil(t * n) + 1 of each, and the smaller has at least t times as many as the larger.
 */

/** Runs of one to so many words are the tokens of a set. */
const LONGEST_RUN = 2;

/** Distinct runs of words, as numbers: the rarer the smaller. In order. */
function tokenSets(texts: readonly string[]): Int32Array[] {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const sets = texts.map((text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const own = new Set<number>();
    for (let length = 1; length <= LONGEST_RUN; length++) {
      for (let at = 0; at + length <= words.length; at++) {
        const run = words.slice(at, at + length).join(' ');
        const id = ids.get(run) ?? ids.size;
        ids.set(run, id);
        own.add(id);
      }
    }
    for (const id of own) counts[id] = (counts[id] ?? 0) + 1;
    return own;
  });
  const order = [...counts.keys()].sort((a, b) => (counts[a] as number) - (counts[b] as number) || a - b);
  const rank = new Int32Array(order.length);
  order.forEach((id, at) => {
    rank[id] = at;
  });
  return sets.map((own) => Int32Array.from(own, (id) => rank[id] as number).sort());
}

function sharedOf(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/**
 * Pairs of texts, as indices, whose sets of words and of pairs of words have at least so much in common.
 *
 * @param least Jaccard similarity, above 0 and up to 1.
 */
export function* similarPairs(texts: readonly string[], least: number): Generator<readonly [number, number]> {
  const sets = tokenSets(texts);
  const size = (at: number): number => (sets[at] as Int32Array).length;
  const prefixOf = (at: number): Int32Array =>
    (sets[at] as Int32Array).subarray(0, size(at) - Math.ceil(least * size(at)) + 1);
  const index = new Map<number, number[]>();
  const metBy = new Int32Array(texts.length).fill(-1);
  const bySize = [...sets.keys()].filter((at) => size(at) > 0).sort((a, b) => size(a) - size(b) || a - b);
  for (const at of bySize) {
    for (const token of prefixOf(at)) {
      const owners = index.get(token) ?? [];
      // They come in order of size: those that are too small now stay so.
      const near = owners.findIndex((other) => size(other) >= least * size(at));
      owners.splice(0, near < 0 ? owners.length : near);
      for (const other of owners) {
        if (metBy[other] === at) continue;
        metBy[other] = at;
        const shared = sharedOf(sets[at] as Int32Array, sets[other] as Int32Array);
        if (shared >= least * (size(at) + size(other) - shared)) yield [other, at];
      }
      owners.push(at);
      index.set(token, owners);
    }
  }
}
