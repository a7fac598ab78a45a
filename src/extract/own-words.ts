/**
 * Texts that are somebody's words from end to end and need no marks: a speech, a letter, a statement, a ruling, a column, an
 * interview whose questions are in bold. What a draft quotes of them is quoted, not taken from a reporter's summary.
 */
import type { Document } from '../model/document.ts';
import { proseOf } from '../model/document.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Span } from '../model/span.ts';
import { grammarTables } from '../text/languages/index.ts';
import { trimmed } from './context.ts';
import { turn } from './turns.ts';

/**
 * Words of the first person in a hundred outside marks, and words between marks in a hundred. Of 1,254 news articles nine
 * speak so: columns, letters of readers, and one that prints a speech without marks; none that reports. Speeches, letters
 * and statements have 4 to 11.
 */
const LEAST_FIRST_PERSON = 3;
/**
 * The same where the paragraphs are numbered: judgments, reports, statements of witnesses, which argue more than they say
 * "I". Of the 1,254 articles 59 have as many, and none of them numbers its paragraphs.
 */
const LEAST_IN_NUMBERED = 1;
const MOST_QUOTED = 10;
/** One proves nothing: "Our reporter writes". */
const FEWEST_FIRST_PERSON = 2;
/** Characters that are looked at: a text does not change its voice behind the first pages. */
const LOOKED_AT = 20_000;

/** Whether the running text of a source speaks in the first person, and quotes next to nobody. Linear, and bounded. */
export function isOwnWords(document: Document, quotations: readonly Pick<Quotation, 'content'>[]): boolean {
  const { firstPerson } = grammarTables(document.language);
  if (firstPerson.size === 0) return false;
  const quoted = quotations.flatMap(({ content }) => content);
  let [next, own, words, marked, looked] = [0, 0, 0, 0, 0];
  let [long, numbered] = [0, 0];
  for (const block of document.blocks) {
    if (looked > LOOKED_AT) break;
    if (block.kind === 'heading') continue;
    looked += block.end - block.start;
    if (isSentence(document, block)) {
      long++;
      if (NUMBER.test(document.text.slice(block.start, block.start + LONGEST_NUMBER))) numbered++;
    }
    let from = block.start;
    for (; next < quoted.length && (quoted[next] as Span).start < block.end; next++) {
      const { start, end } = quoted[next] as Span;
      if (start < from) continue;
      const outside = wordsIn(document, from, start);
      own += outside.filter((word) => isFirstPerson(word, firstPerson)).length;
      words += outside.length;
      marked += wordsIn(document, start, end).length;
      from = end;
    }
    const rest = wordsIn(document, from, block.end);
    own += rest.filter((word) => isFirstPerson(word, firstPerson)).length;
    words += rest.length;
  }
  return (
    own >= FEWEST_FIRST_PERSON &&
    own * 100 >= (2 * numbered > long ? LEAST_IN_NUMBERED : LEAST_FIRST_PERSON) * words &&
    marked * 100 <= MOST_QUOTED * (words + marked)
  );
}

/** "12.", "(12)", "[12]". */
const NUMBER = /^\s*[[(]?\d{1,3}[\]).]/;
const LONGEST_NUMBER = 12;

/** All sentences of a text as one turn of nobody who is named; titles, addresses and signatures are none. */
export function wholeTurn(document: Document): Omit<Quotation, 'id'>[] {
  const spans = document.blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'label')
    .map(({ start, end }) => trimmed(document.text, start, end))
    .filter((span) => isSentence(document, span));
  return spans.length === 0 ? [] : [turn(document, spans)];
}

/** What is longer than a line of an address, or ends as a sentence does. */
const LONGEST_LINE = 80;
const SENTENCE_END = /[.!?…:;][\s"'“”‘’«»)\]]*$/;

function isSentence({ text }: Document, { start, end }: Span): boolean {
  return end > start && (end - start > LONGEST_LINE || SENTENCE_END.test(text.slice(start, end)));
}

const WORD = /\p{L}+/gu;

function wordsIn({ text }: Document, start: number, end: number): string[] {
  return proseOf(text, { start, end }).match(WORD) ?? [];
}

/** "US" and the letters of a heading in capitals are not "us". */
function isFirstPerson(word: string, firstPerson: ReadonlySet<string>): boolean {
  return word.length > 9 || (word.length > 1 && word === word.toUpperCase())
    ? false
    : firstPerson.has(word.toLowerCase());
}
