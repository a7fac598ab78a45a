import type { readdir } from 'node:fs';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { ENDINGS } from '../read/formats.ts';
import { globProblem } from '../text/glob-limits.ts';
import { GlobWatch } from './glob-watch.ts';
import { HostError, reasonOf } from './host-error.ts';
import { append } from '../text/append.ts';

/** Folders that hold other people's texts. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);
/** Endings, with the dot, that a folder is searched for. */
const WANTED: ReadonlySet<string> = new Set(ENDINGS.map((ending) => `.${ending}`));

/** How a file was found: by its own name, by a glob, or only because a folder that holds it was searched. */
export type FoundBy = 'name' | 'glob' | 'folder';

/** What the arguments on the command line stand for. */
export interface Found {
  /** Paths as they are reported, in code-unit order within each folder or glob, each with the surest way that led to it. */
  readonly files: ReadonlyMap<string, FoundBy>;
  /** Files in the folders given that are of no form that misquote reads: pictures, programs. */
  readonly passedOver: readonly string[];
  /** What was to be read and is not: arguments that stand for nothing, folders and links that were passed over. */
  readonly problems: readonly Unfound[];
}

export interface Unfound {
  readonly path: string;
  /** One line, which names the path. */
  readonly error: string;
}

/**
 * The files that files, folders and globs stand for, in the order of the arguments. A folder is searched for the endings
 * that misquote reads; a file given by name is taken whatever it is called.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<Found> {
  const files = new Map<string, FoundBy>();
  const passedOver: string[] = [];
  const problems: Unfound[] = [];
  const passed: Unfound[] = [];
  for (const arg of args) {
    try {
      const { found, by, problems: below, links, passedOver: others = [] } = await expand(arg, cwd);
      for (const path of others) passedOver.push(path);
      append(problems, below);
      append(passed, links);
      for (const path of found) files.set(path, surer(files.get(path) ?? by, by));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      problems.push({ path: forward(arg), error: error.message });
    }
  }
  // One that somebody names is read.
  append(
    problems,
    passed.filter(({ path }) => !files.has(path)),
  );
  return { files, passedOver, problems };
}

function surer(a: FoundBy, b: FoundBy): FoundBy {
  return SUREST_FIRST.find((by) => by === a || by === b) ?? a;
}

const SUREST_FIRST: readonly FoundBy[] = ['name', 'glob', 'folder'];

/** A path as it is reported: relative to the working directory, with forward slashes; one outside stays as it was given. */
export function reportedPath(path: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  const outside = inside === '' || inside.startsWith('..') || isAbsolute(inside);
  return forward(outside ? path : inside);
}

interface Expanded {
  readonly found: readonly string[];
  readonly by: FoundBy;
  readonly passedOver?: readonly string[];
  /** Folders below that cannot be read. */
  readonly problems: readonly Unfound[];
  /** Links that were not followed although a document may be behind them. */
  readonly links: readonly Unfound[];
}

async function expand(arg: string, cwd: string): Promise<Expanded> {
  if (arg === '') throw new HostError('an empty name stands for no file');
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(resolve(cwd, arg), { throwIfNoEntry: false });
  } catch (error) {
    throw new HostError(`${forward(arg)}: cannot be read: ${reasonOf(error)}`);
  }
  if (stat === undefined) {
    if (!isGlob(arg)) throw new HostError(`${forward(arg)}: ${reasonOf({ code: 'ENOENT', path: arg })}`);
    return search(forward(arg), cwd);
  }
  if (!stat.isDirectory()) return { found: [reportedPath(arg, cwd)], by: 'name', problems: [], links: [] };
  const problems: Unfound[] = [];
  const links: Unfound[] = [];
  const passedOver: string[] = [];
  const folder = resolve(cwd, arg);
  const reported = (below: string): string => reportedPath(posix.join(forward(arg), below), cwd);
  const found = walk(folder, '', {
    unread: (below, reason) => {
      problems.push({ path: reported(below), error: `${reported(below)}: cannot be read: ${reason}` });
    },
    linked: (below) => {
      const problem = linkProblem(folder, below);
      if (problem !== null) links.push({ path: reported(below), error: `${reported(below)}: ${problem}` });
    },
    special: (below) => {
      if (isWanted(below)) links.push({ path: reported(below), error: `${reported(below)}: ${SPECIAL}` });
    },
    passed: (below) => {
      passedOver.push(reported(below));
    },
  }).sort(byCodeUnit);
  if (found.length === 0 && problems.length === 0 && links.length === 0) {
    throw new HostError(`${forward(arg)}: a folder without documents (looked for ${[...WANTED].join(' ')})`);
  }
  const given = posix.normalize(`${forward(arg)}/`);
  const paths = found.map((path) => reportedPath(given === './' ? path : `${given}${path}`, cwd));
  return { found: paths, by: 'folder', problems, links, passedOver };
}

