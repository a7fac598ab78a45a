import type { TokenEdit } from './edit-context.ts';
import { type TokenStream, WORD } from './tokens.ts';

/** A single word of grammar that is dropped here and added there has not been moved. */
const LEAST_LETTERS = 4;

/**
 * Finds what was moved: words that one edit drops and another adds; and two places that
 * changed their words with each other. Each pair becomes one edit, at the place where the words stand now.
 */
export function joinMoves(reading: TokenStream, earlier: TokenStream, edits: readonly TokenEdit[]): TokenEdit[] {
  const bySignature = new Map<string, number[]>();
  const gone = edits.map((edit) => (mayMove(edit) ? signature(earlier, edit.j, edit.jEnd) : ''));
  const come = edits.map((edit) => (mayMove(edit) ? signature(reading, edit.i, edit.iEnd) : ''));
  gone.forEach((words, at) => {
    if (words.length >= LEAST_LETTERS) bySignature.set(words, [...(bySignature.get(words) ?? []), at].slice(-4));
  });
  const out: (TokenEdit | null)[] = [...edits];
  for (let at = 0; at < edits.length; at++) {
    const edit = edits[at] as TokenEdit;
    const words = come[at] as string;
    if (out[at] === null || words.length < LEAST_LETTERS) continue;
    const other = bySignature
      .get(words)
      ?.find(
        (k) =>
          k !== at &&
          out[k] !== null &&
          gone[at] === come[k] &&
          !out[k]?.moved &&
          (isWording(edit) || isWording(edits[k])),
      );
    if (other === undefined) continue;
    const from = edits[other] as TokenEdit;
    out[at] =
      gone[at] === ''
        ? { class: 'reworded', i: edit.i, iEnd: edit.iEnd, j: from.j, jEnd: from.jEnd, moved: true }
        : span(edit, from);
    out[other] = null;
  }
  return out.filter((edit) => edit !== null);
}

/** What one wording has beyond the other's end may stand inside the other: "A, and B" against "B, and A". */
function mayMove(edit: TokenEdit): boolean {
  return isWording(edit) || edit.class === 'cut-at-end';
}

function isWording(edit: TokenEdit | undefined): boolean {
  return (
    edit !== undefined && (edit.class === 'reworded' || edit.class === 'omission' || edit.class === 'speech-grammar')
  );
}

function span(a: TokenEdit, b: TokenEdit): TokenEdit {
  return {
    class: 'reworded',
    i: Math.min(a.i, b.i),
    iEnd: Math.max(a.iEnd, b.iEnd),
    j: Math.min(a.j, b.j),
    jEnd: Math.max(a.jEnd, b.jEnd),
    moved: true,
  };
}

function signature(stream: TokenStream, from: number, to: number): string {
  const forms: string[] = [];
  for (let t = from; t < to; t++)
    if (stream.kind[t] === WORD) forms.push(stream.vocabulary.form(stream.key[t] as number));
  return forms.sort().join(' ');
}
