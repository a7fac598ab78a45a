/** Markdown: what markup there is, is overwritten in place, and each paragraph, heading, item and cell is a block. */
import type { Block, BlockKind } from '../model/document.ts';
import { FILLER } from '../model/document.ts';
import type { Page } from './assemble.ts';
import { readBlocks } from './markdown/blocks.ts';
import { readHtml } from './markdown/html.ts';
import { Ink } from './markdown/ink.ts';
import { readInline } from './markdown/inline.ts';
import type { Leaf } from './markdown/leaf.ts';
import { TagFinder } from './markdown/tags.ts';
import { toldOfUnread } from './markdown/unread.ts';
import { splitLongLines } from './long-lines.ts';

/** A page of Markdown. */
export interface MarkdownPage extends Page {
  /** Whether it has for code what ends as a quotation of old wires and LaTeX does, ``so.'' */
  readonly hasCodeForMarks: boolean;
  /** What of it was not read and may have been meant to be: a line each. */
  readonly unread: readonly string[];
}

/** The blocks of the text from `from` on; what stands before (front matter) is overwritten. Linear in its length. */
export function readMarkdown(text: string, from: number): MarkdownPage {
  const ink = new Ink(text);
  ink.blank(0, from);
  const structure = readBlocks(ink, from);
  const tags = new TagFinder(ink);
  const leaves = structure.leaves.flatMap((leaf): readonly Leaf[] => {
    if (leaf.html) return readHtml(ink, leaf, tags);
    readInline(ink, leaf, structure, tags);
    return [leaf];
  });
  const prose = ink.toString();
  const blocks = leaves.flatMap((leaf, i) => {
    const before = leaves[i - 1];
    const isCaption = leaf.kind === 'paragraph' && isSigned(text, prose, leaf, before);
    return splitLongLines(prose, trim(prose, { ...leaf, kind: isCaption ? 'caption' : leaf.kind }));
  });
  const hasCodeForMarks =
    text.includes('``') && leaves.some(({ start, end }) => isCodeForMarks(text.slice(start, end), prose, start));
  return { text: prose, blocks, hasCodeForMarks, unread: toldOfUnread(text, structure.verbatim) };
}

function isCodeForMarks(text: string, prose: string, start: number): boolean {
  if (!text.includes('``')) return false;
  return [...text.matchAll(/\p{L}[,.?!]''(?=\s|$)/gu)].some(({ index }) => prose.charAt(start + index) === ' ');
}

function trim(prose: string, { kind, start, end }: { kind: BlockKind; start: number; end: number }): Block {
  let from = start;
  let to = end;
  while (from < to && isEmpty(prose.charAt(from))) from++;
  while (to > from && isEmpty(prose.charAt(to - 1))) to--;
  return { kind, start: from, end: to };
}

function isEmpty(char: string): boolean {
  return char === FILLER || /\s/.test(char);
}

/** A paragraph wholly in emphasis, below or after a picture, is the picture's caption. */
function isSigned(text: string, prose: string, leaf: Leaf, before: Leaf | undefined): boolean {
  const [start, end] = [text.slice(leaf.start, leaf.end).trimStart(), text.charAt(leaf.end - 1)];
  const own = start.startsWith('![');
  if (end !== '*' && end !== '_') return false;
  const isBelow =
    before !== undefined && text.startsWith('![', before.start) && trim(prose, before).start >= before.end;
  if (!own && !isBelow) return false;
  const block = trim(prose, leaf);
  const mark = text.charAt(block.start - 1);
  return (mark === '*' || mark === '_') && prose.charAt(leaf.end - 1) === FILLER;
}
