import type { Language } from '../model/document.ts';
import type { Severity } from '../model/report.ts';
import { parseFile } from './parse-file.ts';

export type FailOn = Severity | 'never';

/** The configuration file, checked, as it stands: paths are still relative to it. */
export interface Config {
  readonly against?: readonly string[];
  readonly failOn?: FailOn;
  readonly people?: string;
  readonly manifest?: string;
  readonly profile?: string;
  readonly lang?: Language;
  readonly permitted?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/**
 * Reads a configuration.
 *
 * @throws ConfigError when it is no YAML or JSON, or holds what the schema does not allow.
 */
export async function readConfig(text: string, path: string): Promise<Config> {
  const { value } = await parseFile(text, path, 'config');
  const config = value as Omit<Config, 'against'> & { readonly against?: string | readonly string[] };
  return { ...config, ...(config.against === undefined ? {} : { against: [config.against].flat() }) } as Config;
}
