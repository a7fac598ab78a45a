/**
 * Every key of the configuration file, once: schemas/config.schema.json and docs/configuration.md are made of this table,
 * and the compiler holds it against {@link Config}.
 */
import { permittedTable, PROFILES } from '../text/permitted.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import type { Config, HouseRules } from './config.ts';

/** A JSON Schema, as far as this table uses it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface ConfigOption {
  /** One sentence, for editors that show schemas and for the documentation. */
  readonly description: string;
  readonly schema: Schema;
  /** What holds where nobody sets it, in words. */
  readonly fallback: string;
}

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
const ACTIONS = ['pass', 'minor', 'warning', 'finding'] as const;

const TEXT: Schema = { type: 'string', minLength: 1 };
const TEXTS: Schema = { anyOf: [TEXT, { type: 'array', items: TEXT }] };
const LIST = { $ref: '#/$defs/texts' };

/** What may be set for the whole run, and under `overrides` for some documents. */
const HOUSE_RULES: Readonly<Record<keyof HouseRules, ConfigOption>> = {
  profile: {
    description: 'The house style whose table of permitted edits holds.',
    schema: { enum: PROFILES },
    fallback: 'default',
  },
  permitted: {
    description: 'Cells of the table of permitted edits that this newsroom sets otherwise.',
    schema: { $ref: '#/$defs/permitted' },
    fallback: 'those of the profile',
  },
  rules: {
    description: 'The severity of each rule, or off. A severity set here holds for every finding of the rule.',
    schema: { $ref: '#/$defs/rules' },
    fallback: 'each rule’s own',
  },
  lang: {
    description: 'The language of the documents, instead of guessing it.',
    schema: { enum: LANGUAGES },
    fallback: 'guessed for each document',
  },
};

export const CONFIG_OPTIONS: Readonly<Record<keyof Config, ConfigOption>> = {
  extends: {
    description: 'Configuration files that this one is laid over, in order. Files only: no packages, no addresses.',
    schema: LIST,
    fallback: 'none',
  },
  against: {
    description: 'Files, folders and globs that drafts are held against.',
    schema: LIST,
    fallback: 'none: documents are held against each other',
  },
  people: {
    description: 'A roster of names, which outranks the documents: YAML, JSON or CSV.',
    schema: TEXT,
    fallback: 'none',
  },
  manifest: {
    description: 'Dates, outlets and forms of documents: YAML or JSON.',
    schema: TEXT,
    fallback: 'none',
  },
  failOn: {
    description: 'The mildest finding that makes the exit status 1.',
    schema: { enum: FAIL_ON },
    fallback: 'error',
  },
  maxWarnings: {
    description: 'More warnings than these make the exit status 1.',
    schema: { type: 'integer', minimum: 0 },
    fallback: 'any number',
  },
  baseline: {
    description: 'Findings that this file lists count for nothing; written by `check --update-baseline`.',
    schema: TEXT,
    fallback: 'none',
  },
  limits: {
    description: 'What is read at most of a file. Beyond it the file is refused, with the exit status 2.',
    schema: { $ref: '#/$defs/limits' },
    fallback: 'see below',
  },
  ...HOUSE_RULES,
  overrides: {
    description: 'House rules for some documents: of two that fit a document, the later one’s keys hold.',
    schema: { type: 'array', items: { $ref: '#/$defs/override' } },
    fallback: 'none',
  },
};

/** `most`: beyond it the machinery breaks down (strings of V8, its stack). */
export const LIMIT_OPTIONS: Readonly<Record<keyof Limits, { readonly description: string; readonly most: number }>> = {
  fileSize: {
    description: 'Million bytes of a file, of a part of one when unpacked, or of a line of a bulk file.',
    most: 2000,
  },
  textSize: { description: 'Million characters of the text of a file, or of a record of a bulk file.', most: 500 },
  expansion: {
    description: 'How many times longer a part of a Word or OpenDocument file may be than when packed.',
    most: 2000,
  },
  depth: { description: 'How deep elements of XML, values of JSON and parts of a mail may nest.', most: 1000 },
  parts: { description: 'Parts of a Word or OpenDocument file, or of a mail.', most: 65_535 },
  quotations: { description: 'Quotations of a document.', most: 10_000_000 },
  compared: {
    description: 'Quotations of a document that is held against others (check, cluster, fix, trace).',
    most: 10_000_000,
  },
  pdfTime: { description: 'Seconds of processor time that a PDF may take to be read.', most: 3600 },
};

/**
 * The JSON Schema of the configuration file.
 *
 * @param rules the registry: which rules there are, and what each reports.
 */
export function configSchema(rules: readonly { readonly id: string; readonly summary: string }[]): Schema {
  const cells = Object.keys(permittedTable('default')).map((row) => [row, { enum: ACTIONS }]);
  const severities = rules.map(({ id, summary }) => [id, { description: summary, enum: SEVERITIES }]);
  const files = {
    description: 'Names or globs of documents, relative to this file.',
    ...LIST,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://misquote.dev/schemas/config.schema.json',
    title: 'misquote configuration',
    description:
      'misquote.config.yaml, .yml or .json; found upward from the working directory. Paths are relative to the file.',
    ...closed({ $schema: { type: 'string' }, ...propertiesOf(CONFIG_OPTIONS) }),
    $defs: {
      texts: TEXTS,
      limits: closed(
        Object.fromEntries(
          Object.entries(LIMIT_OPTIONS).map(([name, { description, most }]) => [
            name,
            {
              description,
              type: 'integer',
              minimum: 1,
              maximum: most,
              default: DEFAULT_LIMITS[name as keyof Limits],
            },
          ]),
        ),
      ),
      permitted: closed(Object.fromEntries(cells)),
      rules: closed(Object.fromEntries(severities)),
      override: { ...closed({ files, ...propertiesOf(HOUSE_RULES) }), required: ['files'] },
    },
  };
}

function propertiesOf(options: Readonly<Record<string, ConfigOption>>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(options).map(([key, { description, schema }]) => [key, { description, ...schema }]),
  );
}

function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, properties };
}
