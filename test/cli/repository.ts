import { spawnSync } from 'node:child_process';
import * as assert from 'uvu/assert';
import type { Folder } from './run-misquote.ts';

/** Runs git in a folder, with settings of nobody's. */
export type Git = (...args: readonly string[]) => { readonly status: number | null; readonly output: string };

/** A new repository in a folder. */
export function gitIn(folder: Folder): Git {
  const { GIT_DIR: _dir, GIT_INDEX_FILE: _index, GIT_WORK_TREE: _tree, ...env } = process.env;
  const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: folder.path };
  const git: Git = (...args) => {
    const done = spawnSync('git', args, { cwd: folder.path, encoding: 'utf8', env: { ...env, ...own } });
    return { status: done.status, output: `${done.stdout}${done.stderr}` };
  };
  assert.is(git('init', '-q').status, 0);
  git('config', 'user.name', 'Desk');
  git('config', 'user.email', 'desk@example.org');
  return git;
}
