import { proseOf } from '../model/document.ts';
import { extentOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Reading } from '../model/witness.ts';
import { countWords } from '../text/count-words.ts';
import type { Evidence } from './evidence.ts';

/** All that stands between a reporting word and a clause that is its object, in the languages with tables. */
const OBJECT_LEAD = /^[\s,:]*(?:(?:that|dass|daß|que|che|dat)\s*)?$/iu;
const LONGEST_LEAD = 12;
/** In words. */
const SHORTEST_CLAUSE = 4;
/** The end of the reporter's sentence, on either side of the mark, with markup between. */
const STOP_INSIDE = /[.!?…]["”’»“]$/u;
const STOP_BEHIND = /^(?:[.!?\n]|$)/u;
const NEAR = 8;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** What may stand between the beginning of a main clause and its subject. */
const AND = words('and und et y e en');
/** What stands before a reporting word that says nothing: "asked to say", "quoted as saying"; before its subject: "why she said". */
const HYPOTHETICAL = words('to as of for by without zu');
const SUBORDINATE = words('why whether if when until unless ob warum wenn falls');
const CLAUSE_MARK = /[\n,;:—–.!?…"”’»“]/u;
const LONGEST_LEAD_IN = 40;

/**
 * Whether a reading is said to be what its speaker says: a quotation of its own, or the whole object of a reporting word
 * in a main clause (Marsh said that “the weir will hold.”). Another fragment in the reporter's sentence asserts nothing by
 * itself, so that nothing governs it but that sentence.
 */
export function isAsserted(reading: Reading, evidence: Evidence): boolean {
  const { kind } = reading.quotation;
  const { text } = (evidence.analyses[reading.analysis] as Analysis).document;
  if (kind === 'direct') return opensSentence(reading, text) || !isHypothetical(reading, text);
  return (
    kind === 'partial' && countWords(evidence.tokensOf(reading)) >= SHORTEST_CLAUSE && isWholeObject(reading, text)
  );
}

function opensSentence({ content }: Reading, text: string): boolean {
  const { start } = extentOf(content);
  return /^\P{L}*\p{Lu}/u.test(proseOf(text, { start, end: start + NEAR }));
}

function isHypothetical({ attribution: { cue, speaker } }: Reading, text: string): boolean {
  const mention = speaker?.mention ?? null;
  return (
    (cue !== null && HYPOTHETICAL.has(leadIn(text, cue).at(-1) ?? '')) ||
    (mention !== null && SUBORDINATE.has(leadIn(text, mention).at(-1) ?? ''))
  );
}

/** Whether subject and reporting word, beside each other, open a main clause, and a reading ends its sentence. */
function isWholeObject({ spans, attribution: { cue, speaker } }: Reading, text: string): boolean {
  const mention = speaker?.mention ?? null;
  if (cue === null || mention === null) return false;
  const [first, second] = cue.start < mention.start ? [cue, mention] : [mention, cue];
  const { start, end } = extentOf(spans);
  if (second.end > start || start - second.end > LONGEST_LEAD) return false;
  const proseIn = (from: number, to: number): string => proseOf(text, { start: Math.max(0, from), end: to });
  return (
    (STOP_INSIDE.test(proseIn(end - NEAR, end)) || STOP_BEHIND.test(proseIn(end, end + NEAR))) &&
    proseIn(first.end, second.start).trim() === '' &&
    OBJECT_LEAD.test(proseIn(second.end, start)) &&
    opensClause(leadIn(text, first), first === cue)
  );
}

/** Whether no more stands before it than "and", or, where the verb comes first, one word: "Weiter sagte Brandt". */
function opensClause(before: readonly string[], isInverted: boolean): boolean {
  return before.length === 0 || (before.length === 1 && (isInverted || AND.has(before[0] as string)));
}

/** The words of a clause before something in it, in small letters, as far as anybody looks. */
function leadIn(text: string, { start }: Span): string[] {
  const before = proseOf(text, { start: Math.max(0, start - LONGEST_LEAD_IN), end: start });
  const clause = before.split(CLAUSE_MARK).at(-1) ?? '';
  return clause.toLowerCase().split(/\s+/u).filter(Boolean);
}
