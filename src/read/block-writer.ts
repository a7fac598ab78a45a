/**
 * Blocks of prose from marked-up text (HTML, and the elements of news formats in XML). What is neither text nor a quotation
 * mark is overwritten where it stands, so that the blocks keep the places of the file.
 */
import type { Block, BlockKind } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { lineStartsOf } from '../text/line-index.ts';
import type { Page } from './assemble.ts';
import { Ink } from './markdown/ink.ts';

const MARKS: ReadonlySet<string> = new Set(['“', '”', '"', '„', '«', '»', '‘', '’', "'"]);
/** Soft hyphen, zero-width space and byte order mark: a reader sees nothing there. */
const UNSEEN: ReadonlySet<number> = new Set([0xad, 0x200b, 0xfeff]);

/** Told the texts and tags of a file in order; nothing may be told of what stands before what was told last. */
export class BlockWriter {
  readonly #ink: Ink;
  readonly #blocks: Block[] = [];
  /** Everything before this place is written. */
  #done = 0;
  #separates = true;
  #breaks = 0;
  #open: Span | null = null;
  #quotes = 0;
  #hidLine = false;

  constructor(text: string) {
    this.#ink = new Ink(text);
  }

  /**
   * A stretch of text, with its character references unless it is raw.
   *
   * @returns where its words stand; null where it has none.
   */
  text(start: number, end: number, isRaw = false): Span | null {
    const ink = this.#ink;
    if (!isRaw) ink.readReferences(start, end);
    for (let at = start; at < end; at++) if (UNSEEN.has(ink.at(at))) ink.hide(at, at + 1);
    const words = ink.trimmed({ start, end });
    const isEmpty = words.start === words.end;
    if (isEmpty && this.#separates) return null;
    this.#reach(start);
    this.#done = end;
    if (isEmpty) return null;
    this.#breaks = 0;
    this.#open = { start: this.#open?.start ?? words.start, end: words.end };
    return words;
  }

  /** Begins the open block at an earlier place, with this character. */
  beginWith(char: string, place: number): void {
    if (this.#open === null) return;
    this.#ink.replace(place, place + 1, char);
    this.#open = { start: place, end: this.#open.end };
  }

  /** The tag of an element that marks a quotation: one within another gets single marks, one that has marks gets none. */
  openQuote(start: number, end: number): void {
    const mark = this.#quotes++ % 2 === 0 ? '“' : '‘';
    const { text } = this.#ink;
    this.#mark(mark, start, end, [text.charAt(end), text.charAt(start - 1)]);
  }

  closeQuote(start: number, end: number): void {
    if (this.#quotes === 0) return;
    const mark = --this.#quotes % 2 === 0 ? '”' : '’';
    const { text } = this.#ink;
    this.#mark(mark, start, end, [text.charAt(start - 1), text.charAt(end)]);
  }

  /** Parts words. */
  separate(): void {
    this.#separates = true;
  }

  /** A line break: one parts words, two part paragraphs of this kind. */
  break(kind: BlockKind): void {
    if (++this.#breaks > 1) this.closeBlock(kind);
    this.#separates = true;
  }

  closeBlock(kind: BlockKind): void {
    if (this.#open !== null) this.#blocks.push({ kind, ...this.#open });
    this.#open = null;
    this.#separates = true;
    this.#breaks = 0;
  }

  /** The blocks since the last call. */
  takeBlocks(): Block[] {
    return this.#blocks.splice(0);
  }

  /** The whole text, with the blocks that were not taken; to be asked for when everything has been told. */
  page(): Page {
    const { text } = this.#ink;
    this.#reach(text.length);
    const page = { text: this.#ink.toString(), blocks: this.#blocks };
    return this.#hidLine ? { ...page, lineStarts: lineStartsOf(text) } : page;
  }

  #mark(mark: string, start: number, end: number, beside: readonly string[]): void {
    // A tag that the file leaves out has no place for a mark.
    if (end === start || beside.some((char) => MARKS.has(char))) return;
    this.#reach(start);
    this.#ink.replace(start, end, mark);
    this.#done = end;
    this.#open = { start: this.#open?.start ?? start, end: start + 1 };
  }

  /** Overwrites what stands before a place and is not written yet. */
  #reach(place: number): void {
    if (this.#separates || this.#open === null) this.#ink.blank(this.#done, place);
    else if (place > this.#done) {
      this.#hidLine ||= this.#ink.text.slice(this.#done, place).includes('\n');
      this.#ink.hide(this.#done, place);
    }
    this.#separates = false;
    this.#done = Math.max(this.#done, place);
  }
}
