/**
 * From an alignment to the edits that an editor would name: runs of changed words as one edit, whole written words shown
 * even where only a part differs ("don't" → "do"), and every difference that changes no word under its own class.
 */
import type { Edit, EditClass, EditOp } from '../model/collation.ts';
import { proseOf } from '../model/document.ts';
import type { Step } from './align.ts';
import { type BracketPair, classOfBracket } from './brackets.ts';
import { type Context, contextOf, type EarlierWindow, hasWordIn, type TokenEdit, wordRange } from './edit-context.ts';
import { addEnds, addJump, addMatchedBrackets } from './edit-marks.ts';
import { PART } from './flags.ts';
import { editsOfGap } from './gap-edits.ts';
import { grammarTables } from './languages/index.ts';
import { kindOf, wordsOf } from './kinds.ts';
import { alikeSteps, classOfMatch, glyphBetween, hyphenDiffers } from './match-classes.ts';
import { joinMoves } from './moves.ts';
import type { TokenRange } from './token-range.ts';
import type { TokenStream } from './tokens.ts';
import { mergeTouching, widen } from './widen-edits.ts';
import { touches } from './word-at.ts';

/** The edits of an alignment, in order of the reading. */
export function editsOf(
  reading: TokenStream,
  earlier: TokenStream,
  steps: readonly Step[],
  window: EarlierWindow,
): Edit[] {
  const context = contextOf(reading, earlier, steps);
  const found: TokenEdit[] = [];
  const glyphs: Edit[] = [];
  let last: Step | null = null;
  const merged = mergeGaps(steps);
  const alike = alikeSteps(reading, earlier, merged);
  for (const [at, step] of merged.entries()) {
    if (step.kind === 'gap') {
      addGap(context, step, found);
      last = null;
      continue;
    }
    if (alike[at] === 1) {
      last = step;
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
  steps.forEach((step, at) => {
    if (at + 1 === steps.length ? !hasWordIn(reading, step.iEnd, reading.count) : steps[at + 1]?.kind === 'ellipsis')
      addClipped(context, step, found);
  });
  addNegatedEnd(context, steps.at(-1), found);
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

function addGap(context: Context, gap: Step, found: TokenEdit[]): void {
  const { reading, earlier } = context;
  const [i, iEnd] = wordRange(reading, gap.i, gap.iEnd);
  const [j, jEnd] = wordRange(earlier, gap.j, gap.jEnd);
  const range = { i, iEnd, j, jEnd };
  const bracket = context.enclosing.get(i);
  if (bracket !== undefined && iEnd > i && iEnd <= bracket.close) {
    found.push({ ...range, class: classInBracket(context, bracket, range) });
    return;
  }
  // Words dropped between two words of a bracket: it puts what it has in their place too.
  const round = context.enclosing.get(i - 1) === bracket ? bracket : undefined;
  for (const edit of editsOfGap(context, range)) {
    const isOfBracket = edit.class === 'omission' && round !== undefined;
    found.push(isOfBracket ? { ...edit, class: classInBracket(context, round, edit) } : edit);
  }
}

/** The class of a change inside a bracket: all of the bracket stands for what was changed. */
function classInBracket(context: Context, { open, close }: BracketPair, { j, jEnd }: TokenRange): EditClass {
  return classOfBracket(context, { i: open, iEnd: close + 1, j, jEnd });
}

/**
 * What is left out begins inside a written word that negates: "we can" of "we can't". That is no cut but another word.
 */
function addClipped({ earlier }: Context, step: Step | undefined, found: TokenEdit[]): void {
  if (step?.kind !== 'match') return;
  const next = step.jEnd;
  if (next >= earlier.count || ((earlier.flags[next] as number) & PART) === 0) return;
  const { directNegations } = grammarTables(earlier.language);
  if (!directNegations.has(earlier.vocabulary.form(earlier.key[next] as number))) return;
  const at = found.findIndex((edit) => (edit.class === 'ellipsis' || edit.class === 'cut-at-end') && edit.j === next);
  const { i, iEnd, j, jEnd } = step;
  found.push({ class: 'reworded', i, iEnd, j, jEnd: jEnd + 1 });
  const cut = found[at];
  if (cut === undefined) return;
  const rest = { ...cut, j: next + 1, jEnd: Math.max(next + 1, cut.jEnd) };
  found.splice(at, 1, ...(cut.class === 'cut-at-end' && rest.j === rest.jEnd ? [] : [rest]));
}

/**
 * A reading that has one more word than both have, and that negates: "I wish it weren't", "I hope it is not" where the
 * earlier text wishes it were and hopes it is. "We trust the mayor, not the council" only goes on.
 */
function addNegatedEnd({ reading }: Context, last: Step | undefined, found: TokenEdit[]): void {
  if (last?.kind !== 'match' || !touches(reading, last.iEnd)) return;
  const { i, iEnd, j, jEnd } = last;
  const { directNegations } = grammarTables(reading.language);
  if (!directNegations.has(reading.vocabulary.form(reading.key[iEnd] as number))) return;
  const isPart = ((reading.flags[iEnd] as number) & PART) !== 0;
  if (!isPart && iEnd + 1 < reading.count) return;
  const at = found.findIndex((edit) => edit.class === 'cut-at-end' && edit.i === iEnd);
  const rest = found[at];
  if (rest !== undefined) found.splice(at, 1, ...(rest.iEnd > iEnd + 1 ? [{ ...rest, i: iEnd + 1 }] : []));
  found.push({ class: 'reworded', i: isPart ? i : iEnd, iEnd: iEnd + 1, j: isPart ? j : jEnd, jEnd });
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
    before: proseOf(earlier.text, there),
    after: proseOf(reading.text, here),
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
