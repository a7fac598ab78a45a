/**
 * Cuts that turn what was said: what a reading leaves out at an end, or where an ellipsis stands, and whether that
 * governs what it keeps. Conservative on purpose: a negation must stand next to what is kept (or belong to the verb of
 * thinking or saying that introduces it), a condition must belong to a clause that the reading gives from its beginning,
 * and anything of the kind in the draft's own sentence outside the marks clears it.
 */
import type { Collation, EditClass, GoverningCut } from '../model/collation.ts';
import type { Span } from '../model/span.ts';
import { charactersFrom } from './compact.ts';
import { ACCENT, CAPITAL, NUMBER, PART, SENTENCE_START } from './flags.ts';
import { grammarTables } from './languages/index.ts';
import type { GrammarTables } from './languages/tables.ts';
import { outsideWords } from './own-sentence.ts';
import { tokenFrom } from './slice-tokens.ts';
import { BOUNDARY, BRACKET_CLOSE, BRACKET_OPEN, type TokenStream, WORD } from './tokens.ts';

type Governs = GoverningCut['governs'];

/** Words of a sentence that are looked at on either side of a cut. */
const REACH = 40;
/** Words between a condition and the clause it hangs on: "We will sign the agreement on Monday, if …". */
const LONGEST_TAIL = 8;

interface Found {
  readonly governs: Governs;
  /** Tokens taken away. */
  readonly from: number;
  readonly to: number;
}

/**
 * The governing cuts of a reading, in order of the reading.
 *
 * @param earlier the stream that the collation was made against, with what stands before and after the stretch.
 */
export function governingCuts(reading: TokenStream, earlier: TokenStream, collation: Collation): GoverningCut[] {
  if (collation.matched === 0) return [];
  const grammar = grammarTables(earlier.language);
  const first = tokenFrom(earlier, collation.stretch.start);
  const last = tokenFrom(earlier, collation.stretch.end) - 1;
  const cuts: GoverningCut[] = [];
  const add = (found: Found | null, side: GoverningCut['side'], at: Span, marked: boolean) => {
    if (found === null) return;
    const taken = { start: earlier.start[found.from] as number, end: earlier.end[found.to - 1] as number };
    cuts.push({ taken, governs: found.governs, at, side, marked });
  };
  const opening = reading.start[0] ?? 0;
  const ending = reading.end[reading.count - 1] ?? 0;
  // A changed or bracketed end is no cut: what stood there was replaced.
  const changedAt = (offset: number) =>
    collation.edits.some(
      (edit) => edit.reading.start <= offset && offset <= edit.reading.end && REPLACES.has(edit.class),
    );
  if (!changedAt(opening)) {
    add(
      head(earlier, first, sentenceStart(earlier, first), grammar),
      'before',
      { start: opening, end: opening },
      reading.kind[0] !== WORD,
    );
  }
  for (const edit of collation.edits) {
    if (edit.class !== 'ellipsis' || edit.earlier.end <= edit.earlier.start) continue;
    const from = tokenFrom(earlier, edit.earlier.start);
    const to = tokenFrom(earlier, edit.earlier.end);
    if (from <= first || to > last) continue;
    const found =
      tail(earlier, first, from - 1, to, grammar, false) ??
      head(earlier, to, Math.max(from, sentenceStart(earlier, to)), grammar);
    add(found, 'inside', edit.reading, true);
  }
  if (!changedAt(ending)) {
    add(
      tail(earlier, first, last, sentenceEnd(earlier, last), grammar, true),
      'after',
      { start: ending, end: ending },
      reading.kind[reading.count - 1] !== WORD,
    );
  }
  if (cuts.length === 0) return cuts;
  const own = outsideWords(reading);
  return cuts.filter((cut) => !carries(own, cut.governs, grammar));
}

const REPLACES: ReadonlySet<EditClass> = new Set([
  'reworded',
  'omission',
  'speech-grammar',
  'bracket',
  'bracket-of-substance',
]);

/** The first token of the sentence that a token stands in, not more than {@link REACH} words back. */
function sentenceStart(stream: TokenStream, at: number): number {
  let t = at;
  while (t > 0 && at - t < REACH) {
    if (stream.kind[t] === WORD && startsSentence(stream, t)) break;
    if (stream.kind[t - 1] === BOUNDARY && parts(stream, t - 1)) break;
    t--;
  }
  return t;
}

