import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { ENDINGS } from '../read/formats.ts';
import { HostError } from './host-error.ts';

/** A document as it will be committed, whatever the working tree holds. */
export interface StagedFile {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly content: () => Uint8Array;
}

/** Git refuses larger answers than it is told to expect; a document is never this large. Bytes. */
const MOST_BYTES = 1 << 30;

/**
 * The documents that are staged as added, copied, modified or renamed, below `paths` where any are given.
 *
 * @throws HostError outside a repository or without git.
 */
export async function stagedFiles(paths: readonly string[], cwd: string): Promise<StagedFile[]> {
  const top = topFolder(cwd);
  const args = ['diff', '--cached', '--name-only', '-z', '--no-ext-diff', '--diff-filter=ACMR', '--', ...paths];
  const names = text(git(args, cwd)).split('\0');
  const wanted = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'i');
  return names
    .filter((name) => wanted.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => {
      const path = relative(cwd, resolve(top, name)).replaceAll('\\', '/');
      return { path, content: () => git(['cat-file', 'blob', `:${name}`], top) };
    });
}

/** The folder that holds the repository's working tree. */
export function topFolder(cwd: string): string {
  return text(git(['rev-parse', '--show-toplevel'], cwd)).trimEnd();
}

/** Where git looks for hooks, core.hooksPath included. */
export function hooksFolder(cwd: string): string {
  return resolve(cwd, text(git(['rev-parse', '--git-path', 'hooks'], cwd)).trimEnd());
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Arguments go as a list, so no file name is read by a shell. */
function git(args: readonly string[], cwd: string): Uint8Array {
  try {
    return execFileSync('git', [...args], { cwd, maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: Uint8Array };
    if (code === 'ENOENT') throw new HostError('git is not installed, or not on the PATH');
    const said = stderr === undefined ? String(error) : text(stderr).trim().split('\n', 1)[0];
    throw new HostError(`git ${args[0]}: ${said}`);
  }
}
