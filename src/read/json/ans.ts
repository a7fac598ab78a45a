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
  return {
    record: story,
    id: text('_id') ?? text('canonical_url'),
    parts: [
      { node: at(story, 'headlines', 'basic'), as: 'heading' },
      ...itemsOf(at(story, 'content_elements')).flatMap((element) => partsOf(element, file)),
    ],
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

/** How the content of each type of element is read; the other types (images, links to other stories) are no text. */
const READ_AS: Readonly<Record<string, Part['as']>> = { text: 'paragraph', raw_html: 'html', header: 'heading' };

function partsOf(element: JsonNode, file: string): Part[] {
  const type = textOf(file, at(element, 'type')) ?? '';
  const content = at(element, 'content');
  if (type === 'list') {
    return itemsOf(at(element, 'items')).flatMap((item) => recast(partsOf(item, file), 'list-item'));
  }
  if (type === 'quote') {
    const inner = itemsOf(at(element, 'content_elements')).flatMap((one) => partsOf(one, file));
    const words = recast(content === undefined ? inner : [{ node: content, as: 'paragraph' }, ...inner], 'blockquote');
    const citation = at(element, 'citation', 'content') ?? at(element, 'citation');
    return [...words, { node: citation, as: 'signature' }];
  }
  const as = READ_AS[type];
  return as === undefined || content === undefined ? [] : [{ node: content, as }];
}

function recast(parts: readonly Part[], kind: Part['as']): Part[] {
  return parts.map((part) => (part.as === 'paragraph' ? { ...part, as: kind } : part));
}
