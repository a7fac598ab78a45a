/**
 * Guesses the language of a text by its commonest words. The lists hold words of which a text of a hundred words has
 * several; one that neighbouring languages share counts in part. A letter-sequence model would need weights and tell no
 * better on whole articles.
 */
import type { Language } from '../model/document.ts';
import { FILLER } from '../model/document.ts';
import type { Page } from './assemble.ts';
import { forLetters } from '../text/letters.ts';

const WORD = forLetters(/\p{L}+/gu);

const COMMON_WORDS: Readonly<Record<Exclude<Language, 'und'>, string>> = {
  en: 'the and of to that was is for with his he it not said have from this but they by are which',
  de: 'der die das und ist nicht mit ein eine den dem von sich auch auf für sei wir sie zu im dass hat sagte',
  fr: 'le la les des et est une du dans que qui pas pour sur avec ce il elle nous au été plus ne mais sont dit',
  es: 'el la los las y es una del que por con para se su como más pero ha está fue no lo le al sus muy había dijo',
  it: 'il la gli della che di è una per con non sono del nel alla ha anche più dei si questo lo ma le detto',
  pt: 'o os as e é uma do da que não em para com por mais dos foi ao se na no ele são mas disse',
  nl: 'de het een en van is niet dat op te zijn voor met die aan er maar ook om wordt heeft ik bij zei',
};

const LANGUAGES_OF: ReadonlyMap<string, readonly Language[]> = invert(COMMON_WORDS);

/** Characters looked at: some hundred and fifty words, of which a language's list has thirty or more. */
const PREFIX = 1000;
/**
 * A language is named when at least this share of the words are on its list, and half as many again as on any other's:
 * running prose of the seven languages has 20 to 40 %, a neighbour's list catches up to 12 %.
 */
const LEAST_SHARE = 0.1;
const LEAD = 1.5;
/** Fewer words of a list than this are a name or a loan. */
const LEAST_HITS = 2;

/** The language of a page's first thousand characters of prose; `und` when none of the seven is clearly ahead. */
export function detectLanguage({ text, blocks }: Page): Language {
  const counts = new Map<Language, number>();
  let words = 0;
  let looked = 0;
  for (const { start, end } of blocks) {
    if (looked >= PREFIX) break;
    const prose = text
      .slice(start, Math.min(end, start + PREFIX - looked))
      .replaceAll(FILLER, '')
      .toLowerCase();
    looked += prose.length;
    for (const word of prose.match(WORD(prose)) ?? []) {
      words++;
      const languages = LANGUAGES_OF.get(word) ?? [];
      for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [best, second] = ranked;
  if (best === undefined || best[1] < LEAST_HITS || best[1] < words * LEAST_SHARE) return 'und';
  return best[1] >= LEAD * (second?.[1] ?? 0) ? best[0] : 'und';
}

function invert(lists: Readonly<Record<string, string>>): Map<string, Language[]> {
  const languages = new Map<string, Language[]>();
  for (const [language, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) {
      const known = languages.get(word);
      if (known === undefined) languages.set(word, [language as Language]);
      else known.push(language as Language);
    }
  }
  return languages;
}
