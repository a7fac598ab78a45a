/**
 * From an alignment to the edits that an editor would name: runs of changed words as one edit, whole written words shown
 * even where only a part differs ("don't" → "do"), and every difference that changes no word under its own class.
 */
import type { Edit, EditClass, EditOp } from '../model/collation.ts';
import type { Step } from './align.ts';
import { classOfGap } from './gap-classes.ts';
import { type BracketPair, bracketPairs, classOfBracket, inside } from './brackets.ts';
import { CAPITAL, PART } from './flags.ts';
import { type EditWord, kindOf, wordsOf } from './kinds.ts';
import { grammarTables } from './languages/index.ts';
import { classOfMatch, glyphBetween, hyphenDiffers } from './match-classes.ts';
import { joinMoves } from './moves.ts';
import { BOUNDARY, ELLIPSIS, ROUND_OPEN, type TokenStream, WORD } from './tokens.ts';

/** An edit as ranges of tokens, `[i, iEnd)` of the reading and `[j, jEnd)` of the earlier text. */
export interface TokenEdit {
  readonly class: EditClass;
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
  readonly moved?: boolean;
}

export interface EarlierWindow {
  readonly from: number;
  readonly to: number;
  /** Whether what either side has beyond the other's ends is told, as `cut-at-end`. */
  readonly ends: boolean;
}

/** The edits of an alignment, in order of the reading. */
export function editsOf(
  reading: TokenStream,
  earlier: TokenStream,
  steps: readonly Step[],
  window: EarlierWindow,
): Edit[] {
  const context: Context = {
    reading,
    earlier,
    partner: partners(steps, reading.count),
    brackets: bracketPairs(reading),
  };
  const found: TokenEdit[] = [];
  const glyphs: Edit[] = [];
  let last: Step | null = null;
  for (const step of mergeGaps(steps)) {
    if (step.kind === 'gap') {
      addGap(context, step, found);
      last = null;
      continue;
    }
    if (step.kind === 'match') {
      const kind = classOfMatch(reading, step.i, earlier, step.j);
      if (kind !== null) found.push({ class: kind, i: step.i, iEnd: step.iEnd, j: step.j, jEnd: step.jEnd });
      if (last !== null && last.iEnd === step.i && last.jEnd === step.j) {
        if (hyphenDiffers(reading, step.i, earlier, step.j)) {
          found.push({ class: 'compound', i: step.i - 1, iEnd: step.iEnd, j: step.j - 1, jEnd: step.jEnd });
        } else {
          const glyph = glyphBetween(reading, step.i, earlier, step.j);
          if (glyph !== null) glyphs.push(glyph);
        }
      }
    } else if (step.kind === 'join') {
      found.push({ class: 'compound', i: step.i, iEnd: step.iEnd, j: step.j, jEnd: step.jEnd });
    } else addJump(context, step, found);
    last = step.kind === 'match' || step.kind === 'join' ? step : null;
  }
  addMatchedBrackets(context, found);
  addEnds(context, steps, window, found);
  const whole = mergeTouching(joinMoves(reading, earlier, found).map((edit) => widen(context, edit)));
  return [...whole.map((edit) => toEdit(context, edit)), ...glyphs].sort(byPlace);
}

/** Adjacent gaps as one: a word replaced and the next one dropped are one change to an editor. */
function mergeGaps(steps: readonly Step[]): Step[] {
  const merged: Step[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    if (step.kind === 'gap' && last?.kind === 'gap')
      merged[merged.length - 1] = { ...last, iEnd: step.iEnd, jEnd: step.jEnd };
    else merged.push(step);
  }
  return merged;
}

interface Context {
  readonly reading: TokenStream;
  readonly earlier: TokenStream;
  /** By token of the reading: the token of the earlier text that it matches, or -1; and the reverse. */
  readonly partner: { readonly ofReading: Int32Array; readonly ofEarlier: ReadonlyMap<number, number> };
  readonly brackets: readonly BracketPair[];
}