/** Of a pipe, a socket or a device: whoever names one may mean it. */
const SPECIAL = 'a pipe, socket or device is not read; name it by itself to have it read';

/** Why a link in a folder may hide a document; null where what it leads to is no document or is found without it. */
function linkProblem(folder: string, below: string): string | null {
  try {
    const target = realpathSync(`${folder}/${below}`);
    const inside = relative(realpathSync(folder), target);
    const isOutside = inside.startsWith('..') || isAbsolute(inside);
    const mayBeDocument = isWanted(below) || isWanted(target) || statSync(target).isDirectory();
    return isOutside && mayBeDocument
      ? 'a link out of the folder is not followed; name it by itself to have it read'
      : null;
  } catch (error) {
    return isWanted(below) ? `cannot be read: ${reasonOf(error)}` : null;
  }
}

function isWanted(name: string): boolean {
  return WANTED.has(name.slice(name.lastIndexOf('.')).toLowerCase());
}

interface WalkNotes {
  readonly unread: (path: string, reason: string) => void;
  readonly linked: (path: string) => void;
  readonly special: (path: string) => void;
  readonly passed: (path: string) => void;
}

/** The documents below a folder, as paths from it; links are not followed, so no link can lead in a circle. */
function walk(folder: string, below: string, notes: WalkNotes): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(`${folder}/${below}`, { withFileTypes: true });
  } catch (error) {
    notes.unread(below, reasonOf(error));
    return [];
  }
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(folder, `${below}${entry.name}/`, notes);
    if (entry.isSymbolicLink()) {
      if (!SKIPPED.has(entry.name)) notes.linked(below + entry.name);
    } else if (!entry.isFile()) notes.special(below + entry.name);
    else if (!isWanted(entry.name) && !entry.name.startsWith('.')) notes.passed(below + entry.name);
    return entry.isFile() && isWanted(entry.name) ? [below + entry.name] : [];
  });
}

async function search(pattern: string, cwd: string): Promise<Expanded> {
  const problem = globProblem(pattern);
  if (problem !== null) throw new HostError(problem);
  const { glob } = await import('tinyglobby');
  const watch = new GlobWatch();
  const matched = await glob([pattern], {
    cwd,
    ignore: [...SKIPPED].map((folder) => `**/${folder}/**`),
    expandDirectories: false,
    followSymbolicLinks: false,
    extglob: false,
    fs: { readdir: watch.readdir as unknown as typeof readdir },
  });
  const found: string[] = [];
  const links: Unfound[] = [];
  const tell = (path: string, problem: string | null): void => {
    if (problem !== null) links.push({ path, error: `${path}: ${problem}` });
  };
  const root = resolve(cwd, baseOf(pattern));
  for (const path of matched.map(forward)) {
    const whole = resolve(cwd, path);
    if (watch.links.has(whole)) tell(path, linkProblem(root, relative(root, whole)));
    else if (watch.special.has(whole)) tell(path, isWanted(path) ? SPECIAL : null);
    else found.push(path);
  }
  for (const folder of watch.linkedFolders) tell(reportedPath(folder, cwd), linkProblem(root, relative(root, folder)));
  const problems = watch.unread.map(({ path, reason }) => {
    const reported = reportedPath(path, cwd);
    return { path: reported, error: `${reported}: cannot be read: ${reason}` };
  });
  if (found.length + problems.length + links.length === 0) throw new HostError(`${pattern}: matches no file`);
  return { found: found.sort(byCodeUnit), by: 'glob', problems, links };
}

/** The folder that a pattern begins in. */
function baseOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return parts.slice(0, Math.max(0, first)).join('/') || (pattern.startsWith('/') ? '/' : '.');
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
