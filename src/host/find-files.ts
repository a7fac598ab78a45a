import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { ENDINGS } from '../read/formats.ts';
import { globProblem } from '../text/glob-limits.ts';
import { HostError, reasonOf } from './host-error.ts';

/** Folders that hold other people's texts. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);
/** Endings, with the dot, that a folder is searched for. */
const WANTED: ReadonlySet<string> = new Set(ENDINGS.map((ending) => `.${ending}`));

/** What an argument on the command line stands for. */
export interface Found {
  /** Paths as they are reported, in code-unit order within each folder or glob, each once. */
  readonly paths: readonly string[];
  /** Those among them that nobody named: a folder was searched. One that turns out to be no document is no error. */
  readonly searched: ReadonlySet<string>;
  /** Arguments that stand for nothing, one line each. */
  readonly problems: readonly string[];
}

/**
 * The files that files, folders and globs stand for, in the order of the arguments. A folder is searched for the endings
 * that misquote reads; a file given by name is taken whatever it is called.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<Found> {
  const paths = new Set<string>();
  const searched = new Set<string>();
  const problems: string[] = [];
  for (const arg of args) {
    try {
      const { found, isFolder, problems: below } = await expand(arg, cwd);
      problems.push(...below);
      for (const path of found) {
        if (!isFolder) searched.delete(path);
        else if (!paths.has(path)) searched.add(path);
        paths.add(path);
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      problems.push(error.message);
    }
  }
  return { paths: [...paths], searched, problems };
}

/** A path as it is reported: relative to the working directory, with forward slashes; one outside stays as it was given. */
export function reportedPath(path: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  const outside = inside === '' || inside.startsWith('..') || isAbsolute(inside);
  return forward(outside ? path : inside);
}

interface Expanded {
  readonly found: readonly string[];
  readonly isFolder: boolean;
  /** Folders below that cannot be read, one line each. */
  readonly problems: readonly string[];
}

async function expand(arg: string, cwd: string): Promise<Expanded> {
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(resolve(cwd, arg), { throwIfNoEntry: false });
  } catch (error) {
    throw new HostError(`${forward(arg)}: cannot be read: ${reasonOf(error)}`);
  }
  if (stat === undefined) {
    if (!isGlob(arg)) throw new HostError(`${forward(arg)}: ${reasonOf({ code: 'ENOENT' })}`);
    return { found: await search(forward(arg), cwd), isFolder: false, problems: [] };
  }
  if (!stat.isDirectory()) return { found: [reportedPath(arg, cwd)], isFolder: false, problems: [] };
  const problems: string[] = [];
  const found = walk(resolve(cwd, arg), '', (below, reason) => {
    problems.push(`${reportedPath(posix.join(forward(arg), below), cwd)}: cannot be read: ${reason}`);
  }).sort(byCodeUnit);
  if (found.length === 0 && problems.length === 0) {
    throw new HostError(`${forward(arg)}: a folder without documents (looked for ${[...WANTED].join(' ')})`);
  }
  const given = posix.normalize(`${forward(arg)}/`);
  const paths = found.map((path) => reportedPath(given === './' ? path : `${given}${path}`, cwd));
  return { found: paths, isFolder: true, problems };
}

/** The documents below a folder, as paths from it; links are not followed, so no link can lead in a circle. */
function walk(folder: string, below: string, unread: (path: string, reason: string) => void): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(`${folder}/${below}`, { withFileTypes: true });
  } catch (error) {
    unread(below, reasonOf(error));
    return [];
  }
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(folder, `${below}${entry.name}/`, unread);
    const ending = entry.name.slice(entry.name.lastIndexOf('.')).toLowerCase();
    return entry.isFile() && WANTED.has(ending) ? [below + entry.name] : [];
  });
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  const problem = globProblem(pattern);
  if (problem !== null) throw new HostError(problem);
  const { glob } = await import('tinyglobby');
  const ignore = [...SKIPPED].map((folder) => `**/${folder}/**`);
  const found = await glob([pattern], {
    cwd,
    ignore,
    expandDirectories: false,
    followSymbolicLinks: false,
    extglob: false,
  });
  if (found.length === 0) throw new HostError(`${pattern}: matches no file`);
  return found.map(forward).sort(byCodeUnit);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isGlob(arg: string): boolean {
  return /[*?{[!]/.test(arg);
}

function forward(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
