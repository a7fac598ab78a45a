import type { Document } from '../model/document.ts';
import type { Extraction } from '../model/quotation.ts';
import type { Attributions, RosterPerson } from '../model/speaker.ts';
import { decide } from './speakers/decide.ts';
import type { Decision } from './speakers/decision.ts';
import { sceneOf } from './speakers/features.ts';
import { withHeads } from './speakers/heads.ts';
import { layoutSpeakers } from './speakers/labels.ts';
import { lexiconOf } from './words/lexicon.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { collect } from './entities/collect.ts';
import { findPeople } from './people/find-people.ts';
import { findRelays } from './speakers/relay.ts';
import { resolveMentions } from './meaning/resolve.ts';
import { models } from './model/weights-loader.ts';
import { withdrawnIn } from './speakers/withdrawn.ts';
import { tokenize } from './words/tokens.ts';

const NOBODYS: Decision = { kind: 'other', speaker: -1, relay: -1, cue: -1, confidence: 0 };

/**
 * Who speaks each quotation of a document: cue, mention, person, and how sure that is.
 *
 * @param roster people whose names, spellings and gender are known beforehand; it outranks the document for spelling.
 */
export function attribute(
  document: Document,
  extraction: Extraction,
  options: { roster?: readonly RosterPerson[] } = {},
): Attributions {
  const lexicon = lexiconOf(document.language);
  const t = tokenize(document, extraction, lexicon);
  const mentions = findMentions(t, document.text, document.language === 'de');
  const people = findPeople(document.text, t, mentions, options.roster ?? []);
  const scene = sceneOf(document.text, t, mentions, document.language === 'en' || document.language === 'und');
  const trained = models();
  const decisions = withHeads(document, extraction, scene, decide(scene, extraction, trained));
  const { meant, certainty } = resolveMentions(scene, people, decisions, trained.pronoun);
  const withdrawn = withdrawnIn(document, extraction);
  const relayed = findRelays(scene, decisions, meant, trained.source).map((decision, at) =>
    withdrawn[at] === true ? NOBODYS : withDoubt(decision, certainty),
  );
  const labels = layoutSpeakers(document, extraction);
  return collect(document, extraction, scene, { people, meant, decisions: relayed, labels });
}

/** A speaker is no surer than whom the pronoun or the role means. */
export function withDoubt(decision: Decision, certainty: readonly number[]): Decision {
  if (decision.speaker < 0) return decision;
  const sure = certainty[decision.speaker] as number;
  return sure === 1 ? decision : { ...decision, confidence: Math.round(decision.confidence * sure * 1000) / 1000 };
}
