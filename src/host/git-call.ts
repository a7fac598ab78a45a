import { execFileSync } from 'node:child_process';
import { HostError } from './host-error.ts';

/** Git refuses larger answers than it is told to expect; a document is never this large. Bytes. */
const MOST_BYTES = 1 << 30;

/** Git was there and said no. */
export class GitRefusal extends HostError {}

/** A file monitor is a program that a repository's own settings name: none is started. */
const SAFE = ['-c', 'core.fsmonitor=false'];

/** Nothing that a partial clone lacks is fetched. */
const SAFE_VARIABLES = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };

/** What a call of git is given beside its arguments. */
interface Given {
  readonly variables?: Readonly<Record<string, string>>;
  /** For standard input; nothing where it is absent. */
  readonly input?: string;
}

/**
 * What git answers. Arguments go as a list, so no file name is read by a shell; the GIT_ variables of a hook are handed on.
 *
 * @throws HostError where there is no git; GitRefusal, in git's own words, where it refuses.
 */
export function git(args: readonly string[], cwd: string, { variables, input = '' }: Given = {}): Uint8Array {
  try {
    return execFileSync('git', [...SAFE, ...args], {
      cwd,
      env: { ...process.env, ...SAFE_VARIABLES, ...variables },
      maxBuffer: MOST_BYTES,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: Uint8Array };
    if (code === 'ENOENT') throw new HostError('git is not installed, or not on the PATH');
    const said = stderr === undefined ? String(error) : text(stderr).trim().split('\n', 1)[0];
    throw new GitRefusal(`git ${args[0]}: ${said}`);
  }
}

/** What git answers in one line; null when it refuses. */
export function attempt(args: readonly string[], cwd: string): string | null {
  try {
    return text(git(args, cwd)).trim();
  } catch (error) {
    if (error instanceof GitRefusal) return null;
    throw error;
  }
}

export function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
