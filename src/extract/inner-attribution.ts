/**
 * Attributions that stand between the marks themselves. French, Italian, Spanish and Portuguese desks leave the marks open
 * round a short one (« Le pont tient, a dit la maire, Inès Caloue, et il tiendra. »); in any language one stands there
 * where the closing mark was forgotten (“The pier is closed, the harbour master said.).
 */
import type { Language } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { grammarTables } from '../text/languages/index.ts';
import { sayingWords } from '../text/speech/cues.ts';
import { trimmed } from './context.ts';
import type { MarkedString } from './scan.ts';

/** How the clause of an attribution names who speaks, names aside. */
interface SpeakerWords {
  readonly articles: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** What may stand before the verb; only of languages in which the marks stay open round an attribution. */
  readonly auxiliaries?: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SPEAKER_WORDS: Readonly<Record<Exclude<Language, 'und'>, SpeakerWords>> = {
  en: { articles: list('the a an'), pronouns: list('he she they') },
  de: { articles: list('der die das ein eine'), pronouns: list('er sie') },
  nl: { articles: list('de het een'), pronouns: list('hij zij ze') },
  fr: {
    articles: list('le la les l un une'),
    pronouns: list('il elle ils elles'),
    auxiliaries: list("a ont avait avaient s’est s'est"),
  },
  it: {
    articles: list('il lo la l i gli le un uno una'),
    pronouns: list('lui lei loro'),
    auxiliaries: list('ha hanno aveva avevano'),
  },
  es: {
    articles: list('el la los las un una'),
    pronouns: list('él ella ellos ellas'),
    auxiliaries: list('ha han había habían'),
  },
  pt: {
    articles: list('o a os as um uma'),
    pronouns: list('ele ela eles elas'),
    auxiliaries: list('tinha havia'),
  },
};
/** Words that say something else when no name follows: "dit la vérité". */
const AMBIGUOUS: ReadonlySet<string> = list('dit dice diz');
/** "dit-il", "a-t-elle", "s’exclame-t-on". */
const CLITIC = /-(?:t-)?(?:ils?|elles?|on)$/;
/** "s’emporte", "l’assure". */
const ELIDED = /^[a-zé]['’]/;
/** "s’est exclamée". */
const AGREED = /é(?:e|s|es)$/;

/** The longest attribution, in code units; see `join.ts`. */
const LONGEST = 160;
/** Words of an attribution among which its verb stands: "chief engineer Ines Calloway said". */
const VERB_WITHIN = 6;
/** Words behind the verb among which its subject begins. */
const SUBJECT_WITHIN = 4;
/** Longest description behind a name, in words: "la maire de Port-Larmel". */
const DESCRIPTION_WORDS = 6;

const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
const STARTS = /[,!?…—–]\s/gu;
const CAPITAL = /^\s*\p{Lu}/u;

/** A marked string as its own words: two where an attribution stands within, fewer words where one ends it. */
export function withoutAttributions(text: string, string: MarkedString, language: Language): MarkedString[] {
  if (string.closed && speakerWords(language).auxiliaries === undefined) return [string];
  const parts: MarkedString[] = [];
  let rest = string;
  for (let found = firstIn(text, rest, language); found !== null; found = firstIn(text, rest, language)) {
    const words = trimmed(text, rest.content.start, found.start);
    const after = trimmed(text, found.end, rest.content.end);
    const isLast = after.end <= after.start;
    // Where no mark closes, what goes on behind an attribution may be the speaker's or the reporter's.
    if (!string.closed && !isLast) break;
    parts.push({ ...rest, end: words.end, content: words });
    if (isLast) return parts;
    rest = { ...rest, start: after.start, content: after, goesOn: true };
  }
  return [...parts, rest];
}

/** Whether some words behind a dash say who speaks: "dijo Ana Belmonte", "responde ella". */
export function isAttribution(words: string, language: Language): boolean {
  return invertedVerb(clauseOf(words, 0).text, language) !== null;
}

function speakerWords(language: Language): SpeakerWords {
  return SPEAKER_WORDS[language === 'und' ? 'en' : language];
}

/** The first attribution within a string, with the stop that ends it. */
function firstIn(text: string, { content, closed }: MarkedString, language: Language): Span | null {
  const words = text.slice(content.start, content.end);
  for (const { index } of words.matchAll(STARTS)) {
    const length = attributionAt(words, index + 1, closed, language);
    if (length > 0) return { start: content.start + index + 1, end: content.start + index + 1 + length };
  }
  return null;
}

/** How long an attribution is that opens at a place of some words; 0 where none does. */
function attributionAt(words: string, at: number, closed: boolean, language: Language): number {
  const window = words.slice(at, at + LONGEST);
  const clause = clauseOf(window, 0);
  if (!closed) return saysWho(clause.text, language) ? window.length : 0;
  const verb = invertedVerb(clause.text, language);
  const isWhole = ({ stop }: Clause): boolean => stop !== '' || at + window.length === words.length;
  if (verb === null || !isWhole(clause)) return 0;
  const beside = clauseOf(window, clause.end);
  const isNamed = /\p{Lu}/u.test(clause.text);
  const opensNamed = CAPITAL.test(beside.text);
  if (!isNamed && !verb.hasSubject && !opensNamed) return 0;
  if (clause.stop !== ',' || !isWhole(beside)) return clause.end;
  return (isNamed ? isDescription(beside.text, language) : opensNamed) ? beside.end : clause.end;
}

interface Clause {
  readonly text: string;
  /** What ends it; empty where the window does. */
  readonly stop: string;
  /** Where it ends in the window, its stop included. */
  readonly end: number;
}

function clauseOf(window: string, from: number): Clause {
  let end = from;
  while (end < window.length && !/[,;:!?…]/.test(window.charAt(end)) && !isStop(window, end)) end++;
  return { text: window.slice(from, end), stop: window.charAt(end), end: Math.min(window.length, end + 1) };
}

/** A full stop behind a word of three letters or more: "M." and initials end no clause. */
function isStop(window: string, at: number): boolean {
  return window.charAt(at) === '.' && /[\p{L}\d)]{3}/u.test(window.slice(Math.max(0, at - 3), at));
}

/** "la maire de Port-Larmel" */
function isDescription(text: string, language: Language): boolean {
  const words = wordsOf(text);
  return words.length <= DESCRIPTION_WORDS && isArticle(words[0] ?? '', language);
}

function wordsOf(clause: string): readonly string[] {
  return clause.match(WORD) ?? [];
}

/** Whether a word is an article, or begins with one: "la", "l’adjoint". */
function isArticle(word: string, language: Language): boolean {
  return speakerWords(language).articles.has(headOf(word));
}

/** Whether a word is the speaker's of themselves, or begins with one: "I", "j’ai". */
function isFirstPerson(word: string, language: Language): boolean {
  return grammarTables(language).firstPerson.has(headOf(word).toLowerCase());
}

function headOf(word: string): string {
  return word.replace(/['’].*/, '');
}

/** A word as the table of words that say has it. A capital begins a name or a sentence, so it stays one. */
function stem(word: string): string {
  return word.replace(CLITIC, '').replace(ELIDED, '').replace(AGREED, 'é');
}

/** "a déclaré la maire", "s’emporte Jean Madec", "dit-elle": a verb of saying, then whoever says it. */
function invertedVerb(clause: string, language: Language): { readonly hasSubject: boolean } | null {
  const { auxiliaries, pronouns } = speakerWords(language);
  const [first = '', ...more] = wordsOf(clause);
  const hasAuxiliary = auxiliaries?.has(first.replace(CLITIC, '')) === true;
  const [verb = '', subject = ''] = hasAuxiliary ? more : [first, ...more];
  if (!sayingWords(language).has(stem(verb))) return null;
  const isClitic = CLITIC.test(verb) || CLITIC.test(first);
  if (isClitic || CAPITAL.test(subject) || pronouns.has(subject)) return { hasSubject: true };
  return isArticle(subject, language) ? { hasSubject: hasAuxiliary || !AMBIGUOUS.has(verb) } : null;
}

/** Whether a clause has a verb of saying, and beside it in either order who says it: others than the speaker. */
function saysWho(clause: string, language: Language): boolean {
  const { pronouns } = speakerWords(language);
  const saying = sayingWords(language);
  const words = wordsOf(clause);
  const verb = words.findIndex((word) => saying.has(stem(word)));
  if (verb < 0 || verb >= VERB_WITHIN) return false;
  if (words.slice(0, verb).some((word) => isFirstPerson(word, language))) return false;
  return words
    .slice(0, verb + 1 + SUBJECT_WITHIN)
    .some((word) => CAPITAL.test(word) || CLITIC.test(word) || pronouns.has(word) || isArticle(word, language));
}
