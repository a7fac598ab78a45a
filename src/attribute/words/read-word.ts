import { FILLER_CODE } from '../../model/document.ts';
import { HASH_SEED, hashStep } from '../../text/hash.ts';
import {
  ALL_CAPITALS,
  AMPERSAND,
  APOSTROPHE,
  AT,
  CAPITAL,
  DIGIT,
  HYPHEN,
  INITIAL,
  kinds,
  LETTER,
  LOWER,
  NUMBER,
  POINT,
  SPACE,
} from './characters.ts';
import * as is from './classes.ts';
import { classesOf, classesOfCompound, type Lexicon } from './lexicon.ts';
import { lower } from './hashes.ts';
import type { Tokens } from './tokens.ts';

/** Reads the word at `from` into slot `n`; gives where it ends, its possessive 's stepped over. */
export function readWord(t: Tokens, n: number, text: string, from: number, limit: number, lexicon: Lexicon): number {
  let hash = HASH_SEED;
  let tail = 0;
  let i = from;
  let uppers = 0;
  let letters = 0;
  let segment = 0;
  let beforeApostrophe = 0;
  let apostropheAt = -1;
  // Nearly all words are plain letters: a loop of their own.
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    const low = code | 32;
    if (low < 97 || low > 122 || code > 122) break;
    if (low !== code) uppers++;
    hash = Math.imul(hash ^ low, 0x01000193);
  }
  segment = letters = i - from;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const kind = kinds[code] as number;
    if (kind === SPACE) break;
    if (kind === LETTER || kind === DIGIT) {
      const low = lower(code);
      if (low !== code) uppers++;
      if (kind === LETTER) letters++;
      hash = hashStep(hash, low);
      if (tail !== 0) tail = hashStep(tail, low);
      segment++;
    } else if (code === FILLER_CODE) {
      // Absent.
    } else {
      const following = i + 1 < limit ? kinds[text.charCodeAt(i + 1)] : 0;
      if (kind === APOSTROPHE && following === LETTER) {
        beforeApostrophe = hash;
        apostropheAt = i;
        hash = hashStep(hash, 0x27);
      } else if (kind === HYPHEN && (following === LETTER || following === DIGIT)) {
        hash = hashStep(hash, 0x2d);
        tail = HASH_SEED;
      } else if (
        kind === POINT &&
        ((segment === 1 && following === LETTER && letters === segmentLetters(text, from, i)) ||
          (following === DIGIT && letters === 0))
      ) {
        hash = hashStep(hash, 0x2e);
      } else if ((kind === AMPERSAND || kind === AT) && (following === LETTER || i === from)) {
        hash = hashStep(hash, code);
      } else break;
      segment = 0;
    }
    i++;
  }
  let end = i;
  let possessive = 0;
  if (apostropheAt === i - 2 && (text.charCodeAt(i - 1) | 32) === 0x73) {
    end = apostropheAt;
    hash = beforeApostrophe;
    possessive = 1;
  } else if (
    kinds[text.charCodeAt(i)] === APOSTROPHE &&
    i < limit &&
    (text.charCodeAt(i - 1) | 32) === 0x73 &&
    kinds[text.charCodeAt(i + 1)] === SPACE
  ) {
    possessive = 1;
  }
  hash = hash | 0 || 1;
  let classes = classesOf(lexicon, hash);
  if (classes === 0 && tail !== 0)
    classes =
      classesOf(lexicon, tail | 0 || 1) &
      ~(is.GIVEN_NAME | is.FUNCTION | is.DETERMINER | is.PREPOSITION | is.CONJUNCTION | is.PRONOUN | is.SUBJECT);
  const first = text.charCodeAt(from);
  const capital = lower(first) !== first;
  if (classes === 0 && capital && lexicon.language === 'de') classes = classesOfCompound(lexicon, text, from, end);
  t.start[n] = from;
  t.end[n] = end;
  t.hash[n] = hash;
  t.classes[n] = classes;
  t.possessive[n] = possessive;
  t.partyLabel[n] =
    capital && end - from >= 3 && text.charCodeAt(from + 1) === 0x2d && 'RDI'.includes(text.charAt(from)) ? 1 : 0;
  t.shape[n] =
    letters === 0
      ? NUMBER
      : !capital
        ? uppers > 0 && tail !== 0 && opensWithArticle(text, from)
          ? CAPITAL
          : first === 0x40
            ? CAPITAL
            : LOWER
        : letters === 1
          ? INITIAL
          : uppers === letters || (possessive && uppers === letters - 1)
            ? ALL_CAPITALS
            : CAPITAL;
  return i;
}

const ARTICLE = /^(?:a[dlnrstz]|ash|el|ul|ur|abu|bin|ibn)[-\u2010\u2011]/;

/** "al-Assad" is a name; "anti-Calloway" and "then-Governor" are none. */
function opensWithArticle(text: string, from: number): boolean {
  return ARTICLE.test(text.slice(from, from + 4));
}

/** Letters between two places, points aside: one a segment in U.S. and N.Y. */
function segmentLetters(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (kinds[text.charCodeAt(i)] === LETTER) count++;
  return to - from > 12 ? -1 : count;
}
