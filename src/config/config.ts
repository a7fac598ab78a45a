import type { Language } from '../model/document.ts';
import type { Limits } from '../model/limits.ts';
import type { Severity } from '../model/report.ts';
import type { Overrides, Profile } from '../text/permitted.ts';
import { parseFile } from './parse-file.ts';

export type FailOn = Severity | 'never';

/** What may be set for the whole run and for some documents. */
export interface HouseRules {
  readonly profile?: Profile;
  readonly permitted?: Overrides;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly lang?: Language;
}

/** House rules for the documents that fit one of some globs, which are relative to the file. */
export interface Override extends HouseRules {
  readonly files: readonly string[];
}

/** One configuration file, checked, as it stands: paths are still relative to it. */
export interface Config extends HouseRules {
  readonly extends?: readonly string[];
  readonly against?: readonly string[];
  readonly people?: string;
  readonly manifest?: string;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly limits?: Partial<Limits>;
  readonly overrides?: readonly Override[];
}

/** A configuration file, and where its parts stand, for complaints: `misquote.config.yaml:7`. */
export interface ConfigFile {
  readonly config: Config;
  readonly where: (path: readonly (string | number)[]) => string;
}

/**
 * Reads a configuration.
 *
 * @throws ConfigError when it is no YAML or JSON, or holds what the schema does not allow.
 */
export async function readConfig(text: string, path: string): Promise<ConfigFile> {
  const { value, where } = await parseFile(text, path, 'config');
  const { $schema: _, ...written } = value as Config & { readonly $schema?: string };
  const overrides = written.overrides?.map((each) => withLists(each, ['files']));
  const config = { ...withLists(written, ['extends', 'against']), ...(overrides === undefined ? {} : { overrides }) };
  return { config, where };
}

/** A single text stands for a list of one. */
function withLists<T extends object>(value: T, keys: readonly (keyof T & string)[]): T {
  const listed = keys.flatMap((key) => (value[key] === undefined ? [] : [[key, [value[key]].flat()]]));
  return { ...value, ...Object.fromEntries(listed) };
}
