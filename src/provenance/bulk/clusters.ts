/** The clusters of a store of quotations, made ready one after the other: their members in order, each collated. */
import type { Change, Edit } from '../../model/collation.ts';
import type { Basis } from '../../model/witness.ts';
import { collate } from '../../text/collate.ts';
import type { TokenStream } from '../../text/tokens.ts';
import { chainHits } from '../sparse-chain.ts';
import { pairsOf } from '../word-pairs.ts';
import { clusterWordings } from './cluster-wordings.ts';
import type { Memberships } from './memberships.ts';
import { PairTable, placeWording } from './place-wording.ts';
import type { QuotationStore } from './store.ts';

export interface BulkMember {
  /** Its reading in the store. */
  readonly reading: number;
  readonly primary: boolean;
  /** Whether another lemma, which has nothing to do with this one, has its words as well. */
  readonly ambiguous: boolean;
  readonly change: Change;
  /** Places are counted from the beginning of the reading. */
  readonly edits: readonly Edit[];
}

export interface BulkCluster {
  readonly basis: Basis;
  /** The earliest first. */
  readonly members: readonly BulkMember[];
}

interface Entry {
  readonly reading: number;
  readonly primary: boolean;
  readonly ambiguous: boolean;
}

/** The clusters of two members or more, in the order of their earliest ones. */
export function* bulkClusters(store: QuotationStore): Generator<BulkCluster> {
  store.seal();
  const memberships = clusterWordings(store);
  const readings = readingsByWording(store);
  const wordings = wordingsByLemma(memberships);
  const entriesOf = (lemma: number): Entry[] =>
    wordings.of(lemma).flatMap((wording) => {
      const known = memberships.of(wording);
      const at = known.findIndex((membership) => membership.lemma === lemma);
      const ambiguous = known[at]?.ambiguous === true;
      return readings.of(wording).map((reading) => ({ reading, primary: at === 0, ambiguous }));
    });
  const earliest = new Int32Array(store.wordings).fill(-1);
  for (let lemma = 0; lemma < store.wordings; lemma++) {
    let first = -1;
    let count = 0;
    for (const wording of wordings.of(lemma)) {
      for (const reading of readings.of(wording)) {
        if (first < 0 || byTime(store, reading, first) < 0) first = reading;
        count++;
      }
    }
    if (count > 1) earliest[lemma] = first;
  }
  const lemmas = new Int32Array(earliest.keys())
    .filter((lemma) => (earliest[lemma] as number) >= 0)
    .sort((a, b) => (earliest[a] as number) - (earliest[b] as number) || a - b);
  for (const lemma of lemmas) {
    const entries = entriesOf(lemma).sort((a, b) => byTime(store, a.reading, b.reading));
    yield { basis: basisOf(store, entries), members: collateEntries(store, entries) };
  }
}

/** Transcripts, then articles by their time, then in the order given; what was withheld comes last. */
function byTime(store: QuotationStore, a: number, b: number): number {
  const [one, other] = [store.documentOf(a), store.documentOf(b)];
  return (
    store.rankOfDocument(one) - store.rankOfDocument(other) ||
    store.timeOfDocument(one) - store.timeOfDocument(other) ||
    a - b
  );
}

/** Credit needs whole texts: here time orders two documents, or nothing does. */
function basisOf(store: QuotationStore, [first, ...rest]: readonly Entry[]): Basis {
  const own = store.documentOf(first?.reading ?? 0);
  let basis: Basis = 'transcript';
  for (const { reading } of rest) {
    const other = store.documentOf(reading);
    if (other === own || store.rankOfDocument(other) > store.rankOfDocument(own)) continue;
    if (!store.isSooner(own, other)) return 'order';
    basis = 'date';
  }
  return rest.every(({ reading }) => store.documentOf(reading) === own) ? 'order' : basis;
}

/** Members that the earliest shares no words with are held against the first that they do share some with. */
const MOST_ASKED = 4;

interface Collated {
  readonly change: Change;
  readonly edits: readonly Edit[];
}

const UNCHANGED: Collated = { change: 'none', edits: [] };

function collateEntries(store: QuotationStore, entries: readonly Entry[]): BulkMember[] {
  const known = new Map<string, Collated>();
  const asked: { readonly wording: number; readonly text: string; readonly tokens: TokenStream }[] = [];
  return entries.map((entry, at) => {
    const text = store.textOf(entry.reading);
    let collated = known.get(text);
    if (collated === undefined) {
      const wording = store.wordingOf(entry.reading);
      const tokens = store.tokensOf(entry.reading);
      collated =
        at === 0
          ? UNCHANGED
          : againstFirst(
              tokens,
              asked.map((one) => one.tokens),
              store,
            );
      known.set(text, collated);
      if (asked.length < MOST_ASKED && asked.every((one) => one.wording !== wording)) {
        asked.push({ wording, text, tokens });
      }
    }
    return { ...entry, ...collated };
  });
}

function againstFirst(tokens: TokenStream, earlier: readonly TokenStream[], store: QuotationStore): Collated {
  const table = new PairTable(pairsOf(tokens, store.weights));
  for (const witness of earlier) {
    if (hasSameWords(tokens, witness)) return collate(tokens, witness, { mode: 'within' });
    const allowed = { least: 0, mayFollow: () => true, standsAlone: () => true };
    const [chain] = chainHits(table.hitsIn(witness), 1, allowed);
    const placed = chain === undefined ? null : placeWording(tokens, witness, chain, store.weights);
    if (placed !== null) return placed.collation;
  }
  return UNCHANGED;
}

function hasSameWords(a: TokenStream, b: TokenStream): boolean {
  return a.count === b.count && a.key.every((key, i) => key === b.key[i] && a.kind[i] === b.kind[i]);
}

/** Numbers by another number, as two flat arrays. */
interface Groups {
  of(group: number): number[];
}

function groups(size: number, each: (enter: (group: number, value: number) => void) => void): Groups {
  const starts = new Int32Array(size + 1);
  each((group) => {
    starts[group + 1] = (starts[group + 1] as number) + 1;
  });
  for (let i = 1; i <= size; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const values = new Int32Array(starts[size] as number);
  each((group, value) => {
    const at = next[group] as number;
    values[at] = value;
    next[group] = at + 1;
  });
  return { of: (group) => Array.from(values.subarray(starts[group], starts[group + 1])) };
}

function readingsByWording(store: QuotationStore): Groups {
  return groups(store.wordings, (enter) => {
    for (let reading = 0; reading < store.readings; reading++) enter(store.wordingOf(reading), reading);
  });
}

function wordingsByLemma(memberships: Memberships): Groups {
  return groups(memberships.length, (enter) => {
    for (let wording = 0; wording < memberships.length; wording++) {
      for (const { lemma } of memberships.of(wording)) enter(lemma, wording);
    }
  });
}
