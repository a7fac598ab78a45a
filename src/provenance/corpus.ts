/**
 * The texts of a run as streams of interned words, and an index of their word pairs.
 *
 * Each document has two streams: its running text, which is indexed and says where a reading might stand, and its speech
 * stream (quotations and turns with the cues between them left out), against which a quotation is collated, so that a
 * split quotation reads as one utterance. Pairs rather than longer grams, because a quotation of two words and one with
 * every third word changed must be found too.
 *
 * What is not searched for another's words (a draft, where sources are given) has an index of its own, to be asked for by
 * name: how many drafts repeat a phrase says nothing of how common it is among the sources.
 */
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { Language } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Reading } from '../model/witness.ts';
import { firstWhere } from '../text/first-where.ts';
import { BOUNDARY, tokenize, Vocabulary, WORD } from '../text/tokens.ts';
import type { TokenStretch } from '../text/slice-tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { timeOf } from './earliest.ts';
import { PairIndex, stretchOf } from './pair-index.ts';
import { readingsIn } from './readings.ts';
import { COMMON_PAIR } from './seeds.ts';
import { SpokenWords } from './spoken-words.ts';
import { WordWeights } from './word-weight.ts';

export interface CorpusDocument {
  /** Index among the analyses. */
  readonly document: number;
  readonly isTranscript: boolean;
  /** When it was published: see `timeOf`. */
  readonly time: number;
  readonly running: TokenStream;
  readonly speech: TokenStream;
  /** Its readings, in order. */
  readonly readings: readonly Reading[];
  /** Words of each reading. */
  readonly lengths: Int32Array;
  /** For each token of the speech stream: the index of its reading; -1 for a boundary. */
  readonly readingOf: Int32Array;
  /** For each token of the running stream: the index of the reading that it stands in; -1 outside marks. */
  readonly readingAt: Int32Array;
  /** Position of the first token of `running` among all tokens of the corpus. */
  readonly base: number;
}

/** Positions of one document's tokens. */
export interface DocumentStretch extends TokenStretch {
  readonly document: CorpusDocument;
}

/** Where a pair is looked for: in a stretch of one document, or in all that is searched and the reading's own. */
export interface Within {
  readonly only?: DocumentStretch | undefined;
  readonly own?: CorpusDocument | undefined;
}

export interface CorpusOptions {
  readonly against?: boolean;
  readonly facts?: CorpusFacts | null;
}

export class Corpus {
  readonly vocabulary = new Vocabulary();
  readonly weights: WordWeights;
  readonly documents: readonly CorpusDocument[];
  readonly analyses: readonly Analysis[];
  private readonly facts: CorpusFacts | null;
  readonly #isSearched: (document: CorpusDocument) => boolean;
  readonly #searched: PairIndex;
  readonly #others: PairIndex;
  readonly #counts = new Map<number, number>();
  /** Made when a fragment first asks. */
  #spoken: SpokenWords | null = null;

  /** Of documents too short to tell: the commonest language of the others. */
  private readonly language: Language;

  /**
   * @param against only sources are searched for another's words.
   * @param facts where the analyses are not all that is searched.
   */
  constructor(analyses: readonly Analysis[], { against = false, facts = null }: CorpusOptions = {}) {
    this.analyses = analyses;
    this.facts = facts;
    const languages = countLanguages(analyses, facts);
    this.language = commonest(languages);
    this.weights = new WordWeights(this.vocabulary, languages.keys());
    let base = 0;
    this.documents = analyses.map((analysis, document) => {
      const streams = streamsOf(analysis, document, (text, spans, language) => this.tokens(text, spans, language));
      const { form, published } = analysis.document;
      const entry = { document, isTranscript: form === 'transcript', time: timeOf(published.value), ...streams, base };
      base += streams.running.count;
      return entry;
    });
    this.#isSearched = ({ document }) => !against || analyses[document]?.document.role === 'source';
    this.#searched = new PairIndex(this.documents.filter(this.#isSearched));
    this.#others = new PairIndex(this.documents.filter((document) => !this.#isSearched(document)));
  }

  /** The tokens of a stretch of a text, comparable with those of the corpus. */
  tokens(text: string, spans: readonly Span[], language: Language): TokenStream {
    return tokenize(text, spans, language === 'und' ? this.language : language, this.vocabulary);
  }

