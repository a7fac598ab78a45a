/**
 * What somebody wrote into a document to keep rules from speaking there:
 *
 *     <!-- misquote-disable-next-line altered-wording, minor-variant -- the minister's office sent the correction -->
 *
 * in Markdown, HTML and XML (where a comment may hold no double hyphen, `:` or a dash parts the reason off); the same
 * without the comment's marks, alone on its line, in plain text and transcripts (WebVTT: behind NOTE); and the field
 * `misquote-disable`, rule by rule with its reason, in front matter and bulk records. Linear in the length of the text.
 */
import { FILLER } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Page } from './assemble.ts';
import { splitFrontMatter } from './front-matter-fence.ts';

/** What every directive begins with, and the name of the field: a text without this word has none. */
export const WORD = 'misquote-disable';

/** What a comment holds, at most: a longer one is not one of these. Characters. */
const LONGEST = 1000;

/** What may stand before the word on its line where it is no comment: marks that other tools know, WebVTT's NOTE. */
const LINE_HEADS: readonly string[] = ['', '#', '//', 'NOTE'];
const COMMENT = { opening: '<!--', closing: '-->' };
/** The forms of input, by their names, in which a directive may stand alone on its line. */
const BARE: ReadonlySet<string> = new Set(['text', 'vtt', 'srt']);
/** How far before the word its line is looked at. Characters. */
const BEFORE = 80;

/** One directive as it stands in the text: the whole of it, and what follows the word. */
interface Directive extends Span {
  readonly content: string;
}

/**
 * The suppressions of a document's text.
 *
 * @param page what the reader made of it: where a directive stands there is no prose, or it is none.
 * @param format the name of the form that the text is in.
 * @throws ReadError when the front matter is broken.
 */
export async function suppressionsIn(text: string, page: Page, path: string, format: string): Promise<Suppression[]> {
  const fence = format === 'markdown' ? splitFrontMatter(text, path) : null;
  const lines = proseLines(page);
  const found = directivesIn(text, BARE.has(format))
    .filter(({ start, end }) => start >= (fence?.bodyStart ?? 0) && isBlank(page.text, start, end))
    .map((directive) => suppressionOf(directive, page, lines));
  if (fence === null || !fence.source.includes(WORD)) return found;
  const { yamlFields } = await import('./front-matter-yaml.ts');
  const start = text.indexOf(WORD);
  const field = yamlFields(fence, path)[WORD];
  return [...suppressionsInField(field, { start, end: start + WORD.length }, page), ...found];
}

/**
 * What the field `misquote-disable` says of a whole document: `{ rule: reason }`. A name or a list of names is without
 * the reason that each must have.
 */
export function suppressionsInField(value: unknown, at: Span, { text }: Page): Suppression[] {
  const covers = { start: 0, end: text.length };
  if (value === undefined || value === null) return [];
  const pairs: readonly (readonly [string, unknown])[] =
    typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value)
      : [value].flat().map((rule) => [String(rule), null]);
  return pairs.map(([rule, reason]) => ({
    at,
    rules: [rule],
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : null,
    covers,
  }));
}

/** Overwrites the directives of a plain text, which would be read as its words. */
export function withoutDirectives(text: string): string {
  if (!text.includes(WORD)) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of directivesIn(text, true)) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

/** Every directive in a comment, and with `bare` those alone on a line. */
function directivesIn(text: string, bare: boolean): Directive[] {
  const found: Directive[] = [];
  for (let at = text.indexOf(WORD); at !== -1; at = text.indexOf(WORD, at + WORD.length)) {
    const from = at + WORD.length;
    const after = text.slice(from, from + LONGEST);
    const before = text.slice(Math.max(0, at - BEFORE), at);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const head = line.trim();
    if (head.endsWith(COMMENT.opening)) {
      const close = after.indexOf(COMMENT.closing);
      if (close === -1) continue;
      const start = at - (before.length - before.lastIndexOf(COMMENT.opening));
      found.push({ start, end: from + close + COMMENT.closing.length, content: after.slice(0, close) });
    } else if (bare && LINE_HEADS.includes(head) && line.length < BEFORE) {
      const content = after.split(/[\r\n]/, 1)[0] ?? '';
      found.push({ start: at - line.length, end: from + content.length, content });
    }
  }
  return found;
}

/** What a directive may hold for: the next line that has prose, the next paragraph, the whole document. */
export const REACHES = ['next-line', 'next-paragraph', 'file'] as const;

/** The lines that have prose. */
function proseLines({ text }: Page): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at === -1 ? text.length : at + 1;
    if (!isBlank(text, start, end)) lines.push({ start, end });
    start = end;
  }
  return lines;
}

function suppressionOf({ start, end, content }: Directive, page: Page, lines: readonly Span[]): Suppression {
  const reach = /^-[a-z-]*/.exec(content)?.[0] ?? '';
  const rest = content.slice(reach.length);
  const [named = '', ...reasons] = rest.split(/\s(?:--|—|–)(?=\s|$)|:(?=\s|$)/);
  const reason = reasons.join(' – ').replace(/\s+/g, ' ').trim();
  const nothing = { start: end, end };
  const covers: Readonly<Record<(typeof REACHES)[number], () => Span>> = {
    'next-line': () => firstFrom(lines, end) ?? nothing,
    'next-paragraph': () => firstFrom(page.blocks, end) ?? nothing,
    file: () => ({ start: 0, end: page.text.length }),
  };
  const known = REACHES.find((each) => `-${each}` === reach);
  return {
    at: { start, end },
    rules: named.split(/[\s,]+/).filter((rule) => rule !== ''),
    reason: reason === '' ? null : reason,
    covers: known === undefined ? null : covers[known](),
  };
}

/** The first of some ordered spans that begins at a place or behind it. */
function firstFrom(spans: readonly Span[], place: number): Span | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found === undefined ? null : { start: found.start, end: found.end };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char !== ' ' && char !== FILLER && !/\s/.test(char)) return false;
  }
  return true;
}
