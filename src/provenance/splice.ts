/** Two utterances run together as one. */
import type { Span } from '../model/span.ts';
import type { HeldAgainst } from '../model/verdict.ts';
import type { Analysis, Placement, Reading } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { sliceTokens, tokenFrom } from '../text/slice-tokens.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Evidence } from './evidence.ts';
import { carries, heldAgainst } from './held-against.ts';
import { amongSorted } from './looked-at.ts';
import { isSplicedPart } from './same-utterance.ts';
import { placeOfSpoken, runOf, spokenRuns } from './word-for-word.ts';

/** Two stretches of one earlier document, in different quotations, that together carry all of the reading. */
export function spliceOf(
  placements: readonly Placement[],
  tokens: TokenStream,
  reading: Reading,
  evidence: Evidence,
): HeldAgainst | null {
  const parts = evidence.placementsEarliestFirst(placements.filter(isSplicedPart));
  for (const first of parts) {
    const held = heldAgainst(first, reading, evidence);
    const complete = evidence.analyses[first.document]?.document.form === 'transcript';
    if (held === null || !held.ordered || !(complete || evidence.against)) continue;
    const rest = parts.find(
      (other) =>
        other.document === first.document &&
        other.placed.start > first.placed.start &&
        areFarApart(first, other, evidence.analyses[first.document] as Analysis) &&
        carriesAll([first, other], tokens),
    );
    if (rest !== undefined) return joinTwo(held, rest);
  }
  return null;
}

function joinTwo(held: HeldAgainst, rest: Placement): HeldAgainst {
  const stretches = [...held.placement.stretches, ...rest.stretches];
  return { ...held, placement: { ...held.placement, form: 'splice', stretches, whole: true } };
}

/**
 * What of a reading its witness lacks, where the same speaker has it word for word in another sentence that the document
 * quotes: words too common to be looked for by themselves. In the same reading they stand in another order.
 */
export function joinedPart(
  gap: Span,
  held: readonly HeldAgainst[],
  reading: Reading,
  evidence: Evidence,
): Placement | null {
  const tokens = evidence.tokensOf(reading);
  const part = sliceTokens(tokens, tokenFrom(tokens, gap.start), tokenFrom(tokens, gap.end));
  const keys = runOf(part);
  const documents = held.map(({ placement }) => placement.document).sort((a, b) => a - b);
  const under = new Set(held.flatMap(({ placement }) => evidence.readingsUnder(placement)));
  const isHeld = (placement: Placement): boolean => evidence.readingsUnder(placement).some((one) => under.has(one));
  if (keys === null) return null;
  for (const run of spokenRuns(keys, evidence.corpus, amongSorted(documents))) {
    const placement = placeOfSpoken(run, part, evidence.corpus.weights.ofAll(keys));
    if (!isHeld(placement) && evidence.agreement(reading, placement) === 'same') return placement;
  }
  return null;
}

/** A witness and the part that it lacks, from elsewhere in its document. */
export function spliceAt(
  held: readonly HeldAgainst[],
  joined: readonly (Placement | null)[],
  tokens: TokenStream,
  evidence: Evidence,
): HeldAgainst | null {
  const [first] = held;
  const [rest] = joined;
  if (first === undefined || rest === undefined || rest === null || rest.document !== first.placement.document)
    return null;
  const [one, other] = [first.placement, rest].sort((a, b) => a.placed.start - b.placed.start) as [
    Placement,
    Placement,
  ];
  const analysis = evidence.analyses[one.document] as Analysis;
  return areFarApart(one, other, analysis) && carriesAll([one, other], tokens) ? joinTwo(first, rest) : null;
}

/** Two answers of a transcript; two quotations of an article with a paragraph between them, or in the other order. */
function areFarApart(first: Placement, second: Placement, { document }: Analysis): boolean {
  if ((second.stretches[0]?.end ?? 0) <= (first.stretches[0]?.start ?? 0)) return true;
  if (second.quotations.some((quotation) => first.quotations.includes(quotation))) return false;
  if (document.form === 'transcript') return true;
  const [one, other] = [first, second].map(({ stretches }) =>
    blockIndexAt(document.blocks, stretches[0]?.start ?? 0),
  ) as [number, number];
  return other < one || other > one + 1;
}

/** Words of a splice that may belong to neither part: the "and" that joins them. */
const JOINING_WORDS = 2;

function carriesAll(parts: readonly Placement[], tokens: TokenStream): boolean {
  let missing = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] ?? 0;
    if (tokens.kind[i] === WORD && !parts.some((part) => carries(part, start))) missing++;
  }
  return missing <= JOINING_WORDS;
}