  /**
   * Calls `found` with the position, among all tokens of the corpus, of each place where a pair may stand, in order within
   * a document, so long as it answers true.
   */
  eachPair(id: number, { only, own }: Within, found: (position: number) => boolean): void {
    if (only !== undefined) this.#indexOf(only.document).each(id, only, found);
    else if (this.#searched.each(id, undefined, found) && own !== undefined && !this.#isSearched(own))
      this.#others.each(id, stretchOf(own), found);
  }

  /** How many places a pair has in what is searched, in documents that were not loaded too. */
  pairCount(id: number): number {
    const known = this.facts?.pairCounts.get(id) ?? this.#counts.get(id);
    if (known !== undefined) return known;
    const count = this.#searched.count(id);
    this.#counts.set(id, count);
    return count;
  }

  /**
   * How many places a pair has in a reading's own document, where {@link pairCount} leaves that out. What it repeats all
   * the time counts once, as the reading's own: the sources may have it a single time.
   */
  pairCountBeside(id: number, own: CorpusDocument | undefined): number {
    if (own === undefined || this.#isSearched(own)) return 0;
    const count = this.#others.count(id, stretchOf(own), COMMON_PAIR);
    return count > COMMON_PAIR ? 1 : count;
  }

  /** Where each word stands in the speech streams, in the order of {@link documents}. */
  get spoken(): SpokenWords {
    this.#spoken ??= new SpokenWords(this.documents.map(({ speech }) => speech));
    return this.#spoken;
  }

  /** The streams of a document, by its index among the analyses. */
  documentOf(at: number): CorpusDocument | undefined {
    return this.documents[at];
  }

  /** The document whose running text holds a position. */
  documentAt(position: number): CorpusDocument {
    const after = firstWhere(this.documents.length, (i) => (this.documents[i] as CorpusDocument).base > position);
    return this.documents[after - 1] as CorpusDocument;
  }

  #indexOf(document: CorpusDocument): PairIndex {
    return this.#isSearched(document) ? this.#searched : this.#others;
  }
}

/** The streams of one document; `at`: its index among the analyses. */
export function streamsOf(
  analysis: Analysis,
  at: number,
  tokens: Corpus['tokens'],
): Omit<CorpusDocument, 'document' | 'isTranscript' | 'time' | 'base'> {
  const { text, language, blocks, form } = analysis.document;
  const readings = readingsIn(analysis, at);
  const spoken = readings
    .flatMap(({ content }, reading) => content.map((span) => ({ span, reading })))
    .sort((a, b) => a.span.start - b.span.start);
  const running = tokens(text, blocks, language);
  const content = spoken.map(({ span }) => span);
  const speech = { ...tokens(text, content, language), isRecord: form === 'transcript' };
  const readingOf = readingsOver(speech, spoken);
  const lengths = new Int32Array(readings.length);
  for (let i = 0; i < speech.count; i++) {
    const reading = readingOf[i] ?? -1;
    if (reading >= 0 && speech.kind[i] === WORD) lengths[reading] = (lengths[reading] ?? 0) + 1;
  }
  return { readings, running, speech, lengths, readingOf, readingAt: readingsOver(running, spoken) };
}

/** For each token, the reading whose content it stands in; `spoken` in order of place. */
function readingsOver(stream: TokenStream, spoken: readonly { span: Span; reading: number }[]): Int32Array {
  const found = new Int32Array(stream.count).fill(-1);
  let s = 0;
  for (let i = 0; i < stream.count; i++) {
    const start = stream.start[i] ?? 0;
    while (s < spoken.length && (spoken[s]?.span.end ?? 0) <= start) s++;
    const current = spoken[s];
    if (current === undefined) break;
    if (stream.kind[i] !== BOUNDARY && current.span.start <= start) found[i] = current.reading;
  }
  return found;
}

/** How many documents are in each language; those of an archive are counted there. */
function countLanguages(analyses: readonly Analysis[], facts: CorpusFacts | null): Map<Language, number> {
  const count = new Map<Language, number>(facts?.languages);
  for (const { document } of analyses.slice(0, facts?.archived)) {
    count.set(document.language, (count.get(document.language) ?? 0) + 1);
  }
  return count;
}

function commonest(languages: ReadonlyMap<Language, number>): Language {
  const [first] = [...languages]
    .filter(([language]) => language !== 'und')
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? 'und';
}
