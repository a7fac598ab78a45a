import { distance } from 'fastest-levenshtein';

/** Longer words are no slip of a known one, and comparing them is quadratic. Characters. */
const LONGEST = 64;

/**
 * The known word that somebody who wrote `word` most likely meant: at most a third of its letters away (two in a
 * short one, for a transposition), capitals and dashes aside; of two as near, the first. Null where nothing is near. For messages only: it never decides what holds.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const plain = fold(word);
  let best: string | null = null;
  let least = Math.max(Math.min(2, plain.length - 2), Math.floor(plain.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(plain, fold(candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_]/g, '');
}
