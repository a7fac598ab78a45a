/** Words by what they do in a number: see `numbers.ts` for the grammar that joins them. */
export interface NumberWords {
  /** zero to nineteen, and what else stands alone: "seven": 7. */
  readonly units: Readonly<Record<string, number>>;
  /** "twenty": 20. */
  readonly tens: Readonly<Record<string, number>>;
  /** Words that are several hundreds by themselves ("doscientos": 200). */
  readonly hundreds: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them by a hundred. */
  readonly hundred: readonly string[];
  /** "million": 1e6, with the abbreviations that are written behind a figure ("bn"). */
  readonly scales: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** "nineties": 90. */
  readonly decades: Readonly<Record<string, number>>;
  /** Full forms in order of the year; the abbreviations (without their dot) map to them by their place. */
  readonly months: readonly string[];
  readonly monthAbbreviations: Readonly<Record<string, number>>;
  readonly percent: readonly string[];
  /** Two words that are one percent word: "per cent". */
  readonly percentPairs: readonly (readonly [string, string])[];
  /** "dollars": "$". */
  readonly currencies: Readonly<Record<string, string>>;
  /** Words inside a number: "and" in "two hundred and fifty". */
  readonly and: readonly string[];
  /** "a" in "a hundred". */
  readonly articles: readonly string[];
  /** "of" in "the 1st of March". */
  readonly of: readonly string[];
  /** "the" in "the 1st of March". */
  readonly definite: readonly string[];
  /** "thirds": 3. */
  readonly fractions: Readonly<Record<string, number>>;
  /** "half" in "one and a half million", "half a million". */
  readonly half: readonly string[];
  /** What is said between a whole number and its decimals: "four point five". */
  readonly point: readonly string[];
  /** Words that make a phrase of "one" and that word where they stand before it: "at one point two people left". */
  readonly beforePhrase: readonly string[];
  /** What a minus sign is said as, where that word says nothing else before a number: "au moins cinq" is at least five. */
  readonly minus: readonly string[];
  readonly plus: readonly string[];
  /** Words for the dash of a range or a score: "10 to 15". */
  readonly range: readonly string[];
  /** What the sign for degrees is said as behind a figure; empty where it stands for an ordinal too: "1° maggio". */
  readonly degrees: string;
  /** Whether a dot parts thousands and a comma decimals. */
  readonly decimalComma: boolean;
  /** Whether "and" may stand between tens and units ("vingt et un"). */
  readonly tensAndUnits: boolean;
}

/** What one language does to the form of words: everything here is an equivalence, never a change of wording. */
export interface WordTables {
  /** Written word → the words it stands for. Keys and values in folded form (lower case, no accents, `'`). */
  readonly contractions: Readonly<Record<string, string>>;
  readonly dialect: Readonly<Record<string, string>>;
  /** Ends that are words of their own: "n't": "not". Longest first. */
  readonly suffixes: readonly (readonly [string, string])[];
  /** Beginnings that are words of their own, with their apostrophe: "l'". */
  readonly elisions: Readonly<Record<string, string>>;
  /** After an apostrophe that opens the word: "em": "them". */
  readonly clipped: Readonly<Record<string, string>>;
  /** Abbreviations that need their dot and a capital: "gov": "governor". */
  readonly dotted: Readonly<Record<string, string>>;
  /** Abbreviations that need a figure behind them, and a dot or a capital: "no": "number". */
  readonly counted: Readonly<Record<string, string>>;
  /**
   * Abbreviations with a capital that need no dot before a word with another: "gov": "governor". Each can be the word that
   * it looks like there too ("Gen Z"), or any of those listed, parted by spaces.
   */
  readonly beforeName: Readonly<Record<string, string>>;
  /** The same behind a word with a capital: "corp": "corporation". */
  readonly behindName: Readonly<Record<string, string>>;
  /** Abbreviations that need no dot: "mr": "mr", "okay": "ok". */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Spelled so or so, by no rule that a word list covers: "towards": "toward". */
  readonly spellings: Readonly<Record<string, string>>;
  /** Whether ä, ö, ü are ae, oe, ue (otherwise the bare letter). */
  readonly umlautE: boolean;
  readonly numbers: NumberWords;
}

