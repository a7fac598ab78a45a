import type { Document } from '../model/document.ts';
import { proseOf } from '../model/document.ts';
import type { Extraction } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import type { Attribution, Attributions, Entity, SpeakerMention, SpeakerType } from '../model/speaker.ts';
import * as is from './classes.ts';
import type { Decision } from './decision.ts';
import * as m from './mentions.ts';
import { isOffice, type Mention } from './mentions.ts';
import type { People, Person } from './people.ts';
import { BELONGING } from './set-names.ts';
import * as tok from './tokens.ts';
import type { Tokens } from './tokens.ts';

interface Builder {
  name: string;
  type: SpeakerType;
  gender: Entity['gender'];
  forms: Map<string, Span[]>;
  descriptions: Span[];
  listed: string | null;
  /** Of one without a name: hash of the noun, to know "the spokesperson" again. */
  head: number;
}

const LONGEST_DESCRIPTION_TOKENS = 16;

/**
 * Turns decisions into the model's plain data: entities with their forms and descriptions, attributions by quotation.
 * Entities are the persons that a name in the document means, then those who speak without one.
 */
export function collect(
  document: Document,
  extraction: Extraction,
  t: Tokens,
  mentions: readonly Mention[],
  people: People,
  decisions: readonly Decision[],
  layout: readonly (Span | null)[],
  meant: readonly number[],
): Attributions {
  const { text } = document;
  const entities: Builder[] = [];
  const ofPerson = new Map<number, number>();
  const unnamed = new Map<number, number[]>();

  const spanOf = (from: number, to: number): Span => ({ start: t.start[from] as number, end: t.end[to - 1] as number });
  const forPerson = (index: number): number => {
    let entity = ofPerson.get(index);
    if (entity === undefined) {
      entity = entities.length;
      ofPerson.set(index, entity);
      entities.push(build(document, t, mentions, people.persons[index] as Person));
    }
    return entity;
  };
  const forDescription = (at: number): number => {
    const mention = mentions[at] as Mention;
    const head = t.hash[mention.head] as number;
    const known = unnamed.get(head);
    const definite = mention.to - mention.from <= 3 && ((t.classes[mention.from] as number) & is.DETERMINER) !== 0;
    if (known !== undefined && definite) return known.at(-1) as number;
    const span = spanOf(mention.from, endOfDescription(t, mention));
    const type: SpeakerType = mention.type === m.ORGANIZATION ? 'organization' : 'unnamed';
    const entity = entities.length;
    entities.push({
      name: tidy(proseOf(text, span)),
      type,
      gender: null,
      forms: new Map(),
      descriptions: [],
      listed: null,
      head,
    });
    unnamed.set(head, [...(known ?? []), entity]);
    return entity;
  };
  const refer = (at: number): SpeakerMention | null => {
    if (at < 0) return null;
    const mention = mentions[at] as Mention;
    const person = meant[at] as number;
    const entity = person >= 0 ? forPerson(person) : forDescription(at);
    const span = mention.sort === m.NAME ? spanOf(mention.from, mention.to) : spanOf(mention.from, mention.to);
    if (person < 0) add((entities[entity] as Builder).forms, tidy(proseOf(text, span)), span);
    return { entity, mention: span };
  };
  for (let p = 0; p < people.persons.length; p++) if ((people.persons[p] as Person).mentions.length > 0) forPerson(p);

  const attributions = extraction.quotations.map((quotation, q): Attribution => {
    const decision = decisions[q] as Decision;
    const label = layout[q] ?? null;
    if (label !== null) {
      const entity = labelled(text, t, mentions, people, label, forPerson, entities);
      return {
        quotation: quotation.id,
        kind: decision.kind,
        speaker: { entity, mention: label },
        relay: null,
        cue: null,
        confidence: LABEL_CONFIDENCE,
      };
    }
    // Whom the narration before means says nothing of a turn that nobody is named for.
    if (quotation.form === 'turn') return unattributed(quotation.id, decision.kind);
    return {
      quotation: quotation.id,
      kind: decision.kind,
      speaker: refer(decision.speaker),
      relay: refer(decision.relay),
      cue: decision.cue < 0 ? null : spanOf(decision.cue, decision.cue + 1),
      confidence: decision.confidence,
    };
  });
  return {
    entities: entities.map(({ name, type, gender, forms, descriptions, listed }) => ({
      name,
      type,
      gender,
      forms: [...forms].map(([form, spans]) => ({ form, spans })),
      descriptions,
      listed,
    })),
    attributions,
  };
}

function unattributed(quotation: string, kind: Attribution['kind']): Attribution {
  return { quotation, kind, speaker: null, relay: null, cue: null, confidence: 0 };
}

/** What the layout says outright is as sure as anything here. */
const LABEL_CONFIDENCE = 0.98;

function add(map: Map<string, Span[]>, form: string, span: Span): void {
  const spans = map.get(form);
  if (spans === undefined) map.set(form, [span]);
  else if (!spans.some((known) => known.start === span.start)) spans.push(span);
}

function tidy(words: string): string {
  if (!/\s\s|[^\S ]|^\s|\s$/.test(words)) return words;
  return words.replace(/\s+/g, ' ').trim();
}

