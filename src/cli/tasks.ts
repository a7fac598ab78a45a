/** Very many documents as tasks for threads, and what became of them, in order. */
import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { lineChunks } from '../host/lines.ts';
import type { LineChunk } from '../host/lines.ts';
import { threadsFor, workInOrder } from '../host/workers.ts';
import type { UnreadDocument } from '../model/document.ts';
import { MILLION } from '../model/limits.ts';
import type { Context } from './context.ts';
import type { Input } from './load.ts';
import { isOfRecords, readingProblem } from './load.ts';
import type { Invocation } from './parse.ts';
import type { PassedOverFile } from './passed-over.ts';
import type { Settings } from './settings.ts';
import type { Task, Worked } from './work.ts';
import { numberLines, work } from './work.ts';

/** Bytes of a task: some hundred articles, a tenth of a second or two, so that no thread waits long for the others. */
const TASK_BYTES = 1 << 18;

/** A document that was worked on, under the id that it has in the run. */
export interface Done extends Worked {
  readonly id: string;
}

/** Some documents, done with. */
export interface Batch {
  readonly documents: readonly (Done | UnreadDocument)[];
  readonly passedOver: readonly PassedOverFile[];
  /** The quotations of those that were extracted, as lines of JSON. */
  readonly lines: Uint8Array;
}

/** What a command was asked for, and how. */
export interface Run {
  readonly settings: Settings;
  readonly invocation: Invocation;
  readonly context: Context;
}

/** Does a job on each document, in the order given, on as many threads as it is worth. */
export async function* workOn(
  job: Task['job'],
  inputs: readonly Input[],
  { settings, invocation, context }: Run,
): AsyncGenerator<Batch> {
  const { cwd } = context;
  const threads = isReadAgain(invocation, cwd) ? threadsFor(sizeOf(inputs, cwd), invocation.threads) : 1;
  const here = (task: Task) => work(task, settings);
  const tasks = tasksOf(inputs, settings, cwd, (some): Task => ({ invocation, cwd, job, inputs: some }));
  let numbers = 0;
  for await (const result of workInOrder(tasks, threads, here, buffersOf)) {
    const before = numbers;
    numbers += result.numbers;
    const documents = result.documents.map((one) => ('error' in one ? one : withId(one, before)));
    yield { documents, passedOver: result.passedOver, lines: numberLines(result, before) };
  }
}

/** Field by field: of one document after the other, spreading an object is slow. */
function withId({ number, path, warnings, length, lines, intake }: Worked, before: number): Done {
  return { id: `d${before + number}`, number, path, warnings, length, lines, intake };
}

/** Whether each thread can read what settings are made of: a pipe gives it to the first reader alone. */
function isReadAgain({ config, people, manifest }: Invocation, cwd: string): boolean {
  return [config, people, manifest].every(
    (path) => path === null || statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isFile() === true,
  );
}

/** Files of records in pieces, other files so many together. */
function* tasksOf(
  inputs: readonly Input[],
  settings: Settings,
  cwd: string,
  taskOf: (inputs: Task['inputs']) => Task,
): Generator<Task> {
  let some: Omit<Input, 'content'>[] = [];
  let bytes = 0;
  for (const { content, ...input } of inputs) {
    const { isStream = false } = input;
    if (isOfRecords(input, settings) && (isStream || (content === undefined && isReadable(input, cwd)))) {
      if (some.length > 0) yield taskOf(some);
      [some, bytes] = [[], 0];
      yield* recordTasks(input, settings, cwd, taskOf);
      continue;
    }
    some.push(content === undefined ? input : { ...input, bytes: content(settings.limits) });
    bytes += sizeOf([input], cwd);
    if (bytes < TASK_BYTES) continue;
    yield taskOf(some);
    [some, bytes] = [[], 0];
  }
  if (some.length > 0) yield taskOf(some);
}

function* recordTasks(
  input: Omit<Input, 'content'>,
  { limits }: Settings,
  cwd: string,
  taskOf: (inputs: Task['inputs']) => Task,
): Generator<Task> {
  const path = input.isStream === true ? null : resolve(cwd, input.path);
  const chunks = lineChunks(path, TASK_BYTES, limits.fileSize * MILLION);
  for (;;) {
    let next: IteratorResult<LineChunk>;
    try {
      next = chunks.next();
    } catch (error) {
      yield taskOf([{ ...input, problem: readingProblem(input.path, error) }]);
      return;
    }
    if (next.done === true) return;
    yield taskOf([{ ...input, lines: next.value }]);
  }
}

/** Whoever reads a file that cannot be read says why: not the one who divides it. */
function isReadable({ path }: Pick<Input, 'path'>, cwd: string): boolean {
  try {
    accessSync(resolve(cwd, path), constants.R_OK);
    return !statSync(resolve(cwd, path)).isDirectory();
  } catch {
    return false;
  }
}

/** Bytes of some files; of one that cannot be read, none. */
export function sizeOf(inputs: readonly Pick<Input, 'path'>[], cwd: string): number {
  let bytes = 0;
  for (const { path } of inputs) bytes += statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}

function buffersOf({ inputs }: Task): ArrayBuffer[] {
  return inputs.flatMap(({ lines }) => (lines?.bytes ? [lines.bytes.buffer] : []));
}
