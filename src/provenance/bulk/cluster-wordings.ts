/**
 * The variants of each utterance among very many quotations.
 *
 * The rules are those of `cluster.ts`: longest first; the longest that fits no cluster opens one and is its lemma; a
 * quotation is a member of the clusters whose lemmas it collates with, by the same collation, weights and thresholds
 * (`place.ts`, `same-utterance.ts`). `check` and small runs use `cluster.ts`, which looks in whole texts and so finds
 * witnesses without marks too, at a millisecond or more a quotation; here, where the texts are gone, quotations are held
 * against quotations only, equal ones are one, and of the wordings that share rare pairs with one the likeliest few are
 * collated with it. What it adds is for corpora in which every phrase occurs by chance: where one lemma has all of a
 * quotation, others that have it less well are no lemmas of it.
 */
import type { TokenStream } from '../../text/tokens.ts';
import type { Placed } from '../place.ts';
import { isSameUtterance } from '../same-utterance.ts';
import type { SpeakerAgreement } from '../same-utterance.ts';
import { voicesAgree } from '../speaker-agreement.ts';
import { PairTable, pairsOf, placeWording } from './place-wording.ts';
import type { Pair } from './place-wording.ts';
import { ONE_OCCASION } from './store.ts';
import type { QuotationStore } from './store.ts';
import { WordingIndex } from './wording-index.ts';

export interface Membership {
  /** The wording that is the cluster's lemma. */
  readonly lemma: number;
  /** Whether another lemma, which has nothing to do with this one, has the words as well. */
  readonly ambiguous: boolean;
}

/** Wordings that a new one is collated with: the right one is the first of them in all but a few cases. */
const MOST_TRIED = 8;
/** Less than this share of the best candidate's shared rarity is not tried. */
const LEAST_SCORE = 0.3;
/** Lighter chains are not looked at: as in `locate`. */
const LEAST_WEIGHT = 1.6;
const LEAST_WEIGHT_SHORT = 0.9;
const SHORT_WORDING = 6;
/** Streams kept: a lemma is asked for by its variants, which stand near each other in length. */
const MOST_STREAMS = 2048;

interface Candidate {
  readonly wording: number;
  readonly score: number;
  readonly agreement: SpeakerAgreement;
  /** Milliseconds between the two. */
  readonly apart: number;
}

interface Accepted extends Candidate {
  readonly placed: Placed;
  /** How well it explains the new wording: what is shared less what differs. */
  readonly explained: number;
}

const AGREEMENT: Readonly<Record<SpeakerAgreement, number>> = { same: 0, unknown: 1, different: 2 };

/** The clusters of each wording, the primary one first; the one it opened, where it is a lemma. */
export function clusterWordings(store: QuotationStore): (readonly Membership[])[] {
  return new WordingClusters(store).memberships;
}

class WordingClusters {
  readonly memberships: Membership[][];
  readonly #store: QuotationStore;
  readonly #index: WordingIndex;
  /** Wordings that stand whole and unchanged in their primary lemma. */
  readonly #isWhole: Uint8Array;
  readonly #streams = new Map<number, TokenStream>();

  constructor(store: QuotationStore) {
    this.#store = store;
    this.#index = new WordingIndex(store.tokens, store.wordings);
    this.memberships = new Array<Membership[]>(store.wordings);
    this.#isWhole = new Uint8Array(store.wordings);
    for (const wording of longestFirst(store)) this.#take(wording);
  }