/** One past the last token of the sentence that a token stands in. */
function sentenceEnd(stream: TokenStream, at: number): number {
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

function parts(stream: TokenStream, boundary: number): boolean {
  const from = stream.end[boundary - 1] ?? 0;
  const to = stream.start[boundary + 1] ?? from;
  return (
    to - from > CUE ||
    /^\s*[.?!]/.test(charactersFrom(stream.text, from, 3)) ||
    stream.text.slice(from, to).includes('\n')
  );
}

function formAt(stream: TokenStream, at: number): string {
  return stream.kind[at] === WORD ? stream.vocabulary.form(stream.key[at] as number) : '';
}

/** Whether nothing but spaces parts a token from the one before it. */
function touches(stream: TokenStream, at: number): boolean {
  if (at <= 0 || at >= stream.count || stream.kind[at - 1] !== WORD || stream.kind[at] !== WORD) return false;
  return /^[\s\u2060\u2019']*$/.test(stream.text.slice(stream.end[at - 1], stream.start[at]));
}

/** The phrase of a list that stands at a token; its length in words, 0 for none. */
function phraseAt(stream: TokenStream, at: number, to: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const forms = phrase.split(' ');
    // "Sí" and "si", "sé" and "se" have one normal form.
    if (phrase.length === 2 && ((stream.flags[at] as number) & ACCENT) !== 0) continue;
    if (at + forms.length <= to && forms.every((form, k) => formAt(stream, at + k) === form)) return forms.length;
  }
  return 0;
}

/** What follows the last token kept, up to `to`, and governs it. `ends`: the reading ends there. */
function tail(
  stream: TokenStream,
  first: number,
  kept: number,
  to: number,
  grammar: GrammarTables,
  ends: boolean,
): Found | null {
  const next = kept + 1;
  if (next >= to) return null;
  if (
    touches(stream, next) &&
    grammar.directNegations.has(formAt(stream, next)) &&
    !grammar.notNegating.has(formAt(stream, next + 1))
  ) {
    return ends && dangles(stream, kept, grammar) ? null : { governs: 'negation', from: next, to: next + 1 };
  }
  if (!fromClauseStart(stream, first, kept, grammar)) return null;
  // "Nobody will be sent home | without a contract": what is denied is the one without the other.
  if (touches(stream, next) && grammar.privatives.has(formAt(stream, next)) && isNegated(stream, first, kept, grammar))
    return { governs: 'qualification', from: next, to: clauseEnd(stream, next, to) };
  for (let t = next; t < to; t++) {
    const limit = phraseAt(stream, t, to, grammar.limitingTails);
    if (limit > 0) return { governs: 'qualification', from: next, to: t + limit };
  }
  for (let t = next; t < Math.min(to, next + LONGEST_TAIL); t++) {
    // A cue in the middle of the sentence: "We will sign," she said, "if …".
    if (stream.kind[t] === BOUNDARY) continue;
    const form = formAt(stream, t);
    const before = formAt(stream, t - 1);
    const condition = phraseAt(stream, t, to, grammar.conditions);
    const exception = phraseAt(stream, t, to, grammar.exceptions);
    if (condition > 0 || exception > 0) {
      if (t > next && !mayFollowClause(stream, next, grammar)) return null;
      if (phraseAt(stream, t, to, grammar.conditionIdioms) > 0 || grammar.notCondition.has(before)) return null;
      const end = clauseEnd(stream, t, to);
      return end - t < 3 ? null : { governs: condition > 0 ? 'condition' : 'qualification', from: t, to: end };
    }
    if (
      form === '' ||
      grammar.clauseBreaks.has(form) ||
      (t > next && stream.kind[t - 1] !== BOUNDARY && !touches(stream, t))
    )
      return null;
  }
  return null;
}

/** Whether a negation stands in the clause that ends at a token, from `first` on. */
function isNegated(stream: TokenStream, first: number, kept: number, grammar: GrammarTables): boolean {
  for (let t = kept; t >= first; t--) {
    if (grammar.negations.has(formAt(stream, t))) return true;
    if (t > first && !touches(stream, t)) return false;
  }
  return false;
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

/** Whether a clause may have ended before a token that goes on in it: "We will sign | on Monday", not "the harbour | master". */
function mayFollowClause(stream: TokenStream, at: number, grammar: GrammarTables): boolean {
  const form = formAt(stream, at);
  if (!touches(stream, at) || ((stream.flags[at] as number) & (CAPITAL | NUMBER)) !== 0) return true;
  return grammar.functionWords.has(form) || grammar.hedges.has(form) || grammar.adverbs.has(form);
}

function clauseEnd(stream: TokenStream, from: number, to: number): number {
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
function fromClauseStart(stream: TokenStream, first: number, kept: number, grammar: GrammarTables): boolean {
  if (sentenceStart(stream, kept) >= first) return true;
  return first > 0 && (!touches(stream, first) || grammar.clauseBreaks.has(formAt(stream, first - 1)));
}

/** What stands before the first token kept, from `from` on, and governs it. */
function head(stream: TokenStream, kept: number, from: number, grammar: GrammarTables): Found | null {
  const before = kept - 1;
  if (before < from) return null;
  const form = formAt(stream, before);
  if (touches(stream, kept)) {
    if (grammar.directNegations.has(form) && !grammar.notNegating.has(formAt(stream, kept)))
      return { governs: 'negation', from: before, to: kept };
    const limiter = grammar.partitives.has(form) ? before - 1 : before;
    if (limiter >= from && grammar.limiters.has(formAt(stream, limiter)))
      return { governs: 'qualification', from: limiter, to: kept };
    const denied = negatedBelief(stream, kept, from, grammar);
    if (denied >= 0) return { governs: 'negation', from: denied, to: kept };
    return null;
  }
  return conditionBefore(stream, kept, pastNotes(stream, from, kept), grammar);
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

function conditionBefore(stream: TokenStream, kept: number, from: number, grammar: GrammarTables): Found | null {
  const condition = phraseAt(stream, from, kept, grammar.conditions);
  if (condition === 0 || phraseAt(stream, from, kept, grammar.conditionIdioms) > 0) return null;
  return isOneClause(stream, from, kept) ? { governs: 'condition', from, to: kept } : null;
}

/** Words that a clause may be interrupted by: "if the mill had paid, as we asked, …". */
const LONGEST_ASIDE = 4;

/** Whether a clause goes from one token up to the comma before another, with at most a short aside at its end. */
function isOneClause(stream: TokenStream, from: number, kept: number): boolean {
  const commas: number[] = [];
  for (let t = from + 1; t <= kept; t++)
    if (/[,;\u2014\u2013]/.test(stream.text.slice(stream.end[t - 1], stream.start[t]))) commas.push(t);
  const [first = kept, second = first] = commas;
  return commas.length > 0 && commas.length <= 2 && second - first <= LONGEST_ASIDE;
}

/** Words that may stand between "do not think" and what is kept: "that it was". */
const BETWEEN = 4;
/** Words between a negation and the verb it negates: "not for a moment think". */
const NEGATION_REACH = 4;

/** Where "I do not think (that)", "it is not true that", "I doubt that" before a token begins; -1 when none does. */
function negatedBelief(stream: TokenStream, kept: number, from: number, grammar: GrammarTables): number {
  for (let t = kept - 1; t >= Math.max(from, kept - BETWEEN); t--) {
    const form = formAt(stream, t);
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

/** A negation in the few words before a verb, in its clause; -1 for none. */
function negationBefore(stream: TokenStream, verb: number, from: number, grammar: GrammarTables): number {
  for (let n = verb - 1; n >= Math.max(from, verb - NEGATION_REACH); n--) {
    if (grammar.negations.has(formAt(stream, n))) return n;
    if (!touches(stream, n + 1) || grammar.clauseBreaks.has(formAt(stream, n))) return -1;
  }
  return -1;
}

/** Whether the draft's own words say the same outside the marks. */
function carries(own: readonly string[], governs: Governs, grammar: GrammarTables): boolean {
  if (governs === 'negation') return own.some((word) => grammar.negations.has(word) || grammar.denials.has(word));
  const text = ` ${own.join(' ')} `;
  return (
    grammar.openingConditions.has(own[0] ?? '') ||
    own.some((word) => grammar.limiters.has(word) || grammar.conditional.has(word) || grammar.privatives.has(word)) ||
    [...grammar.conditions, ...grammar.exceptions].some((phrase) => text.includes(` ${phrase} `))
  );
}
