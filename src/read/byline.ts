import { forLetters } from '../text/letters.ts';

const BY = /^ ?(?:by|von|par|por|di|da|door) /i;
const BETWEEN = /[,;/|&]| (?:and|und|et|y|e|en) /i;
const NAME = forLetters(/^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|di|da|al|bin|ten))+$/u);

/** Nobody signs with more. Characters. */
const LONGEST = 400;

/** The people whom a byline names: "By ADA PRYNNE and Jarek Sool, Staff Writers". What does not look like a name is none. */
export function bylineNames(byline: string): string[] {
  return byline
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(BY, '')
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => NAME(name).test(name) && !TRADE.test(name));
}

/** Words of a byline that are a trade or an outlet: "Associated Press", "Staff Writers", "Political Correspondent". */
const TRADE =
  /\b(?:press|news|staff|writers?|reporters?|correspondents?|editors?|times|post|agency|service|magazine|media)\b/i;
