import type { Language } from '../../model/document.ts';
import { HASH_SEED, hashStep } from '../../text/hash.ts';
import { cueWords, ENGLISH_CUE_NOUNS, UTTERANCES } from '../../text/speech/cues.ts';
import {
  FEMALE_NAMES,
  FEMALE_NAMES_ELSEWHERE,
  MALE_NAMES,
  MALE_NAMES_ELSEWHERE,
} from '../../text/speech/given-names.ts';
import { grammarOf } from '../../text/speech/grammar.ts';
import { NO_LAST_PARTS } from '../../text/speech/german-people.ts';
import * as people from '../../text/speech/people.ts';
import { DEMONYMS, PLACES } from '../../text/speech/places.ts';
import * as is from './classes.ts';
import { emptyTable, enterBits, preparedTable } from '../../text/word-table.ts';
import { hashed, hashOf, lower } from './hashes.ts';

/**
 * The words that attribution knows, as one open-addressed table from a word's hash to its classes. The tokenizer hashes
 * as it reads, so that no word of the text is ever made into a string to be looked up. Two words with one 32-bit hash
 * would share their classes; among the 8,000 entries there is no such pair (a test holds this).
 */
export interface Lexicon {
  readonly language: Language;
  /** Slots of a hash and its classes side by side; a hash of 0 is an empty slot. */
  readonly slots: Int32Array;
  readonly mask: number;
}

/** Classes of a hash; 0 for a word that is not listed. */
export function classesOf(lexicon: Lexicon, hash: number): number {
  let slot = hash & lexicon.mask;
  for (;;) {
    const found = lexicon.slots[slot * 2];
    if (found === hash) return lexicon.slots[slot * 2 + 1] as number;
    if (found === 0) return 0;
    slot = (slot + 1) & lexicon.mask;
  }
}

/** What a German compound takes from its last part: who or what it is. */
const OF_LAST_PART = is.NOUN | is.ORGANIZATION_WORD;
const SHORTEST_PART = 4;
const LONGEST_PART = 18;
const NO_PARTS = hashed(NO_LAST_PARTS);

/**
 * Classes of a German word that is not listed itself, but whose last part is: "Werksleiterin", "Landgericht". The longest
 * part decides. `from` and `end` are its place in the text.
 */
export function classesOfCompound(lexicon: Lexicon, text: string, from: number, end: number): number {
  for (let at = Math.max(from + 3, end - LONGEST_PART); end - at >= SHORTEST_PART; at++) {
    let hash = HASH_SEED;
    for (let i = at; i < end; i++) hash = hashStep(hash, lower(text.charCodeAt(i)));
    hash = hash | 0 || 1;
    const classes = classesOf(lexicon, hash) & OF_LAST_PART;
    if (classes !== 0) return NO_PARTS.has(hash) ? 0 : classes;
  }
  return 0;
}

const lexicons = new Map<Language, Lexicon>();

/** The lexicon of a language, read on first use, or built (8,000 words: 12 ms in a process that has just started). */
export function lexiconOf(language: Language): Lexicon {
  let lexicon = lexicons.get(language);
  if (lexicon === undefined) {
    lexicon = read(language) ?? build(language);
    lexicons.set(language, lexicon);
  }
  return lexicon;
}

function read(language: Language): Lexicon | null {
  const slots = preparedTable(`${language}.lexicon`);
  return slots === null ? null : { language, slots, mask: slots.length / 2 - 1 };
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return noun.endsWith('man') ? `${noun.slice(0, -3)}men` : `${noun}s`;
}

function build(language: Language): Lexicon {
  const classes = new Map<string, number>();
  const add = (words: Iterable<string>, bits: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bits);
  };
  const english = language === 'en' || language === 'und';
  const grammar = grammarOf(language);
  const cues = cueWords(language);
  add(cues.saying, is.SAYING);
  add(cues.framing, is.FRAMING);
  add(grammar.she, is.PRONOUN | is.SUBJECT | is.FEMALE);
  add(grammar.he, is.PRONOUN | is.SUBJECT | is.MALE);
  add(grammar.otherPronouns, is.PRONOUN | is.SUBJECT);
  add(grammar.objectPronouns, is.PRONOUN);
  add(grammar.relatives, is.RELATIVE);
  add(grammar.determiners, is.DETERMINER);
  add(grammar.prepositions, is.PREPOSITION);
  add(grammar.conjunctions, is.CONJUNCTION);
  add(grammar.auxiliaries, is.AUXILIARY);
  add(grammar.negations, is.NEGATION);
  add(grammar.calendar, is.CALENDAR);
  add(grammar.openers, is.FUNCTION);
  for (const words of [
    grammar.determiners,
    grammar.prepositions,
    grammar.conjunctions,
    grammar.auxiliaries,
    grammar.relatives,
  ])
    add(words, is.FUNCTION);
  for (const words of [grammar.she, grammar.he, grammar.otherPronouns, grammar.objectPronouns, grammar.negations])
    add(words, is.FUNCTION);
  add(grammar.roles, is.ROLE);
  add(grammar.pluralRoles, is.PLURAL_ROLE);
  add(grammar.titles, is.TITLE);
  add(grammar.documents, is.DOCUMENT_NOUN);
  add(grammar.bodies, is.BODY_NOUN);
  add(people.SUFFIXES, is.SUFFIX);
  add(people.PARTICLES, is.PARTICLE);
  add(people.FEMALE_HONORIFICS, is.HONORIFIC_FEMALE);
  add(people.MALE_HONORIFICS, is.HONORIFIC_MALE);
  add(people.ORGANIZATION_WORDS, is.ORGANIZATION_WORD);
  add(FEMALE_NAMES, is.FEMALE_NAME);
  add(MALE_NAMES, is.MALE_NAME);
  add(PLACES, is.PLACE);
  add(DEMONYMS, is.DEMONYM);
  if (english) {
    add(people.TITLES, is.TITLE);
    add(people.ROLES, is.ROLE);
    add(people.ROLES.words.map(plural), is.PLURAL_ROLE);
    add(people.PLURAL_ROLES, is.PLURAL_ROLE);
    add(people.DOCUMENT_NOUNS, is.DOCUMENT_NOUN);
    add(people.BODY_NOUNS, is.BODY_NOUN);
    add(people.KIN, is.KIN);
    add(people.FEMALE_ROLES, is.FEMALE);
    add(people.MALE_ROLES, is.MALE);
    add(ENGLISH_CUE_NOUNS, is.CUE_NOUN);
    add(ABBREVIATIONS, is.ABBREVIATION);
  } else {
    add(UTTERANCES, is.CUE_NOUN);
    add(
      ['dr', 'prof', 'mr', 'mrs', 'st', 'sr', 'sra', 'dott', 'm', 'me', 'hr', 'fr', 'bzw', 'ca', 'nr'],
      is.ABBREVIATION,
    );
    add(FEMALE_NAMES_ELSEWHERE, is.FEMALE_NAME);
    add(MALE_NAMES_ELSEWHERE, is.MALE_NAME);
  }
  let size = 1024;
  while (size < classes.size * 4) size *= 2;
  const slots = emptyTable(size);
  for (const [word, bits] of classes) enterBits(slots, hashOf(word), bits);
  return { language, slots, mask: size - 1 };
}

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS: readonly string[] =
  'mr mrs ms messrs dr prof sen sens rep reps gov govs gen col maj capt lt sgt cpl pvt adm cmdr hon rev fr sr jr st mt ft vs inc corp co ltd dept univ assn bros no nos jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo etc ed eds est approx al cf esq atty supt det insp'.split(
    ' ',
  );
