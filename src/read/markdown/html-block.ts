import type { Ink } from './ink.ts';

/** An HTML block that is open: what ends it, and whether a reader of the page sees its text. */
export interface HtmlBlock {
  /** Null: it ends at a blank line. */
  readonly closing: string | null;
  readonly visible: boolean;
}

const HIDDEN = ['script', 'style', 'pre', 'textarea'];
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main
  menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr
  track ul`.split(/\s+/),
);
/** Tags of the page's own structure part words and blocks; all others (`<b>`, `<a>`) stand inside a word's line. */
export function partsBlocks(tag: string): boolean {
  return BLOCK_TAGS.has(tag) || tag === 'br';
}

/** Characters of a line that its first tag is looked for in. */
const HEAD = 2000;

/** The HTML block that a line opens (CommonMark 0.31 section 4.6); null when none. */
export function openingHtml(ink: Ink, at: number, end: number, interrupts: boolean): HtmlBlock | null {
  if (ink.at(at) !== 0x3c) return null;
  const head = ink.text.slice(at, Math.min(end, at + HEAD));
  if (head.startsWith('<!--')) return { closing: '-->', visible: false };
  if (head.startsWith('<?')) return { closing: '?>', visible: false };
  if (head.startsWith('<![CDATA[')) return { closing: ']]>', visible: false };
  if (/^<![A-Za-z]/.test(head)) return { closing: '>', visible: false };
  const tag = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)/.exec(head)?.[1]?.toLowerCase();
  if (tag === undefined) return null;
  if (HIDDEN.includes(tag) && head[1] !== '/') return { closing: `</${tag}>`, visible: false };
  if (BLOCK_TAGS.has(tag)) return { closing: null, visible: true };
  return !interrupts && /^<[^<>]*>[ \t]*$/.test(head) ? { closing: null, visible: true } : null;
}
