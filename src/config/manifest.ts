import type { DocumentForm, DocumentRole, Language, Medium } from '../model/document.ts';
import type { DocumentMetadata } from '../model/metadata.ts';
import { parseDate } from '../text/dates.ts';
import { ConfigError } from './config-error.ts';
import { fitting } from './glob.ts';
import { parseFile } from './parse-file.ts';

export interface Manifest {
  /** What it says of the document at a path relative to its folder; null when nothing. */
  readonly metadataOf: (path: string) => DocumentMetadata | null;
  /** Files that it names, without globs and without records of bulk files, relative to its folder. */
  readonly names: readonly string[];
}

interface Entry {
  readonly date?: string | number;
  readonly outlet?: string;
  readonly title?: string;
  readonly author?: string | readonly string[];
  readonly form?: DocumentForm;
  readonly medium?: Medium;
  readonly role?: DocumentRole;
  readonly lang?: Language;
  readonly withheld?: boolean;
}

/**
 * Reads a manifest: path or glob → fields. Of two entries that fit a path, the later one's fields hold, so a general
 * glob comes first.
 *
 * @throws ConfigError when it is no YAML or JSON, does not fit the schema, or a date is none.
 */
export async function readManifest(text: string, path: string): Promise<Manifest> {
  const { value, where } = await parseFile(text, path, 'manifest');
  const entries = Object.entries(value as Record<string, Entry>)
    .filter(([pattern]) => pattern !== '$schema')
    .map(([pattern, entry]) => {
      const metadata = metadataOf(entry, (problem) => `${where([pattern, 'date'])}: ${pattern}: ${problem}`);
      return { pattern, fits: fitting(pattern), metadata };
    });
  return {
    metadataOf: (name) => {
      const said = entries.filter(({ fits }) => fits(name));
      return said.length === 0 ? null : Object.assign({}, ...said.map(({ metadata }) => metadata));
    },
    names: entries.map(({ pattern }) => pattern).filter((pattern) => !/[*?{}[\]!#]/.test(pattern)),
  };
}

function metadataOf(entry: Entry, complain: (problem: string) => string): DocumentMetadata {
  const { date, outlet, title, author, form, medium, role, lang, withheld } = entry;
  const published = date === undefined ? undefined : parseDate(String(date));
  if (published === null) throw new ConfigError(complain(`“${date}” is not a date; write it as 2024-03-01`));
  const fields = {
    published,
    outlet,
    title,
    authors: author === undefined ? undefined : [author].flat(),
    form,
    medium,
    role,
    language: lang,
    withheld,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
