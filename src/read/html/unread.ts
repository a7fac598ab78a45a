/** Quotations on a page that stand outside what was taken for its article. */
import { FILLER_CODE } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { Ink } from '../markdown/ink.ts';
import { quotationsIn } from '../unread-quotations.ts';
import { isBeside, isUnseen } from './article.ts';
import type { Article } from './article.ts';
import { BLOCKS, STRUCK, VOID } from './elements.ts';
import type { Element, Event, Tree } from './tree.ts';

/**
 * Where quotations begin in text that readers of the page may see and that is not read. What is never the article's is
 * not looked at (menus, asides, footers, hidden parts, what was struck out), nor are the headlines of links, unless a
 * missing end tag, quotation mark or end of a comment has put the rest of the page there. Linear.
 *
 * @param prose the text with all that is not read overwritten.
 */
export function quotationsOutside(text: string, tree: Tree, article: Article, prose: string): number[] {
  return [
    ...inBlocks(text, blocksOutside(tree, article, prose)),
    ...inTags(text, tree),
    ...quotationsIn(text.slice(tree.reached), false).map((place) => tree.reached + place),
  ];
}

/** A stretch of text. `isLinked`: within a link in a paragraph. */
interface Piece extends Span {
  readonly isLinked: boolean;
}

/** The text that is not read and may be meant to be, block by block. */
function blocksOutside({ elements, events }: Tree, article: Article, prose: string): Piece[][] {
  const blocks: Piece[][] = [[]];
  const around: string[] = [];
  let link: 'none' | 'in paragraph' | 'headline' = 'none';
  for (let i = 0; i < events.length; i++) {
    const { kind, element, start, end } = events[i] as Event;
    const own = elements[element];
    if (kind === 'text') {
      if (link !== 'headline' && isBlank(prose, start, end))
        blocks.at(-1)?.push({ start, end, isLinked: link !== 'none' });
      continue;
    }
    if (own === undefined) continue;
    const isBlock = BLOCKS.has(own.name);
    if (isBlock) blocks.push([]);
    if (kind === 'open' && isSilent(own, element, events, article)) {
      i = own.closes;
      continue;
    }
    if (own.name === 'a') link = kind === 'close' ? 'none' : around.at(-1) === 'p' ? 'in paragraph' : 'headline';
    if (isBlock && kind === 'open') around.push(own.name);
    else if (isBlock) around.pop();
  }
  return blocks.filter((pieces) => pieces.length > 0);
}

function isBlank(prose: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = prose.charCodeAt(at);
    if (code > 0x20 && code !== FILLER_CODE) return false;
  }
  return true;
}

/** Whether nothing within it is meant to be read with the article. */
function isSilent(element: Element, index: number, events: readonly Event[], article: Article): boolean {
  const { name, attributes, closes } = element;
  if (!MAY_STAY_OPEN.has(name) && lacksEnd(events[closes])) return false;
  if (STRUCK.has(name)) return true;
  if (!article.isLeftOut(index)) return false;
  const isShown = SHOWN.has(name) || (name === 'dialog' && attributes['open'] !== undefined);
  return !isShown || isUnseen(element) || isBeside(element);
}

/** Whether the file has no end tag for an element: it goes on to the end of what is around it, or of the page. */
function lacksEnd(close: Event | undefined): boolean {
  return close !== undefined && close.start === close.end;
}

/** Elements whose end tag may be left out, and those that have none. */
const MAY_STAY_OPEN: ReadonlySet<string> = new Set([
  ...VOID,
  ...'html head body p li dt dd tr td th tbody thead tfoot caption colgroup option optgroup rp rt'.split(' '),
]);

/** Elements that are left out although readers of the page may see their text. */
const SHOWN: ReadonlySet<string> = new Set(['noscript', 'iframe', 'object', 'form', 'button', 'svg']);

/** Where quotations begin in some blocks. */
function inBlocks(text: string, blocks: readonly (readonly Piece[])[]): number[] {
  return blocks.flatMap((pieces) => {
    const written = pieces.map(({ start, end }) => shown(text.slice(start, end)));
    const whole = written.join('');
    if (pieces.some(({ isLinked }) => isLinked) && !SENTENCE_END.test(whole.trimEnd().slice(-2))) return [];
    let [piece, before] = [0, 0];
    // In markup and code that a page shows as text, straight marks are those of values.
    const isProse = !pieces.some(({ start, end }) => /[<{]/.test(text.slice(start, end)));
    return quotationsIn(whole, isProse).map((index) => {
      while (index - before >= (written[piece]?.length ?? Number.POSITIVE_INFINITY))
        before += written[piece++]?.length ?? 0;
      return (pieces[piece]?.start ?? 0) + index - before;
    });
  });
}

/** Text as it is shown, each character in its place. Within some elements (noscript, say) tags are text. */
function shown(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  const ink = new Ink(text.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length)));
  ink.readReferences(0, text.length);
  return ink.toString();
}

/** A paragraph that is one link and ends as a sentence does is no headline. */
const SENTENCE_END = /[.!?…]["”’»]?$/;

/** Quotations in tags: a mark that does not close a value makes names of what follows, and a frame may have its page in one. */
function inTags(text: string, { elements, events }: Tree): number[] {
  return elements.flatMap(({ name, attributes, opens }) => {
    const { start, end } = events[opens] as Event;
    const isBroken = Object.keys(attributes).some((one) => /["'<]/.test(one));
    if (isBroken) return quotationsIn(text.slice(start, end), false).map((index) => start + index);
    const frame = name === 'iframe' ? (attributes['srcdoc'] ?? '') : '';
    return quotationsIn(frame, false).map(() => start);
  });
}
