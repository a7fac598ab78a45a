import { readdir, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { reasonOf } from './host-error.ts';

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/**
 * Lists folders for a glob and notes what a glob would pass over in silence: links, which are not followed, pipes and
 * devices, and folders that cannot be read. A link is shown to the glob as what it leads to, so that its pattern decides
 * whether it would have been read; the folder behind one is shown as empty.
 */
export class GlobWatch {
  /** Whole paths of what is no file of its own, though it may be shown as one: links and what is special. */
  readonly links = new Set<string>();
  readonly special = new Set<string>();
  /** Links to folders that the pattern would have gone into. */
  readonly linkedFolders: string[] = [];
  readonly unread: { readonly path: string; readonly reason: string }[] = [];
  #isFirst = true;

  readonly readdir = (path: string, _options: object, done: Listed): void => {
    const folder = resolve(path);
    if (this.links.has(folder)) {
      this.linkedFolders.push(folder);
      done(null, []);
      return;
    }
    const isRoot = this.#isFirst;
    this.#isFirst = false;
    readdir(folder, { withFileTypes: true }, (error, entries = []) => {
      // Where the pattern begins there may be nothing: then it matches no file.
      if (error !== null && !(isRoot && MISSING.has(error.code ?? '')))
        this.unread.push({ path: folder, reason: reasonOf(error) });
      done(null, error === null ? entries.map((entry) => this.#shown(entry, join(folder, entry.name))) : []);
    });
  };

  #shown(entry: Dirent, path: string): Dirent {
    if (entry.isFile() || entry.isDirectory()) return entry;
    (entry.isSymbolicLink() ? this.links : this.special).add(path);
    const isFolder = entry.isSymbolicLink() && leadsToFolder(path);
    const shown = { isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false };
    return Object.assign(Object.create(entry) as Dirent, shown);
  }
}

const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
