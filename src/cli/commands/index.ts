import { DAMAGED } from '../../archive/database.ts';
import type { ArchiveStore } from '../../archive/store.ts';
import { ArchiveWriter } from '../../archive/writer.ts';
import { printable } from '../../text/printable.ts';
import { add } from '../archive/add.ts';
import { openArchive } from '../archive/open.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { refuseOverwriting } from '../overwriting.ts';
import type { Invocation } from '../parse.ts';
import { printTo } from '../print.ts';
import { printableJson } from '../../text/printable.ts';

type Action = (invocation: Invocation, archive: string, context: Context) => Promise<ExitStatus>;

const ACTIONS: Readonly<Record<string, Action>> = { add, remove, list, verify };

/** Keeps sources between runs. */
export async function index(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const [action = '', ...files] = invocation.operands;
  const does = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (does === undefined) {
    const said = action === '' ? 'nothing to do' : `unknown action ${action}`;
    throw new UsageError(`${said}; misquote index knows ${Object.keys(ACTIONS).join(', ')}`);
  }
  if (invocation.archive === null) throw new UsageError('no archive named; add --archive <file>');
  if (does === list || does === verify) {
    if (files.length > 0) throw new UsageError(`index ${action} takes no files, only --archive <file>`);
  } else if (files.length === 0) throw new UsageError(`nothing to ${action}; name files or folders`);
  if (does !== list && (invocation.format ?? 'text') !== 'text')
    throw new UsageError(`index ${action} has no --format json, only index list`);
  if (does !== list && invocation.output !== null)
    throw new UsageError(`index ${action} writes no report; --output is for index list`);
  refuseOverwriting(invocation, [invocation.archive], context.cwd);
  return does(invocation, invocation.archive, context);
}

/** Takes sources out, by their paths or the folders that they are in; the files need not be there any more. */
async function remove({ operands }: Invocation, archive: string, context: Context): Promise<ExitStatus> {
  return within(archive, context, (store) => {
    const writer = new ArchiveWriter(store);
    try {
      return removeSources(operands.slice(1), archive, store, writer, context);
    } finally {
      writer.close();
    }
  });
}

function removeSources(
  operands: readonly string[],
  archive: string,
  store: ArchiveStore,
  writer: ArchiveWriter,
  context: Context,
): ExitStatus {
  const known = store.sources().map(({ path }) => path);
  let status: ExitStatus = EXIT.clean;
  for (const operand of operands) {
    const path = store.keptAs(operand);
    const found = known.filter((one) => path === '' || one === path || one.startsWith(`${path}/`));
    if (found.length === 0) {
      context.note(`misquote: ${operand}: not in the archive; misquote index list --archive ${archive} tells what is`);
      status = EXIT.trouble;
    }
    for (const source of found) {
      const count = writer.remove(source);
      if (count > 0) context.output.write(`${printable(store.reportedAs(source))}: ${count} removed\n`);
      context.output.end();
    }
  }
  return status;
}

async function list(invocation: Invocation, archive: string, context: Context): Promise<ExitStatus> {
  return within(archive, context, async (store) => {
    const sources = store.sources().map((source) => ({ ...source, path: store.reportedAs(source.path) }));
    const out = await printTo(invocation, context);
    if (invocation.format === 'json') out.write(`${printableJson({ sources }, 2)}\n`);
    else {
      for (const { path, documents, quotations } of sources) {
        out.write(`${printable(path)}: ${plural(documents, 'document')}, ${plural(quotations, 'quotation')}\n`);
      }
      out.write(`${plural(sources.length, 'source')}\n`);
    }
    out.end();
    return EXIT.clean;
  });
}

async function verify(_: Invocation, archive: string, context: Context): Promise<ExitStatus> {
  return within(archive, context, async (store) => {
    const complaints = await store.verify();
    for (const complaint of complaints) context.note(`misquote: ${archive}: ${complaint}`);
    if (complaints.length > 0) {
      context.note(`misquote: ${archive}: ${DAMAGED}`);
      return EXIT.trouble;
    }
    context.output.write(`${printable(archive)}: whole\n`);
    return EXIT.clean;
  });
}

async function within(
  archive: string,
  context: Context,
  work: (store: ArchiveStore) => ExitStatus | Promise<ExitStatus>,
): Promise<ExitStatus> {
  const store = openArchive(archive, context);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
