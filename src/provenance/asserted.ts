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

/** What stands before a main clause that says it: nothing of its sentence, or what a comma ends, or "and". */
const CLAUSE_HEAD = /(?:^|[\n,;:—–]|[.!?…]["”’»“]?)\s*(?:(?:and|und|et|y|e|en)\s+)?$/iu;
/** The same and a word, where the verb stands first: "Weiter sagte Brandt". */
const INVERTED_HEAD = /(?:^|\n|[.!?…]["”’»“]?)\s*(?:\p{L}+\s+)?$/u;
const LONGEST_HEAD = 40;
/** What stands before a reporting word that says nothing: "asked to say", "quoted as saying"; before its subject: "why she said". */
const HYPOTHETICAL = /(?:^|\s)(?:to|as|of|for|by|without|zu)\s+$/iu;
const SUBORDINATE = /(?:^|\s)(?:why|whether|if|when|until|unless|ob|warum|wenn|falls)\s+$/iu;

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
    (cue !== null && HYPOTHETICAL.test(headOf(text, cue))) ||
    (mention !== null && SUBORDINATE.test(headOf(text, mention)))
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
    (first === cue ? INVERTED_HEAD : CLAUSE_HEAD).test(headOf(text, first))
  );
}

/** What stands before something, as far as a pattern looks. */
function headOf(text: string, { start }: Span): string {
  return proseOf(text, { start: Math.max(0, start - LONGEST_HEAD), end: start });
}
