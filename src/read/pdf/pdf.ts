/**
 * PDF: the lines of its pages joined to paragraphs, hyphens at line ends undone, headers and footers left out. The page of
 * each paragraph is kept.
 */
import type { DocumentMetadata } from '../../model/metadata.ts';
import { parseDate } from '../../text/dates.ts';
import { bylineNames } from '../byline.ts';
import type { Item, ReaderTools } from '../format.ts';
import { ReadError } from '../read-error.ts';
import { pdfContent } from './content.ts';
import type { PdfContent } from './content.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * Reads a PDF. When it was made is told, but is no date of publication.
 *
 * @throws ReadError when the package for it is not there, or the file is encrypted, damaged, or pictures alone.
 */
export async function readPdf(bytes: Uint8Array, path: string, tools: ReaderTools = {}): Promise<Item[]> {
  const content = await (tools.pdfContent ?? pdfContent)(bytes);
  if ('problem' in content) throw new ReadError(`${path}: ${content.problem}`);
  const page = paragraphsOf(withoutFurniture(linesOf(content.pages))).page();
  if (page.blocks.length === 0) {
    throw new ReadError(`${path}: no text in it, only pictures of pages; recognise the text (OCR) and save it again`);
  }
  const layers = [{ basis: 'metadata' as const, metadata: metadataOf(content) }];
  return [{ id: null, page, layers, warnings: emptyPages(content) }];
}

/** Numbers that a line has room for. */
const MOST_NAMED = 5;

/** Pages of a text that have none: pictures, blank ones, and those that are damaged, which pdf.js passes over in silence. */
function emptyPages({ pages }: PdfContent): string[] {
  const empty = pages.flatMap(({ runs }, i) => (runs.some(({ text }) => text.trim() !== '') ? [] : [i + 1]));
  if (empty.length === 0) return [];
  const named = empty.slice(0, MOST_NAMED).join(', ') + (empty.length > MOST_NAMED ? ', …' : '');
  const which = empty.length === 1 ? `page ${named} has` : `${empty.length} pages (${named}) have`;
  return [`${which} no text: pictures, blank or damaged; of pictures recognise the text (OCR) and save it again`];
}

const DATE = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2}))?/;

function metadataOf({ created, author }: PdfContent): DocumentMetadata {
  const [, year, month, day, hour, minute, second = '00', zulu = '', east, west] = DATE.exec(created) ?? [];
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}${east === undefined ? zulu : `${east}:${west}`}`;
  const date = year === undefined ? null : parseDate(`${year}-${month}-${day}${time}`);
  const authors = bylineNames(author);
  return { ...(date === null ? {} : { created: date }), ...(authors.length === 0 ? {} : { authors }) };
}
