import { findFiles, reportedPath } from '../host/find-files.ts';
import type { Unfound } from '../host/find-files.ts';
import { readBytes, stdinBytes } from '../host/read-file.ts';
import type { DocumentRole, UnreadDocument } from '../model/document.ts';
import type { Context } from './context.ts';
import { UsageError } from './exit.ts';
import type { Input } from './load.ts';
import type { Invocation } from './parse.ts';

/** Documents to be read, and those that were given and are not there (they were told on standard error). */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly missing: readonly UnreadDocument[];
  /** Files in the folders given that are of no form that is read: not told yet. */
  readonly passedOver: readonly string[];
}

/** Documents that are given otherwise than by their names. */
export type Given = Pick<Invocation, 'stdin' | 'stdinFilename' | 'fileList'>;

/**
 * The documents that operands, a file list and standard input stand for, in this order.
 *
 * @throws UsageError when they stand for none at all.
 */
export async function inputsOf(
  operands: readonly string[],
  role: DocumentRole,
  context: Context,
  given: Given | null = null,
): Promise<Inputs> {
  const { files, passedOver, problems } = await findFiles(operands, context.cwd);
  const found = [...files].map(([path, by]) => ({ path, role, by }));
  const listed = given === null ? [] : await givenInputs(given, role, context);
  const inputs = [...found, ...listed.filter(({ path }) => !files.has(path))];
  if (inputs.length === 0) throw new UsageError(nothing(problems.map(({ error }) => error)));
  return { inputs, missing: tellMissing(problems, role, context.note), passedOver };
}

/** What a document on standard input is called where nobody says. */
const STDIN_NAME = 'stdin';

async function givenInputs({ stdin, stdinFilename, fileList }: Given, role: DocumentRole, { cwd }: Context) {
  const inputs: Input[] = [];
  if (stdin && fileList === '-') throw new UsageError('--stdin and --file-list - would both read standard input');
  if (fileList !== null) {
    const bytes = fileList === '-' ? stdinBytes() : readBytes(fileList, cwd);
    const paths = listedPaths(new TextDecoder().decode(bytes));
    if (paths.length === 0) throw new UsageError(`${fileList === '-' ? 'standard input' : fileList} names no file`);
    for (const path of paths) inputs.push({ path: reportedPath(path, cwd), role });
  }
  if (stdin)
    inputs.push({ path: reportedPath(stdinFilename ?? STDIN_NAME, cwd), role, content: stdinBytes, isStream: true });
  return inputs;
}

/** Names as they stand, each once: divided by NULs where there is one, else one a line. */
function listedPaths(list: string): string[] {
  const names = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return [...new Set(names.filter((name) => name !== ''))];
}

export function tellMissing(
  problems: readonly Unfound[],
  role: DocumentRole,
  note: (line: string) => void,
): UnreadDocument[] {
  for (const { error } of problems) note(`misquote: ${error}`);
  return problems.map((problem) => ({ ...problem, role }));
}

function nothing(problems: readonly string[]): string {
  return problems.length === 0 ? 'no documents given; name files, folders or globs' : problems.join('; ');
}
