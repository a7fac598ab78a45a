import { trace as traceWords, traceWithArchive } from '../../pipeline/trace.ts';
import { printJson } from '../../report/json.ts';
import { hasWords } from '../../text/has-words.ts';
import { filesBeside, withArchive } from '../archive/with-archive.ts';
import type { Context } from '../context.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { digestFor, loadAll, tellTroubles } from '../load.ts';
import { pathsOf, refuseOverwriting } from '../overwriting.ts';
import type { Invocation } from '../parse.ts';
import { tellPassedOver, withPassedOver } from '../passed-over.ts';
import { printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';

/** Who said some words first: every witness, earliest first. */
export async function trace(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const [words = '', ...files] = invocation.operands;
  if (!hasWords(words))
    throw new UsageError('no words to trace; put them in quotation marks: misquote trace "<words>" <files…>');
  const settings = await settingsOf(invocation, context);
  const { archive } = invocation;
  const { inputs, missing, passedOver } = await filesBeside(archive, files, context);
  refuseOverwriting(invocation, pathsOf(inputs), context.cwd);
  const out = await printTo(invocation, context);
  const { documents, unread, ...loaded } = await loadAll(inputs, settings, context.cwd, digestFor(invocation));
  tellTroubles(documents, unread, context.note, invocation);
  const counts = tellPassedOver([...passedOver, ...loaded.passedOver], invocation, context);
  const options = { roster: settings.roster };
  const found =
    archive === null
      ? traceWords(words, documents, options)
      : await withArchive(archive, context, (open) => traceWithArchive(words, documents, open, options));
  if (invocation.format === 'json') {
    for (const piece of printJson(withPassedOver(found, counts))) out.write(piece);
  } else {
    const { printTrace } = await import('../../report/text/trace.ts');
    out.write(printTrace(found, out.style));
  }
  out.end();
  return missing.length + unread.length > 0 ? EXIT.trouble : EXIT.clean;
}
