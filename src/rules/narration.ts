/** What a text says outside all quotation marks: where it names its people, and who speaks there. */
import type { Span } from '../model/span.ts';
import { contains, extentOf } from '../model/span.ts';
import type { Analysis } from '../model/witness.ts';
import { firstWhere } from '../text/first-where.ts';
import { fold } from '../text/fold.ts';
import { mayBeOne } from '../text/name-similarity.ts';

/** Attributions at this confidence and over are right in 95 to 99 % of cases, by the set (docs/attribution.md). */
export const CERTAIN = 0.9;
/**
 * Characters of a stretch in which a name is looked for; in a longer one anybody may be named. All but one
 * of 1,254 news articles are shorter; it bounds what each of thousands of quotations may ask of one text.
 */
export const LONGEST_SEARCHED = 32_768;

const kept = new WeakMap<Analysis, Narration>();

/** The narration of a document, found once. */
export function narrationOf(analysis: Analysis): Narration {
  let narration = kept.get(analysis);
  if (narration === undefined) {
    narration = new Narration(analysis);
    kept.set(analysis, narration);
  }
  return narration;
}

export class Narration {
  readonly #analysis: Analysis;
  /** What stands in marks, in order, none in another. */
  readonly #quoted: readonly Span[];
  readonly #namings: readonly (readonly Span[])[];
  /** The words that say who speaks, of attributions that are certain, in order. */
  readonly #speaking: readonly Span[];

  constructor(analysis: Analysis) {
    const { quotations, attributions } = analysis;
    this.#analysis = analysis;
    this.#quoted = outermost(quotations.flatMap(({ spans }) => spans));
    this.#namings = attributions.entities.map(({ forms }) =>
      inOrder(forms.flatMap(({ spans }) => spans)).filter(
        (span) => !touching(this.#quoted, span).some((quoted) => contains(quoted, span)),
      ),
    );
    this.#speaking = inOrder(
      attributions.attributions.flatMap(({ speaker, confidence }) =>
        confidence >= CERTAIN ? (speaker?.mention ?? []) : [],
      ),
    );
  }

  /** Where an entity is named, in order. */
  namings(entity: number): readonly Span[] {
    return this.#namings[entity] ?? [];
  }

  /** Whether a stretch names an entity, or a part of it does. */
  isNamedIn(stretch: Span, entity: number): boolean {
    return touching(this.namings(entity), stretch).length > 0;
  }

  /** The last place before an offset where an entity is named. O(log n). */
  lastNamingBefore(entity: number, offset: number): Span | undefined {
    const namings = this.namings(entity);
    return namings[firstWhere(namings.length, (i) => (namings[i] as Span).end > offset) - 1];
  }

  /** The first place behind an offset where an entity is named. O(log n). */
  nextNamingAfter(entity: number, offset: number): Span | undefined {
    const namings = this.namings(entity);
    return namings[firstWhere(namings.length, (i) => (namings[i] as Span).start > offset)];
  }

  /** Whether the person named in a stretch is certainly said to speak there. */
  isSpeaking(naming: Span): boolean {
    return touching(this.#speaking, naming).length > 0;
  }

  /**
   * Whether a stretch may hold a name: it does, in whatever letters or but for a slip, as a genitive or a plural, or it is too
   * long to be searched.
   *
   * @param name folded.
   */
  mayName(stretch: Span, name: string): boolean {
    const { text } = this.#analysis.document;
    const end = Math.min(stretch.end, text.length);
    let from = Math.max(0, stretch.start);
    if (end - from > LONGEST_SEARCHED) return true;
    const outside: string[] = [];
    for (const quoted of touching(this.#quoted, { start: from, end })) {
      outside.push(text.slice(from, Math.max(from, quoted.start)));
      from = quoted.end;
    }
    outside.push(text.slice(from, Math.max(from, end)));
    return fold(outside.join(' '))
      .split(' ')
      .some((word) => mayBeOne(word, name) || (word.endsWith('s') && mayBeOne(word.slice(0, -1), name)));
  }

  /** The whole of the paragraphs that a stretch touches. */
  paragraphsOf(stretch: Span): Span {
    const touched = touching(this.#analysis.document.blocks, stretch);
    return touched.length === 0 ? stretch : extentOf(touched);
  }
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

/** The spans that lie in no other, in order. */
function outermost(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of inOrder(spans)) if (span.end > (outer.at(-1)?.end ?? 0)) outer.push(span);
  return outer;
}

/** Those of some spans in order, whose ends are in order too, that overlap a stretch. */
function touching<T extends Span>(spans: readonly T[], stretch: Span): T[] {
  const first = firstWhere(spans.length, (i) => (spans[i] as Span).end > stretch.start);
  const behind = firstWhere(spans.length, (i) => (spans[i] as Span).start >= stretch.end);
  return spans.slice(first, Math.max(first, behind));
}
