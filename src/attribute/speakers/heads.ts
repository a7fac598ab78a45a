/** Round-ups of voices: each paragraph opens with a name, its description and a colon, and is that person's quotation. */
import type { Document } from '../../model/document.ts';
import { FILLER } from '../../model/document.ts';
import type { Extraction } from '../../model/quotation.ts';
import { blockIndexAt } from '../../text/block-at.ts';
import { firstWhere } from '../../text/first-where.ts';
import { type Mention, NAME, PERSON } from '../mentions/mentions.ts';
import type { Decision } from './decision.ts';
import type { Scene } from './features.ts';

/** As sure as a reporting word beside a name. */
const CONFIDENCE = 0.95;
/** A description behind a comma or in brackets, up to the colon: "Gwen Ashby, chair, Marl Chamber of Commerce:". */
const DESCRIPTION = /^\s*[,(][^.!?;"“”„«»]{1,120}:\s*$/;
const BLANK = /^\s*$/;

/**
 * Gives a quotation behind such a head to the person who opens the paragraph; without a reporting word the body that
 * the description names is nearer. What has a reporting word stays as it was decided.
 */
export function withHeads(
  document: Document,
  { quotations }: Extraction,
  { t, mentions, outside, outsideLength }: Scene,
  decisions: readonly Decision[],
): Decision[] {
  const startOf = (n: number): number => t.start[(mentions[outside[n] as number] as Mention).from] as number;
  const isEmpty = (from: number, to: number, pattern: RegExp): boolean =>
    pattern.test(document.text.slice(from, to).replaceAll(FILLER, ''));
  return decisions.map((decision, q) => {
    const at = quotations[q]?.spans[0]?.start ?? 0;
    const block = document.blocks[blockIndexAt(document.blocks, at)];
    if (decision.cue >= 0 || block === undefined || at - block.start > LONGEST_HEAD) return decision;
    const first = firstWhere(outsideLength, (n) => startOf(n) >= block.start);
    const speaker = first < outsideLength ? (outside[first] as number) : -1;
    const mention = mentions[speaker];
    if (mention?.sort !== NAME || mention.type !== PERSON) return decision;
    const end = t.end[mention.to - 1] as number;
    const isHead = end < at && isEmpty(block.start, startOf(first), BLANK) && isEmpty(end, at, DESCRIPTION);
    return isHead ? { ...decision, speaker, relay: -1, confidence: CONFIDENCE } : decision;
  });
}

/** Characters of a name with its description. */
const LONGEST_HEAD = 200;
