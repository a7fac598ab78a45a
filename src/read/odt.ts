/**
 * OpenDocument text (ISO/IEC 26300), as LibreOffice and Google Docs write it: the text as it stands when all tracked changes
 * are accepted (what was deleted is kept apart from it in the file), footnotes and endnotes behind it.
 */
import type { BlockKind } from '../model/document.ts';
import type { Limits } from '../model/limits.ts';
import type { Item, ReaderTools } from './format.ts';
import { NOTHING_TRACKED, officeMetadata, trackedWarnings } from './office.ts';
import type { Tracked } from './office.ts';
import { Paragraphs } from './paragraphs.ts';
import { ReadError } from './read-error.ts';
import { readXml, textOf } from './xml.ts';
import type { Element } from './xml.ts';
import { Zip } from './zip.ts';

/** Elements whose text is not read: changes, comments, alternative texts, tables of contents, the numbers of notes. */
const SKIPPED: ReadonlySet<string> = new Set(
  ['tracked-changes', 'annotation', 'title', 'desc', 'table-of-content', 'note-citation', 'ruby-text', 'forms'].concat([
    'automatic-styles',
    'tracked-content',
    'illustration-index',
    'alphabetical-index',
  ]),
);
/** What the styles that a program brings along are. */
const STYLES: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:Heading(?:_20_\d+)?|Title|Subtitle)$/, 'heading'],
  [/^(?:Quotations|(?:Intense_20_)?Quote)$/, 'blockquote'],
  [/^(?:Caption|Illustration|Figure|Drawing)$/, 'caption'],
];
/** Most spaces that one element stands for; more is no prose. */
const MOST_SPACES = 100;

/**
 * Reads an OpenDocument text. When it was made is told, but is no date of publication.
 *
 * @throws ReadError when it is encrypted, damaged, or larger than a document is.
 */
export function readOdt(bytes: Uint8Array, path: string, tools?: ReaderTools): Item[] {
  const zip = new Zip(bytes, path, tools?.limits);
  if (zip.text('META-INF/manifest.xml')?.includes('encryption-data') === true) {
    throw new ReadError(`${path}: encrypted; save the document without a password`);
  }
  const xml = zip.text('content.xml');
  if (xml === null) throw new ReadError(`${path}: no OpenDocument text: it has no content.xml`);
  const found: Tracked = { ...NOTHING_TRACKED };
  const page = readContent(xml, path, found, tools?.limits).page();
  const metadata = officeMetadata(zip.text('meta.xml'), path, { created: 'creation-date', author: 'initial-creator' });
  return [{ id: null, page, layers: [{ basis: 'metadata', metadata }], warnings: trackedWarnings(found) }];
}

function readContent(xml: string, path: string, found: Tracked, limits?: Limits): Paragraphs {
  const paragraphs = new Paragraphs();
  const styles = new Map<string, string>();
  /** Styles of text that is not shown. */
  const hidden = new Set<string>();
  let style = '';
  const open: { readonly name: string; readonly isSkipped: boolean }[] = [];
  let skipping = 0;
  /** How many notes are open: their paragraphs stand inside that of the text. */
  let notes = 0;
  const kindOf = ({ name, attribute }: Element): BlockKind => {
    if (name === 'h') return 'heading';
    const style = attribute('style-name') ?? '';
    const kind = STYLES.find(([names]) => names.test(styles.get(style) ?? style))?.[1];
    return kind ?? (open.some(({ name: outer }) => outer === 'list-item') ? 'list-item' : 'paragraph');
  };
  readXml(
    xml,
    path,
    {
      open: (element) => {
        const { name, attribute } = element;
        if (name === 'style') {
          style = attribute('name') ?? '';
          styles.set(style, attribute('parent-style-name') ?? '');
        }
        if (name === 'text-properties' && attribute('display') === 'none') hidden.add(style);
        if (name === 'insertion') found.insertions++;
        if (name === 'deletion') found.deletions++;
        if (name === 'annotation') found.comments++;
        const isSkipped = SKIPPED.has(name) || (name === 'span' && hidden.has(attribute('style-name') ?? ''));
        open.push({ name, isSkipped });
        if (isSkipped) skipping++;
        if (skipping > 0) return;
        if (name === 'note') notes++;
        if (isParagraph(name)) paragraphs.open(kindOf(element));
        if (name === 's')
          paragraphs.add(' '.repeat(Math.min(MOST_SPACES, Math.max(1, Number(attribute('c') ?? 1) || 1))));
        if (name === 'tab') paragraphs.add('\t');
        if (name === 'line-break') paragraphs.add('\n');
      },
      close: ({ name }) => {
        const isSkipped = open.pop()?.isSkipped === true;
        if (isSkipped) skipping--;
        if (isSkipped || skipping > 0) return;
        if (name === 'note') notes--;
        if (isParagraph(name)) paragraphs.close(notes > 0 ? 'notes' : 'body');
      },
      text: (start, end, isRaw) => {
        // In this format a line break and spaces in a row are one space.
        if (skipping === 0) paragraphs.add(textOf(xml, start, end, isRaw).replace(/[ \t\r\n]+/g, ' '));
      },
    },
    limits,
  );
  return paragraphs;
}

function isParagraph(name: string): boolean {
  return name === 'p' || name === 'h';
}
