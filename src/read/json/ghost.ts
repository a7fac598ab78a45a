/** Posts of Ghost: its Content and Admin APIs (`posts`), a web hook (`post.current`), and its export (`db[0].data`). */
import { readJson } from './article.ts';
import type { JsonArticle } from './article.ts';
import type { BrokenItem, Item, ReaderTools } from '../format.ts';
import { at, itemsOf, textOf } from './tree.ts';
import type { JsonNode } from './tree.ts';

/** @throws ReadError when it is no JSON or has no post in it. */
export function readGhost(file: string, path: string, tools?: ReaderTools): (Item | BrokenItem)[] {
  return readJson(file, path, articlesOf, tools);
}

function articlesOf(root: JsonNode, file: string): JsonArticle[] {
  const data = dataOf(root);
  const settings = itemsOf(at(data, 'settings')).find((one) => textOf(file, at(one, 'key')) === 'title');
  const outlet = textOf(file, at(settings, 'value'));
  return postsOf(root, data).map((post) => articleOf(post, outlet, file));
}

function dataOf(root: JsonNode): JsonNode | undefined {
  return at(itemsOf(at(root, 'db'))[0], 'data') ?? at(root, 'data');
}

function postsOf(root: JsonNode, data: JsonNode | undefined): readonly JsonNode[] {
  if (root.kind === 'array') return root.items;
  const hook = at(root, 'post', 'current');
  const listed = itemsOf(at(root, 'posts') ?? at(data, 'posts'));
  return hook !== undefined ? [hook] : listed.length > 0 ? listed : [root];
}

function articleOf(post: JsonNode, outlet: string | null, file: string): JsonArticle {
  const text = (...names: string[]): string | null => textOf(file, at(post, ...names));
  const html = at(post, 'html');
  const status = text('status');
  return {
    record: post,
    id: text('slug') ?? text('id'),
    parts: [
      { node: at(post, 'title'), as: 'heading' },
      html?.kind === 'string' ? { node: html, as: 'html' } : { node: at(post, 'plaintext'), as: 'text' },
    ],
    dates: { published_at: at(post, 'published_at') },
    title: text('title'),
    outlet,
    // Only there when the request asks for them (`include=authors`).
    authors: itemsOf(at(post, 'authors')).map((one) => textOf(file, at(one, 'name'))),
    language: text('locale'),
    withheld: status !== null && status !== 'published' && status !== 'sent',
  };
}
