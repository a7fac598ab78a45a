/** What a thread does: reads some documents, finds their quotations, and hands back what is left of them. */
import { LineBytes } from '../host/line-bytes.ts';
import { concat } from '../host/lines.ts';
import type { UnreadDocument } from '../model/document.ts';
import type { Intake } from '../pipeline/cluster.ts';
import { takeIn } from '../pipeline/cluster.ts';
import { extract } from '../pipeline/extract.ts';
import type { Input } from './load.ts';
import { digestFor, isUnread, load } from './load.ts';
import type { Invocation } from './parse.ts';
import type { PassedOverFile } from './passed-over.ts';
import type { Settings } from './settings.ts';
import { settingsOf } from './settings.ts';
import { printableJson } from '../text/printable.ts';

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
  /** How many of the task's lines are its quotations. */
  readonly lines: number;
  readonly intake: Intake | null;
}

export interface TaskResult {
  /** In order. */
  readonly documents: readonly (Worked | UnreadDocument)[];
  /** How many numbers were given out; some may have gone to documents that could not be read. */
  readonly numbers: number;
  /** Files that a folder held and that are nothing to read. */
  readonly passedOver: readonly PassedOverFile[];
  /** The quotations as lines of JSON, which begin with the numbers of their documents in the task; see `numberLines`. */
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** A thread is sent many tasks of one run: what holds for all of them is read once. */
let known: { readonly key: string; readonly settings: Promise<Settings> } | null = null;

function settingsFor({ invocation, cwd }: Task): Promise<Settings> {
  const key = JSON.stringify([invocation, cwd]);
  if (known?.key !== key) known = { key, settings: settingsOf(invocation, { cwd }) };
  return known.settings;
}

/** @param given the run's settings, where they need not be read again. */
export async function work(task: Task, given: Settings | null = null): Promise<TaskResult> {
  const settings = given ?? (await settingsFor(task));
  const { roster } = settings;
  const passedOver: PassedOverFile[] = [];
  const numbers = { taken: 0, passedOver };
  const documents: (Worked | UnreadDocument)[] = [];
  const lines = new LineBytes();
  for await (const one of load(task.inputs, settings, task.cwd, digestFor(task.invocation), numbers)) {
    if (isUnread(one)) {
      documents.push(one);
      continue;
    }
    const { path, warnings = [] } = one;
    const quotations = task.job === 'extract' ? extract(one, { roster }) : [];
    for (const quotation of quotations) lines.add(printableJson({ ...quotation, document: path }));
    documents.push({
      number: numbers.taken,
      path,
      warnings,
      length: one.text.length,
      lines: quotations.length,
      intake: task.job === 'take-in' ? takeIn(one, { roster }) : null,
    });
  }
  return { documents, numbers: numbers.taken, passedOver, lines: lines.all() };
}

/** What begins the lines of a document's quotations. */
function numberOf(document: string): string {
  return `{"id":"${document}`;
}

/** The lines of a task, each with the id that its document has after so many others. */
export function numberLines({ documents, lines }: TaskResult, others: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const one of documents) {
    if ('error' in one) continue;
    const ofTask = numberOf(`d${one.number}`).length;
    const number = Buffer.from(numberOf(`d${others + one.number}`));
    for (let i = 0; i < one.lines; i++) {
      const to = lines.indexOf(NEWLINE, from) + 1;
      pieces.push(number, lines.subarray(from + ofTask, to));
      from = to;
    }
  }
  return concat(pieces);
}

const NEWLINE = 0x0a;
