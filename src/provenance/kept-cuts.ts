/** What a reading leaves out of its witness, where that governs what it keeps. */
import { overlaps } from '../model/span.ts';
import type { GoverningCut } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import type { Placement, Reading } from '../model/witness.ts';
import { countWords } from '../text/count-words.ts';
import { governingCuts } from '../text/cuts.ts';
import { grammarTables } from '../text/languages/index.ts';
import { sliceTokens, tokenFrom } from '../text/slice-tokens.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import { formAt } from '../text/word-at.ts';
import { isAsserted } from './asserted.ts';
import type { CorpusDocument } from './corpus.ts';
import type { Evidence } from './evidence.ts';

/** Quotations of at most this many words would fit anywhere, or nowhere. */
export const TOO_SHORT_WORDS = 3;

/** What a reading that was placed whole leaves out, where that governs what it keeps. */
export function withCuts(placement: Placement, reading: Reading, tokens: TokenStream, evidence: Evidence): Placement {
  const source = evidence.corpus.documentOf(placement.document);
  if (!placement.whole || source === undefined || placement.stretches.length !== 1) return placement;
  if (!isAsserted(reading, evidence)) return placement;
  // A word or two may be anybody's: what another said of it governs nothing.
  if (countWords(tokens) <= TOO_SHORT_WORDS && evidence.agreement(reading, placement) !== 'same') return placement;
  const stream = placement.form === 'quotation' || placement.quotations.length > 0 ? source.speech : source.running;
  const [from, to] =
    stream === source.speech ? readingRange(source, placement.stretches[0] as Span) : [0, stream.count];
  const cuts = governingCuts(tokens, sliceTokens(stream, from, to), placement.collation);
  const isTaken = (cut: GoverningCut): boolean =>
    !breaksOff(cut, tokens, evidence) && !isQuotedBeside(cut, placement.document, reading, evidence);
  return { ...placement, cuts: cuts.filter(isTaken) };
}

/** Whether the quotation before or after gives what a cut left out. */
function isQuotedBeside({ taken }: GoverningCut, document: number, reading: Reading, evidence: Evidence): boolean {
  return evidence
    .besides(reading)
    .some((beside) =>
      evidence.likenesses
        .placementsOf(beside, (likeness) => likeness.document === document && overlaps(likeness.reach, taken))
        .some(({ stretches }) => stretches.some((span) => overlaps(span, taken))),
    );
}

/** The tokens of the readings that a stretch lies in, half-open: what the speaker said elsewhere governs nothing here. */
function readingRange({ speech, readingOf }: CorpusDocument, stretch: Span): readonly [number, number] {
  let from = tokenFrom(speech, stretch.start);
  let to = tokenFrom(speech, stretch.end);
  const [first, last] = [readingOf[from], readingOf[to - 1]];
  while (from > 0 && (readingOf[from - 1] === first || readingOf[from - 1] === -1)) from--;
  while (to < speech.count && (readingOf[to] === last || readingOf[to] === -1)) to++;
  return [from, to];
}

/**
 * Whether a reading breaks off in the middle of a clause ("people that can …"): what would have followed is missing for
 * everybody to see. A negation that stood next is not: "I will" is a whole answer.
 */
function breaksOff({ side, governs }: GoverningCut, tokens: TokenStream, evidence: Evidence): boolean {
  if (side !== 'after' || governs === 'negation') return false;
  let last = tokens.count - 1;
  while (last > 0 && tokens.kind[last] !== WORD) last--;
  const { objects } = grammarTables(tokens.language);
  return evidence.corpus.weights.isGrammar(tokens.key[last] ?? -1) && !objects.has(formAt(tokens, last));
}
