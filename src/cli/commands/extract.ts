import { extractAll } from '../../pipeline/extract.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { inputsOf } from '../inputs.ts';
import { digestFor, hasBulk, loadAll, tellTroubles } from '../load.ts';
import { pathsOf, refuseOverwriting } from '../overwriting.ts';
import type { Invocation } from '../parse.ts';
import type { PassedOverFile } from '../passed-over.ts';
import { tellPassedOver, withPassedOver } from '../passed-over.ts';
import { printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';
import { workOn } from '../tasks.ts';
import { append } from '../../text/append.ts';
import { printableJson } from '../../text/printable.ts';

/** How many files may be held in memory to tell who is who across them. */
const MOST_SETTLED = 1000;

/**
 * Every quotation, with its speaker: who is who is settled across all documents given. As NDJSON the records of a bulk file,
 * and of very many files each, are done with one by one, so that their number does not matter, and stand for themselves.
 */
export async function extract(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const { inputs, missing, passedOver } = await inputsOf(invocation.operands, 'draft', context, invocation);
  refuseOverwriting(invocation, pathsOf(inputs), context.cwd);
  const { roster } = settings;
  const out = await printTo(invocation, context);
  let trouble = missing.length > 0;
  if (invocation.format === 'ndjson' && (hasBulk(inputs, settings) || inputs.length > MOST_SETTLED)) {
    const others: PassedOverFile[] = [...passedOver];
    for await (const { documents, lines, ...batch } of workOn('extract', inputs, { settings, invocation, context })) {
      append(others, batch.passedOver);
      for (const done of documents) {
        if ('error' in done) context.note(`misquote: ${done.error}`);
        else tellTroubles([done], [], context.note, invocation);
        trouble ||= 'error' in done;
      }
      out.write(lines);
    }
    tellPassedOver(others, invocation, context);
  } else {
    const { documents, unread, ...loaded } = await loadAll(inputs, settings, context.cwd, digestFor(invocation));
    tellTroubles(documents, unread, context.note, invocation);
    const counts = tellPassedOver([...passedOver, ...loaded.passedOver], invocation, context);
    trouble ||= unread.length > 0;
    const report = withPassedOver(extractAll(documents, { roster, unread: [...missing, ...unread] }), counts);
    if (invocation.format === 'ndjson') {
      const paths = new Map(report.documents.map(({ id, path }) => [id, path]));
      for (const quotation of report.quotations)
        out.write(`${printableJson({ ...quotation, document: paths.get(quotation.document) })}\n`);
    } else if (invocation.format === 'json') {
      const { printJson } = await import('../../report/json.ts');
      for (const piece of printJson(report)) out.write(piece);
    } else {
      const { printQuotations } = await import('../../report/text/quotations.ts');
      out.write(printQuotations(report, out.style));
    }
  }
  out.end();
  return trouble ? EXIT.trouble : EXIT.clean;
}
