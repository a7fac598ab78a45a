import type { Block, BlockKind, Document, DocumentForm, Language } from '../../src/model/document.ts';

/** A document of plain lines, one block a line, as news text comes. */
export function articleOf(
  text: string,
  {
    language = 'en',
    form = 'article',
    kind = 'paragraph',
  }: { language?: Language; form?: DocumentForm; kind?: BlockKind } = {},
): Document {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start: at, end: at + line.length, kind });
    at += line.length + 1;
  }
  return {
    id: 'd1',
    path: 'article.txt',
    role: 'draft',
    form,
    medium: null,
    title: null,
    outlet: null,
    authors: [],
    published: { value: null, basis: 'unknown' },
    withheld: false,
    language,
    sha256: '',
    text,
    blocks,
  };
}
