/** The text of an article in HTML: its blocks, with everything else of the file overwritten in place. */
import type { BlockKind } from '../../model/document.ts';
import type { Page } from '../assemble.ts';
import { BlockWriter } from '../block-writer.ts';
import type { Article } from './article.ts';
import { ELEMENT_KINDS } from '../element-kinds.ts';
import { BLOCKS, STRUCK } from './elements.ts';
import type { Element, Tree } from './tree.ts';

/** Elements that name whose words a quotation has, where they stand in one. */
const SIGNATURES: ReadonlySet<string> = new Set(['cite', 'footer', 'figcaption']);
const DASH = /^\s*[—–―-]/;
/** The number of a footnote. */
const NOTE = /^[[(]?(?:\d{1,3}|[*†‡]|[a-z])[\])]?$/;

/** The page of an article. Linear in the length of the text. */
export function writeProse(text: string, tree: Tree, article: Article): Page {
  const writer = new Writer(text);
  const { elements, events } = tree;
  const around = aroundOf(elements, article.element);
  for (let i = 0; i < events.length; i++) {
    const { kind, element, start, end } = events[i] as (typeof events)[number];
    const own = elements[element];
    if (kind === 'text') {
      if (article.element === -1 || writer.isInside) writer.text(start, end);
      continue;
    }
    if (own === undefined) continue;
    if (kind === 'close') writer.close(own, element, start, end);
    else if (isOut(element, own)) {
      writer.skip(own);
      i = own.closes;
    } else writer.open(own, element, article, isRoot(element), start, end);
  }
  return writer.page();

  function isRoot(element: number): boolean {
    return element === article.element || element === article.heading;
  }

  function isOut(element: number, { name, opens, closes }: Element): boolean {
    if (article.isLeftOut(element)) return true;
    if (!writer.isInside && article.element !== -1 && !around.has(element) && !isRoot(element)) {
      const heading = elements[article.heading];
      return heading === undefined || heading.opens < opens || heading.opens > closes;
    }
    return STRUCK.has(name) || (name === 'sup' && isNote(text, tree, opens, closes)) || isTeaser(text, tree, element);
  }
}

function aroundOf(elements: readonly Element[], element: number): ReadonlySet<number> {
  const around = new Set<number>();
  for (let at = elements[element]?.parent ?? -1; at !== -1; at = elements[at]?.parent ?? -1) around.add(at);
  return around;
}

function isNote(text: string, { events }: Tree, opens: number, closes: number): boolean {
  if (closes - opens > 8) return false;
  const inner = events.slice(opens, closes).filter(({ kind }) => kind === 'text');
  const written = inner.map(({ start, end }) => text.slice(start, Math.min(end, start + 20))).join('');
  return NOTE.test(written.replace(/\s+/g, ''));
}

/** A paragraph or an item that is one link, or a call and one link, leads to another article: "Read more: …". */
function isTeaser(text: string, { elements, events }: Tree, element: number): boolean {
  const { name, opens, closes } = elements[element] as Element;
  if ((name !== 'p' && name !== 'li') || closes - opens > 24) return false;
  let links = 0;
  let linked = 0;
  let said = '';
  for (let i = opens + 1; i < closes; i++) {
    const { kind, start, end, element: at } = events[i] as (typeof events)[number];
    if (kind === 'text') {
      if (links > 0) linked += text.slice(start, end).trim().length;
      else said += text.slice(start, Math.min(end, start + LONGEST_CALL + 1));
      if (said.length > LONGEST_CALL) return false;
    } else if (elements[at]?.name === 'a') links += kind === 'open' ? 1 : -1;
  }
  return linked > 0 && (said.trim().length <= 2 || CALL.test(said));
}

/** What stands before a link to another article. */
const CALL =
  /^\s*(?:also|and|don['’]t miss|listen|more|read|related|see|watch|auch|hören|lesen|lies|mehr|à lire|aussi|lire|voir|lea|leer|lee|ver|vea|leggi|leia|veja|lees)\b[^.!?]*$/iu;
/** Characters. */
const LONGEST_CALL = 40;

interface Frame {
  readonly element: number;
  readonly kind: BlockKind;
  readonly isQuote: boolean;
  readonly isSignature: boolean;
}

class Writer {
  readonly #text: string;
  readonly #prose: BlockWriter;
  readonly #frames: Frame[] = [{ element: -1, kind: 'paragraph', isQuote: false, isSignature: false }];
  readonly #roots: number[] = [];
  #dash = false;
  /** The element in which the last block quotation stood. */
  #quotedIn = -2;

  constructor(text: string) {
    this.#text = text;
    this.#prose = new BlockWriter(text);
  }

  get isInside(): boolean {
    return this.#roots.length > 0;
  }

  open(
    { name, parent }: Element,
    element: number,
    article: Article,
    isRoot: boolean,
    start: number,
    end: number,
  ): void {
    if (isRoot) this.#roots.push(element);
    const frame = this.#frame;
    if (name === 'br') {
      this.#prose.break(frame.kind);
      return;
    }
    const isPull = article.isPullQuote(element);
    const isQuote = frame.isQuote || isPull || name === 'blockquote';
    // A figure's caption signs the quotation in the figure.
    const isSigned = name === 'figcaption' ? parent === this.#quotedIn : frame.isQuote && !frame.isSignature;
    const isSignature = isSigned && SIGNATURES.has(name);
    if (BLOCKS.has(name) || isSignature) {
      this.#closeBlock();
      const said = article.isCaption(element) ? 'caption' : frame.kind;
      const own = isSignature || isPull ? 'blockquote' : (ELEMENT_KINDS[name] ?? said);
      this.#frames.push({ element, kind: own, isQuote, isSignature: frame.isSignature || isSignature });
    }
    if (isSignature) this.#dash = true;
    if (name === 'q') this.#prose.openQuote(start, end);
  }

  close({ name, parent }: Element, element: number, start: number, end: number): void {
    if (name === 'blockquote') this.#quotedIn = parent;
    if (name === 'q') this.#prose.closeQuote(start, end);
    if (this.#frame.element === element) {
      this.#closeBlock();
      this.#frames.pop();
      this.#dash = false;
    }
    if (this.#roots.at(-1) === element) this.#roots.pop();
  }

  /** An element that is not read: within a line it parts nothing. */
  skip({ name }: Element): void {
    if (BLOCKS.has(name)) this.#closeBlock();
  }

  text(start: number, end: number): void {
    const words = this.#prose.text(start, end);
    if (words === null) return;
    if (this.#dash && start > 0 && !DASH.test(this.#text.slice(words.start, words.start + 4))) {
      this.#prose.beginWith('—', start - 1);
    }
    this.#dash = false;
  }

  page(): Page {
    this.#closeBlock();
    return this.#prose.page();
  }

  get #frame(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  #closeBlock(): void {
    this.#prose.closeBlock(this.#frame.kind);
  }
}
