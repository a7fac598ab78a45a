import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import stringSimilarity from 'string-similarity';
import { isNameVariant } from './name-variants.ts';
import { withPlainLetters } from './plain-letters.ts';
import { isTransliteration } from './transliteration.ts';

/**
 * How one written name can be a slip for another. The only user of string-similarity, double-metaphone and
 * fastest-levenshtein; none of them decides anything alone: a slip is one letter or one transposition (two in a long name
 * that sounds the same), and whoever asks must bring evidence that the same person is meant. Real names one letter apart
 * are common (Maria and Mario pass this test).
 */

const PLAIN = /^[A-Za-z]+$/;

/** Folded for comparison: lower case, no accents, no points, apostrophes or hyphens. */
export function foldName(name: string): string {
  if (name.length > LONGEST_KEPT) return foldAnew(name);
  let known = folded.get(name);
  if (known === undefined) {
    if (folded.size >= MOST_KEPT) folded.clear();
    known = foldAnew(name);
    folded.set(name, known);
  }
  return known;
}

function foldAnew(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f.'’ʼ-]/g, '');
  return withPlainLetters(plain.toLowerCase());
}

/** Names come back throughout a run. A longer piece of a text would keep the whole text in memory. */
const folded = new Map<string, string>();
const LONGEST_KEPT = 12;
const MOST_KEPT = 4096;

/** Shortest part of a name in which one letter can be a slip: Lee and Lew are two names. */
const SHORTEST = 4;
/** From this length on two letters may differ, if the two sound the same. */
const LONG = 8;

/** Whether two parts of a name differ as by a slip of the keyboard or the ear. False for equal parts. */
export function isSlip(a: string, b: string): boolean {
  const x = foldName(a);
  const y = foldName(b);
  if (x === y || Math.min(x.length, y.length) < SHORTEST || Math.abs(x.length - y.length) > 2) return false;
  const edits = distance(x, y);
  if (edits > 2 || !areNear(x, y, edits)) return false;
  // A plural or a possessive that lost its apostrophe is no slip.
  if (`${x}s` === y || `${y}s` === x) return false;
  // "Korea" and "Korean" are a country and its people; "Pete" is short for "Peter".
  if (isDerived(x, y) || isDerived(y, x)) return false;
  return !isTransliteration(a, b) && !isNameVariant([x], [y]);
}

/** Whether so many edits between two names can be a slip. */
function areNear(x: string, y: string, edits: number): boolean {
  if (isTransposition(x, y)) return true;
  if (edits === 1) return x[0] === y[0] || soundsAlike(x, y);
  return (
    edits === 2 &&
    (Math.min(x.length, y.length) >= LONG || x[0] === y[0]) &&
    soundsAlike(x, y) &&
    Math.min(x.length, y.length) > SHORTEST
  );
}

/** Whether two parts of a name may be one: the same, the same in other letters ("Müller", "Mueller"), or but for a slip. */
export function mayBeOne(a: string, b: string): boolean {
  return isTransliteration(a, b) || isSlip(a, b);
}

function isDerived(base: string, longer: string): boolean {
  return (base.endsWith('a') && longer === `${base}n`) || (base.endsWith('e') && longer === `${base}r`);
}

/** Whether two names share a way of being pronounced (double metaphone). */
export function soundsAlike(a: string, b: string): boolean {
  const [p, q] = doubleMetaphone(a);
  const [r, s] = doubleMetaphone(b);
  return p !== '' && (p === r || p === s || q === r || (q !== '' && q === s));
}

/** The ways of being pronounced by which {@link soundsAlike} tells. */
export function soundsOf(name: string): string[] {
  return [...new Set(doubleMetaphone(foldName(name)))];
}

function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** The candidates, the likest first (Dice coefficient over folded letter pairs), ties by code unit. Ranks, never decides. */
export function rankBySimilarity(name: string, candidates: readonly string[]): string[] {
  const folded = foldName(name);
  return candidates
    .map((candidate) => ({ candidate, rating: stringSimilarity.compareTwoStrings(folded, foldName(candidate)) }))
    .sort((a, b) => b.rating - a.rating || (a.candidate < b.candidate ? -1 : a.candidate > b.candidate ? 1 : 0))
    .map(({ candidate }) => candidate);
}
