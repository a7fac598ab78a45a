import { isAbsolute, posix, relative } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Place } from '../config/merge.ts';
import { DEFAULT_LIMITS } from '../model/limits.ts';
import { loadConfiguration } from './configuration.ts';
import type { Context } from './context.ts';
import { EXIT, UsageError } from './exit.ts';
import type { ExitStatus } from './exit.ts';
import type { CommandName } from './flags.ts';
import type { Invocation } from './parse.ts';
import { printTo } from './print.ts';
import { houseRules } from './settings.ts';
import { printableJson } from '../text/printable.ts';

/**
 * Prints the configuration that holds, as JSON that is itself a configuration for the working directory: what the files
 * extend and the command line says are in it, and for a document the overrides that apply to it.
 */
export async function printConfig(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const { cwd, note } = context;
  const [document, ...more] = DOCUMENTS[invocation.command]?.(invocation.operands) ?? invocation.operands;
  if (more.length > 0) throw new UsageError('--print-config takes one document, or none');
  const configuration = await loadConfiguration(invocation.config, cwd);
  const { merged, files } = configuration;
  const common = { files, merged: { ...merged, overrides: [] } };
  const rulesOf = await houseRules(document === undefined ? common : configuration, invocation, cwd);
  const fromHere = ({ from, path }: Place): string =>
    isAbsolute(path) ? forward(path) : posix.join(forward(relative(cwd, from)), forward(path));
  const given = (path: string | null, place: Place | null): string | null =>
    path ?? (place === null ? null : fromHere(place));
  const people = given(invocation.people, merged.people);
  const manifest = given(invocation.manifest, merged.manifest);
  const baseline = given(invocation.baseline, merged.baseline);
  const { against } = merged;
  const maxWarnings = invocation.maxWarnings ?? merged.maxWarnings;
  const config: Config = {
    against: invocation.against ?? against?.globs.map((path) => fromHere({ from: against.from, path })) ?? [],
    failOn: (invocation.failOn as Config['failOn'] | null) ?? merged.failOn ?? 'error',
    ...(maxWarnings === null ? {} : { maxWarnings }),
    ...(people === null ? {} : { people }),
    ...(manifest === null ? {} : { manifest }),
    ...(baseline === null ? {} : { baseline }),
    limits: { ...DEFAULT_LIMITS, ...merged.limits },
    profile: 'default',
    ...rulesOf(document ?? ''),
    ...(document !== undefined || merged.overrides.length === 0
      ? {}
      : {
          overrides: merged.overrides.map(({ from, globs, house }) => ({
            files: globs.map((path) => fromHere({ from, path })),
            ...house,
          })),
        }),
  };
  note(files.length === 0 ? 'no configuration file: the defaults' : `made of ${files.join(', ')}`);
  const out = await printTo(invocation, context);
  out.write(`${printableJson(config, 2)}\n`);
  out.end();
  return EXIT.clean;
}

/** The documents among the operands, of commands that have others too. */
const DOCUMENTS: Readonly<Partial<Record<CommandName, (operands: readonly string[]) => readonly string[]>>> = {
  trace: ([, ...documents]) => documents,
  index: ([, ...documents]) => documents,
  compare: () => [],
};

const forward = (path: string): string => path.replaceAll('\\', '/');
