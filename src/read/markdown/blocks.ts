/**
 * The block structure of Markdown, line by line: CommonMark 0.31 with the tables and footnotes of GitHub. The common
 * parsers are not used because they are not linear (ten thousand asterisks took one of them 16 seconds, ten thousand
 * `>` its stack), and loading one costs as much as checking a draft. What is left out: link definitions over several
 * lines, and tabs inside a list marker's own column.
 */
import type { BlockKind } from '../../model/document.ts';
import { openingHtml } from './html-block.ts';
import type { Ink } from './ink.ts';
import type { Leaf, Structure } from './leaf.ts';
import { normalLabel } from './leaf.ts';
import { Line } from './line.ts';
import {
  footnoteLabel,
  headingMarker,
  isSetextUnderline,
  isThematicBreak,
  linkDefinition,
  listMarker,
  openingFence,
} from './line-starts.ts';
import { cellsOf, delimiterCells } from './tables.ts';
import { VerbatimLines } from './verbatim.ts';

/**
 * A block quotation, or a list item or footnote with the columns that its content is indented by. An item whose first
 * line is its marker alone ends at a blank line.
 */
type Container = { readonly type: 'quote' } | { readonly type: 'item'; readonly indent: number; empty: boolean };

/** Deeper nesting is no text for readers, and every line costs what it is nested. */
const DEEPEST = 24;
const CODE_INDENT = 4;

/** Reads the blocks of the text from `from` on and overwrites their markers. Linear in the length of the text. */
export function readBlocks(ink: Ink, from: number): Structure {
  const reader = new BlockReader(ink);
  const { text } = ink;
  for (let start = from; start < text.length; ) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++;
    reader.readLine(start, end);
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1);
  }
  return reader.finish();
}

class BlockReader {
  readonly #ink: Ink;
  readonly #leaves: Leaf[] = [];
  readonly #links = new Set<string>();
  readonly #notes = new Set<string>();
  readonly #verbatim: VerbatimLines;
  #containers: Container[] = [];
  /** The paragraph that goes on, with the start of its last line. */
  #paragraph: { start: number; end: number; lastLine: number; html: boolean } | null = null;
  #inTable = false;

  constructor(ink: Ink) {
    this.#ink = ink;
    this.#verbatim = new VerbatimLines(ink);
  }

