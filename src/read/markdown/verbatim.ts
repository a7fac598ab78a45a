import type { HtmlBlock } from './html-block.ts';
import type { Ink } from './ink.ts';
import type { Verbatim } from './leaf.ts';
import type { Fence } from './line-starts.ts';
import { isClosingFence } from './line-starts.ts';

/** The lines that are not read: overwritten, and kept to be told of. One fence or element of HTML is open at most. */
export class VerbatimLines {
  readonly lines: Verbatim[] = [];
  readonly #ink: Ink;
  #fence: Fence | null = null;
  #html: HtmlBlock | null = null;

  constructor(ink: Ink) {
    this.#ink = ink;
  }

  indented(at: number, end: number): void {
    this.#hide('indent', at, end, false);
  }

  openFence(fence: Fence, at: number, end: number): void {
    this.#fence = fence;
    this.#hide('fence', at, end, false);
  }

  openHtml(html: HtmlBlock, at: number, end: number): void {
    this.#readHtml(html, at, end, false);
  }

  /** Takes a line where a fence or an element is open: nothing else is looked for in it. */
  takes(at: number, end: number): boolean {
    if (this.#fence !== null) {
      if (isClosingFence(this.#ink, at, end, this.#fence)) this.#fence = null;
      this.#hide('fence', at, end, true);
      return true;
    }
    if (this.#html === null) return false;
    this.#readHtml(this.#html, at, end, true);
    return true;
  }

  /** Ends a fence or HTML whose own end is missing. */
  leaveOpen(): void {
    const last = this.lines.at(-1);
    if (last !== undefined && (this.#fence !== null || this.#html !== null)) last.isOpen = true;
    this.#fence = this.#html = null;
  }

  #readHtml(html: HtmlBlock, at: number, end: number, goesOn: boolean): void {
    const ends = this.#ink.text
      .slice(at, end)
      .toLowerCase()
      .includes(html.closing ?? '');
    this.#html = ends ? null : html;
    this.#hide('html', at, end, goesOn);
  }

  /** Overwrites a line; it may belong to the one before. */
  #hide(by: Verbatim['by'], at: number, end: number, goesOn: boolean): void {
    this.#ink.blank(at, end);
    const last = this.lines.at(-1);
    if (goesOn && last !== undefined) last.end = end;
    else this.lines.push({ by, start: at, end, isOpen: false });
  }
}
