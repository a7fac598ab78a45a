/**
 * Quotations that no rarity can place: of a word or two ("clearly", "a mess"), or of nothing but words of grammar ("I
 * did what I had to do"). They are placed by their surroundings: the same speaker has these very words in a quotation;
 * for a word or two, in a document on the same event. Never by less: what is not found so is unverifiable, not false.
 */
import { collate } from '../text/collate.ts';
import { overlaps } from '../model/span.ts';
import type { Placement, Reading } from '../model/witness.ts';
import { sliceTokens } from '../text/slice-tokens.ts';
import { BOUNDARY, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import type { Evidence } from './evidence.ts';
import type { SpeakerAgreement } from './same-utterance.ts';

/** Longer ones have word pairs enough to be located, unless all of them are words of grammar. */
const MOST_WORDS = 4;
/** Words of grammar alone ("of the") say nothing, whoever says them. */
const LEAST_WEIGHT = 0.5;
/** Longer ones hold a rare word or a run of them, or are no speech. */
const LONGEST = 40;
/** Places of its rarest word at which a fragment is looked for: one that stands at more is everyday talk. */
const MOST_LOOKED_AT = 4096;
/** Places kept of a fragment, and of those in one document: more add nothing to what is known of it. */
const MOST_PLACES = 64;
const MOST_IN_ONE = 4;

/** Where the words of a fragment stand in a document: the token of its speech that is the first of them. */
export interface Occurrence {
  readonly document: CorpusDocument;
  readonly at: number;
}

/** Places of a fragment that `known` does not have yet. */
export function fragmentsOf(reading: Reading, known: readonly Placement[], evidence: Evidence): Placement[] {
  const tokens = evidence.tokensOf(reading);
  const keys: number[] = [];
  let weight = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    keys.push(tokens.key[i] ?? -1);
    weight += evidence.corpus.weights.of(tokens.key[i] ?? -1);
    if (keys.length > LONGEST || (keys.length > MOST_WORDS && known.length > 0)) return [];
  }
  if (keys.length === 0 || weight < LEAST_WEIGHT) return [];
  const isShort = keys.length <= MOST_WORDS;
  const isRelated = (document: number): boolean => evidence.relatedTo(reading.analysis).has(document);
  const isLookedAt = (document: number): boolean =>
    (!isShort || isRelated(document)) && evidence.isSearched(document, reading.analysis);
  const found: Placement[] = [];
  const occurrences = evidence.occurrences.of(`all ${reading.analysis} ${keys.join()}`, () => [
    ...occurrencesOf(keys, evidence.corpus, isLookedAt),
  ]);
  for (const { document, at } of occurrences) {
    const placement = placementAt(at, keys.length, tokens, weight, document);
    const stretch = placement.stretches[0];
    const weighs = isRelated(document.document) ? weight : 0;
    if (stretch === undefined || !isPlausible(evidence.agreement(reading, placement), weighs)) continue;
    if (document.document === reading.analysis && reading.spans.some((span) => overlaps(span, stretch))) continue;
    const last = found.at(-1);
    const others = last === undefined ? known : [...known, last];
    const isKnown = others.some(
      (other) => other.document === placement.document && other.stretches.some((span) => overlaps(span, stretch)),
    );
    if (!isKnown) found.push(placement);
  }
  return found;
}

/** Whether the very words stand in a quotation of a document that is searched, whoever says them there. */
export function standsElsewhere(reading: Reading, evidence: Evidence): boolean {
  const { key, kind, count } = evidence.tokensOf(reading);
  const keys: number[] = [];
  for (let i = 0; i < count && keys.length <= LONGEST; i++) if (kind[i] === WORD) keys.push(key[i] ?? -1);
  const isElsewhere = (document: number): boolean =>
    document !== reading.analysis && evidence.isSearched(document, reading.analysis);
  const first = (): Occurrence[] => {
    const { value } = occurrencesOf(keys, evidence.corpus, isElsewhere).next();
    return value === undefined ? [] : [value];
  };
  const question = `first elsewhere ${reading.analysis} ${keys.join()}`;
  return keys.length <= LONGEST && evidence.occurrences.of(question, first).length > 0;
}

/** The same speaker; or, where one of the two is not known, at least one word that is not everyday talk, on one event. */
function isPlausible(speakers: SpeakerAgreement, weight: number): boolean {
  return speakers === 'same' || (speakers === 'unknown' && weight >= 1);
}

/** Where the words follow on each other in one quotation, in order: token positions in the speech of a document. */
function* occurrencesOf(
  keys: readonly number[],
  corpus: Corpus,
  isLookedAt: (document: number) => boolean,
): Generator<Occurrence, undefined> {
  if (keys.length === 0) return undefined;
  const counts = keys.map((key) => corpus.spoken.placesOf(key).length);
  const rarest = counts.indexOf(Math.min(...counts));
  const places = corpus.spoken.placesOf(keys[rarest] ?? -1);
  let [inOne, inAll, lookedAt, current] = [0, 0, 0, -1];
  for (let i = 0; i < places.length && inAll < MOST_PLACES && lookedAt < MOST_LOOKED_AT; ) {
    const { stream, token } = corpus.spoken.at(places[i] as number);
    const document = corpus.documents[stream] as CorpusDocument;
    if (stream !== current) [inOne, current] = [0, stream];
    if (inOne === MOST_IN_ONE || !isLookedAt(document.document)) {
      i = corpus.spoken.nextStream(places, stream);
      continue;
    }
    lookedAt++;
    i++;
    const at = startOf(document.speech, token, rarest);
    if (at < 0 || !follow(keys, document.speech, at)) continue;
    inOne++;
    inAll++;
    yield { document, at };
  }
}

/** The token that is `words` words before another, in the same quotation; -1 where there is none. */
function startOf({ kind }: TokenStream, from: number, words: number): number {
  let at = from;
  for (let left = words; left > 0; left--) {
    do at--;
    while (at >= 0 && kind[at] !== WORD && kind[at] !== BOUNDARY);
    if (at < 0 || kind[at] === BOUNDARY) return -1;
  }
  return at;
}

/** Whether words follow on each other, in one quotation, from a token on. */
function follow(keys: readonly number[], { key, kind, count }: TokenStream, from: number): boolean {
  let matched = 0;
  for (let at = from; at < count && matched < keys.length && kind[at] !== BOUNDARY; at++) {
    if (kind[at] !== WORD) continue;
    if (key[at] !== keys[matched]) return false;
    matched++;
  }
  return matched === keys.length;
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
