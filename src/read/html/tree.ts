/**
 * HTML as a flat list of what opens, closes and stands between, in the order of the file and with its places. Only here is
 * parse5 used, and of it the tokenizer alone: its tree builder looks through all open elements at every block, so that
 * half a million tags that never close take it hours. Here depth is limited, and every step looks at a bounded stack. The
 * recovery from missing and stray tags is the standard's where it bears on text: paragraphs, list items, cells and rows
 * that are ended by what follows them; stray end tags ignored; an inline end tag never ends a block.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { BLOCKS, CLOSED_BY, SCOPES, VOID } from './elements.ts';

export interface Element {
  readonly name: string;
  /** Index of the element around it; -1 for none. */
  readonly parent: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Indices among the events: where it opens and where it closes. */
  readonly opens: number;
  closes: number;
}

/** `start` and `end`: places of the tag or text; a tag that the file leaves out is empty. */
export interface Event {
  readonly kind: 'open' | 'close' | 'text';
  /** Index of the element; for a text, of the one around it (-1 for none). */
  readonly element: number;
  readonly start: number;
  end: number;
}

export interface Tree {
  readonly elements: readonly Element[];
  readonly events: readonly Event[];
  /** Behind this place nothing is read: a tag or a comment begins there that never ends. */
  readonly reached: number;
}

/** Deeper elements are read as if their tags were not there. Pages of page builders reach about 60. */
const DEEPEST = 256;

const RAW: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/** Reads a page or a piece of one; anything is HTML. Linear in its length. */
export function parseHtml(text: string): Tree {
  const builder = new Builder();
  let reached = 0;
  const reach = ({
    location,
  }: Token.CharacterToken | Token.TagToken | Token.DoctypeToken | Token.CommentToken): void => {
    reached = location?.endOffset ?? reached;
  };
  const onText = (token: Token.CharacterToken): void => {
    builder.text(token);
    reach(token);
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        const raw = RAW[token.tagName];
        const isSvg = builder.isOpen('svg') || builder.isOpen('math');
        if (raw !== undefined && !isSvg) tokenizer.state = raw;
        builder.open(token);
        reach(token);
      },
      onEndTag: (token) => {
        builder.close(token);
        reach(token);
      },
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: onText,
      onComment: (token) => {
        const { startOffset = 0, endOffset = 0 } = token.location ?? {};
        if (endOffset < text.length || isClosedComment(text.slice(startOffset))) reach(token);
      },
      onDoctype: reach,
      onEof: () => {},
    },
  );
  tokenizer.write(text, true);
  return builder.finish(text.length, reached);
}

/** @param comment what the end of the text ends too: `<!-- …`, or the `<!…>` and `<?…>` that are taken for comments. */
function isClosedComment(comment: string): boolean {
  return comment.startsWith('<!--') ? /--!?>$/.test(comment) : comment.endsWith('>');
}

class Builder {
  readonly #elements: Element[] = [];
  readonly #events: Event[] = [];
  /** Indices of the open elements. */
  readonly #stack: number[] = [];
  readonly #open = new Map<string, number>();

  isOpen(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0;
  }

  open({ tagName, attrs, location, selfClosing }: Token.TagToken): void {
    const [start, end] = [location?.startOffset ?? 0, location?.endOffset ?? 0];
    this.#closeBefore(tagName, start);
    if (this.#stack.length >= DEEPEST) return;
    const index = this.#elements.length;
    this.#elements.push({
      name: tagName,
      parent: this.#stack.at(-1) ?? -1,
      attributes: attrs.length === 0 ? NONE : Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
      opens: this.#events.length,
      closes: -1,
    });
    this.#events.push({ kind: 'open', element: index, start, end });
    this.#stack.push(index);
    this.#open.set(tagName, (this.#open.get(tagName) ?? 0) + 1);
    if (VOID.has(tagName) || (selfClosing && FOREIGN.has(tagName))) this.#pop(end, end);
  }

  close({ tagName, location }: Token.TagToken): void {
    if (!this.isOpen(tagName)) return;
    const isBlock = BLOCKS.has(tagName);
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const name = this.#nameAt(i);
      if (name === tagName) {
        const [start, end] = [location?.startOffset ?? 0, location?.endOffset ?? 0];
        while (this.#stack.length > i + 1) this.#pop(start, start);
        this.#pop(start, end);
        return;
      }
      if (SCOPES.has(name) ? !SCOPES.has(tagName) : !isBlock && BLOCKS.has(name)) return;
    }
  }

  text({ location }: Token.CharacterToken): void {
    if (location === null) return;
    const before = this.#events.at(-1);
    // The tokenizer gives white space and what is none one by one.
    if (before?.kind === 'text' && before.end === location.startOffset) {
      before.end = location.endOffset;
      return;
    }
    const element = this.#stack.at(-1) ?? -1;
    this.#events.push({ kind: 'text', element, start: location.startOffset, end: location.endOffset });
  }

  finish(length: number, reached: number): Tree {
    while (this.#stack.length > 0) this.#pop(length, length);
    return { elements: this.#elements, events: this.#events, reached };
  }

  /** Ends what the beginning of an element ends: a paragraph by a block, an item by the next one. */
  #closeBefore(name: string, at: number): void {
    const rule = CLOSED_BY[name] ?? (BLOCKS.has(name) && name !== 'hr' ? PARAGRAPH : undefined);
    if (rule === undefined || ![...rule.ends].some((ended) => this.isOpen(ended))) return;
    let lowest = -1;
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#nameAt(i);
      if (rule.ends.has(open)) lowest = i;
      if (rule.within.has(open)) break;
    }
    while (lowest !== -1 && this.#stack.length > lowest) this.#pop(at, at);
  }

  #nameAt(depth: number): string {
    return (this.#elements[this.#stack[depth] as number] as Element).name;
  }

  #pop(start: number, end: number): void {
    const index = this.#stack.pop() as number;
    const element = this.#elements[index] as Element;
    element.closes = this.#events.length;
    this.#events.push({ kind: 'close', element: index, start, end });
    this.#open.set(element.name, (this.#open.get(element.name) ?? 1) - 1);
  }
}

const NONE: Readonly<Record<string, string>> = {};
/** Only elements that are not HTML's own close themselves. */
const FOREIGN: ReadonlySet<string> = new Set(
  'svg math path circle rect g use line polygon polyline ellipse'.split(' '),
);
const PARAGRAPH = { ends: new Set(['p']), within: new Set([...SCOPES, 'button']) };
