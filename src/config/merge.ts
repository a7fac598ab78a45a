/** Several configuration files, each laid over those that it extends, made one. */
import type { Limits } from '../model/limits.ts';
import type { Config, FailOn, HouseRules } from './config.ts';
import type { Fits } from './glob.ts';
import { fitting } from './glob.ts';

/** A configuration file and the folder that its paths are relative to, absolute. */
export interface Layer {
  readonly folder: string;
  readonly config: Config;
}

export interface MergedConfig {
  /** Of the last layer that has any, with the folder that they are relative to. */
  readonly against: { readonly from: string; readonly globs: readonly string[] } | null;
  readonly failOn: FailOn | null;
  readonly maxWarnings: number | null;
  /** Those that some layer sets. */
  readonly limits: Partial<Limits>;
  readonly house: HouseRules;
  readonly overrides: readonly MergedOverride[];
  /** Paths and the folders that they are relative to. */
  readonly people: Place | null;
  readonly manifest: Place | null;
  readonly baseline: Place | null;
}

export interface Place {
  readonly from: string;
  readonly path: string;
}

export interface MergedOverride {
  /** The folder that `globs` are relative to. */
  readonly from: string;
  readonly globs: readonly string[];
  readonly house: HouseRules;
}

/** @param layers the file that is extended before the one that extends it. */
export function mergeConfigs(layers: readonly Layer[]): MergedConfig {
  const last = <K extends keyof Config>(key: K): { from: string; value: Required<Config>[K] } | null => {
    const layer = layers.findLast(({ config }) => config[key] !== undefined);
    return layer === undefined ? null : { from: layer.folder, value: layer.config[key] as Required<Config>[K] };
  };
  const placeOf = (key: 'people' | 'manifest' | 'baseline'): Place | null => {
    const found = last(key);
    return found === null ? null : { from: found.from, path: found.value };
  };
  const against = last('against');
  return {
    against: against === null ? null : { from: against.from, globs: against.value },
    failOn: last('failOn')?.value ?? null,
    maxWarnings: last('maxWarnings')?.value ?? null,
    limits: Object.assign({}, ...layers.map(({ config }) => config.limits)),
    house: layers.reduce<HouseRules>((below, { config }) => overlay(below, config), {}),
    overrides: layers.flatMap(({ folder, config }) =>
      (config.overrides ?? []).map(({ files, ...house }) => ({ from: folder, globs: files, house })),
    ),
    people: placeOf('people'),
    manifest: placeOf('manifest'),
    baseline: placeOf('baseline'),
  };
}

/** House rules with others laid over them: `rules` and `permitted` cell by cell, the rest whole. */
export function overlay(below: HouseRules, above: HouseRules): HouseRules {
  const { profile = below.profile, lang = below.lang, rules, permitted } = above;
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(lang === undefined ? {} : { lang }),
    permitted: { ...below.permitted, ...permitted },
    rules: { ...below.rules, ...rules },
  };
}

/**
 * The house rules of each document, the same value for all to which the same overrides apply.
 *
 * @param relativeTo a document's path relative to a folder of {@link MergedOverride.from}, with forward slashes.
 * @param above what the command line says, over everything.
 */
export function houseRulesFor(
  { house, overrides }: MergedConfig,
  above: HouseRules,
  relativeTo: (folder: string, path: string) => string,
): (path: string) => HouseRules {
  const common = overlay(house, above);
  if (overrides.length === 0) return () => common;
  const prepared = overrides.map(({ from, globs, house: own }) => ({ from, fits: anyOf(globs.map(fitting)), own }));
  const known = new Map<string, HouseRules>([['', common]]);
  return (path) => {
    const applying = [...prepared.keys()].filter((i) => {
      const each = prepared[i];
      return each?.fits(relativeTo(each.from, path));
    });
    const key = applying.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = applying.reduce<HouseRules>((below, i) => overlay(below, prepared[i]?.own ?? {}), house);
    const made = overlay(own, above);
    known.set(key, made);
    return made;
  };
}

function anyOf(globs: readonly Fits[]): Fits {
  return (path) => globs.some((fits) => fits(path));
}
