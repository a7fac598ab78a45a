/**
 * What an archive of documents can be asked. Nothing here knows how or where it is kept: a file now, a server some day,
 * which is why every question is answered in its own time.
 */
import type { Language } from './document.ts';
import type { Analysis } from './witness.ts';

/**
 * Where a word pair stands, as one number: 4 × the position of its first word among all words of the archive, + 2 in a
 * quotation, + 1 in a quotation of few words. Documents lie one after the other with a gap between them.
 */
export type Place = number;

/** Flags of a {@link Place}. */
export const IN_QUOTATION = 2;
export const IN_SHORT_QUOTATION = 1;
export const PLACE_STEP = 4;

/** Where a word pair stands in an archive. */
export interface PairPlaces {
  /** How many places there are. */
  readonly count: number;
  /** All of them, ascending; none where there are more than were asked for. */
  readonly places: readonly Place[];
}

/** The time of a document whose date is not known: later than all others. */
export const UNKNOWN_TIME = Number.MAX_SAFE_INTEGER;

/** What bears on who somebody is: a name, a form of it, a description of an office, held or laid down. */
export type PersonFactKind = 'name' | 'form' | 'office' | 'former-office';

/** One thing that a document says of a person. Texts are kept as hashes (`hashText`): whoever asks has the words. */
export interface PersonFact {
  /** Of the folded last part of the name. */
  readonly surname: number;
  /** Of the folded name. */
  readonly name: number;
  readonly kind: PersonFactKind;
  readonly fact: number;
}

/** A fact and a document that has it. */
export interface KeptFact extends PersonFact {
  readonly document: number;
  /** Milliseconds of UTC; `UNKNOWN_TIME` where it is not known. */
  readonly time: number;
}

/** The documents of an archive in their order: the position of the first word of each, and when it was published. */
export interface DocumentTable {
  readonly ids: Float64Array;
  readonly times: Float64Array;
}

/** What is true of the archive as a whole. */
export interface ArchiveFacts {
  /** How many documents are in each language. */
  readonly languages: ReadonlyMap<Language, number>;
  readonly outlets: readonly string[];
}

/** An archive as those see it who look something up. Documents are named by the position of their first word. */
export interface Archive {
  /** Whatever `work` asks is answered from one state of the archive, whoever adds to it meanwhile. Not to be nested. */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
  facts(): Promise<ArchiveFacts>;
  documents(): Promise<DocumentTable>;
  /** The ids of the documents of some sources, by the paths that they are reported under. */
  find(paths: readonly string[]): Promise<readonly number[]>;
  /** The places of some word pairs; `most`: of pairs with more places than this only the count is told. */
  pairs(ids: readonly number[], most: number): Promise<ReadonlyMap<number, PairPlaces>>;
  /**
   * Each different fact about those with a surname, with the first document that has it at or after each of some times.
   */
  people(surname: number, since: readonly number[]): Promise<readonly KeptFact[]>;
  /** How many documents have a fact. */
  countOf(fact: PersonFact): Promise<number>;
  /** The documents with some ids, in that order, as sources of a run. */
  analyses(ids: readonly number[]): Promise<readonly Analysis[]>;
}

/** How a document is found again: made of its words alone. */
export interface DocumentIndex {
  /** Words of the running text. */
  readonly words: number;
  /** Fingerprint of each word pair, and its place as if the document were the first of the archive. */
  readonly pairs: Uint32Array;
  readonly places: Uint32Array;
  readonly people: readonly PersonFact[];
}

/** A document on its way into an archive. */
export interface NewDocument {
  /** The file that it comes from; its own path is within it, and a file can give one path several times. */
  readonly source: string;
  readonly path: string;
  readonly copy: number;
  /** Of everything that was read: a document with the same is the same. */
  readonly hash: string;
  readonly time: number;
  readonly analysis: Analysis;
  readonly index: DocumentIndex;
}
