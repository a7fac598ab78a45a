import type { ErrorObject } from 'ajv/dist/2020.js';
import { LineCounter, parseDocument } from 'yaml';
import { nearest } from '../text/nearest.ts';
import { repeatedKey } from '../text/repeated-key.ts';
import { ConfigError } from './config-error.ts';

export type SchemaName = 'config' | 'manifest' | 'people' | 'baseline';

/** A hand-written YAML or JSON file, checked against its schema, and the lines of its parts for later complaints. */
export interface ParsedFile {
  readonly value: unknown;
  /** The file and the line of the part at a path of keys: `people.yaml:7`. */
  readonly where: (path: readonly (string | number)[]) => string;
}

/**
 * Reads YAML (of which JSON is a part) and checks it against a schema.
 *
 * @throws ConfigError naming the first thing that is wrong, its line, and what may stand there.
 */
export async function parseFile(text: string, path: string, schema: SchemaName): Promise<ParsedFile> {
  const validators = await import('#validators');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const what = broken.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    throw new ConfigError(`${path}:${broken.linePos?.[0].line ?? 1}: not valid YAML: ${what}`);
  }
  const repeated = repeatedKey(document.contents);
  if (repeated !== null) {
    throw new ConfigError(`${path}:${lines.linePos(repeated).line}: not valid YAML: Map keys must be unique`);
  }
  const where = (keys: readonly (string | number)[]): string => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as { range?: readonly number[] } | undefined;
      const offset = node?.range?.[0];
      if (offset !== undefined) return `${path}:${lines.linePos(offset).line}`;
    }
    return path;
  };
  const value = plainValue(document, path) ?? (schema === 'people' ? [] : {});
  const validate = validators[schema];
  if (!validate(value)) {
    const error = gravest(validate.errors ?? []);
    if (error !== undefined) throw new ConfigError(`${where(keysOf(error, value))}: ${problemOf(error)}`);
  }
  return { value, where };
}

/** The parser throws only for aliases that stand for too much when they are written out, or for nothing. */
function plainValue(document: ReturnType<typeof parseDocument>, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASED });
  } catch {
    throw new ConfigError(`${path}:1: its aliases (*name) stand for too much or for nothing; write the values out`);
  }
}

/** Values that aliases may stand for in all. */
const MOST_ALIASED = 100;

/** Of `anyOf` and its branches the outer error comes last and says least; an error deeper down is nearer the cause. */
function gravest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  return errors.find(({ keyword }) => keyword !== 'anyOf' && keyword !== 'type') ?? errors[0];
}

function keysOf(error: ErrorObject, value: unknown): (string | number)[] {
  const keys: (string | number)[] = [];
  let at = value;
  for (const part of error.instancePath.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    keys.push(Array.isArray(at) ? Number(key) : key);
    at = (at as Record<string, unknown> | undefined)?.[key];
  }
  const { additionalProperty } = error.params as { additionalProperty?: string };
  return additionalProperty === undefined ? keys : [...keys, additionalProperty];
}

function problemOf(error: ErrorObject): string {
  const place =
    error.instancePath === '' ? '' : `${error.instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/')}: `;
  const params = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
    missingProperty?: string;
    type?: unknown;
  };
  if (params.additionalProperty !== undefined) {
    const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
    const meant = nearest(params.additionalProperty, known);
    const mend = known.length === 0 ? 'remove it' : `it may be ${known.join(', ')}`;
    return `${place}“${params.additionalProperty}” is not known here; ${meant === null ? mend : `did you mean “${meant}”?`}`;
  }
  if (params.allowedValues !== undefined) {
    return `${place}must be one of ${params.allowedValues.filter((allowed) => allowed !== null).join(', ')}`;
  }
  if (params.missingProperty !== undefined) return `${place}“${params.missingProperty}” is missing`;
  if (error.keyword === 'type') return `${place}must be ${[params.type].flat().map(articled).join(' or ')}`;
  return `${place}${error.message ?? 'is not allowed here'}`;
}

/** Names of types as people who write YAML say them. */
const TYPES: Readonly<Record<string, string>> = {
  object: 'a mapping of names to values',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
};

function articled(type: unknown): string {
  return TYPES[String(type)] ?? String(type);
}
