import type { Document } from '../../model/document.ts';
import type { Report } from '../../model/report.ts';
import { check as checkDocuments } from '../../pipeline.ts';
import type { Context } from '../context.ts';
import { EXIT, fails } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { digestFor, loadAll, tellTroubles } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';
import { checkOptionsOf, draftsOf, sourcesOf } from '../sides.ts';

/** Holds the quotations of drafts against the earliest source. */
export async function check(invocation: Invocation, context: Context): Promise<ExitStatus> {
  if (invocation.printConfig) return (await import('../print-config.ts')).printConfig(invocation, context);
  const settings = await settingsOf(invocation, context);
  const drafts = await draftsOf(invocation, settings, context);
  if (drafts === null) return EXIT.clean;
  const sources = await sourcesOf(drafts, settings, context);
  const out = await printTo(invocation, context);
  const { documents, unread } = await loadAll(
    [...drafts.inputs, ...sources.inputs],
    settings,
    context.cwd,
    digestFor(invocation),
  );
  tellTroubles(documents, unread, context.note);
  const report = checkDocuments(documents, { ...checkOptionsOf(settings, documents), unread });
  const shown = invocation.quiet ? (await import('../../report/select.ts')).errorsOf(report) : report;
  out.write(await print(shown, documents, invocation, out.style));
  out.end();
  if (drafts.failed || sources.failed || unread.length > 0) return EXIT.trouble;
  return fails(report, settings) ? EXIT.findings : EXIT.clean;
}

async function print(
  report: Report,
  documents: readonly Document[],
  { format }: Invocation,
  style: import('../../report/text/style.ts').Style,
): Promise<string> {
  if (format === 'json') return (await import('../../report/json.ts')).printJson(report);
  const { printCheck } = await import('../../report/text/check.ts');
  return printCheck(report, new Map(documents.map((document) => [document.id, document])), style);
}
