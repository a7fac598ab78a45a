/** What stood after the words that a cut kept, and governs them: "Absolutely | not", "We will sign | if it is printed". */
import { clauseEnd, fromClauseStart, mayFollowClause, phraseAt } from './clauses.ts';
import { PART } from './flags.ts';
import type { Governing } from './governing.ts';
import type { GrammarTables } from './languages/tables.ts';
import { BOUNDARY, type TokenStream } from './tokens.ts';
import { formAt, touches } from './word-at.ts';

/** A place after which something was taken away, in tokens. */
interface CutAfter {
  /** The first token kept, and the last. */
  readonly first: number;
  readonly kept: number;
  /** One past the last token that may have been taken. */
  readonly to: number;
  /** Whether the reading ends there. */
  readonly ends: boolean;
}

/** In words, with its opening: "if so" and "if any" are no clause. */
const SHORTEST_CONDITION = 3;
/** Words between a condition and the clause it hangs on: "We will sign the agreement on Monday, if …". */
const LONGEST_TAIL = 8;

export function governingAfter(stream: TokenStream, cut: CutAfter, grammar: GrammarTables): Governing | null {
  const { first, kept, to, ends } = cut;
  const next = kept + 1;
  if (next >= to) return null;
  if (isNegatedBy(stream, next, grammar))
    return ends && dangles(stream, kept, grammar) ? null : { governs: 'negation', from: next, to: next + 1 };
  if (!fromClauseStart(stream, first, kept, grammar)) return null;
  return (
    privative(stream, cut, grammar) ??
    limitingTail(stream, next, to, grammar) ??
    conditionAfter(stream, next, to, grammar)
  );
}

/** "Absolutely | not". */
function isNegatedBy(stream: TokenStream, next: number, grammar: GrammarTables): boolean {
  return (
    touches(stream, next) &&
    grammar.directNegations.has(formAt(stream, next)) &&
    !grammar.notNegating.has(formAt(stream, next + 1))
  );
}

/**
 * Whether what is kept cannot end there, so that everybody sees the cut: "but we’re", "the plan is". "We will" and "it is"
 * are whole answers.
 */
function dangles(stream: TokenStream, kept: number, grammar: GrammarTables): boolean {
  if (((stream.flags[kept] as number) & PART) !== 0) return true;
  if (!grammar.copulas.has(formAt(stream, kept))) return false;
  return !touches(stream, kept) || !grammar.functionWords.has(formAt(stream, kept - 1));
}

/** "Nobody will be sent home | without a contract": what is denied is the one without the other. */
function privative(stream: TokenStream, { first, kept, to }: CutAfter, grammar: GrammarTables): Governing | null {
  const next = kept + 1;
  if (!touches(stream, next) || !grammar.privatives.has(formAt(stream, next))) return null;
  if (!isNegated(stream, first, kept, grammar)) return null;
  return { governs: 'qualification', from: next, to: clauseEnd(stream, next, to) };
}

/** Whether a negation stands in the clause that ends at a token, from `first` on. */
function isNegated(stream: TokenStream, first: number, kept: number, grammar: GrammarTables): boolean {
  for (let t = kept; t >= first; t--) {
    if (grammar.negations.has(formAt(stream, t))) return true;
    if (t > first && !touches(stream, t)) return false;
  }
  return false;
}

/** "We will sign, | but only then". */
function limitingTail(stream: TokenStream, next: number, to: number, grammar: GrammarTables): Governing | null {
  for (let t = next; t < to; t++) {
    const limit = phraseAt(stream, t, to, grammar.limitingTails);
    if (limit > 0) return { governs: 'qualification', from: next, to: t + limit };
  }
  return null;
}

/** A condition or an exception that begins a few words behind what is kept, with no other clause before it. */
function conditionAfter(stream: TokenStream, next: number, to: number, grammar: GrammarTables): Governing | null {
  for (let t = next; t < Math.min(to, next + LONGEST_TAIL); t++) {
    // A cue in the middle of the sentence: "We will sign," she said, "if …".
    if (stream.kind[t] === BOUNDARY) continue;
    const isCondition = phraseAt(stream, t, to, grammar.conditions) > 0;
    if (isCondition || phraseAt(stream, t, to, grammar.exceptions) > 0) {
      if (t > next && !mayFollowClause(stream, next, grammar)) return null;
      if (phraseAt(stream, t, to, grammar.conditionIdioms) > 0) return null;
      if (grammar.notCondition.has(formAt(stream, t - 1))) return null;
      const end = clauseEnd(stream, t, to);
      return end - t < SHORTEST_CONDITION
        ? null
        : { governs: isCondition ? 'condition' : 'qualification', from: t, to: end };
    }
    const form = formAt(stream, t);
    const isBroken = t > next && stream.kind[t - 1] !== BOUNDARY && !touches(stream, t);
    if (form === '' || grammar.clauseBreaks.has(form) || isBroken) return null;
  }
  return null;
}
