import type { QuotationKind } from '../../model/quotation.ts';

/** What was decided for one quotation, in indices of mentions and tokens. */
export interface Decision {
  readonly kind: QuotationKind;
  /** Index of the speaker's mention, -1 for none. */
  readonly speaker: number;
  /** Index of the mention that passes the words on, -1 for none. */
  readonly relay: number;
  /** Token of the cue, -1 for none. */
  readonly cue: number;
  readonly confidence: number;
}
