import { relative, resolve } from 'node:path';
import { findFiles } from '../host/find-files.ts';
import type { Document } from '../model/document.ts';
import type { CheckOptions } from '../pipeline/options.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import { inputsOf, tellMissing } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import type { Input } from './load.ts';
import type { Invocation } from './parse.ts';
import type { Settings } from './settings.ts';

/** What is checked, and what it is held against. */
export interface Sides {
  readonly drafts: Inputs;
  readonly sources: Inputs;
}

/**
 * What the command line, git and the configuration give; null when nothing of what git was asked for is a document. A
 * document is on one side: what a folder or a glob of drafts holds that is a source is none of the drafts, nor is what
 * `--against` names itself; a draft that is named is no source of the others.
 *
 * @throws UsageError where either side is empty, although something was given for it.
 */
export async function sidesOf(invocation: Invocation, settings: Settings, context: Context): Promise<Sides | null> {
  const drafts = await draftsOf(invocation, context);
  if (drafts === null) return null;
  const sources = await sourcesOf(settings, context);
  const keyOf = ({ path }: Input): string => resolve(context.cwd, path);
  const asSource = new Map(sources.inputs.map((input) => [keyOf(input), input]));
  const checked = drafts.inputs.filter((input) => {
    const source = asSource.get(keyOf(input));
    return source === undefined || (isNamed(input) && !isNamed(source));
  });
  const asDraft = new Set(checked.map(keyOf));
  const held = sources.inputs.filter((input) => !asDraft.has(keyOf(input)));
  if (checked.length === 0 && drafts.inputs.length > 0) {
    if (invocation.staged || invocation.changed) return null;
    throw new UsageError(`nothing to ${invocation.command}: every draft is one of the sources (--against) too`);
  }
  if (held.length === 0 && sources.inputs.length > 0 && invocation.archive === null)
    throw new UsageError('nothing to hold the drafts against: every source (--against) is one of the drafts too');
  return { drafts: { ...drafts, inputs: checked }, sources: { ...sources, inputs: held } };
}

function isNamed({ by = 'name' }: Input): boolean {
  return by === 'name';
}

async function draftsOf(invocation: Invocation, context: Context): Promise<Inputs | null> {
  const { operands, staged, changed, stdin, fileList, command } = invocation;
  if (staged || changed) {
    if (staged && changed) throw new UsageError('--staged and --changed are two different questions; ask one');
    if (stdin || fileList !== null) {
      const other = stdin ? '--stdin' : '--file-list';
      throw new UsageError(`${staged ? '--staged' : '--changed'} and ${other} are two different questions; ask one`);
    }
    const files = await filesOfGit(invocation, context);
    if (files.length === 0) return null;
    return {
      inputs: files.map((file) => ({ ...file, role: 'draft', by: 'folder' })),
      missing: [],
      passedOver: [],
    };
  }
  if (operands.length > 0 || stdin || fileList !== null) return inputsOf(operands, 'draft', context, invocation);
  const name = command === 'check' ? 'name drafts, or use --staged' : 'name drafts';
  const mend = invocation.against === null ? name : 'name the drafts before --against, or after --';
  throw new UsageError(`nothing to ${command}; ${mend}`);
}

async function filesOfGit({ operands, staged, since }: Invocation, { cwd }: Context) {
  const { stagedFiles, changedFiles } = await import('../host/git.ts');
  return staged ? stagedFiles(operands, cwd) : changedFiles(since, operands, cwd);
}

async function sourcesOf({ against, againstFrom }: Settings, context: Context): Promise<Inputs> {
  if (against.length === 0) return { inputs: [], missing: [], passedOver: [] };
  const { files, passedOver, problems } = await findFiles(against, againstFrom);
  const inputs = [...files].map(([path, by]) => ({
    path: relative(context.cwd, resolve(againstFrom, path)).replaceAll('\\', '/'),
    role: 'source' as const,
    by,
  }));
  return { inputs, missing: tellMissing(problems, 'source', context.note), passedOver };
}

/** How the documents are to be held against each other. */
export function checkOptionsOf(settings: Settings, documents: readonly Document[]): CheckOptions {
  const { roster, styleOf } = settings;
  const against = settings.against.length > 0 || documents.some(({ role }) => role === 'source');
  return { against, roster, styleOf };
}
