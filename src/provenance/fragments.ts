/**
 * Quotations that no rarity can place: of a word or two ("clearly", "a mess"), or of nothing but words of grammar ("I
 * did what I had to do"). They are placed by their surroundings: the same speaker has these very words in a quotation;
 * for a word or two, in a document on the same event. Never by less: what is not found so is unverifiable, not false.
 */
import { overlaps } from '../model/span.ts';
import type { Placement, Reading } from '../model/witness.ts';
import type { Evidence } from './evidence.ts';
import type { SpeakerAgreement } from './same-utterance.ts';
import { placeOfSpoken, runOf, spokenRuns } from './word-for-word.ts';

/** Longer ones have word pairs enough to be located, unless all of them are words of grammar. */
const MOST_WORDS = 4;
/** Words of grammar alone ("of the") say nothing, whoever says them. */
const LEAST_WEIGHT = 0.5;

/** Places of a fragment that `known` does not have yet. */
export function fragmentsOf(reading: Reading, known: readonly Placement[], evidence: Evidence): Placement[] {
  const tokens = evidence.tokensOf(reading);
  const keys = runOf(tokens);
  if (keys === null || (keys.length > MOST_WORDS && known.length > 0)) return [];
  const weight = evidence.corpus.weights.ofAll(keys);
  if (keys.length === 0 || weight < LEAST_WEIGHT) return [];
  const isShort = keys.length <= MOST_WORDS;
  const own = reading.analysis;
  const found: Placement[] = [];
  const occurrences = evidence.occurrences.of(`all ${own} ${keys.join()}`, () => [
    ...spokenRuns(keys, evidence.corpus, isShort ? evidence.related.to(own) : evidence.searchedBy(own)),
  ]);
  for (const run of occurrences) {
    const { document } = run;
    const placement = placeOfSpoken(run, tokens, weight);
    const stretch = placement.stretches[0];
    const weighs = evidence.related.areOne(own, document.document) ? weight : 0;
    if (stretch === undefined || !isPlausible(evidence.agreement(reading, placement), weighs)) continue;
    if (document.document === own && reading.spans.some((span) => overlaps(span, stretch))) continue;
    const last = found.at(-1);
    const others = last === undefined ? known : [...known, last];
    const isKnown = others.some(
      (other) => other.document === placement.document && other.stretches.some((span) => overlaps(span, stretch)),
    );
    if (!isKnown) found.push(placement);
  }
  return found;
}

/** The same speaker; or, where one of the two is not known, at least one word that is not everyday talk, on one event. */
function isPlausible(speakers: SpeakerAgreement, weight: number): boolean {
  return speakers === 'same' || (speakers === 'unknown' && weight >= 1);
}
