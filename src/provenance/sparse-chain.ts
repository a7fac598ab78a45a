/**
 * Shared word pairs chained in order: the sparse dynamic programme of sequence mappers with a bounded look-back, so that
 * its cost is linear in the number of pairs.
 */

/** A pair of words that a reading and an earlier text share. */
export interface Hit {
  /** Where the pair begins in the earlier text, in tokens, and where its second word ends. */
  readonly position: number;
  readonly positionEnd: number;
  /** The same in the reading. */
  readonly read: number;
  readonly readEnd: number;
  readonly weight: number;
}

/** A stretch that two texts share: from the first word of `head` to the second of `tail`. */
export interface HitChain {
  readonly head: Hit;
  readonly tail: Hit;
  /** Summed weight of the shared words. */
  readonly weight: number;
}

/** How many earlier hits a hit may follow on. Beyond it the chain starts anew. */
const LOOK_BACK = 48;
/** What a jump in the source costs, as a share of a rare word: little each word, never more than 1. */
const JUMP_COST = 0.04;

/** Which shared pairs make a chain. */
export interface Allowed {
  /** Lighter chains are left out. */
  readonly least: number;
  readonly mayFollow: (a: Hit, b: Hit) => boolean;
  /** Whether one shared pair is a chain. */
  readonly standsAlone: (hit: Hit) => boolean;
}

/** The heaviest chains of hits, which rise in both texts, at most `most`; `hits` in order of position. */
export function chainHits(hits: readonly Hit[], most: number, allowed: Allowed): HitChain[] {
  const { least, mayFollow, standsAlone } = allowed;
  const score = new Float64Array(hits.length);
  const from = new Int32Array(hits.length).fill(-1);
  const used = new Uint8Array(hits.length);
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as Hit;
    let best = 0;
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      const earlier = hits[j] as Hit;
      const readStep = hit.read - earlier.read;
      const step = hit.position - earlier.position;
      if (readStep <= 0 || step <= 0) continue;
      // Two pairs that follow on each other share a word, which must not count twice.
      const shared = readStep === 1 && step === 1 ? Math.min(hit.weight, earlier.weight) / 2 : 0;
      const total = (score[j] ?? 0) - shared - Math.min(1, Math.abs(step - readStep) * JUMP_COST);
      if (total > best && mayFollow(earlier, hit)) {
        best = total;
        from[i] = j;
      }
    }
    score[i] = best + hit.weight;
  }
  // A chain weighs no more than its score: lighter ones would be left out, and come last.
  const order = [...hits.keys()]
    .filter((i) => (score[i] ?? 0) >= least)
    .sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
  const chains: HitChain[] = [];
  let kept = 0;
  for (const last of order) {
    if (kept === most) break;
    if (used[last] === 1) continue;
    let first = last;
    let taken = false;
    for (let at = last; at >= 0; at = from[at] ?? -1) {
      if (used[at] === 1) {
        taken = true;
        break;
      }
      first = at;
    }
    for (let at = last; at >= 0 && used[at] === 0; at = from[at] ?? -1) used[at] = 1;
    const head = hits[first] as Hit;
    const tail = hits[last] as Hit;
    const weight = taken ? (score[last] ?? 0) - (score[from[first] ?? -1] ?? 0) : (score[last] ?? 0);
    if (weight < least || (head === tail && !standsAlone(head))) continue;
    kept++;
    chains.push({ head, tail, weight });
  }
  return chains;
}
