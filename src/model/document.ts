import type { Span } from './span.ts';
import type { Suppression } from './suppression.ts';

/** Where a date of publication was read. Only the order of DESIGN.md section 6 gives these a rank. */
export type DateBasis = 'manifest' | 'metadata' | 'front-matter' | 'file-name' | 'dateline' | 'git' | 'unknown';

export interface Publication {
  /** ISO 8601, as precise as the source: `2024-03-01` or `2024-03-01T09:30:00Z`; null when unknown. */
  readonly value: string | null;
  readonly basis: DateBasis;
  /** What in the document says so, where that has a name: `JSON-LD date`, `pubDate`. */
  readonly source?: string;
}

/** `label`: in a transcript, a speaker's name that the file keeps apart from the words. */
export type BlockKind = 'heading' | 'paragraph' | 'blockquote' | 'list-item' | 'caption' | 'label';

/** A stretch that a reader of the page sees as one piece: in most news text one line, in Markdown one paragraph. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /**
   * Where the form of a transcript tells its turns: this block begins one, of the speaker whose label stands at this place,
   * or of nobody who is named (null). Absent: it goes on with the turn before, or the text itself tells.
   */
  readonly label?: Span | null;
}

export type DocumentRole = 'draft' | 'source';
export type DocumentForm = 'article' | 'transcript';
export type Medium = 'spoken' | 'written';

/** The language of a document, as a BCP 47 primary subtag. `und`: none of those with tables. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'und';

/**
 * One article, transcript or other text, as every stage after reading sees it.
 *
 * `text` has exactly the length of the decoded original, and every character stands where it stands there: what is not
 * prose (Markdown emphasis, code, tags, front matter, soft hyphens) is overwritten, by spaces where it separates words and
 * by {@link FILLER} where it does not. So an offset into `text` is an offset into the file that the editor has open.
 */
export interface Document {
  /** `d1`, `d2` … in the order given. */
  readonly id: string;
  /** As reported: relative to the working directory, forward slashes; `file.jsonl#id` for a record of a bulk file. */
  readonly path: string;
  readonly role: DocumentRole;
  readonly form: DocumentForm;
  /** Whether the words were spoken or written, where it is known. */
  readonly medium: Medium | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: Publication;
  /** A withheld, killed or cancelled item: never the earliest. */
  readonly withheld: boolean;
  readonly language: Language;
  /** Hexadecimal SHA-256 of the original bytes (for a record of a bulk file: of its text in UTF-8). */
  readonly sha256: string;
  readonly text: string;
  /** In order, without overlap. */
  readonly blocks: readonly Block[];
  /** What somebody wrote into it to keep rules from speaking there; absent where there is nothing. */
  readonly suppressions?: readonly Suppression[];
  /** What the reader of a report should know of the file: attachments passed over, tracked changes. One line each. */
  readonly warnings?: readonly string[];
  /**
   * Where the lines of the file begin, the first at 0, where `text` does not show it: a line break within a word (in a
   * tag, at a soft end of an encoded line) is overwritten by {@link FILLER}.
   */
  readonly lineStarts?: readonly number[];
  /** For one of several documents of a file: `text` is its stretch of the file, and begins here. */
  readonly origin?: Origin;
  /** What has to be escaped in what is written into `text`, the innermost notation first; absent for nothing. */
  readonly notation?: readonly Notation[];
  /** `paragraph`: the text was taken out of a file that is none (docx, odt, PDF), and its lines are paragraphs, so counted. */
  readonly unit?: 'paragraph';
  /** Where each page of the file begins in `text`, the first at 0, where the file has pages. */
  readonly pageStarts?: readonly number[];
  /** When the file was made, ISO 8601: weaker than a date of publication, and never one. */
  readonly created?: string;
}

/** Where in its file a document begins that is one of several. Lines and columns count from 1. */
export interface Origin {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A way of writing text in which some characters have to be escaped: HTML and XML, a JSON string; `encoded` cannot be written. */
export type Notation = 'markup' | 'json' | 'encoded';

/** A file that could not be read, or not wholly: reported, never passed over. */
export interface UnreadDocument {
  readonly path: string;
  readonly role: DocumentRole;
  /** One line: what is wrong, where, and the mend. */
  readonly error: string;
}

/** Stands in `Document.text` for a removed character that does not separate words (U+2060 WORD JOINER). */
export const FILLER = '\u2060';
export const FILLER_CODE = 0x2060;

/** The prose of a stretch of text, without fillers. */
export function proseOf(text: string, span: Span): string {
  const slice = text.slice(span.start, span.end);
  return slice.includes(FILLER) ? slice.replaceAll(FILLER, '') : slice;
}