function partners(steps: readonly Step[], count: number): Context['partner'] {
  const ofReading = new Int32Array(count).fill(-1);
  const ofEarlier = new Map<number, number>();
  for (const step of steps) {
    if (step.kind !== 'match' && step.kind !== 'join') continue;
    for (let i = step.i; i < step.iEnd; i++) ofReading[i] = step.j;
    for (let j = step.j; j < step.jEnd; j++) ofEarlier.set(j, step.i);
  }
  return { ofReading, ofEarlier };
}

function addGap(context: Context, gap: Step, found: TokenEdit[]): void {
  const { reading, earlier } = context;
  const [i, iEnd] = wordRange(reading, gap.i, gap.iEnd);
  const [j, jEnd] = wordRange(earlier, gap.j, gap.jEnd);
  const bracket = iEnd > i ? context.brackets.find((pair) => !pair.round && inside(pair, i, iEnd)) : undefined;
  if (bracket !== undefined) {
    const kind = classOfBracket(reading, bracket.open, bracket.close + 1, earlier, j, jEnd);
    found.push({ class: kind, i, iEnd, j, jEnd });
    return;
  }
  for (const [kind, a, aEnd, b, bEnd] of classOfGap(reading, i, iEnd, earlier, j, jEnd)) {
    found.push({ class: kind, i: a, iEnd: aEnd, j: b, jEnd: bEnd });
  }
}

/** A range without the marks at its ends. */
function wordRange(stream: TokenStream, from: number, to: number): [number, number] {
  let [a, b] = [from, to];
  while (a < b && stream.kind[a] !== WORD) a++;
  while (b > a && stream.kind[b - 1] !== WORD) b--;
  return a === b ? [from, from] : [a, b];
}

/** Ellipses and brackets, with what they stand for. */
function addJump(context: Context, step: Step, found: TokenEdit[]): void {
  const { reading, earlier } = context;
  const range = { i: step.i, iEnd: step.iEnd, j: step.j, jEnd: step.jEnd };
  if (step.kind === 'ellipsis') {
    const ofReading = step.iEnd === step.i + 1 && reading.kind[step.i] === ELLIPSIS;
    const [i, iEnd] = ofReading ? [step.i, step.iEnd] : wordRange(reading, step.i, step.iEnd);
    const [j, jEnd] = ofReading ? wordRange(earlier, step.j, step.jEnd) : [step.j, step.jEnd];
    found.push({ class: 'ellipsis', i, iEnd, j, jEnd });
    return;
  }
  const ofReading = context.brackets.find((pair) => pair.open === step.i && pair.close === step.iEnd - 1);
  if (ofReading !== undefined) {
    const [j, jEnd] = step.jEnd > step.j ? [step.j, step.jEnd] : replacedAtEdge(context, step);
    const kind = classOfBracket(reading, step.i, step.iEnd, earlier, j, jEnd);
    // What is replaced at an end is only presumed: no ground to speak of a negation taken away.
    const presumed = step.jEnd === step.j && kind === 'reworded';
    found.push({ class: presumed ? 'bracket-of-substance' : kind, i: step.i, iEnd: step.iEnd, j, jEnd });
    return;
  }
  const round = earlier.kind[step.j] === ROUND_OPEN;
  const words = wordsOf(earlier, step.j, step.jEnd);
  const aside = round && step.i === step.iEnd && (words.length > ASIDE || !words.some(isNameLike));
  found.push({ class: aside ? 'omission' : 'bracket', ...range });
}

/**
 * What a bracket at an end of the reading stands for: where the earlier sentence goes on without a stop, as many of its
 * words as the bracket has; one where that is a pronoun; nothing where it stops there, for then the bracket explains.
 */
