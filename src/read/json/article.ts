/** From the fields of a JSON form to the documents of a file: what the forms have in common. */
import type { BlockKind, Notation } from '../../model/document.ts';
import type { DocumentMetadata, MetadataLayer } from '../../model/metadata.ts';
import { parseDate } from '../../text/dates.ts';
import { setBack } from '../embedded.ts';
import type { Passage } from '../embedded.ts';
import { languageOf } from '../fields.ts';
import type { BrokenItem, Item, ReaderTools } from '../format.ts';
import { readHtmlPiece } from '../html.ts';
import { withReferences } from '../markdown/entities.ts';
import { originIn } from '../origin.ts';
import { readPlainText } from '../plain-text.ts';
import { ReadError } from '../read-error.ts';
import { decodeString, parseJson, textOf } from './tree.ts';
import type { JsonNode, JsonString } from './tree.ts';

/** One string of an article, and how it is read: a headline, a page of HTML, lines, or one block of inline HTML. */
export interface Part {
  readonly node: JsonNode | undefined;
  readonly as: 'heading' | 'html' | 'text' | BlockKind | 'signature';
}

/** What a form says of one article. Dates in the order in which they hold, with the names of their fields. */
export interface JsonArticle {
  readonly record: JsonNode;
  readonly id: string | null;
  readonly parts: readonly Part[];
  readonly dates: Readonly<Record<string, JsonNode | string | undefined>>;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly authors?: readonly (string | null)[];
  readonly language?: string | null;
  readonly withheld?: boolean;
  /** What of it cannot be read, as a phrase behind the name of its file. */
  readonly warnings?: readonly string[];
}

/** The articles that the root of a file holds. */
export type JsonForm = (root: JsonNode, file: string) => readonly JsonArticle[];

/**
 * Reads a file of a form. A root that is one article is one document with the file's places; of several, each document
 * is the stretch of its own record.
 *
 * @throws ReadError when it is no JSON or has no article in it.
 */
export function readJson(file: string, path: string, form: JsonForm, tools?: ReaderTools): (Item | BrokenItem)[] {
  const root = parseJson(file, path, tools?.limits);
  const articles = form(root, file);
  if (articles.length === 0) throw new ReadError(`${path}: no article in it; export records with their text`);
  const origins = originIn(file);
  return articles.map((article, i) => {
    const isWhole = article.record === root;
    const id = isWhole ? null : (article.id ?? String(i + 1));
    const stretch = isWhole ? { start: 0, end: file.length } : article.record;
    const passages = article.parts.flatMap((part) => passageOf(file, part));
    if (!passages.some(({ page }) => page.blocks.length > 0)) return { id, error: NO_TEXT };
    const page = setBack(file, stretch, passages);
    const placed = isWhole ? page : { ...page, origin: origins(stretch.start) };
    const isMarkup = article.parts.every(({ as }) => as !== 'text');
    const notation: Notation[] = isMarkup ? ['markup', 'json'] : ['json'];
    return { id, page: { ...placed, notation }, layers: layersOf(file, article), warnings: article.warnings ?? [] };
  });
}

const NO_TEXT = 'the record has no text; export it with its body field';

function passageOf(file: string, { node, as }: Part): Passage[] {
  if (node?.kind !== 'string') return [];
  const { text, places } = decodeString(file, node as JsonString);
  if (as === 'text') return [{ places, page: readPlainText(text, 0) }];
  const page = readHtmlPiece(text);
  if (as === 'html') return [{ places, page }];
  const kind = as === 'signature' ? 'blockquote' : as;
  // Inline HTML: whatever it holds is one block, unless it has blocks of its own.
  const blocks = page.blocks.map((block) => ({ ...block, kind: block.kind === 'paragraph' ? kind : block.kind }));
  return [{ places, page: { ...page, blocks }, isSignature: as === 'signature' }];
}

function layersOf(file: string, article: JsonArticle): MetadataLayer[] {
  const { title, outlet, language, withheld } = article;
  const authors = [...new Set((article.authors ?? []).filter((name) => name !== null))];
  const fields = {
    title: title == null ? null : plain(title),
    outlet,
    authors: authors.length === 0 ? null : authors,
    language: language == null ? null : languageOf(language),
    withheld: withheld === true ? true : null,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  const metadata: DocumentMetadata = Object.fromEntries(given);
  return [...dated(file, article.dates), { basis: 'metadata', metadata }];
}

function dated(file: string, dates: JsonArticle['dates']): MetadataLayer[] {
  for (const [source, node] of Object.entries(dates)) {
    const written = typeof node === 'string' ? node : textOf(file, node);
    const published = written === null ? null : parseDate(written);
    if (published !== null) return [{ basis: 'metadata', metadata: { published }, source }];
  }
  return [];
}

/** A title's text: content systems escape and mark up titles too. */
function plain(title: string): string {
  return withReferences(title.replace(/<[^<>]{0,200}>/g, '')).trim();
}
