/**
 * The texts of a run as streams of interned words, and an index of their word pairs.
 *
 * Each document has two streams: its running text, which is indexed and says where a reading might stand, and its speech
 * stream (quotations and turns with the cues between them left out), against which a quotation is collated, so that a
 * split quotation reads as one utterance. The index is two flat arrays, bucket starts and postings (8 bytes a word);
 * building it and looking up a pair cost what the pair occurs. Postings keep the pair's fingerprint beside the place (4
 * bytes more), so that how often a pair occurs does not hang on what else fell into its bucket. Pairs rather than longer
 * grams, because a quotation of two words and one with every third word changed must be found too.
 */
import type { CorpusFacts } from '../model/corpus-facts.ts';
import type { Language } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Reading } from '../model/witness.ts';
import { firstWhere } from '../text/first-where.ts';
import { BOUNDARY, tokenize, Vocabulary, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { timeOf } from './earliest.ts';
import { readingsIn } from './readings.ts';
import { SpokenWords } from './spoken-words.ts';
import { eachWordPair } from './word-pairs.ts';
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

export class Corpus {
  readonly vocabulary = new Vocabulary();
  readonly weights: WordWeights;
  readonly documents: readonly CorpusDocument[];
  readonly analyses: readonly Analysis[];
  private readonly facts: CorpusFacts | null;
  private readonly bucketStart: Int32Array;
  private readonly postings: Int32Array;
  /** The fingerprint of each posting's pair. */
  private readonly ids: Uint32Array;
  private readonly counts = new Map<number, number>();
  private readonly mask: number;
  /** Made when a fragment first asks. */
  #spoken: SpokenWords | null = null;

  /** Of documents too short to tell: the commonest language of the others. */
  private readonly language: Language;

  /** @param facts where the analyses are not all that is searched. */
  constructor(analyses: readonly Analysis[], facts: CorpusFacts | null = null) {
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
    this.mask = bucketCount(base) - 1;
    this.bucketStart = new Int32Array(this.mask + 2);
    this.postings = new Int32Array(base);
    this.ids = new Uint32Array(base);
    this.buildIndex();
  }

  /** The tokens of a stretch of a text, comparable with those of the corpus. */
  tokens(text: string, spans: readonly Span[], language: Language): TokenStream {
    return tokenize(text, spans, language === 'und' ? this.language : language, this.vocabulary);
  }

  /**
   * Calls `found` with the position, among all tokens of the corpus, of each place where a pair may stand, in order, so
   * long as it answers true: of all documents, or of one.
   */
  eachPair(id: number, only: CorpusDocument | undefined, found: (position: number) => boolean): void {
    const end = this.bucketStart[(id & this.mask) + 1] ?? 0;
    const limit = only === undefined ? Number.POSITIVE_INFINITY : only.base + only.running.count;
    let i = this.bucketStart[id & this.mask] ?? 0;
    if (only !== undefined) i += firstWhere(end - i, (at) => (this.postings[i + at] as number) >= only.base);
    for (; i < end; i++) {
      if (this.ids[i] !== id) continue;
      const position = this.postings[i] as number;
      if (position >= limit || !found(position)) return;
    }
  }

  /** How many places a pair has, in documents that were not loaded too. */
  pairCount(id: number): number {
    const known = this.facts?.pairCounts.get(id) ?? this.counts.get(id);
    if (known !== undefined) return known;
    const end = this.bucketStart[(id & this.mask) + 1] ?? 0;
    let count = 0;
    for (let i = this.bucketStart[id & this.mask] ?? 0; i < end; i++) if (this.ids[i] === id) count++;
    this.counts.set(id, count);
    return count;
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

  private buildIndex(): void {
    const starts = this.bucketStart;
    const ids = new Uint32Array(this.ids.length);
    const positions = new Int32Array(this.ids.length);
    let count = 0;
    for (const { running, readingAt, base } of this.documents) {
      eachWordPair(running, readingAt, (id, first) => {
        ids[count] = id;
        positions[count++] = base + first;
        starts[(id & this.mask) + 1] = (starts[(id & this.mask) + 1] as number) + 1;
      });
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    for (let pair = 0; pair < count; pair++) {
      const id = ids[pair] as number;
      const at = next[id & this.mask] as number;
      this.postings[at] = positions[pair] as number;
      this.ids[at] = id;
      next[id & this.mask] = at + 1;
    }
  }
}

/** The streams of one document; `at`: its index among the analyses. */
export function streamsOf(
  analysis: Analysis,
  at: number,
  tokens: Corpus['tokens'],
): Omit<CorpusDocument, 'document' | 'isTranscript' | 'time' | 'base'> {
  const { text, language, blocks } = analysis.document;
  const readings = readingsIn(analysis, at);
  const spoken = readings
    .flatMap(({ content }, reading) => content.map((span) => ({ span, reading })))
    .sort((a, b) => a.span.start - b.span.start);
  const running = tokens(text, blocks, language);
  const speech = tokens(
    text,
    spoken.map(({ span }) => span),
    language,
  );
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

function bucketCount(tokens: number): number {
  let size = 1024;
  while (size < tokens) size *= 2;
  return size;
}
