import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAtomically } from './atomic-write.ts';
import { hooksFolder } from './git.ts';
import { HostError } from './host-error.ts';
import { readBytes } from './read-file.ts';

const MARK = '# misquote: checks the quotations that are staged';
/** The hook that was there before, and is called first. */
const KEPT = 'pre-commit.before-misquote';
const EXECUTABLE = 0o755;

/**
 * Installs a pre-commit hook that refuses what `check --staged` refuses. A hook that is there already is kept beside it
 * and called first; installing twice changes nothing.
 *
 * @returns one line for each thing done.
 * @throws HostError outside a repository, or when a hook was kept before and there is another one now.
 */
export function installHook(cwd: string): string[] {
  const folder = hooksFolder(cwd);
  const hook = join(folder, 'pre-commit');
  const kept = join(folder, KEPT);
  const done: string[] = [];
  mkdirSync(folder, { recursive: true });
  if (existsSync(hook) && !new TextDecoder().decode(readBytes(hook, folder)).includes(MARK)) {
    if (existsSync(kept)) {
      throw new HostError(`there is a pre-commit hook and one kept from before, ${KEPT}; make them one and try again`);
    }
    renameSync(hook, kept);
    done.push(`kept the hook that was there as ${KEPT}; it is called first`);
  }
  writeAtomically(hook, script(), folder, EXECUTABLE);
  return [...done, 'installed the pre-commit hook'];
}

/** The command that is running now first, so that the hook works without anything on the PATH. */
function script(): string {
  const command = fileURLToPath(new URL('../bin/misquote.js', import.meta.url));
  return `#!/bin/sh
${MARK}
kept="$(dirname "$0")/${KEPT}"
if [ -x "$kept" ]; then "$kept" "$@" || exit $?; fi
if [ -f ${quoted(command)} ]; then exec ${quoted(process.execPath)} ${quoted(command)} check --staged; fi
exec misquote check --staged
`;
}

function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}
