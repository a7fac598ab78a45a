import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { FailOn, HouseRules } from '../config/config.ts';
import type { Manifest } from '../config/manifest.ts';
import { readText } from '../host/read-file.ts';
import { reportedPath } from '../host/find-files.ts';
import type { Language } from '../model/document.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import type { RosterPerson } from '../model/speaker.ts';
import type { DocumentMetadata } from '../model/metadata.ts';
import type { HouseStyle } from '../pipeline/options.ts';
import type { Profile } from '../text/permitted.ts';
import { loadConfiguration } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import type { Context } from './context.ts';
import { refuseOverwriting } from './overwriting.ts';
import type { Invocation } from './parse.ts';

/** The command line and the configuration files, made one; what the command line says outranks the files. */
export interface Settings {
  readonly against: readonly string[];
  /** The folder that `against` is relative to. */
  readonly againstFrom: string;
  readonly failOn: FailOn;
  /** Null: any number. */
  readonly maxWarnings: number | null;
  /** Path of the baseline; null: there is none. */
  readonly baseline: string | null;
  readonly roster: readonly RosterPerson[];
  /** The style of the document at a reported path; the same value for all that share one. */
  readonly styleOf: (path: string) => HouseStyle;
  readonly limits: Limits;
  /** The limit that holds for the quotations of a document in this command. */
  readonly quotationLimit: 'quotations' | 'compared';
  /** The form that every file is read as; null where each is recognised. */
  readonly inputFormat: string | null;
  /** What manifest and language settings say of the document at a reported path; null when nothing. */
  readonly metadataOf: (path: string) => DocumentMetadata | null;
  /** Files that the manifest names and that are not there, one line each. */
  readonly manifestProblems: readonly string[];
}

/**
 * Resolves everything that is not a document.
 *
 * @throws ConfigError or HostError when a configuration, roster or manifest cannot be read.
 */
export async function settingsOf(invocation: Invocation, { cwd }: Pick<Context, 'cwd'>): Promise<Settings> {
  const configuration = await loadConfiguration(invocation.config, cwd);
  const { merged } = configuration;
  const at = (place: { from: string; path: string } | null) =>
    place === null ? null : resolve(place.from, place.path);
  const people = invocation.people ?? at(merged.people);
  const manifest = invocation.manifest ?? at(merged.manifest);
  const baseline = invocation.baseline ?? at(merged.baseline);
  const { archive, cache } = invocation;
  const fileList = invocation.fileList === '-' ? null : invocation.fileList;
  const beside = [...configuration.files, people, manifest, baseline, archive, cache, fileList];
  refuseOverwriting(
    invocation,
    beside.filter((path) => path !== null),
    cwd,
  );
  const loaded = manifest === null ? null : await loadManifest(manifest, cwd);
  const rulesOf = await houseRules(configuration, invocation, cwd);
  return {
    against: invocation.against ?? merged.against?.globs ?? [],
    againstFrom: invocation.against === null ? (merged.against?.from ?? cwd) : cwd,
    failOn: (invocation.failOn as FailOn | null) ?? merged.failOn ?? 'error',
    maxWarnings: invocation.maxWarnings ?? merged.maxWarnings,
    baseline,
    roster: people === null ? [] : await loadPeople(people, cwd),
    styleOf: stylesFrom(rulesOf),
    quotationLimit: COMPARING.has(invocation.command) ? 'compared' : 'quotations',
    limits: { ...DEFAULT_LIMITS, ...merged.limits },
    inputFormat: invocation.inputFormat,
    metadataOf: metadataFrom(loaded?.metadataOf ?? null, rulesOf),
    manifestProblems: loaded?.problems ?? [],
  };
}

/** Commands that look for each quotation in every text. */
const COMPARING: ReadonlySet<string> = new Set(['check', 'cluster', 'fix', 'trace']);

/** The house rules of each document, the command line's over the files'. */
export async function houseRules(
  { merged, files }: Configuration,
  { profile, lang }: Invocation,
  cwd: string,
): Promise<(path: string) => HouseRules> {
  const above: HouseRules = {
    ...(profile === null ? {} : { profile: profile as Profile }),
    ...(lang === null ? {} : { lang: lang as Language }),
  };
  if (files.length === 0) return () => above;
  const { houseRulesFor } = await import('../config/merge.ts');
  return houseRulesFor(merged, above, (folder, path) => relative(folder, resolve(cwd, path)).replaceAll('\\', '/'));
}

function stylesFrom(rulesOf: (path: string) => HouseRules): Settings['styleOf'] {
  const styles = new Map<HouseRules, HouseStyle>();
  return (path) => {
    const house = rulesOf(path);
    let style = styles.get(house);
    if (style === undefined) {
      const { profile, permitted = {}, rules: severities = {} } = house;
      style = { permitted, severities, ...(profile === undefined ? {} : { profile }) };
      styles.set(house, style);
    }
    return style;
  };
}

async function loadPeople(path: string, cwd: string): Promise<RosterPerson[]> {
  const { readPeople } = await import('../config/people.ts');
  return readPeople(await readText(path, cwd), reportedPath(path, cwd));
}

interface LoadedManifest {
  readonly metadataOf: Manifest['metadataOf'];
  readonly problems: readonly string[];
}

async function loadManifest(path: string, cwd: string): Promise<LoadedManifest> {
  const { readManifest } = await import('../config/manifest.ts');
  const name = reportedPath(path, cwd);
  const { metadataOf, names } = await readManifest(await readText(path, cwd), name);
  const folder = dirname(resolve(cwd, path));
  return {
    metadataOf: (document) => metadataOf(relative(folder, resolve(cwd, document)).replaceAll('\\', '/')),
    problems: names
      .filter((file) => !existsSync(resolve(folder, file)))
      .map((file) => `${name}: names ${file}, which is not there; what it says of it holds for nothing`),
  };
}

function metadataFrom(
  manifest: Manifest['metadataOf'] | null,
  rulesOf: (path: string) => HouseRules,
): Settings['metadataOf'] {
  return (path) => {
    const said = manifest?.(path) ?? null;
    const { lang } = rulesOf(path);
    return lang === undefined ? said : { language: lang, ...said };
  };
}
