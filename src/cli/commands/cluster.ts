import { cluster as clusterDocuments } from '../../pipeline.ts';
import { rules } from '../../rules/index.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { ExitStatus } from '../exit.ts';
import { formatClusters } from '../formats.ts';
import { inputsOf } from '../inputs.ts';
import { digestFor, loadAll, tellTroubles } from '../load.ts';
import type { Invocation } from '../parse.ts';
import { printAll } from '../print.ts';
import { settingsOf } from '../settings.ts';

/** The variants of each utterance, earliest first. */
export async function cluster(invocation: Invocation, context: Context): Promise<ExitStatus> {
  const settings = await settingsOf(invocation, context);
  const { inputs, failed } = await inputsOf(invocation.operands, 'draft', context);
  const { documents, unread } = await loadAll(inputs, settings, context.cwd, digestFor(invocation));
  tellTroubles(documents, unread, context.note);
  const report = clusterDocuments(documents, { roster: settings.roster, unread });
  await printAll((format, style) => formatClusters(format, { report, documents, rules }, style), invocation, context);
  return failed || unread.length > 0 ? EXIT.trouble : EXIT.clean;
}
