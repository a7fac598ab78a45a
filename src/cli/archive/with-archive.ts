import type { Archive } from '../../model/archive.ts';
import type { Context } from '../context.ts';
import { inputsOf } from '../inputs.ts';
import { UsageError } from '../exit.ts';
import type { Inputs } from '../inputs.ts';

/** The documents that operands stand for; beside an archive there need be none. */
export async function filesBeside(
  archive: string | null,
  operands: readonly string[],
  context: Context,
): Promise<Inputs> {
  return archive !== null && operands.length === 0
    ? { inputs: [], missing: [], passedOver: [] }
    : inputsOf(operands, 'draft', context);
}

/**
 * Opens an archive for some question, and closes it whatever the answer. What opens it is loaded only now.
 *
 * @throws UsageError where it holds nothing: whatever is held against nothing would pass.
 */
export async function withArchive<T>(
  path: string,
  context: Context,
  ask: (archive: Archive) => Promise<T>,
): Promise<T> {
  const store = (await import('./open.ts')).openArchive(path, context);
  try {
    const { languages } = await store.facts();
    if (![...languages.values()].some((count) => count > 0))
      throw new UsageError(`${path}: the archive holds no source: add some with misquote index add`);
    return await ask(store);
  } finally {
    store.close();
  }
}
