/**
 * Which part of a page is the article. What the page itself says comes first (`itemprop="articleBody"`, `<article>`,
 * `<main>`), where it holds most of the page's prose; then the innermost element that does. Prose is what stands in blocks
 * of some length that are not links: menus, teasers and tables of numbers have none. Two passes over the elements.
 */
import { BESIDE, BLOCKS, CAPTIONS, HIDDEN, HIDDEN_ROLES, NEGATORS, PAID, PULL_QUOTES, UNSEEN } from './elements.ts';
import { teasersIn } from './teasers.ts';
import type { Element, Tree } from './tree.ts';

export interface Article {
  /** Index of the element that holds it; -1: the whole page, or a piece of one. */
  readonly element: number;
  /** A heading of the first order outside that element which is the article's; -1 for none. */
  readonly heading: number;
  /** Elements that are not read, each with what is in it. */
  readonly isLeftOut: (element: number) => boolean;
  /** Asides and figures that show words of the article, or somebody's, set large. */
  readonly isPullQuote: (element: number) => boolean;
  readonly isCaption: (element: number) => boolean;
}

/** A line of at least this many characters that are no link is prose: shorter ones are labels, dates, names. */
const LEAST_PROSE = 60;

export function findArticle(text: string, tree: Tree): Article {
  const { elements } = tree;
  const pullQuotes = elements.map(isPullQuote);
  const hidden = elements.map((element, i) => isHidden(element, elements, pullQuotes[i] === true));
  const gross = proseIn(text, tree, (i) => hidden[i] === true);
  const whole = gross.whole / 2;
  const keeps = holdersOf(elements);
  const leftOut = elements.map(
    (element, i) =>
      hidden[i] === true ||
      (isBeside(element) &&
        pullQuotes[i] !== true &&
        !keeps.has(i) &&
        (gross.of(i) <= whole || NEVER.test(namesOf(element)))),
  );
  for (const teaser of teasersIn(text, tree, gross, LEAST_PROSE)) leftOut[teaser] = true;
  const prose = proseIn(text, tree, (i) => leftOut[i] === true);
  const element = holderOf(elements, prose);
  return {
    element,
    heading: headingOf(elements, element, leftOut),
    isLeftOut: (i) => leftOut[i] === true,
    isPullQuote: (i) => pullQuotes[i] === true,
    isCaption: (i) => isCaption(elements[i] as Element),
  };
}

/** Never the article, however long: what readers wrote, and what they are asked to agree to. */
const NEVER = /\b(?:comments?|disqus\w*|respond|onetrust|cookies?|consent|didomi|cmp)\b/i;

function namesOf({ attributes }: Element): string {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
}

/** Class names and ids in lower case, each in its parts: `articleSidebar`, `article-sidebar`, `article__sidebar`. */
function partsOf(element: Element): string[][] {
  return namesOf(element)
    .slice(0, LONGEST_NAMES)
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[-_:]+/),
    );
}
/** Characters of class names and ids looked at: pages made with utility classes have hundreds, the first ones speak. */
const LONGEST_NAMES = 400;

/** Whether its names say that it stands beside the article. */
export function isBeside(element: Element): boolean {
  if (PAGE.has(element.name) || !(BLOCKS.has(element.name) || element.name === 'span')) return false;
  return partsOf(element).some((parts) =>
    parts.some(
      (part, i) =>
        BESIDE.has(part) &&
        !NEGATORS.has(parts[i - 1] ?? '') &&
        !NEGATORS.has(parts[0] ?? '') &&
        !(part === 'paywall' && (parts[i + 1] === undefined || PAID.has(parts[i + 1] ?? ''))),
    ),
  );
}
const PAGE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1']);

/** Elements with the page's own heading or an article in them: nothing that stands beside one. */
function holdersOf(elements: readonly Element[]): ReadonlySet<number> {
  const holders = new Set<number>();
  for (const { name, parent } of elements) {
    if (name !== 'h1' && name !== 'article' && name !== 'main') continue;
    for (let at = parent; at !== -1 && !holders.has(at); at = elements[at]?.parent ?? -1) holders.add(at);
  }
  return holders;
}

function isPullQuote(element: Element): boolean {
  if (!BLOCKS.has(element.name) || PAGE.has(element.name)) return false;
  return partsOf(element).some((parts) => parts.some((part) => PULL_QUOTES.has(part)));
}

function isCaption(element: Element): boolean {
  return BLOCKS.has(element.name) && partsOf(element).some((parts) => parts.some((part) => CAPTIONS.has(part)));
}

