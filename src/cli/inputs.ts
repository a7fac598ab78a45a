import { findFiles } from '../host/find-files.ts';
import type { DocumentRole } from '../model/document.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import type { Input } from './load.ts';

/** Documents to be read, and whether some argument stood for nothing (it was told on standard error). */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly failed: boolean;
}

/**
 * The documents that operands stand for.
 *
 * @throws UsageError when they stand for none at all.
 */
export async function inputsOf(operands: readonly string[], role: DocumentRole, context: Context): Promise<Inputs> {
  const { paths, searched, problems } = await findFiles(operands, context.cwd);
  const [only] = problems;
  if (paths.length === 0) throw new UsageError(only !== undefined && problems.length === 1 ? only : nothing(problems));
  for (const problem of problems) context.note(`misquote: ${problem}`);
  return { inputs: paths.map((path) => ({ path, role, searched: searched.has(path) })), failed: problems.length > 0 };
}

function nothing(problems: readonly string[]): string {
  return problems.length === 0 ? 'no documents given; name files, folders or globs' : problems.join('; ');
}
