import type { Language } from '../../model/document.ts';
import { GERMAN_GRAMMAR, GERMAN_WORDS } from './de.ts';
import { ENGLISH_GRAMMAR } from './en-grammar.ts';
import { ENGLISH_WORDS } from './en-words.ts';
import { SPANISH_GRAMMAR, SPANISH_WORDS } from './es.ts';
import { FRENCH_GRAMMAR, FRENCH_WORDS } from './fr.ts';
import {
  DUTCH_GRAMMAR,
  DUTCH_WORDS,
  ITALIAN_GRAMMAR,
  ITALIAN_WORDS,
  PORTUGUESE_GRAMMAR,
  PORTUGUESE_WORDS,
} from './it-pt-nl.ts';
import type { GrammarTables, WordTables } from './tables.ts';

const NO_WORDS: WordTables = {
  contractions: {},
  dialect: {},
  suffixes: [],
  elisions: {},
  clipped: {},
  dotted: {},
  counted: {},
  abbreviations: {},
  spellings: {},
  umlautE: false,
  numbers: {
    ...ENGLISH_WORDS.numbers,
    units: {},
    tens: {},
    ordinals: {},
    decades: {},
    scales: {},
    hundred: [],
    months: [],
    monthAbbreviations: {},
    currencies: {},
    percent: [],
    percentPairs: [],
    and: [],
    articles: [],
    of: [],
    definite: [],
    fractions: {},
    half: [],
  },
};

const WORDS: Readonly<Partial<Record<Language, WordTables>>> = {
  en: ENGLISH_WORDS,
  de: GERMAN_WORDS,
  fr: FRENCH_WORDS,
  es: SPANISH_WORDS,
  it: ITALIAN_WORDS,
  pt: PORTUGUESE_WORDS,
  nl: DUTCH_WORDS,
};

/** The tables of a language; for one without tables, figures and letters only. */
export function wordTables(language: Language): WordTables {
  return WORDS[language] ?? NO_WORDS;
}

const NO_GRAMMAR: GrammarTables = {
  negations: new Set(),
  negativePrefixes: [],
  modals: new Set(),
  hedges: new Set(),
  quantities: new Set(),
  verbForms: [],
  verbEndings: [],
  auxiliaries: new Set(),
  agreement: [],
  fillers: [],
  functionWords: new Set(),
  pronouns: new Set(),
  conditions: [],
  conditionIdioms: [],
  notCondition: new Set(),
  exceptions: [],
  limiters: new Set(),
  conditional: new Set(),
  limitingTails: [],
  partitives: new Set(),
  directNegations: new Set(),
  notNegating: new Set(),
  beliefs: new Set(),
  clauseBreaks: new Set(),
  denials: new Set(),
  titles: new Set(),
  expletives: new Set(),
  capitalIsName: true,
};

const GRAMMAR: Readonly<Partial<Record<Language, GrammarTables>>> = {
  en: ENGLISH_GRAMMAR,
  de: GERMAN_GRAMMAR,
  fr: FRENCH_GRAMMAR,
  es: SPANISH_GRAMMAR,
  it: ITALIAN_GRAMMAR,
  pt: PORTUGUESE_GRAMMAR,
  nl: DUTCH_GRAMMAR,
};

/** What a language's words do in a sentence; for one without tables, nothing but that capitals are names. */
export function grammarTables(language: Language): GrammarTables {
  return GRAMMAR[language] ?? NO_GRAMMAR;
}
