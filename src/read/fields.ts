import type { DocumentForm, Language, Medium } from '../model/document.ts';
import type { DocumentMetadata } from '../model/metadata.ts';
import { parseDate } from '../text/dates.ts';
import { ReadError } from './read-error.ts';

/** The names under which the sites' front matter and the bulk files keep each field; the first that is there counts. */
const NAMES = {
  published: ['date', 'published', 'publishedAt', 'published_at', 'publishDate', 'datePublished', 'pubDate'],
  outlet: ['source', 'outlet', 'publisher', 'publication'],
  title: ['title', 'headline'],
  authors: ['author', 'authors', 'byline'],
  form: ['form'],
  medium: ['medium'],
  language: ['lang', 'language'],
  withheld: ['withheld'],
} as const;

type Field = keyof typeof NAMES;

const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'und'];
const FORMS: readonly DocumentForm[] = ['article', 'transcript'];
const MEDIA: readonly Medium[] = ['spoken', 'written'];

/** Makes one line of the name of a field and what is wrong with it. */
type Complain = (key: string, problem: string) => string;

/**
 * The metadata among the fields of a record or of front matter; unknown and empty fields are passed over.
 *
 * @throws ReadError with what `complain` makes of a date that is none, an unknown form or medium, or a field that is no text.
 */
export function metadataOf(fields: Readonly<Record<string, unknown>>, complain: Complain): DocumentMetadata {
  const found: { -readonly [K in keyof DocumentMetadata]: DocumentMetadata[K] } = {};
  const read = <F extends Field>(field: F, convert: (value: unknown, key: string) => Required<DocumentMetadata>[F]) => {
    for (const key of NAMES[field]) {
      const value = fields[key];
      if (value === undefined || value === null || value === '') continue;
      found[field] = convert(value, key);
      return;
    }
  };
  const fail = (key: string, problem: string): never => {
    throw new ReadError(complain(key, problem));
  };
  const text = (value: unknown, key: string): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim() : fail(key, `${key} is not a text`);
  const oneOf =
    <T extends string>(allowed: readonly T[]) =>
    (value: unknown, key: string): T =>
      allowed.find((name) => name === text(value, key).toLowerCase()) ??
      fail(key, `${key} “${text(value, key)}” is not known; write ${allowed.join(' or ')}`);
  read('published', (value, key) => {
    const written = value instanceof Date ? value.toISOString() : text(value, key);
    return parseDate(written) ?? fail(key, `${key} “${written}” is not a date; write it as 2024-03-01`);
  });
  read('outlet', (value, key) => (isNamed(value) ? text(value.name, key) : text(value, key)));
  read('title', text);
  read('authors', (value, key) =>
    (Array.isArray(value) ? value : [value]).map((one) => (isNamed(one) ? text(one.name, key) : text(one, key))),
  );
  read('form', oneOf(FORMS));
  read('medium', oneOf(MEDIA));
  read('language', languageOf);
  read('withheld', (value) => value === true || value === 'true');
  return found;
}

/** The primary subtag where there are tables for it ("en-GB" is `en`), else `und`. */
export function languageOf(value: unknown): Language {
  const primary = String(value).trim().toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'und';
}

function isNamed(value: unknown): value is { readonly name: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value;
}