function build(document: Document, t: Tokens, mentions: readonly Mention[], person: Person): Builder {
  const forms = new Map<string, Span[]>();
  const descriptions: Span[] = [];
  for (const at of person.mentions) {
    const mention = mentions[at] as Mention;
    const from = mention.nameFrom;
    const span = { start: t.start[from] as number, end: t.end[mention.nameTo - 1] as number };
    const honorific = from > mention.from && (t.classes[from - 1] as number) & is.HONORIFIC && t.gap[from] === 0;
    const start = honorific ? (t.start[from - 1] as number) : span.start;
    const form = tidy(proseOf(document.text, { start, end: span.end }));
    const spans = forms.get(form);
    if (spans === undefined) forms.set(form, [{ start, end: span.end }]);
    else spans.push({ start, end: span.end });
    const before = describedBefore(t, mention);
    if (before !== null) descriptions.push(before);
    if (
      mention.appositiveTo > mention.appositiveFrom &&
      mention.appositiveTo - mention.appositiveFrom <= LONGEST_DESCRIPTION_TOKENS &&
      isDescription(t, mention)
    ) {
      descriptions.push({
        start: t.start[mention.appositiveFrom] as number,
        end: t.end[mention.appositiveTo - 1] as number,
      });
    }
  }
  const gender = person.listed?.gender ?? (person.gender < 0 ? 'female' : person.gender > 0 ? 'male' : null);
  return {
    name: person.listed?.name ?? [...person.words, person.suffix].join(' ').trim(),
    type: person.listed?.type ?? person.type,
    gender,
    forms,
    descriptions,
    listed: person.listed?.name ?? null,
    head: 0,
  };
}

/** A noun phrase, not a clause: the stretch behind the name has a role in it or an article in front, and no verb of its own. */
function isDescription(t: Tokens, mention: Mention): boolean {
  let roles = 0;
  for (let i = mention.appositiveFrom; i < mention.appositiveTo; i++) {
    const classes = t.classes[i] as number;
    if (classes & (is.ROLE | is.PLURAL_ROLE | is.TITLE | is.KIN)) roles++;
    if (i === mention.appositiveFrom && classes & is.DETERMINER && !(classes & is.RELATIVE)) roles++;
    if (
      i === mention.appositiveFrom &&
      classes & (is.RELATIVE | is.CONJUNCTION | is.PRONOUN) &&
      !(classes & is.DETERMINER)
    )
      return false;
    if (classes & is.AUXILIARY && i < mention.appositiveFrom + 3) return false;
  }
  return roles > 0;
}

/** "Chief engineer Ines Calloway": the words before a name that say what its bearer is. */
function describedBefore(t: Tokens, mention: Mention): Span | null {
  let from = mention.nameFrom;
  while (
    from > 0 &&
    mention.nameFrom - from < 8 &&
    t.gap[from] === 0 &&
    t.string[from - 1] === t.string[mention.from]
  ) {
    const classes = t.classes[from - 1] as number;
    const inName = from - 1 >= mention.from;
    if (!inName && classes & (is.AUXILIARY | is.CONJUNCTION | is.PREPOSITION | is.RELATIVE | is.SUBJECT)) break;
    if (!inName && classes & is.SAYING && !(classes & (is.ROLE | is.TITLE))) break;
    if (
      !inName &&
      t.shape[from - 1] === tok.LOWER &&
      !(classes & (is.ROLE | is.TITLE | is.DETERMINER | is.KIN)) &&
      classes !== 0
    )
      break;
    from--;
    if (classes & is.DETERMINER && !inName) break;
  }
  let roles = 0;
  for (let i = from; i < mention.nameFrom; i++) {
    if (
      (t.classes[i] as number) & (is.ROLE | is.TITLE) &&
      !((t.classes[i] as number) & is.HONORIFIC && i === mention.nameFrom - 1 && i === from)
    )
      roles++;
  }
  if (roles === 0 || from >= mention.nameFrom) return null;
  return { start: t.start[from] as number, end: t.end[mention.nameFrom - 1] as number };
}

/** "a spokesman for the company": the prepositional phrase belongs to who it is. */
function endOfDescription(t: Tokens, mention: Mention): number {
  let end = mention.to;
  const limit = Math.min(t.length, mention.to + 8);
  if (end >= limit || mention.type !== m.PERSON || !BELONGING.has(t.hash[end] as number) || t.gap[end] !== 0)
    return end;
  end++;
  while (
    end < limit &&
    t.gap[end] === 0 &&
    t.string[end] === t.string[mention.from] &&
    !((t.classes[end] as number) & (is.CUE | is.AUXILIARY | is.RELATIVE | is.PRONOUN | is.CONJUNCTION))
  )
    end++;
  return end;
}

function labelled(
  text: string,
  t: Tokens,
  mentions: readonly Mention[],
  people: People,
  label: Span,
  forPerson: (index: number) => number,
  entities: Builder[],
): number {
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k] as Mention;
    if (mention.sort !== m.NAME || isOffice(t, mention)) continue;
    const start = t.start[mention.from] as number;
    if (start >= label.end) break;
    if ((t.end[mention.to - 1] as number) > label.start && (people.ofMention[k] as number) >= 0)
      return forPerson(people.ofMention[k] as number);
  }
  const name = tidy(proseOf(text, label));
  let entity = entities.findIndex((e) => e.name === name);
  if (entity < 0) {
    entity = entities.length;
    entities.push({ name, type: 'unnamed', gender: null, forms: new Map(), descriptions: [], listed: null, head: 0 });
  }
  add((entities[entity] as Builder).forms, name, label);
  return entity;
}
