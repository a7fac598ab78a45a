/** What is set behind a name or a noun, in brackets or between commas: "Otto Lunde, a former harbour master, said". */
import * as is from '../words/classes.ts';
import { hashOf, hashed } from '../words/hashes.ts';
import { isCapital, sameStretch } from './name-runs.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/** In words; longer stretches between commas are clauses. */
const LONGEST_APPOSITIVE = 30;
/** How many appositives may follow the first. */
const MOST_FURTHER = 2;
const ARTICLES = hashed('a an the');

/** The description set behind a mention, as tokens (half-open, empty for none), and the token where the sentence resumes. */
interface DescriptionBehind {
  readonly from: number;
  readonly to: number;
  readonly resumes: number;
}

/** What is set behind the mention that ends before the token `end`. */
export function descriptionBehind(t: Tokens, end: number): DescriptionBehind {
  if (end >= t.length) return { from: end, to: end, resumes: end };
  const tied = behindVon(t, end);
  if (tied >= t.length) return { from: end, to: end, resumes: tied };
  const next = (t.gap[tied] as number) & tok.OPEN_BRACKET ? behindBracket(t, tied) : tied;
  const gap = t.gap[next] as number;
  if (!(gap & tok.COMMA) || gap & (tok.STOP | tok.BLOCK) || !opensAppositive(t, next))
    return { from: end, to: end, resumes: next };
  let to = appositiveEnd(t, next);
  if (to === next || isClause(t, next, to)) return { from: end, to: end, resumes: end };
  // "Otto Lunde, R-Calif., chairman of the committee, said": one may follow another.
  for (let more = 0; more < MOST_FURTHER && to < t.length && continuesAppositive(t, to); more++) {
    const further = appositiveEnd(t, to);
    if (further === to) break;
    to = further;
  }
  return { from: next, to, resumes: to };
}

const VON = hashOf('von');

/** The token behind whom or what somebody is "von": "Otto Lunde von der Weserwacht"; `end` where nothing of the kind is. */
function behindVon(t: Tokens, end: number): number {
  if (t.hash[end] !== VON || t.gap[end] !== 0 || !isCapital(t, end - 1)) return end;
  const isNext = (at: number): boolean => at < t.length && sameStretch(t, end, at) && t.gap[at] === 0;
  const first = isNext(end + 1) && (t.classes[end + 1] as number) & is.DETERMINER ? end + 2 : end + 1;
  let to = first;
  while (isNext(to) && isCapital(t, to)) to++;
  return to > first ? to : end;
}

/** The token behind the bracket that opens before `i`: "(R-Ohio)". */
function behindBracket(t: Tokens, i: number): number {
  for (let j = i + 1; j < t.length && j - i < 12; j++) if ((t.gap[j] as number) & tok.CLOSE_BRACKET) return j;
  return i;
}

function opensAppositive(t: Tokens, i: number): boolean {
  const classes = t.classes[i] as number;
  if ((t.string[i] as number) >= 0) return false;
  return (
    (classes &
      (is.DETERMINER | is.RELATIVE | is.ROLE | is.TITLE | is.PLURAL_ROLE | is.KIN | is.PLACE | is.ABBREVIATION)) !==
      0 ||
    t.shape[i] === tok.NUMBER ||
    isCapital(t, i) ||
    !(classes & (is.CUE | is.FUNCTION | is.PRONOUN | is.PREPOSITION | is.CONJUNCTION))
  );
}

/** Whether what follows a name's comma is a clause of its own ("…, a spokesman acknowledged the risks"), not a description. */
function isClause(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const classes = t.classes[i] as number;
    if (classes & is.RELATIVE && !(classes & is.DETERMINER)) return false;
    if (
      i > from &&
      t.shape[i] === tok.LOWER &&
      (classes & is.AUXILIARY ||
        (classes & is.SAYING && !(classes & (is.ROLE | is.DOCUMENT_NOUN | is.CUE_NOUN | is.PREPOSITION | is.TITLE))))
    )
      return true;
  }
  return false;
}

function continuesAppositive(t: Tokens, i: number): boolean {
  if (
    !((t.gap[i] as number) & tok.COMMA) ||
    (t.gap[i] as number) & (tok.STOP | tok.BLOCK) ||
    (t.string[i] as number) >= 0
  )
    return false;
  const classes = t.classes[i] as number;
  return (classes & (is.ROLE | is.TITLE)) !== 0 && (classes & is.SAYING) === 0;
}

/** The token behind the comma or the sentence that ends an appositive begun at `i`; `i` itself when none ends near. */
function appositiveEnd(t: Tokens, i: number): number {
  for (let j = i + 1; j - i < LONGEST_APPOSITIVE; j++) {
    if (j >= t.length) return t.length;
    const gap = t.gap[j] as number;
    if (!sameStretch(t, i, j) || gap & (tok.STOP | tok.BLOCK | tok.EXCITED | tok.COLON | tok.SEMICOLON)) return j;
    if (gap & tok.COMMA && !((t.classes[j] as number) & is.ABBREVIATION && isCapital(t, j))) {
      // "R-N.J., a Republican, said": one appositive may follow another.
      if (ARTICLES.has(t.hash[j] as number)) continue;
      return j;
    }
  }
  return i;
}
