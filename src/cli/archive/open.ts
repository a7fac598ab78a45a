import { dirname, relative, resolve } from 'node:path';
import { ArchiveStore } from '../../archive/store.ts';
import { indexer } from '../../provenance/document-index.ts';
import type { Context } from '../context.ts';

/**
 * Opens the archive at a path. It keeps the paths of its documents from its own folder, so that both can move together.
 *
 * @param create makes it where there is none.
 * @throws ArchiveError when it is not there, or is no archive that this version knows.
 */
export function openArchive(path: string, { cwd }: Context, create = false): ArchiveStore {
  const file = resolve(cwd, path);
  const home = dirname(file);
  const between = (from: string, to: string): string => relative(from, to).replaceAll('\\', '/');
  return new ArchiveStore(file, {
    name: path.replaceAll('\\', '/'),
    create,
    indexOf: indexer(),
    reportedAs: (kept) => between(cwd, resolve(home, kept)),
    keptAs: (reported) => between(home, resolve(cwd, reported)),
  });
}
