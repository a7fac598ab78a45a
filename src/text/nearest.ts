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

/** What to write instead of a word that is none of the known ones. For messages. */
export function mendFor(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_]/g, '');
}
