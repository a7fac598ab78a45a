/**
 * Speech set with dashes, as French, Spanish, Portuguese and Italian pages set a conversation: a paragraph that opens with
 * a dash is somebody's words, up to a comma or another dash behind which it is said whose
 * («—No lo sé —dijo ella—. Mañana.»). A list may look so too: paragraphs in a row are speech where one of them says whose.
 */
import type { Block, Document, Language } from '../model/document.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { forLetters } from '../text/letters.ts';
import { trimmed } from './context.ts';
import { isAttribution, withoutAttributions } from './inner-attribution.ts';
import type { MarkedString } from './scan.ts';

const LANGUAGES: ReadonlySet<Language> = new Set(['fr', 'es', 'pt', 'it']);
const DASHES: ReadonlySet<number> = new Set(['—', '–', '―'].map((dash) => dash.charCodeAt(0)));

/** A paragraph of a conversation: what is said in it, and whether it tells by whom. */
interface Line {
  readonly words: readonly Span[];
  readonly isAttributed: boolean;
}

/** The quotations of a document that are set with dashes; `taken`: blocks in which other marks stand. */
export function dialogueIn(document: Document, taken: (block: number) => boolean): Omit<Quotation, 'id'>[] {
  if (!LANGUAGES.has(document.language)) return [];
  const quotations: Omit<Quotation, 'id'>[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    if (lines.some(({ isAttributed }) => isAttributed)) {
      for (const line of lines) if (line.words.length > 0) quotations.push(quotationOf(line, document));
    }
    lines = [];
  };
  for (const [index, block] of document.blocks.entries()) {
    const line = block.kind === 'paragraph' && !taken(index) ? lineOf(document, block, index) : null;
    if (line === null) flush();
    else lines.push(line);
  }
  flush();
  return quotations;
}

/** Words that nobody is said to speak, such as the question of an interview, witness what was said and claim nothing. */
function quotationOf({ words, isAttributed }: Line, document: Document): Omit<Quotation, 'id'> {
  const kind = isAttributed ? 'direct' : 'other';
  return { document: document.id, kind, form: 'dialogue', spans: words, content: words, balanced: true };
}

function lineOf({ text, language }: Document, block: Block, index: number): Line | null {
  const { start, end } = trimmed(text, block.start, block.end);
  if (!DASHES.has(text.charCodeAt(start))) return null;
  const words: Span[] = [];
  let isAttributed = false;
  let isSpeech = false;
  for (let from = start + 1; from < end; ) {
    const to = nextDash(text, from, end);
    const isNarration: boolean = isSpeech && isAttribution(text.slice(from, to), language);
    if (isNarration) isAttributed = true;
    // Behind a dash that opens no attribution the words go on: an aside of the speaker's.
    isSpeech = !isNarration;
    if (isSpeech) {
      const part = withoutStops(text, from, to);
      const string: MarkedString = { ...part, content: part, block: index, opener: 0, closed: true };
      const spoken = withoutAttributions(text, string, language);
      const said = spoken.map(({ content }) => content).filter(({ start, end }) => hasLetters(text.slice(start, end)));
      isAttributed ||= spoken.some(({ content }) => content.end < part.end);
      words.push(...said);
    }
    from = to + 1;
  }
  return { words, isAttributed };
}

const LETTERS = forLetters(/\p{L}/u);

const hasLetters = (words: string): boolean => LETTERS(words).test(words);

/** The next dash that parts words, not one inside a word or a range of figures. */
function nextDash(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (!DASHES.has(text.charCodeAt(at))) continue;
    if (/\s/.test(text.charAt(at - 1)) || !/[\p{L}\d]/u.test(text.charAt(at + 1))) return at;
  }
  return end;
}

/** Without the stop that follows the dash which closed an attribution: "—dijo—. Mañana". */
function withoutStops(text: string, start: number, end: number): Span {
  let from = start;
  while (from < end && /[.,;:\s]/.test(text.charAt(from))) from++;
  return trimmed(text, from, end);
}
