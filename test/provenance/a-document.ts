import type { Document } from '../../src/model/document.ts';

/** A document of one paragraph a line, for tests of what happens after reading. */
export function aDocument(text: string, given: Partial<Document> = {}): Document {
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return {
    id: 'd1',
    path: 'draft.txt',
    role: 'draft',
    form: 'article',
    medium: null,
    title: null,
    outlet: null,
    authors: [],
    published: { value: null, basis: 'unknown' },
    withheld: false,
    language: 'en',
    sha256: '',
    text,
    blocks,
    ...given,
  };
}
