import type { DateBasis, DocumentForm, DocumentRole, Language, Medium } from './document.ts';

/** What somebody says about a document apart from its prose: a manifest, front matter, the fields of a bulk record. */
export interface DocumentMetadata {
  /** ISO 8601, as {@link Publication}'s `value`. */
  readonly published?: string;
  /** When the file was made; says nothing of when it was published. */
  readonly created?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly form?: DocumentForm;
  readonly medium?: Medium;
  readonly language?: Language;
  readonly role?: DocumentRole;
  readonly withheld?: boolean;
}

/** Metadata and where it was read; of two with the same field, the one listed first holds. */
export interface MetadataLayer {
  readonly basis: DateBasis;
  readonly metadata: DocumentMetadata;
  /** What in the document says so, for people: `JSON-LD date`, `pubDate`. */
  readonly source?: string;
}
