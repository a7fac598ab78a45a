/** Turns what was decided, in indices of mentions and tokens, into the model's plain data. */
import type { Document } from '../../model/document.ts';
import type { Extraction } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { Attribution, Attributions, SpeakerMention } from '../../model/speaker.ts';
import type { Decision } from '../speakers/decision.ts';
import { spanOf } from './description-spans.ts';
import { Entities } from './entities.ts';
import type { Scene } from '../speakers/features.ts';
import type { Mention } from '../mentions/mentions.ts';
import type { People } from '../people/people.ts';

interface Decided {
  readonly people: People;
  /** By mention: the person it means, or -1. */
  readonly meant: readonly number[];
  /** By quotation. */
  readonly decisions: readonly Decision[];
  /** By quotation: the label that the layout gives it, which outranks what was decided. */
  readonly labels: readonly (Span | null)[];
}

/** What the layout says outright is as sure as anything here. */
const LABEL_CONFIDENCE = 0.98;

/** Entities and attributions, by quotation; those who are named come first, then those who speak without a name. */
export function collect(
  document: Document,
  { quotations }: Extraction,
  { t, mentions }: Scene,
  { people, meant, decisions, labels }: Decided,
): Attributions {
  const entities = new Entities(document, t, mentions, people);
  const refer = (at: number): SpeakerMention | null => {
    if (at < 0) return null;
    const mention = mentions[at] as Mention;
    const person = meant[at] as number;
    const entity = person >= 0 ? entities.ofPerson(person) : entities.ofDescription(mention);
    return { entity, mention: spanOf(t, mention.from, mention.to) };
  };
  const attributions = quotations.map((quotation, q): Attribution => {
    const { kind, speaker, relay, cue, confidence } = decisions[q] as Decision;
    const nobody: Attribution = { quotation: quotation.id, kind, speaker: null, relay: null, cue: null, confidence: 0 };
    const label = labels[q] ?? null;
    if (label !== null)
      return { ...nobody, speaker: { entity: entities.ofLabel(label), mention: label }, confidence: LABEL_CONFIDENCE };
    // Whom the narration before means says nothing of a turn that nobody is named for.
    if (quotation.form === 'turn') return nobody;
    return {
      ...nobody,
      speaker: refer(speaker),
      relay: refer(relay),
      cue: cue < 0 ? null : spanOf(t, cue, cue + 1),
      confidence,
    };
  });
  return { entities: entities.plain(), attributions };
}
