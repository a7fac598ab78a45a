import type { Block, Document, DocumentRole, Notation, Origin, Publication } from '../model/document.ts';
import { FILLER, proseOf } from '../model/document.ts';
import type { DocumentMetadata, MetadataLayer } from '../model/metadata.ts';
import { dateInName } from '../text/dates.ts';
import { withMarksOfWindows } from '../text/windows-1252.ts';
import { detectLanguage } from './language.ts';
import { withTypedMarks } from './typed-marks.ts';

/** What a format's reader makes of a text: same length, markup overwritten, and its blocks. */
export interface Page {
  readonly text: string;
  /** In order, without overlap. */
  readonly blocks: readonly Block[];
  /** Where the lines of the file begin, where `text` does not show it. */
  readonly lineStarts?: readonly number[];
  /** Where the page begins in a file that has several. */
  readonly origin?: Origin;
  readonly notation?: readonly Notation[];
  readonly unit?: 'paragraph';
  readonly pageStarts?: readonly number[];
  /** Where quotations stand that are not read: beside an article in HTML. */
  readonly outside?: readonly number[];
}

interface Identity {
  readonly id: string;
  readonly path: string;
  /** The name of this one document, in which a date may stand. */
  readonly name: string;
  readonly role: DocumentRole;
  readonly sha256: string;
}

/** Makes a document of a page and all that is said about it; of two layers with the same field the first holds. */
export function assemble(file: Identity, layers: readonly MetadataLayer[], page: Page): Document {
  const [only] = layers;
  const said: DocumentMetadata =
    layers.length === 1 && only !== undefined
      ? only.metadata
      : Object.assign({}, ...layers.map(({ metadata }) => metadata).reverse());
  const { created } = said;
  const { text, blocks, lineStarts, origin, notation, unit, pageStarts } = page;
  return {
    id: file.id,
    path: file.path,
    role: said.role ?? file.role,
    form: said.form ?? 'article',
    medium: said.medium ?? null,
    title: said.title ?? titleOf(page),
    outlet: said.outlet ?? null,
    authors: said.authors ?? [],
    published: publicationOf(file.name, layers),
    withheld: said.withheld ?? false,
    language: said.language ?? detectLanguage(page),
    sha256: file.sha256,
    text: withTypedMarks(withMarksOfWindows(withoutInvisible(text)), blocks),
    blocks,
    ...(lineStarts === undefined ? {} : { lineStarts }),
    ...(origin === undefined ? {} : { origin }),
    ...(notation === undefined ? {} : { notation }),
    ...(unit === undefined ? {} : { unit }),
    ...(pageStarts === undefined ? {} : { pageStarts }),
    ...(created === undefined ? {} : { created }),
  };
}

/** Characters that nobody sees and no word needs: soft hyphens, spaces of no width, byte order marks. */
const INVISIBLE = ['\u00ad', '\u200b', '\ufeff'];

function withoutInvisible(text: string): string {
  return INVISIBLE.reduce((clear, sign) => (clear.includes(sign) ? clear.replaceAll(sign, FILLER) : clear), text);
}

function publicationOf(name: string, layers: readonly MetadataLayer[]): Publication {
  for (const { basis, metadata, source } of layers) {
    const { published } = metadata;
    if (published !== undefined) return { value: published, basis, ...(source === undefined ? {} : { source }) };
  }
  const named = dateInName(name);
  return named === null ? { value: null, basis: 'unknown' } : { value: named, basis: 'file-name' };
}

function titleOf({ text, blocks }: Page): string | null {
  const first = blocks[0];
  return first?.kind === 'heading' ? proseOf(text, first).trim() : null;
}
