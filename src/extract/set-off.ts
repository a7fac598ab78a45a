import type { Block, Document } from '../model/document.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { cueWords, sayingWords } from '../text/speech/cues.ts';
import { trimmed } from './context.ts';
import { forLetters } from '../text/letters.ts';

/** Where the words of a set-off quotation end and its signature begins. */
interface Signed {
  readonly words: Span;
  readonly signature: Span;
}

/** Shortest pull quote in words: shorter lines are captions and headlines. */
const FEWEST_WORDS = 8;
/** Longest description behind the name of a signature, in words. */
const MOST_DESCRIPTION_WORDS = 10;
/** A pull quote is a sentence or three; a longer block is running text. */
const LONGEST = 600;

const DASH_SIGNATURE = forLetters(
  /(?:^|[\s.!?…”"’'])\s*(?:[—–―]|--?)\s{0,2}(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*| (?:de|van|von|der|al|bin)){0,4}(?:,[^!?;:]{0,100})?)$/u,
);
const COMMA_SIGNATURE = forLetters(
  /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: (?:de|van|von|der|al|bin))?(?: \p{Lu}[\p{L}'’-]+){1,2}), ([^.!?;:]{3,100})$/u,
);
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|will|would|can|could|should|must|do|does|did|don|won|can|isn|aren|didn|doesn)\b|['’](?:s|re|ve|ll|m|d|t)\b/i;
const SPEAKS = /\b(?:I|we|you|my|our|your|us|me)\b|['’](?:s|re|ve|ll|m|t)\b/;
/** A word before the name after which the name belongs to the sentence: "by Jane Doe", "mayor Jane Doe". */
const BINDS =
  /(?:^|\s)(?:by|of|to|for|with|from|at|in|on|as|about|against|after|before|between|and|or|but|than|like|the|a|an|is|are|was|were|has|have|had|will|would|says|said|president|minister|secretary|mayor|governor|senator|chief|director|leader|chairman|chairwoman|candidate|nominee|spokesman|spokeswoman|founder|owner|boss|coach|actor|actress|singer|author|professor|father|mother|wife|husband|son|daughter|brother|sister|judge|lawyer|officer|executive|head|member|former|star|host|analyst|expert|when|while|that|who|which|where|because|until|not)$/i;

/**
 * Quotations that carry no marks but are set apart: a block quotation that ends in a dash and a name, or that the
 * paragraph before leads to ("She said:"), a paragraph signed so, and a pull quote (a block of its own: words, then "Full
 * Name, description", and no sentence's end between).
 * Strict on purpose: a caption or a headline taken for somebody's words would be a false witness.
 */
export function setOffIn(
  document: Document,
  taken: (block: number) => boolean,
): { quotations: Omit<Quotation, 'id'>[]; signatures: Span[] } {
  const quotations: Omit<Quotation, 'id'>[] = [];
  const signatures: Span[] = [];
  const { text, blocks } = document;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (taken(i) || block.kind === 'heading' || block.kind === 'list-item') continue;
    const next = blocks[i + 1];
    const signed = block.kind === 'blockquote' ? blockquote(text, blocks, i) : paragraph(document, block);
    if (signed === null) {
      const spans = introduced(document, i, taken);
      if (spans.length > 0) quotations.push(setOff(document, spans));
      i += Math.max(0, spans.length - 1);
      continue;
    }
    if (block.kind === 'blockquote' && next !== undefined && signed.signature.start >= next.start) i++;
    const { words } = signed;
    quotations.push(setOff(document, [words]));
    signatures.push(signed.signature);
  }
  return { quotations, signatures };
}

function setOff({ id }: Document, spans: readonly Span[]): Omit<Quotation, 'id'> {
  return { document: id, kind: 'direct', form: 'set-off', spans, content: spans, balanced: true };
}

/** Characters of a paragraph's last sentence that are looked at. */
const LONGEST_LEAD = 240;
const SENTENCE_END = /[.!?]["”’)\]]?\s/;
const WORD = /\p{L}+/gu;

/**
 * The block quotations from an index on, where a paragraph before the first leads to them with a word of saying and a
 * colon ("The minister wrote:"); none where it does not. One that has marks of its own ends them, as a signature does.
 */
function introduced({ text, blocks, language }: Document, index: number, taken: (block: number) => boolean): Span[] {
  const [lead, first] = [blocks[index - 1], blocks[index]];
  if (first?.kind !== 'blockquote' || lead?.kind !== 'paragraph') return [];
  const before = trimmed(text, lead.start, lead.end);
  if (text.charAt(before.end - 1) !== ':') return [];
  const sentence = text
    .slice(Math.max(before.start, before.end - LONGEST_LEAD), before.end)
    .split(SENTENCE_END)
    .at(-1);
  const { leading } = cueWords(language);
  if (!(sentence?.match(WORD) ?? []).some((word) => leading.has(word.toLowerCase()))) return [];
  const spans: Span[] = [];
  for (let i = index; blocks[i]?.kind === 'blockquote' && !taken(i); i++) {
    const { start, end } = blocks[i] as Block;
    const span = trimmed(text, start, end);
    const line = text.slice(span.start, span.end);
    if (spans.length > 0 && DASH_SIGNATURE(line).exec(line)?.index === 0) break;
    if (span.end > span.start) spans.push(span);
  }
  return spans;
}

function blockquote(text: string, blocks: readonly Block[], index: number): Signed | null {
  const block = blocks[index] as Block;
  const inside = dashSigned(text, block);
  if (inside !== null) return inside;
  const next = blocks[index + 1];
  if (next?.kind !== 'blockquote' || next.end - next.start > 160) return null;
  const line = trimmed(text, next.start, next.end);
  const signed = text.slice(line.start, line.end);
  const match = DASH_SIGNATURE(signed).exec(signed);
  if (match?.index !== 0 || match[1] === undefined) return null;
  return {
    words: trimmed(text, block.start, block.end),
    signature: { start: line.end - match[1].length, end: line.end },
  };
}

function dashSigned(text: string, block: Block): Signed | null {
  const whole = trimmed(text, block.start, block.end);
  const from = Math.max(whole.start, whole.end - 200);
  const tail = text.slice(from, whole.end);
  const match = DASH_SIGNATURE(tail).exec(tail);
  if (match?.[1] === undefined) return null;
  const signatureStart = from + match.index + match[0].lastIndexOf(match[1]);
  const dash = from + match.index + match[0].search(/[—–―-]/);
  const words = trimmed(text, whole.start, dash);
  if (words.end <= words.start) return null;
  return { words, signature: { start: signatureStart, end: signatureStart + match[1].length } };
}

function paragraph(document: Document, block: Block): Signed | null {
  const { text } = document;
  const whole = trimmed(text, block.start, block.end);
  if (whole.end - whole.start > LONGEST || whole.end - whole.start < 40) return null;
  if (text.charAt(whole.end - 1) === '.') return null;
  const line = text.slice(whole.start, whole.end);
  const dash = dashSigned(text, block);
  if (dash !== null) {
    const words = text.slice(dash.words.start, dash.words.end);
    const name = text.slice(dash.signature.start, dash.signature.end).split(',')[0] ?? '';
    return /[.!?…]$/.test(words) && words.split(/\s+/).length >= 5 && name.includes(' ') ? dash : null;
  }
  if (!/^\p{Lu}/u.test(line)) return null;
  const match = COMMA_SIGNATURE(line).exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const before = line.slice(0, match.index).trimEnd();
  if (before.split(/\s+/).length < FEWEST_WORDS || match[2].split(/\s+/).length > MOST_DESCRIPTION_WORDS) return null;
  if (FINITE.test(match[2].replace(/['’]s(?= )/g, ''))) return null;
  if (
    !/\p{Ll}$|[.!?…]$/u.test(before) ||
    BINDS.test(before) ||
    /\p{Lu}/u.test(before.slice(before.lastIndexOf(' ') + 1))
  )
    return null;
  const tail = before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
  if (sayingWords(document.language).has(tail) || tail.endsWith('ed') || tail.endsWith('ing')) return null;
  if (!FINITE.test(before) || !(SPEAKS.test(before) && isNamedElsewhere(text, match[1], whole))) return null;
  const start = whole.start + match.index;
  return {
    words: { start: whole.start, end: whole.start + before.length },
    signature: { start, end: start + match[1].length },
  };
}

function isNamedElsewhere(text: string, name: string, block: Span): boolean {
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  const first = text.indexOf(surname);
  return first < block.start || text.indexOf(surname, block.end) >= 0;
}
