/** Edits that marks make: ellipses, brackets, and what stands beyond the shared part. */
import type { Step } from './align.ts';
import { bracketPairs, classOfBracket, inside } from './brackets.ts';
import { type Context, type EarlierWindow, hasWordIn, type TokenEdit, wordRange } from './edit-context.ts';
import { CAPITAL } from './flags.ts';
import { type EditWord, wordsOf } from './kinds.ts';
import { grammarTables } from './languages/index.ts';
import { isStageDirection } from './stage-directions.ts';
import type { TokenRange } from './token-range.ts';
import { BOUNDARY, ELLIPSIS, ROUND_OPEN, type TokenStream, WORD } from './tokens.ts';

/** Ellipses and brackets, with what they stand for. */
export function addJump(context: Context, step: Step, found: TokenEdit[]): void {
  const { reading, earlier } = context;
  const range = { i: step.i, iEnd: step.iEnd, j: step.j, jEnd: step.jEnd };
  if (step.kind === 'ellipsis') {
    const ofReading = step.iEnd === step.i + 1 && reading.kind[step.i] === ELLIPSIS;
    const [i, iEnd] = ofReading ? [step.i, step.iEnd] : wordRange(reading, step.i, step.iEnd);
    const [j, jEnd] = ofReading ? wordRange(earlier, step.j, step.jEnd) : [step.j, step.jEnd];
    found.push({ class: 'ellipsis', i, iEnd, j, jEnd });
    return;
  }
  const ofReading = context.opening.get(step.i);
  if (ofReading !== undefined) {
    const hasReplaced = hasWordIn(earlier, step.j, step.jEnd);
    const [j, jEnd] = hasReplaced ? [step.j, step.jEnd] : replacedAtEdge(context, step);
    const bracket = { i: step.i, iEnd: step.iEnd, j, jEnd };
    const kind = classOfBracket(context, bracket);
    // What is replaced at an end is only presumed: no ground to speak of a negation taken away.
    const presumed = !hasReplaced && kind === 'reworded';
    found.push({ class: presumed ? 'bracket-of-substance' : kind, ...bracket });
    return;
  }
  const round = earlier.kind[step.j] === ROUND_OPEN;
  const words = wordsOf(earlier, step.j, step.jEnd);
  const aside =
    round &&
    step.i === step.iEnd &&
    !isStageDirection(earlier, step.j, step.jEnd) &&
    (words.length > ASIDE || !words.some(isNameLike));
  found.push({ class: aside ? 'omission' : 'bracket', ...range });
}

/**
 * What a bracket at an end of the reading stands for: where the earlier sentence goes on without a stop, as many of its
 * words as the bracket has; one where that is a pronoun; nothing where it stops there, for then the bracket explains.
 */
function replacedAtEdge(context: Context, step: Step): [number, number] {
  const { reading, earlier } = context;
  const words = step.iEnd - step.i - 2;
  // "[President Barack] Obama": a title and given names before a name replace nothing.
  if (opensName(reading, step.i, step.iEnd)) return [step.j, step.j];
  const { pronouns } = grammarTables(earlier.language);
  const isPronoun = (t: number) => pronouns.has(earlier.vocabulary.form(earlier.key[t] as number));
  if (!hasWordIn(reading, step.iEnd, reading.count) && step.j > 0) {
    let end = step.j;
    while (end < earlier.count && end - step.j < words && adjoins(earlier, end)) end++;
    return [step.j, end > step.j && isPronoun(step.j) ? step.j + 1 : end];
  }
  if (!hasWordIn(reading, 0, step.i)) {
    let start = step.j;
    while (start > 0 && step.j - start < words && adjoins(earlier, start)) start--;
    return [start < step.j && isPronoun(step.j - 1) ? step.j - 1 : start, step.j];
  }
  return [step.j, step.j];
}

