import type { Document } from '../../src/model/document.ts';
import type { DocumentMetadata } from '../../src/model/metadata.ts';
import { check } from '../../src/pipeline/check.ts';
import { read } from '../../src/read/read.ts';

/** A file as somebody hands it in: its text, or the bytes of a form that is no text. */
export interface GivenFile {
  readonly path: string;
  readonly text: string | Uint8Array;
  readonly metadata?: DocumentMetadata;
}

export async function sourceOf({ path, text, metadata }: GivenFile): Promise<Document> {
  return read({ id: 'd2', path, role: 'source', text, metadata: metadata ?? null });
}

/** The errors and warnings of a draft of one paragraph that is held against a file: rule, and what the file has instead. */
export async function heldAgainst(file: GivenFile, draft: string): Promise<string[]> {
  const drafted = await read({ id: 'd1', path: 'draft.md', role: 'draft', text: draft });
  const report = check([drafted, await sourceOf(file)], { against: true });
  return report.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, edits }) => [rule, ...edits.map(({ before, after }) => `${before} → ${after}`)].join(': '));
}

/** What the blocks of a document say, white space made one space; a label's and a heading's kind before it. */
export function blocksOf({ text, blocks }: Document): string[] {
  return blocks.map(({ kind, start, end }) => {
    const words = text.slice(start, end).replaceAll('\u2060', '').replace(/\s+/g, ' ');
    return kind === 'paragraph' ? words : `${kind}: ${words}`;
  });
}
