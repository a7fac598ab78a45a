/**
 * The places of a quotation that are one utterance with it, as somebody's words: the likely ones that are no other remark,
 * and those that only show from the other side, in another order, or by their surroundings.
 */
import { overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { Placement, Reading } from '../model/witness.ts';
import { countWords } from '../text/count-words.ts';
import { WORD } from '../text/tokens.ts';
import type { TokenStream } from '../text/tokens.ts';
import type { Evidence } from './evidence.ts';
import { fragmentsOf } from './fragments.ts';
import { LikelyUtterances } from './likely-utterances.ts';
import type { Likeness } from './locate.ts';
import { EVERY_ANSWER, Memo } from './memo.ts';
import type { Prospect } from './place.ts';
import { mayBeUtterance } from './same-utterance.ts';

/** Weight of words that a place must share with a reading before it is asked the other way round. */
const LEAST_SHARED = 2;
/** So many words of one speaker's are no chance in whatever order. */
const REARRANGED_WORDS = 6;

export class Utterances {
  readonly #evidence: Evidence;
  readonly #likely: LikelyUtterances;
  readonly #found = new Memo<readonly Placement[]>(EVERY_ANSWER);
  readonly #partOf = new Memo<boolean>(EVERY_ANSWER);

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    this.#likely = new LikelyUtterances(evidence);
  }

  of(reading: Reading): readonly Placement[] {
    return this.#found.of(reading.id, () => {
      const found = this.#likely.of(reading).filter((placement) => !this.#likely.isAnother(placement, reading));
      found.push(...this.#foundFromThere(reading, found));
      found.push(...this.#rearranged(reading, found));
      found.push(...fragmentsOf(reading, found, this.#evidence));
      return found;
    });
  }

  /**
   * Places that are one utterance with the reading as seen from there: what the reading adds to an earlier witness looks
   * like a chance likeness from its own side, and like a cut from the other.
   */
  #foundFromThere(reading: Reading, known: readonly Placement[]): Placement[] {
    const found: Placement[] = [];
    for (const likeness of this.#evidence.likenesses.of(reading)) {
      if (!likeness.spoken.some(({ weight }) => weight.shared >= LEAST_SHARED)) continue;
      // What may be an utterance was collated for that; of the rest, few are asked for by what they lie in.
      const isPart = (mate: Reading): boolean => this.#isPartOf(mate, reading);
      if (!mayBeUtterance(likeness) && !this.#evidence.readingsAt(likeness.document, likeness.reach).some(isPart))
        continue;
      const candidate = likeness.placement();
      if (candidate === null || candidate.form === 'running' || candidate.weight.shared < LEAST_SHARED) continue;
      const isKnown = [...known, ...found].some(
        (other) => other.whole && other.document === candidate.document && touch(other.stretches, candidate.stretches),
      );
      if (isKnown || this.#likely.isAnother(candidate, reading)) continue;
      if (!this.#evidence.readingsUnder(candidate).some(isPart)) continue;
      const isWanted = ({ spoken, reach }: Likeness): boolean =>
        spoken.some((prospect) => prospect.whole && isMostlyShared(prospect)) && touch(candidate.stretches, [reach]);
      const whole = this.#evidence.likenesses
        .placementsAt({ document: candidate.document, near: candidate.stretches }, reading, 'goes-on', isWanted)
        .find(
          (placement) =>
            placement.whole &&
            placement.form !== 'running' &&
            isMostlyShared(placement) &&
            touch(placement.stretches, candidate.stretches),
        );
      if (whole !== undefined) found.push(whole);
    }
    return found;
  }

  /** Whether all of a reading is one utterance with words of another, as seen from it. */
  #isPartOf(part: Reading, reading: Reading): boolean {
    const isWanted = (likeness: Likeness): boolean =>
      mayBeUtterance(likeness) && mayBeWhole(likeness) && touch(reading.content, [likeness.reach]);
    return this.#partOf.of(`${part.id} ${reading.id}`, () =>
      this.#evidence.likenesses
        .placementsAt({ document: reading.analysis, near: reading.content }, part, 'short', isWanted)
        .some((back) => back.whole && touch(back.stretches, reading.content) && this.#likely.has(back, part)),
    );
  }

  /** The words of one witness in another order: the whole of the reading is held against that witness. */
  #rearranged(reading: Reading, known: readonly Placement[]): Placement[] {
    const found: Placement[] = [];
    const holdAgainst = (first: Placement): void => {
      if (found.some(({ document }) => document === first.document)) return;
      const whole = this.#evidence.likenesses
        .placementsAt({ document: first.document, near: this.#contentUnder(first) }, reading, 'all', mayBeWhole)
        .find((placement) => placement.whole && placement.form !== 'running' && this.#shareReading(placement, first));
      if (whole !== undefined) found.push(whole);
    };
    known.forEach((first, i) => {
      if (known.slice(i + 1).some((other) => isSwapped(first, other) && this.#shareReading(first, other)))
        holdAgainst(first);
    });
    if (known.length === 0 && this.#likely.of(reading).length === 0)
      this.#evidence.likenesses
        .placementsOf(reading, (likeness) => this.#mayHaveAllWords(likeness, reading))
        .filter((place) => this.#hasAllWords(place, reading))
        .forEach(holdAgainst);
    return found;
  }

  #contentUnder(placement: Placement): Span[] {
    return this.#evidence.readingsUnder(placement).flatMap(({ content }) => content);
  }

  /** Whether the same speaker has every word of a reading in one quotation, if not in its order. */
  #hasAllWords(placement: Placement, reading: Reading): boolean {
    if (placement.form === 'running' || this.#evidence.agreement(reading, placement) !== 'same') return false;
    return this.#anyHasAllWords(this.#evidence.readingsUnder(placement), reading);
  }

  #mayHaveAllWords({ document, spoken, reach }: Likeness, reading: Reading): boolean {
    return spoken.length > 0 && this.#anyHasAllWords(this.#evidence.readingsAt(document, reach), reading);
  }

  #anyHasAllWords(witnesses: readonly Reading[], reading: Reading): boolean {
    const tokens = this.#evidence.tokensOf(reading);
    return (
      countWords(tokens) >= REARRANGED_WORDS &&
      witnesses.some((witness) => hasWordsOf(this.#evidence.tokensOf(witness), tokens))
    );
  }

  #shareReading(a: Placement, b: Placement): boolean {
    const under = this.#evidence.readingsUnder(a);
    return a.document === b.document && this.#evidence.readingsUnder(b).some((reading) => under.includes(reading));
  }
}

function mayBeWhole({ spoken }: Likeness): boolean {
  return spoken.some(({ whole }) => whole);
}

/** Whether a text has every word of another, each as often. */
function hasWordsOf({ key, kind, count }: TokenStream, other: TokenStream): boolean {
  const left = new Map<number, number>();
  const add = (word: number, by: number): number => {
    const sum = (left.get(word) ?? 0) + by;
    left.set(word, sum);
    return sum;
  };
  for (let i = 0; i < count; i++) if (kind[i] === WORD) add(key[i] as number, 1);
  for (let i = 0; i < other.count; i++) {
    if (other.kind[i] === WORD && add(other.key[i] as number, -1) < 0) return false;
  }
  return true;
}

function isSwapped(a: Placement, b: Placement): boolean {
  if (a.document !== b.document || overlaps(a.placed, b.placed) || touch(a.stretches, b.stretches)) return false;
  return a.placed.start < b.placed.start !== (a.stretches[0]?.start ?? 0) < (b.stretches[0]?.start ?? 0);
}

/** A witness of a fragment carries a fragment: of what adds to it, more than half must be its own words. */
function isMostlyShared({ weight: { shared, apart, diverging } }: Prospect): boolean {
  return shared > apart + diverging;
}

function touch(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((a) => others.some((b) => overlaps(a, b)));
}
