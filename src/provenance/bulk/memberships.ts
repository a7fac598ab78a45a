/** The clusters of each wording, nearly always one: in flat arrays, and a list for the few that are in several. */

export interface Membership {
  /** The wording that is the cluster's lemma. */
  readonly lemma: number;
  /** Whether another lemma, which has nothing to do with this one, has the words as well. */
  readonly ambiguous: boolean;
}

export class Memberships {
  readonly #primary: Int32Array;
  readonly #isAmbiguous: Uint8Array;
  readonly #further = new Map<number, Membership[]>();

  constructor(wordings: number) {
    this.#primary = new Int32Array(wordings).fill(-1);
    this.#isAmbiguous = new Uint8Array(wordings);
  }

  /** How many wordings there are. */
  get length(): number {
    return this.#primary.length;
  }

  /** Makes a wording a member of one more cluster: the first is its primary one. */
  add(wording: number, { lemma, ambiguous }: Membership): void {
    if (this.#primary[wording] === -1) {
      this.#primary[wording] = lemma;
      this.#isAmbiguous[wording] = ambiguous ? 1 : 0;
      return;
    }
    const further = this.#further.get(wording);
    if (further === undefined) this.#further.set(wording, [{ lemma, ambiguous }]);
    else further.push({ lemma, ambiguous });
  }

  /** The lemma of the primary cluster of a wording; -1 where it was not placed yet. */
  primaryOf(wording: number): number {
    return this.#primary[wording] as number;
  }

  /** All of them, the primary one first. */
  of(wording: number): readonly Membership[] {
    const lemma = this.primaryOf(wording);
    if (lemma < 0) return [];
    const primary = { lemma, ambiguous: this.#isAmbiguous[wording] === 1 };
    return [primary, ...(this.#further.get(wording) ?? [])];
  }

  isIn(wording: number, lemma: number): boolean {
    return this.primaryOf(wording) === lemma || this.#further.get(wording)?.some((one) => one.lemma === lemma) === true;
  }
}
