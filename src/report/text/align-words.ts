import { forLetters } from '../../text/letters.ts';
import { append } from '../../text/append.ts';

/**
 * Two wordings side by side, for the eye only: nothing is decided by it. Words that are alike are put in one column by a
 * longest common subsequence; what was found to differ is told by the edits, which come from the collation.
 */

/** One column of the two lines: a word of each, or of one of them. */
export interface Column {
  readonly draft: string;
  readonly source: string;
  /** Whether the words are the same but for capitals and punctuation. */
  readonly alike: boolean;
}

/** Larger tables than this are not filled: 700 words against 700, some milliseconds. The wordings then stand unaligned. */
const MOST_CELLS = 500_000;

export function alignWords(draft: readonly string[], source: readonly string[]): Column[] {
  const a = draft.map(fold);
  const b = source.map(fold);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const columns: Column[] = [];
  const both = (i: number, j: number) => columns.push({ draft: draft[i] ?? '', source: source[j] ?? '', alike: true });
  for (let i = 0; i < head; i++) both(i, i);
  let at = { a: head, b: head };
  for (const next of [...commonWords(a, b, head, tail), { a: a.length - tail, b: b.length - tail }]) {
    append(columns, differing(draft.slice(at.a, next.a), source.slice(at.b, next.b)));
    if (next.a < a.length - tail) both(next.a, next.b);
    at = { a: next.a + 1, b: next.b + 1 };
  }
  for (let i = tail; i > 0; i--) both(a.length - i, b.length - i);
  return columns;
}

/** Words that stand against each other without being alike, one under the other. */
function differing(draft: readonly string[], source: readonly string[]): Column[] {
  return Array.from({ length: Math.max(draft.length, source.length) }, (_, i) => ({
    draft: draft[i] ?? '',
    source: source[i] ?? '',
    alike: false,
  }));
}

function commonWords(
  a: readonly string[],
  b: readonly string[],
  head: number,
  tail: number,
): { a: number; b: number }[] {
  const rows = a.length - head - tail;
  const cols = b.length - head - tail;
  if (rows <= 0 || cols <= 0 || rows * cols > MOST_CELLS) return [];
  const longest = new Uint16Array((rows + 1) * (cols + 1));
  const at = (i: number, j: number): number => longest[i * (cols + 1) + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = cols - 1; j >= 0; j--) {
      const same = a[head + i] === b[head + j];
      longest[i * (cols + 1) + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: { a: number; b: number }[] = [];
  for (let i = 0, j = 0; i < rows && j < cols; ) {
    if (a[head + i] === b[head + j]) pairs.push({ a: head + i++, b: head + j++ });
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

const LETTER = forLetters(/[\p{L}\p{N}]/u);

/** A word without capitals, marks and the forms of its apostrophe; one of marks alone stays as it is. */
export function fold(word: string): string {
  const letter = LETTER(word);
  const characters = [...word.replace(/[’‘]/g, "'")];
  const first = characters.findIndex((character) => letter.test(character));
  const last = characters.findLastIndex((character) => letter.test(character));
  return (first < 0 ? word : characters.slice(first, last + 1).join('')).toLowerCase();
}
