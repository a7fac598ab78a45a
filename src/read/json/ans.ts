/** ANS 0.10, the JSON of Arc XP (github.com/washingtonpost/ans-schema): a story's text is a list of content elements. */
import { readJson } from './article.ts';
import type { JsonArticle, Part } from './article.ts';
import type { BrokenItem, Item, ReaderTools } from '../format.ts';
import { at, itemsOf, textOf } from './tree.ts';
import type { JsonNode } from './tree.ts';

/** @throws ReadError when it is no JSON or has no story in it. */
export function readAns(file: string, path: string, tools?: ReaderTools): (Item | BrokenItem)[] {
  return readJson(file, path, (root, text) => storiesOf(root, text).map((story) => articleOf(story, text)), tools);
}

/** A search answers with a list of stories under the name that a story has for its elements. */
function storiesOf(root: JsonNode, file: string): readonly JsonNode[] {
  if (root.kind === 'array') return root.items;
  const inner = itemsOf(at(root, 'content_elements'));
  const isList =
    textOf(file, at(root, 'type')) !== 'story' && inner.some((one) => textOf(file, at(one, 'type')) === 'story');
  return isList ? inner : [root];
}

const WITHHELD = /^(?:withheld|withdrawn|cancel+ed|killed|unpublished|spiked|deleted)$/i;

function articleOf(story: JsonNode, file: string): JsonArticle {
  const text = (...names: string[]): string | null => textOf(file, at(story, ...names));
  const statuses = [text('status'), text('workflow', 'status_code'), text('workflow', 'status'), text('pub_status')];
  const byline = (one: JsonNode): string | null =>
    textOf(file, at(one, 'name')) ?? textOf(file, at(one, 'additional_properties', 'original', 'byline'));
  const body = itemsOf(at(story, 'content_elements')).flatMap((element) => partsOf(element, file));
  const isCut = body.some(({ node, as }) => as !== 'signature' && node?.kind !== 'string');
  return {
    record: story,
    id: text('_id') ?? text('canonical_url'),
    parts: [{ node: at(story, 'headlines', 'basic'), as: 'heading' }, ...body],
    warnings: isCut ? ['has text elements without their words, which are not read: export the whole story'] : [],
    dates: {
      first_publish_date: at(story, 'first_publish_date'),
      display_date: at(story, 'display_date'),
      publish_date: at(story, 'publish_date'),
    },
    title: text('headlines', 'basic'),
    outlet: text('distributor', 'name') ?? text('source', 'name'),
    authors: itemsOf(at(story, 'credits', 'by')).map(byline),
    language: text('language'),
    withheld: statuses.some((status) => status !== null && WITHHELD.test(status)),
  };
}

/** How an element is read, and which of its fields: the other types (dividers, links, ratings, embeds) are no text. */
const READ_AS: Readonly<Record<string, readonly [as: Part['as'], field: string]>> = {
  text: ['paragraph', 'content'],
  raw_html: ['html', 'content'],
  header: ['heading', 'content'],
  blockquote: ['blockquote', 'content'],
  correction: ['paragraph', 'text'],
  image: ['caption', 'caption'],
  video: ['caption', 'caption'],
};
/** What has words by its nature: of the others a caption, say, may be wanting. */
const IS_TEXT: ReadonlySet<string> = new Set(['text', 'raw_html', 'header', 'blockquote', 'correction']);

function partsOf(element: JsonNode, file: string): Part[] {
  const type = textOf(file, at(element, 'type')) ?? '';
  const inner = (...names: string[]): Part[] =>
    itemsOf(at(element, ...names))
      .flatMap((one) => (one.kind === 'array' ? one.items : [one]))
      .flatMap((one) => partsOf(one, file));
  if (type === 'list') return recast(inner('items'), 'list-item');
  if (type === 'element_group') return inner('content_elements');
  if (type === 'table') return [...inner('header'), ...inner('rows')];
  if (type === 'quote') {
    const content = at(element, 'content');
    const words: Part[] = content === undefined ? [] : [{ node: content, as: 'paragraph' }];
    const citation = at(element, 'citation', 'content') ?? at(element, 'citation');
    return [...recast([...words, ...inner('content_elements')], 'blockquote'), { node: citation, as: 'signature' }];
  }
  const [as, field] = READ_AS[type] ?? [];
  if (as === undefined || field === undefined) return [];
  const node = at(element, field);
  return node === undefined && !IS_TEXT.has(type) ? [] : [{ node, as }];
}

function recast(parts: readonly Part[], kind: Part['as']): Part[] {
  return parts.map((part) => (part.as === 'paragraph' ? { ...part, as: kind } : part));
}
