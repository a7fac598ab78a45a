import type { Language } from '../../model/document.ts';
import { ENGLISH_WORDS } from './en-words.ts';
import type { WordTables } from './tables.ts';

const NO_WORDS: WordTables = {
  contractions: {},
  dialect: {},
  suffixes: [],
  elisions: {},
  clipped: {},
  dotted: {},
  abbreviations: {},
  spellings: {},
  umlautE: false,
  numbers: { ...ENGLISH_WORDS.numbers, units: {}, tens: {}, ordinals: {}, decades: {}, scales: {}, hundred: [], months: [], monthAbbreviations: {}, currencies: {}, percent: [], percentPairs: [], and: [], articles: [], of: [] },
};

const WORDS: Readonly<Partial<Record<Language, WordTables>>> = { en: ENGLISH_WORDS };

/** The tables of a language; for one without tables, figures and letters only. */
export function wordTables(language: Language): WordTables {
  return WORDS[language] ?? NO_WORDS;
}
