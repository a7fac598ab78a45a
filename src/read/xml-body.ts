/** The prose of an article that is marked up in XML: the elements of NITF and of XHTML, which news formats embed. */
import type { Block, BlockKind } from '../model/document.ts';
import type { Page } from './assemble.ts';
import { BlockWriter } from './block-writer.ts';
import { quotationsIn } from './unread-quotations.ts';
import { textOf } from './xml.ts';
import { ELEMENT_KINDS } from './element-kinds.ts';

/** Elements that stand apart from what is around them, and what their text is. */
const BLOCKS: ReadonlyMap<string, BlockKind> = new Map([
  ...['p', 'div', 'tr', 'td', 'th', 'dt', 'dd', 'body', 'section', 'article', 'block', 'abstract', 'pre'].map(
    (name) => [name, 'paragraph'] as const,
  ),
  ...Object.entries(ELEMENT_KINDS),
  ...['hl1', 'hl2', 'headline'].map((name) => [name, 'heading'] as const),
  ['bq', 'blockquote'],
  ['media-caption', 'caption'],
]);
/** Elements that part words without being text of their own. */
const BREAKS: ReadonlySet<string> = new Set(['hr', 'ul', 'ol', 'dl', 'table', 'tbody', 'media', 'figure', 'img']);
/** Elements whose text nobody reads as the article's. */
const SKIPPED: ReadonlySet<string> = new Set(
  `script style head note media-metadata media-reference media-producer media-object dateline body.end distributor byline
  aside nav form`.split(/\s+/),
);

/** Of those, what may hold the speech of somebody: notes to editors, and what stands below the article. */
const TOLD: ReadonlySet<string> = new Set(['note', 'body.end', 'aside', 'form']);

/** Collects what is prose; everything else of the file is overwritten. */
export class XmlBody {
  readonly #prose: BlockWriter;
  readonly #kinds: BlockKind[] = ['paragraph'];
  #skipping = 0;
  readonly #outside: number[] = [];
  /** What is skipped now, where that may hold speech. */
  #told: { readonly start: number; text: string } | null = null;
  /** For each element that is open. */
  readonly #stack: { readonly isBlock: boolean; readonly isSkipped: boolean }[] = [];

  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#prose = new BlockWriter(text);
  }

  open(name: string, start: number, end: number): void {
    const kind = BLOCKS.get(name);
    const isSkipped = SKIPPED.has(name);
    if (kind !== undefined || isSkipped) this.#close();
    if (kind !== undefined) this.#kinds.push(kind === 'paragraph' ? this.#kind : kind);
    if (isSkipped && this.#skipping++ === 0 && TOLD.has(name)) this.#told = { start, text: '' };
    if (name === 'br') this.#prose.break(this.#kind);
    if (BREAKS.has(name)) this.#prose.separate();
    this.#stack.push({ isBlock: kind !== undefined, isSkipped });
    if (name === 'q' && this.#skipping === 0) this.#prose.openQuote(start, end);
  }

  close(name: string, start: number, end: number): void {
    if (name === 'q' && this.#skipping === 0) this.#prose.closeQuote(start, end);
    const closed = this.#stack.pop();
    if (closed?.isBlock || closed?.isSkipped) this.#close();
    if (closed?.isBlock) this.#kinds.pop();
    if (closed?.isSkipped && --this.#skipping === 0) this.#tell();
  }

  text(start: number, end: number, isRaw: boolean): void {
    if (this.#skipping === 0) this.#prose.text(start, end, isRaw);
    else if (this.#told !== null) this.#told.text += textOf(this.#text, start, end, isRaw);
  }

  /** The blocks since the last call: those of one article of several. */
  takeBlocks(): Block[] {
    this.#close();
    return this.#prose.takeBlocks();
  }

  /** The whole file, with the blocks that were not taken; to be asked for when everything has been read. */
  page(): Page {
    this.#close();
    const page = this.#prose.page();
    return this.#outside.length === 0 ? page : { ...page, outside: this.#outside };
  }

  #tell(): void {
    const { start, text } = this.#told ?? { start: 0, text: '' };
    this.#outside.push(...quotationsIn(text, true).map(() => start));
    this.#told = null;
  }

  get #kind(): BlockKind {
    return this.#kinds.at(-1) ?? 'paragraph';
  }

  #close(): void {
    this.#prose.closeBlock(this.#kind);
  }
}
