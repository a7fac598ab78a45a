/**
 * Attributions that stand between the marks themselves. French, Italian, Spanish and Portuguese desks leave the marks open
 * round a short one (« Le pont tient, a dit la maire, Inès Caloue, et il tiendra. »); in any language one stands there
 * where the closing mark was forgotten (“The pier is closed, the harbour master said.).
 */
import type { Language } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { sayingWords } from '../text/speech/cues.ts';
import { trimmed } from './context.ts';
import type { MarkedString } from './scan.ts';

/** Languages in which the marks stay open round an attribution, and what such a one opens with. */
const AUXILIARIES: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  fr: new Set(['a', 'ont', 'avait', 'est', 's’est', "s'est"]),
  it: new Set(['ha', 'hanno', 'aveva']),
  es: new Set(['ha', 'había']),
  pt: new Set(),
};
/** Words that say something else when no name follows: "dit la vérité". */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'dit',
  'dice',
  'diz',
  'sagt',
  'zegt',
  'so',
  'nach',
  'laut',
  'gab',
  'hielt',
  'stellt',
]);
const ARTICLES: ReadonlySet<string> = new Set(
  'le la les l un une el los las il lo gli i o a os as the der die das de het'.split(' '),
);
const PRONOUNS: ReadonlySet<string> = new Set('he she they er sie hij zij ze'.split(' '));
/** "dit-il", "a-t-elle", "s’exclame-t-on". */
const CLITIC = /-(?:t-)?(?:il|elle|ils|elles|on)$/;
/** "s’emporte", "l’assure". */
const ELIDED = /^[a-zé]['’]/;

/** The longest attribution, in code units; see `join.ts`. */
const LONGEST = 160;
/** Words of an attribution among which its verb stands: "chief engineer Ines Calloway said". */
const VERB_WITHIN = 6;
/** Longest description behind a name, in words: "la maire de Port-Larmel". */
const DESCRIPTION_WORDS = 6;

const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
const STARTS = /[,!?…—–]\s/gu;

/** A marked string as its own words: two where an attribution stands within, fewer words where one ends it. */
export function withoutAttributions(text: string, string: MarkedString, language: Language): MarkedString[] {
  if (string.closed && AUXILIARIES[language] === undefined) return [string];
  const parts: MarkedString[] = [];
  let rest = string;
  for (let found = firstIn(text, rest, language); found !== null; found = firstIn(text, rest, language)) {
    const words = trimmed(text, rest.content.start, found.start);
    const after = trimmed(text, found.end, rest.content.end);
    const isLast = after.end <= after.start;
    // Where no mark closes, what goes on behind an attribution may be the speaker's or the reporter's.
    if (words.end <= words.start || !(string.closed || isLast)) break;
    parts.push({ ...rest, end: words.end, content: words, closed: isLast ? rest.closed : true });
    if (isLast) return parts;
    rest = { ...rest, start: after.start, content: after, goesOn: true };
  }
  return [...parts, rest];
}

/** Whether some words behind a dash say who speaks: "dijo Ana Belmonte", "responde ella". */
export function isAttribution(words: string, language: Language): boolean {
  return invertedVerb(clauseOf(words, 0).text, language) !== null;
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
  const verb = closed ? invertedVerb(clause.text, language) : anyVerb(clause.text, language);
  if (verb === null) return 0;
  if (!closed) return window.length;
  const isNamed = /\p{Lu}/u.test(clause.text);
  if (!isNamed && !verb.hasSubject) {
    const beside = clauseOf(window, clause.end);
    if (!/^\s*\p{Lu}/u.test(beside.text)) return 0;
  }
  if (clause.stop !== ',') return clause.end;
  const beside = clauseOf(window, clause.end);
  const opensNamed = /^\s*\p{Lu}/u.test(beside.text);
  const described = (beside.text.match(WORD) ?? []).length <= DESCRIPTION_WORDS && opensLikeDescription(beside.text);
  return (isNamed ? described : opensNamed) ? beside.end : clause.end;
}

interface Clause {
  readonly text: string;
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
  return window.charAt(at) === '.' && /[\p{L}\d)]{3}$/u.test(window.slice(Math.max(0, at - 3), at));
}

function opensLikeDescription(text: string): boolean {
  const [first] = text.match(WORD) ?? [];
  return first !== undefined && (ARTICLES.has(first.toLowerCase()) || /^l['’]/i.test(first));
}

/** "a déclaré la maire", "s’emporte Jean Madec", "dit-elle": a verb of saying, then whoever says it. */
function invertedVerb(clause: string, language: Language): { readonly hasSubject: boolean } | null {
  const saying = sayingWords(language);
  const words = clause.match(WORD) ?? [];
  const auxiliary = AUXILIARIES[language]?.has((words[0] ?? '').toLowerCase().replace(CLITIC, '')) === true ? 1 : 0;
  const verb = words[auxiliary]?.toLowerCase() ?? '';
  if (!saying.has(verb.replace(CLITIC, '').replace(ELIDED, ''))) return null;
  const isClitic = CLITIC.test(verb) || (auxiliary === 1 && CLITIC.test(words[0] ?? ''));
  const subject = words[auxiliary + 1] ?? '';
  if (isClitic || /^\p{Lu}/u.test(subject)) return { hasSubject: true };
  const isArticle = ARTICLES.has(subject.toLowerCase()) || /^l['’]/i.test(subject);
  return isArticle ? { hasSubject: auxiliary === 1 || !AMBIGUOUS.has(verb) } : null;
}

/** A verb of saying with a name or a pronoun beside it, in either order. */
function anyVerb(clause: string, language: Language): { readonly hasSubject: boolean } | null {
  const saying = sayingWords(language);
  const words = (clause.match(WORD) ?? []).slice(0, VERB_WITHIN + 2);
  const at = words.findIndex((word) => saying.has(word.toLowerCase().replace(CLITIC, '').replace(ELIDED, '')));
  if (at < 0 || at >= VERB_WITHIN) return null;
  const isSpeaker = (word: string): boolean => /^\p{Lu}/u.test(word) || PRONOUNS.has(word) || ARTICLES.has(word);
  const hasSubject =
    CLITIC.test(words[at] ?? '') || words.slice(0, at).some(isSpeaker) || words.slice(at + 1, at + 5).some(isSpeaker);
  const auxiliary = words[0]?.toLowerCase().replace(CLITIC, '') ?? '';
  return hasSubject || AUXILIARIES[language]?.has(auxiliary) === true ? { hasSubject: true } : null;
}
