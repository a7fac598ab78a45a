/**
 * Word documents (Office Open XML, ECMA-376): the text as it stands when all tracked changes are accepted, footnotes and
 * endnotes behind it. Headers, footers, comments and what is hidden are not read.
 */
import type { DocumentMetadata } from '../../model/metadata.ts';
import type { Item, ReaderTools } from '../format.ts';
import { NOTHING_TRACKED, officeMetadata, trackedWarnings } from '../office.ts';
import { Paragraphs } from '../paragraphs.ts';
import { ReadError } from '../read-error.ts';
import { isZip, Zip } from '../zip.ts';
import { isOldOffice, oldOfficeProblem } from './old-office.ts';
import { isRelated, relationsOf } from './relations.ts';
import { readStory } from './story.ts';
import { stylesOf } from './styles.ts';

/**
 * Reads a Word document. When it was made is told, but is no date of publication.
 *
 * @throws ReadError when it is another kind of file, encrypted, damaged, or larger than a document is.
 */
export function readDocx(bytes: Uint8Array, path: string, tools?: ReaderTools): Item[] {
  if (isOldOffice(bytes)) throw new ReadError(`${path}: ${oldOfficeProblem(bytes)}`);
  if (!isZip(bytes)) throw new ReadError(`${path}: no Word document, whatever its ending says`);
  const zip = new Zip(bytes, path, tools?.limits);
  const main = relationsOf(zip, '', path).find(isRelated('officeDocument'))?.target ?? 'word/document.xml';
  const text = zip.text(main);
  if (text === null || !/wordprocessingml/.test(text.slice(0, 20_000)))
    throw new ReadError(`${path}: ${otherOffice(zip)}`);
  const relations = relationsOf(zip, main, path);
  const part = (kind: string): string | null => {
    const target = relations.find(isRelated(kind))?.target;
    return target === undefined ? null : zip.text(target);
  };
  const paragraphs = new Paragraphs();
  const styles = stylesOf(part('styles'), path);
  const found = { ...NOTHING_TRACKED };
  const stories = [text, part('footnotes'), part('endnotes')];
  for (const [i, story] of stories.entries()) {
    if (story !== null)
      readStory(story, { path, limits: tools?.limits, paragraphs, styles, found, to: i === 0 ? 'body' : 'notes' });
  }
  for (const { target } of relations.filter(isRelated('diagramData'))) found.drawn += drawnIn(zip.text(target), path);
  const core = relationsOf(zip, '', path).find(isRelated('core-properties'))?.target ?? 'docProps/core.xml';
  const metadata: DocumentMetadata = officeMetadata(zip.text(core), path, { created: 'created', author: 'creator' });
  return [
    { id: null, page: paragraphs.page(), layers: [{ basis: 'metadata', metadata }], warnings: trackedWarnings(found) },
  ];
}

/** Pieces of text in a diagram. */
function drawnIn(xml: string | null, path: string): number {
  const found = { ...NOTHING_TRACKED };
  const to = 'body';
  if (xml !== null) readStory(xml, { path, paragraphs: new Paragraphs(), styles: new Map(), found, to });
  return found.drawn;
}

function otherOffice({ names }: Zip): string {
  if (names.some((name) => name.startsWith('xl/')))
    return 'a workbook, not a text; copy what is to be checked into a document';
  if (names.some((name) => name.startsWith('ppt/')))
    return 'a presentation, not a text; copy what is to be checked into a document';
  return 'no Word document: it has no text part (word/document.xml)';
}
