import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import type { ConfigFile } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { CONFIG_NAMES } from '../config/config-names.ts';
import type { Layer, MergedConfig } from '../config/merge.ts';
import { readText } from '../host/read-file.ts';
import { reportedPath } from '../host/find-files.ts';

/** The configuration of a run, and the files that it was made of, those that are extended first. */
export interface Configuration {
  readonly merged: MergedConfig;
  /** As they are reported. */
  readonly files: readonly string[];
}

/** Nothing set. */
export const NO_CONFIGURATION: Configuration = {
  merged: {
    against: null,
    failOn: null,
    maxWarnings: null,
    limits: {},
    house: {},
    overrides: [],
    people: null,
    manifest: null,
    baseline: null,
  },
  files: [],
};

/**
 * Reads the configuration file at a path, and those that it extends.
 *
 * @param path null: the nearest of {@link CONFIG_NAMES} in `cwd` and the folders above it, if there is any.
 * @throws ConfigError or HostError when one cannot be read, is wrong, or extends itself.
 */
export async function loadConfiguration(path: string | null, cwd: string): Promise<Configuration> {
  const found = path ?? findUpward(cwd);
  if (found === null) return NO_CONFIGURATION;
  const [{ readConfig }, { mergeConfigs }] = await Promise.all([
    import('../config/config.ts'),
    import('../config/merge.ts'),
  ]);
  // By what the paths lead to: a link must not make a file another one.
  const layers = new Map<string, Layer & { readonly name: string }>();
  const visit = async (file: string, trail: ReadonlyMap<string, string>): Promise<void> => {
    const name = reportedPath(file, cwd);
    const read = await readConfig(await readText(file, cwd), name);
    const folder = dirname(file);
    const circle = new Map(trail).set(identityOf(file), name);
    for (const [i, wanted] of (read.config.extends ?? []).entries()) {
      const base = extendedFile(wanted, folder, read, i);
      const identity = identityOf(base);
      if (circle.has(identity)) {
        const ids = [...circle.keys()];
        const names = [...ids.slice(ids.indexOf(identity)), identity].map((id) => circle.get(id));
        throw new ConfigError(`${read.where(['extends', i])}: extends goes round in a circle: ${names.join(' → ')}`);
      }
      // Each file is one layer, however many extend it: a tree of them stays as small as their number.
      if (!layers.has(identity)) await visit(base, circle);
    }
    layers.set(identityOf(file), { folder, config: read.config, name });
  };
  await visit(resolve(cwd, found), new Map());
  return { merged: mergeConfigs([...layers.values()]), files: [...layers.values()].map(({ name }) => name) };
}

/** The nearest configuration in a folder and those above it; null where there is none. */
export function findUpward(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = CONFIG_NAMES.find((name) => isThere(join(folder, name)));
    if (found !== undefined) return join(folder, found);
    if (folder === dirname(folder)) return null;
  }
}

const ENDINGS = ['.yaml', '.yml', '.json'];

function extendedFile(wanted: string, folder: string, { where }: ConfigFile, i: number): string {
  const file = resolve(folder, wanted);
  if (isFile(file) && ENDINGS.includes(extname(file).toLowerCase())) return file;
  const problem = isFile(file) ? 'is no YAML or JSON file' : isThere(file) ? 'is no file' : 'is not there';
  throw new ConfigError(
    `${where(['extends', i])}: extends: ${wanted} ${problem}; extends takes files (${ENDINGS.join(', ')}), no packages and no addresses`,
  );
}

function identityOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Also a folder, a pipe or a link that leads nowhere: somebody meant it to be read, and is told that it cannot be. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
