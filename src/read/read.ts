import type { Document, DocumentRole } from '../model/document.ts';
import type { DocumentMetadata, MetadataLayer } from '../model/metadata.ts';
import { assemble } from './assemble.ts';
import { readFrontMatter } from './front-matter.ts';
import { splitFrontMatter } from './front-matter-fence.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { isTranscript } from './transcript.ts';

/** One decoded file, as the host hands it over. */
export interface SourceFile {
  /** Unique among the documents of a run. */
  readonly id: string;
  /** As reported; its ending says how it is read, and the last part of it may carry a date. */
  readonly path: string;
  readonly role: DocumentRole;
  /** Without a byte order mark. */
  readonly text: string;
  /** Hexadecimal SHA-256 of the bytes, for the report; empty unless given. */
  readonly sha256?: string;
  /** What the manifest or the command line says of it; outranks what the file says. */
  readonly metadata?: DocumentMetadata | null;
}

export type Format = 'plain' | 'markdown' | 'bulk';

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  jsonl: 'bulk',
  ndjson: 'bulk',
};

/** File name endings, without the dot, that a folder is searched for. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

/** How the file at `path` is to be read; one with an unknown ending, given by name, is plain text. */
export function formatOf(path: string): Format {
  const dot = path.lastIndexOf('.');
  return FORMATS[path.slice(dot + 1).toLowerCase()] ?? 'plain';
}

/**
 * Reads one file of plain text or Markdown. Linear in its length.
 *
 * @throws ReadError when the front matter is broken.
 */
export async function read(file: SourceFile): Promise<Document> {
  const { metadata = null, sha256 = '' } = file;
  const layers: MetadataLayer[] = metadata === null ? [] : [{ basis: 'manifest', metadata }];
  const isMarkdown = formatOf(file.path) === 'markdown';
  const fence = isMarkdown ? splitFrontMatter(file.text, file.path) : null;
  if (fence !== null) layers.push({ basis: 'front-matter', metadata: await readFrontMatter(fence, file.path) });
  const body = fence === null ? 0 : fence.bodyStart;
  const page = isMarkdown ? readMarkdown(file.text, body) : readPlainText(file.text, body);
  const isSaid = layers.some((layer) => layer.metadata.form !== undefined);
  if (!isSaid && isTranscript(page)) layers.push({ basis: 'unknown', metadata: { form: 'transcript' } });
  return assemble({ ...file, sha256, name: file.path }, layers, page);
}
