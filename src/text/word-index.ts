import { ABBREVIATION, CONTRACTION, DIALECT, SPELLING } from './flags.ts';
import type { NumberWords, WordTables } from './languages/tables.ts';
import { britishSpellings } from './spelling.ts';

/** What a written word stands for, and what sort of difference that is. */
export interface IndexEntry {
  readonly phrase: string;
  readonly flag: number;
  /** Whether the cut between its words is where a known end ("n't") begins. */
  readonly divides: boolean;
}

/**
 * A language's word tables as maps, one look-up for a word. Maps, because an object answers to "constructor" too.
 */
export interface WordIndex {
  readonly words: ReadonlyMap<string, IndexEntry>;
  readonly suffixes: WordTables['suffixes'];
  readonly elisions: ReadonlyMap<string, string>;
  readonly clipped: ReadonlyMap<string, string>;
  readonly dotted: ReadonlyMap<string, string>;
  readonly counted: ReadonlyMap<string, string>;
  readonly beforeName: ReadonlyMap<string, string>;
  readonly behindName: ReadonlyMap<string, string>;
  /** Abbreviated months with their full forms. */
  readonly months: ReadonlyMap<string, string>;
  readonly umlautE: boolean;
  readonly numbers: NumberWords;
}

/** Makes the index of a language; for English with the list of spellings. */
export function indexWords(tables: WordTables, english: boolean): WordIndex {
  const words = new Map<string, IndexEntry>();
  const enter = (list: Iterable<readonly [string, string]>, flag: number, divides: boolean) => {
    for (const [word, phrase] of list) words.set(word, { phrase, flag: word === phrase ? 0 : flag, divides });
  };
  if (english) enter(britishSpellings(), SPELLING, false);
  enter(Object.entries(tables.spellings), SPELLING, false);
  enter(Object.entries(tables.abbreviations), ABBREVIATION, false);
  enter(Object.entries(tables.dialect), DIALECT, true);
  enter(Object.entries(tables.contractions), CONTRACTION, true);
  const { months, monthAbbreviations } = tables.numbers;
  return {
    words,
    suffixes: tables.suffixes,
    elisions: new Map(Object.entries(tables.elisions)),
    clipped: new Map(Object.entries(tables.clipped)),
    dotted: new Map(Object.entries(tables.dotted)),
    counted: new Map(Object.entries(tables.counted)),
    beforeName: new Map(Object.entries(tables.beforeName)),
    behindName: new Map(Object.entries(tables.behindName)),
    months: new Map(Object.entries(monthAbbreviations).map(([word, month]) => [word, months[month - 1] ?? word])),
    umlautE: tables.umlautE,
    numbers: tables.numbers,
  };
}
