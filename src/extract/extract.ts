import type { Document } from '../model/document.ts';
import { quotationId } from '../model/quotation.ts';
import type { Extraction, Quotation, QuotationKind, StrayMark } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { firstWhere } from '../text/first-where.ts';
import { trimmed } from './context.ts';
import { dialogueIn } from './dialogue.ts';
import { withoutAttributions } from './inner-attribution.ts';
import { join } from './join.ts';
import { isUpper } from './marks.ts';
import { type MarkedString, scanBlock } from './scan.ts';
import { setOffIn } from './set-off.ts';
import { isOwnWords, wholeTurn } from './own-words.ts';
import { scanSingles } from './single-marks.ts';
import { turnsOf } from './turns.ts';
import { forLetters } from '../text/letters.ts';

/**
 * Every quotation of a document, in order: strings between marks, set-off quotations, turns of a transcript. Kinds are a
 * first opinion from the marks and the words alone; attribution, which knows who speaks, may refine them.
 * Cost: linear in the text.
 */
export function extract(document: Document): Extraction {
  if (document.form === 'transcript') {
    const turns = turnsOf(document);
    // Who is said to be a transcript and has no labels: a speech.
    const quotations = turns.length > 0 ? turns : wholeTurn(document);
    if (quotations.length > 0) return { quotations: numbered(document, quotations), strayMarks: [] };
  }
  const { text, blocks } = document;
  const strings: MarkedString[] = [];
  const stray: StrayMark[] = [];
  const marked = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const found = scanBlock(text, block, index);
    let own = found.strings;
    let strayClosings = found.strayClosings;
    const last = strings.at(-1);
    const firstClosing = strayClosings[0];
    // A paragraph that closes what the one before left open, without reopening it.
    if (
      last !== undefined &&
      !last.closed &&
      last.block === index - 1 &&
      firstClosing &&
      !(own[0] && own[0].start < firstClosing.start)
    ) {
      const span = trimmed(text, block.start, firstClosing.start);
      own = [
        { start: span.start, end: firstClosing.end, content: span, block: index, opener: 0, closed: true },
        ...own,
      ];
      strayClosings = strayClosings.slice(1);
    }
    if (found.hasSingles) {
      const singles = scanSingles(text, block, index, own);
      own = own.filter((string) => !singles.nested.has(string)).concat(singles.strings);
      own.sort((a, b) => a.start - b.start);
    }
    const worded = own.filter(({ content }) => content.end > content.start);
    for (const string of worded) strings.push(withoutLabel(text, string));
    for (const mark of strayClosings) stray.push({ ...mark, document: document.id, side: 'closing' });
    if (worded.length > 0) marked.add(index);
  }
  const quotations: Omit<Quotation, 'id'>[] = [];
  const spoken: MarkedString[] = [];
  strings.forEach((string, i) => {
    const isWhole = !string.closed && isGoneOnWith(strings[i + 1], string);
    for (const part of isWhole ? [string] : withoutAttributions(text, string, document.language)) spoken.push(part);
  });
  for (const utterance of join(text, blocks, spoken, document.language)) {
    quotations.push({
      document: document.id,
      kind: kindOf(text, utterance.strings),
      form: 'marked',
      spans: utterance.strings.map(({ start, end }) => ({ start, end })),
      content: utterance.strings.map(({ content }) => content),
      balanced: utterance.balanced,
    });
    const last = utterance.strings.at(-1);
    if (!utterance.balanced && last !== undefined) {
      stray.push({ document: document.id, side: 'opening', start: last.start, end: last.start + 1 });
    }
  }
  const dialogue = dialogueIn(document, (block) => marked.has(block));
  for (const { spans } of dialogue) marked.add(blockIndexAt(blocks, spans[0]?.start ?? 0));
  const setOff = setOffIn(document, (block) => marked.has(block));
  const found = [...quotations, ...dialogue, ...setOff.quotations];
  found.sort(byPlace);
  if (document.role === 'source' && isOwnWords(document, found)) {
    const turns = wholeTurn(document);
    const paragraphs = turns.flatMap(({ spans }) => spans);
    const all = [...found.filter(({ spans }) => spans.every((span) => isOutside(span, paragraphs))), ...turns];
    return { quotations: numbered(document, all.sort(byPlace)), strayMarks: [] };
  }
  stray.sort((a, b) => a.start - b.start);
  return { quotations: numbered(document, found), strayMarks: stray };
}

type Placed = Pick<Quotation, 'spans'>;

function byPlace(a: Placed, b: Placed): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0);
}

/** Whether a span, such as a quotation in a heading, stands in none of the paragraphs, which are in order of place. */
function isOutside({ start, end }: Span, paragraphs: readonly Span[]): boolean {
  const next = paragraphs[firstWhere(paragraphs.length, (i) => (paragraphs[i] as Span).end > start)];
  return next === undefined || next.start >= end;
}

/** Whether the next paragraph goes on with a string that was not closed. */
function isGoneOnWith(next: MarkedString | undefined, { block, opener }: MarkedString): boolean {
  return next?.block === block + 1 && (next.opener === opener || next.opener === 0);
}

const LABEL = forLetters(/^\p{Lu}[\p{Lu}.'’ -]{1,30}:\s+(?=\S)/u);

/** A turn of a transcript quoted with its label ("HARLOW: We will see"): the label is none of the words. */
function withoutLabel(text: string, string: MarkedString): MarkedString {
  const { start, end } = string.content;
  const head = text.slice(start, Math.min(end, start + 40));
  const label = LABEL(head).exec(head);
  if (label === null) return string;
  const from = start + label[0].length;
  return { ...string, start: from, content: { start: from, end } };
}

function numbered(document: Document, quotations: readonly Omit<Quotation, 'id'>[]): Quotation[] {
  return quotations.map(({ kind, form, spans, content, balanced }, i) => {
    const id = quotationId(document.id, i);
    return { id, document: document.id, kind, form, spans, content, balanced };
  });
}

/** Fewest words of a fragment inside a sentence that are taken for a clause of its own. */
const CLAUSE_WORDS = 4;
const BLANK = 0x20;

function kindOf(text: string, strings: readonly MarkedString[]): QuotationKind {
  if (strings.length > 1) return 'direct';
  const { start, end } = (strings[0] as MarkedString).content;
  return isUpper(text.charCodeAt(start)) && isClause(text, start, end) ? 'direct' : 'partial';
}

function isClause(text: string, start: number, end: number): boolean {
  let words = 1;
  for (let i = start; i < end && words < CLAUSE_WORDS; i++) if (text.charCodeAt(i) === BLANK) words++;
  return words === CLAUSE_WORDS;
}
