/**
 * Whether two stretches are one utterance. The weights are those of `locate`: rare words that both have, against words
 * on which they differ. Thresholds: see docs/verdicts.md for the runs that chose them.
 */
import type { Placement, Weight } from '../model/witness.ts';
import type { Likeness } from './locate.ts';

/** What is known of the two speakers: the same, two different people, or not known of one of them. */
export type SpeakerAgreement = 'same' | 'different' | 'unknown';

/** As many rare words as an unaltered stretch needs: nearly two, or fewer when the speaker is the same. */
const VERBATIM = { shared: 1.6, sharedSameSpeaker: 0.9 };
/** An altered stretch needs more: rare words, their share, and either a run or many of them. */
const ALTERED = { shared: 2, share: 0.6, run: 4, many: 4 };
/** Of one speaker, a short fragment with one word changed is enough: "a spot at the bar" / "a spot at a bar". Two rare words, as tenths add up. */
const ALTERED_SAME_SPEAKER = { shared: 1.95, share: 0.75, run: 3 };
/** In few sources, chosen for the matter, two words in a row: "deserve better than promises" / "… more than promises". */
const RUN_IN_FEW_SOURCES = 2;
/** A long run of words in order is no chance, however common they are: "… as if you owed her money". */
const LONG_RUN = { run: 8, shared: 2.5, share: 0.5 };
/** Of two people who are certain, next to nothing may be changed. */
const OTHER_SPEAKER = { verbatim: 2.5, shared: 8, share: 0.9 };
/**
 * A long run is no chance either. “My brother planted the first row in the year of the flood” and “I planted …, and I never
 * liked the wine” are two people's, with a run of 10, a weight of 5.5 and a share of 0.89; beyond that none was met.
 */
const OTHER_SPEAKER_RUN = { run: 12, shared: 6, share: 0.8 };

/** Where one text's end is another's beginning, they must overlap by this share of the shorter, or by more rare words. */
const OVERLAP = { cover: 0.4, shared: 3.5 };

/** @param inFew whether few sources are searched, each chosen for the matter. */
export function isSameUtterance(
  { weight }: Pick<Placement, 'weight'>,
  speakers: SpeakerAgreement,
  inFew = false,
): boolean {
  const { shared, run, cover } = weight;
  if (cover < OVERLAP.cover && shared < OVERLAP.shared) return false;
  const apart = weight.apart + weight.diverging;
  if (apart === 0) {
    if (shared >= VERBATIM.shared) return speakers !== 'different' || shared >= OTHER_SPEAKER.verbatim;
    return speakers === 'same' && shared >= VERBATIM.sharedSameSpeaker;
  }
  const share = shared / (shared + apart);
  if (speakers === 'different') {
    const { run: longest, shared: least, share: part } = OTHER_SPEAKER_RUN;
    if (run >= longest && shared >= least && share >= part) return true;
    return shared >= OTHER_SPEAKER.shared && share >= OTHER_SPEAKER.share;
  }
  if (speakers === 'same') {
    const { shared: least, share: part, run: longest } = ALTERED_SAME_SPEAKER;
    if (shared >= least && share >= part && run >= (inFew ? RUN_IN_FEW_SOURCES : longest)) return true;
  }
  if (run >= LONG_RUN.run && shared >= LONG_RUN.shared && share >= LONG_RUN.share) return true;
  return shared >= ALTERED.shared && share >= ALTERED.share && (run >= ALTERED.run || shared >= ALTERED.many);
}

/** Whether nothing speaks against two stretches being one: no word differs. */
export function isUnchanged({ weight }: Pick<Placement, 'weight'>): boolean {
  return weight.apart + weight.diverging === 0;
}

/** What a collation of two wordings cannot exceed: at most so much shared, at least so much apart. */
export type MostAlike = Pick<Weight, 'shared' | 'apart' | 'run'>;

/** Whether {@link isSameUtterance} can hold of two wordings: what holds of less alike ones holds of these. */
export function mayBeSameUtterance(most: MostAlike, speakers: SpeakerAgreement): boolean {
  return isSameUtterance({ weight: { ...most, diverging: 0, cover: 1 } }, speakers);
}

/** Whether a likeness can come to be the same utterance: of one speaker in few sources the least is asked for. */
export function mayBeUtterance({ spoken }: Likeness): boolean {
  return spoken.some((prospect) => isSameUtterance(prospect, 'same', true));
}

/** One part of a splice: words enough to know it again, none changed; beyond it the two texts part by nature. */
const SPLICED_PART = { shared: 1.6, run: 4 };

export function isSplicedPart({ form, weight }: Placement): boolean {
  return form !== 'running' && isPart(weight);
}

export function mayBeSplicedPart({ spoken }: Likeness): boolean {
  return spoken.some(({ weight }) => isPart(weight));
}

function isPart({ apart, shared, run }: Weight): boolean {
  return apart === 0 && shared >= SPLICED_PART.shared && run >= SPLICED_PART.run;
}

/**
 * A passage outside quotation marks that says the same: many rare words, a run among them, and not more that differs,
 * the reading's ends included. Narration shares words with what it tells by nature.
 */
const PARAPHRASE = { shared: 4, share: 0.45, run: 4 };
/** Where the paragraph names the speaker, a short remark is told in fewer: "that her patience was running out". */
const PARAPHRASE_OF_SPEAKER = { shared: 2, share: 0.6, run: 2 };

/** @param ofSpeaker whether the passage is known to tell of the speaker, on the same matter. */
export function isParaphrase({ weight }: Pick<Placement, 'weight'>, ofSpeaker: boolean): boolean {
  const { shared, apart, diverging, run } = weight;
  const share = shared / (shared + apart + diverging / 2);
  const least = ofSpeaker ? PARAPHRASE_OF_SPEAKER : PARAPHRASE;
  return shared >= least.shared && share >= least.share && run >= least.run;
}

export function mayBeParaphrase({ running }: Likeness): boolean {
  return running.some((prospect) => isParaphrase(prospect, true));
}

export function mayBeWholeRunning({ running }: Likeness): boolean {
  return running.some(({ whole }) => whole);
}