/** Whether a bracket holds nothing but words with a capital, and a name follows it. */
function opensName(reading: TokenStream, from: number, to: number): boolean {
  const put = wordsOf(reading, from, to);
  const next = wordsOf(reading, to, to + 1);
  return next.some(isNameLike) && put.length > 0 && put.every(isNameLike);
}

/** Whether a word follows the word before it with nothing but space between. */
function adjoins(stream: TokenStream, at: number): boolean {
  if (at <= 0 || stream.kind[at] !== WORD || stream.kind[at - 1] !== WORD) return false;
  return /^[\s\u2060]*$/.test(stream.text.slice(stream.end[at - 1], stream.start[at]));
}

function isNameLike(word: EditWord): boolean {
  return (word.flags & CAPITAL) !== 0 && word.form !== 'i';
}

/** A parenthesis of more words than this, or without a name, is the speaker's own, not an explanation by the desk. */
const ASIDE = 3;

/** Brackets whose words stand in the earlier text without brackets: "[t]he", "[the mayor]". */
export function addMatchedBrackets(context: Context, found: TokenEdit[]): void {
  const { earlier, partner } = context;
  for (const pair of context.brackets) {
    if (pair.round || pair.close - pair.open < 2) continue;
    const first = partner[pair.open + 1] as number;
    const last = partner[pair.close - 1] as number;
    if (first < 0 || last < first) continue;
    if (
      earlier.kind[first - 1] !== undefined &&
      earlier.kind[first - 1] !== WORD &&
      earlier.kind[first - 1] !== BOUNDARY &&
      earlier.kind[first - 1] !== ELLIPSIS
    )
      continue;
    found.push({ class: 'bracket', i: pair.open, iEnd: pair.close + 1, j: first, jEnd: last + 1 });
  }
}

/** What stands beyond the shared part: an ellipsis that owns up to a cut, a bracket, and, where asked for, the cut itself. */
export function addEnds(context: Context, steps: readonly Step[], window: EarlierWindow, found: TokenEdit[]): void {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return;
  addEnd(context, { i: 0, iEnd: first.i, j: window.from, jEnd: first.j }, first, window, found);
  addEnd(context, { i: last.iEnd, iEnd: context.reading.count, j: last.jEnd, jEnd: window.to }, last, window, found);
}

/** One end: the tokens beyond the shared part, which `shared` opens or closes. Not both sides have words there. */
function addEnd(context: Context, rest: TokenRange, shared: Step, window: EarlierWindow, found: TokenEdit[]): void {
  const { reading, earlier, brackets } = context;
  const [i, iEnd] = wordRange(reading, rest.i, rest.iEnd);
  const [j, jEnd] = wordRange(earlier, rest.j, rest.jEnd);
  const [added, lost] = [iEnd > i, jEnd > j];
  const at = rest.i === 0 ? shared.j : shared.jEnd;
  if (isEllipsis(reading, rest.i, rest.iEnd) && lost) {
    found.push({
      class: 'ellipsis',
      i: rest.i,
      iEnd: rest.iEnd,
      ...(window.ends ? { j, jEnd } : { j: at, jEnd: at }),
    });
    return;
  }
  if (!window.ends || (!added && !lost)) return;
  if (isEllipsis(earlier, rest.j, rest.jEnd) && added) {
    found.push({ class: 'ellipsis', i, iEnd, j: rest.j, jEnd: rest.jEnd });
    return;
  }
  const pair = brackets.find((one) => one.open >= rest.i && one.close < rest.iEnd && inside(one, i, iEnd));
  if (added && pair !== undefined) {
    const bracket = { i: pair.open, iEnd: pair.close + 1, j: at, jEnd: at };
    found.push({ class: classOfBracket(context, bracket), ...bracket });
    return;
  }
  const explained = lost && bracketPairs(earlier).some((one) => inside(one, j, jEnd));
  found.push({ class: explained ? 'bracket' : 'cut-at-end', i, iEnd, j, jEnd });
}

function isEllipsis(stream: TokenStream, from: number, to: number): boolean {
  return to === from + 1 && stream.kind[from] === ELLIPSIS;
}
