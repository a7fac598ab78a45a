import { fold } from './fold.ts';
import { SUFFIXES } from './speech/people.ts';
import { formalGivenName } from './speech/nicknames.ts';

const SUFFIX: ReadonlySet<string> = new Set(SUFFIXES);
const GENERATION: ReadonlySet<string> = new Set(['jr', 'sr']);

/** Whether a word of a name is "Jr.", "III" and the like: it stands behind the surname and is no part of it. */
function isNameSuffix(word: string): boolean {
  return SUFFIX.has(fold(word));
}

/** Folded words of a person's name, suffixes left out: the last is the surname. */
export function nameWords(name: string): string[] {
  const words = fold(name).split(' ');
  let end = words.length;
  while (end > 1 && SUFFIX.has(words[end - 1] as string)) end--;
  return words.slice(0, end);
}

/** The suffix of a name as written, '' when there is none. */
export function nameSuffix(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last !== name && isNameSuffix(last) ? last : '';
}

/** The word of a folded name that its bearer goes by: behind a leading initial ("K. Michael Lunde") the second. */
export function givenName(words: readonly string[]): string {
  const [first = '', second = ''] = words;
  return words.length > 2 && isInitial(first) && !isInitial(second) ? second : first;
}

/**
 * What makes two full names (folded words, no suffix) one person's: the formal given name and the surname. A son is not his
 * father: "Jr." and "Sr." keep apart, numerals do not ("Robert Lunde" is "Robert S. Lunde III").
 */
export function fullNameKey(words: readonly string[], suffix: string): string {
  const generation = suffix.toLowerCase().replace('.', '');
  const key = `${formalGivenName(givenName(words))} ${words.at(-1) ?? ''}`;
  return GENERATION.has(generation) ? `${key} ${generation}` : key;
}

/** Whether the middle names of two full names can be one person's: "George W." is not "George H. W.". */
export function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [middleInitial(a), middleInitial(b)];
  return one === '' || other === '' || one === other;
}

/** First letter of the first name between given name and surname; '' when there is none. */
export function middleInitial(words: readonly string[]): string {
  const from = words.indexOf(givenName(words)) + 1;
  return from < words.length - 1 ? (words[from] as string).charAt(0) : '';
}

function isInitial(word: string): boolean {
  return word.replace('.', '').length === 1;
}
