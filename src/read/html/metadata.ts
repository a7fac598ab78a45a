/** What a page says of its article: JSON-LD (schema.org), Open Graph and other meta elements, `<time>`, `<html lang>`. */
import type { DocumentMetadata, MetadataLayer } from '../../model/metadata.ts';
import { parseDate } from '../../text/dates.ts';
import { languageOf } from '../fields.ts';
import { withReferences } from '../markdown/entities.ts';
import type { Article } from './article.ts';
import { linkedArticle } from './json-ld.ts';
import type { Tree } from './tree.ts';

/** In the order in which they hold: of two that give the same field, the first. */
export function metadataOfPage(text: string, tree: Tree, article: Article): MetadataLayer[] {
  const layers: (MetadataLayer | null)[] = [
    layer('JSON-LD date', linkedArticle(scriptsOf(text, tree), headlineOf(text, tree))),
    ...META.map(({ source, fields }) => layer(source, metaFields(tree, fields))),
    layer('<time> date', { published: timeOf(text, tree, article) }),
    layer(null, { title: headlineOf(text, tree) ?? textIn(text, tree, 'title'), language: languageIn(tree, article) }),
  ];
  return layers.filter((one) => one !== null);
}

type Fields = { readonly [K in keyof DocumentMetadata]?: DocumentMetadata[K] | null | undefined };

function layer(source: string | null, fields: Fields): MetadataLayer | null {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (given.length === 0) return null;
  return { basis: 'metadata', metadata: Object.fromEntries(given), ...(source === null ? {} : { source }) };
}

/** Which `name` or `property` of a meta element gives which field; those in one row are of equal worth. */
const META: readonly { readonly source: string; readonly fields: Readonly<Record<string, string>> }[] = [
  {
    source: 'article:published_time',
    fields: { published: 'article:published_time', title: 'og:title', outlet: 'og:site_name', authors: 'author' },
  },
  { source: 'datePublished', fields: { published: 'datepublished', authors: 'article:author' } },
  { source: 'parsely-pub-date', fields: { published: 'parsely-pub-date', authors: 'parsely-author' } },
  { source: 'DC.date.issued', fields: { published: 'dc.date.issued', outlet: 'dc.publisher', authors: 'dc.creator' } },
  {
    source: 'citation_publication_date',
    fields: { published: 'citation_publication_date', outlet: 'application-name' },
  },
];

/** Nobody gives a field more often. */
const MOST_VALUES = 50;

function metaFields({ elements }: Tree, fields: Readonly<Record<string, string>>): Fields {
  const wanted = new Map(Object.entries(fields).map(([field, name]) => [name, field]));
  const found: Record<string, string[]> = {};
  for (const { name, attributes } of elements) {
    if (name !== 'meta') continue;
    const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
    const field = wanted.get(key);
    const content = attributes['content']?.trim() ?? '';
    if (field !== undefined && content !== '') found[field] = [...(found[field] ?? []), content].slice(0, MOST_VALUES);
  }
  const { published, authors = [], title, outlet } = found;
  const names = authors.filter((name) => !/^https?:/.test(name));
  return {
    published: firstDate(published ?? []),
    title: title?.[0],
    outlet: outlet?.[0],
    authors: names.length === 0 ? null : names,
  };
}

function firstDate(written: readonly string[]): string | null {
  for (const one of written) {
    const date = parseDate(one);
    if (date !== null) return date;
  }
  return null;
}

function scriptsOf(text: string, { elements, events }: Tree): string[] {
  return elements.flatMap(({ name, attributes, opens }) => {
    if (name !== 'script' || !/^application\/ld\+json\b/i.test(attributes['type'] ?? '')) return [];
    const inner = events[opens + 1];
    return inner?.kind === 'text' ? [text.slice(inner.start, inner.end)] : [];
  });
}

/** The first heading of the first order, as text. */
function headlineOf(text: string, tree: Tree): string | null {
  return textIn(text, tree, 'h1');
}

function textIn(text: string, { elements, events }: Tree, wanted: string): string | null {
  const element = elements.find(({ name }) => name === wanted);
  if (element === undefined) return null;
  const parts = events
    .slice(element.opens, Math.min(element.closes, element.opens + 40))
    .filter(({ kind }) => kind === 'text');
  const raw = parts.map(({ start, end }) => text.slice(start, Math.min(end, start + 400))).join('');
  return withReferences(raw).replace(/\s+/g, ' ').trim() || null;
}

/** A time of the article's own: marked as its publication, or before its first paragraph; never one of a change. */
function timeOf(text: string, { elements, events }: Tree, article: Article): string | null {
  const holder = elements[article.element];
  let last = Number.POSITIVE_INFINITY;
  for (const { name, opens, closes } of elements) {
    if (name === 'p' && opens > (holder?.opens ?? -1) && lengthIn(events, opens, closes) > LONG_PARAGRAPH) {
      last = opens;
      break;
    }
  }
  for (const [i, { name, attributes, opens, closes }] of elements.entries()) {
    if (name !== 'time') continue;
    const about = `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`;
    if (/updat|modif/i.test(about) || isLeftOut(i)) continue;
    const isSaid = attributes['pubdate'] !== undefined || /publish|pubdate|entry-date/i.test(about);
    if (!isSaid && opens > last) continue;
    const inner = events[opens + 1];
    const written =
      attributes['datetime'] ?? (inner === undefined || closes <= opens + 1 ? '' : text.slice(inner.start, inner.end));
    const date = parseDate(written.slice(0, 80));
    if (date !== null && date.length >= 'YYYY-MM-DD'.length) return date;
  }
  return null;

  function isLeftOut(element: number): boolean {
    for (let at = element; at !== -1; at = elements[at]?.parent ?? -1) if (article.isLeftOut(at)) return true;
    return false;
  }
}

/** A paragraph of the article and no byline. Characters of its markup. */
const LONG_PARAGRAPH = 120;

function lengthIn(events: Tree['events'], opens: number, closes: number): number {
  return (events[closes]?.start ?? 0) - (events[opens]?.end ?? 0);
}

function languageIn({ elements }: Tree, article: Article): ReturnType<typeof languageOf> | null {
  for (let at = article.element; at !== -1; at = elements[at]?.parent ?? -1) {
    const lang = elements[at]?.attributes['lang'];
    if (lang !== undefined && lang !== '') return languageOf(lang);
  }
  const root = elements.find(({ name }) => name === 'html')?.attributes['lang'];
  return root === undefined || root === '' ? null : languageOf(root);
}
