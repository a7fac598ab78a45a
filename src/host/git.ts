import { lstatSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ENDINGS } from '../read/formats.ts';
import { MILLION } from '../model/limits.ts';
import type { Limits } from '../model/limits.ts';
import { Blobs } from './git-blobs.ts';
import { attempt, git, text } from './git-call.ts';
import { HostError } from './host-error.ts';
import { sizeProblem } from './read-file.ts';

/** A document that git names. */
export interface GitFile {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  /** As it will be committed, whatever the working tree holds; absent where the working tree is meant. */
  readonly content?: (limits: Limits) => Uint8Array;
}

/** As `--raw` lists it: two modes, two objects, a status; then, behind a NUL, the name. */
const RAW = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--diff-filter=AMTU',
  '--ignore-submodules',
];

/**
 * The documents that are staged as added, modified or renamed, below `paths` where any are given. Links are none.
 *
 * @throws HostError outside a repository or without git.
 */
export async function stagedFiles(paths: readonly string[], cwd: string): Promise<GitFile[]> {
  const top = topFolder(cwd);
  const files = rawFiles(git(['diff', '--cached', ...RAW, '--', ...paths], cwd));
  // By their objects, not by `:name`: a name may begin with what git takes for the number of a stage.
  const blobs = new Blobs(
    files.filter(({ inConflict }) => !inConflict).map(({ object }) => object),
    top,
  );
  return files.map(({ name, object, inConflict }) => {
    const path = pathFrom(cwd, top, name);
    const content = ({ fileSize }: Limits): Uint8Array => {
      if (inConflict) throw new HostError(`${path}: in conflict; resolve it and add it with git add`);
      const bytes = blobs.content(object, fileSize * MILLION);
      if (bytes === null) throw new HostError(`${path}: ${sizeProblem(fileSize)}`);
      return bytes;
    };
    return { path, content };
  });
}

/**
 * The documents of the working tree that differ from a commit, and those that git does not know yet, below `paths` where
 * any are given. Links are none.
 *
 * @param since a commit or branch: what counts is where HEAD forked off it; null for HEAD itself.
 * @throws HostError outside a repository, without git, or for a name that is no commit.
 */
export async function changedFiles(since: string | null, paths: readonly string[], cwd: string): Promise<GitFile[]> {
  const top = topFolder(cwd);
  const diff = ['diff', ...RAW, forkPoint(since, cwd), '--', ...paths];
  const changed = rawFiles(git(diff, cwd, { variables: withoutPrograms(cwd) })).map(({ name }) => name);
  const others = git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ...paths], cwd);
  const names = [...changed, ...text(others).split('\0').filter(isDocument)];
  return sorted(names)
    .filter((name) => lstatSync(resolve(top, name), { throwIfNoEntry: false })?.isFile() !== false)
    .map((name) => ({ path: pathFrom(cwd, top, name) }));
}

/** The commit where HEAD forked off another, as its digest. */
function forkPoint(since: string | null, cwd: string): string {
  const commit = attempt(['rev-parse', '--verify', '--quiet', '--end-of-options', `${since ?? 'HEAD'}^{commit}`], cwd);
  if (commit === null) throw new HostError(`--since ${since ?? 'HEAD'}: there is no such commit here`);
  if (since === null) return commit;
  const fork = attempt(['merge-base', commit, 'HEAD'], cwd);
  if (fork !== null) return fork;
  throw new HostError(`--since ${since}: it and HEAD have no commit in common here; fetch more of the history`);
}

/** The folder that holds the repository's working tree. */
export function topFolder(cwd: string): string {
  return text(git(['rev-parse', '--show-toplevel'], cwd)).trimEnd();
}

/** Where git looks for hooks, core.hooksPath included. */
export function hooksFolder(cwd: string): string {
  return resolve(cwd, text(git(['rev-parse', '--git-path', 'hooks'], cwd)).trimEnd());
}

/** A document of a raw listing. */
interface RawFile {
  readonly name: string;
  /** On the newer side. */
  readonly object: string;
  /** Of a merge: there is no one content of it. */
  readonly inConflict: boolean;
}

/** Documents of a raw listing that are files, in code-unit order. */
function rawFiles(listing: Uint8Array): RawFile[] {
  // By their bytes: two names that are no UTF-8 may read alike.
  const parts = Buffer.from(listing).toString('latin1').split('\0');
  const files = new Map<string, RawFile>();
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, mode = '', , object = '', status = ''] = (parts[i] ?? '').split(' ');
    const bytes = parts[i + 1] ?? '';
    const name = text(Buffer.from(bytes, 'latin1'));
    const inConflict = status === 'U' || files.get(bytes)?.inConflict === true;
    if (isDocument(name) && (inConflict || mode.startsWith('100'))) files.set(bytes, { name, object, inConflict });
  }
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const WANTED: ReadonlySet<string> = new Set(ENDINGS);

function isDocument(name: string): boolean {
  return WANTED.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

function pathFrom(cwd: string, top: string, name: string): string {
  return relative(cwd, resolve(top, name)).replaceAll('\\', '/');
}

/**
 * Variables that take filters and hooks out of a repository's settings: git runs the ones on every file of the working tree
 * that may have changed, the others when it has looked at them all. Of a file that a filter alone makes equal to what is
 * committed it then says that it changed: a document too many is read.
 */
function withoutPrograms(cwd: string): Record<string, string> {
  const set = attempt(['config', '--name-only', '-z', '--get-regexp', '^filter[.].*[.](clean|process|required)$'], cwd);
  const filters = [...new Set((set ?? '').split('\0').filter((key) => key !== ''))];
  const settings = filters.map((key) => [key, key.endsWith('.required') ? 'false' : '']);
  const pairs = [['core.hooksPath', '/dev/null'], ...settings].map(([key = '', value = ''], i) => ({
    [`GIT_CONFIG_KEY_${i}`]: key,
    [`GIT_CONFIG_VALUE_${i}`]: value,
  }));
  return Object.assign({ GIT_CONFIG_COUNT: String(pairs.length) }, ...pairs);
}
