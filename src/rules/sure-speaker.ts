/**
 * Whether a witness surely means the speaker it is read to have, and not another person. A name is plain; "he" is not, and
 * distance alone tells little: what tells is whether the other one could be meant at all.
 *
 * Held against 3,245 attributed quotations of news articles and everybody else whom each article names: where this says
 * yes, the other was never the speaker; more than nine in ten of the true speakers are sure (with a distance of four paragraphs
 * and confidence 0.7 instead: eight in ten, and one false).
 */
import { proseOf } from '../model/document.ts';
import type { Attribution, Gender } from '../model/speaker.ts';
import type { Span } from '../model/span.ts';
import { extentOf } from '../model/span.ts';
import type { Analysis } from '../model/witness.ts';
import { blockIndexAt } from '../text/block-at.ts';
import { CERTAIN, narrationOf } from './narration.ts';

/**
 * So sure, a name beside its reporting word is enough. Of 257 such in polnear.train between this and {@link CERTAIN} the
 * labels deny 14, and each of these labels names "according to …" or is wrong; of 4 below it one was wrong.
 */
const OUTRIGHT = 0.8;
/** Less sure, it is enough where the other person cannot be meant. */
const LIKELY = 0.6;
/** Paragraphs before a quotation in which whoever a role means may be named. */
const ANTECEDENT_PARAGRAPHS = 4;

/** The person who might be meant instead. */
export interface Rival {
  /** Folded. */
  readonly surname: string;
  readonly gender: Gender | null;
}

/** @param index the quotation, among those of the analysis; its attribution must have a speaker. */
export function isSureOf(analysis: Analysis, index: number, rival: Rival): boolean {
  const attribution = analysis.attributions.attributions[index];
  const quotation = analysis.quotations[index];
  if (quotation === undefined || attribution?.speaker == null) return false;
  const { speaker, confidence } = attribution;
  if (confidence < LIKELY) return false;
  const own = extentOf(quotation.spans);
  const narration = narrationOf(analysis);
  const isRivalIn = (stretch: Span): boolean => narration.mayName(stretch, rival.surname);
  const paragraphsFrom = (place: Span): Span => narration.paragraphsOf(hull(place, own));
  const mention = mentionWithName(analysis, index);
  if (mention !== null && narration.isNamedIn(mention, speaker.entity)) {
    // Short of certain, "Calloway aide Piet Verhoeven" may say what Calloway said.
    const isPlain = isSaidOutright(analysis, index) && (confidence >= CERTAIN || !isRivalIn(hull(mention, own)));
    return isPlain || !isRivalIn(paragraphsFrom(paragraphBefore(analysis, own.start, 1)));
  }
  // "He": the last of that name whom the text speaks of, with nobody else between.
  const last = narration.lastNamingBefore(speaker.entity, mention?.start ?? own.start);
  if (last !== undefined && isSubject(analysis, last)) {
    const isOther = areOpposite(rival.gender, analysis.attributions.entities[speaker.entity]?.gender);
    const paragraph = narration.paragraphsOf(own);
    // Named in the paragraph itself: of 5,457 quotations with labelled speakers this made four more sure against the
    // label, and each of these labels was wrong.
    if (last.start >= paragraph.start && !isRivalIn(paragraph)) return true;
    if (confidence >= CERTAIN && !isRivalIn({ start: last.end, end: mention?.end ?? own.start })) return true;
    if (!isRivalIn(isOther ? paragraph : paragraphsFrom(paragraphBefore(analysis, last.start, 1)))) return true;
  }
  return !isRivalIn(paragraphsFrom(paragraphBefore(analysis, own.start, ANTECEDENT_PARAGRAPHS)));
}

/**
 * The words by a quotation that say who speaks, with the name that stands right behind them: "die Biologin" in “sagte die
 * Biologin Levke Thomsen”.
 *
 * @param index as in {@link isSureOf}.
 */
