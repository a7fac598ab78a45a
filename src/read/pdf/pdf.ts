/**
 * PDF: the lines of its pages joined to paragraphs, hyphens at line ends undone, headers and footers left out. The page of
 * each paragraph is kept.
 */
import type { DocumentMetadata } from '../../model/metadata.ts';
import { parseDate } from '../../text/dates.ts';
import { bylineNames } from '../byline.ts';
import type { Item, ReaderTools } from '../formats.ts';
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
  return [{ id: null, page, layers: [{ basis: 'metadata', metadata: metadataOf(content) }] }];
}

const DATE = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2}))?/;

function metadataOf({ created, author }: PdfContent): DocumentMetadata {
  const [, year, month, day, hour, minute, second = '00', zulu = '', east, west] = DATE.exec(created) ?? [];
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}${east === undefined ? zulu : `${east}:${west}`}`;
  const date = year === undefined ? null : parseDate(`${year}-${month}-${day}${time}`);
  const authors = bylineNames(author);
  return { ...(date === null ? {} : { created: date }), ...(authors.length === 0 ? {} : { authors }) };
}
