import type { EditKind } from '../model/collation.ts';
import type { Language } from '../model/document.ts';
import { AFTER_MARK, CAPITAL, NUMBER, SENTENCE_START, UPPER } from './flags.ts';
import { grammarTables } from './languages/index.ts';
import type { GrammarTables } from './languages/tables.ts';
import { type TokenStream, WORD } from './tokens.ts';

/** A word as an edit sees it. */
export interface EditWord {
  readonly form: string;
  readonly flags: number;
}

/** The words of the tokens `[from, to)` of a stream. */
export function wordsOf(stream: TokenStream, from: number, to: number): EditWord[] {
  const found: EditWord[] = [];
  for (let t = from; t < to; t++) {
    if (stream.kind[t] === WORD)
      found.push({ form: stream.vocabulary.form(stream.key[t] as number), flags: stream.flags[t] as number });
  }
  return found;
}

/** Whether a sentence hangs on a word: one of grammar, a negation, a hedge, an adverb of time or degree. */
export function governs({ form }: EditWord, language: Language): boolean {
  const { functionWords, negations, hedges, adverbs, limiters } = grammarTables(language);
  return [functionWords, negations, hedges, adverbs, limiters].some((words) => words.has(form));
}

/**
 * Words beyond which an omission is a passage of its own: a negation, a name or a number inside it is not what the edit
 * is about, unless it stands at the passage's edge, where it governs what is left.
 */
const LONG_OMISSION = 5;

/**
 * What sort of words an edit touches: the gravest of negation, number, name, modality, hedge and tense that differs
 * between the two sides; `other` when none does.
 */
export function kindOf(before: readonly EditWord[], after: readonly EditWord[], stream: TokenStream): EditKind {
  const grammar = grammarTables(stream.language);
  const gone = without(before, after);
  const come = without(after, before);
  const [left, right] = [edges(gone, come), edges(come, gone)];
  if (count(left, grammar.negations) !== count(right, grammar.negations) || opposite(gone, come, grammar))
    return 'negation';
  if (numbersDiffer(left, right, grammar)) return 'number';
  if (left.some((word) => isName(word, grammar)) || right.some((word) => isName(word, grammar))) return 'name';
  if (count(left, grammar.modals) !== count(right, grammar.modals) || differ(left, right, grammar.modals))
    return 'modality';
  if (isTense(gone, come, grammar)) return 'tense';
  if (differ(left, right, grammar.hedges)) return 'hedge';
  return 'other';
}

/** The words of `list` that `other` has not, counted. */
function without(list: readonly EditWord[], other: readonly EditWord[]): EditWord[] {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word.form, (counts.get(word.form) ?? 0) + 1);
  return list.filter((word) => {
    const left = counts.get(word.form) ?? 0;
    if (left > 0) counts.set(word.form, left - 1);
    return left === 0;
  });
}

function edges(list: readonly EditWord[], other: readonly EditWord[]): readonly EditWord[] {
  return list.length > LONG_OMISSION && other.length === 0 ? [] : list;
}

function count(list: readonly EditWord[], set: ReadonlySet<string>): number {
  return list.filter((word) => set.has(word.form)).length;
}

function differ(a: readonly EditWord[], b: readonly EditWord[], set: ReadonlySet<string>): boolean {
  return a.some((word) => set.has(word.form)) || b.some((word) => set.has(word.form));
}

/** "legal" / "illegal", "able" / "unable": the same word with a negating beginning. */
function opposite(gone: readonly EditWord[], come: readonly EditWord[], grammar: GrammarTables): boolean {
  for (const a of gone) {
    for (const b of come.slice(0, 40)) {
      const [short, long] = a.form.length < b.form.length ? [a.form, b.form] : [b.form, a.form];
      if (short.length < 3 || !long.endsWith(short)) continue;
      if (grammar.negativePrefixes.includes(long.slice(0, long.length - short.length))) return true;
    }
  }
  return false;
}

function isNumber(word: EditWord, grammar: GrammarTables): boolean {
  return (word.flags & NUMBER) !== 0 || grammar.quantities.has(word.form);
}

/** "one" alone is more often a pronoun than a number. */
function numbersDiffer(gone: readonly EditWord[], come: readonly EditWord[], grammar: GrammarTables): boolean {
  const a = gone.filter((word) => isNumber(word, grammar));
  const b = come.filter((word) => isNumber(word, grammar));
  if (a.length > 0 && b.length > 0) return true;
  return [...a, ...b].some((word) => word.form !== '1' && word.form !== '1th' && word.form !== '2th');
}

function isName(word: EditWord, grammar: GrammarTables): boolean {
  if (grammar.functionWords.has(word.form) || (word.flags & NUMBER) !== 0) return false;
  if ((word.flags & UPPER) !== 0 && word.form.length > 1) return true;
  return (
    grammar.capitalIsName &&
    (word.flags & CAPITAL) !== 0 &&
    (word.flags & (SENTENCE_START | AFTER_MARK)) === 0 &&
    word.form !== 'i'
  );
}

/** Only forms of one verb differ, or auxiliaries were added or dropped. */
function isTense(gone: readonly EditWord[], come: readonly EditWord[], grammar: GrammarTables): boolean {
  if (gone.length + come.length === 0 || gone.length > 3 || come.length > 3) return false;
  const rest = [...gone, ...come].filter((word) => !grammar.auxiliaries.has(word.form));
  // A bare 's is as likely a possessive.
  if (rest.length === 0) return [...gone, ...come].some((word) => word.form !== "'s");
  const [a, b] = [gone, come].map((list) => list.filter((word) => !grammar.auxiliaries.has(word.form)));
  const [x, y] = [a?.[0], b?.[0]];
  return a?.length === 1 && b?.length === 1 && x !== undefined && y !== undefined && sameVerb(x.form, y.form, grammar);
}

/** Whether two different words are forms of one verb: by the table, or by a regular ending other than a bare plural's. */
export function sameVerb(a: string, b: string, grammar: GrammarTables): boolean {
  if (share(a, b, grammar.verbForms)) return true;
  let stem = 0;
  while (stem < a.length && stem < b.length && a[stem] === b[stem]) stem++;
  if (stem < 3) return false;
  const [x, y] = [a.slice(stem), b.slice(stem)];
  if (x.length > 3 || y.length > 3) return false;
  // "duty" / "duties", "pew" / "pews": an s alone is a plural as often as a verb's ending.
  const plural = new Set(['', 's', 'es']);
  return grammar.verbEndings.includes(x) && grammar.verbEndings.includes(y) && !(plural.has(x) && plural.has(y));
}

const groupsOf = new WeakMap<readonly string[], ReadonlyMap<string, readonly number[]>>();

/** Whether two words stand in one of the groups, each a list of words parted by spaces. */
export function share(a: string, b: string, groups: readonly string[]): boolean {
  let index = groupsOf.get(groups);
  if (index === undefined) {
    const made = new Map<string, number[]>();
    groups.forEach((group, at) => {
      for (const word of group.split(' ')) made.set(word, [...(made.get(word) ?? []), at]);
    });
    index = made;
    groupsOf.set(groups, made);
  }
  const of = index.get(b);
  return of !== undefined && (index.get(a)?.some((at) => of.includes(at)) ?? false);
}
