import type { EditClass } from '../model/collation.ts';
import type { Context, TokenEdit } from './edit-context.ts';
import { PART } from './flags.ts';
import type { TokenStream } from './tokens.ts';

/** Grows an edit to whole written words, on both sides alike. */
export function widen(context: Context, edit: TokenEdit): TokenEdit {
  const { reading, earlier, partner } = context;
  let { i, iEnd, j, jEnd } = edit;
  for (let grown = true; grown; ) {
    grown = false;
    if ((isPart(reading, i) || isPart(earlier, j)) && j > 0 && partner[i - 1] === j - 1) {
      i--;
      j--;
      grown = true;
    }
    if ((isPart(reading, iEnd) || isPart(earlier, jEnd)) && partner[iEnd] === jEnd) {
      iEnd++;
      jEnd++;
      grown = true;
    }
  }
  return { ...edit, i, iEnd, j, jEnd };
}

function isPart(stream: TokenStream, at: number): boolean {
  return ((stream.flags[at] ?? 0) & PART) !== 0;
}

/** Classes in order of gravity: where two edits touch one written word, the graver names both. */
const GRAVITY: readonly EditClass[] = ['reworded', 'omission', 'speech-grammar', 'bracket-of-substance'];

/** Edits that touch one written word, or follow on each other and are of one class, as one. */
export function mergeTouching(edits: readonly TokenEdit[]): TokenEdit[] {
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
