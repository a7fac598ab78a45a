import { dirname, relative, resolve } from 'node:path';
import { ArchiveStore } from '../../archive/store.ts';
import { indexer } from '../../provenance/document-index.ts';
import type { Context } from '../context.ts';

/** An archive, and how the paths of its documents are told in it and outside. */
export interface OpenArchive {
  readonly store: ArchiveStore;
  /** A path as it is reported, as the archive keeps it: from the archive's own folder, so that both can move together. */
  readonly keptPath: (path: string) => string;
}

/**
 * Opens the archive at a path.
 *
 * @param create makes it where there is none.
 * @throws ArchiveError when it is not there, or is no archive that this version knows.
 */
export function openArchive(path: string, { cwd }: Context, create = false): OpenArchive {
  const file = resolve(cwd, path);
  const home = dirname(file);
  const between = (from: string, to: string): string => relative(from, to).replaceAll('\\', '/');
  const reportedAs = (kept: string): string => between(cwd, resolve(home, kept));
  const store = new ArchiveStore(file, { name: path.replaceAll('\\', '/'), create, indexOf: indexer(), reportedAs });
  return { store, keptPath: (reported) => between(home, resolve(cwd, reported)) };
}
