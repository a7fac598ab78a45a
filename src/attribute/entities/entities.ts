/** Those whom a document names, describes or labels, as the model's plain data; each is made when it is first asked for. */
import type { Document } from '../../model/document.ts';
import { proseOf } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { Entity, SpeakerType } from '../../model/speaker.ts';
import { firstWhere } from '../../text/first-where.ts';
import * as is from '../words/classes.ts';
import { describedBefore, describedBehind, spanOf, unnamedSpan } from './description-spans.ts';
import { nameInLabel } from './label-names.ts';
import * as m from '../mentions/mentions.ts';
import { isOffice, type Mention } from '../mentions/mentions.ts';
import type { People, Person } from '../people/people.ts';
import type { Tokens } from '../words/tokens.ts';

/** Spans by the words that they have. */
type Forms = Map<string, Span[]>;

interface Collected extends Omit<Entity, 'forms'> {
  readonly forms: Forms;
}

/** Longer noun phrases are somebody new, article or not. In words. */
const LONGEST_TAKEN_UP = 3;

export class Entities {
  readonly #document: Document;
  readonly #t: Tokens;
  readonly #mentions: readonly Mention[];
  readonly #people: People;
  /** Indices of the mentions that name somebody, in order. */
  readonly #names: readonly number[];
  readonly #entities: Collected[] = [];
  readonly #ofPerson = new Map<number, number>();
  /** By the hash of a noun: whom it described last, to know "the spokesperson" again. */
  readonly #ofNoun = new Map<number, number>();
  /** Those whom a label tells without a name, by the label. */
  readonly #ofOffice = new Map<string, number>();
  /** Where forms of those without a name were added. */
  readonly #places = new Set<string>();

  /** Those who are named come first, in order. */
  constructor(document: Document, t: Tokens, mentions: readonly Mention[], people: People) {
    this.#document = document;
    this.#t = t;
    this.#mentions = mentions;
    this.#people = people;
    const names: number[] = [];
    mentions.forEach((mention, k) => {
      if (mention.sort === m.NAME && (people.ofMention[k] as number) >= 0 && !isOffice(t, mention)) names.push(k);
    });
    this.#names = names;
    people.persons.forEach((person, index) => {
      if (person.mentions.length > 0) this.ofPerson(index);
    });
  }

  ofPerson(index: number): number {
    let entity = this.#ofPerson.get(index);
    if (entity === undefined) {
      entity = this.#add(this.#collect(this.#people.persons[index] as Person));
      this.#ofPerson.set(index, entity);
    }
    return entity;
  }

  /** Whoever a mention without a name tells of, which is one of the forms they have. */
  ofDescription(mention: Mention): number {
    const t = this.#t;
    const noun = t.hash[mention.head] as number;
    const isTakenUp =
      mention.to - mention.from <= LONGEST_TAKEN_UP && ((t.classes[mention.from] as number) & is.DETERMINER) !== 0;
    let entity = isTakenUp ? this.#ofNoun.get(noun) : undefined;
    if (entity === undefined) {
      const name = this.#wordsOf(unnamedSpan(t, mention));
      entity = this.#add(nameless(name, mention.type === m.ORGANIZATION ? 'organization' : 'unnamed'));
      this.#ofNoun.set(noun, entity);
    }
    this.#addForm(entity, spanOf(t, mention.from, mention.to));
    return entity;
  }

  /** Whoever the label of a turn names. */
  ofLabel(label: Span): number {
    const { mentions, persons } = this.#namedIn(label);
    const named = persons[nameInLabel(this.#t, label, mentions)];
    if (named !== undefined) return this.ofPerson(named);
    const name = this.#wordsOf(label);
    let entity = this.#ofOffice.get(name);
    if (entity === undefined) {
      entity = this.#add(nameless(name, 'unnamed'));
      this.#ofOffice.set(name, entity);
    }
    this.#addForm(entity, label);
    return entity;
  }

  /** The names that touch a stretch, in order, and whose they are. */
  #namedIn({ start, end }: Span): { mentions: Mention[]; persons: number[] } {
    const t = this.#t;
    const mentionAt = (n: number): Mention => this.#mentions[this.#names[n] as number] as Mention;
    const first = firstWhere(this.#names.length, (n) => (t.end[mentionAt(n).to - 1] as number) > start);
    const behind = firstWhere(this.#names.length, (n) => (t.start[mentionAt(n).from] as number) >= end);
    const names = this.#names.slice(first, Math.max(first, behind));
    return {
      mentions: names.map((at) => this.#mentions[at] as Mention),
      persons: names.map((at) => this.#people.ofMention[at] as number),
    };
  }

  plain(): Entity[] {
    return this.#entities.map(({ name, type, gender, forms, descriptions, listed }) => ({
      name,
      type,
      gender,
      forms: [...forms].map(([form, spans]) => ({ form, spans })),
      descriptions,
      listed,
    }));
  }

  #add(entity: Collected): number {
    const index = this.#entities.push(entity) - 1;
    return index;
  }

  /** A form of one without a name, whom several quotations can refer to at one place. */
  #addForm(entity: number, span: Span): void {
    const form = this.#wordsOf(span);
    const place = `${entity} ${span.start} ${form}`;
    if (this.#places.has(place)) return;
    this.#places.add(place);
    addForm((this.#entities[entity] as Collected).forms, form, span);
  }

  #collect({ mentions, words, suffix, type, gender, listed }: Person): Collected {
    const forms: Forms = new Map();
    const descriptions: Span[] = [];
    for (const at of mentions) {
      const mention = this.#mentions[at] as Mention;
      const span = nameSpan(this.#t, mention);
      addForm(forms, this.#wordsOf(span), span);
      const before = describedBefore(this.#t, mention);
      if (before !== null) descriptions.push(before);
      const behind = describedBehind(this.#t, mention);
      if (behind !== null) descriptions.push(behind);
    }
    return {
      name: listed?.name ?? [...words, suffix].join(' ').trim(),
      type: listed?.type ?? type,
      gender: listed?.gender ?? (gender < 0 ? 'female' : gender > 0 ? 'male' : null),
      forms,
      descriptions,
      listed: listed?.name ?? null,
    };
  }

  #wordsOf(span: Span): string {
    return tidy(proseOf(this.#document.text, span));
  }
}

function nameless(name: string, type: SpeakerType): Collected {
  return { name, type, gender: null, forms: new Map(), descriptions: [], listed: null };
}

function addForm(forms: Forms, form: string, span: Span): void {
  const spans = forms.get(form);
  if (spans === undefined) forms.set(form, [span]);
  else spans.push(span);
}

/** The span of a name, with the honorific right before it. */
function nameSpan(t: Tokens, { from, nameFrom, nameTo }: Mention): Span {
  const isHonoured =
    nameFrom > from && ((t.classes[nameFrom - 1] as number) & is.HONORIFIC) !== 0 && t.gap[nameFrom] === 0;
  return spanOf(t, isHonoured ? nameFrom - 1 : nameFrom, nameTo);
}

/** White space of any kind and length as one space. */
function tidy(words: string): string {
  if (!/\s\s|[^\S ]|^\s|\s$/.test(words)) return words;
  return words.replace(/\s+/g, ' ').trim();
}
