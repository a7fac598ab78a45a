/**
 * RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom (RFC 4287), and the export of WordPress, which is RSS: each item is a document.
 * The whole text (`content:encoded`, Atom's `content`) goes before the description.
 */
import type { MetadataLayer } from '../model/metadata.ts';
import { oneBlock, setBack, verbatim } from './embedded.ts';
import type { Passage } from './embedded.ts';
import { languageOf } from './fields.ts';
import type { Limits } from '../model/limits.ts';
import type { BrokenItem, Item, ReaderTools } from './format.ts';
import { proseIn, quotationsLacking, quotationsStand } from './unread-quotations.ts';
import { readHtmlPiece } from './html.ts';
import { originIn } from './origin.ts';
import { readPlainText } from './plain-text.ts';
import { ReadError } from './read-error.ts';
import { parseMailDate } from './mail/date.ts';
import { decodeStretches, readXml } from './xml.ts';
import type { Element, Stretch } from './xml.ts';

/** An element of an item: its text, stretch by stretch, and the markup in it as it stands. */
interface Field {
  readonly texts: Stretch[];
  /** Between its tags. */
  readonly inner: { start: number; end: number };
  readonly type: string;
  /** Atom's way to say that the text is elsewhere. */
  readonly isElsewhere: boolean;
}

interface Entry {
  readonly span: { start: number; end: number };
  readonly fields: Map<string, Field>;
}

interface Feed {
  readonly entries: readonly Entry[];
  /** What stands outside the entries. */
  readonly head: ReadonlyMap<string, Field>;
  readonly language: string | null;
}

const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry']);
const WORDPRESS = 'http://wordpress.org/export/';
/** Namespaces whose elements are the feed's own; those of others (media, iTunes) have the same names for other things. */
const OWN: ReadonlySet<string> = new Set([
  '',
  'http://www.w3.org/2005/Atom',
  'http://purl.org/atom/ns#',
  'http://purl.org/rss/1.0/',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://purl.org/rss/1.0/modules/content/',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/terms/',
  'http://www.w3.org/2007/app',
]);

/**
 * The items of a feed.
 *
 * @throws ReadError when it is not well-formed or there is no item in it.
 */
export function readFeed(file: string, path: string, tools?: ReaderTools): (Item | BrokenItem)[] {
  const { entries, head, language } = parseFeed(file, path, tools?.limits);
  if (entries.length === 0) throw new ReadError(`${path}: a feed without items; nothing to read in it`);
  const site = fieldText(file, head.get('title'));
  const own = language ?? fieldText(file, head.get('language'));
  const origins = originIn(file);
  return entries.flatMap((entry, i): (Item | BrokenItem)[] => {
    const { fields, span } = entry;
    const value = (...names: string[]): string | null => {
      for (const name of names) {
        const found = fieldText(file, fields.get(name));
        if (found !== null) return found;
      }
      return null;
    };
    if (UNREAD_TYPES.has(value('wp:post_type') ?? '')) return [];
    const id = value('guid', 'id', 'link', 'wp:post_id') ?? String(i + 1);
    const passages = [titleOf(file, fields.get('title')), bodyOf(file, fields)].flatMap((passage) => passage ?? []);
    if (!passages.some(({ page }) => page.blocks.length > 0)) return [{ id, error: 'the item has no text' }];
    const page = { ...setBack(file, span, passages), origin: origins(span.start), notation: ['encoded' as const] };
    const warnings = [
      ...(fields.get('content')?.isElsewhere ? ['the text of the item is in another file: not read'] : []),
      ...inSummaryAlone(file, fields, passages),
    ];
    return [{ id, page, layers: layersOf(value, site, own), warnings }];
  });
}

/** What an export of WordPress has beside articles. */
const UNREAD_TYPES: ReadonlySet<string> = new Set([
  'attachment',
  'nav_menu_item',
  'custom_css',
  'wp_global_styles',
  'wp_template',
]);

type Value = (...names: string[]) => string | null;

const DATES = ['pubDate', 'published', 'issued', 'date', 'created'];

function layersOf(value: Value, site: string | null, language: string | null): MetadataLayer[] {
  const layers: MetadataLayer[] = [];
  for (const source of DATES) {
    const published = parseMailDate(value(source) ?? '');
    if (published !== null) layers.push({ basis: 'metadata', metadata: { published }, source });
  }
  const author = value('creator', 'author', 'author/name');
  const status = value('wp:status');
  const outlet = value('source', 'source/title', 'publisher') ?? site;
  const fields = {
    title: value('title'),
    outlet,
    // RSS has an address here, with the name in brackets behind it.
    authors: author === null ? null : [author.replace(/^[^\s@]{1,80}@[^\s@()]{1,80} \((.{1,120})\)$/, '$1')],
    language: language === null ? null : languageOf(language),
    withheld: (status !== null && status !== 'publish') || value('control/draft') === 'yes' ? true : null,
  };
  const given = Object.entries(fields).filter(([, one]) => one !== null);
  return [...layers, { basis: 'metadata', metadata: Object.fromEntries(given) }];
}

