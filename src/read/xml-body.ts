/** The prose of an article that is marked up in XML: the elements of NITF and of XHTML, which news formats embed. */
import type { Block, BlockKind } from '../model/document.ts';
import { Ink } from './markdown/ink.ts';
import { readPlainText } from './plain-text.ts';

/** Elements that stand apart from what is around them, and what their text is. */
const BLOCKS: ReadonlyMap<string, BlockKind> = new Map([
  ...['p', 'div', 'tr', 'td', 'th', 'dt', 'dd', 'body', 'section', 'article', 'block', 'abstract', 'pre'].map(
    (name) => [name, 'paragraph'] as const,
  ),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hl1', 'hl2', 'headline'].map((name) => [name, 'heading'] as const),
  ...['blockquote', 'bq'].map((name) => [name, 'blockquote'] as const),
  ...['li'].map((name) => [name, 'list-item'] as const),
  ...['media-caption', 'figcaption', 'caption'].map((name) => [name, 'caption'] as const),
]);
/** Elements that part words without being text of their own. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'hr', 'ul', 'ol', 'dl', 'table', 'tbody', 'media', 'figure', 'img']);
/** Elements whose text nobody reads as the article's. */
const SKIPPED: ReadonlySet<string> = new Set(
  [
    'script',
    'style',
    'head',
    'note',
    'media-metadata',
    'media-reference',
    'media-producer',
    'media-object',
    'dateline',
  ].concat(['body.end', 'distributor', 'byline', 'aside', 'nav', 'form']),
);

const QUOTE = new Set(['“', '”', '"', '„', '«', '»', '‘', '’', "'"]);

/** Collects what is prose; everything else of the file is overwritten. */
export class XmlBody {
  readonly #ink: Ink;
  readonly #blocks: Block[] = [];
  readonly #kinds: BlockKind[] = ['paragraph'];
  /** Everything before this place is written. */
  #done = 0;
  #separates = true;
  #open: { start: number; end: number } | null = null;
  #skipping = 0;
  /** For each element that is open. */
  readonly #stack: { readonly isBlock: boolean; readonly isSkipped: boolean }[] = [];

  constructor(text: string) {
    this.#ink = new Ink(text);
  }

  open(name: string, start: number, end: number): void {
    const kind = BLOCKS.get(name);
    const isSkipped = SKIPPED.has(name);
    if (kind !== undefined || isSkipped) this.#close();
    if (kind !== undefined) this.#kinds.push(kind === 'paragraph' ? (this.#kinds.at(-1) ?? kind) : kind);
    if (isSkipped) this.#skipping++;
    // Two breaks in a row part paragraphs.
    if (name === 'br' && this.#separates) this.#close();
    if (BREAKS.has(name)) this.#separates = true;
    this.#stack.push({ isBlock: kind !== undefined, isSkipped });
    if (name === 'q') this.#mark('“', start, end);
  }

  close(name: string, start: number, end: number): void {
    if (name === 'q') this.#mark('”', start, end);
    const closed = this.#stack.pop();
    if (closed?.isBlock || closed?.isSkipped) this.#close();
    if (closed?.isBlock) this.#kinds.pop();
    if (closed?.isSkipped) this.#skipping--;
  }

  text(start: number, end: number, isRaw: boolean): void {
    if (this.#skipping > 0) return;
    const ink = this.#ink;
    const words = ink.trimmed({ start, end });
    if (words.end === words.start && this.#separates) return;
    this.#reach(start);
    if (!isRaw) ink.readReferences(start, end);
    this.#done = end;
    if (words.end > words.start) this.#open = { start: this.#open?.start ?? words.start, end: words.end };
  }

  /** Text without any markup, whose paragraphs are lines. */
  plain(start: number, end: number, isRaw: boolean): void {
    this.#close();
    this.#reach(start);
    if (!isRaw) this.#ink.readReferences(start, end);
    this.#done = end;
    for (const block of readPlainText(this.#ink.slice(start, end), 0).blocks) {
      this.#blocks.push({ ...block, start: start + block.start, end: start + block.end });
    }
  }

  /** The blocks since the last call: those of one article of several. */
  takeBlocks(): Block[] {
    this.#close();
    return this.#blocks.splice(0);
  }

  /** The whole file's text; to be asked for when everything has been read. */
  toString(): string {
    this.#close();
    this.#reach(this.#ink.text.length);
    return this.#ink.toString();
  }

  /** A quotation that its element alone marks gets its mark, where the tag stands. */
  #mark(mark: string, start: number, end: number): void {
    if (this.#skipping > 0 || end === start) return;
    const { text } = this.#ink;
    const beside =
      mark === '“' ? [text.charAt(end), text.charAt(start - 1)] : [text.charAt(start - 1), text.charAt(end)];
    if (beside.some((char) => QUOTE.has(char))) return;
    this.#reach(start);
    this.#ink.replace(start, end, mark);
    this.#done = end;
    this.#open = { start: this.#open?.start ?? start, end: start + 1 };
  }

  #reach(place: number): void {
    if (this.#separates || this.#open === null) this.#ink.blank(this.#done, place);
    else this.#ink.hideInLine(this.#done, place);
    this.#separates = false;
    this.#done = Math.max(this.#done, place);
  }

  #close(): void {
    if (this.#open !== null) this.#blocks.push({ kind: this.#kinds.at(-1) ?? 'paragraph', ...this.#open });
    this.#open = null;
    this.#separates = true;
  }
}
