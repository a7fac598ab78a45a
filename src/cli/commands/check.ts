import { checkWithArchive, check as checkDocuments } from '../../pipeline.ts';
import type { Style } from '../../report/text/style.ts';
import { rules } from '../../rules/index.ts';
import { withArchive } from '../archive/with-archive.ts';
import type { Context } from '../context.ts';
import { EXIT, fails, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { formatCheck } from '../formats.ts';
import { digestFor, loadAll, tellTroubles } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { printAll } from '../print.ts';
import { progressOf } from '../progress.ts';
import { settingsOf } from '../settings.ts';
import { checkOptionsOf, draftsOf, sourcesOf } from '../sides.ts';

/** Holds the quotations of drafts against the earliest source. */
export async function check(invocation: Invocation, context: Context): Promise<ExitStatus> {
  if (invocation.printConfig) return (await import('../print-config.ts')).printConfig(invocation, context);
  const settings = await settingsOf(invocation, context);
  const drafts = await draftsOf(invocation, settings, context);
  if (drafts === null) return EXIT.clean;
  const sources = await sourcesOf(drafts, settings, context);
  const loaded = await loadAll([...drafts.inputs, ...sources.inputs], settings, context.cwd, digestFor(invocation));
  tellTroubles(loaded.documents, loaded.unread, context.note);
  const unread = [...drafts.missing, ...sources.missing, ...loaded.unread];
  if (loaded.documents.length === 0 && unread.length === 0 && !invocation.staged && !invocation.changed)
    throw new UsageError('nothing to check: none of the files is in a form that misquote reads');
  const { onProgress, clear } = progressOf(invocation);
  const options = { ...checkOptionsOf(settings, loaded.documents), unread, onProgress };
  const { found, documents } =
    invocation.archive === null
      ? { found: checkDocuments(loaded.documents, options), documents: loaded.documents }
      : await withArchive(invocation.archive, context, (archive) =>
          checkWithArchive(loaded.documents, archive, options),
        );
  clear();
  const { baseline } = settings;
  const isHeld = baseline !== null || invocation.updateBaseline;
  const report = isHeld
    ? await (await import('../baseline.ts')).holdAgainstBaseline(found, baseline, invocation.updateBaseline, context)
    : found;
  const shown = invocation.quiet ? (await import('../../report/select.ts')).errorsOf(report) : report;
  const print = (format: string, style: Style) => formatCheck(format, { report: shown, documents, rules }, style);
  await printAll(print, invocation, context);
  if (unread.length > 0) return EXIT.trouble;
  return fails(report, settings) ? EXIT.findings : EXIT.clean;
}
