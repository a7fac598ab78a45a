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
  const page = readMarkdown(text, fence?.bodyStart ?? 0);
  const warnings = [
    ...(page.hasCodeForMarks
      ? ['has quotation marks of two backticks, which begin code in Markdown: write others, or save it as .txt']
      : []),
    ...page.unread,
  ];
  if (fence === null) return [{ id: null, page, layers: [], warnings }];
  const metadata = await readFrontMatter(fence, path);
  return [{ id: null, page, layers: [{ basis: 'front-matter', metadata }], warnings }];
}
