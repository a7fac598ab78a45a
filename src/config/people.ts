import type { Gender, RosterPerson } from '../model/speaker.ts';
import { ConfigError } from './config-error.ts';
import { CsvError, readCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { parseFile } from './parse-file.ts';

interface Entry {
  readonly name: string;
  readonly aliases?: string | readonly string[];
  readonly spellings?: string | readonly string[];
  readonly roles?: string | readonly string[];
  readonly gender?: Gender | null;
  readonly type?: 'person' | 'organization';
}

/**
 * Reads a roster: YAML, JSON, or CSV for a path that ends so.
 *
 * @throws ConfigError naming file and line when it does not fit the schema.
 */
export async function readPeople(text: string, path: string): Promise<RosterPerson[]> {
  if (path.toLowerCase().endsWith('.csv')) return rowsOf(text, path).map((row) => personOfRow(row, path));
  const { value } = await parseFile(text, path, 'people');
  return (value as readonly Entry[]).map(personOf);
}

function rowsOf(text: string, path: string): CsvRow[] {
  try {
    return readCsv(text);
  } catch (error) {
    if (error instanceof CsvError) throw new ConfigError(`${path}:${error.line}: ${error.message}`);
    throw error;
  }
}

function personOf({ name, aliases, spellings, roles, gender, type }: Entry): RosterPerson {
  const list = (value: string | readonly string[] | undefined) => (value === undefined ? [] : [value].flat());
  return {
    name: name.trim(),
    aliases: list(aliases),
    spellings: list(spellings),
    roles: list(roles),
    gender: gender ?? null,
    type: type ?? 'person',
  };
}

const COLUMNS: ReadonlySet<string> = new Set(['name', 'aliases', 'spellings', 'roles', 'gender', 'type']);
const GENDERS: Readonly<Record<string, Gender>> = { female: 'female', f: 'female', male: 'male', m: 'male' };

function personOfRow(
  { line, fields }: { line: number; fields: ReadonlyMap<string, string> },
  path: string,
): RosterPerson {
  const fail = (problem: string): never => {
    throw new ConfigError(`${path}:${line}: ${problem}`);
  };
  for (const column of fields.keys()) {
    if (!COLUMNS.has(column)) fail(`“${column}” is no column of a roster; it may be ${[...COLUMNS].join(', ')}`);
  }
  const list = (column: string) =>
    (fields.get(column) ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const name = (fields.get('name') ?? '').trim() || fail('“name” is missing');
  const gender = (fields.get('gender') ?? '').trim().toLowerCase();
  const type = (fields.get('type') ?? '').trim().toLowerCase() || 'person';
  if (type !== 'person' && type !== 'organization') return fail('type must be one of person, organization');
  if (gender !== '' && GENDERS[gender] === undefined) fail('gender must be one of female, male');
  return {
    name,
    aliases: list('aliases'),
    spellings: list('spellings'),
    roles: list('roles'),
    gender: GENDERS[gender] ?? null,
    type,
  };
}
