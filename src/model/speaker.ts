import type { QuotationKind } from './quotation.ts';
import type { Span } from './span.ts';

export type SpeakerType = 'person' | 'organization' | 'unnamed';
export type Gender = 'female' | 'male';

/** Somebody that one document mentions, with all the stretches that mean them there. */
export interface Entity {
  /** The fullest form that the document (or the roster) supports; the description for one who is unnamed. */
  readonly name: string;
  readonly type: SpeakerType;
  readonly gender: Gender | null;
  /** Each written form of the name ("David Sacks", "Sacks", "Mr. Sacks"), in order of first use, with its places. */
  readonly forms: readonly { readonly form: string; readonly spans: readonly Span[] }[];
  /** What the document says they are: "the president's AI czar", "former ambassador". */
  readonly descriptions: readonly Span[];
  /** The roster's canonical name, when the entity is listed there. */
  readonly listed: string | null;
}

/** Who a mention means, and the stretch of text that tells the reader so. */
export interface SpeakerMention {
  /** Index into {@link Attributions.entities}. */
  readonly entity: number;
  /** Null when nothing nearer than the layout (a label, the turn before) says it. */
  readonly mention: Span | null;
}

export interface Attribution {
  /** Id of the quotation. */
  readonly quotation: string;
  /** The kind, now that it is known who speaks and how: it outranks the extraction's first opinion. */
  readonly kind: QuotationKind;
  /** Whose words they are. */
  readonly speaker: SpeakerMention | null;
  /** Who passes them on, when that is somebody else. */
  readonly relay: SpeakerMention | null;
  /** The reporting word: "said". */
  readonly cue: Span | null;
  /** 0…1, calibrated on cross-validation: how often such an attribution is right (docs/attribution.md has the table). */
  readonly confidence: number;
}

/** Who speaks in one document. */
export interface Attributions {
  readonly entities: readonly Entity[];
  /** One for each quotation of the extraction, in its order. */
  readonly attributions: readonly Attribution[];
}

/** One line of the roster that `--people` names. */
export interface RosterPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Spellings of the name that are as good as the canonical one. */
  readonly spellings: readonly string[];
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  readonly type: SpeakerType;
}

/** One person, organisation or unnamed source across the documents of a run. */
export interface RunSpeaker {
  /** `s1`, `s2` … in order of first mention. */
  readonly id: string;
  /** The fullest form that the documents or the roster support. */
  readonly name: string;
  readonly type: SpeakerType;
  /** Whether the name is the roster's. */
  readonly listed: boolean;
  /** Other spellings and names that the roster accepts. */
  readonly spellings: readonly string[];
  /** The entities of the documents that mean them: indices of the document and of its entity. */
  readonly members: readonly { readonly document: number; readonly entity: number }[];
}
