/** Offices that tell of what they are, before the name: "secretary of state Ines Calloway", "head of planning Otto Lunde". */
import * as is from '../words/classes.ts';
import { hashOf, hashed } from '../words/hashes.ts';
import { isCapital, sameStretch } from './name-runs.ts';
import * as tok from '../words/tokens.ts';
import type { Tokens } from '../words/tokens.ts';

/**
 * What these are of is a field or a body, in English, German, French, Spanish, Italian, Dutch and Portuguese. "A spokesman
 * for", "the agent of" and "a friend of" somebody are other people than whoever is named behind.
 */
const OFFICES = hashed(
  'ambassador archbishop bishop chair chairman chairwoman chief commander commissioner controller coordinator dean director ' +
    'envoy governor head leader lecturer mayor mep minister mp msp president professor secretary senator superintendent ' +
    'undersecretary under-secretary vice-president ' +
    'bürgermeister bürgermeisterin chefin direktor direktorin geschäftsführer geschäftsführerin generalsekretär ' +
    'generalsekretärin leiter leiterin ministerin oberbürgermeister oberbürgermeisterin präsident präsidentin rektor rektorin ' +
    'staatssekretär staatssekretärin vorsitzende vorsitzender ' +
    'directeur directrice maire ministre préfet préfète président présidente ' +
    'alcalde alcaldesa directora ministra ministro presidenta presidente ' +
    'assessora assessore direttore direttrice sindaca sindaco burgemeester voorzitter wethouder ' +
    'diretor diretora governador governadora prefeita prefeito',
);
const LINKS = hashed(
  'of for to der des für im vom von beim de du del della dell dello dei degli delle van voor da do das dos',
);
/** Behind a link; in English a work may be meant: "the director of the musical Ellen Marsh". */
const ARTICLES = hashed('der des die den dem la le les l el los las il lo het');
const AND = hashOf('and');
/** Words between the office and the name: "of state", "of planning and public health". */
const LONGEST_FIELD = 6;
const NO_FIELD =
  is.DETERMINER | is.AUXILIARY | is.PRONOUN | is.RELATIVE | is.PREPOSITION | is.SAYING | is.CALENDAR | is.GIVEN_NAME;
const PEOPLE = is.ROLE | is.PLURAL_ROLE | is.KIN | is.TITLE;

/**
 * The token at which the full name begins of whoever has the office that ends before `end`; -1 where none stands behind it.
 * The given name must be known; "Virginia" before another one is the place. Bounded by {@link LONGEST_FIELD}.
 */
export function bearerOfOffice(t: Tokens, end: number): number {
  if (end < 1 || t.possessive[end - 1] || !OFFICES.has(t.hash[end - 1] as number)) return -1;
  if (!LINKS.has(t.hash[end] as number) || !isJoined(t, end)) return -1;
  for (let i = end + 1; i <= end + 1 + LONGEST_FIELD && isJoined(t, i); i++) {
    const classes = t.classes[i] as number;
    if (isGivenName(t, i) && !(classes & is.PLACE && isGivenName(t, i + 1) && isFullName(t, i + 1)))
      return i > end + 1 && isFullName(t, i) ? i : -1;
    if (classes & is.PLACE && isCapital(t, i)) continue;
    const isLink = t.hash[i] === AND || LINKS.has(t.hash[i] as number) || ARTICLES.has(t.hash[i] as number);
    // Behind "of" stands a noun, though it be a verb elsewhere: "of state".
    const barred = LINKS.has(t.hash[i - 1] as number) ? NO_FIELD & ~is.SAYING : NO_FIELD;
    if (!isLink && (classes & (barred | PEOPLE)) !== 0) return -1;
  }
  return -1;
}

function isGivenName(t: Tokens, i: number): boolean {
  return ((t.classes[i] as number) & is.GIVEN_NAME) !== 0 && isCapital(t, i);
}

function isFullName(t: Tokens, i: number): boolean {
  return isJoined(t, i + 1) && isCapital(t, i + 1) && t.shape[i - 1] !== tok.INITIAL;
}

/** Whether a token stands outside all marks, with nothing but a space before it. */
function isJoined(t: Tokens, i: number): boolean {
  return i > 0 && i < t.length && t.gap[i] === 0 && sameStretch(t, i - 1, i) && (t.string[i] as number) < 0;
}
