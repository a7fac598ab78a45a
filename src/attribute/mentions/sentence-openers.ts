/** Words that have their capital from the head of a sentence only: no names, if nothing else says that they are. */
import * as is from '../words/classes.ts';
import { isSentenceStart, sameStretch } from './name-runs.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/** Hashes of the words that have a capital inside a sentence somewhere: headings in capitals do not count. */
export function capitalsInside(t: Tokens): Set<number> {
  const known = new Set<number>();
  for (let i = 0; i < t.length; i++) {
    if (t.shape[i] !== tok.CAPITAL || isSentenceStart(t, i)) continue;
    const position = t.position[i] as number;
    if ((t.string[i] as number) < 0 && t.titleCase[t.block[position] as number] === 1) continue;
    known.add(t.hash[i] as number);
  }
  return known;
}

/**
 * "Rain fell": a single word that opens its sentence and is in no list of names, has no capital inside a sentence, has
 * nothing set behind it and no word of saying.
 *
 * @param known what {@link capitalsInside} found.
 */
export function isPlainOpener(t: Tokens, i: number, known: ReadonlySet<number>): boolean {
  if (t.shape[i] !== tok.CAPITAL || !isSentenceStart(t, i) || t.possessive[i] || known.has(t.hash[i] as number))
    return false;
  const classes = t.classes[i] as number;
  if (classes & (is.GIVEN_NAME | is.TITLE | is.ORGANIZATION_WORD | is.PLACE | is.DEMONYM)) return false;
  const next = i + 1;
  return (
    next < t.length &&
    sameStretch(t, i, next) &&
    t.gap[next] === 0 &&
    t.shape[next] === tok.LOWER &&
    !((t.classes[next] as number) & (is.CUE | is.AUXILIARY | is.CONJUNCTION))
  );
}
