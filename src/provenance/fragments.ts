/**
 * Quotations of a word or two ("clearly", "a mess"), which no rarity can place. They are placed by their surroundings:
 * the same speaker, in a document on the same event, has these very words in a quotation. Never by less: what is not
 * found so is unverifiable, not false.
 */
import { collate } from '../text/collate.ts';
import { overlaps } from '../model/span.ts';
import type { Placement, Reading } from '../model/witness.ts';
import { sliceTokens } from '../text/slice-tokens.ts';
import { BOUNDARY, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { CorpusDocument } from './corpus.ts';
import type { Evidence } from './evidence.ts';
import type { SpeakerAgreement } from './same-utterance.ts';

/** Longer ones have word pairs enough to be located. */
const MOST_WORDS = 4;
/** Words of grammar alone ("of the") say nothing, whoever says them. */
const LEAST_WEIGHT = 0.5;

/** Places of a fragment that `known` does not have yet. */
export function fragmentsOf(reading: Reading, known: readonly Placement[], evidence: Evidence): Placement[] {
  const tokens = evidence.tokensOf(reading);
  const keys: number[] = [];
  let weight = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    keys.push(tokens.key[i] ?? -1);
    weight += evidence.corpus.weights.of(tokens.key[i] ?? -1);
    if (keys.length > MOST_WORDS) return [];
  }
  if (keys.length === 0 || weight < LEAST_WEIGHT) return [];
  const found: Placement[] = [];
  for (const document of evidence.corpus.documents) {
    if (!evidence.relatedTo(reading.analysis).has(document.document)) continue;
    if (!evidence.isSearched(document.document, reading.analysis)) continue;
    for (const at of occurrencesOf(keys, document.speech)) {
      const placement = placementAt(at, keys.length, tokens, weight, document);
      const stretch = placement.stretches[0];
      if (stretch === undefined || !isPlausible(evidence.agreement(reading, placement), weight)) continue;
      if (document.document === reading.analysis && reading.spans.some((span) => overlaps(span, stretch))) continue;
      const isKnown = [...known, ...found].some(
        (other) => other.document === placement.document && other.stretches.some((span) => overlaps(span, stretch)),
      );
      if (!isKnown) found.push(placement);
    }
  }
  return found;
}

/** The same speaker; or, where one of the two is not known, at least one word that is not everyday talk. */
function isPlausible(speakers: SpeakerAgreement, weight: number): boolean {
  return speakers === 'same' || (speakers === 'unknown' && weight >= 1);
}

/** Token positions at which the words follow on each other in one quotation. */
function occurrencesOf(keys: readonly number[], speech: TokenStream): number[] {
  const found: number[] = [];
  for (let i = 0; i < speech.count; i++) {
    if (speech.key[i] !== keys[0] || speech.kind[i] !== WORD) continue;
    let at = i;
    let matched = 1;
    while (matched < keys.length && at + 1 < speech.count && speech.kind[at + 1] !== BOUNDARY) {
      at++;
      if (speech.kind[at] !== WORD) continue;
      if (speech.key[at] !== keys[matched]) break;
      matched++;
    }
    if (matched === keys.length) found.push(i);
  }
  return found;
}

function placementAt(
  at: number,
  words: number,
  tokens: TokenStream,
  weight: number,
  { document, speech, readings, readingOf }: CorpusDocument,
): Placement {
  let to = at;
  for (let seen = 0; seen < words; to++) if (speech.kind[to] === WORD) seen++;
  const collation = collate(tokens, sliceTokens(speech, at, to), { mode: 'within' });
  return {
    document,
    form: 'quotation',
    quotations: [readings[readingOf[at] ?? 0]?.index ?? 0],
    stretches: [{ start: speech.start[at] ?? 0, end: speech.end[to - 1] ?? 0 }],
    placed: { start: tokens.start[0] ?? 0, end: tokens.end[tokens.count - 1] ?? 0 },
    whole: true,
    collation,
    weight: { shared: weight, apart: 0, diverging: 0, run: words, cover: 1 },
    cuts: [],
  };
}
