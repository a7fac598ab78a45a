/** Where the quotations of a run might stand: found once, however often it is asked. */
import { overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Placement, Reading } from '../model/witness.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Chain } from './chain.ts';
import type { Evidence } from './evidence.ts';
import { chainsFor, likenessesAt, placementsOf } from './locate.ts';
import type { Likeness, LocateOptions, Wanted } from './locate.ts';
import { EVERY_ANSWER, Memo } from './memo.ts';
import type { Ends } from './place.ts';
import { stretchFor } from './place-stretch.ts';
import type { Place } from './place-stretch.ts';

export class Likenesses {
  readonly #evidence: Evidence;
  readonly #chains = new Memo<readonly Chain[]>();
  readonly #everywhere = new Memo<readonly Likeness[]>(EVERY_ANSWER);
  readonly #inOne = new Memo<readonly Likeness[]>(EVERY_ANSWER);

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  /** Every place that shares enough words with a reading, its own place left out. */
  of(reading: Reading): readonly Likeness[] {
    const { corpus } = this.#evidence;
    return this.#everywhere.of(reading.id, () => {
      const tokens = this.#evidence.tokensOf(reading);
      const options: LocateOptions = {
        documents: (document) => this.#evidence.isSearched(document, reading.analysis),
        own: reading.analysis,
        except: ownPlaceOf(reading),
      };
      const question = `${reading.analysis} ${wordingOf(tokens)}`;
      const chains = this.#chains.of(question, () => chainsFor(tokens, corpus, options));
      return likenessesAt(chains, tokens, corpus, options);
    });
  }

  /** How a reading is like quotations of one document; of one that is not searched, nothing. */
  in(document: number, reading: Reading): readonly Likeness[] {
    if (!this.#evidence.isSearched(document, reading.analysis)) return [];
    return this.#inOne.of(`${reading.id} ${document}`, () => this.#in({ document }, reading, 'short'));
  }

  /** The places that share enough words with a reading, its own place left out, so far as they are wanted. */
  placementsOf(reading: Reading, wanted: Wanted): Placement[] {
    return placementsOf(this.of(reading), wanted);
  }

  /** The quotations at a place that share words with a reading, held against it by so much of its ends. */
  placementsAt(place: Place, reading: Reading, ends: Ends, wanted: Wanted): Placement[] {
    return placementsOf(this.#in(place, reading, ends), wanted);
  }

  #in(place: Place, reading: Reading, ends: Ends): Likeness[] {
    const { corpus } = this.#evidence;
    const tokens = this.#evidence.tokensOf(reading);
    const only = stretchFor(tokens, place, corpus);
    const options: LocateOptions = {
      ends,
      only,
      spokenOnly: true,
      except: ownPlaceOf(reading),
    };
    // Many readings that are nearly alike ask for the same few in turn, whatever document they stand in.
    const question = `${wordingOf(tokens)} from ${only.from} to ${only.to}`;
    const chains = this.#chains.of(question, () => chainsFor(tokens, corpus, options));
    return likenessesAt(chains, tokens, corpus, options);
  }
}

function ownPlaceOf({ analysis, spans }: Reading): (document: number, stretch: Span) => boolean {
  return (document, stretch) => document === analysis && spans.some((span) => overlaps(span, stretch));
}

/** Equal for readings that have the same words, cuts and brackets in the same order. */
function wordingOf({ key, kind }: TokenStream): string {
  return `${key.join()} ${kind.join()}`;
}