function isHidden(element: Element, elements: readonly Element[], isPull: boolean): boolean {
  const { name, parent } = element;
  if (HIDDEN.has(name) || isUnseen(element)) return true;
  if (name === 'aside') return !isPull;
  // A footer within a quotation says whose it is.
  return name === 'footer' && elements[parent]?.name !== 'blockquote';
}

/** Whether its attributes keep it from readers, or say that it is none of the article. */
export function isUnseen({ attributes }: Element): boolean {
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true;
  if (HIDDEN_ROLES.has(attributes['role'] ?? '')) return true;
  if (
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
      (attributes['style'] ?? '').slice(0, LONGEST_NAMES),
    )
  )
    return true;
  return namesOf({ attributes } as Element)
    .split(/\s+/)
    .some((one) => UNSEEN.has(one));
}

/** Characters of prose in each element, those left out aside. */
function proseIn(
  text: string,
  { elements, events }: Tree,
  isOut: (element: number) => boolean,
): { readonly of: (element: number) => number; readonly whole: number } {
  const own = new Float64Array(elements.length + 1);
  const linked = new Float64Array(elements.length + 1);
  // Index 0 stands for the page itself, which is element -1.
  let block = -1;
  const blocks: number[] = [];
  let links = 0;
  for (let i = 0; i < events.length; i++) {
    const { kind, element, start, end } = events[i] as (typeof events)[number];
    const { name = '', closes = i } = elements[element] ?? {};
    if (kind === 'open') {
      if (isOut(element)) {
        i = closes;
        continue;
      }
      if (name === 'a') links++;
      if (BLOCKS.has(name)) {
        blocks.push(block);
        block = element;
      }
    } else if (kind === 'close') {
      if (name === 'a') links--;
      if (BLOCKS.has(name)) block = blocks.pop() ?? -1;
    } else {
      const length = inkedLength(text, start, end);
      own[block + 1] = (own[block + 1] ?? 0) + length;
      if (links > 0) linked[block + 1] = (linked[block + 1] ?? 0) + length;
    }
  }
  const prose = own.map((length, i) => {
    const free = length - (linked[i] ?? 0);
    return free >= LEAST_PROSE && free * 2 > length ? free : 0;
  });
  for (let i = elements.length - 1; i >= 0; i--) {
    const parent = (elements[i] as Element).parent + 1;
    prose[parent] = (prose[parent] ?? 0) + (prose[i + 1] ?? 0);
  }
  return { of: (element) => prose[element + 1] ?? 0, whole: prose[0] ?? 0 };
}

function inkedLength(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x20) count++;
  return count;
}

/** What the page may call its article, the surest first. */
const SAID: readonly ((element: Element) => boolean)[] = [
  ({ attributes }) => /\barticleBody\b/.test((attributes['itemprop'] ?? '').slice(0, LONGEST_NAMES)),
  ({ name, attributes }) => name === 'article' || attributes['role'] === 'article',
  ({ name, attributes }) => name === 'main' || attributes['role'] === 'main',
];

function holderOf(
  elements: readonly Element[],
  { of, whole }: { readonly of: (element: number) => number; readonly whole: number },
): number {
  const holdsMost = (element: number): boolean => of(element) * 2 > whole;
  for (const isSaid of SAID) {
    let best = -1;
    elements.forEach((element, i) => {
      if (isSaid(element) && holdsMost(i) && (best === -1 || of(i) > of(best))) best = i;
    });
    if (best !== -1) return best;
  }
  // Children come after their parents, and two that hold most lie one in the other: the last is the innermost.
  let inmost = -1;
  elements.forEach(({ name }, i) => {
    if (CONTAINERS.has(name) && of(i) > whole * MOST) inmost = i;
  });
  return inmost;
}

const CONTAINERS: ReadonlySet<string> = new Set(['body', 'div', 'section', 'td', 'center', 'form', 'fieldset']);
/** What is left when each step inwards may lose a fact box or a correction, but no paragraphs of the article. */
const MOST = 0.9;

/** The one heading of the first order before the article's element, where that has none itself. */
function headingOf(elements: readonly Element[], holder: number, leftOut: readonly boolean[]): number {
  if (holder === -1) return -1;
  const { closes } = elements[holder] as Element;
  let found = -1;
  for (const [i, { name, opens, parent }] of elements.entries()) {
    if (name !== 'h1') continue;
    let isOut = false;
    for (let at = parent; at !== -1; at = (elements[at] as Element).parent) isOut ||= leftOut[at] === true;
    if (isOut || opens > closes) continue;
    if (i > holder) return -1;
    found = i;
  }
  return found;
}
