import picomatch from 'picomatch';
import { globProblem } from '../text/glob-limits.ts';
import { ConfigError } from './config-error.ts';

/** Whether a path relative to the folder of the file that names the glob fits it. */
export type Fits = (path: string) => boolean;

/**
 * A glob of a configuration or manifest, or the very name of a document. What fits a bulk file fits its records, whose
 * paths are `file.jsonl#id`.
 *
 * @throws ConfigError for a glob that would take forever to try.
 */
export function fitting(pattern: string): Fits {
  const problem = globProblem(pattern);
  if (problem !== null) throw new ConfigError(problem);
  const fits = picomatch(pattern.replace(/^\.\//, ''), { dot: true, noextglob: true });
  const named = (name: string): boolean => name === pattern || fits(name);
  return (path) => named(path) || named(withoutRecord(path));
}

function withoutRecord(name: string): string {
  const hash = name.indexOf('#');
  return hash === -1 ? name : name.slice(0, hash);
}