/** What one language does with words in a sentence: decides how an edit is named, never whether there is one. */
export interface GrammarTables {
  readonly negations: ReadonlySet<string>;
  /** Beginnings that make a word its opposite: "un", "dis". Those of letters only that follow by rule. */
  readonly negativePrefixes: readonly string[];
  readonly modals: ReadonlySet<string>;
  /** Words that weaken or strengthen what is said: "perhaps", "very", "only". */
  readonly hedges: ReadonlySet<string>;
  /** Words of number that are none by themselves: "thousands", "half", "dozen". */
  readonly quantities: ReadonlySet<string>;
  /** Groups of forms of one irregular verb, forms parted by spaces. */
  readonly verbForms: readonly string[];
  /** Regular endings by which the forms of one verb differ. */
  readonly verbEndings: readonly string[];
  /** Auxiliaries: added or dropped, they change tense or aspect. */
  readonly auxiliaries: ReadonlySet<string>;
  /** An abbreviation that stands for one of several words, with each: "st saint", "st street". */
  readonly abbreviated: readonly string[];
  /** Pairs that differ in grammar only and that some desks tidy in speech: "was were". */
  readonly agreement: readonly string[];
  /** Sounds and phrases of hesitation, longest first. */
  readonly fillers: readonly string[];
  /** Words of grammar: not names, not substance. */
  readonly functionWords: ReadonlySet<string>;
  /** Third persons and demonstratives: what a bracket may well replace by a name. */
  readonly pronouns: ReadonlySet<string>;
  /** Words by which somebody speaks of themselves, as they are written; none that is often something else ("mine"). */
  readonly firstPerson: ReadonlySet<string>;
  /** Openings of a clause without which the rest does not hold: "if", "as long as". */
  readonly conditions: readonly string[];
  /** Set phrases that open like a condition and are none: "if you like". */
  readonly conditionIdioms: readonly string[];
  /** Words before "if" that make it a question ("know if") or a concession ("even if"). */
  readonly notCondition: ReadonlySet<string>;
  /** Openings of a part that takes back some of what is said: "except", "only when". */
  readonly exceptions: readonly string[];
  /** "without": behind a negation it takes back what is denied. */
  readonly privatives: ReadonlySet<string>;
  /** Words that limit what follows them directly: "almost", "hardly". */
  readonly limiters: ReadonlySet<string>;
  /** Words of the reporter that pass a condition on in other words: "condition", "depends". */
  readonly conditional: ReadonlySet<string>;
  /** Verbs that open a condition where they open the sentence: "Had he lived there". */
  readonly openingConditions: ReadonlySet<string>;
  /** Ends of a sentence that limit all of it: "and only then". */
  readonly limitingTails: readonly string[];
  /** "of" in "few of them". */
  readonly partitives: ReadonlySet<string>;
  /** The negations that turn a verb or a phrase that stands next to them: "not", "never". */
  readonly directNegations: ReadonlySet<string>;
  /** Words after which a direct negation does not negate: "only" in "not only". */
  readonly notNegating: ReadonlySet<string>;
  /** Forms of "be" that want something behind them. */
  readonly copulas: ReadonlySet<string>;
  /** Adverbs of time and place that follow a whole clause: "tomorrow". */
  readonly adverbs: ReadonlySet<string>;
  /** Words of grammar with which a clause may end: "it" in "we will sell it". */
  readonly objects: ReadonlySet<string>;
  /** Verbs whose negation turns what is thought or said: "think" in "I do not think that". */
  readonly beliefs: ReadonlySet<string>;
  /** Words that open, behind a comma, the clause of what is thought or said: German "dass". */
  readonly setOffThat: ReadonlySet<string>;
  /** Words at which a clause ends and another begins: "and", "who". */
  readonly clauseBreaks: ReadonlySet<string>;
  /** Words of denial or doubt, in the speaker's or the reporter's sentence: "denied", "doubt". */
  readonly denials: ReadonlySet<string>;
  /** Titles that a name in brackets may stand for. */
  readonly titles: ReadonlySet<string>;
  /** Halves of a negation that speech leaves out beside the other half: French "ne". */
  readonly expletives: ReadonlySet<string>;
  /** Whether a capital inside a sentence means a name (in German it does not). */
  readonly capitalIsName: boolean;
}

/** A set from a list of words parted by spaces: the tables read better so. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s/).filter((word) => word !== ''));
}
