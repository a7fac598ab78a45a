/**
 * The quotations of a run and what is known of them: where else each of them stands (`likenesses.ts`), which of these
 * places are the same utterance (`utterances.ts`), who speaks, and which document came first.
 */
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { Document, Language } from '../model/document.ts';
import { extentOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Placement, Reading } from '../model/witness.ts';
import type { TokenStream } from '../text/tokens.ts';
import { Corpus } from './corpus.ts';
import { orderDocuments, orderOf, rankBySpelling } from './earliest.ts';
import type { Order, Precedence } from './earliest.ts';
import { areGivenByHand } from './given-by-hand.ts';
import { Likenesses } from './likenesses.ts';
import { amongSorted, andAlso, butFor } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';
import { Memo } from './memo.ts';
import { firstAt, readingsAt } from './readings.ts';
import { RelatedDocuments } from './related-documents.ts';
import type { SpeakerAgreement } from './same-utterance.ts';
import { voiceOf, voicesAgree } from './speaker-agreement.ts';
import { Utterances } from './utterances.ts';
import type { Run } from './word-for-word.ts';

export class Evidence {
  readonly analyses: readonly Analysis[];
  readonly corpus: Corpus;
  readonly precedes: Precedence;
  readonly isDownstream: Order['isDownstream'];
  /** Whether only sources are witnesses (`--against`); a draft then still is one of itself. */
  readonly against: boolean;
  /** Whether so few sources are searched that each of them was chosen for what the draft is about. */
  readonly isGivenByHand: boolean;
  readonly likenesses: Likenesses;
  readonly utterances: Utterances;
  readonly related: RelatedDocuments;
  /** Where the words of a fragment stand, for the readings of a document that have these words. */
  readonly occurrences = new Memo<readonly Run[]>();
  readonly #facts: CorpusFacts | null;
  readonly #documents: readonly Document[];
  readonly #readings: readonly (readonly Reading[])[];
  readonly #tokens = new Map<Reading, TokenStream>();
  /** The documents that can be witnesses of any other's quotations. */
  readonly #searched: LookedAt;
  /** How many documents that can be witnesses of another's quotations are in each language. */
  readonly #languages = new Map<Language, number>();

  constructor(
    analyses: readonly Analysis[],
    options: { readonly against: boolean; readonly facts?: CorpusFacts | null },
  ) {
    this.analyses = analyses;
    this.against = options.against;
    this.#facts = options.facts ?? null;
    this.corpus = new Corpus(analyses, { against: this.against, facts: this.#facts });
    this.#readings = this.corpus.documents.map(({ readings }) => readings);
    this.#documents = analyses.map(({ document }) => document);
    const searched = this.#documents.flatMap(({ role }, at) => (!this.against || role === 'source' ? [at] : []));
    this.#searched = amongSorted(searched);
    for (const at of searched) {
      const { language } = this.#documents[at] as Document;
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    }
    const { precedes, isDownstream } = orderOf(this.#documents, this.#facts?.outlets);
    this.precedes = precedes;
    this.isDownstream = isDownstream;
    this.isGivenByHand = options.against && areGivenByHand(countSources(this.#documents, this.#facts));
    this.likenesses = new Likenesses(this);
    this.utterances = new Utterances(this);
    this.related = new RelatedDocuments(this);
  }

  /** The readings of some documents, in order. */
  readingsOf(documents: Iterable<number>): Reading[] {
    return [...documents].flatMap((document) => this.#readings[document] ?? []);
  }

  /** The readings of a document that a stretch of it touches. */
  readingsAt(document: number, stretch: Span): Reading[] {
    return readingsAt(this.#readings[document] ?? [], stretch);
  }

  /** The readings that a placement lies in. */
  readingsUnder({ document, stretches }: Placement): Reading[] {
    return stretches.flatMap((stretch) => this.readingsAt(document, stretch));
  }

  /** The readings next to one in its document, at most two. */
  besides(reading: Reading): Reading[] {
    const all = this.#readings[reading.analysis] ?? [];
    const at = firstAt(all, extentOf(reading.spans).start);
    return [all[at - 1], all[at + 1]].filter((beside) => beside !== undefined);
  }

  tokensOf(reading: Reading): TokenStream {
    const known = this.#tokens.get(reading);
    if (known !== undefined) return known;
    const { document } = this.analyses[reading.analysis] as Analysis;
    const tokens = this.corpus.tokens(document.text, reading.content, document.language);
    this.#tokens.set(reading, tokens);
    return tokens;
  }

  /** The languages of the documents that can be witnesses of another's quotations, itself left out. */
  searchedLanguages(from: number): Set<Language> {
    const own = this.#searched(from) === from ? this.#documents[from]?.language : undefined;
    const others = [...this.#languages].filter(([language, documents]) => documents > Number(language === own));
    return new Set([...others.map(([language]) => language), ...(this.#facts?.languages.keys() ?? [])]);
  }

  /** The documents that can be witnesses of another's quotations, and itself. */
  searchedBy(document: number): LookedAt {
    return andAlso(document, this.#searched);
  }

  /** The same without itself. */
  othersThan(document: number): LookedAt {
    return butFor(document, this.#searched);
  }

  /** Whether a document can be a witness of another's quotations. */
  isSearched(document: number, from: number): boolean {
    return this.searchedBy(from)(document) === document;
  }

  /** Whether who speaks a reading speaks where a placement stands. */
  agreement(reading: Reading, placement: Placement): SpeakerAgreement {
    const own = this.analyses[reading.analysis] as Analysis;
    const other = this.analyses[placement.document] as Analysis;
    const voice = voiceOf(own, reading.index);
    const opinions = placement.quotations.map((index) => voicesAgree(voice, voiceOf(other, index)));
    if (opinions.includes('same')) return 'same';
    return opinions.length > 0 && opinions.every((opinion) => opinion === 'different') ? 'different' : 'unknown';
  }

  /** Places in the order of their documents, earliest first, and within a document as they stand. */
  earliestFirst<T extends { readonly document: number; readonly span: Span }>(places: readonly T[]): T[] {
    const order = orderDocuments(
      places.map(({ document }) => document),
      this.#documents,
      this.precedes,
    );
    const rank = new Map(order.map((document, i) => [document, i]));
    return [...places].sort(
      (a, b) => (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0) || a.span.start - b.span.start,
    );
  }

  placementsEarliestFirst(placements: readonly Placement[]): Placement[] {
    const places = placements.map((placement) => ({
      document: placement.document,
      span: placement.stretches[0] as Span,
      placement,
    }));
    return this.earliestFirst(places).map(({ placement }) => placement);
  }

  /** Whose spelling of a name counts: a smaller number for a document that counts more. */
  spellingRanks(): (document: number) => number {
    if (this.against) return rankBySpelling(this.#documents);
    const all = this.#documents.map((_, document) => ({ document, span: { start: 0, end: 0 } }));
    const rank = new Map(this.earliestFirst(all).map(({ document }, i) => [document, i]));
    return (at) => rank.get(at) ?? 0;
  }
}

function countSources(documents: readonly Document[], facts: CorpusFacts | null): number {
  const archived = [...(facts?.languages.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const loaded = documents.slice(0, facts?.archived);
  return archived + loaded.filter(({ role }) => role === 'source').length;
}
