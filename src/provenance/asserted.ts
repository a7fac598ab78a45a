import { proseOf } from '../model/document.ts';
import type { Document, Language } from '../model/document.ts';
import { extentOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Reading } from '../model/witness.ts';
import { countWords } from '../text/count-words.ts';
import { cueWords } from '../text/speech/cues.ts';
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

const CLAUSE_MARK = /[\n,;:—–.!?…"”’»“]/u;
const LONGEST_LEAD_IN = 40;

/**
 * Whether a reading is said to be what its speaker says: a quotation of its own, or the whole object of a reporting word
 * in a main clause (Marsh said that “the weir will hold.”). Another fragment in the reporter's sentence asserts nothing by
 * itself, so that nothing governs it but that sentence.
 */
export function isAsserted(reading: Reading, evidence: Evidence): boolean {
  const { kind } = reading.quotation;
  const { document } = evidence.analyses[reading.analysis] as Analysis;
  if (kind === 'direct') return opensSentence(reading, document.text) || !isHypothetical(reading, document);
  return (
    kind === 'partial' && countWords(evidence.tokensOf(reading)) >= SHORTEST_CLAUSE && isWholeObject(reading, document)
  );
}

function opensSentence({ content }: Reading, text: string): boolean {
  const { start } = extentOf(content);
  return /^\P{L}*\p{Lu}/u.test(proseOf(text, { start, end: start + NEAR }));
}

function isHypothetical({ attribution: { cue, speaker } }: Reading, { text, language }: Document): boolean {
  const mention = speaker?.mention ?? null;
  const { unsaid, subordinate } = cueWords(language);
  return (
    (cue !== null && unsaid.has(leadIn(text, cue).at(-1) ?? '')) ||
    (mention !== null && subordinate.has(leadIn(text, mention).at(-1) ?? ''))
  );
}

/** Whether subject and reporting word, beside each other, open a main clause, and a reading ends its sentence. */
function isWholeObject({ spans, attribution: { cue, speaker } }: Reading, { text, language }: Document): boolean {
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
    opensClause(leadIn(text, first), first === cue, language)
  );
}

/** Whether no more stands before it than "and", or, where the verb comes first, one word: "Weiter sagte Brandt". */
function opensClause(before: readonly string[], isInverted: boolean, language: Language): boolean {
  const [word = '', ...more] = before;
  return more.length === 0 && (word === '' || isInverted || cueWords(language).and.has(word));
}

/** The words of a clause before something in it, in small letters, as far as anybody looks. */
function leadIn(text: string, { start }: Span): string[] {
  const before = proseOf(text, { start: Math.max(0, start - LONGEST_LEAD_IN), end: start });
  const clause = before.split(CLAUSE_MARK).at(-1) ?? '';
  return clause.toLowerCase().split(/\s+/u).filter(Boolean);
}
