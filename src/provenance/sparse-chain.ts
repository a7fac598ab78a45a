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
  /** The same with those that it has from a heavier chain. */
  readonly score: number;
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

/** Far above what summing weights in another order can change, far below any weight. */
const ROUNDING = 1e-6;

/** The heaviest chains of several groups of hits that do not follow on each other. */
export class HeaviestChains {
  readonly #most: number;
  readonly #allowed: Allowed;
  #chains: HitChain[] = [];

  /** @param most how many are kept. */
  constructor(most: number, allowed: Allowed) {
    this.#most = most;
    this.#allowed = allowed;
  }

  /** Best first. */
  get chains(): readonly HitChain[] {
    return this.#chains;
  }

  /** Whether a group in which no chain weighs more than this may have one of them. */
  mayBeIn(bound: number): boolean {
    return bound >= (this.#chains[this.#most - 1]?.score ?? this.#allowed.least) - ROUNDING;
  }

  /** @param hits of one group, in order of position. */
  add(hits: readonly Hit[]): void {
    const found = chainHits(hits, this.#most, this.#allowed);
    if (found.length > 0) this.#chains = [...this.#chains, ...found].sort(heavierFirst).slice(0, this.#most);
  }
}

function heavierFirst(a: HitChain, b: HitChain): number {
  return b.score - a.score || a.tail.position - b.tail.position || a.tail.read - b.tail.read;
}

/** The heaviest chains of hits, which rise in both texts, at most `most`; `hits` in order of position. */
export function chainHits(hits: readonly Hit[], most: number, allowed: Allowed): HitChain[] {
  const { least, mayFollow, standsAlone } = allowed;
  const score = new Float64Array(hits.length);
  const from = new Int32Array(hits.length).fill(-1);
  const used = new Uint8Array(hits.length);
  const reads = new Int32Array(hits.length);
  const order: number[] = [];
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as Hit;
    const { read } = hit;
    reads[i] = read;
    let best = 0;
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      const readStep = read - (reads[j] as number);
      if (readStep <= 0) continue;
      const earlier = hits[j] as Hit;
      const step = hit.position - earlier.position;
      if (step <= 0) continue;
      // Two pairs that follow on each other share a word, which must not count twice.
      const shared = readStep === 1 && step === 1 ? Math.min(hit.weight, earlier.weight) / 2 : 0;
      const total = (score[j] ?? 0) - shared - Math.min(1, Math.abs(step - readStep) * JUMP_COST);
      if (total > best && mayFollow(earlier, hit)) {
        best = total;
        from[i] = j;
      }
    }
    score[i] = best + hit.weight;
    // A chain weighs no more than its score: lighter ones would be left out, and come last.
    if (best + hit.weight >= least) order.push(i);
  }
  order.sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
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
    chains.push({ head, tail, weight, score: score[last] as number });
  }
  return chains;
}
