import type { Item } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { splitFrontMatter } from './front-matter-fence.ts';
import { readMarkdown } from './markdown.ts';

/**
 * A Markdown file: its front matter and its page.
 *
 * @throws ReadError when the front matter is broken.
 */
export async function readMarkdownFile(text: string, path: string): Promise<Item[]> {
  const fence = splitFrontMatter(text, path);
  if (fence === null) return [{ id: null, page: readMarkdown(text, 0), layers: [] }];
  const metadata = await readFrontMatter(fence, path);
  return [{ id: null, page: readMarkdown(text, fence.bodyStart), layers: [{ basis: 'front-matter', metadata }] }];
}
