import * as is from '../src/attribute/words/classes.ts';
import type { Scene } from '../src/attribute/speakers/features.ts';
import * as m from '../src/attribute/mentions/mentions.ts';
import type { Mention } from '../src/attribute/mentions/mentions.ts';
import type { StringItem } from '../src/attribute/words/tokens.ts';
import { overlaps, type Span } from '../src/model/span.ts';
import type { GoldAttribution, GoldDocument } from './corpus.ts';

export function spanOfMention(scene: Scene, mention: Mention): Span {
  return { start: scene.t.start[mention.from] as number, end: scene.t.end[mention.to - 1] as number };
}

/** Outer items whose word lies in a span. */
export function itemsIn(scene: Scene, span: Span): number[] {
  const { t } = scene;
  const found: number[] = [];
  let low = 0;
  let high = t.outerLength;
  const startOf = (p: number): number => {
    const token = t.outer[p] as number;
    return token < 0 ? (t.strings[~token] as StringItem).start : (t.start[token] as number);
  };
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < span.start) low = middle + 1;
    else high = middle;
  }
  for (let p = low; p < t.outerLength && startOf(p) < span.end; p++) found.push(p);
  return found;
}

/**
 * The mentions that a labelled speaker span means: the one that heads its first noun phrase, a name before a description;
 * all that overlap where that cannot be told.
 */
export function speakersIn(scene: Scene, span: Span, candidates: readonly number[]): Set<number> {
  const { t, mentions } = scene;
  const overlapping = candidates.filter((k) => overlaps(spanOfMention(scene, mentions[k] as Mention), span));
  if (overlapping.length < 2) return new Set(overlapping);
  let end = span.end;
  const items = itemsIn(scene, span);
  for (const [i, p] of items.entries()) {
    const token = t.outer[p] as number;
    if (token < 0) break;
    const classes = t.classes[token] as number;
    const stops = i > 0 && ((t.outerGap[p] as number) !== 0 || (classes & (is.PREPOSITION | is.RELATIVE)) !== 0);
    if (stops) {
      end = t.start[token] as number;
      break;
    }
  }
  const segment = { start: span.start, end };
  const inSegment = overlapping.filter((k) => {
    const head = (mentions[k] as Mention).head;
    return (t.start[head] as number) >= segment.start && (t.start[head] as number) < segment.end;
  });
  const last = inSegment.at(-1);
  if (last === undefined) return new Set(overlapping);
  const headToken = (mentions[last] as Mention).head;
  const sameEnd = inSegment.filter(
    (k) =>
      (mentions[k] as Mention).head === headToken || (mentions[k] as Mention).to === (mentions[last] as Mention).to,
  );
  const names = sameEnd.filter((k) => (mentions[k] as Mention).sort === m.NAME);
  return new Set(names.length > 0 ? names : sameEnd);
}

/** The labelled attributions whose marked strings a string overlaps. */
export function goldOf(document: GoldDocument, string: StringItem): GoldAttribution[] {
  return document.gold.filter(
    (gold) => gold.kind !== 'indirect' && gold.quoted.some((quoted) => overlaps(quoted, string)),
  );
}

/** All speaker spans of the groups that the attributions belong to. */
export function speakerSpans(document: GoldDocument, golds: readonly GoldAttribution[]): Span[] {
  const groups = new Set(golds.map((gold) => gold.group));
  return document.gold
    .filter((gold) => groups.has(gold.group) && gold.speaker !== null && gold.kind !== 'indirect')
    .map((gold) => gold.speaker as Span);
}
