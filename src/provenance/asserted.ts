import { proseOf } from '../model/document.ts';
import { extentOf } from '../model/span.ts';
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
const NEAR_END = 8;

/**
 * Whether a reading is said to be what its speaker says: a quotation of its own, or the whole object of a reporting word
 * (Marsh said that “the weir will hold.”). Another fragment in the reporter's sentence asserts nothing by itself, so that
 * nothing governs it but that sentence.
 */
export function isAsserted(reading: Reading, evidence: Evidence): boolean {
  const { quotation, spans, attribution, analysis } = reading;
  if (quotation.kind !== 'partial') return quotation.kind === 'direct';
  const { cue, speaker } = attribution;
  const place = extentOf(spans);
  const from = Math.max(cue?.end ?? place.end, speaker?.mention?.end ?? 0);
  if (
    from > place.start ||
    place.start - from > LONGEST_LEAD ||
    countWords(evidence.tokensOf(reading)) < SHORTEST_CLAUSE
  )
    return false;
  const { text } = (evidence.analyses[analysis] as Analysis).document;
  const proseIn = (start: number, end: number): string => proseOf(text, { start, end });
  const endsSentence =
    STOP_INSIDE.test(proseIn(place.end - NEAR_END, place.end)) ||
    STOP_BEHIND.test(proseIn(place.end, place.end + NEAR_END));
  return endsSentence && OBJECT_LEAD.test(proseIn(from, place.start));
}
