/** What a thread does: reads some documents, finds their quotations, and hands back what is left of them. */
import type { UnreadDocument } from '../model/document.ts';
import type { Intake } from '../pipeline.ts';
import { extract, takeIn } from '../pipeline.ts';
import type { Input } from './load.ts';
import { digestFor, isUnread, load } from './load.ts';
import type { Invocation } from './parse.ts';
import type { Settings } from './settings.ts';
import { settingsOf } from './settings.ts';

/** Plain data, which another thread can be sent. */
export interface Task {
  readonly invocation: Invocation;
  readonly cwd: string;
  readonly job: 'extract' | 'take-in';
  readonly inputs: readonly Omit<Input, 'content'>[];
}

/** One document, done with. Its number is its place in the task, from 1: which in the run, only the sender knows. */
export interface Worked {
  readonly number: number;
  readonly path: string;
  readonly warnings: readonly string[];
  /** Of its text, in code units. */
  readonly length: number;
  /** Each quotation as a line of JSON, without what stands before its number in the document; see `numberLine`. */
  readonly lines: readonly string[];
  readonly intake: Intake | null;
}

export interface TaskResult {
  /** In order. */
  readonly documents: readonly (Worked | UnreadDocument)[];
  /** How many numbers were given out; some may have gone to documents that could not be read. */
  readonly numbers: number;
}

/** A thread is sent many tasks of one run: what holds for all of them is read once. */
let known: { readonly key: string; readonly settings: Promise<Settings> } | null = null;

function settingsFor({ invocation, cwd }: Task): Promise<Settings> {
  const key = JSON.stringify([invocation, cwd]);
  if (known?.key !== key) known = { key, settings: settingsOf(invocation, { cwd }) };
  return known.settings;
}

export async function work(task: Task): Promise<TaskResult> {
  const settings = await settingsFor(task);
  const { roster } = settings;
  const numbers = { taken: 0 };
  const documents: (Worked | UnreadDocument)[] = [];
  for await (const one of load(task.inputs, settings, task.cwd, digestFor(task.invocation), numbers)) {
    if (isUnread(one)) {
      documents.push(one);
      continue;
    }
    const { id, path, warnings = [] } = one;
    const lines =
      task.job === 'extract'
        ? extract(one, { roster }).map((quotation) => JSON.stringify({ ...quotation, document: path }))
        : [];
    documents.push({
      number: numbers.taken,
      path,
      warnings,
      length: one.text.length,
      lines: lines.map((line) => line.slice(numberLine(id, '').length)),
      intake: task.job === 'take-in' ? takeIn(one, { roster }) : null,
    });
  }
  return { documents, numbers: numbers.taken };
}

/** A quotation's line with the id of its document. */
export function numberLine(document: string, rest: string): string {
  return `{"id":"${document}${rest}`;
}
