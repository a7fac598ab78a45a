/**
 * Where a quotation's words are likely spoken: its wording and its speaker agree enough. Two similar remarks of one
 * speaker are among these, and told apart by a document that gives both.
 */
import { overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Placement, Reading } from '../model/witness.ts';
import { grouped } from '../text/grouped.ts';
import type { Evidence } from './evidence.ts';
import { placementsOf } from './locate.ts';
import type { Likeness } from './locate.ts';
import { EVERY_ANSWER, Memo } from './memo.ts';
import type { Prospect } from './place.ts';
import { ONE_EVENT } from './related-documents.ts';
import { isSameUtterance, isUnchanged, mayBeUtterance } from './same-utterance.ts';
import type { SpeakerAgreement } from './same-utterance.ts';
import { isSetApart } from './set-apart.ts';
import { speakerOf } from './speaker-agreement.ts';

/** A place at which a reading stands as it is. */
interface Quoted {
  readonly reading: string;
  readonly document: number;
  readonly span: Span;
}

export class LikelyUtterances {
  readonly #evidence: Evidence;
  readonly #likely = new Memo<readonly Placement[]>(EVERY_ANSWER);
  readonly #faithful = new Memo<ReadonlyMap<number, readonly Span[]>>(EVERY_ANSWER);
  readonly #faithfulIn = new Memo<readonly Span[]>(EVERY_ANSWER);
  readonly #quoted = new Memo<ReadonlyMap<number, readonly Quoted[]>>(EVERY_ANSWER);

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  of(reading: Reading): readonly Placement[] {
    return this.#likely.of(reading.id, () =>
      this.#among(this.#evidence.likenesses.placementsOf(reading, mayBeUtterance), reading),
    );
  }

  /** Whether a reading is likely to be what somebody says at a place. */
  has(placement: Placement, reading: Reading): boolean {
    return (
      placement.form !== 'running' &&
      isSameUtterance(placement, this.#agreement(reading, placement), this.#evidence.isGivenByHand)
    );
  }

  /** Like the agreement of the evidence; in what was given by hand nobody in particular is likely the person asked for. */
  #agreement(reading: Reading, placement: Placement): SpeakerAgreement {
    const { analyses, isGivenByHand } = this.#evidence;
    const agreement = this.#evidence.agreement(reading, placement);
    if (agreement !== 'unknown' || !isGivenByHand) return agreement;
    const isNamed = (analysis: number, index: number): boolean =>
      speakerOf(analyses[analysis] as Analysis, index)?.type === 'person';
    const areTwo =
      isNamed(reading.analysis, reading.index) &&
      placement.quotations.some((index) => isNamed(placement.document, index));
    return areTwo ? agreement : 'same';
  }

  #among(placements: readonly Placement[], reading: Reading): Placement[] {
    const likely = placements.filter((placement) => this.has(placement, reading));
    if (likely.length === 0 || likely.length === placements.length) return likely;
    // Where one part of the reading is surely a speaker's, the other parts are not another's for the name given to them.
    const sure = likely.filter((placement) => isUnchanged(placement) && placement.weight.shared >= ONE_EVENT);
    const sameVoice = (a: Placement, b: Placement): boolean =>
      a.document === b.document && this.#voiceOf(a) !== undefined && this.#voiceOf(a) === this.#voiceOf(b);
    return placements.filter(
      (placement) =>
        likely.includes(placement) ||
        (placement.form !== 'running' &&
          sure.some((other) => sameVoice(other, placement) && !overlaps(other.placed, placement.placed)) &&
          isSameUtterance(placement, 'unknown')),
    );
  }

  /** The entity that speaks where a placement stands. */
  #voiceOf({ document, quotations }: Placement): number | undefined {
    const { attributions } = (this.#evidence.analyses[document] as Analysis).attributions;
    return attributions[quotations[0] ?? -1]?.speaker?.entity;
  }

  /**
   * Two similar remarks of one speaker are not one altered remark: where one document gives both wordings, each as it
   * stands, they are two utterances. What is set apart from the body of its own document is a repetition, not a remark.
   */
  isAnother(placement: Placement, reading: Reading): boolean {
    const [witness] = this.#evidence.readingsUnder(placement);
    if (isUnchanged(placement) || witness === undefined) return false;
    if (placement.document === reading.analysis) {
      const { blocks } = (this.#evidence.analyses[reading.analysis] as Analysis).document;
      return !isSetApart(reading, blocks) && !isSetApart(witness, blocks);
    }
    for (const [document, mine] of this.#faithfulPlaces(reading)) {
      if (!this.#mayStandBeside(mine, document, witness)) continue;
      const spans = this.#faithfulPlacesIn(document, witness);
      if (spans.length > 0 && mine.some((a) => spans.every((b) => !overlaps(a, b)))) return true;
    }
    return this.#evidence.against && this.#areBothQuoted(placement, reading);
  }

  /** Whether a draft has one wording as one source has it, and elsewhere the other as this one does: "a week before". */
  #areBothQuoted({ document, stretches }: Placement, reading: Reading): boolean {
    if (this.#faithfulPlaces(reading).size < 2) return false;
    const quoted = this.#quotedFaithfully(reading.analysis).get(document) ?? [];
    return quoted.some(
      (other) => other.reading !== reading.id && stretches.some((stretch) => overlaps(stretch, other.span)),
    );
  }

  /** Where the quotations of a document stand as they are in others, by these. */
  #quotedFaithfully(analysis: number): ReadonlyMap<number, readonly Quoted[]> {
    return this.#quoted.of(`${analysis}`, () => {
      const places = this.#evidence
        .readingsOf([analysis])
        .flatMap((reading) =>
          [...this.#faithfulPlaces(reading)].flatMap(([document, spans]) =>
            spans.map((span) => ({ reading: reading.id, document, span })),
          ),
        );
      return grouped(places, ({ document }) => document);
    });
  }

  /** Where a quotation stands as it is, its own place included, by document. */
  #faithfulPlaces(reading: Reading): ReadonlyMap<number, readonly Span[]> {
    return this.#faithful.of(reading.id, () => placesByDocument(reading, this.of(reading).filter(isFaithful)));
  }

  /** Where a quotation stands as it is in one document. With sources that were not all loaded, only that one is asked. */
  #faithfulPlacesIn(document: number, reading: Reading): readonly Span[] {
    if (!this.#evidence.against) return this.#faithfulPlaces(reading).get(document) ?? [];
    return this.#faithfulIn.of(`${reading.id} ${document}`, () => {
      const placements = placementsOf(this.#evidence.likenesses.in(document, reading), mayBeFaithful);
      const faithful = placements.filter((placement) => isFaithful(placement) && this.has(placement, reading));
      return placesByDocument(reading, faithful).get(document) ?? [];
    });
  }

  /** Whether a reading can stand as it is in a document other than over some stretches: told before words are collated. */
  #mayStandBeside(stretches: readonly Span[], document: number, reading: Reading): boolean {
    if (!this.#evidence.against || document === reading.analysis) return true;
    return this.#evidence.likenesses
      .in(document, reading)
      .some(
        (likeness) =>
          mayBeFaithful(likeness) &&
          !stretches.every(({ start, end }) => start <= likeness.reach.start && likeness.reach.end <= end),
      );
  }
}

function isFaithful(placement: Prospect): boolean {
  return placement.whole && isUnchanged(placement);
}

function mayBeFaithful(likeness: Likeness): boolean {
  return mayBeUtterance(likeness) && likeness.spoken.some(isFaithful);
}

/** The stretches of some placements of a reading, and its own spans, by document. */
function placesByDocument(reading: Reading, placements: readonly Placement[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>([[reading.analysis, [...reading.spans]]]);
  for (const { document, stretches } of placements) {
    found.set(document, [...(found.get(document) ?? []), ...stretches]);
  }
  return found;
}
