/** Which documents are on one event, as far as their quotations tell. */
import type { Reading } from '../model/witness.ts';
import type { Evidence } from './evidence.ts';
import { amongSorted } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';
import { EVERY_ANSWER, Memo } from './memo.ts';
import type { Prospect } from './place.ts';
import { isUnchanged } from './same-utterance.ts';

/** Weight of words, none of them changed, that make two documents be on one event. */
export const ONE_EVENT = 3;

export class RelatedDocuments {
  readonly #evidence: Evidence;
  #among: readonly Set<number>[] | null = null;
  readonly #sorted = new Memo<readonly number[]>();
  readonly #toOne = new Memo<ReadonlySet<number>>(EVERY_ANSWER);

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  /** Whether a document is on one event with another: one has words of the other's. Each is with itself. */
  areOne(document: number, other: number): boolean {
    // What was given by hand was given for what the drafts are about.
    return this.#evidence.isGivenByHand || this.#to(document).has(other);
  }

  /** The documents on one event with another, itself included, of those that are searched for its words. */
  to(document: number): LookedAt {
    if (this.#evidence.isGivenByHand) return this.#evidence.searchedBy(document);
    return amongSorted(this.#sorted.of(`${document}`, () => [...this.#to(document)].sort((a, b) => a - b)));
  }

  /** Among sources and drafts, those that a document's own quotations lead to; it must not hang on what else was loaded. */
  #to(document: number): ReadonlySet<number> {
    if (!this.#evidence.against) {
      this.#among ??= this.#relations();
      return this.#among[document] ?? new Set();
    }
    return this.#toOne.of(`${document}`, () => {
      const mates = this.#evidence.readingsOf([document]).flatMap((reading) => this.#mateDocuments(reading));
      return new Set([document, ...mates]);
    });
  }

  #relations(): Set<number>[] {
    const { analyses } = this.#evidence;
    const related = analyses.map((_, at) => new Set([at]));
    for (const reading of this.#evidence.readingsOf(analyses.keys())) {
      for (const document of this.#mateDocuments(reading)) {
        related[reading.analysis]?.add(document);
        related[document]?.add(reading.analysis);
      }
    }
    return related;
  }

  /** Documents that have enough of a quotation's words, none of them changed, to be on one event with its own. */
  #mateDocuments(reading: Reading): number[] {
    const isMate = (placement: Prospect): boolean => isUnchanged(placement) && placement.weight.shared >= ONE_EVENT;
    return this.#evidence.likenesses
      .placementsOf(reading, ({ spoken }) => spoken.some(isMate))
      .filter((placement) => placement.form !== 'running' && isMate(placement))
      .map(({ document }) => document);
  }
}