  finish(): Structure {
    this.#closeParagraph();
    this.#verbatim.leaveOpen();
    return { leaves: this.#leaves, links: this.#links, notes: this.#notes, verbatim: this.#verbatim.lines };
  }

  readLine(start: number, end: number): void {
    const line = new Line(this.#ink, start, end);
    const matched = this.#matchContainers(line);
    const all = matched === this.#containers.length;
    if (all && this.#goesOnVerbatim(line)) return;
    if (!all) this.#verbatim.leaveOpen();
    const opened = this.#openContainers(line, matched, all);
    const { columns, at } = line.indent();
    if (at === end) {
      this.#leaveTo(matched, opened);
      return;
    }
    const isIndented = columns >= CODE_INDENT;
    if (this.#paragraph?.html === false && (isIndented || !this.#startsLeaf(at, end))) {
      if (all && !isIndented && this.#closesHead(at, end)) return;
      this.#extend(at, end);
      return;
    }
    if (this.#paragraph !== null || !all) this.#leaveTo(matched, opened);
    if (isIndented) this.#verbatim.indented(at, end);
    else this.#openLeaf(at, end);
  }

  /** How many of the open containers the line belongs to, taking their markers from it. */
  #matchContainers(line: Line): number {
    for (const [i, container] of this.#containers.entries()) {
      const { columns, at } = line.indent();
      if (container.type === 'quote') {
        if (columns >= CODE_INDENT || this.#ink.at(at) !== 0x3e || at === line.end) return i;
        this.#takeQuoteMarker(line, at);
      } else if (at === line.end) {
        if (container.empty) return i;
      } else {
        if (columns < container.indent) return i;
        line.take(container.indent);
        container.empty = false;
      }
    }
    return this.#containers.length;
  }

  #takeQuoteMarker(line: Line, at: number): void {
    this.#ink.blank(at, at + 1);
    line.skipTo(at + 1);
    line.take(1);
  }

  /** Inside a code fence or HTML nothing else is looked for. */
  #goesOnVerbatim(line: Line): boolean {
    const { at } = line.indent();
    if (this.#verbatim.takes(at, line.end)) return true;
    if (this.#paragraph?.html !== true || at === line.end) return false;
    this.#extend(at, line.end);
    return true;
  }

  /** Opens the containers whose markers come next; true when there was one. */
  #openContainers(line: Line, matched: number, all: boolean): boolean {
    let opened = false;
    while (this.#containers.length < DEEPEST) {
      const { columns, at } = line.indent();
      if (at === line.end || columns >= CODE_INDENT) break;
      const interrupts = this.#paragraph !== null && all && !opened;
      const container = this.#containerAt(line, at, columns, interrupts);
      if (container === null) break;
      this.#leaveTo(matched, opened);
      opened = true;
      this.#containers.push(container);
    }
    return opened;
  }

  #containerAt(line: Line, at: number, columns: number, interrupts: boolean): Container | null {
    const ink = this.#ink;
    if (ink.at(at) === 0x3e) {
      this.#takeQuoteMarker(line, at);
      return { type: 'quote' };
    }
    const note = footnoteLabel(ink, at, line.end);
    if (note !== null) {
      this.#notes.add(normalLabel(note.label));
      ink.blank(at, at + note.length);
      line.skipTo(at + note.length);
      return { type: 'item', indent: CODE_INDENT, empty: false };
    }
    if (interrupts && isSetextUnderline(ink, at, line.end)) return null;
    const marker = listMarker(ink, at, line.end);
    if (marker === null || isThematicBreak(ink, at, line.end) || (interrupts && !marker.interrupts)) return null;
    ink.blank(at, at + marker.length);
    line.skipTo(at + marker.length);
    const after = line.indent();
    const padding = after.at === line.end || after.columns > CODE_INDENT ? 1 : after.columns;
    line.take(padding);
    return { type: 'item', indent: columns + marker.length + padding, empty: after.at === line.end };
  }

  /** Closes the paragraph and the containers that the line is not in; those that the line opened itself stay. */
  #leaveTo(matched: number, opened: boolean): void {
    this.#closeParagraph();
    if (!opened) this.#containers.length = Math.min(matched, this.#containers.length);
  }

  /** Whether a line is the beginning of something else than the paragraph before it. */
  #startsLeaf(at: number, end: number): boolean {
    const ink = this.#ink;
    return (
      headingMarker(ink, at, end) > 0 ||
      openingFence(ink, at, end) !== null ||
      openingHtml(ink, at, end, true) !== null ||
      (isThematicBreak(ink, at, end) && !isSetextUnderline(ink, at, end))
    );
  }

  #openLeaf(at: number, end: number): void {
    const ink = this.#ink;
    const hashes = headingMarker(ink, at, end);
    const html = openingHtml(ink, at, end, false);
    const inTable = this.#inTable;
    this.#inTable = false;
    const fence = openingFence(ink, at, end);
    if (hashes > 0) this.#heading(at, end, hashes);
    else if (html?.visible === false) this.#verbatim.openHtml(html, at, end);
    else if (fence !== null) this.#verbatim.openFence(fence, at, end);
    else if (isThematicBreak(ink, at, end) || this.#isDefinition(at, end)) ink.blank(at, end);
    else if (inTable && html === null) {
      this.#inTable = true;
      this.#row(at, end);
    } else this.#paragraph = { start: at, end, lastLine: at, html: html !== null };
  }

  #isDefinition(at: number, end: number): boolean {
    const label = linkDefinition(this.#ink, at, end);
    if (label !== null) this.#links.add(normalLabel(label));
    return label !== null;
  }

  #heading(at: number, end: number, hashes: number): void {
    let stop = end;
    while (stop > at + hashes && ' \t'.includes(this.#ink.text.charAt(stop - 1))) stop--;
    let text = stop;
    while (text > at && this.#ink.at(text - 1) === 0x23) text--;
    const closes = text < stop && ' \t'.includes(this.#ink.text.charAt(text - 1));
    this.#ink.blank(at, at + hashes);
    if (closes) this.#ink.blank(text, stop);
    this.#leaf(at + hashes, closes ? text : stop, 'heading', false);
  }

  #extend(at: number, end: number): void {
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    paragraph.end = end;
    paragraph.lastLine = at;
  }

  /** A line below a paragraph that makes it a heading, or its last line the head of a table. */
  #closesHead(at: number, end: number): boolean {
    const paragraph = this.#paragraph;
    if (paragraph === null || paragraph.html) return false;
    const { start, lastLine, end: headEnd } = paragraph;
    if (isSetextUnderline(this.#ink, at, end)) {
      this.#leaf(start, headEnd, 'heading', false);
      this.#paragraph = null;
    } else {
      const cells = delimiterCells(this.#ink, at, end);
      if (cells === 0 || cellsOf(this.#ink, lastLine, headEnd).length !== cells) return false;
      if (lastLine > start) this.#leaf(start, lastLine, this.#kind(), false);
      this.#paragraph = null;
      this.#inTable = true;
      this.#row(lastLine, headEnd);
    }
    this.#ink.blank(at, end);
    return true;
  }

  #row(at: number, end: number): void {
    let from = at;
    for (const cell of cellsOf(this.#ink, at, end)) {
      this.#ink.blank(from, cell.start);
      this.#leaf(cell.start, cell.end, this.#kind(), false);
      from = cell.end;
    }
    this.#ink.blank(from, end);
  }

  #closeParagraph(): void {
    this.#inTable = false;
    if (this.#paragraph === null) return;
    const { start, end, html } = this.#paragraph;
    this.#paragraph = null;
    this.#leaf(start, end, this.#kind(), html);
  }

  #kind(): BlockKind {
    if (this.#containers.some(({ type }) => type === 'quote')) return 'blockquote';
    return this.#containers.length > 0 ? 'list-item' : 'paragraph';
  }

  #leaf(start: number, end: number, kind: BlockKind, html: boolean): void {
    if (start < end) this.#leaves.push({ kind, start, end, html });
  }
}
