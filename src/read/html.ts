/** HTML: a saved page, a content system's export, or the piece of one that another form carries. */
import type { Page } from './assemble.ts';
import type { Item } from './format.ts';
import { findArticle } from './html/article.ts';
import type { Article } from './html/article.ts';
import { metadataOfPage } from './html/metadata.ts';
import { writeProse } from './html/prose.ts';
import { parseHtml } from './html/tree.ts';
import type { Tree } from './html/tree.ts';
import { quotationsOutside } from './html/unread.ts';
import { ReadError } from './read-error.ts';

/**
 * The article of a page, and what the page says of it. Linear in its length.
 *
 * @throws ReadError when there is no text in it.
 */
export function readHtmlFile(text: string, path: string): Item[] {
  const tree = parseHtml(text);
  const article = findArticle(text, tree);
  const page = pageOf(text, tree, article);
  if (page.blocks.length === 0) {
    throw new ReadError(
      `${path}: no article text in the page; save it as the browser shows it (its text may be loaded by a script)`,
    );
  }
  return [{ id: null, page: { ...page, notation: ['markup'] }, layers: metadataOfPage(text, tree, article) }];
}

/** The text of a piece of HTML that is all article: the body field of a feed or of a content system's record. */
export function readHtmlPiece(text: string): Page {
  const tree = parseHtml(text);
  const article = { ...findArticle(text, tree), element: -1, heading: -1 };
  return pageOf(text, tree, article);
}

function pageOf(text: string, tree: Tree, article: Article): Page {
  const page = writeProse(text, tree, article);
  const outside = quotationsOutside(text, tree, article, page.text);
  return outside.length === 0 ? page : { ...page, outside };
}