  #take(wording: number): void {
    const store = this.#store;
    const tokens = { key: store.keysOf(wording), kind: store.kindsOf(wording), count: store.keysOf(wording).length };
    const pairs = pairsOf(tokens, store.weights);
    const table = new PairTable(pairs);
    const accepted = this.#accepted(wording, pairs, table);
    const isNew = new Set(pairs);
    const [best] = accepted;
    if (best === undefined) this.memberships[wording] = [{ lemma: wording, ambiguous: false }];
    else {
      this.#join(wording, best, accepted);
      const lemma = this.#store.keysOf(best.wording);
      const kinds = this.#store.kindsOf(best.wording);
      for (const { read } of table.hitsIn({ key: lemma, kind: kinds, count: lemma.length })) {
        for (const pair of isNew) if (pair.at === read) isNew.delete(pair);
      }
    }
    this.#index.add(wording, distinct(isNew), store.scopeOf(wording), best === undefined);
  }

  #join(wording: number, best: Accepted, accepted: readonly Accepted[]): void {
    const joined: Membership[] = [];
    const rivals = accepted.filter((other) => this.#isRival(other, best));
    const add = (mate: number, ambiguous: boolean): void => {
      const lemma = this.#lemmaFor(wording, mate);
      if (!joined.some((known) => known.lemma === lemma)) joined.push({ lemma, ambiguous });
    };
    add(best.wording, rivals.length > 0);
    for (const rival of rivals) add(rival.wording, true);
    for (const other of accepted) {
      // Another lemma has another part of it: a quotation of "X Y" is one of "X" and of "Y".
      if (joined.length < MOST_CLUSTERS && isBeside(other.placed, best.placed)) add(other.wording, false);
    }
    this.#isWhole[wording] = isUnchanged(best.placed) ? 1 : 0;
    this.memberships[wording] = joined;
  }

  /** The lemma that a wording joins through a mate: the mate, its own lemma where the mate stands in that as it is. */
  #lemmaFor(_wording: number, mate: number): number {
    return this.memberships[mate]?.[0]?.lemma ?? mate;
  }

  /** Whether another lemma has the words as well as the best one, and neither speaker nor occasion tells which it is. */
  #isRival(other: Accepted, best: Accepted): boolean {
    return (
      other !== best &&
      other.explained >= best.explained - 1e-6 &&
      other.agreement === best.agreement &&
      other.apart <= ONE_OCCASION === best.apart <= ONE_OCCASION &&
      this.#lemmaFor(0, other.wording) !== this.#lemmaFor(0, best.wording)
    );
  }

  /** The wordings that are one utterance with a new one, the best first. */
  #accepted(wording: number, pairs: readonly Pair[], table: PairTable): Accepted[] {
    const accepted: Accepted[] = [];
    const { weights } = this.#store;
    const least = this.#store.wordCount(wording) <= SHORT_WORDING ? LEAST_WEIGHT_SHORT : LEAST_WEIGHT;
    let best = Number.NEGATIVE_INFINITY;
    for (const candidate of this.#candidates(wording, pairs)) {
      // Unchanged in a better one: a worse one has nothing to add.
      if (candidate.score < best) break;
      const mate = candidate.wording;
      const keys = this.#store.keysOf(mate);
      const hits = table.hitsIn({ key: keys, kind: this.#store.kindsOf(mate), count: keys.length });
      const placed = placeWording(this.#streamOf(wording), this.#streamOf(mate), hits, least, weights);
      if (placed === null || !isSameUtterance(placed, candidate.agreement)) continue;
      const { shared, apart, diverging } = placed.weight;
      accepted.push({ ...candidate, placed, explained: shared - 2 * (apart + diverging) });
      if (isUnchanged(placed)) best = Math.max(best, candidate.score - 1e-6);
    }
    return accepted.sort(
      (a, b) =>
        b.explained - a.explained ||
        AGREEMENT[a.agreement] - AGREEMENT[b.agreement] ||
        a.apart - b.apart ||
        a.wording - b.wording,
    );
  }

  #candidates(wording: number, pairs: readonly Pair[]): Candidate[] {
    const store = this.#store;
    const found = this.#index.search(distinct(pairs), store.scopeOf(wording));
    const most = found.reduce((best, { score }) => Math.max(best, score), 0);
    const time = store.firstTime(wording);
    return found
      .filter(({ score }) => score >= LEAST_SCORE * most)
      .map(({ wording: mate, score }) => ({
        wording: mate,
        score,
        agreement: this.#agreement(wording, mate),
        apart: distance(time, store.firstTime(mate)),
      }))
      .sort(
        (a, b) =>
          b.score - a.score ||
          AGREEMENT[a.agreement] - AGREEMENT[b.agreement] ||
          a.apart - b.apart ||
          a.wording - b.wording,
      )
      .slice(0, MOST_TRIED);
  }

  #agreement(one: number, other: number): SpeakerAgreement {
    const store = this.#store;
    let agreement: SpeakerAgreement = 'unknown';
    for (const a of store.voicesOf(one)) {
      for (const b of store.voicesOf(other)) {
        const opinion = a === b ? 'same' : voicesAgree(store.voice(a), store.voice(b));
        if (opinion === 'same') return 'same';
        if (opinion === 'different') agreement = 'different';
      }
    }
    return agreement;
  }

  #streamOf(wording: number): TokenStream {
    const known = this.#streams.get(wording);
    if (known !== undefined) return known;
    const stream = this.#store.tokensOf(this.#store.firstReading(wording));
    if (this.#streams.size >= MOST_STREAMS) this.#streams.delete(this.#streams.keys().next().value as number);
    this.#streams.set(wording, stream);
    return stream;
  }
}

/** Clusters that one wording may be in. */
const MOST_CLUSTERS = 4;

function distance(a: number, b: number): number {
  return Number.isFinite(a) && Number.isFinite(b) ? Math.abs(a - b) : Number.POSITIVE_INFINITY;
}

function isUnchanged({ whole, weight }: Placed): boolean {
  return whole && weight.apart + weight.diverging === 0;
}

function isBeside(a: Placed, b: Placed): boolean {
  return a.placed.end <= b.placed.start || b.placed.end <= a.placed.start;
}

function distinct(pairs: Iterable<Pair>): Pair[] {
  return [...new Map([...pairs].map((pair) => [pair.hash, pair])).values()];
}

function longestFirst(store: QuotationStore): Int32Array {
  const order = Int32Array.from({ length: store.wordings }, (_, wording) => wording);
  return order.sort((a, b) => store.wordCount(b) - store.wordCount(a) || a - b);
}
