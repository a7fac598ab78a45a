/** Where words stand just as they are, however common each of them is: in quotations, and in running text outside marks. */
import type { Placement } from '../model/witness.ts';
import { collate } from '../text/collate.ts';
import { sliceTokens } from '../text/slice-tokens.ts';
import { BOUNDARY, BRACKET_CLOSE, ELLIPSIS, WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Corpus, CorpusDocument } from './corpus.ts';
import type { LookedAt } from './looked-at.ts';
import { closeOfBracket, pairId } from './word-pairs.ts';

/** Words of a run that is looked for: longer ones hold a rare word or a run of them, or are no speech. */
export const LONGEST_RUN = 40;
/** Places of its rarest word at which a run is looked for: what stands at more is everyday talk. */
const MOST_LOOKED_AT = 4096;
/** The same of its rarest pair of words, of which there are fewer. */
const MOST_PAIRS_LOOKED_AT = 256;
/** Places kept of a run, and of those in one document: more add nothing to what is known of it. */
const MOST_PLACES = 64;
const MOST_IN_ONE = 4;

/** Where a run of words stands in a document: tokens of its speech, or of its running text, half-open. */
export interface Run {
  readonly document: CorpusDocument;
  readonly from: number;
  readonly to: number;
}

/** Where the words follow on each other in one quotation, in order. */
export function* spokenRuns(keys: readonly number[], corpus: Corpus, lookedAt: LookedAt): Generator<Run, undefined> {
  if (keys.length === 0) return undefined;
  const counts = keys.map((key) => corpus.spoken.placesOf(key).length);
  const rarest = counts.indexOf(Math.min(...counts));
  const places = corpus.spoken.placesOf(keys[rarest] ?? -1);
  let [inOne, inAll, seen, current] = [0, 0, 0, -1];
  for (let i = 0; i < places.length && inAll < MOST_PLACES && seen < MOST_LOOKED_AT; ) {
    const { stream, token } = corpus.spoken.at(places[i] as number);
    const document = corpus.documents[stream] as CorpusDocument;
    if (stream !== current) [inOne, current] = [0, stream];
    const next = lookedAt(inOne === MOST_IN_ONE ? stream + 1 : stream);
    if (next !== stream) {
      i = corpus.spoken.firstFrom(places, next);
      continue;
    }
    seen++;
    i++;
    const run = runAt(keys, rarest, document.speech, token);
    if (run === null) continue;
    inOne++;
    inAll++;
    yield { document, ...run };
  }
}

/** Where the words, two or more, follow on each other outside quotation marks, in order. */
export function narratedRuns(keys: readonly number[], corpus: Corpus, lookedAt: LookedAt): readonly Run[] {
  const pairs = keys.slice(1).map((key, i) => pairId(corpus.vocabulary, keys[i] as number, key));
  const counts = pairs.map((pair) => corpus.pairCount(pair));
  const rarest = counts.indexOf(Math.min(...counts));
  const found: Run[] = [];
  let seen = 0;
  if (pairs.length > 0)
    corpus.eachPair(pairs[rarest] as number, {}, (position) => {
      const document = corpus.documentAt(position);
      const { running, readingAt, base } = document;
      if (readingAt[position - base] === -1 && lookedAt(document.document) === document.document) {
        const run = runAt(keys, rarest, running, position - base);
        if (run !== null && readingAt.subarray(run.from, run.to).every((reading) => reading === -1))
          found.push({ document, ...run });
      }
      return found.length < MOST_PLACES && ++seen < MOST_PAIRS_LOOKED_AT;
    });
  return found;
}

/** The words of some tokens; null where they are more than a run may have. */
export function runOf({ key, kind, count }: TokenStream): number[] | null {
  const keys: number[] = [];
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD) continue;
    if (keys.push(key[i] as number) > LONGEST_RUN) return null;
  }
  return keys;
}

const PARTING: ReadonlySet<number> = new Set([BOUNDARY, ELLIPSIS, BRACKET_CLOSE]);

/**
 * The words of some tokens, those of each part that something parts from the others, but for what stands in square
 * brackets, which is the reporter's; null as for {@link runOf}.
 */
export function runsOf(tokens: TokenStream): number[][] | null {
  if (runOf(tokens) === null) return null;
  const runs: number[][] = [[]];
  for (let i = 0; i < tokens.count; i++) {
    i = closeOfBracket(tokens, i);
    if (tokens.kind[i] === WORD) runs.at(-1)?.push(tokens.key[i] as number);
    else if (PARTING.has(tokens.kind[i] as number)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** A part of a reading that a quotation carries word for word. */
export function placeOfSpoken(
  { document: { document, speech, readings, readingOf }, ...run }: Run,
  part: TokenStream,
  weight: number,
): Placement {
  const quotations = [readings[readingOf[run.from] ?? 0]?.index ?? 0];
  return { document, form: 'quotation', quotations, ...placeIn(speech, run, part, weight) };
}

/** A part of a reading that a text has word for word outside marks. */
export function placeOfNarrated(
  { document: { document, running }, ...run }: Run,
  part: TokenStream,
  weight: number,
): Placement {
  return { document, form: 'running', quotations: [], ...placeIn(running, run, part, weight) };
}

function placeIn(
  stream: TokenStream,
  { from, to }: Pick<Run, 'from' | 'to'>,
  part: TokenStream,
  weight: number,
): Omit<Placement, 'document' | 'form' | 'quotations'> {
  return {
    stretches: [{ start: stream.start[from] ?? 0, end: stream.end[to - 1] ?? 0 }],
    placed: { start: part.start[0] ?? 0, end: part.end[part.count - 1] ?? 0 },
    whole: true,
    collation: collate(part, sliceTokens(stream, from, to), { mode: 'within' }),
    weight: { shared: weight, apart: 0, diverging: 0, run: to - from, cover: 1 },
    cuts: [],
  };
}

/** The run whose word number `nth` is a token, if all of it stands there without a boundary in it. */
export function runAt(
  keys: readonly number[],
  nth: number,
  { key, kind, count }: TokenStream,
  token: number,
): { from: number; to: number } | null {
  let from = token;
  for (let left = nth; left > 0; left--) {
    do from--;
    while (from >= 0 && kind[from] !== WORD && kind[from] !== BOUNDARY);
    if (from < 0 || kind[from] === BOUNDARY) return null;
  }
  let matched = 0;
  for (let at = from; at < count && kind[at] !== BOUNDARY; at++) {
    if (kind[at] !== WORD) continue;
    if (key[at] !== keys[matched]) return null;
    if (++matched === keys.length) return { from, to: at + 1 };
  }
  return null;
}
