import { cluster as clusterDocuments } from '../../pipeline.ts';
import { printJson, printLine } from '../../report/json.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { inputsOf } from '../inputs.ts';
import { digestFor, loadAll, tellTroubles } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { printTo } from '../print.ts';
import { settingsOf } from '../settings.ts';

/** The variants of each utterance, earliest first. */
export async function cluster(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const { inputs, failed } = await inputsOf(invocation.operands, 'draft', context);
  const out = await printTo(invocation, context);
  const { documents, unread } = await loadAll(inputs, settings, context.cwd, digestFor(invocation));
  tellTroubles(documents, unread, context.note);
  const report = clusterDocuments(documents, { roster: settings.roster, unread });
  if (invocation.format === 'json') out.write(printJson(report));
  else if (invocation.format === 'ndjson') {
    const pathOf = new Map(documents.map(({ id, path }) => [id, path]));
    const named = <T extends { readonly document: string }>(at: T): T => ({
      ...at,
      document: pathOf.get(at.document) ?? at.document,
    });
    for (const found of report.clusters) {
      out.write(printLine({ ...found, earliest: named(found.earliest), members: found.members.map(named) }));
    }
  } else {
    const { printClusters } = await import('../../report/text/clusters.ts');
    out.write(printClusters(report, new Map(documents.map((document) => [document.id, document])), out.style));
  }
  out.end();
  return failed || unread.length > 0 ? EXIT.trouble : EXIT.clean;
}
