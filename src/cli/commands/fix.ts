import { HostError } from '../../host/host-error.ts';
import { rewrite } from '../../host/original.ts';
import { printFixes } from '../../report/text/fixes.ts';
import { unifiedDiff } from '../../text/unified-diff.ts';
import type { Context } from '../context.ts';
import { EXIT, fails } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { loadAll, tellTroubles } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { tellPassedOver } from '../passed-over.ts';
import { printTo } from '../print.ts';
import { correctAll } from '../rewriting.ts';
import { settingsOf } from '../settings.ts';
import { checkOptionsOf, sidesOf } from '../sides.ts';
import { append } from '../../text/append.ts';

/**
 * Writes the corrections that are certain into the drafts, or shows them with `--dry-run`. The exit status is that of a
 * check of the corrected drafts.
 */
export async function fix(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const sides = await sidesOf(invocation, settings, context);
  if (sides === null) return EXIT.clean;
  const { drafts, sources } = sides;
  const out = await printTo(invocation, context);
  const { documents, unread, passedOver } = await loadAll([...drafts.inputs, ...sources.inputs], settings, context.cwd);
  tellTroubles(documents, [], context.note, invocation);
  tellPassedOver([...drafts.passedOver, ...sources.passedOver, ...passedOver], invocation, context);
  const problems = unread.map(({ error }) => error);
  const paths = new Set(drafts.inputs.map(({ path }) => path));
  for (const path of paths) {
    if (!documents.some((document) => document.role === 'draft' && document.path.startsWith(`${path}#`))) continue;
    context.note(`misquote: ${path}: a file of several documents is never corrected`);
  }
  for (const { path, role, unit, notation = [] } of documents) {
    const isEncoded = notation.includes('encoded');
    if (role !== 'draft' || (unit === undefined && !isEncoded) || !paths.delete(path)) continue;
    const why = isEncoded
      ? 'its text is encoded, and corrections are not written into that'
      : 'corrections are written into text files only';
    context.note(`misquote: ${path}: ${why}; make them in the program it comes from`);
  }
  const options = { ...checkOptionsOf(settings, documents), unread };
  const corrected = await correctAll(documents, paths, options, settings, context.cwd);
  append(problems, corrected.problems);
  const done = new Map(corrected.files);
  for (const [path, { original, text }] of corrected.files) {
    if (invocation.dryRun) out.write(unifiedDiff(path, original.text, text));
    else {
      try {
        rewrite(original, text, context.cwd);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        problems.push(error.message);
        done.delete(path);
      }
    }
  }
  const made = new Map([...done].map(([path, rewriting]) => [path, rewriting.made]));
  const told = printFixes(made, corrected.report, { isDone: !invocation.dryRun, style: out.style });
  if (!invocation.quiet) {
    if (invocation.dryRun) for (const line of told.trimEnd().split('\n')) context.note(line);
    else out.write(told);
  }
  out.end();
  for (const problem of problems) context.note(`misquote: ${problem}`);
  if (drafts.missing.length + sources.missing.length > 0 || problems.length > 0) return EXIT.trouble;
  return fails(corrected.report, settings) ? EXIT.findings : EXIT.clean;
}