function parseFeed(file: string, path: string, limits?: Limits): Feed {
  const entries: Entry[] = [];
  const head = new Map<string, Field>();
  const names: string[] = [];
  let entry: Entry | null = null;
  /** Depth at which the entry (or, outside, the channel) began. */
  let base = 0;
  let field: { readonly field: Field; readonly depth: number } | null = null;
  let language: string | null = null;
  readXml(
    file,
    path,
    {
      open: (element, start, end) => {
        if (names.length <= 1) language ??= element.attribute('lang') ?? null;
        if (entry === null && ENTRIES.has(element.name)) {
          entry = { span: { start, end }, fields: new Map() };
          base = names.length + 1;
          field = null;
        } else if (field === null || names.length === field.depth)
          field = fieldAt(element, end, names, entry, base, head) ?? field;
        names.push(element.name);
      },
      close: (element, start, end) => {
        names.pop();
        if (field !== null && names.length === field.depth - 1) {
          field.field.inner.end = start;
          field = null;
        }
        if (entry !== null && names.length === base - 1 && ENTRIES.has(element.name)) {
          entry.span.end = end;
          entries.push(entry);
          entry = null;
        }
      },
      text: (start, end, isRaw) => {
        field?.field.texts.push({ start, end, isRaw });
      },
    },
    limits,
  );
  return { entries, head, language };
}

/** Elements in which others say what is looked for: Atom's author, source and control. */
const WRAPPERS: ReadonlySet<string> = new Set(['author', 'source', 'control']);

function fieldAt(
  element: Element,
  end: number,
  names: readonly string[],
  entry: Entry | null,
  base: number,
  head: Map<string, Field>,
): { readonly field: Field; readonly depth: number } | null {
  const isWordpress = element.uri.startsWith(WORDPRESS) && !element.uri.includes('excerpt');
  if (!isWordpress && !OWN.has(element.uri)) return null;
  const depth = names.length + 1;
  const outer = names.at(-1) ?? '';
  const own = isWordpress ? `wp:${element.name}` : element.name;
  const name = entry !== null && depth === base + 2 && WRAPPERS.has(outer) ? `${outer}/${own}` : own;
  const isDirect = entry === null ? outer === 'channel' || outer === 'feed' : depth === base + 1 || name !== own;
  const fields = entry?.fields ?? head;
  if (!isDirect || fields.has(name)) return null;
  const field = {
    texts: [],
    inner: { start: end, end },
    type: element.attribute('type') ?? '',
    isElsewhere: element.attribute('src') !== undefined,
  };
  fields.set(name, field);
  return { field, depth };
}

function titleOf(file: string, field: Field | undefined): Passage | null {
  if (field === undefined) return null;
  const { text, places } = decodeStretches(file, field);
  const page = readHtmlPiece(text);
  const blocks = page.blocks.map((block) => ({ ...block, kind: 'heading' as const }));
  return { places, page: blocks.length === 1 ? { ...page, blocks } : oneBlock(text, 'heading') };
}

/** The first that has text is the item's. */
const BODIES = ['encoded', 'content', 'description', 'summary'];

function bodyOf(file: string, fields: ReadonlyMap<string, Field>): Passage | null {
  for (const name of BODIES) {
    const passage = passageOf(file, fields.get(name));
    if (passage !== null) return passage;
  }
  return null;
}

function passageOf(file: string, field: Field | undefined): Passage | null {
  if (field === undefined) return null;
  const isMarkup = field.type === 'xhtml' || field.type.endsWith('+xml');
  const { text, places } = isMarkup ? verbatim(file, field.inner) : decodeStretches(file, field);
  if (text.trim() === '') return null;
  const isPlain = field.type === 'text' || field.type === 'text/plain' || !/[<&]/.test(text);
  return { places, page: isPlain ? readPlainText(text, 0) : readHtmlPiece(text) };
}

/** Told of quotations that stand in a summary of the item and not in its text. */
function inSummaryAlone(file: string, fields: ReadonlyMap<string, Field>, read: readonly Passage[]): string[] {
  const others = BODIES.flatMap((name) => passageOf(file, fields.get(name)) ?? []).slice(1);
  if (others.length === 0) return [];
  const text = read.map(({ page }) => proseIn(page)).join('\n');
  const count = others.reduce((sum, { page }) => sum + quotationsLacking(text, proseIn(page)), 0);
  return count === 0 ? [] : [`${quotationsStand(count)} in the item's summary alone: not read`];
}

function fieldText(file: string, field: Field | undefined): string | null {
  return field === undefined ? null : decodeStretches(file, field).text.replace(/\s+/g, ' ').trim() || null;
}
