/** Posts as the REST API of WordPress gives them (developer.wordpress.org/rest-api/reference/posts): one, or a list. */
import { readJson } from './article.ts';
import type { JsonArticle } from './article.ts';
import type { BrokenItem, Item, ReaderTools } from '../format.ts';
import { at, itemsOf, textOf } from './tree.ts';
import type { JsonNode } from './tree.ts';

/** @throws ReadError when it is no JSON or has no post in it. */
export function readWordpress(file: string, path: string, tools?: ReaderTools): (Item | BrokenItem)[] {
  const posts = (root: JsonNode): readonly JsonNode[] => (root.kind === 'array' ? root.items : [root]);
  return readJson(file, path, (root, text) => posts(root).map((post) => articleOf(post, text)), tools);
}

function articleOf(post: JsonNode, file: string): JsonArticle {
  const text = (...names: string[]): string | null => textOf(file, at(post, ...names));
  const gmt = text('date_gmt');
  const title = at(post, 'title', 'rendered') ?? at(post, 'title', 'raw');
  const embedded = itemsOf(at(post, '_embedded', 'author')).map((one) => textOf(file, at(one, 'name')));
  const status = text('status');
  return {
    record: post,
    id: text('slug') ?? text('id'),
    parts: [
      { node: title, as: 'heading' },
      { node: at(post, 'content', 'rendered') ?? at(post, 'content', 'raw'), as: 'html' },
    ],
    dates: gmt === null ? { date: at(post, 'date') } : { date_gmt: `${gmt}Z` },
    title: textOf(file, title),
    // The site names itself only where an SEO plug-in adds what it prints into the page.
    outlet: text('yoast_head_json', 'og_site_name'),
    authors: embedded.length > 0 ? embedded : [text('yoast_head_json', 'author')],
    withheld: status !== null && status !== 'publish',
  };
}
