import type { Language } from '../../model/document.ts';
import { germanGrammar, germanWords } from './de.ts';
import { englishGrammar } from './en-grammar.ts';
import { englishWords } from './en-words.ts';
import { spanishGrammar, spanishWords } from './es.ts';
import { frenchGrammar, frenchWords } from './fr.ts';
import {
  dutchGrammar,
  dutchWords,
  italianGrammar,
  italianWords,
  portugueseGrammar,
  portugueseWords,
} from './it-pt-nl.ts';
import type { GrammarTables, WordTables } from './tables.ts';

const noWords = (): WordTables => ({
  contractions: {},
  dialect: {},
  suffixes: [],
  elisions: {},
  clipped: {},
  dotted: {},
  counted: {},
  beforeName: {},
  behindName: {},
  abbreviations: {},
  spellings: {},
  umlautE: false,
  numbers: {
    ...englishWords().numbers,
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
    point: [],
    beforePhrase: [],
    minus: [],
    plus: [],
    range: [],
  },
});

const WORDS: Readonly<Partial<Record<Language, () => WordTables>>> = {
  en: englishWords,
  de: germanWords,
  fr: frenchWords,
  es: spanishWords,
  it: italianWords,
  pt: portugueseWords,
  nl: dutchWords,
};

/** Made when first asked for: a run meets one language of seven. */
const madeWords = new Map<Language, WordTables>();

/** The tables of a language; for one without tables, figures and letters only. */
export function wordTables(language: Language): WordTables {
  let tables = madeWords.get(language);
  if (tables === undefined) {
    tables = (WORDS[language] ?? noWords)();
    madeWords.set(language, tables);
  }
  return tables;
}

const noGrammar = (): GrammarTables => ({
  negations: new Set(),
  negativePrefixes: [],
  modals: new Set(),
  hedges: new Set(),
  quantities: new Set(),
  verbForms: [],
  verbEndings: [],
  auxiliaries: new Set(),
  abbreviated: [],
  agreement: [],
  fillers: [],
  functionWords: new Set(),
  pronouns: new Set(),
  firstPerson: new Set(),
  conditions: [],
  conditionIdioms: [],
  notCondition: new Set(),
  exceptions: [],
  privatives: new Set(),
  limiters: new Set(),
  conditional: new Set(),
  openingConditions: new Set(),
  limitingTails: [],
  partitives: new Set(),
  directNegations: new Set(),
  notNegating: new Set(),
  copulas: new Set(),
  adverbs: new Set(),
  objects: new Set(),
  beliefs: new Set(),
  clauseBreaks: new Set(),
  denials: new Set(),
  titles: new Set(),
  setOffThat: new Set(),
  expletives: new Set(),
  capitalIsName: true,
});

const GRAMMAR: Readonly<Partial<Record<Language, () => GrammarTables>>> = {
  en: englishGrammar,
  de: germanGrammar,
  fr: frenchGrammar,
  es: spanishGrammar,
  it: italianGrammar,
  pt: portugueseGrammar,
  nl: dutchGrammar,
};

const madeGrammars = new Map<Language, GrammarTables>();

/** What a language's words do in a sentence; for one without tables, nothing but that capitals are names. */
export function grammarTables(language: Language): GrammarTables {
  let tables = madeGrammars.get(language);
  if (tables === undefined) {
    tables = (GRAMMAR[language] ?? noGrammar)();
    madeGrammars.set(language, tables);
  }
  return tables;
}
