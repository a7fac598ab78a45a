import { relative, resolve } from 'node:path';
import { findFiles } from '../host/find-files.ts';
import type { Document } from '../model/document.ts';
import type { CheckOptions } from '../pipeline.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import { inputsOf, tellMissing } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import type { Invocation } from './parse.ts';
import type { Settings } from './settings.ts';

/** The drafts that the command line names; null when nothing of what git was asked for is a document. */
export async function draftsOf(invocation: Invocation, settings: Settings, context: Context): Promise<Inputs | null> {
  const { operands, staged, changed, stdin, fileList, command } = invocation;
  if (staged || changed) {
    if (staged && changed) throw new UsageError('--staged and --changed are two different questions; ask one');
    const files = await filesOfGit(invocation, context);
    const sources = new Set(await sourcePaths(settings, context));
    const drafts = files.filter(({ path }) => !sources.has(path));
    if (drafts.length === 0) return null;
    return { inputs: drafts.map((file) => ({ ...file, role: 'draft' as const, searched: true })), missing: [] };
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

/** What the drafts are held against; a draft is no source of itself. */
export async function sourcesOf(drafts: Inputs, settings: Settings, context: Context): Promise<Inputs> {
  if (settings.against.length === 0) return { inputs: [], missing: [] };
  const { paths, searched, problems } = await findFiles(settings.against, settings.againstFrom);
  const own = new Set(drafts.inputs.map(({ path }) => path));
  const inputs = paths
    .map((path) => ({
      path: relative(context.cwd, resolve(settings.againstFrom, path)).replaceAll('\\', '/'),
      role: 'source' as const,
      searched: searched.has(path),
    }))
    .filter(({ path }) => !own.has(path));
  return { inputs, missing: tellMissing(problems, 'source', context.note) };
}

async function sourcePaths(settings: Settings, context: Context): Promise<string[]> {
  return (await sourcesOf({ inputs: [], missing: [] }, settings, { ...context, note: () => {} })).inputs.map(
    ({ path }) => path,
  );
}

/** How the documents are to be held against each other. */
export function checkOptionsOf(settings: Settings, documents: readonly Document[]): CheckOptions {
  const { roster, styleOf } = settings;
  const against = settings.against.length > 0 || documents.some(({ role }) => role === 'source');
  return { against, roster, styleOf };
}
