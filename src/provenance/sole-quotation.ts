/** A short quotation of common words, where few sources were given and one remark in them is these very words. */
import type { Placement, Reading } from '../model/witness.ts';
import type { Evidence } from './evidence.ts';
import { narratedRuns, placeOfSpoken, runOf, spokenRuns } from './word-for-word.ts';
import type { Run } from './word-for-word.ts';

/** Fewer words are a phrase that anybody may use ("no comment"); more have a rare one among them. */
const WORDS = { least: 4, most: 12 };
/**
 * Places of its rarest word. Words that each stand oftener are the talk of a book, not of what a draft was written from;
 * going through them all took some 2 of the 10 s that 800 quotations in the same ten words take.
 */
const MOST_PLACES = 256;

/**
 * The one remark of the sources that is word for word a reading, and no word more; null where none is, or several, or
 * where the words stand elsewhere in them too. Rarity places nothing here, so only few sources tell: those that the draft
 * was written from.
 */
export function soleQuotation(reading: Reading, evidence: Evidence): Placement | null {
  if (!evidence.isGivenByHand) return null;
  const tokens = evidence.tokensOf(reading);
  const keys = runOf(tokens);
  if (keys === null || keys.length < WORDS.least || keys.length > WORDS.most) return null;
  if (keys.every((key) => evidence.corpus.spoken.placesOf(key).length > MOST_PLACES)) return null;
  const others = evidence.othersThan(reading.analysis);
  const [only, ...more] = evidence.occurrences.of(`everywhere ${reading.analysis} ${keys.join()}`, () => [
    ...spokenRuns(keys, evidence.corpus, others),
    ...narratedRuns(keys, evidence.corpus, others),
  ]);
  if (only === undefined || more.length > 0 || !isWhole(only, keys.length)) return null;
  return placeOfSpoken(only, tokens, evidence.corpus.weights.ofAll(keys));
}

/** Whether a run is all that stands between the marks there. */
function isWhole({ document: { speech, readingOf, lengths }, from }: Run, words: number): boolean {
  return from < speech.count && lengths[readingOf[from] ?? -1] === words;
}
