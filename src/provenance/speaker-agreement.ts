/** Whether two quotations are given to the same person, as far as their documents say. */
import type { Analysis } from '../model/witness.ts';
import type { Entity, SpeakerType } from '../model/speaker.ts';
import { fold } from '../text/fold.ts';
import { isSlip } from '../text/name-similarity.ts';
import type { SpeakerAgreement } from './same-utterance.ts';

/** From this confidence on two names that differ are held to be two people: enough to doubt a likeness, not to accuse. */
const LIKELY = 0.85;

export function speakerOf(analysis: Analysis, quotation: number): Entity | null {
  const attribution = analysis.attributions.attributions[quotation];
  const index = attribution?.speaker?.entity;
  return index === undefined ? null : (analysis.attributions.entities[index] ?? null);
}

/** What tells whether two quotations are one person's: the same data from any document. */
export interface Voice {
  readonly name: string;
  readonly type: SpeakerType;
  /** Whether it is all but sure that these are that person's own words, as heard by the document itself. */
  readonly certain: boolean;
}

/** The voice of a quotation of a document; null where nobody is named. */
export function voiceOf(analysis: Analysis, quotation: number): Voice | null {
  const speaker = speakerOf(analysis, quotation);
  const attribution = analysis.attributions.attributions[quotation];
  if (speaker === null || attribution === undefined) return null;
  const certain = attribution.confidence >= LIKELY && attribution.relay === null;
  return { name: speaker.name, type: speaker.type, certain };
}

export function voicesAgree(one: Voice | null, other: Voice | null): SpeakerAgreement {
  return one === null || other === null ? 'unknown' : namedVoicesAgree(namedVoice(one), namedVoice(other));
}

/** A voice that is compared again and again. */
export interface NamedVoice extends Voice {
  /** The words of its name, as names are compared. */
  readonly words: readonly string[];
}

export function namedVoice({ name, type, certain }: Voice): NamedVoice {
  return { name, type, certain, words: fold(name).split(' ') };
}

/** {@link voicesAgree}, of voices whose names were made ready. */
export function namedVoicesAgree(one: NamedVoice, other: NamedVoice): SpeakerAgreement {
  if (sameName(one, other)) return 'same';
  if (one.type !== 'person' || other.type !== 'person') return 'unknown';
  return one.certain && other.certain && !mayBeSlip(one, other) ? 'different' : 'unknown';
}

/** One name, or two forms of it: "Lasker" and "Marion Lasker", "M. Lasker"; "Marion Lasker" and "Marlon Lasker" are two. */
function sameName({ words: one, type }: NamedVoice, { words: other, type: otherType }: NamedVoice): boolean {
  if (one.at(-1) !== other.at(-1)) return false;
  if (type === 'unnamed' || otherType === 'unnamed') return one.join(' ') === other.join(' ');
  if (one.every((word) => other.includes(word)) || other.every((word) => one.includes(word))) return true;
  if (one.length === 1 || other.length === 1) return true;
  const [first, second] = [one[0] ?? '', other[0] ?? ''];
  return first === second || first.startsWith(second) || second.startsWith(first);
}

/** Whether one name may be the other misspelt: who shares the words decides then, not the name. */
function mayBeSlip({ words: one }: NamedVoice, { words: other }: NamedVoice): boolean {
  if (!isSlip(one.at(-1) ?? '', other.at(-1) ?? '')) return false;
  return one.length === 1 || other.length === 1 || one[0] === other[0];
}
