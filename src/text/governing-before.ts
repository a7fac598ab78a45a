/** What stood before the words that a cut kept, and governs them: "It was never | a betrayal", "If it rains, | we row". */
import { isOneClause, phraseAt } from './clauses.ts';
import type { Governing } from './governing.ts';
import type { GrammarTables } from './languages/tables.ts';
import { BRACKET_CLOSE, BRACKET_OPEN, type TokenStream } from './tokens.ts';
import { formAt, touches } from './word-at.ts';

/** What stands from `from` to the first token kept. */
export function governingBefore(
  stream: TokenStream,
  kept: number,
  from: number,
  grammar: GrammarTables,
): Governing | null {
  const before = kept - 1;
  if (before < from) return null;
  if (!touches(stream, kept)) {
    const denied = grammar.setOffThat.has(formAt(stream, kept)) ? deniedClause(stream, before, from, grammar) : -1;
    if (denied >= 0) return { governs: 'negation', from: denied, to: kept };
    return conditionBefore(stream, kept, pastNotes(stream, from, kept), grammar);
  }
  const form = formAt(stream, before);
  if (grammar.directNegations.has(form) && !grammar.notNegating.has(formAt(stream, kept)))
    return { governs: 'negation', from: before, to: kept };
  const limiter = grammar.partitives.has(form) ? before - 1 : before;
  if (limiter >= from && grammar.limiters.has(formAt(stream, limiter)))
    return { governs: 'qualification', from: limiter, to: kept };
  const denied = negatedBelief(stream, kept, from, grammar);
  return denied >= 0 ? { governs: 'negation', from: denied, to: kept } : null;
}

/** What opens the sentence behind a note of the transcriber's: "[pause] If I had the week again, …". */
function pastNotes(stream: TokenStream, from: number, kept: number): number {
  let t = stream.kind[from - 1] === BRACKET_OPEN ? from - 1 : from;
  while (t < kept && stream.kind[t] === BRACKET_OPEN) {
    while (t < kept && stream.kind[t] !== BRACKET_CLOSE) t++;
    t++;
  }
  return t < kept ? t : from;
}

function conditionBefore(stream: TokenStream, kept: number, from: number, grammar: GrammarTables): Governing | null {
  const condition = phraseAt(stream, from, kept, grammar.conditions);
  if (condition === 0 || phraseAt(stream, from, kept, grammar.conditionIdioms) > 0) return null;
  return isOneClause(stream, from, kept) ? { governs: 'condition', from, to: kept } : null;
}

/** Words that may stand between "do not think" and what is kept: "that it was". */
const BETWEEN = 4;
/** Words between a negation and the verb it negates, whichever is first: "not for a moment think", "glaube ich nicht". */
const NEGATION_REACH = 4;

/** Where "I do not think (that)", "it is not true that", "I doubt that" before a token begins; -1 when none does. */
function negatedBelief(stream: TokenStream, kept: number, from: number, grammar: GrammarTables): number {
  for (let t = kept - 1; t >= Math.max(from, kept - BETWEEN); t--) {
    const form = formAt(stream, t);
    if (t + 1 < kept && grammar.setOffThat.has(formAt(stream, t + 1))) return deniedClause(stream, t, from, grammar);
    if (form === '' || (t + 1 < kept && !touches(stream, t + 1))) return -1;
    if (grammar.denials.has(form) && t === kept - 2 && grammar.clauseBreaks.has(formAt(stream, kept - 1))) {
      // "I cannot deny that", "there is no doubt that": two negations, so nothing is taken away.
      return negationBefore(stream, t, from, grammar) < 0 ? t : -1;
    }
    if (grammar.beliefs.has(form)) return negationBefore(stream, t, from, grammar);
    if (!grammar.functionWords.has(form)) return -1;
  }
  return -1;
}

/** Where "Ich glaube nicht", "niemand sagt", "ich bezweifle", which end at a comma, begin; -1 where they do not. */
function deniedClause(stream: TokenStream, last: number, from: number, grammar: GrammarTables): number {
  const form = formAt(stream, last);
  if (grammar.beliefs.has(form)) return negationBefore(stream, last, from, grammar);
  if (grammar.denials.has(form)) return negationBefore(stream, last, from, grammar) < 0 ? last : -1;
  return grammar.directNegations.has(form) ? wordBefore(stream, last, from, grammar.beliefs, grammar) : -1;
}

/** A negation in the few words before a verb, in its clause; -1 for none. */
function negationBefore(stream: TokenStream, verb: number, from: number, grammar: GrammarTables): number {
  return wordBefore(stream, verb, from, grammar.negations, grammar);
}

/** One of some words in the few before another, in its clause; -1 for none. */
function wordBefore(
  stream: TokenStream,
  at: number,
  from: number,
  wanted: ReadonlySet<string>,
  grammar: GrammarTables,
): number {
  for (let n = at - 1; n >= Math.max(from, at - NEGATION_REACH); n--) {
    if (wanted.has(formAt(stream, n))) return n;
    if (!touches(stream, n + 1) || grammar.clauseBreaks.has(formAt(stream, n))) return -1;
  }
  return -1;
}
