import type { Language } from '../../model/document.ts';

/** What each language has of one thing; English stands for a language that is not known. */
export function byLanguage<T>(tables: Readonly<Record<Exclude<Language, 'und'>, T>>): (language: Language) => T {
  return (language) => tables[language === 'und' ? 'en' : language];
}
