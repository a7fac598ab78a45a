import type { FailOn } from '../../config/config.ts';
import { relative, resolve } from 'node:path';
import { findFiles } from '../../host/find-files.ts';
import type { Document } from '../../model/document.ts';
import type { Report, Severity } from '../../model/report.ts';
import { check as checkDocuments } from '../../pipeline.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { inputsOf } from '../inputs.ts';
import type { Inputs } from '../inputs.ts';
import { loadAll } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';
import type { Settings } from '../settings.ts';

/** Holds the quotations of drafts against the earliest source. */
export async function check(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const drafts = await draftsOf(invocation, settings, context);
  if (drafts === null) return EXIT.clean;
  const sources = await sourcesOf(drafts, settings, context);
  const out = await printTo(invocation, context);
  const { documents, unread } = await loadAll([...drafts.inputs, ...sources.inputs], settings, context.cwd);
  for (const { error } of unread) context.note(`misquote: ${error}`);
  const { roster, profile, permitted, severities } = settings;
  const against = settings.against.length > 0 || documents.some(({ role }) => role === 'source');
  const report = checkDocuments(documents, { against, roster, profile, permitted, severities, unread });
  out.write(await print(report, documents, invocation, out.style));
  out.end();
  if (drafts.failed || sources.failed || unread.length > 0) return EXIT.trouble;
  return fails(report, settings.failOn) ? EXIT.findings : EXIT.clean;
}

/** Null when nothing that is staged is a document: a commit of something else. */
async function draftsOf(invocation: Invocation, settings: Settings, context: Context): Promise<Inputs | null> {
  const { operands, staged } = invocation;
  if (staged) {
    const { stagedFiles } = await import('../../host/git.ts');
    const sources = new Set(await sourcePaths(settings, context));
    const inputs = (await stagedFiles(operands, context.cwd)).filter(({ path }) => !sources.has(path));
    return inputs.length === 0
      ? null
      : { inputs: inputs.map((file) => ({ ...file, role: 'draft' as const })), failed: false };
  }
  if (operands.length > 0) return inputsOf(operands, 'draft', context);
  const mend =
    invocation.against === null ? 'name drafts, or use --staged' : 'name the drafts before --against, or after --';
  throw new UsageError(`nothing to check; ${mend}`);
}

async function sourcesOf(drafts: Inputs, settings: Settings, context: Context): Promise<Inputs> {
  if (settings.against.length === 0) return { inputs: [], failed: false };
  const { paths, problems } = await findFiles(settings.against, settings.againstFrom);
  for (const problem of problems) context.note(`misquote: ${problem}`);
  const own = new Set(drafts.inputs.map(({ path }) => path));
  const inputs = paths
    .map((path) => relative(context.cwd, resolve(settings.againstFrom, path)).replaceAll('\\', '/'))
    .filter((path) => !own.has(path))
    .map((path) => ({ path, role: 'source' as const }));
  return { inputs, failed: problems.length > 0 };
}

async function sourcePaths(settings: Settings, context: Context): Promise<string[]> {
  return (await sourcesOf({ inputs: [], failed: false }, settings, { ...context, note: () => {} })).inputs.map(
    ({ path }) => path,
  );
}

async function print(
  report: Report,
  documents: readonly Document[],
  { format }: Invocation,
  style: import('../../report/text/style.ts').Style,
): Promise<string> {
  if (format === 'json') return (await import('../../report/json.ts')).printJson(report);
  const { printCheck } = await import('../../report/text/check.ts');
  return printCheck(report, new Map(documents.map(({ id, text }) => [id, text])), style);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function fails({ summary }: Report, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => summary.findings[severity] > 0);
}
