import { HostError } from '../../host/host-error.ts';
import type { Document } from '../../model/document.ts';
import type { RosterPerson } from '../../model/speaker.ts';
import { analyse } from '../../pipeline/analyse.ts';
import { checkWithArchive, check as checkDocuments } from '../../pipeline/check.ts';
import type { Style } from '../../report/text/style.ts';
import { rules } from '../../rules/index.ts';
import { withArchive } from '../archive/with-archive.ts';
import type { Context } from '../context.ts';
import { EXIT, fails, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { formatCheck } from '../formats.ts';
import { digestFor, loadAll, tellTroubles } from '../load.ts';
import { pathsOf, refuseOverwriting } from '../overwriting.ts';
import type { Invocation } from '../parse.ts';
import { tellPassedOver, withPassedOver } from '../passed-over.ts';
import { printAll } from '../print.ts';
import { progressOf } from '../progress.ts';
import { settingsOf } from '../settings.ts';
import { checkOptionsOf, sidesOf } from '../sides.ts';

/** Holds the quotations of drafts against the earliest source. */
export async function check(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const sides = await sidesOf(invocation, settings, context);
  if (sides === null) return EXIT.clean;
  const { drafts, sources } = sides;
  refuseOverwriting(invocation, pathsOf([...drafts.inputs, ...sources.inputs]), context.cwd);
  const loaded = await loadAll([...drafts.inputs, ...sources.inputs], settings, context.cwd, digestFor(invocation));
  for (const problem of settings.manifestProblems) context.note(`misquote: ${problem}`);
  tellTroubles(loaded.documents, loaded.unread, context.note, invocation);
  const unread = [...drafts.missing, ...sources.missing, ...loaded.unread];
  if (loaded.documents.length === 0 && unread.length === 0 && !invocation.staged && !invocation.changed)
    throw new UsageError('nothing to check: none of the files is in a form that misquote reads');
  const others = [...drafts.passedOver, ...sources.passedOver, ...loaded.passedOver];
  const passedOver = tellPassedOver(others, invocation, context);
  const { onProgress, clear } = progressOf(invocation);
  const cache = await cacheFor(invocation, settings.roster, context);
  const options = { ...checkOptionsOf(settings, loaded.documents), ...cache?.options, unread, onProgress };
  const { found, documents } =
    invocation.archive === null
      ? { found: checkDocuments(loaded.documents, options), documents: loaded.documents }
      : await withArchive(invocation.archive, context, (archive) =>
          checkWithArchive(loaded.documents, archive, options),
        );
  clear();
  cache?.write();
  const { baseline } = settings;
  const isHeld = baseline !== null || invocation.updateBaseline;
  const report = isHeld
    ? await (await import('../baseline.ts')).holdAgainstBaseline(found, baseline, invocation.updateBaseline, context)
    : found;
  const selected = invocation.quiet ? (await import('../../report/select.ts')).errorsOf(report) : report;
  const shown = withPassedOver(selected, passedOver);
  const print = (format: string, style: Style) => formatCheck(format, { report: shown, documents, rules }, style);
  await printAll(print, invocation, context);
  if (unread.length > 0) return EXIT.trouble;
  return fails(report, settings) ? EXIT.findings : EXIT.clean;
}

/** What `--cache` asks for; a cache that cannot be written costs the next run its time and this one nothing. */
async function cacheFor({ cache: path }: Invocation, roster: readonly RosterPerson[], { cwd, note }: Context) {
  if (path === null) return null;
  const { ReadingCache } = await import('../reading-cache.ts');
  const cache = new ReadingCache(path, { cwd, roster, analyse: (document) => analyse(document, { roster }) });
  const write = (): void => {
    try {
      cache.write();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      note(`misquote: ${error.message}; nothing is kept for the next run`);
    }
  };
  return { options: { analysed: (document: Document) => cache.analyse(document) }, write };
}
