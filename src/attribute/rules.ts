import type { Document } from '../model/document.ts';
import type { Extraction } from '../model/quotation.ts';
import * as is from './classes.ts';
import type { Decision } from './decision.ts';
import * as m from './mentions.ts';
import type { Mention } from './mentions.ts';
import type { Tokens } from './tokens.ts';

/** By adjacency alone: the mention next to the nearest verb of saying in the quotation's sentence, else the nearest before. */
export function decide(
  _document: Document,
  extraction: Extraction,
  t: Tokens,
  mentions: readonly Mention[],
): Decision[] {
  const outside = mentions.map((_, i) => i).filter((i) => (mentions[i] as Mention).position >= 0);
  let last = -1;
  return extraction.quotations.map((quotation, q): Decision => {
    const strings = t.strings.filter((s) => s.quotation === q && s.position >= 0);
    let best = -1;
    let bestScore = -1e9;
    let cue = -1;
    for (const string of strings) {
      const sentence = t.sentence[string.position] as number;
      for (const i of outside) {
        const mention = mentions[i] as Mention;
        const gap = mention.position - string.position;
        if (gap > 40 || gap < -60) continue;
        const after = mention.to < t.length ? mention.to : -1;
        const nextCue = after >= 0 && ((t.classes[mention.resumes] as number) & is.SAYING) !== 0;
        const previousCue = mention.from > 0 && ((t.classes[mention.from - 1] as number) & is.SAYING) !== 0;
        const same =
          t.sentence[mention.position] === sentence ||
          (t.block[mention.position] === string.block && Math.abs(gap) < 8);
        let score = -Math.abs(gap) / 10;
        if (same) score += 2;
        if ((nextCue || previousCue) && same) score += 5;
        if (mention.sort === m.NAME && mention.type === m.PLACE) score -= 2;
        if (score > bestScore) {
          bestScore = score;
          best = i;
          cue = nextCue ? mention.resumes : previousCue ? mention.from - 1 : -1;
        }
      }
    }
    if (bestScore < 2 && last >= 0 && quotation.kind === 'direct') best = last;
    if (best >= 0) last = best;
    const short = (quotation.spans[0]?.end ?? 0) - (quotation.spans[0]?.start ?? 0) < 22;
    const kind = quotation.kind === 'partial' && cue < 0 && short ? 'other' : quotation.kind;
    return { kind, speaker: kind === 'other' ? -1 : best, relay: -1, cue, confidence: bestScore > 4 ? 0.8 : 0.5 };
  });
}
