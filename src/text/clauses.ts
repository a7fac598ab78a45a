/** Where sentences and clauses of a token stream begin and end. */
import { charactersFrom } from './compact.ts';
import { ACCENT, CAPITAL, NUMBER, SENTENCE_START } from './flags.ts';
import type { GrammarTables } from './languages/tables.ts';
import { BOUNDARY, type TokenStream, WORD } from './tokens.ts';
import { formAt, touches } from './word-at.ts';

/** Words of a sentence that are looked at on either side of a place. */
const REACH = 40;

/** The first token of the sentence that a token stands in, not more than {@link REACH} words back. */
export function sentenceStart(stream: TokenStream, at: number): number {
  let t = at;
  while (t > 0 && at - t < REACH) {
    if (stream.kind[t] === WORD && startsSentence(stream, t)) break;
    if (stream.kind[t - 1] === BOUNDARY && parts(stream, t - 1)) break;
    t--;
  }
  return t;
}

/** One past the last token of the sentence that a token stands in. */
export function sentenceEnd(stream: TokenStream, at: number): number {
  let t = at + 1;
  while (t < stream.count && t - at < REACH) {
    if (stream.kind[t] === WORD && startsSentence(stream, t)) break;
    if (stream.kind[t] === BOUNDARY && parts(stream, t)) break;
    t++;
  }
  return t;
}

/** A boundary where a cue interrupts one sentence is passed over; its second half does not begin with a capital. */
function startsSentence(stream: TokenStream, at: number): boolean {
  if (((stream.flags[at] as number) & SENTENCE_START) === 0) return false;
  return at === 0 || stream.kind[at - 1] !== BOUNDARY || parts(stream, at - 1);
}

/** Longest cue between two halves of one sentence, in code units. */
const CUE = 120;

/** Whether a boundary parts two sentences: what stands between the spans is no short cue, or begins with a full stop. */
function parts(stream: TokenStream, boundary: number): boolean {
  const from = stream.end[boundary - 1] ?? 0;
  const to = stream.start[boundary + 1] ?? from;
  return (
    to - from > CUE ||
    /^\s*[.?!]/.test(charactersFrom(stream.text, from, 3)) ||
    stream.text.slice(from, to).includes('\n')
  );
}

/** The phrase of a list that stands at a token; its length in words, 0 for none. */
export function phraseAt(stream: TokenStream, at: number, to: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const forms = phrase.split(' ');
    // "Sí" and "si", "sé" and "se" have one normal form.
    if (phrase.length === 2 && ((stream.flags[at] as number) & ACCENT) !== 0) continue;
    if (at + forms.length <= to && forms.every((form, k) => formAt(stream, at + k) === form)) return forms.length;
  }
  return 0;
}

/** One past the last token of the clause that goes on at `from`: it ends at a comma, a semicolon or a dash. */
export function clauseEnd(stream: TokenStream, from: number, to: number): number {
  let t = from + 1;
  while (
    t < to &&
    stream.kind[t] === WORD &&
    /^[^,;\u2014\u2013]*$/.test(stream.text.slice(stream.end[t - 1], stream.start[t]))
  )
    t++;
  return t;
}

/**
 * Whether the clause that ends at `kept` is given from its beginning, when the reading begins at `first`: the sentence's
 * beginning, or what follows a comma, "and" or "that". A fragment in the reporter's sentence asserts nothing by itself.
 */
export function fromClauseStart(stream: TokenStream, first: number, kept: number, grammar: GrammarTables): boolean {
  if (sentenceStart(stream, kept) >= first) return true;
  return first > 0 && (!touches(stream, first) || grammar.clauseBreaks.has(formAt(stream, first - 1)));
}

/** Words that a clause may be interrupted by: "if the mill had paid, as we asked, …". */
const LONGEST_ASIDE = 4;

/** Whether a clause goes from one token up to the comma before another, with at most a short aside at its end. */
export function isOneClause(stream: TokenStream, from: number, kept: number): boolean {
  const commas: number[] = [];
  for (let t = from + 1; t <= kept; t++)
    if (/[,;\u2014\u2013]/.test(stream.text.slice(stream.end[t - 1], stream.start[t]))) commas.push(t);
  const [first = kept, second = first] = commas;
  return commas.length > 0 && commas.length <= 2 && second - first <= LONGEST_ASIDE;
}

/** Whether a clause may have ended before a token that goes on in it: "We will sign | on Monday", not "the harbour | master". */
export function mayFollowClause(stream: TokenStream, at: number, grammar: GrammarTables): boolean {
  const form = formAt(stream, at);
  if (!touches(stream, at) || ((stream.flags[at] as number) & (CAPITAL | NUMBER)) !== 0) return true;
  return grammar.functionWords.has(form) || grammar.hedges.has(form) || grammar.adverbs.has(form);
}