export function mentionWithName(analysis: Analysis, index: number): Span | null {
  const speaker = analysis.attributions.attributions[index]?.speaker;
  const mention = speaker?.mention ?? null;
  if (speaker == null || mention === null) return null;
  const { text } = analysis.document;
  const behind = narrationOf(analysis).nextNamingAfter(speaker.entity, mention.end);
  return behind !== undefined && isJoined(text, mention, behind, ADJACENT) ? hull(mention, behind) : mention;
}

/**
 * Whether the text says it in so many words: it is as good as certain, or all but, and the name stands beside its
 * reporting word, with nothing before it but what its bearer is, and both beside the quotation (“…,” said harbour master
 * Dora Hallam; Hallam told the paper: “…”).
 *
 * @param index as in {@link isSureOf}; its mention must be a name.
 */
export function isSaidOutright(analysis: Analysis, index: number): boolean {
  const { document, quotations, attributions } = analysis;
  const { cue, confidence } = attributions.attributions[index] as Attribution;
  if (confidence >= CERTAIN) return true;
  const mention = mentionWithName(analysis, index);
  if (confidence < OUTRIGHT || mention === null || cue === null) return false;
  const said = hull(mention, cue);
  const isNameFirst = isBefore(mention, cue);
  return (
    isJoined(document.text, mention, cue, isNameFirst ? ADJACENT : UP_TO_NAME) &&
    (quotations[index]?.spans ?? []).some((span) =>
      isJoined(document.text, said, span, isNameFirst && isBefore(span, said) ? UP_TO_NAME : WITHIN_SENTENCE),
    )
  );
}

const ADJACENT = /^[ \u00a0]*$/;
/** What somebody is, before the name: “…,” said former Vantry harbour master Dora Hallam. */
const UP_TO_NAME = /^[ \u00a0,]*(?:[\p{L}\p{M}\p{N}.’'&-]+[ \u00a0]){0,6}$/u;
/** Nothing but a comma or a colon, or the rest of a short clause that names nobody. */
const WITHIN_SENTENCE = /^(?:[ \u00a0,:]*|[^.!?\n\p{Lu}]+[:,]\s*)$/u;
const LONGEST_CLAUSE = 80;

/** Whether what stands between two stretches is short and looks so; nothing stands between those that touch. */
function isJoined(text: string, a: Span, b: Span, pattern: RegExp): boolean {
  const [start, end] = [Math.min(a.end, b.end), Math.max(a.start, b.start)];
  return end - start <= LONGEST_CLAUSE && pattern.test(proseOf(text, { start, end }));
}

function isBefore(a: Span, b: Span): boolean {
  return a.end <= b.start;
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function areOpposite(one: Gender | null, other: Gender | null | undefined): boolean {
  return one !== null && other != null && one !== other;
}

function paragraphBefore({ document: { blocks } }: Analysis, at: number, count: number): Span {
  const own = blockIndexAt(blocks, at);
  return blocks[Math.max(0, own - count)] ?? { start: at, end: at };
}

/** Capitalised words, such as a title and given names, at the head of a sentence or behind an opening phrase. */
const HEAD = /(?:^|[.?!:"”’»]\s|^[^,.]{1,60},\s)\s*(?:\p{Lu}[\p{L}\p{M}.’'-]*\s+){0,5}$/u;
const LONGEST_HEAD = 120;

/** Whether a naming is what its sentence is about: it opens it, or it is said there to speak. */
function isSubject(analysis: Analysis, naming: Span): boolean {
  if (narrationOf(analysis).isSpeaking(naming)) return true;
  const { text, blocks } = analysis.document;
  const paragraph = blocks[blockIndexAt(blocks, naming.start)];
  const from = Math.max(paragraph?.start ?? 0, naming.start - LONGEST_HEAD);
  return HEAD.test(proseOf(text, { start: from, end: naming.start }));
}
