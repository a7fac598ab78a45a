import * as C from './characters.ts';

/** Letters before hidden ones, where hyphens hide them: "f---", but not "it---we". */
const MASKED_HEADS: ReadonlySet<string> = new Set([
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'm',
  'n',
  'p',
  's',
  'sh',
  'fu',
  'bi',
  'bulls',
  'bullsh',
  'motherf',
  'godd',
  'goddam',
]);
const DASH_HEADS: ReadonlySet<string> = new Set(['f', 's']);

/**
 * How many stars, hyphens or dashes at `i` hide letters of the word that begins at `at`: "f***ing", "s---", "f—ing";
 * 0 when they do not.
 */
export function hiddenLetters(text: string, kind: C.CharacterClass, i: number, to: number, at: number): number {
  if (i - at > 8) return 0;
  let stop = i;
  while (stop < to && stop - i < 12 && C.classOf(text.charCodeAt(stop)) === kind) stop++;
  const run = stop - i;
  const follows = stop < to && C.classOf(text.charCodeAt(stop)) === C.LETTER;
  if (kind === C.STAR) {
    const starred = at > 0 && C.classOf(text.charCodeAt(at - 1)) === C.STAR;
    return follows && !starred ? run : run >= 2 && i - at <= 5 && !starred ? run : 0;
  }
  const head = text.slice(at, i);
  const known = (heads: ReadonlySet<string>) => heads.has(head.toLowerCase());
  if (kind === C.DASH) return known(DASH_HEADS) ? run : 0;
  // Two hyphens are a typed dash as well: "Plan B--the other one".
  return (run > 2 || (run === 2 && head === head.toLowerCase())) && known(MASKED_HEADS) ? run : 0;
}