function replacedAtEdge(context: Context, step: Step): [number, number] {
  const { reading, earlier } = context;
  const words = step.iEnd - step.i - 2;
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

function hasWordIn(stream: TokenStream, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (stream.kind[t] === WORD) return true;
  return false;
}

/** Whether a word follows the word before it with nothing but space between. */
function adjoins(stream: TokenStream, at: number): boolean {
  if (at <= 0 || stream.kind[at] !== WORD || stream.kind[at - 1] !== WORD) return false;
  return /^\s*$/.test(stream.text.slice(stream.end[at - 1], stream.start[at]));
}

function isNameLike(word: EditWord): boolean {
  return (word.flags & CAPITAL) !== 0 && word.form !== 'i';
}

/** A parenthesis of more words than this, or without a name, is the speaker's own, not an explanation by the desk. */
const ASIDE = 3;

/** Brackets whose words stand in the earlier text without brackets: "[t]he", "[the mayor]". */
function addMatchedBrackets(context: Context, found: TokenEdit[]): void {
  const { earlier, partner } = context;
  for (const pair of context.brackets) {
    if (pair.round || pair.close - pair.open < 2) continue;
    const first = partner.ofReading[pair.open + 1] as number;
    const last = partner.ofReading[pair.close - 1] as number;
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
function addEnds(context: Context, steps: readonly Step[], window: EarlierWindow, found: TokenEdit[]): void {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return;
  addEnd(context, { i: 0, iEnd: first.i, j: window.from, jEnd: first.j }, first, window, found);
  addEnd(context, { i: last.iEnd, iEnd: context.reading.count, j: last.jEnd, jEnd: window.to }, last, window, found);
}

/** One end: the tokens of both sides beyond the shared part, which `shared` opens or closes. */
function addEnd(context: Context, rest: TokenRange, shared: Step, window: EarlierWindow, found: TokenEdit[]): void {
  const { reading, earlier, brackets } = context;
  const [i, iEnd] = wordRange(reading, rest.i, rest.iEnd);
  const [j, jEnd] = wordRange(earlier, rest.j, rest.jEnd);
  const [added, lost] = [iEnd > i, jEnd > j];
  if (isEllipsis(reading, rest.i, rest.iEnd) && lost) {
    found.push({
      class: 'ellipsis',
      i: rest.i,
      iEnd: rest.iEnd,
      ...(window.ends ? { j, jEnd } : { j: shared.j, jEnd: shared.j }),
    });
    return;
  }
  if (!window.ends || (!added && !lost)) return;
  if (isEllipsis(earlier, rest.j, rest.jEnd) && added) {
    found.push({ class: 'ellipsis', i, iEnd, j: rest.j, jEnd: rest.jEnd });
    return;
  }
  const pair = added
    ? brackets.find((one) => one.open >= rest.i && one.close < rest.iEnd && inside(one, i, iEnd))
    : undefined;
  if (pair === undefined) {
    const explained = !added && bracketPairs(earlier).some((one) => inside(one, j, jEnd));
    found.push({ class: explained ? 'bracket' : 'cut-at-end', i, iEnd, j, jEnd });
    return;
  }
  const at = rest.i === 0 ? shared.j : shared.jEnd;
  const [k, kEnd] = replacedAtEdge(context, { kind: 'bracket', i: pair.open, iEnd: pair.close + 1, j: at, jEnd: at });
  found.push({
    class: classOfBracket(reading, pair.open, pair.close + 1, earlier, k, kEnd),
    i: pair.open,
    iEnd: pair.close + 1,
    j: k,
    jEnd: kEnd,
  });
  const [from, to] = rest.i === 0 ? wordRange(earlier, rest.j, k) : wordRange(earlier, kEnd, rest.jEnd);
  const beside = rest.i === 0 ? pair.open : pair.close + 1;
  if (to > from) found.push({ class: 'cut-at-end', i: beside, iEnd: beside, j: from, jEnd: to });
}

interface TokenRange {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
}

function isEllipsis(stream: TokenStream, from: number, to: number): boolean {
  return to === from + 1 && stream.kind[from] === ELLIPSIS;
}

/** Grows an edit to whole written words, on both sides alike. */
function widen(context: Context, edit: TokenEdit): TokenEdit {
  const { reading, earlier, partner } = context;
  let { i, iEnd, j, jEnd } = edit;
  for (let grown = true; grown; ) {
    grown = false;
    const startsInside =
      (iEnd > i && isPart(reading, i)) ||
      (jEnd > j && isPart(earlier, j)) ||
      (iEnd === i && isPart(reading, i) && jEnd > j) ||
      (jEnd === j && isPart(earlier, j) && iEnd > i);
    if (startsInside && i > 0 && j > 0 && partner.ofReading[i - 1] === j - 1) {
      i--;
      j--;
      grown = true;
    }
    const endsInside = isPart(reading, iEnd) || isPart(earlier, jEnd);
    if (endsInside && (iEnd > i || jEnd > j) && iEnd < reading.count && partner.ofReading[iEnd] === jEnd) {
      iEnd++;
      jEnd++;
      grown = true;
    }
  }
  return { ...edit, i, iEnd, j, jEnd };
}

function isPart(stream: TokenStream, at: number): boolean {
  return at < stream.count && ((stream.flags[at] as number) & PART) !== 0;
}

/** Classes in order of gravity: where two edits touch one written word, the graver names both. */
const GRAVITY: readonly EditClass[] = ['reworded', 'omission', 'speech-grammar', 'bracket-of-substance'];

function mergeTouching(edits: readonly TokenEdit[]): TokenEdit[] {
  const sorted = [...edits].sort((a, b) => a.i - b.i || a.j - b.j || a.iEnd - b.iEnd || a.jEnd - b.jEnd);
  const merged: TokenEdit[] = [];
  for (const edit of sorted) {
    const last = merged.at(-1);
    if (last === undefined || last.moved || edit.moved || !touch(last, edit)) {
      merged.push(edit);
      continue;
    }
    const rank = (kind: EditClass) =>
      GRAVITY.includes(kind) ? GRAVITY.indexOf(kind) : GRAVITY.length + (kind === 'cut-at-end' ? 1 : 0);
    merged[merged.length - 1] = {
      class: rank(edit.class) < rank(last.class) ? edit.class : last.class,
      i: Math.min(last.i, edit.i),
      iEnd: Math.max(last.iEnd, edit.iEnd),
      j: Math.min(last.j, edit.j),
      jEnd: Math.max(last.jEnd, edit.jEnd),
    };
  }
  return merged;
}

/** Overlapping edits are one; adjacent ones are when they are of one class. */
function touch(a: TokenEdit, b: TokenEdit): boolean {
  if (b.i < a.iEnd || b.j < a.jEnd) return true;
  return a.class === b.class && a.iEnd === b.i && a.jEnd === b.j && a.class !== 'ellipsis';
}

function toEdit(context: Context, edit: TokenEdit): Edit {
  const { reading, earlier } = context;
  const [here, there] = [spanOf(reading, edit.i, edit.iEnd), spanOf(earlier, edit.j, edit.jEnd)];
  const [i, iEnd] = [edit.i, edit.iEnd];
  const counts =
    edit.class === 'reworded' ||
    edit.class === 'omission' ||
    edit.class === 'bracket-of-substance' ||
    edit.class === 'speech-grammar';
  const kind = edit.moved
    ? 'order'
    : counts
      ? kindOf(wordsOf(earlier, edit.j, edit.jEnd), wordsOf(reading, i, iEnd), earlier)
      : 'other';
  return {
    op: edit.moved ? 'move' : opOf(edit),
    kind,
    class: edit.class,
    before: earlier.text.slice(there.start, there.end),
    after: reading.text.slice(here.start, here.end),
    reading: here,
    earlier: there,
  };
}

function opOf(edit: TokenEdit): EditOp {
  if (edit.i === edit.iEnd) return 'delete';
  return edit.j === edit.jEnd ? 'insert' : 'replace';
}

/** Where tokens stand; for none, the place behind the word before (or before the first). */
function spanOf(stream: TokenStream, from: number, to: number): { start: number; end: number } {
  if (to > from) return { start: stream.start[from] as number, end: stream.end[to - 1] as number };
  const at = from > 0 ? (stream.end[from - 1] as number) : (stream.start[0] ?? 0);
  return { start: at, end: at };
}

function byPlace(a: Edit, b: Edit): number {
  return (
    a.reading.start - b.reading.start ||
    a.earlier.start - b.earlier.start ||
    a.reading.end - b.reading.end ||
    a.earlier.end - b.earlier.end
  );
}
