/** What a form of file is, and what its reader makes of it. */
import type { Limits } from '../model/limits.ts';
import type { MetadataLayer } from '../model/metadata.ts';
import type { Page } from './assemble.ts';
import type { PdfContent, PdfProblem } from './pdf/content.ts';

/** One text that a file holds. Most files hold one; a feed or a mailbox holds many. */
export interface Item {
  /** What tells it from the others of its file, for its path (`feed.xml#id`); null where the file is one document. */
  readonly id: string | null;
  readonly page: Page;
  /** What the file says of it; of two with the same field, the one listed first holds. */
  readonly layers: readonly MetadataLayer[];
  /** What a reader of the report should know: attachments passed over, tracked changes. One line each. */
  readonly warnings?: readonly string[];
}

/** An item of a file that cannot be read although the rest can. */
export interface BrokenItem {
  readonly id: string | null;
  /** What is wrong and the mend, without the path. */
  readonly error: string;
}

/** What readers are given by the host, which can do more than they. */
export interface ReaderTools {
  /** What is read at most; the defaults unless given. */
  readonly limits?: Limits;
  /** Reads a PDF's pages where a hostile file can do no harm. */
  readonly pdfContent?: (bytes: Uint8Array) => Promise<PdfContent | PdfProblem>;
}

/**
 * Reads a file: its decoded text, or the bytes of a binary form. Places in the pages are places in the decoded text.
 *
 * @throws ReadError when nothing of the file can be read.
 */
export type Reader<Content> = (
  content: Content,
  path: string,
  tools?: ReaderTools,
) => Iterable<Item | BrokenItem> | Promise<Iterable<Item | BrokenItem>>;

interface Common {
  /** What `--input-format` calls it. */
  readonly name: string;
  /** As people call it, for messages. */
  readonly title: string;
  /** File name endings, without the dot, that are this form's own. */
  readonly endings: readonly string[];
  /** Endings that others have too: looked at in a folder, and read where the content is recognised. */
  readonly sharedEndings?: readonly string[];
}

/** `detects`: whether a file that begins so is surely of this form. It outranks the ending. */
export interface TextFormat extends Common {
  readonly kind: 'text';
  /** @param head the first `HEAD` characters of the text, without white space before them. */
  readonly detects: (head: string, text: string) => boolean;
  readonly open: () => Promise<Reader<string>>;
}

export interface BinaryFormat extends Common {
  readonly kind: 'binary';
  /** @param head the first `HEAD` bytes. */
  readonly detects: (head: Uint8Array) => boolean;
  readonly open: () => Promise<Reader<Uint8Array>>;
}

/** One record a line: streamed by the host, see `readBulkLine`. */
export interface LinesFormat extends Common {
  readonly kind: 'lines';
}

export type Format = TextFormat | BinaryFormat | LinesFormat;
