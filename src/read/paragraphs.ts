/** The text of a file that is no text itself (docx, odt, PDF), made of its paragraphs as they are read. */
import type { Block, BlockKind } from '../model/document.ts';
import type { Page } from './assemble.ts';
import { withHeading } from './plain-text.ts';
import { append } from '../text/append.ts';

interface Paragraph {
  kind: BlockKind;
  text: string;
  /** Those that stand in it and are read after it: text boxes. */
  readonly inside: Paragraph[];
}

/**
 * Collects paragraphs; places are told by them, counted from 1, empty ones left out. A paragraph may be opened in another.
 */
export class Paragraphs {
  readonly #body: Paragraph[] = [];
  readonly #notes: Paragraph[] = [];
  readonly #open: Paragraph[] = [];
  readonly #pageStarts: number[] = [];
  /** What goes on in the next paragraph, when the mark between the two was deleted. */
  #carried = '';

  open(kind: BlockKind): void {
    this.#open.push({ kind, text: this.#open.length === 0 ? this.#carried : '', inside: [] });
    if (this.#open.length === 1) this.#carried = '';
  }

  add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  /** Says what the paragraph that is open turns out to be. */
  setKind(kind: BlockKind): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined) paragraph.kind = kind;
  }

  /** Leaves the paragraph that is open out. */
  drop(): void {
    this.#open.pop();
  }

  /** @param to where it is read: in the text, or behind it as a note. */
  close(to: 'body' | 'notes' = 'body'): void {
    const paragraph = this.#open.pop();
    const outer = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (to === 'notes') append(this.#notes, [paragraph, ...paragraph.inside]);
    else if (outer !== undefined) append(outer.inside, [paragraph, ...paragraph.inside]);
    else append(this.#body, [paragraph, ...paragraph.inside]);
  }

  /** Closes a paragraph whose end is deleted: the next one goes on with it. */
  join(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    append(this.#body, paragraph.inside);
    this.#carried = paragraph.text;
  }

  /** The next paragraph begins a page; the one after it where `after` is 1. */
  beginPage(after: 0 | 1 = 0): void {
    this.#pageStarts.push(this.#body.length + after);
  }

  page(): Page {
    if (this.#carried !== '') {
      this.open('paragraph');
      this.close();
    }
    const parts: string[] = [];
    const blocks: Block[] = [];
    const lineStarts: number[] = [];
    const places: number[] = [];
    let length = 0;
    for (const { kind, text } of [...this.#body, ...this.#notes]) {
      places.push(length);
      if (text.trim() === '') continue;
      lineStarts.push(length);
      append(blocks, blocksIn(kind, text, length));
      parts.push(text, '\n');
      length += text.length + 1;
    }
    const text = parts.join('');
    const hasHeading = blocks.some(({ kind }) => kind === 'heading');
    const pageStarts = this.#pageStarts.map((at) => places[at] ?? length);
    return {
      text,
      blocks: hasHeading ? blocks : withHeading(text, blocks),
      lineStarts: lineStarts.length === 0 ? [0] : lineStarts,
      unit: 'paragraph',
      ...(pageStarts.length === 0 ? {} : { pageStarts }),
    };
  }
}

/** Two line breaks in a row part a paragraph where somebody set a text with them alone. */
function blocksIn(kind: BlockKind, text: string, offset: number): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const piece of text.split(/\n[ \t]*(?=\n)/)) {
    const start = text.indexOf(piece, from);
    from = start + piece.length;
    const words = piece.trim();
    if (words === '') continue;
    const first = start + piece.indexOf(words.charAt(0));
    blocks.push({ kind, start: offset + first, end: offset + first + words.length });
  }
  return blocks;
}
