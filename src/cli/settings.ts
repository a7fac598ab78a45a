import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Config, FailOn } from '../config/config.ts';
import { CONFIG_NAMES } from '../config/config-names.ts';
import type { Manifest } from '../config/manifest.ts';
import { readText } from '../host/read-file.ts';
import { reportedPath } from '../host/find-files.ts';
import type { Language } from '../model/document.ts';
import type { Severity } from '../model/report.ts';
import type { RosterPerson } from '../model/speaker.ts';
import type { DocumentMetadata } from '../model/metadata.ts';
import type { Overrides, Profile } from '../text/permitted.ts';
import type { Context } from './context.ts';
import type { Invocation } from './parse.ts';

/** The command line and the configuration file, made one; what the command line says outranks the file. */
export interface Settings {
  readonly against: readonly string[];
  /** The folder that `against` is relative to. */
  readonly againstFrom: string;
  readonly failOn: FailOn;
  readonly roster: readonly RosterPerson[];
  readonly profile: Profile;
  readonly permitted: Overrides;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The form that every file is read as; null where each is recognised. */
  readonly inputFormat: string | null;
  /** What manifest and `--lang` say of the document at a reported path; null when nothing. */
  readonly metadataOf: (path: string) => DocumentMetadata | null;
}

/**
 * Resolves everything that is not a document.
 *
 * @throws ConfigError or HostError when a configuration, roster or manifest cannot be read.
 */
export async function settingsOf(invocation: Invocation, { cwd }: Context): Promise<Settings> {
  const configPath = invocation.config ?? findUpward(cwd);
  const config: Config = configPath === null ? {} : await loadConfig(configPath, cwd);
  const home = configPath === null ? cwd : dirname(resolve(cwd, configPath));
  const fromHome = (path: string | undefined) => (path === undefined ? null : resolve(home, path));
  const people = invocation.people ?? fromHome(config.people);
  const manifest = invocation.manifest ?? fromHome(config.manifest);
  return {
    against: invocation.against ?? config.against ?? [],
    againstFrom: invocation.against === null ? home : cwd,
    failOn: (invocation.failOn as FailOn | null) ?? config.failOn ?? 'error',
    roster: people === null ? [] : await loadPeople(people, cwd),
    profile: (invocation.profile ?? config.profile ?? 'default') as Profile,
    permitted: (config.permitted ?? {}) as Overrides,
    severities: config.rules ?? {},
    inputFormat: invocation.inputFormat,
    metadataOf: metadataFrom(
      manifest === null ? null : await loadManifest(manifest, cwd),
      (invocation.lang as Language | null) ?? config.lang ?? null,
    ),
  };
}

function findUpward(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = CONFIG_NAMES.find((name) => existsSync(join(folder, name)));
    if (found !== undefined) return join(folder, found);
    if (folder === dirname(folder)) return null;
  }
}

async function loadConfig(path: string, cwd: string): Promise<Config> {
  const { readConfig } = await import('../config/config.ts');
  return readConfig(await readText(path, cwd), reportedPath(path, cwd));
}

async function loadPeople(path: string, cwd: string): Promise<RosterPerson[]> {
  const { readPeople } = await import('../config/people.ts');
  return readPeople(await readText(path, cwd), reportedPath(path, cwd));
}

async function loadManifest(path: string, cwd: string): Promise<Manifest> {
  const { readManifest } = await import('../config/manifest.ts');
  const manifest = await readManifest(await readText(path, cwd), reportedPath(path, cwd));
  const folder = dirname(resolve(cwd, path));
  return (document) => manifest(relative(folder, resolve(cwd, document)).replaceAll('\\', '/'));
}

function metadataFrom(manifest: Manifest | null, language: Language | null): Settings['metadataOf'] {
  if (manifest === null && language === null) return () => null;
  return (path) => {
    const said = manifest?.(path) ?? null;
    if (language === null) return said;
    return { language, ...said };
  };
}
