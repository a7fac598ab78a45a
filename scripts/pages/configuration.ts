/** docs/configuration.md: what stands in scripts/pages/configuration.md, with the tables of the keys. */
import { readFileSync } from 'node:fs';
import { CONFIG_NAMES } from '../../src/config/config-names.ts';
import type { ConfigOption, Schema } from '../../src/config/options.ts';
import { CONFIG_OPTIONS, LIMIT_OPTIONS } from '../../src/config/options.ts';
import { DEFAULT_LIMITS } from '../../src/model/limits.ts';
import type { Limits } from '../../src/model/limits.ts';

const PROSE = new URL('configuration.md', import.meta.url);

export function configurationPage(): string {
  const rows = Object.entries(CONFIG_OPTIONS).map(([key, option]) => row(key, option));
  const table = `| key | takes | what for | where it is not set |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
  return readFileSync(PROSE, 'utf8')
    .replace('{{names}}', CONFIG_NAMES.map((name) => `\`${name}\``).join(', '))
    .replace('{{keys}}', table)
    .replace('{{limits}}', limitsTable());
}

function limitsTable(): string {
  const rows = Object.entries(LIMIT_OPTIONS).map(
    ([name, { description, most }]) =>
      `| \`${name}\` | ${description} | ${DEFAULT_LIMITS[name as keyof Limits]} | ${most} |`,
  );
  return `| limit | of what | default | may be raised to |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function row(key: string, { schema, description, fallback }: ConfigOption): string {
  return `| \`${key}\` | ${takes(schema)} | ${description} | ${fallback} |`;
}

/** What a key takes, in words, by what its schema refers to. */
const REFERRED: Readonly<Record<string, string>> = {
  texts: 'a text, or a list of them',
  permitted: 'a cell and what to do: `pass`, `minor`, `warning`, `finding`',
  limits: 'a limit and its number',
  rules: 'a rule and its severity: `error`, `warning`, `info`, `off`',
};

function takes(schema: Schema): string {
  const {
    type,
    enum: choices,
    $ref: reference,
  } = schema as {
    type?: string;
    enum?: readonly string[];
    $ref?: string;
  };
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (reference !== undefined) return REFERRED[reference.replace('#/$defs/', '')] ?? reference;
  return { string: 'a text', integer: 'a whole number', array: 'a list, see below' }[type ?? ''] ?? '';
}
